// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/service.h"
#include "base/result.h"

#include <QString>
#include <QUrl>
#include <map>

namespace attache {

/// How a host is found; read from options, environment and config file by whoever composes.
struct EndpointSettings {
    QString region; ///< "eu-west-2"
    bool useFips = false;
    bool useDualStack = false;
    QUrl custom = {}; ///< for all services; empty: by the rules
    std::map<Service, QUrl> customByService = {}; ///< goes before custom
};

/// The base URL of @p service: scheme, host, port, and a path prefix for custom ones.
/// A custom one needs no region, which a signature needs nonetheless.
/// Validation: "RegionMissing"; "RegionInvalid"; "EndpointInvalid" for FIPS or dual-stack with a custom
/// URL, for no URL, and for plain http to anything but loopback.
Result<QUrl> endpoint(Service service, const EndpointSettings &settings);

/// Whether @p text can be the name of a Region: it becomes a label of the host.
bool isRegionName(QStringView text);

} // namespace attache
