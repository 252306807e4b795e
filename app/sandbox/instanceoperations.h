// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/apicall.h"

namespace attache {

class World;
struct User;

/// Connect's instance and its users.
class InstanceOperations
{
public:
    explicit InstanceOperations(World &world);

    void addTo(ApiHandlers &handlers);

private:
    ApiResult listInstances(const ApiCall &call);
    ApiResult describeInstance(const ApiCall &call);
    ApiResult listIntegrationAssociations(const ApiCall &call);
    ApiResult describeUser(const ApiCall &call);
    ApiResult searchUsers(const ApiCall &call);
    ApiResult currentUserData(const ApiCall &call);

    QJsonObject instance() const;
    QJsonObject user(const User &user) const;

    World &m_world;
};

} // namespace attache
