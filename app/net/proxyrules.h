// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QNetworkProxy>
#include <QStringList>
#include <QUrl>

class QNetworkAccessManager;
class QProcessEnvironment;

namespace attache {

/// Which proxy a request takes, as a person set it, else as the environment says in the words that curl
/// and the AWS CLI understand, else as the desktop's settings have it. A value.
///
/// HTTPS_PROXY, HTTP_PROXY and ALL_PROXY hold `http://`, `socks5://` (this machine looks names up) or
/// `socks5h://` (the proxy does), a user:password@ if need be, host and port (80, SOCKS 1080); without a
/// scheme it is http. In lower case they go first. NO_PROXY lists hosts that are asked directly, with a
/// comma between them: a name, also for all names below it (with or without a dot or `*.` before it), an
/// address, a network (10.0.0.0/8), each with a port or without; or `*` for all. No name is looked up.
///
/// What is not encrypted stays on this machine: plain http to it takes a proxy on it, and no other.
class ProxyRules
{
public:
    /// @p setting: empty or "system": environment, then desktop; "none"; or a URL as above, from which
    /// NO_PROXY excepts too. Validation, "ProxyInvalid": says where, and never what, as a password may
    /// be in it.
    static Result<ProxyRules> read(const QString &setting, const QProcessEnvironment &environment);

    /// The proxy for @p url; of type NoProxy where there is none.
    QNetworkProxy proxyFor(const QUrl &url) const;

private:
    bool isExcepted(const QUrl &url) const;

    QNetworkProxy m_http{QNetworkProxy::NoProxy};
    QNetworkProxy m_https{QNetworkProxy::NoProxy};
    QStringList m_exceptions; ///< in lower case
    bool m_asksDesktop = false; ///< nobody said anything
};

/// Lets @p network follow @p rules.
void setProxyRules(QNetworkAccessManager &network, const ProxyRules &rules);
/// The proxy that @p network takes for @p url; of type NoProxy where there is none.
QNetworkProxy proxyFor(const QNetworkAccessManager &network, const QUrl &url);

} // namespace attache
