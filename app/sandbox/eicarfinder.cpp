// SPDX-License-Identifier: Apache-2.0
#include "sandbox/eicarfinder.h"

namespace attache {

QByteArray eicarTestString()
{
    // In pieces, or scanners would find it in this program and in its source.
    return QByteArray("X5O!P%@AP[4\\PZX54(P^)7CC)7}") + "$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!" + "$H+H*";
}

EicarFinder::EicarFinder()
    : m_matcher(eicarTestString())
{ }

void EicarFinder::add(QByteArrayView piece)
{
    if (m_found)
        return;
    const auto overlap = m_matcher.pattern().size() - 1;
    const QByteArray border = m_tail + piece.first(qMin(overlap, piece.size())).toByteArray();
    m_found = m_matcher.indexIn(border) >= 0 || m_matcher.indexIn(piece.data(), piece.size()) >= 0;
    m_tail = piece.size() >= overlap ? piece.last(overlap).toByteArray()
                                     : border.last(qMin(overlap, border.size()));
}

} // namespace attache
