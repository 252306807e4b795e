// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "doctor/finding.h"
#include "transfers/transfer.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace attache {

/// What those who help need to see of a computer.
struct SupportFacts {
    QDateTime time = {}; ///< UTC
    QStringList versions = {}; ///< "Qt 6.4.2"
    QStringList settings = {}; ///< as settingsOf() says them
    std::vector<Finding> findings = {};
    std::vector<Transfer> transfers = {};
    QString log = {}; ///< the last lines
    QString home = {}; ///< the person's folder, whose name is theirs
};

/// The facts as one text that a person can read before it goes anywhere. Names of files, targets and tags are
/// replaced wherever they stand, each always by the same words; the person's folder is "~".
QString supportBundle(const SupportFacts &facts);

/// The lines of a settings file, with the values of those that hold a number, a yes or no, or one of a few
/// words: others may be a name or a password.
QStringList settingsOf(const QString &file);

/// The versions of Attache and of what it stands on.
QStringList versions();

} // namespace attache
