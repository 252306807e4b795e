// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <optional>
#include <utility>
#include <vector>

namespace attache {

/// An HTTP request as text, taken apart: of a vector file, of a capture, of a loopback server.
struct HttpText {
    QByteArray method;
    QByteArray target;
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< as they came; folded lines keep their line
                                                            ///< breaks
    QByteArray body;

    QByteArray header(QByteArrayView name) const; ///< the first, in any case; empty when absent
    std::vector<QByteArray> headerNames() const; ///< as they came
    /// Line ends may be CRLF or LF; without an empty line there is no body.
    static HttpText parse(const QByteArray &text);
};

} // namespace attache
