// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QStringList>

namespace attache {

/// What the instance takes in one kind of place, as it says itself. For judging a drag before the drop;
/// the engine judges again.
struct FileRules {
    qint64 maxBytes = 0; ///< 0: not known
    QStringList extensions; ///< lower case, no dot, the commonest first; empty: not known
    int maxFiles = 0; ///< 0: not known

    bool operator==(const FileRules &) const = default;
};

} // namespace attache

Q_DECLARE_METATYPE(attache::FileRules)
