// SPDX-License-Identifier: Apache-2.0
#include "sandbox/arns.h"

using namespace Qt::StringLiterals;

namespace attache {

Arns::Arns(const Identity &identity)
    : m_identity(identity)
    , m_instance(
          u"arn:aws:connect:%1:%2:instance/%3"_s.arg(identity.region, identity.account, identity.instanceId))
    , m_domain(u"arn:aws:cases:%1:%2:domain/%3"_s.arg(identity.region, identity.account, identity.domainId))
{ }

QString Arns::relatedItem(const RelatedItem &item) const
{
    return caseOf(item.caseId) + u"/related-item/"_s + item.relatedItemId;
}

QString Arns::iamUser(const QString &name) const
{
    return u"arn:aws:iam::%1:user/%2"_s.arg(m_identity.account, name);
}

QString Arns::assumedRole(const QString &roleName, const QString &sessionName) const
{
    return u"arn:aws:sts::%1:assumed-role/%2/%3"_s.arg(m_identity.account, roleName, sessionName);
}

QString Arns::profile(const QString &profileId) const
{
    return u"arn:aws:profile:%1:%2:domains/%3/profiles/%4"_s.arg(m_identity.region, m_identity.account,
                                                                 m_identity.profilesDomain, profileId);
}

std::optional<ResourceTarget> Arns::target(const QString &arn) const
{
    const auto after = [&arn](const QString &prefix) {
        const auto rest = arn.startsWith(prefix) ? arn.mid(prefix.size()) : QString();
        return rest.contains(u'/') ? QString() : rest;
    };
    if (const auto caseId = after(caseOf({})); !caseId.isEmpty())
        return ResourceTarget{ResourceTarget::Kind::Case, caseId};
    if (const auto contactId = after(contact({})); !contactId.isEmpty())
        return ResourceTarget{ResourceTarget::Kind::Contact, contactId};
    return std::nullopt;
}

} // namespace attache
