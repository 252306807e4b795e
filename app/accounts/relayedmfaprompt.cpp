// SPDX-License-Identifier: Apache-2.0
#include "accounts/relayedmfaprompt.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace attache {

class RelayedMfaPrompt::Question final : public QObject
{
public:
    Question(RelayedMfaPrompt &prompt, Answered<Secret> answered)
        : m_prompt(&prompt)
        , m_answered(std::move(answered))
    { }

    ~Question() override
    {
        if (m_answered && m_prompt)
            emit m_prompt->withdrawn();
    }

    /// May destroy this.
    void answer(const Secret &code)
    {
        const auto answered = std::exchange(m_answered, {});
        if (!answered)
            return;
        if (code.isEmpty())
            answered(failure({.kind = ErrorKind::Credentials,
                              .code = u"MfaNeeded"_s,
                              .message = u"No code of the MFA device was given."_s}));
        else
            answered(code);
    }

private:
    QPointer<RelayedMfaPrompt> m_prompt;
    Answered<Secret> m_answered;
};

Call RelayedMfaPrompt::code(const QString &serial, Answered<Secret> answered)
{
    auto question = std::make_unique<Question>(*this, std::move(answered));
    m_question = question.get();
    emit asked(serial);
    return Call(std::move(question));
}

void RelayedMfaPrompt::answer(const Secret &code)
{
    if (const auto question = std::exchange(m_question, {}))
        question->answer(code);
}

} // namespace attache
