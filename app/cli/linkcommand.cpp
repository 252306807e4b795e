// SPDX-License-Identifier: Apache-2.0
#include "cli/linkcommand.h"

#include "cli/terminal.h"

using namespace Qt::StringLiterals;

namespace attache {

LinkCommand::LinkCommand(const Options &options, TargetResolver resolver, AttachedFiles &files,
                         Terminal &terminal)
    : m_options(options)
    , m_resolver(resolver)
    , m_files(files)
    , m_terminal(terminal)
{ }

void LinkCommand::run(Done done)
{
    m_call = m_resolver.resolve([this, done = std::move(done)](const Result<Destination> &destination) {
        if (!destination)
            return m_terminal.fail(destination.error(), done);
        m_call = m_files.link(
            *destination, m_options.arguments.front(), [this, done](const Result<DownloadLink> &link) {
                if (!link)
                    return m_terminal.fail(link.error(), done);
                // The one place where a presigned URL is printed: it is what was asked for.
                const auto url = QString::fromLatin1(link->url.toEncoded());
                if (m_options.json) {
                    m_terminal.json(
                        {{u"id"_s, link->fileId}, {u"url"_s, url}, {u"expires"_s, isoUtc(link->expires)}});
                } else {
                    m_terminal.line(url);
                    m_terminal.note(u"The link works until %1."_s.arg(isoUtc(link->expires)));
                }
                done(ExitCode::Done);
            });
    });
}

} // namespace attache
