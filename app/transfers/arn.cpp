// SPDX-License-Identifier: Apache-2.0
#include "transfers/arn.h"

#include <QStringList>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace attache {

std::optional<Arn> Arn::parse(const QString &text)
{
    const auto parts = text.split(u':');
    if (parts.size() < 6 || parts[0] != "arn"_L1 || parts[1].isEmpty() || parts[2].isEmpty())
        return {};
    Arn arn{parts[1], parts[2], parts[3], parts[4], parts.sliced(5).join(u':')};
    if (arn.resource.isEmpty())
        return {};
    return arn;
}

QString Arn::part(QStringView kind) const
{
    const auto parts = resource.split(u'/');
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2) {
        if (parts[i] == kind)
            return parts[i + 1];
    }
    return {};
}

QString partitionOf(QStringView region)
{
    static constexpr std::array prefixes{
        std::pair{"cn-"_L1, "aws-cn"_L1},         std::pair{"us-gov-"_L1, "aws-us-gov"_L1},
        std::pair{"eusc-"_L1, "aws-eusc"_L1},     std::pair{"us-iso-"_L1, "aws-iso"_L1},
        std::pair{"us-isob-"_L1, "aws-iso-b"_L1}, std::pair{"eu-isoe-"_L1, "aws-iso-e"_L1},
        std::pair{"us-isof-"_L1, "aws-iso-f"_L1},
    };
    for (const auto &[prefix, partition] : prefixes) {
        if (region.startsWith(prefix))
            return partition;
    }
    return u"aws"_s;
}

} // namespace attache
