// SPDX-License-Identifier: Apache-2.0
#include "doctor/placecheck.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

const auto instanceName = u"instance"_s;
const auto domainName = u"Cases domain"_s;
const auto agentName = u"agent"_s;

} // namespace

PlaceCheck::PlaceCheck(PlaceFinder &places)
    : m_places(places)
{ }

QStringList PlaceCheck::names() const
{
    return {instanceName, domainName, agentName};
}

Call PlaceCheck::run(Found found)
{
    m_found = std::move(found);
    return m_places.instance([this](const Result<Place> &place) {
        add(instanceName, place, &Place::instanceId,
            u"Say which one, with --instance or ATTACHE_INSTANCE; connect:ListInstances must be allowed to "
            "find it without."_s);
        findDomain();
    });
}

void PlaceCheck::findDomain()
{
    m_call = m_places.domain([this](const Result<Place> &place) {
        add(domainName, place, &Place::domainId,
            u"Say which one, with --domain. Files can go to chats without it."_s);
        findAgent();
    });
}

void PlaceCheck::findAgent()
{
    m_call = m_places.agent([this](const Result<Place> &place) {
        add(agentName, place, &Place::userArn,
            u"Your chats are found by it: sign in as an agent of the instance, or give a chat's token. Files "
            "can go to cases without it."_s);
        m_found(std::move(m_outcome));
    });
}

void PlaceCheck::add(const QString &name, const Result<Place> &place, QString Place::*part,
                     QStringView remedy)
{
    m_outcome.findings.push_back(place ? fine(name, (*place).*part)
                                       : wrong(name, place.error().message, remedy.toString()));
}

} // namespace attache
