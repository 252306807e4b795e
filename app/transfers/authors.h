// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "transfers/attachedfile.h"

#include <QHash>
#include <functional>
#include <vector>

namespace attache {

class ConnectClient;

/// The names of those who attached files, where the service says an ARN: of an agent by DescribeUser, asked
/// once for each; of an AWS identity, what its ARN ends in.
class Authors
{
public:
    explicit Authors(ConnectClient &connect);

    /// @p files with names in place of ARNs in createdBy, as far as they are known.
    std::vector<AttachedFile> named(std::vector<AttachedFile> files) const;
    /// The name of the agent @p arn, as far as it is known without asking; else empty.
    QString nameOf(const QString &arn) const { return m_names.value(arn); }
    /// The agent @p arn is called @p name, as was learnt elsewhere.
    void know(const QString &arn, const QString &name) { m_names.insert(arn, name); }
    /// Asks for the agents among the creators of @p files that are not known yet, one after the other;
    /// @p learnt runs once, at the end, if named() knows more than before. Who may not ask is not told so,
    /// and doesn't ask again: a list of files is as good without.
    Call learn(const std::vector<AttachedFile> &files, std::function<void()> learnt);

private:
    class Questions;

    ConnectClient &m_connect;
    QHash<QString, QString> m_names; ///< of agents, by ARN; empty: the service has none
    bool m_allowed = true;
};

} // namespace attache
