// SPDX-License-Identifier: Apache-2.0
#include "doctor/identitycheck.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

const auto credentialsName = u"credentials"_s;
const auto identityName = u"identity"_s;

const auto signIn =
    u"Sign in (attache sign-in, or aws sso login), or choose another profile with --profile."_s;

} // namespace

IdentityCheck::IdentityCheck(CredentialsProvider &credentials, StsClient &sts, const Clock &clock)
    : m_credentials(credentials)
    , m_sts(sts)
    , m_clock(clock)
{ }

QStringList IdentityCheck::names() const
{
    return {credentialsName, identityName};
}

Call IdentityCheck::run(Found found)
{
    m_found = std::move(found);
    return m_credentials.credentials([this](const Result<Credentials> &credentials) {
        if (credentials)
            return identify(*credentials);
        // Without a name nothing that is signed can be asked: the services are as good as away.
        m_found({.findings = {wrong(credentialsName, credentials.error().message, signIn),
                              unknown(identityName, u"there are no credentials"_s)},
                 .servicesReachable = false});
    });
}

void IdentityCheck::identify(const Credentials &credentials)
{
    auto detail = u"from %1"_s.arg(credentials.source);
    if (credentials.expiration) {
        detail += u", for %1 more minutes"_s.arg(
            std::max<qint64>(0, m_clock.now().secsTo(*credentials.expiration) / 60));
    }
    m_call = m_sts.getCallerIdentity(
        [this, good = fine(credentialsName, detail)](const Result<GetCallerIdentityResponse> &identity) {
            if (identity)
                m_found({.findings = {good, fine(identityName, identity->arn)}});
            else
                m_found({.findings = {good, wrong(identityName, identity.error().message, signIn)}});
        });
}

} // namespace attache
