// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http.h"
#include "sandbox/presigning.h"

namespace attache {

class Faults;
class World;
struct Fault;
struct Tallies;

/// The bucket that the instance keeps its files in: PUT, GET and HEAD of objects, by presigned URLs alone.
class S3Endpoint
{
public:
    S3Endpoint(World &world, const Presigning &presigning, Faults &faults, Tallies &tallies);

    /// @p objectKey from Presigning::objectKey() of the request's path.
    ServedAnswer answer(const ServedRequest &request, RequestBody &body, const QString &objectKey,
                        const QByteArray &requestId);

private:
    ServedAnswer put(const ServedRequest &request, RequestBody &body, const QString &objectKey,
                     const QByteArray &requestId);
    ServedAnswer get(const ServedRequest &request, const QString &objectKey, const QByteArray &requestId);

    World &m_world;
    const Presigning &m_presigning;
    Faults &m_faults;
    Tallies &m_tallies;
};

} // namespace attache
