// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretstore.h"
#include "doctor/finding.h"

namespace attache {

/// Whether tokens can be kept over a restart. Asks nothing of the person, and reads no secret.
class KeychainCheck final : public Check
{
public:
    /// @p hasDesktop: there is a desktop session, whose keychain it would be. Where there is none,
    /// commands need none.
    KeychainCheck(SecretStore &secrets, bool hasDesktop);

    QStringList names() const override;
    bool needsServices() const override { return false; }
    Call run(Found found) override;

private:
    SecretStore &m_secrets;
    bool m_hasDesktop;
};

} // namespace attache
