// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/apicall.h"

namespace attache {

class World;

/// STS: who one is, and temporary credentials for any role of the account.
class StsOperations
{
public:
    explicit StsOperations(World &world);

    void addTo(ApiHandlers &handlers);

private:
    ApiResult callerIdentity(const ApiCall &call);
    ApiResult assumeRole(const ApiCall &call);
    ApiResult assumeRoleWithWebIdentity(const ApiCall &call);
    ApiResult assume(const ApiCall &call);

    World &m_world;
};

} // namespace attache
