// SPDX-License-Identifier: Apache-2.0
#include "aws/model.h"
#include "aws/timestamp.h"
#include "support/shared.h"
#include "support/wiretext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

/// Cases about what the Model leaves to others or Amazon's models of our services have not.
const QHash<QString, QString> &notApplicable()
{
    static const QString host =
        u"the host of a request is the endpoint's affair, and no service of ours has a prefix"_s;
    static const QString compression = u"no service of ours compresses requests"_s;
    static const QString status = u"no service of ours has a member that is the HTTP status"_s;
    static const QString json = u"no service of ours has JSON in a header"_s;
    static const QHash<QString, QString> reasons{
        {u"RestJsonEndpointTrait"_s, host},
        {u"RestJsonEndpointTraitWithHostLabel"_s, host},
        {u"RestJsonHostWithPath"_s, host},
        {u"AwsQueryEndpointTrait"_s, host},
        {u"AwsQueryEndpointTraitWithHostLabel"_s, host},
        {u"QueryHostWithPath"_s, host},
        {u"RestJsonHttpChecksumRequired"_s, u"no service of ours wants Content-MD5"_s},
        {u"SDKAppliedContentEncoding_restJson1"_s, compression},
        {u"SDKAppendedGzipAfterProvidedEncoding_restJson1"_s, compression},
        {u"SDKAppliedContentEncoding_awsQuery"_s, compression},
        {u"SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsQuery"_s, compression},
        {u"RestJsonHttpResponseCode"_s, status},
        {u"RestJsonHttpResponseCodeWithNoPayload"_s, status},
        {u"MediaTypeHeaderInputBase64"_s, json},
        {u"MediaTypeHeaderOutputBase64"_s, json},
    };
    return reasons;
}

/// Values as the tests write them, in the Model's way: base64 for blobs, and epoch seconds for times in
/// whatever format, so that equal times are equal. Null means absent.
QJsonValue tidy(const Shape &shape, const QJsonValue &value, bool encodeBlobs)
{
    switch (shape.type) {
    case ShapeType::Structure: {
        const QJsonObject object = value.toObject();
        QJsonObject tidied;
        for (auto it = object.begin(); it != object.end(); ++it) {
            const Member *member = shape.member(it.key());
            if (member && !it.value().isNull())
                tidied[it.key()] = tidy(*member->shape, it.value(), encodeBlobs);
            else if (!member)
                tidied[it.key()] = it.value();
        }
        return tidied;
    }
    case ShapeType::List: {
        QJsonArray tidied;
        for (const QJsonValue item : value.toArray())
            tidied += item.isNull() ? item : tidy(*shape.element, item, encodeBlobs);
        return tidied;
    }
    case ShapeType::Map: {
        const QJsonObject object = value.toObject();
        QJsonObject tidied;
        for (auto it = object.begin(); it != object.end(); ++it)
            tidied[it.key()] =
                it.value().isNull() ? it.value() : tidy(*shape.element, it.value(), encodeBlobs);
        return tidied;
    }
    case ShapeType::Blob:
        return encodeBlobs ? QString::fromLatin1(value.toString().toUtf8().toBase64()) : value.toString();
    case ShapeType::Timestamp: {
        const auto time = timeOf(value);
        return time ? timestamp(*time, TimestampFormat::EpochSeconds) : value;
    }
    default:
        return value;
    }
}

QJsonObject tidy(const Shape *shape, const QJsonObject &value, bool encodeBlobs)
{
    return shape ? tidy(*shape, QJsonValue(value), encodeBlobs).toObject() : value;
}

QStringList parameters(const QString &text)
{
    QStringList sorted;
    for (const QString &parameter : text.split(u'&', Qt::SkipEmptyParts))
        sorted += parameter.contains(u'=') ? parameter : parameter + u'=';
    sorted.sort();
    return sorted;
}

