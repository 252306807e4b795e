// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/authenticator.h"
#include "sandbox/http.h"

#include <optional>

namespace attache {

class Faults;
class RateLimits;
class Scanner;
class World;
struct Fault;
struct Tallies;

/// The services' front door: finds the operation by the Model, judges signature, rate and input, has it
/// done, and puts the answer or the error into the service's own form.
class ApiEndpoint
{
public:
    ApiEndpoint(World &world, Scanner &scanner, RateLimits &rateLimits, Faults &faults, Tallies &tallies,
                ApiHandlers handlers, QByteArray scheme);

    ServedAnswer answer(const ServedRequest &request, RequestBody &body, const QByteArray &requestId);

    /// Whether one of the services has @p operation, by its name in the API.
    static bool knows(const QString &operation);

private:
    struct Route {
        const Model *model = nullptr;
        const Operation *operation = nullptr;
    };

    Route route(const ServedRequest &request, const QByteArray &body) const;
    /// What IAM has to say against it, where a setting denies it.
    std::optional<ApiError> denial(const Route &route, const QJsonObject &input, const Caller &caller) const;
    ApiResult execute(const Route &route, const ServedRequest &request, const QByteArray &body);

    World &m_world;
    Scanner &m_scanner;
    RateLimits &m_rateLimits;
    Faults &m_faults;
    Tallies &m_tallies;
    const ApiHandlers m_handlers;
    const Authenticator m_authenticator;
    const QByteArray m_scheme;
};

} // namespace attache
