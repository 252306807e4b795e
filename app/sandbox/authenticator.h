// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/http.h"

namespace attache {

class World;

/// Judges SigV4 signatures in the Authorization header, as the services do.
class Authenticator
{
public:
    explicit Authenticator(const World &world);

    /// @p signingName is the service's: "connect". Under the world's mutex.
    tl::expected<Caller, ApiError> judge(const ServedRequest &request, const QByteArray &body,
                                         const QByteArray &signingName, Protocol protocol) const;

private:
    const World &m_world;
};

} // namespace attache
