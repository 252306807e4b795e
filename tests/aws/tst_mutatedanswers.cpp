// SPDX-License-Identifier: Apache-2.0
#include "aws/answererror.h"
#include "aws/model.h"
#include "aws/profilefile.h"
#include "net/httpclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

constexpr Service services[] = {Service::Connect,      Service::ConnectParticipant,
                                Service::ConnectCases, Service::Sts,
                                Service::Sso,          Service::SsoOidc};

/// A good answer of a shape, with something in each member.
QJsonValue valueOf(const Shape &shape, int depth = 0)
{
    switch (shape.type) {
    case ShapeType::String:
    case ShapeType::Blob:
        return shape.values.empty() ? u"é-1"_s : shape.values.front();
    case ShapeType::Integer:
    case ShapeType::Long:
        return qint64(9007199254740993);
    case ShapeType::Float:
    case ShapeType::Double:
        return -0.5;
    case ShapeType::Boolean:
        return true;
    case ShapeType::Timestamp:
        return 1795246200.25;
    case ShapeType::List:
        return depth > 4 ? QJsonArray() : QJsonArray{valueOf(*shape.element, depth + 1)};
    case ShapeType::Map:
        return depth > 4 ? QJsonObject() : QJsonObject{{u"k"_s, valueOf(*shape.element, depth + 1)}};
    case ShapeType::Structure: {
        QJsonObject object;
        for (const auto &member : shape.members) {
            if (depth <= 4)
                object[member.name] = valueOf(*member.shape, depth + 1);
            if (shape.isUnion)
                break;
        }
        return object;
    }
    case ShapeType::Document:
        return QJsonObject{{u"any"_s, 1}};
    }
    Q_UNREACHABLE();
}

/// What others than the service say, and what it says in other words.
const std::vector<QByteArray> strangers{
    "<!DOCTYPE html><html><body>Sign in to the network</body></html>",
    "<ErrorResponse><Error><Code>Throttling</Code><Message>Rate</Message></Error></ErrorResponse>",
    "<Error><Code>AccessDenied</Code><Message>Request has expired</Message><RequestId>1</RequestId></Error>",
    R"({"__type":"com.amazonaws.connect#ThrottlingException","Message":"slow","Reason":{"A":"B"}})",
    R"({"error":"slow_down","error_description":"too soon"})",
    "null",
    "[]",
    "\"\"",
    "",
};

class Mutator
{
public:
    explicit Mutator(quint32 seed)
        : m_random(seed)
    { }

    int upTo(qsizetype end) { return int(m_random.bounded(quint32(end))); }

    QByteArray mutated(QByteArray bytes)
    {
        for (int i = upTo(5); i >= 0; --i) {
            const int at = bytes.isEmpty() ? 0 : upTo(bytes.size());
            switch (upTo(7)) {
            case 0:
                bytes.insert(at, char(m_random.generate()));
                break;
            case 1:
                bytes.truncate(at);
                break;
            case 2:
                bytes.insert(at, bytes.mid(at, upTo(60)));
                break;
            case 3:
                bytes.remove(at, upTo(20));
                break;
            case 4: // another type, or a number that no type holds
                bytes.insert(at,
                             pick({"null", "1e999", "-9223372036854775809", "{}", "[[]]", "\"\\ud800\"",
                                   "&#x0;", "<!--", "]]>", "true", "\xff\xfe"}));
                break;
            case 5: // deep
                bytes.insert(at, QByteArray(upTo(2000), pick({"[", "{\"a\":", "<a>"})[0]));
                break;
            default:
                if (!bytes.isEmpty())
                    bytes[at] = pick({"{", "}", "[", "]", "\"", ":", ",", "<", ">", "&", "\\"})[0];
            }
        }
        return bytes;
    }
    QByteArray pick(std::initializer_list<const char *> words)
    {
        return *(words.begin() + upTo(qsizetype(words.size())));
    }

private:
    QRandomGenerator m_random;
};

} // namespace

