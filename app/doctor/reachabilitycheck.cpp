// SPDX-License-Identifier: Apache-2.0
#include "doctor/reachabilitycheck.h"

#include "aws/timestamp.h"

#include <QHostAddress>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

using namespace std::chrono_literals;

// A signature counts for five minutes. Attache corrects a wrong clock by what the services answer; other
// programs on this computer don't, so it is worth telling before it is that wrong.
constexpr auto tolerableSkew = 4min;

bool isName(const QString &code)
{
    return code == "HostNotFound"_L1;
}

bool isTls(const QString &code)
{
    return code.startsWith("Tls"_L1) || code.startsWith("Certificate"_L1);
}

bool isProxy(const QString &code)
{
    return code.startsWith("Proxy"_L1) || code == "CaptivePortal"_L1;
}

bool isConnection(const QString &code)
{
    return !isName(code) && !isTls(code) && !isProxy(code);
}

/// An answer of Amazon's, or of whoever plays it, has a request id in one of its spellings. A page that
/// a network puts in everyone's way has none.
bool isAmazons(const HttpAnswer &answer)
{
    return std::any_of(answer.headers.begin(), answer.headers.end(), [](const HttpAnswer::Header &header) {
        return header.name.toLower().startsWith("x-amz");
    });
}

bool isPage(const HttpAnswer &answer)
{
    const bool redirects = answer.status >= 300 && answer.status < 400;
    return !isAmazons(answer) && (redirects || answer.header("Content-Type").startsWith("text/html"));
}

QString inWords(std::chrono::seconds difference)
{
    const auto length = std::chrono::abs(difference);
    return length < 2min ? u"%1 s"_s.arg(length.count())
                         : u"%1 min"_s.arg(std::chrono::round<std::chrono::minutes>(length).count());
}

} // namespace

ReachabilityCheck::ReachabilityCheck(HttpClient &http, const Clock &clock, EndpointSettings endpoints,
                                     std::function<QString(const QUrl &)> proxyOf)
    : m_http(http)
    , m_clock(clock)
    , m_endpoints(std::move(endpoints))
    , m_proxyOf(std::move(proxyOf))
{ }

QStringList ReachabilityCheck::names() const
{
    return {u"Region"_s, u"DNS"_s, u"TCP"_s, u"TLS"_s, u"proxy"_s, u"clock"_s};
}

Call ReachabilityCheck::run(Found found)
{
    m_found = std::move(found);
    for (const auto service :
         {Service::Connect, Service::ConnectParticipant, Service::ConnectCases, Service::Sts}) {
        const auto base = endpoint(service, m_endpoints);
        if (!base) {
            return later([this, error = base.error()] {
                const auto all = names();
                Outcome outcome{.findings = {wrong(all.first(), error.message,
                                                   u"Set the Region, with --region or AWS_REGION."_s)},
                                .servicesReachable = false};
                for (const auto &name : all.mid(1))
                    outcome.findings.push_back(unknown(name, u"no host is known"_s));
                m_found(outcome);
            });
        }
        QUrl url;
        url.setScheme(base->scheme());
        url.setHost(base->host());
        url.setPort(base->port());
        url.setPath(u"/"_s);
        const auto same = [&](const Host &host) { return host.url == url; };
        if (std::none_of(m_hosts.begin(), m_hosts.end(), same))
            m_hosts.push_back({url, HttpAnswer{}});
    }
    return later([this] { askNext(); });
}

void ReachabilityCheck::askNext()
{
    if (m_at == m_hosts.size())
        return answer();
    m_call = m_http.send("GET", QNetworkRequest(m_hosts[m_at].url), {}, [this](Result<HttpAnswer> answer) {
        m_hosts[m_at++].answer = std::move(answer);
        askNext();
    });
}

