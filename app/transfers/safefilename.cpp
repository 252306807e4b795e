// SPDX-License-Identifier: Apache-2.0
#include "transfers/safefilename.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qsizetype mostBytes = 255;

struct Parts {
    QString stem;
    QString extension; ///< with the dot; empty: none
};

Parts split(const QString &name)
{
    const auto dot = name.lastIndexOf(u'.');
    if (dot <= 0)
        return {name, {}};
    return {name.first(dot), name.sliced(dot)};
}

// As much of the text as fits, cut between characters.
QString cut(const QString &text, qsizetype bytes)
{
    auto length = text.size();
    while (length > 0 && text.first(length).toUtf8().size() > bytes) {
        --length;
        if (length > 0 && text.at(length - 1).isHighSurrogate())
            --length;
    }
    return text.first(length);
}

QString fitted(const Parts &parts, const QString &suffix)
{
    const auto rest = suffix.toUtf8().size() + parts.extension.toUtf8().size();
    if (rest < mostBytes)
        return cut(parts.stem, mostBytes - rest) + suffix + parts.extension;
    // The extension alone is too long to be one.
    return cut(parts.stem + parts.extension, mostBytes - suffix.toUtf8().size()) + suffix;
}

bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // right-to-left overrides disguise an extension
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

} // namespace

QString safeFileName(const QString &name)
{
    QString safe;
    for (const auto c : name.toUcs4()) {
        if (c == U'/' || c == U'\\' || c == QChar::ReplacementCharacter || isInvisible(c))
            safe += u'_';
        else
            safe += QChar::fromUcs4(c);
    }
    safe = safe.trimmed();
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    if (safe.isEmpty())
        return u"file"_s;
    if (safe.startsWith(u'.') || safe.startsWith(u'-') || safe.startsWith(u'~'))
        safe[0] = u'_';
    static const QRegularExpression device(uR"(^(con|prn|aux|nul|com\d|lpt\d)(\.|$))"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (device.match(safe).hasMatch())
        safe.prepend(u'_');
    return fitted(split(safe), {});
}

QString numberedFileName(const QString &name, int number)
{
    return fitted(split(name), u" (%1)"_s.arg(number));
}

} // namespace attache
