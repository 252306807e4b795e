// SPDX-License-Identifier: Apache-2.0
#include "aws/commandwords.h"

#include <utility>

namespace attache {

namespace {

#ifdef Q_OS_WIN
constexpr bool likeWindows = true;
#else
constexpr bool likeWindows = false;
#endif

} // namespace

std::optional<QStringList> commandWords(const QString &command)
{
    QStringList words;
    QString word;
    bool inWord = false; // also when it is empty yet: ''
    QChar quote; // the one that is open

    for (qsizetype i = 0; i < command.size(); ++i) {
        const auto c = command[i];
        const auto next = i + 1 < command.size() ? command[i + 1] : QChar();
        const bool escapes = c == u'\\' && quote != u'\''
            && (likeWindows          ? next == u'"'
                    : quote.isNull() ? true
                                     : next == u'"' || next == u'\\');
        if (escapes) {
            if (next.isNull())
                return {};
            word += next;
            inWord = true;
            ++i;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = {};
            else
                word += c;
        } else if (c == u'"' || (c == u'\'' && !likeWindows)) {
            quote = c;
            inWord = true;
        } else if (c.isSpace()) {
            if (inWord)
                words.append(std::exchange(word, {}));
            inWord = false;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (!quote.isNull())
        return {};
    if (inWord)
        words.append(word);
    return words;
}

} // namespace attache
