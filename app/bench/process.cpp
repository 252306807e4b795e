// SPDX-License-Identifier: Apache-2.0
#include "bench/process.h"

#include <QDir>
#include <QFile>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// The number of @p member in a status file of /proc; 0: there is none.
qint64 number(const QString &path, const QByteArray &member)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : file.readAll().split('\n')) {
        if (line.startsWith(member + ':'))
            return line.mid(member.size() + 1).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

qint64 statusBytes(const QByteArray &member, qint64 pid)
{
    return 1024 * number(u"/proc/%1/status"_s.arg(pid == 0 ? u"self"_s : QString::number(pid)), member);
}

QMap<QString, qint64> wakeUps(qint64 pid)
{
    QMap<QString, qint64> counts;
    const QDir tasks(u"/proc/%1/task"_s.arg(pid));
    for (const auto &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(tasks.filePath(task + u"/comm"_s));
        if (name.open(QIODevice::ReadOnly))
            counts[QString::fromUtf8(name.readAll().trimmed())] +=
                number(tasks.filePath(task + u"/status"_s), "voluntary_ctxt_switches");
    }
    return counts;
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

double cpuSeconds(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace attache
