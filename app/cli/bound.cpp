// SPDX-License-Identifier: Apache-2.0
#include "cli/bound.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

tl::unexpected<Error> otherwise(const QString &what, const QString &value, const QString &leaveOut,
                                const Policy &policy)
{
    return failure({.kind = ErrorKind::Validation,
                    .code = u"SetByOrganisation"_s,
                    .message = u"Your organisation has set the %1 to %2 (%3). Leave out %4."_s.arg(
                        what, value, policy.file, leaveOut)});
}

} // namespace

Result<Options> bound(Options options, const Policy &policy)
{
    if (!policy.region.isEmpty()) {
        if (!options.region.isEmpty() && options.region != policy.region)
            return otherwise(u"Region"_s, policy.region, u"--region"_s, policy);
        options.region = policy.region;
    }
    if (!policy.instance.isEmpty()) {
        if (!options.instance.isEmpty()
            && options.instance.section(u'/', -1) != policy.instance.section(u'/', -1))
            return otherwise(u"Amazon Connect instance"_s, policy.instance,
                             u"--instance and ATTACHE_INSTANCE"_s, policy);
        // An ARN says more than the same one's id.
        if (!options.instance.startsWith("arn:"_L1))
            options.instance = policy.instance;
    }
    return options;
}

} // namespace attache
