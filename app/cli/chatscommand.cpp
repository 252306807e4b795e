// SPDX-License-Identifier: Apache-2.0
#include "cli/chatscommand.h"

#include "cli/terminal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace attache {

ChatsCommand::ChatsCommand(const Options &options, Chats &chats, Terminal &terminal)
    : m_options(options)
    , m_chats(chats)
    , m_terminal(terminal)
{ }

void ChatsCommand::run(Done done)
{
    m_call = m_chats.list([this, done = std::move(done)](const Result<std::vector<ChatSummary>> &chats) {
        if (!chats)
            return m_terminal.fail(chats.error(), done);
        print(*chats);
        done(ExitCode::Done);
    });
}

void ChatsCommand::print(const std::vector<ChatSummary> &chats)
{
    if (m_options.json) {
        QJsonArray array;
        for (const auto &chat : chats) {
            array.append(QJsonObject{
                {u"contactId"_s, chat.contactId},
                {u"state"_s, chat.state},
                {u"connectedSince"_s, isoUtc(chat.connectedSince)},
                {u"customer"_s, chat.customer},
            });
        }
        return m_terminal.json({{u"chats"_s, array}});
    }
    for (const auto &chat : chats)
        m_terminal.line(u"%1  %2  %3  %4"_s.arg(chat.contactId, chat.state.leftJustified(9),
                                                isoUtc(chat.connectedSince), chat.customer));
}

} // namespace attache
