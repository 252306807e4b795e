// SPDX-License-Identifier: Apache-2.0
#pragma once

// Header-only: whoever includes it links the aws room.
#include "aws/awsclient.h"
#include "net/httpclient.h"
#include "support/fakeclock.h"
#include "support/loopbackserver.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QTest>
#include <deque>

namespace attache {

/// Answers at once; has a new key each time it hears that the old one has expired.
class FakeCredentials final : public CredentialsProvider
{
public:
    static Secret secretKey() { return Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"); }

    Call credentials(Answered<Credentials> answered) override
    {
        ++asked;
        return later([this, answered = std::move(answered)] {
            if (error) {
                answered(failure(*error));
                return;
            }
            Credentials credentials;
            credentials.accessKeyId = anonymous ? QString() : QStringLiteral("AKID%1").arg(expired.size());
            credentials.secretAccessKey = secretKey();
            credentials.sessionToken = sessionToken;
            answered(credentials);
        });
    }
    void expire(const QString &accessKeyId) override { expired.append(accessKeyId); }

    int asked = 0;
    QStringList expired;
    bool anonymous = false;
    Secret sessionToken;
    std::optional<Error> error;
};

/// What became of a call.
template <typename T>
struct Outcome {
    std::optional<Result<T>> result;
    int times = 0;

    Answered<T> handler()
    {
        return [this](Result<T> answer) {
            result = std::move(answer);
            ++times;
        };
    }
    bool come() const { return times > 0; }
    bool good() const { return result && *result; }
    const Error &error() const { return result->error(); }
    QString code() const { return result && !*result ? result->error().code : QString(); }
};

/// An AwsClient with all it needs, before a server that gives its answers in their order and then the
/// last one again. Set members before the first use of aws().
class ScriptedAws
{
public:
    explicit ScriptedAws(std::vector<Script> scripts)
        : answers(scripts.begin(), scripts.end())
        , server([this](const HttpText &) {
            auto script = answers.front();
            if (answers.size() > 1)
                answers.pop_front();
            return script;
        })
        , http(network, std::chrono::seconds(30))
    {
        settings.region = QStringLiteral("eu-west-2");
        settings.custom = server.url("");
    }

    AwsClient &aws()
    {
        if (!m_client) {
            m_client = std::make_unique<AwsClient>(http, credentials, settings, retries, clock,
                                                   [this] { return random; });
        }
        return *m_client;
    }

    Outcome<QJsonObject> asked(Service service, QStringView operation, const QJsonObject &input)
    {
        Outcome<QJsonObject> outcome;
        const auto call = aws().ask(service, operation, input, outcome.handler());
        waitFor([&] { return outcome.come(); });
        return outcome;
    }

    void waitFor(const std::function<bool()> &done)
    {
        QVERIFY(clock.runUntil(done, std::chrono::seconds(60)));
    }

    size_t count() const { return server.requests().size(); }
    const HttpText &request(size_t index) const { return server.requests()[index].text; }
    QJsonObject body(size_t index) const { return QJsonDocument::fromJson(request(index).body).object(); }

    std::deque<Script> answers;
    LoopbackServer server;
    QNetworkAccessManager network;
    HttpClient http;
    FakeClock clock;
    FakeCredentials credentials;
    EndpointSettings settings;
    RetrySettings retries;
    double random = 1; ///< what AwsClient draws

private:
    std::unique_ptr<AwsClient> m_client;
};

} // namespace attache
