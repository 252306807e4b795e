// SPDX-License-Identifier: Apache-2.0
#include "transfers/journalerror.h"

#include "base/log.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

// SQLite's primary result codes that need a sentence of their own.
enum Sqlite {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26
};

int sqliteCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

} // namespace

bool isDamage(const QSqlError &error)
{
    const int code = sqliteCode(error);
    return code == Corrupt || code == NotADatabase;
}

Error journalUnavailable(const QString &why)
{
    return {
        .kind = ErrorKind::Internal,
        .code = u"JournalUnavailable"_s,
        .message =
            u"The list of transfers on this computer can't be written, so nothing new is sent: %1"_s.arg(why),
        .retryable = true};
}

Error journalUnavailable(const QSqlError &error)
{
    qCWarning(log::journal).noquote() << "SQLite:" << error.nativeErrorCode() << error.text();
    switch (sqliteCode(error)) {
    case Full:
        return journalUnavailable(u"the disk is full. Make room and try again."_s);
    case Busy:
    case Locked:
        return journalUnavailable(u"another program keeps it locked. Close it and try again."_s);
    case ReadOnly:
    case CantOpen:
        return journalUnavailable(u"its folder may not be written to. Check the permissions."_s);
    case IoError:
        return journalUnavailable(u"the disk reports an error, or is full."_s);
    case Corrupt:
    case NotADatabase:
        return journalUnavailable(u"its file is damaged. Start Attache again: it will set the file aside."_s);
    default:
        return journalUnavailable(error.text());
    }
}

} // namespace attache
