// SPDX-License-Identifier: Apache-2.0
#include "base/environment.h"

namespace attache {

QProcessEnvironment environmentWithoutAws()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : environment.keys()) {
        if (name.startsWith(u"AWS_"))
            environment.remove(name);
    }
    return environment;
}

} // namespace attache
