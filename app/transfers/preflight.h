// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "transfers/transfer.h"

#include <QStringList>
#include <optional>

namespace attache {

/// What an instance lets be attached, per kind of target. Read from the service; until then the default
/// judges only what no instance can allow.
struct Limits {
    /// No instance may allow more.
    static constexpr qint64 ceilingBytes = 104'857'600;

    qint64 maxBytes = ceilingBytes;
    std::optional<QStringList> extensions = {}; ///< lower case, without the dot; absent: not known
    bool known = false; ///< said by the service

    bool operator==(const Limits &) const = default;
};

/// What both allow: the instance, and an organisation that wants less. What is known stays known.
Limits narrowed(const Limits &limits, const Limits &most);

/// What can be told of a file before anything is asked: all of it local, nothing of it final, since the
/// service has the last word.
struct Judged {
    QString path; ///< absolute
    QString fileName; ///< as it would be sent: the base name, unchanged
    Snapshot snapshot; ///< without hash
    std::optional<Error> error = {}; ///< why it can't be sent
};

/// The API's rules for FileName and AttachmentName: 1 to 256 characters, none of Unicode's category C
/// (unassigned ones are left to the service). File: "FileNameTooLong", "FileNameInvalid".
Result<void> judgeName(const QString &fileName);

/// File: "FileTooLarge", "FileTypeNotAllowed".
Result<void> judgeContent(const QString &fileName, qint64 sizeBytes, const Limits &limits);

/// All of it, with a look at the file. Blocks as long as the file system does; relative paths are of the
/// current folder. File: as above and snapshotOf().
Judged judge(const QString &path, const Limits &limits);
/// Where a file is and what it is called, before anybody has looked at it.
Judged unseen(const QString &path);

} // namespace attache
