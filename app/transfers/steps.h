// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"

#include <functional>

namespace attache {

/// Several Calls, one after the other, as one: the handler of each puts the next one in its place.
class Steps final : public QObject
{
public:
    /// The first Call, made by @p first, which may keep the pointer as long as the Call lives.
    static Call begin(const std::function<Call(Steps *)> &first)
    {
        auto steps = std::make_unique<Steps>();
        steps->now = first(steps.get());
        return Call(std::move(steps));
    }

    Call now;
};

} // namespace attache
