// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/apicall.h"

namespace attache {

class World;
struct ContactRecord;

/// Connect's contacts: chats, e-mails and tasks.
class ContactOperations
{
public:
    explicit ContactOperations(World &world);

    void addTo(ApiHandlers &handlers);

private:
    ApiResult describe(const ApiCall &call);
    ApiResult listReferences(const ApiCall &call);
    ApiResult createParticipant(const ApiCall &call);
    ApiResult startChat(const ApiCall &call);
    ApiResult stop(const ApiCall &call);

    World &m_world;
};

} // namespace attache
