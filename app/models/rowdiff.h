// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>
#include <algorithm>
#include <vector>

namespace attache {

/// Turns the rows a model shows into those it shall show, by single steps, so that views keep their
/// current item, selection and scroll position. For lists of a few hundred rows.
///
/// @p key answers what makes a row the same row, @p equal whether it would look the same. The last four
/// announce the step they wrap: remove(first, last, step), insert(first, last, step), move(from, to, step)
/// with to < from, and change(row) after the row was replaced.
template <typename Row, typename Key, typename Equal, typename Remove, typename Insert, typename Move,
          typename Change>
void turnInto(std::vector<Row> &rows, std::vector<Row> wanted, Key key, Equal equal, Remove remove,
              Insert insert, Move move, Change change)
{
    QSet<QString> kept;
    for (const auto &row : wanted)
        kept.insert(key(row));
    for (int last = int(rows.size()) - 1; last >= 0; --last) {
        if (kept.contains(key(rows[size_t(last)])))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(key(rows[size_t(first) - 1])))
            --first;
        remove(first, last, [&] { rows.erase(rows.begin() + first, rows.begin() + last + 1); });
        last = first;
    }
    if (rows.empty()) {
        if (!wanted.empty())
            insert(0, int(wanted.size()) - 1, [&] { rows = std::move(wanted); });
        return;
    }
    for (int at = 0; at < int(wanted.size()); ++at) {
        auto &next = wanted[size_t(at)];
        const auto found = std::find_if(rows.begin() + std::min(at, int(rows.size())), rows.end(),
                                        [&](const Row &row) { return key(row) == key(next); });
        if (found == rows.end()) {
            insert(at, at, [&] { rows.insert(rows.begin() + at, std::move(next)); });
            continue;
        }
        const int from = int(found - rows.begin());
        if (from != at) {
            move(from, at,
                 [&] { std::rotate(rows.begin() + at, rows.begin() + from, rows.begin() + from + 1); });
        }
        if (!equal(rows[size_t(at)], next)) {
            rows[size_t(at)] = std::move(next);
            change(at);
        }
    }
}

} // namespace attache
