// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/world.h"

namespace attache {

/// Remembers which ClientToken made what, so that a repeated call makes nothing twice.
class ClientTokens
{
public:
    enum class Use { New, Repeated, Conflicting };

    /// @p scope: within which a token is one and the same. @p call without its token are the parameters.
    ClientTokens(World &world, const QString &operation, const QString &scope, const QString &token,
                 QJsonObject input);

    Use use() const { return m_use; }
    /// What the first call made. Of a repeated one.
    QString resultId() const { return m_resultId; }
    /// The presigned upload that the first Start was answered with. Of a repeated one.
    QJsonObject upload() const { return m_upload; }
    /// After a new one has made something.
    void remember(const QString &resultId, const QJsonObject &upload = {});

private:
    World &m_world;
    QString m_key; // empty: no token was given
    QString m_parameters;
    QString m_resultId;
    QJsonObject m_upload;
    Use m_use = Use::New;
};

} // namespace attache
