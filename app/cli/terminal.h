// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <cstdio>

namespace attache {

/// Where a command prints: results on standard output, what went wrong on standard error.
/// Everything is flushed line by line, so that a script reads it as it happens.
class Terminal
{
public:
    explicit Terminal(std::FILE *out = stdout, std::FILE *err = stderr);

    /// Text with its control characters made visible (a name from the service may hold any), and a line end.
    void line(const QString &text);
    /// One JSON object on one line.
    void json(const QJsonObject &object);
    void raw(const QByteArray &bytes);
    void error(const Error &error);
    void errorOf(const QString &what, Error error); ///< one of several things
    /// Prints @p error and ends the command with its exit code.
    void fail(const Error &error, const Command::Done &done);
    void note(const QString &text); ///< on standard error

    /// Standard output is a terminal that can move its cursor.
    bool isLive() const { return m_live; }
    int columns() const;

private:
    std::FILE *m_out;
    std::FILE *m_err;
    bool m_live;
};

/// @p text with control characters as escapes: a file's name must not steer the terminal.
QString printable(const QString &text);
/// The error as the JSON lines show it.
QJsonObject toJson(const Error &error);
/// ISO 8601 in UTC, as "2026-11-21T07:30:00Z"; empty for an invalid time.
QString isoUtc(const QDateTime &time);

} // namespace attache
