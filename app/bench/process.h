// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QtGlobal>

namespace attache {

/// A size in /proc/PID/status, as "VmRSS" or "VmHWM", in bytes; 0: there is none. @p pid 0: this process.
qint64 statusBytes(const QByteArray &member, qint64 pid = 0);
/// How often the threads of @p pid have gone to sleep and come back so far, by their names.
QMap<QString, qint64> wakeUps(qint64 pid);
/// From here on VmHWM of this process counts anew.
void forgetPeak();
/// User and system time so far of RUSAGE_SELF or RUSAGE_CHILDREN.
double cpuSeconds(int who);

} // namespace attache
