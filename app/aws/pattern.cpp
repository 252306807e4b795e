// SPDX-License-Identifier: Apache-2.0
#include "aws/pattern.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// The category C without the unassigned code points.
constexpr auto controls = "\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}"_L1;

} // namespace

QRegularExpression wholeMatch(const QString &pattern)
{
    QString translated;
    bool inClass = false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern.at(i);
        const QStringView rest = QStringView(pattern).mid(i);
        if (c == u'\\' && rest.size() > 1) {
            if (rest.at(1) == u'u' && rest.size() >= 6) { // Java: exactly four digits follow
                translated += u"\\x{%1}"_s.arg(rest.mid(2, 4));
                i += 5;
            } else if (rest.startsWith(u"\\P{C}")) {
                translated += inClass ? "\\P{C}\\p{Cn}"_L1 : "[^"_L1 + controls + u']';
                i += 4;
            } else if (rest.startsWith(u"\\p{C}")) {
                translated += inClass ? QString(controls) : u'[' + controls + u']';
                i += 4;
            } else {
                translated += rest.left(2);
                ++i;
            }
            continue;
        }
        if (c == u'[')
            inClass = true;
        else if (c == u']')
            inClass = false;
        translated += c;
    }
    return QRegularExpression(uR"(\A(?:)"_s + translated + uR"()\z)"_s,
                              QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace attache
