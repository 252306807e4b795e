// SPDX-License-Identifier: Apache-2.0
#include "bench/benchmarks.h"

#include <array>

using namespace Qt::StringLiterals;

namespace attache {

/// All that is said of the transfers' speed and frugality: wants cores that are idle, and some five minutes.
Figures engine(const QStringList &)
{
    struct Part {
        QLatin1StringView name;
        Figures (*run)(const QStringList &);
    };
    static constexpr std::array parts{Part{"calls"_L1, calls}, Part{"queue"_L1, queue}, Part{"put"_L1, put},
                                      Part{"awscli"_L1, awscli}, Part{"idle"_L1, idle}};
    Figures all;
    for (const auto &part : parts) {
        const auto figures = part.run({});
        all.good = all.good && figures.good;
        all.notes << figures.notes;
        all.values.insert(part.name, figures.values);
    }
    return all;
}

} // namespace attache
