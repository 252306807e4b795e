// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <QJsonDocument>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attache {

Terminal::Terminal(std::FILE *out, std::FILE *err)
    : m_out(out)
    , m_err(err)
    , m_live(isatty(fileno(out)) != 0 && qgetenv("TERM") != "dumb")
{ }

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
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), m_out);
    std::fflush(m_out);
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
    for (const auto &each : text.split(u'\n')) {
        const auto bytes = printable(each).toUtf8() + '\n';
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), m_err);
    }
    std::fflush(m_err);
}

int Terminal::columns() const
{
    winsize size{};
    constexpr int usual = 80;
    return ioctl(fileno(m_out), TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? int(size.ws_col) : usual;
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
