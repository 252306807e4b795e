// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"

#include <QString>
#include <memory>

namespace attache {

class CasesClient;
class ConnectClient;
class StsClient;

/// Which Amazon Connect instance and Cases domain all this is about.
struct Place {
    QString partition; ///< "aws"
    QString region;
    QString account;
    QString instanceId;
    QString domainId; ///< empty: not known yet; asked for only where a case is meant
    QString userArn; ///< of the agent that the signed-in identity is in Connect; empty: none found

    QString caseArn(const QString &caseId) const;
    QString instanceArn() const;
};

/// Finds out what of the Place is not said, once, and remembers it: the instance by ListInstances, the
/// domain by ListIntegrationAssociations or ListDomains, the account from any ARN at hand or
/// GetCallerIdentity, the agent by SearchUsers. One round of questions serves all that wait.
class PlaceFinder
{
public:
    /// What options, environment and settings say; every member may be empty.
    struct Known {
        QString region;
        QString instance; ///< id or ARN
        QString domainId;
    };

    PlaceFinder(ConnectClient &connect, CasesClient &cases, StsClient &sts, Known known);
    ~PlaceFinder();

    /// Instance and region. Validation: "InstanceMissing", "InstanceAmbiguous" (several; the message names
    /// them).
    Call instance(Answered<Place> answered);
    /// The same with account and Cases domain. Validation: "DomainMissing", "DomainAmbiguous".
    Call domain(Answered<Place> answered);
    /// The same as instance() with userArn. Refused: "AgentNotFound".
    Call agent(Answered<Place> answered);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace attache
