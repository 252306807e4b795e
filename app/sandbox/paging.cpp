// SPDX-License-Identifier: Apache-2.0
#include "sandbox/paging.h"

#include <QByteArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

std::optional<Page> pageOf(const QString &operation, qsizetype total, qsizetype size, const QString &token)
{
    Page page;
    if (!token.isEmpty()) {
        const auto text =
            QString::fromUtf8(QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding));
        const auto parts = text.split(u':');
        bool isNumber = false;
        page.first = parts.size() == 2 ? parts.last().toLongLong(&isNumber) : 0;
        if (!isNumber || parts.first() != operation || page.first < 0)
            return std::nullopt;
    }
    page.first = std::min(page.first, total);
    page.end = std::min(total, page.first + std::max<qsizetype>(size, 1));
    if (page.end < total)
        page.nextToken = QString::fromLatin1(
            (operation + u':' + QString::number(page.end)).toUtf8().toBase64(QByteArray::Base64UrlEncoding));
    return page;
}

} // namespace attache