void ReachabilityCheck::answer()
{
    QStringList names;
    QStringList connections;
    QStringList encrypted;
    for (const auto &host : m_hosts) {
        const auto name = host.url.host();
        names.append(QHostAddress(name).isNull() ? name : u"%1 is an address"_s.arg(name));
        connections.append(
            u"%1:%2"_s.arg(name).arg(host.url.port(host.url.scheme() == "https"_L1 ? 443 : 80)));
        encrypted.append(
            host.url.scheme() == "https"_L1 ? name : u"%1 without encryption, on this computer"_s.arg(name));
    }
    const auto reached =
        std::any_of(m_hosts.begin(), m_hosts.end(), [](const Host &host) { return host.answer.has_value(); });
    m_found({.findings =
                 {fine(u"Region"_s, m_endpoints.region),
                  about(u"DNS"_s, names,
                        u"Check the network connection, the VPN, and the Region's name. Without access to "
                        "other names, a proxy may be needed (HTTPS_PROXY)."_s,
                        isName),
                  about(u"TCP"_s, connections,
                        u"Ask your administrator whether a firewall lets this computer reach these hosts on "
                        "that port, or whether a proxy is needed (HTTPS_PROXY)."_s,
                        isConnection),
                  about(u"TLS"_s, encrypted,
                        u"Where the company looks into encrypted traffic, name its certificate with "
                        "AWS_CA_BUNDLE or --ca-bundle."_s,
                        isTls),
                  proxy(), clock()},
             .servicesReachable = reached});
}

Finding ReachabilityCheck::about(const QString &name, const QStringList &passed, QStringView remedy,
                                 const std::function<bool(const QString &code)> &isItsFault) const
{
    QStringList complaints;
    QStringList good;
    for (size_t i = 0; i < m_hosts.size(); ++i) {
        const auto &answer = m_hosts[i].answer;
        if (answer)
            good.append(passed[qsizetype(i)]);
        else if (isItsFault(answer.error().code))
            complaints.append(answer.error().message);
    }
    if (!complaints.isEmpty())
        return wrong(name, complaints.join(u' '), remedy.toString());
    if (good.isEmpty())
        return unknown(name, u"no service was reached"_s);
    return fine(name, good.join(u", "_s));
}

Finding ReachabilityCheck::proxy() const
{
    const auto name = u"proxy"_s;
    QStringList proxies;
    for (const auto &host : m_hosts) {
        const auto proxy = m_proxyOf(host.url);
        if (!proxy.isEmpty() && !proxies.contains(proxy))
            proxies.append(proxy);
        if (!host.answer && isProxy(host.answer.error().code)) {
            return wrong(name, host.answer.error().message,
                         u"Check HTTPS_PROXY, with the name and password that the proxy asks for, or put "
                         "the hosts into NO_PROXY."_s);
        }
        if (host.answer && isPage(*host.answer)) {
            return wrong(name, u"A web page came from %1 instead of Amazon's answer."_s.arg(host.url.host()),
                         u"Open a web page in the browser and sign in to the network there."_s);
        }
    }
    return fine(name, proxies.isEmpty() ? u"none"_s : proxies.join(u", "_s));
}

Finding ReachabilityCheck::clock() const
{
    const auto name = u"clock"_s;
    for (const auto &host : m_hosts) {
        if (!host.answer || isPage(*host.answer))
            continue;
        const auto date = timeOf(QString::fromLatin1(host.answer->header("Date")));
        if (!date)
            continue;
        const auto difference = std::chrono::seconds(date->secsTo(m_clock.now()));
        if (std::chrono::abs(difference) > tolerableSkew) {
            return wrong(name,
                         u"This computer's clock is %1 %2."_s.arg(inWords(difference),
                                                                  difference > 0s ? u"fast"_s : u"slow"_s),
                         u"Let it set itself: timedatectl set-ntp true. Attache makes up for it, other "
                         "programs may not."_s);
        }
        return fine(name,
                    u"within %1 of the service's"_s.arg(inWords(std::max(std::chrono::abs(difference), 1s))));
    }
    return unknown(name, u"no service said what time it is"_s);
}

} // namespace attache
