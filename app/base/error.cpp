// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

struct Word {
    ErrorKind kind;
    QLatin1StringView text;
};

constexpr std::array words{
    Word{ErrorKind::Network, "network"_L1},
    Word{ErrorKind::Timeout, "timeout"_L1},
    Word{ErrorKind::Credentials, "credentials"_L1},
    Word{ErrorKind::Throttled, "throttled"_L1},
    Word{ErrorKind::Quota, "quota"_L1},
    Word{ErrorKind::Validation, "validation"_L1},
    Word{ErrorKind::File, "file"_L1},
    Word{ErrorKind::Refused, "refused"_L1},
    Word{ErrorKind::Service, "service"_L1},
    Word{ErrorKind::Rejected, "rejected"_L1},
    Word{ErrorKind::Internal, "internal"_L1},
};

} // namespace

bool isUnreached(const Error &error)
{
    return error.kind == ErrorKind::Network || (error.kind == ErrorKind::Timeout && error.httpStatus == 0);
}

QString name(ErrorKind kind)
{
    for (const auto &word : words) {
        if (word.kind == kind)
            return word.text;
    }
    return u"internal"_s;
}

ErrorKind errorKind(const QString &name)
{
    for (const auto &word : words) {
        if (word.text == name)
            return word.kind;
    }
    return ErrorKind::Internal;
}

} // namespace attache
