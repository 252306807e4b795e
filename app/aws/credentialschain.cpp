// SPDX-License-Identifier: Apache-2.0
#include "aws/credentialschain.h"

#include "base/log.h"

#include <QStringList>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

// After an early refresh that failed, while the old credentials still serve.
constexpr auto patience = 1min;

/// As the transfers have to treat it: what a person must do something about is Credentials, also where
/// a file can't be read or a role may not be assumed. Only a service that can't be had now is not.
Error asCredentialsError(Error error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Throttled:
    case ErrorKind::Service:
    case ErrorKind::Internal:
        break;
    default:
        error.kind = ErrorKind::Credentials;
        error.retryable = false;
    }
    return error;
}

} // namespace

/// One who asked during a round. Lives in their Call.
class CredentialsChain::Waiting final : public QObject
{
public:
    explicit Waiting(Answered<Credentials> whenAnswered)
        : answered(std::move(whenAnswered))
    { }

    Answered<Credentials> answered;
};

CredentialsChain::CredentialsChain(std::vector<std::unique_ptr<CredentialsSource>> sources, Clock &clock,
                                   const std::optional<Credentials> &known)
    : m_sources(std::move(sources))
    , m_clock(clock)
{
    if (known)
        keep(*known);
}

CredentialsChain::~CredentialsChain() = default;

Call CredentialsChain::credentials(Answered<Credentials> answered)
{
    if (m_kept) {
        const auto remaining = left();
        if (!remaining || *remaining > m_kept->endAhead) {
            const auto mayRefresh = !m_notBefore || m_clock.elapsed() >= *m_notBefore;
            if (remaining && *remaining <= m_kept->refreshAhead && mayRefresh)
                startRound();
            return later([answered = std::move(answered), credentials = m_kept->credentials] {
                answered(credentials);
            });
        }
    }
    auto waiting = std::make_unique<Waiting>(std::move(answered));
    std::erase_if(m_waiting, [](const auto &one) { return !one; });
    m_waiting.emplace_back(waiting.get());
    startRound();
    return Call(std::move(waiting));
}

void CredentialsChain::expire(const QString &accessKeyId)
{
    if (m_kept && m_kept->credentials.accessKeyId == accessKeyId)
        m_kept.reset();
}

void CredentialsChain::keep(const Credentials &credentials)
{
    m_kept = Kept{credentials, 15min, 10min};
    m_notBefore.reset();
    if (const auto remaining = left()) {
        m_kept->refreshAhead = std::min(m_kept->refreshAhead, *remaining / 4);
        m_kept->endAhead = std::min(m_kept->endAhead, *remaining / 6);
    }
}

std::optional<std::chrono::milliseconds> CredentialsChain::left() const
{
    if (!m_kept->credentials.expiration)
        return {};
    return std::chrono::milliseconds(m_clock.now().msecsTo(*m_kept->credentials.expiration));
}

void CredentialsChain::startRound()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    askSource(0);
}

void CredentialsChain::askSource(size_t index)
{
    if (index < m_sources.size()) {
        m_call = m_sources[index]->find([this, index](Result<std::optional<Credentials>> found) {
            sourceAnswered(index, std::move(found));
        });
    } else {
        // With no source at all nothing has been asked yet, and no answer may come at once.
        m_call = later([this] { endRound(failure(missing())); });
    }
}

void CredentialsChain::sourceAnswered(size_t index, Result<std::optional<Credentials>> found)
{
    if (!found)
        return endRound(failure(asCredentialsError(std::move(found.error()))));
    if (!*found)
        return askSource(index + 1);

    auto &credentials = **found;
    qCInfo(log::aws).noquote() << "credentials from" << credentials.source;
    if (!credentials.expiration)
        return endRound(std::move(credentials));
    const std::chrono::milliseconds remaining(m_clock.now().msecsTo(*credentials.expiration));
    if (remaining <= 0ms)
        return endRound(
            failure({.kind = ErrorKind::Credentials,
                     .code = u"CredentialsExpired"_s,
                     .message = u"The credentials from %1 have expired (%2). Get new ones there."_s.arg(
                         credentials.source, credentials.expiration->toString(Qt::ISODate))}));
    endRound(std::move(credentials));
}

void CredentialsChain::endRound(Result<Credentials> result)
{
    m_isAsking = false;
    if (result) {
        keep(*result);
    } else {
        if (m_waiting.empty()) // nobody else will tell
            qCWarning(log::aws).noquote() << "refreshing credentials failed:" << result.error().code;
        m_notBefore = m_clock.elapsed() + patience;
    }

    // Whoever is answered may ask again, abandon the others, or destroy this.
    const auto all = std::exchange(m_waiting, {});
    for (const auto &waiting : all) {
        if (!waiting)
            continue;
        const auto answered = std::exchange(waiting->answered, {});
        answered(result);
    }
}

Error CredentialsChain::missing() const
{
    QStringList places;
    for (const auto &source : m_sources) {
        if (const auto place = source->place(); !place.isEmpty())
            places.append(place);
    }
    return {.kind = ErrorKind::Credentials,
            .code = u"CredentialsMissing"_s,
            .message = u"No AWS credentials were found. Attache looked in %1. Run \"aws configure\", or set "
                       "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."_s.arg(places.join(u", "_s))};
}

} // namespace attache
