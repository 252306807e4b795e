// SPDX-License-Identifier: Apache-2.0
#include "cli/terminalmfaprompt.h"

#include "cli/terminal.h"

#include <QSocketNotifier>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qsizetype mostBytes = 256;

/// One question on an open terminal.
class Question final : public QObject
{
public:
    Question(int terminal, const QString &serial, Answered<Secret> answered)
        : m_terminal(terminal)
        , m_answered(std::move(answered))
        , m_notifier(terminal, QSocketNotifier::Read)
    {
        const auto text = u"Code of the MFA device %1: "_s.arg(printable(serial)).toUtf8();
        [[maybe_unused]] const auto written = ::write(m_terminal, text.constData(), size_t(text.size()));
        connect(&m_notifier, &QSocketNotifier::activated, this, &Question::read);
    }

    ~Question() override
    {
        m_notifier.setEnabled(false);
        ::close(m_terminal);
    }

private:
    void read()
    {
        char piece[mostBytes];
        const auto count = ::read(m_terminal, piece, sizeof piece);
        if (count > 0)
            m_line.append(piece, count);
        if (count > 0 && !m_line.contains('\n') && m_line.size() < mostBytes)
            return;
        m_notifier.setEnabled(false);
        const auto code = m_line.left(m_line.indexOf('\n')).trimmed();
        // Last: the handler may destroy this.
        const auto answered = std::exchange(m_answered, {});
        if (code.isEmpty())
            answered(failure({.kind = ErrorKind::Credentials,
                              .code = u"MfaNeeded"_s,
                              .message = u"No code of the MFA device was given."_s}));
        else
            answered(Secret(code));
    }

    int m_terminal;
    Answered<Secret> m_answered;
    QByteArray m_line;
    QSocketNotifier m_notifier;
};

} // namespace

Call TerminalMfaPrompt::code(const QString &serial, Answered<Secret> answered)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0)
        return NoMfaPrompt().code(serial, std::move(answered));
    return Call(std::make_unique<Question>(terminal, serial, std::move(answered)));
}

} // namespace attache
