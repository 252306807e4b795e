// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http.h"

#include <QJsonObject>
#include <functional>

namespace attache {

class Faults;
class RateLimits;
class Scanner;
class ServiceClock;
class World;
struct Tallies;

/// The sandbox's own interface, beside AWS's: looks inside, and makes things go wrong. For this machine
/// alone.
class Control
{
public:
    struct Parts {
        World &world;
        Scanner &scanner;
        ServiceClock &clock;
        Faults &faults;
        RateLimits &rateLimits;
        Tallies &tallies;
        std::function<int()> openConnections;
        bool allowRemote = false;
    };

    explicit Control(Parts parts);

    /// The path that all of it stands below.
    static QByteArray path() { return "/_sandbox"; }
    static bool isFor(const ServedRequest &request);

    ServedAnswer answer(const ServedRequest &request, RequestBody &body);

private:
    QJsonObject state() const;
    ServedAnswer addFault(const QJsonObject &wish);
    ServedAnswer setClock(const QJsonObject &wish);
    ServedAnswer endScan(const QJsonObject &wish);
    ServedAnswer changeSettings(const QJsonObject &wish);
    ServedAnswer expireTokens();
    ServedAnswer reset();

    Parts m_parts;
};

} // namespace attache
