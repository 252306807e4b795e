// SPDX-License-Identifier: Apache-2.0
#include "transfers/destination.h"

#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr std::array words{"case"_L1, "chat"_L1, "resource"_L1}; ///< by Destination::Kind

} // namespace

QString name(Destination::Kind kind)
{
    return words[size_t(kind)];
}

std::optional<Destination::Kind> kindNamed(const QString &name)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (words[i] == name)
            return Destination::Kind(i);
    }
    return std::nullopt;
}

} // namespace attache
