// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/awsclient.h"
#include "connect/casesclient.h"
#include "connect/connectclient.h"
#include "connect/participantclient.h"
#include "connect/stsclient.h"
#include "net/httpclient.h"
#include "support/fakeclock.h"
#include "support/loopbackserver.h"
#include "transfers/placefinder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <deque>
#include <map>

namespace attache {

/// AWS as a test scripts it, operation by operation, with the real clients in front of it: what a
/// test says is what goes over the wire.
class ScriptedService
{
public:
    using Answers = std::deque<QByteArray>;

    /// The answers of @p operation, one a call; the last serves all that follow.
    void answer(const QString &operation, const QJsonObject &output)
    {
        m_answers[operation].push_back(httpAnswer(200, QJsonDocument(output).toJson(QJsonDocument::Compact)));
    }
    void refuse(const QString &operation, int status, const QByteArray &code)
    {
        m_answers[operation].push_back(httpAnswer(status, R"({"message":"no"})",
                                                  {{"x-amzn-ErrorType", code}, {"x-amzn-RequestId", "r-1"}}));
    }
    /// As a proxy or firewall on the way refuses a page.
    void block(const QString &operation)
    {
        m_answers[operation].push_back(
            httpAnswer(403, "<html>Blocked by your organisation</html>", {{"Content-Type", "text/html"}}));
    }
    void identity(const QByteArray &arn)
    {
        m_answers[QStringLiteral("GetCallerIdentity")] = {httpAnswer(
            200,
            "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
            "<GetCallerIdentityResult><Arn>"
                + arn
                + "</Arn><UserId>U</UserId><Account>123456789012</Account></GetCallerIdentityResult>"
                  "</GetCallerIdentityResponse>")};
    }
    /// From here on other answers.
    void forget(const QString &operation) { m_answers.erase(operation); }

    int calls(const QString &operation) const
    {
        return int(std::count(m_asked.begin(), m_asked.end(), operation));
    }
    int calls() const { return int(m_asked.size()); }
    /// The input of the call @p index of @p operation, as the service reads it.
    QJsonObject input(const QString &operation, int index = 0) const
    {
        for (const auto &request : m_server.requests()) {
            const auto [service, found] = operationOf(request.text);
            if (!found || found->name != operation || index-- > 0)
                continue;
            const auto input = Model::of(service).input(
                *found, {request.text.method, request.text.target, request.text.headers, request.text.body});
            return input ? *input : QJsonObject{{QStringLiteral("unreadable"), input.error().message}};
        }
        return {};
    }

    FakeClock clock;

private:
    class Keys final : public CredentialsProvider
    {
    public:
        Call credentials(Answered<Credentials> answered) override
        {
            return later([answered = std::move(answered)] {
                answered(Credentials{
                    QStringLiteral("AKIDEXAMPLE"), Secret("key"), {}, {}, QStringLiteral("test")});
            });
        }
        void expire(const QString &) override { }
    };

    static std::pair<Service, const Operation *> operationOf(const HttpText &head)
    {
        for (const auto service : {Service::Connect, Service::ConnectParticipant, Service::ConnectCases}) {
            const auto *operation = Model::of(service).route(head.method, head.target.split('?').front());
            if (operation)
                return {service, operation};
        }
        return {Service::Sts, Model::of(Service::Sts).operation(u"GetCallerIdentity")};
    }

    Script respond(const HttpText &head)
    {
        const auto name = operationOf(head).second->name;
        m_asked.push_back(name);
        auto &answers = m_answers[name];
        if (answers.empty())
            return {.answer = httpAnswer(400, R"({"message":"not scripted"})",
                                         {{"x-amzn-ErrorType", "NotScripted"}})};
        const auto answer = answers.front();
        if (answers.size() > 1)
            answers.pop_front();
        return {.answer = answer};
    }

    std::map<QString, Answers> m_answers;
    std::vector<QString> m_asked;
    LoopbackServer m_server{[this](const HttpText &head) { return respond(head); }};
    QNetworkAccessManager m_network;
    Keys m_keys;

public:
    HttpClient http{m_network, std::chrono::seconds(10)};
    AwsClient aws{http, m_keys,
                  EndpointSettings{.region = QStringLiteral("eu-west-2"),
                                   .useFips = false,
                                   .useDualStack = false,
                                   .custom = m_server.url(),
                                   .customByService = {}},
                  RetrySettings{.maxAttempts = 1}, clock};
    ConnectClient connect{aws};
    CasesClient cases{aws};
    ParticipantClient participant{aws};
    StsClient sts{aws};
};

/// Waits for the answer of a question that @p ask asks.
template <typename T, typename Ask>
Result<T> answerOf(FakeClock &clock, Ask ask)
{
    std::optional<Result<T>> result;
    const Call call = ask([&](const Result<T> &answer) { result = answer; });
    if (!clock.runUntil([&] { return result.has_value(); }))
        return failure({.kind = ErrorKind::Internal,
                        .code = QStringLiteral("NoAnswer"),
                        .message = QStringLiteral("no answer")});
    return *result;
}

} // namespace attache
