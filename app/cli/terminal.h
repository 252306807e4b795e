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
///
/// Where one of them is a screen, lines can be shown below all that is printed, to be drawn again; whatever
/// is printed takes them away first. Without NO_COLOR that is done by ANSI's escapes; with it, by one line
/// alone, which needs none. A dumb terminal has no such lines.
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

    bool isLive() const { return m_screen != nullptr; }
    /// So does standard output: what goes there is seen above the lines.
    bool isOutputLive() const { return isLive() && m_screen == m_out; }
    int columns() const; ///< of the screen
    int rows() const;
    /// Shows @p lines, no wider than the screen, in place of those before; none: takes them away. Where
    /// only one line can be shown it is the last.
    void show(const QStringList &lines);

private:
    void clear(QByteArray &screen);
    void print(std::FILE *file, const QByteArray &bytes);

    std::FILE *m_out;
    std::FILE *m_err;
    std::FILE *m_screen = nullptr; ///< which of them shows lines; none: neither can
    bool m_usesEscapes = false;
    qsizetype m_shown = 0; ///< lines on the screen
};

/// @p text with control characters as escapes: a file's name must not steer the terminal.
QString printable(const QString &text);
/// The error as the JSON lines show it.
QJsonObject toJson(const Error &error);
/// ISO 8601 in UTC, as "2026-11-21T07:30:00Z"; empty for an invalid time.
QString isoUtc(const QDateTime &time);

} // namespace attache