/// Answers as services give them, damaged in every way: each is read or refused, and a refusal has a kind,
/// a code and a sentence. Built with sanitizers, it is these that judge.
///
/// ATTACHE_MUTATIONS: how many, instead of 2,000.
class tst_MutatedAnswers : public QObject
{
    Q_OBJECT

private slots:
    void answers();
    void profileFiles();

private:
    static int count()
    {
        const int asked = qEnvironmentVariableIntValue("ATTACHE_MUTATIONS");
        return asked > 0 ? asked : 2000;
    }
};

void tst_MutatedAnswers::answers()
{
    Mutator mutator(20181107); // the same ones every time
    int readOutputs = 0;
    int refusedOutputs = 0;
    for (int i = 0; i < count(); ++i) {
        const auto service = services[mutator.upTo(std::size(services))];
        const auto &model = Model::of(service);
        const auto &operation =
            model.operations()[size_t(mutator.upTo(qsizetype(model.operations().size())))];

        auto good =
            model.answer(operation, operation.output ? valueOf(*operation.output).toObject() : QJsonObject(),
                         u"request"_s);
        switch (mutator.upTo(4)) {
        case 0:
            good.body = strangers[size_t(mutator.upTo(qsizetype(strangers.size())))];
            break;
        case 1:
            if (!operation.errors.empty()) {
                const auto &error =
                    operation.errors[size_t(mutator.upTo(qsizetype(operation.errors.size())))];
                good = model.errorAnswer(
                    {.code = error.code,
                     .message = u"words"_s,
                     .members = error.shape ? valueOf(*error.shape).toObject() : QJsonObject()},
                    error.httpStatus);
            }
            break;
        default:
            break;
        }
        HttpAnswer answer;
        constexpr int statuses[] = {200, 204, 302, 400, 403, 407, 429, 500, 503, 511, 999};
        answer.status = statuses[mutator.upTo(std::size(statuses))];
        answer.body = mutator.mutated(good.body);
        for (const auto &[name, value] : good.headers)
            answer.headers.push_back({name, mutator.upTo(3) == 0 ? mutator.mutated(value) : value});
        if (mutator.upTo(3) == 0)
            answer.headers.push_back({mutator.pick({"Retry-After", "x-amz-retry-after", "x-amzn-ErrorType",
                                                    "Date", "Content-Type"}),
                                      mutator.mutated("Sat, 21 Nov 2026 07:30:00 GMT")});

        std::vector<std::pair<QByteArray, QByteArray>> headers;
        for (const auto &header : answer.headers)
            headers.emplace_back(header.name, header.value);
        const auto output = model.output(operation, headers, answer.body);
        output ? ++readOutputs : ++refusedOutputs;
        if (!output)
            QVERIFY(!output.error().code.isEmpty() && !output.error().message.isEmpty());

        const auto error = answerError(service, answer);
        QVERIFY2(!error.code.isEmpty() && !error.message.isEmpty(), answer.body.constData());
        QCOMPARE(error.httpStatus, answer.status);
        QVERIFY(!error.retryAfter || error.retryAfter->count() >= 0);
    }
    qInfo("%d mutated answers: %d read, %d refused", count(), readOutputs, refusedOutputs);
    // Damage that is always, or never, noticed would say that nothing is tried here.
    QVERIFY(readOutputs > count() / 20);
    QVERIFY(refusedOutputs > count() / 20);
}

void tst_MutatedAnswers::profileFiles()
{
    const QByteArray good(
        "[default]\nregion = eu-west-2 ; here\n[profile x]\nservices = s\n"
        "credential_process = \"a b\" 'c'\n[services s]\nconnect =\n  endpoint_url = https://x\n"
        "[sso-session w]\nsso_start_url = https://y\n");
    Mutator mutator(20260101);
    for (int i = 0; i < count() / 10; ++i) {
        const auto text = QString::fromUtf8(mutator.mutated(good));
        for (const auto kind : {ProfileFile::Kind::Config, ProfileFile::Kind::Credentials}) {
            const auto file = ProfileFile::parse(text, kind, u"~/.aws/config"_s);
            if (!file)
                QCOMPARE(file.error().code, u"ProfileFileInvalid"_s);
        }
    }
}

QTEST_GUILESS_MAIN(tst_MutatedAnswers)
#include "tst_mutatedanswers.moc"
