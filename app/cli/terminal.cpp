// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <QJsonDocument>
#include <algorithm>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace attache {

Terminal::Terminal(std::FILE *out, std::FILE *err)
    : m_out(out)
    , m_err(err)
    , m_usesEscapes(qEnvironmentVariableIsEmpty("NO_COLOR"))
{
    const auto kind = qgetenv("TERM");
    if (kind.isEmpty() || kind == "dumb")
        return;
    if (isatty(fileno(out)) != 0)
        m_screen = out;
    else if (isatty(fileno(err)) != 0)
        m_screen = err;
}

void Terminal::line(const QString &text)
{
    raw(printable(text).toUtf8() + '\n');
}

void Terminal::json(const QJsonObject &object)
{
    raw(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Terminal::raw(const QByteArray &bytes)
{
    print(m_out, bytes);
}

void Terminal::print(std::FILE *file, const QByteArray &bytes)
{
    show({});
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

void Terminal::show(const QStringList &lines)
{
    if (!m_screen || (lines.isEmpty() && m_shown == 0))
        return;
    QByteArray screen;
    clear(screen);
    if (m_usesEscapes) {
        for (const auto &line : lines)
            screen += line.toUtf8() + '\n';
        m_shown = lines.size();
    } else if (!lines.isEmpty()) {
        screen += lines.constLast().toUtf8();
        m_shown = 1;
    }
    std::fwrite(screen.constData(), 1, size_t(screen.size()), m_screen);
    std::fflush(m_screen);
}

void Terminal::clear(QByteArray &screen)
{
    const auto shown = std::exchange(m_shown, 0);
    if (shown > 0 && m_usesEscapes)
        screen += "\x1b[" + QByteArray::number(shown) + "A\x1b[J"; // up, and clear to the end
    else if (shown > 0)
        screen += '\r' + QByteArray(std::max(0, columns() - 1), ' ') + '\r';
}

void Terminal::error(const Error &error)
{
    note(u"attache: "_s + error.message
         + (error.requestId.isEmpty() ? QString() : u" (request %1)"_s.arg(error.requestId)));
}

void Terminal::errorOf(const QString &what, Error error)
{
    error.message.prepend(what + u": "_s);
    this->error(error);
}

void Terminal::fail(const Error &failed, const Command::Done &done)
{
    error(failed);
    done(exitCode(failed));
}

void Terminal::note(const QString &text)
{
    QByteArray bytes;
    for (const auto &each : text.split(u'\n'))
        bytes += printable(each).toUtf8() + '\n';
    print(m_err, bytes);
}

int Terminal::columns() const
{
    winsize size{};
    constexpr int usual = 80;
    return m_screen && ioctl(fileno(m_screen), TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? int(size.ws_col)
                                                                                          : usual;
}

int Terminal::rows() const
{
    winsize size{};
    constexpr int usual = 24;
    return m_screen && ioctl(fileno(m_screen), TIOCGWINSZ, &size) == 0 && size.ws_row > 0 ? int(size.ws_row)
                                                                                          : usual;
}

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const auto character : text) {
        // Other_Control and Other_Format: escapes, line ends, and what turns the direction of writing.
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format)
            result += u"\\u%1"_s.arg(uint(character.unicode()), 4, 16, QChar(u'0'));
        else
            result += character;
    }
    return result;
}

QJsonObject toJson(const Error &error)
{
    QJsonObject object{
        {u"kind"_s, name(error.kind)},
        {u"code"_s, error.code},
        {u"message"_s, error.message},
        {u"retryable"_s, error.retryable},
    };
    if (!error.requestId.isEmpty())
        object.insert(u"requestId"_s, error.requestId);
    return object;
}

QString isoUtc(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

} // namespace attache
