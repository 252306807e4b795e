// SPDX-License-Identifier: Apache-2.0
#include "places.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace attache {

QString settingsFile(bool sandbox)
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return folder + (sandbox ? u"/sandbox.ini"_s : u"/attache.ini"_s);
}

QString dataFolder(bool sandbox)
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return sandbox ? folder + u"/sandbox"_s : folder;
}

QString logFile()
{
    auto folder = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(folder))
        folder = QDir::homePath() + u"/.local/state"_s;
    return folder + u"/attache/attache.log"_s;
}

} // namespace attache
