// SPDX-License-Identifier: Apache-2.0
#include "net/proxyrules.h"

#include "net/loopback.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr quint16 httpPort = 80;
constexpr quint16 socksPort = 1080;

class Factory final : public QNetworkProxyFactory
{
public:
    explicit Factory(const ProxyRules &rules)
        : m_rules(rules)
    { }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {m_rules.proxyFor(query.url())};
    }

private:
    ProxyRules m_rules;
};

/// The proxy that @p text names; none: it names none that can be used.
std::optional<QNetworkProxy> proxyOf(const QString &text)
{
    const QUrl url(text.contains("://"_L1) ? text : "http://"_L1 + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    const auto scheme = url.scheme();
    const bool isHttp = scheme == "http"_L1;
    // What GNOME calls "socks" is SOCKS 5 to all who read it.
    const bool isSocks = scheme == "socks5"_L1 || scheme == "socks5h"_L1 || scheme == "socks"_L1;
    if (!isHttp && !isSocks)
        return {};
    QNetworkProxy proxy(isHttp ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, url.host(),
                        quint16(url.port(isHttp ? httpPort : socksPort)), url.userName(QUrl::FullyDecoded),
                        url.password(QUrl::FullyDecoded));
    if (scheme == "socks5"_L1)
        proxy.setCapabilities(proxy.capabilities() & ~QNetworkProxy::HostNameLookupCapability);
    return proxy;
}

QString bare(QString host)
{
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    while (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

/// Whether @p host is what @p exception, without its port, stands for.
bool matches(const QString &host, QString exception)
{
    if (const QHostAddress address(host); !address.isNull()) {
        if (!exception.contains(u'/'))
            return address == QHostAddress(bare(exception));
        const auto network = QHostAddress::parseSubnet(exception);
        return network.second >= 0 && address.isInSubnet(network);
    }
    if (exception.startsWith("*."_L1))
        exception.remove(0, 1);
    while (exception.startsWith(u'.'))
        exception.remove(0, 1);
    exception = bare(exception);
    return !exception.isEmpty() && (host == exception || host.endsWith(u'.' + exception));
}

/// Host and port of "host:port"; the port is -1 where none is said, as in an IPv6 address without brackets.
std::pair<QString, int> hostAndPort(const QString &exception)
{
    static const QRegularExpression withPort(u"^(\\[[^]]*\\]|[^:]*):(\\d{1,5})$"_s);
    if (const auto match = withPort.match(exception); match.hasMatch())
        return {match.captured(1), match.captured(2).toInt()};
    return {exception, -1};
}

} // namespace

Result<ProxyRules> ProxyRules::read(const QString &setting, const QProcessEnvironment &environment)
{
    ProxyRules rules;
    if (setting == "none"_L1)
        return rules;

    for (const auto &name : {u"no_proxy"_s, u"NO_PROXY"_s}) {
        if (rules.m_exceptions.isEmpty()) {
            static const QRegularExpression between(u"[,\\s]+"_s);
            rules.m_exceptions = environment.value(name).toLower().split(between, Qt::SkipEmptyParts);
        }
    }

    QString wrong;
    const auto named = [&](const QString &place, const QString &text) {
        const auto proxy = proxyOf(text);
        if (!proxy && wrong.isEmpty())
            wrong = place;
        return proxy.value_or(QNetworkProxy(QNetworkProxy::NoProxy));
    };
    if (!setting.isEmpty() && setting != "system"_L1) {
        rules.m_http = rules.m_https = named(u"The setting of the proxy"_s, setting);
    } else {
        const auto first = [&](std::initializer_list<QString> variables) -> std::optional<QNetworkProxy> {
            for (const auto &variable : variables) {
                if (const auto text = environment.value(variable).trimmed(); !text.isEmpty())
                    return named(variable, text);
            }
            return {};
        };
        // Where a web server starts programs, a client may set HTTP_PROXY by a header "Proxy".
        const bool isCgi = environment.contains(u"REQUEST_METHOD"_s);
        const auto http =
            first({u"http_proxy"_s, isCgi ? QString() : u"HTTP_PROXY"_s, u"all_proxy"_s, u"ALL_PROXY"_s});
        const auto https = first({u"https_proxy"_s, u"HTTPS_PROXY"_s, u"all_proxy"_s, u"ALL_PROXY"_s});
        rules.m_asksDesktop = !http && !https;
        rules.m_http = http.value_or(rules.m_http);
        rules.m_https = https.value_or(rules.m_https);
    }
    if (!wrong.isEmpty())
        return failure(
            {.kind = ErrorKind::Validation,
             .code = u"ProxyInvalid"_s,
             .message = u"%1 must be of the form http://host:port or socks5://host:port, with "
                        "user:password@ before the host where the proxy wants that."_s.arg(wrong)});
    return rules;
}

QNetworkProxy ProxyRules::proxyFor(const QUrl &url) const
{
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    const bool isThisMachine = isLoopback(url.host());
    if (isExcepted(url))
        return none;
    auto proxy = url.scheme() == "http"_L1 ? m_http : m_https;
    if (m_asksDesktop && !isThisMachine)
        proxy = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0, none);
    if (url.scheme() == "http"_L1 && isThisMachine && !isLoopback(proxy.hostName()))
        return none;
    return proxy;
}

bool ProxyRules::isExcepted(const QUrl &url) const
{
    const auto host = bare(url.host().toLower());
    const auto port = url.port(url.scheme() == "http"_L1 ? 80 : 443);
    return std::any_of(m_exceptions.begin(), m_exceptions.end(), [&](const QString &exception) {
        if (exception == "*"_L1)
            return true;
        const auto [name, itsPort] = hostAndPort(exception);
        return (itsPort < 0 || itsPort == port) && matches(host, name);
    });
}

void setProxyRules(QNetworkAccessManager &network, const ProxyRules &rules)
{
    network.setProxyFactory(new Factory(rules)); // it is the manager's now
}

QNetworkProxy proxyFor(const QNetworkAccessManager &network, const QUrl &url)
{
    auto *factory = network.proxyFactory();
    return factory ? factory->queryProxy(QNetworkProxyQuery(url)).value(0)
                   : QNetworkProxy(QNetworkProxy::NoProxy);
}

} // namespace attache
