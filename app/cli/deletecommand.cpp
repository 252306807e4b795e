// SPDX-License-Identifier: Apache-2.0
#include "cli/deletecommand.h"

#include "cli/terminal.h"

using namespace Qt::StringLiterals;

namespace attache {

DeleteCommand::DeleteCommand(const Options &options, TargetResolver resolver, AttachedFiles &files,
                             Terminal &terminal)
    : m_options(options)
    , m_resolver(resolver)
    , m_files(files)
    , m_terminal(terminal)
{ }

void DeleteCommand::run(Done done)
{
    m_done = std::move(done);
    m_call = m_resolver.resolve([this](const Result<Destination> &destination) {
        if (!destination)
            return m_terminal.fail(destination.error(), m_done);
        m_destination = *destination;
        next();
    });
}

void DeleteCommand::next()
{
    if (m_next == m_options.arguments.size())
        return m_done(m_code);
    const auto fileId = m_options.arguments.at(m_next++);
    m_call = m_files.remove(m_destination, fileId, [this, fileId](const Result<void> &removed) {
        if (!removed) {
            m_terminal.errorOf(fileId, removed.error());
            m_code = graver(m_code, exitCode(removed.error()));
        } else if (m_options.json) {
            m_terminal.json({{u"event"_s, u"deleted"_s}, {u"id"_s, fileId}});
        } else {
            m_terminal.line(u"%1: deleted."_s.arg(fileId));
        }
        next();
    });
}

} // namespace attache
