// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoints.h"
#include "base/clock.h"
#include "doctor/finding.h"
#include "net/httpclient.h"

#include <QUrl>

namespace attache {

/// Which hosts the services have, and how far a request to each gets on this network: name, connection, TLS,
/// proxy, and what time the other side says it is. One plain GET a host, by the client that all other
/// requests go through, tells all five; any answer at all is a good one.
class ReachabilityCheck final : public Check
{
public:
    /// @p proxyOf names the proxy on the way to a URL, for people; empty: none.
    ReachabilityCheck(HttpClient &http, const Clock &clock, EndpointSettings endpoints,
                      std::function<QString(const QUrl &)> proxyOf);

    QStringList names() const override;
    bool needsServices() const override { return false; }
    Call run(Found found) override;

private:
    struct Host {
        QUrl url;
        Result<HttpAnswer> answer;
    };

    void askNext();
    void answer();
    Finding about(const QString &name, const QStringList &passed, QStringView remedy,
                  const std::function<bool(const QString &code)> &isItsFault) const;
    Finding clock() const;
    Finding proxy() const;

    HttpClient &m_http;
    const Clock &m_clock;
    EndpointSettings m_endpoints;
    std::function<QString(const QUrl &)> m_proxyOf;
    std::vector<Host> m_hosts; ///< distinct
    size_t m_at = 0;
    Found m_found;
    Call m_call;
};

} // namespace attache
