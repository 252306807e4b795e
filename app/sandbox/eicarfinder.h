// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayMatcher>

namespace attache {

/// The string that every virus scanner agrees to find: 68 bytes that do no harm.
QByteArray eicarTestString();

/// Looks for it in a file that comes piece by piece, wherever the pieces are cut.
class EicarFinder
{
public:
    EicarFinder();

    void add(QByteArrayView piece);
    bool found() const { return m_found; }

private:
    QByteArrayMatcher m_matcher;
    QByteArray m_tail; // of the pieces so far: one byte less than the string
    bool m_found = false;
};

} // namespace attache
