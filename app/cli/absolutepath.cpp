// SPDX-License-Identifier: Apache-2.0
#include "cli/absolutepath.h"

#include <QDir>
#include <QFileInfo>

namespace attache {

namespace {

QString folderOf(const QString &path)
{
    return QFileInfo(path.first(path.lastIndexOf(u'/') + 1)).canonicalFilePath();
}

} // namespace

QString absolutePath(const QString &path)
{
    const auto tidy = QFileInfo(path).absoluteFilePath();
    const auto asGiven = QDir::isAbsolutePath(path) ? path : QDir::currentPath() + u'/' + path;
    if (!asGiven.contains(u".."))
        return tidy;
    // By the folders: the file itself may be one that is yet to be written.
    return !asGiven.endsWith(u"/..") && folderOf(asGiven) == folderOf(tidy) ? tidy : asGiven;
}

} // namespace attache
