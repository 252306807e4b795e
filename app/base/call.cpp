// SPDX-License-Identifier: Apache-2.0
#include "base/call.h"

namespace attache {

Call later(std::function<void()> handler)
{
    auto context = std::make_unique<QObject>();
    // The handler may destroy the Call, and with it the context: run a copy that the functor owns.
    QMetaObject::invokeMethod(
        context.get(),
        [handler = std::move(handler)] {
            const auto run = handler;
            run();
        },
        Qt::QueuedConnection);
    return Call(std::move(context));
}

} // namespace attache
