// SPDX-License-Identifier: Apache-2.0
#include "aws/endpoints.h"

#include "base/redacted.h"
#include "net/loopback.h"

#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// A closed part of AWS with hosts of its own.
struct Partition {
    QLatin1StringView regionPrefix; ///< before the place and the number: "us-gov-" of "us-gov-west-1"
    QLatin1StringView dnsSuffix;
    QLatin1StringView dualStackDnsSuffix;
    bool plainIsFips = false; ///< the plain hosts are FIPS hosts already
};

constexpr Partition commercial{{}, "amazonaws.com"_L1, "api.aws"_L1};

constexpr std::array partitions{
    Partition{"cn-"_L1, "amazonaws.com.cn"_L1, "api.amazonwebservices.com.cn"_L1},
    Partition{"us-gov-"_L1, "amazonaws.com"_L1, "api.aws"_L1, true},
    Partition{"eusc-de-"_L1, "amazonaws.eu"_L1, "api.amazonwebservices.eu"_L1},
    Partition{"us-iso-"_L1, "c2s.ic.gov"_L1, "api.aws.ic.gov"_L1},
    Partition{"us-isob-"_L1, "sc2s.sgov.gov"_L1, "api.aws.scloud"_L1},
    Partition{"eu-isoe-"_L1, "cloud.adc-e.uk"_L1, "api.cloud-aws.adc-e.uk"_L1},
    Partition{"us-isof-"_L1, "csp.hci.ic.gov"_L1, "api.aws.hci.ic.gov"_L1},
};

/// A region that nobody knows yet is taken for a commercial one, as every SDK does.
const Partition &partitionOf(const QString &region)
{
    static const QRegularExpression placeAndNumber(u"^\\w+-\\d+$"_s);
    for (const auto &partition : partitions) {
        if (region.startsWith(partition.regionPrefix)
            && placeAndNumber.match(QStringView(region).sliced(partition.regionPrefix.size())).hasMatch())
            return partition;
    }
    return commercial;
}

QLatin1StringView stem(Service service)
{
    switch (service) {
    case Service::Connect:
        return "connect"_L1;
    case Service::ConnectParticipant:
        return "participant.connect"_L1;
    case Service::ConnectCases:
        return "cases"_L1;
    case Service::Sts:
        return "sts"_L1;
    case Service::Sso:
        return "portal.sso"_L1;
    case Service::SsoOidc:
        return "oidc"_L1;
    }
    Q_UNREACHABLE();
}

tl::unexpected<Error> invalid(const QString &message)
{
    return failure({.kind = ErrorKind::Validation, .code = u"EndpointInvalid"_s, .message = message});
}

Result<QUrl> checked(const QUrl &custom, const EndpointSettings &settings)
{
    const auto shown = redacted(custom);
    if (!custom.isValid() || custom.host().isEmpty()
        || (custom.scheme() != "https"_L1 && custom.scheme() != "http"_L1))
        return invalid(u"The endpoint \"%1\" is no URL of the form https://host."_s.arg(shown));
    if (!custom.userInfo().isEmpty() || custom.hasQuery() || custom.hasFragment())
        return invalid(u"The endpoint %1 may have a host, a port and a path, and nothing else."_s.arg(shown));
    if (custom.scheme() == "http"_L1 && !isLoopback(custom.host()))
        return invalid(
            u"The endpoint %1 is not encrypted. Use https; http is for this machine alone."_s.arg(shown));
    if (settings.useFips)
        return invalid(
            u"A FIPS endpoint is asked for, and %1 is set as the endpoint: only one of them can be."_s.arg(
                shown));
    if (settings.useDualStack)
        return invalid(
            u"A dual-stack endpoint is asked for, and %1 is set as the endpoint: only one of them can be."_s
                .arg(shown));

    auto url = custom;
    auto path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

} // namespace

Result<QUrl> endpoint(Service service, const EndpointSettings &settings)
{
    if (const auto own = settings.customByService.find(service); own != settings.customByService.end())
        return checked(own->second, settings);
    if (!settings.custom.isEmpty())
        return checked(settings.custom, settings);

    if (settings.region.isEmpty())
        return failure({.kind = ErrorKind::Validation,
                        .code = u"RegionMissing"_s,
                        .message =
                            u"No AWS Region is set. Give --region, or set AWS_REGION, or the profile's "
                            "region in ~/.aws/config."_s});
    if (!isRegionName(settings.region))
        return failure(
            {.kind = ErrorKind::Validation,
             .code = u"RegionInvalid"_s,
             .message = u"\"%1\" is no name of an AWS Region, such as eu-west-2."_s.arg(settings.region)});

    const auto &partition = partitionOf(settings.region);
    QString host = stem(service);
    // Cases alone has hosts of their own for FIPS in GovCloud.
    const auto plainIsFips =
        partition.plainIsFips && service != Service::ConnectCases && !settings.useDualStack;
    if (settings.useFips && !plainIsFips)
        host += "-fips"_L1;
    host += u'.' + settings.region + u'.'
        + (settings.useDualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix);

    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host, QUrl::StrictMode);
    return url;
}

bool isRegionName(QStringView text)
{
    // A label of a host and nothing else, as that is what it becomes.
    static const QRegularExpression label(u"^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z"_s);
    return label.match(text).hasMatch();
}

} // namespace attache
