// SPDX-License-Identifier: Apache-2.0
#include "sandbox/options.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <algorithm>
#include <arpa/inet.h>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

Error usage(const QString &message)
{
    return {.kind = ErrorKind::Validation, .code = u"Usage"_s, .message = message};
}

bool isLoopback(const QString &address)
{
    in_addr four{};
    if (inet_pton(AF_INET, address.toLatin1().constData(), &four) == 1)
        return (ntohl(four.s_addr) >> 24) == 127;
    return address == u"::1"_s || address == u"localhost"_s;
}

/// Reads numbers and remembers the first one that is none.
class Numbers
{
public:
    explicit Numbers(const QCommandLineParser &parser)
        : m_parser(parser)
    { }

    void read(const QString &option, double least, double most, const std::function<void(double)> &take)
    {
        if (!m_parser.isSet(option))
            return;
        bool isNumber = false;
        const double value = m_parser.value(option).toDouble(&isNumber);
        if (isNumber && std::isfinite(value) && value >= least && value <= most)
            take(value);
        else if (m_complaint.isEmpty())
            m_complaint = u"--%1 takes a number from %2 to %3, not “%4”."_s.arg(option)
                              .arg(least)
                              .arg(most, 0, 'g', 15)
                              .arg(m_parser.value(option));
    }

    QString complaint() const { return m_complaint; }

private:
    const QCommandLineParser &m_parser;
    QString m_complaint;
};

std::optional<Rate> rate(const QString &text)
{
    const auto parts = text.split(u':');
    bool isNumber = false;
    Rate rate;
    rate.perSecond = parts.first().toDouble(&isNumber);
    if (!isNumber || !(rate.perSecond > 0) || parts.size() > 2)
        return std::nullopt;
    rate.burst = std::max(1.0, std::ceil(rate.perSecond));
    if (parts.size() == 2) {
        rate.burst = parts.last().toDouble(&isNumber);
        if (!isNumber || !(rate.burst >= 1))
            return std::nullopt;
    }
    return rate;
}

} // namespace

Result<SandboxOptions> SandboxOptions::read(QCommandLineParser &parser, const QStringList &arguments)
{
    using std::chrono::milliseconds;
    using std::chrono::seconds;

    SandboxOptions options;
    parser.addOptions({
        {u"address"_s, u"Listen on this address (default 127.0.0.1)."_s, u"ADDRESS"_s},
        {u"port"_s, u"Listen on this port; 0, the default, takes a free one."_s, u"N"_s},
        {u"allow-remote"_s, u"Allow an address, and callers, that are not this machine."_s},
        {u"state"_s, u"Keep everything in this folder over a restart."_s, u"DIR"_s},
        {u"ready-file"_s, u"Write the ready line there too."_s, u"FILE"_s},
        {u"end-with-parent"_s, u"End when standard input ends."_s},
        {u"region"_s, u"The AWS Region to play (default us-west-2)."_s, u"REGION"_s},
        {u"tls-certificate"_s, u"Speak https with this certificate chain."_s, u"PEM"_s},
        {u"tls-key"_s, u"The key of the certificate."_s, u"PEM"_s},
        {u"latency"_s, u"Answer this much later."_s, u"MS"_s},
        {u"bandwidth"_s, u"What all connections share, both directions together."_s, u"BYTES_PER_S"_s},
        {u"rate-limit"_s, u"Throttle every operation at this rate, or not at all."_s, u"RPS[:BURST]|off"_s},
        {u"scan-time"_s, u"How long a scan takes (default 2)."_s, u"S"_s},
        {u"url-expiry"_s, u"How long a presigned URL lives (default 300)."_s, u"S"_s},
        {u"token-lifetime"_s, u"How long a connection token lives (default 86400)."_s, u"S"_s},
        {u"max-files-per-case"_s, u"Files that a case or contact takes (default 50)."_s, u"N"_s},
        {u"max-files-per-chat"_s, u"Attachments that a chat takes (default 35)."_s, u"N"_s},
        {u"max-file-size"_s, u"Size limit of a case and of a chat (default 100 MiB and 20 MiB)."_s,
         u"BYTES"_s},
    });
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return failure(usage(parser.errorText()));
    if (parser.isSet(help) || parser.isSet(version))
        return options;
    if (!parser.positionalArguments().isEmpty())
        return failure(usage(u"Unknown argument “%1”."_s.arg(parser.positionalArguments().first())));

    Numbers numbers(parser);
    constexpr double many = 1e9;
    constexpr double bytes = 1e15;
    numbers.read(u"port"_s, 0, 65535, [&](double n) { options.port = quint16(n); });
    numbers.read(u"latency"_s, 0, many, [&](double n) { options.latency = milliseconds(qint64(n)); });
    numbers.read(u"bandwidth"_s, 1, bytes, [&](double n) { options.bandwidth = qint64(n); });
    numbers.read(u"scan-time"_s, 0, many,
                 [&](double n) { options.scanTime = milliseconds(qint64(n * 1000)); });
    numbers.read(u"url-expiry"_s, 1, 604800, [&](double n) { options.urlExpiry = seconds(qint64(n)); });
    numbers.read(u"token-lifetime"_s, 0, many, [&](double n) { options.tokenLifetime = seconds(qint64(n)); });
    numbers.read(u"max-files-per-case"_s, 0, many, [&](double n) { options.maxFilesPerCase = int(n); });
    numbers.read(u"max-files-per-chat"_s, 0, many, [&](double n) { options.maxFilesPerChat = int(n); });
    numbers.read(u"max-file-size"_s, 1, bytes, [&](double n) { options.maxFileSize = qint64(n); });
    if (!numbers.complaint().isEmpty())
        return failure(usage(numbers.complaint()));

    if (parser.isSet(u"rate-limit"_s)) {
        const auto text = parser.value(u"rate-limit"_s);
        options.throttles = text != u"off"_s;
        if (options.throttles) {
            options.rateLimit = rate(text);
            if (!options.rateLimit)
                return failure(usage(
                    u"--rate-limit takes requests a second and a burst, as in 2:5, or “off”, not “%1”."_s.arg(
                        text)));
        }
    }

    options.allowRemote = parser.isSet(u"allow-remote"_s);
    options.endWithParent = parser.isSet(u"end-with-parent"_s);
    if (parser.isSet(u"address"_s))
        options.address = parser.value(u"address"_s);
    if (!options.allowRemote && !isLoopback(options.address))
        return failure(
            usage(u"%1 is not an address of this machine alone. The sandbox guards nothing of worth, but "
                  u"anybody who reaches it can use it: give --allow-remote if that is meant."_s.arg(
                      options.address)));
    if (parser.isSet(u"region"_s))
        options.region = parser.value(u"region"_s);
    options.stateFolder = parser.value(u"state"_s);
    options.readyFile = parser.value(u"ready-file"_s);
    options.tlsCertificate = parser.value(u"tls-certificate"_s);
    options.tlsKey = parser.value(u"tls-key"_s);
    if (options.tlsCertificate.isEmpty() != options.tlsKey.isEmpty())
        return failure(usage(u"--tls-certificate and --tls-key go together."_s));
    return options;
}

} // namespace attache
