// SPDX-License-Identifier: Apache-2.0
#include "start/logfile.h"

#include "places.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 mostBytes = 1 << 20;

/// Qt has one handler of messages for the whole program, and it is a plain function: so is what it needs.
struct Log {
    std::mutex mutex;
    QFile file;
    bool debug = false;
    QtMessageHandler before = nullptr;
};

Log &theLog()
{
    static Log log;
    return log;
}

void open(Log &log)
{
    const auto path = logFile();
    if (QFile(path).size() >= mostBytes) {
        QFile::remove(path + u".1"_s);
        QFile::rename(path, path + u".1"_s);
    }
    log.file.setFileName(path);
    // In one write to its end a line: other processes of the person's have the same file.
    if (log.file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        log.file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    auto &log = theLog();
    if (log.debug || (type != QtDebugMsg && type != QtInfoMsg))
        log.before(type, context, message);
    const std::lock_guard lock(log.mutex);
    if (!log.file.isOpen())
        return;
    if (log.file.size() >= mostBytes) {
        log.file.close();
        open(log);
    }
    log.file.write(u"%1 %2: %3\n"_s
                       .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                            QString::fromLatin1(context.category), message)
                       .toUtf8());
}

} // namespace

void keepLog(bool debug)
{
    auto &log = theLog();
    log.debug = debug;
    QDir().mkpath(QFileInfo(logFile()).path());
    open(log);
    log.before = qInstallMessageHandler(handle);
    QLoggingCategory::setFilterRules(debug ? u"attache.*.debug=true\nattache.*.info=true"_s
                                           : u"attache.*.info=true"_s);
}

} // namespace attache