QString shown(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

std::vector<std::pair<QByteArray, QByteArray>> headersOf(const QJsonObject &json)
{
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    for (auto it = json.begin(); it != json.end(); ++it)
        headers.emplace_back(it.key().toUtf8(), it.value().toString().toUtf8());
    return headers;
}

std::optional<QByteArray> header(const ModelRequest &request, const QString &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name.toUtf8(), Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

} // namespace

/// The protocol tests that every SDK of Amazon runs, through the Model.
class tst_Protocol : public QObject
{
    Q_OBJECT

private slots:
    void requests_data() { cases({u"input-rest-json"_s, u"input-query"_s}); }
    void requests();
    void answers_data() { cases({u"output-rest-json"_s, u"output-query"_s}); }
    void answers();
    void cleanupTestCase();

private:
    void cases(const QStringList &files);
    /// The suite's model with the case's operation alone.
    std::shared_ptr<const Model> model(const QJsonObject &suite, const QJsonObject &given);

    int m_ran = 0;
    QStringList m_left;
};

void tst_Protocol::cases(const QStringList &files)
{
    QTest::addColumn<QJsonObject>("suite");
    QTest::addColumn<QJsonObject>("one");
    for (const QString &name : files) {
        QFile file(sharedFile(u"protocol-tests/%1.json"_s.arg(name)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QJsonValue suite : QJsonDocument::fromJson(file.readAll()).array()) {
            for (const QJsonValue one : suite[u"cases"].toArray()) {
                const QString id = one[u"id"].toString();
                if (notApplicable().contains(id))
                    m_left += id + u": "_s + notApplicable()[id];
                else
                    QTest::newRow(qPrintable(id)) << suite.toObject() << one.toObject();
            }
        }
    }
    if (!sharedIsThere())
        QTest::newRow("not here") << QJsonObject() << QJsonObject();
}

std::shared_ptr<const Model> tst_Protocol::model(const QJsonObject &suite, const QJsonObject &given)
{
    const QString table = wireText(suite[u"metadata"].toObject(), suite[u"shapes"].toObject(),
                                   {{given[u"name"].toString(), given}});
    const auto model = Model::parse(table);
    if (!model)
        qWarning("%s\n%s", qPrintable(model.error().message), qPrintable(table));
    return model ? *model : nullptr;
}

void tst_Protocol::requests()
{
    QFETCH(QJsonObject, suite);
    QFETCH(QJsonObject, one);
    if (one.isEmpty())
        QSKIP("The protocol tests are not here");
    ++m_ran;
    const auto model = this->model(suite, one[u"given"].toObject());
    QVERIFY(model);
    const Operation &operation = model->operations().front();
    const QJsonObject wanted = one[u"serialized"].toObject();

    QJsonObject input = tidy(operation.input, one[u"params"].toObject(), true);
    const QJsonObject filled = model->withIdempotencyToken(operation, input);
    for (auto it = filled.begin(); it != filled.end(); ++it) {
        if (!input.contains(it.key())) // the tests know one token only
            input[it.key()] = u"00000000-0000-4000-8000-000000000000"_s;
    }
    const auto valid = model->validate(operation, input);
    QVERIFY2(valid, valid ? "" : qPrintable(valid.error().message));

    const ModelRequest request = model->request(operation, input);
    QCOMPARE(QString::fromUtf8(request.method), wanted[u"method"].toString());
    const QStringList target = QString::fromUtf8(request.target).split(u'?');
    const QStringList uri = wanted[u"uri"].toString().split(u'?');
    QCOMPARE(target.first(), uri.first());
    QCOMPARE(parameters(target.value(1)), parameters(uri.value(1)));

    const QJsonObject headers = wanted[u"headers"].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        auto value = header(request, it.key());
        QVERIFY2(value, qPrintable(it.key()));
        if (it.key() == u"Content-Type"_s)
            value = value->split(';').first();
        QCOMPARE(QString::fromUtf8(*value), it.value().toString());
    }
    for (const QJsonValue forbidden : wanted[u"forbidHeaders"].toArray())
        QVERIFY2(!header(request, forbidden.toString()), qPrintable(forbidden.toString()));

    const QString body = wanted[u"body"].toString();
    if (model->protocol() == Protocol::Query)
        QCOMPARE(parameters(QString::fromUtf8(request.body)), parameters(body));
    else if (const auto json = QJsonDocument::fromJson(body.toUtf8()); !json.isNull())
        QCOMPARE(QJsonDocument::fromJson(request.body), json);
    else
        QCOMPARE(QString::fromUtf8(request.body), body);

    // And a server reads from it what went in.
    const auto read = model->input(operation, request);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QJsonObject carried = input;
    for (const Member &member : operation.input ? operation.input->members : std::vector<Member>{}) {
        // No URL carries an empty list, no form an empty map, and an empty header may be either.
        const QJsonValue value = carried.value(member.name);
        const bool isEmpty = (value.isArray() && value.toArray().isEmpty())
            || (value.isObject() && value.toObject().isEmpty());
        if (member.location == Location::Payload && member.shape->type == ShapeType::Structure
            && value.isUndefined() && read->contains(member.name))
            carried[member.name] = QJsonObject(); // an absent payload is an empty one
        if (isEmpty && (member.location != Location::Body || model->protocol() == Protocol::Query)
            && !read->contains(member.name))
            carried.remove(member.name);
        // A map of parameters has in it only what has no place of its own.
        if (member.location == Location::Query && member.shape->type == ShapeType::Map) {
            QJsonObject rest = value.toObject();
            for (const Member &other : operation.input->members) {
                if (&other != &member && other.location == Location::Query)
                    rest.remove(other.wireName);
            }
            carried.remove(member.name);
            if (!rest.isEmpty())
                carried[member.name] = rest;
        }
    }
    const QJsonObject got = tidy(operation.input, *read, false);
    const QJsonObject expected = tidy(operation.input, carried, false);
    QVERIFY2(got == expected, qPrintable(shown(got) + u" is not "_s + shown(expected)));
}

void tst_Protocol::answers()
{
    QFETCH(QJsonObject, suite);
    QFETCH(QJsonObject, one);
    if (one.isEmpty())
        QSKIP("The protocol tests are not here");
    ++m_ran;
    const auto model = this->model(suite, one[u"given"].toObject());
    QVERIFY(model);
    const Operation &operation = model->operations().front();
    const QJsonObject response = one[u"response"].toObject();
    const auto headers = headersOf(response[u"headers"].toObject());
    const QByteArray body = response[u"body"].toString().toUtf8();

    if (one.contains(u"error")) {
        const int status = response[u"status_code"].toInt();
        const ServiceError error = model->error(status, headers, body);
        QCOMPARE(error.code, one[u"errorCode"].toString());
        QCOMPARE(error.message, one[u"errorMessage"].toString());
        QCOMPARE(error.members, one[u"error"].toObject());
        QCOMPARE(operation.error(error.code)->httpStatus, status);
        if (model->protocol() == Protocol::Query)
            QCOMPARE(error.requestId, u"foo-id"_s);

        const ModelRequest again = model->errorAnswer(error, status);
        const ServiceError back = model->error(status, again.headers, again.body);
        QCOMPARE(back.code, error.code);
        QCOMPARE(back.message, error.message);
        return;
    }
    const auto output = model->output(operation, headers, body);
    QVERIFY2(output, output ? "" : qPrintable(output.error().message));
    const QJsonObject got = tidy(operation.output, *output, false);
    const QJsonObject expected = tidy(operation.output, one[u"result"].toObject(), true);
    QVERIFY2(got == expected, qPrintable(shown(got) + u" is not "_s + shown(expected)));

    // And a client reads from our own answer what went in.
    const ModelRequest answer = model->answer(operation, *output, u"id"_s);
    const auto again = model->output(operation, answer.headers, answer.body);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    const QJsonObject tidied = tidy(operation.output, *again, false);
    QVERIFY2(tidied == got, qPrintable(shown(tidied) + u" is not "_s + shown(got)));
}

void tst_Protocol::cleanupTestCase()
{
    if (m_ran == 0)
        return;
    qInfo("%d protocol tests ran, %d do not apply:", m_ran, int(m_left.size()));
    for (const QString &left : m_left)
        qInfo("%s", qPrintable(left));
}

QTEST_GUILESS_MAIN(tst_Protocol)
#include "tst_protocol.moc"
