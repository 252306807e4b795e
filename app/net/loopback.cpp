// SPDX-License-Identifier: Apache-2.0
#include "net/loopback.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace attache {

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace attache
