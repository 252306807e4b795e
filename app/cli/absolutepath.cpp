// SPDX-License-Identifier: Apache-2.0
#include "cli/absolutepath.h"

#include <QDir>
#include <QFileInfo>

namespace attache {

QString absolutePath(const QString &path)
{
    const auto tidy = QFileInfo(path).absoluteFilePath();
    const auto asGiven = QDir::isAbsolutePath(path) ? path : QDir::currentPath() + u'/' + path;
    if (!asGiven.contains(u".."))
        return tidy;
    return QFileInfo(asGiven).canonicalFilePath() == QFileInfo(tidy).canonicalFilePath() ? tidy : asGiven;
}

} // namespace attache
