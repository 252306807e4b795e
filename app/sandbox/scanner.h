// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/world.h"

#include <map>

namespace attache {

/// Looks at files after Complete, which takes its time, and says which are good. Nothing runs: whoever
/// reads the world settles first what has come due. All under the world's mutex.
class Scanner
{
public:
    explicit Scanner(World &world);

    void scanFile(const QString &fileId);
    void scanAttachment(const QString &attachmentId);
    /// Decides all scans that are over by now.
    void settle();
    /// Ends the scan of a file or attachment at once. False: there is none by the id, or it never was
    /// completed.
    bool decide(const QString &id, const QString &status);
    /// Takes up what an earlier process left, or forgets what a reset took away.
    void reload();

    static QString stagingKey(const QString &id) { return QStringLiteral("staging/") + id; }
    static QString finalKey(const QString &id) { return QStringLiteral("attachments/") + id; }

private:
    void decideFile(AttachedFileRecord file, const QString &status);
    void decideAttachment(Attachment attachment, const QString &status);
    QString verdict(const QString &id) const;

    World &m_world;
    std::multimap<qint64, QString> m_pending; // by the end of the scan
};

} // namespace attache
