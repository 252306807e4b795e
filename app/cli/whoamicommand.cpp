// SPDX-License-Identifier: Apache-2.0
#include "cli/whoamicommand.h"

#include "cli/terminal.h"

using namespace Qt::StringLiterals;

namespace attache {

WhoamiCommand::WhoamiCommand(const Options &options, CredentialsProvider &credentials, StsClient &sts,
                             PlaceFinder &places, Terminal &terminal)
    : m_options(options)
    , m_credentials(credentials)
    , m_sts(sts)
    , m_places(places)
    , m_terminal(terminal)
{ }

void WhoamiCommand::run(Done done)
{
    m_done = std::move(done);
    m_call = m_credentials.credentials([this](const Result<Credentials> &credentials) {
        if (!credentials)
            return m_terminal.fail(credentials.error(), m_done);
        m_source = credentials->source;
        m_call = m_sts.getCallerIdentity([this](const Result<GetCallerIdentityResponse> &identity) {
            if (!identity)
                return m_terminal.fail(identity.error(), m_done);
            m_account = identity->account;
            m_arn = identity->arn;
            findPlace();
        });
    });
}

void WhoamiCommand::findPlace()
{
    // An identity that has no agent, or no domain, is still an identity: what is not found stays empty.
    m_call = m_places.instance([this](const Result<Place> &instance) {
        if (!instance) {
            m_terminal.note(instance.error().message);
            return print();
        }
        m_place = *instance;
        m_call = m_places.domain([this](const Result<Place> &domain) {
            if (domain)
                m_place.domainId = domain->domainId;
            m_call = m_places.agent([this](const Result<Place> &agent) {
                if (agent)
                    m_place.userArn = agent->userArn;
                print();
            });
        });
    });
}

void WhoamiCommand::print()
{
    const std::array<std::pair<QString, QString>, 7> rows{{
        {u"account"_s, m_account},
        {u"arn"_s, m_arn},
        {u"userArn"_s, m_place.userArn},
        {u"region"_s, m_place.region},
        {u"instance"_s, m_place.instanceId},
        {u"domain"_s, m_place.domainId},
        {u"source"_s, m_source},
    }};
    QJsonObject document;
    for (const auto &[key, value] : rows) {
        if (m_options.json)
            document.insert(key, value);
        else
            m_terminal.line(u"%1  %2"_s.arg(key.leftJustified(8), value.isEmpty() ? u"-"_s : value));
    }
    if (m_options.json)
        m_terminal.json(document);
    m_done(ExitCode::Done);
}

} // namespace attache
