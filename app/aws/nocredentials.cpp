// SPDX-License-Identifier: Apache-2.0
#include "aws/nocredentials.h"

using namespace Qt::StringLiterals;

namespace attache {

QString NoCredentials::place() const
{
    return {};
}

Call NoCredentials::find(Answered<std::optional<Credentials>> answered)
{
    return later([answered = std::move(answered)] {
        Credentials none;
        none.source = u"nowhere: requests are not signed"_s;
        answered(none);
    });
}

} // namespace attache
