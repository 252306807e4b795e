// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/apicall.h"

namespace attache {

class World;

/// What cases of the domain look like: their templates and fields.
class CaseLayoutOperations
{
public:
    explicit CaseLayoutOperations(World &world);

    void addTo(ApiHandlers &handlers);

private:
    ApiResult listTemplates(const ApiCall &call);
    ApiResult getTemplate(const ApiCall &call);
    ApiResult listFields(const ApiCall &call);
    ApiResult batchGetField(const ApiCall &call);
    ApiResult listFieldOptions(const ApiCall &call);

    World &m_world;
};

} // namespace attache
