// SPDX-License-Identifier: Apache-2.0
#include "support/httptext.h"

namespace attache {

QByteArray HttpText::header(QByteArrayView name) const
{
    for (const auto &[headerName, value] : headers) {
        if (headerName.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

std::vector<QByteArray> HttpText::headerNames() const
{
    std::vector<QByteArray> names;
    for (const auto &[name, value] : headers)
        names.push_back(name);
    return names;
}

HttpText HttpText::parse(const QByteArray &text)
{
    HttpText request;
    qsizetype position = 0;
    bool first = true;
    while (position < text.size()) {
        auto end = text.indexOf('\n', position);
        if (end < 0)
            end = text.size();
        auto line = text.mid(position, end - position);
        position = end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        if (first) {
            // A vector's target may hold spaces: the method ends at the first, the version starts at the
            // last.
            const auto start = line.indexOf(' ');
            const auto version = line.lastIndexOf(' ');
            request.method = line.left(start);
            request.target = line.mid(start + 1, version - start - 1);
            first = false;
        } else if (line.isEmpty()) {
            request.body = text.mid(position);
            break;
        } else if ((line.startsWith(' ') || line.startsWith('\t')) && !request.headers.empty()) {
            request.headers.back().second += '\n' + line;
        } else {
            const auto colon = line.indexOf(':');
            auto value = line.mid(colon + 1);
            if (value.startsWith(' '))
                value.remove(0, 1);
            request.headers.emplace_back(line.left(colon), value);
        }
    }
    return request;
}

} // namespace attache
