// SPDX-License-Identifier: Apache-2.0
#include "sandbox/clienttokens.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace attache {

ClientTokens::ClientTokens(World &world, const QString &operation, const QString &scope, const QString &token,
                           QJsonObject input)
    : m_world(world)
{
    if (token.isEmpty() || world.settings().clientTokens == u"forget"_s)
        return;
    for (const auto &name : {u"ClientToken"_s, u"clientToken"_s, u"ConnectionToken"_s})
        input.remove(name);
    m_key = operation + u' ' + scope + u' ' + token;
    m_parameters =
        QString::fromLatin1(QCryptographicHash::hash(QJsonDocument(input).toJson(QJsonDocument::Compact),
                                                     QCryptographicHash::Sha256)
                                .toHex());
    if (const auto *seen = world.seenTokens.find(m_key)) {
        m_use = seen->parameters == m_parameters ? Use::Repeated : Use::Conflicting;
        m_resultId = seen->resultId;
        m_upload = seen->upload;
    }
}

void ClientTokens::remember(const QString &resultId, const QJsonObject &upload)
{
    if (!m_key.isEmpty())
        m_world.seenTokens.put({m_key, m_parameters, resultId, upload});
}

} // namespace attache
