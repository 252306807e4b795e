// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/ssotokenstore.h"

class QProcessEnvironment;

namespace attache {

/// `~/.aws/sso/cache`, which all of AWS's tools share: the one place where Attache keeps a secret in a
/// file, readable by its owner alone. Files are small and local; this waits for them.
class SsoTokenCache final : public SsoTokenStore
{
public:
    explicit SsoTokenCache(const QProcessEnvironment &environment);

    // Kept under SsoProfile::cacheKey(). Errors: File, "SsoCacheNotWritten".
    Call read(const SsoProfile &profile, Answered<std::optional<SsoToken>> answered) override;
    Call write(const SsoProfile &profile, const SsoToken &token, Answered<void> answered) override;
    Call remove(const SsoProfile &profile, Answered<void> answered) override;

private:
    QString path(const SsoProfile &profile) const;
    std::optional<SsoToken> find(const SsoProfile &profile) const;
    Result<void> keep(const SsoProfile &profile, const SsoToken &token) const;

    QString m_folder;
};

} // namespace attache
