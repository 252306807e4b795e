// SPDX-License-Identifier: Apache-2.0
#include "base/redacted.h"

namespace attache {

QString redacted(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
}

} // namespace attache
