// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <functional>
#include <tl/expected.hpp>

namespace attache {

/// A value, or why there is none. Attache throws no exceptions of its own.
template <typename T>
using Result = tl::expected<T, Error>;

/// To return an error: `return failure({.kind = …})`.
inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// What takes the outcome of a Call: run from the event loop, never inside the function that took it,
/// and at most once.
template <typename T>
using Answered = std::function<void(Result<T>)>;

} // namespace attache
