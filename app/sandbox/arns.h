// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/records.h"

#include <optional>

namespace attache {

/// What an AssociatedResourceArn points at.
struct ResourceTarget {
    enum class Kind { Case, Contact };
    Kind kind = Kind::Case;
    QString id;
};

/// The ARNs of one instance and its Cases domain, written and read.
class Arns
{
public:
    explicit Arns(const Identity &identity);

    QString instance() const { return m_instance; }
    QString user(const QString &userId) const { return m_instance + QStringLiteral("/agent/") + userId; }
    QString contact(const QString &contactId) const
    {
        return m_instance + QStringLiteral("/contact/") + contactId;
    }
    QString file(const QString &fileId) const { return m_instance + QStringLiteral("/file/") + fileId; }
    QString queue(const QString &queueId) const { return m_instance + QStringLiteral("/queue/") + queueId; }
    QString routingProfile(const QString &id) const
    {
        return m_instance + QStringLiteral("/routing-profile/") + id;
    }
    QString domain() const { return m_domain; }
    QString caseOf(const QString &caseId) const { return m_domain + QStringLiteral("/case/") + caseId; }
    QString relatedItem(const RelatedItem &item) const;
    QString field(const QString &fieldId) const { return m_domain + QStringLiteral("/field/") + fieldId; }
    QString caseTemplate(const QString &templateId) const
    {
        return m_domain + QStringLiteral("/template/") + templateId;
    }
    QString iamUser(const QString &name) const;
    QString assumedRole(const QString &roleName, const QString &sessionName) const;
    QString profile(const QString &profileId) const;

    /// Of an ARN of this instance or domain; absent for any other.
    std::optional<ResourceTarget> target(const QString &arn) const;

private:
    const Identity &m_identity;
    QString m_instance;
    QString m_domain;
};

} // namespace attache
