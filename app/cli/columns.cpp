// SPDX-License-Identifier: Apache-2.0
#include "cli/columns.h"

#include <QList>
#include <algorithm>
#include <clocale>
#include <cwchar>

namespace attache {

namespace {

/// Asks the C library, in UTF-8 whatever the person's locale: what is printed here always is.
class Widths
{
public:
    Widths()
        : m_utf8(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
        , m_previous(m_utf8 ? uselocale(m_utf8) : nullptr)
    { }
    ~Widths()
    {
        if (!m_utf8)
            return;
        uselocale(m_previous);
        freelocale(m_utf8);
    }
    Q_DISABLE_COPY_MOVE(Widths)

    int of(char32_t character) const { return std::max(0, wcwidth(wchar_t(character))); }

private:
    locale_t m_utf8;
    locale_t m_previous;
};

} // namespace

int columnsOf(const QString &text)
{
    const Widths widths;
    int columns = 0;
    for (const auto character : text.toUcs4())
        columns += widths.of(character);
    return columns;
}

QString fitted(const QString &text, int columns)
{
    const auto whole = columnsOf(text);
    if (whole <= columns)
        return text + QString(columns - whole, u' ');
    const Widths widths;
    QString kept;
    int taken = 0;
    for (const auto character : text.toUcs4()) {
        const auto width = widths.of(character);
        if (taken + width > columns - 1)
            break;
        taken += width;
        kept += QChar::fromUcs4(character);
    }
    return kept + u'…' + QString(columns - 1 - taken, u' ');
}

} // namespace attache
