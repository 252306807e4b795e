// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace attache {

/// One handler of a variant's alternatives, made of one for each: for std::visit().
template <typename... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>; // which clang 16 doesn't deduce by itself

} // namespace attache
