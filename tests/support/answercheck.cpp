// SPDX-License-Identifier: Apache-2.0
#include "support/answercheck.h"

#include "support/shared.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// Of "Common errors" in the services' references, and of the gateways before them.
const std::map<QString, QList<int>> commonErrors{
    {u"AccessDeniedException"_s, {403}},
    {u"ExpiredTokenException"_s, {403}},
    {u"IncompleteSignatureException"_s, {400, 403}},
    {u"InternalFailure"_s, {500}},
    {u"InvalidSignatureException"_s, {403}},
    {u"MissingAuthenticationTokenException"_s, {403}},
    {u"SerializationException"_s, {400}},
    {u"ServiceUnavailableException"_s, {503}},
    {u"ThrottlingException"_s, {429}},
    {u"UnknownOperationException"_s, {404}},
    {u"UnrecognizedClientException"_s, {403}},
    {u"UnsupportedMediaTypeException"_s, {415}},
    {u"ValidationException"_s, {400}},
    // Query
    {u"AccessDenied"_s, {403}},
    {u"ExpiredToken"_s, {403}},
    {u"IncompleteSignature"_s, {400, 403}},
    {u"InvalidAction"_s, {400}},
    {u"InvalidClientTokenId"_s, {403}},
    {u"MissingAuthenticationToken"_s, {403}},
    {u"SignatureDoesNotMatch"_s, {403}},
    {u"Throttling"_s, {400, 429}},
    {u"ValidationError"_s, {400}},
};

QByteArray header(const Exchange &exchange, QByteArrayView name)
{
    for (const auto &[key, value] : exchange.headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

/// An element of XML with its text and children.
struct Element {
    QString name;
    QString text;
    std::vector<Element> children;

    const Element *child(const QString &wanted) const
    {
        const auto found = std::find_if(children.begin(), children.end(),
                                        [&](const Element &one) { return one.name == wanted; });
        return found == children.end() ? nullptr : &*found;
    }
    QString textOf(const QString &wanted) const
    {
        const auto *found = child(wanted);
        return found ? found->text : QString();
    }
};

Element readElement(QXmlStreamReader &reader)
{
    Element element{reader.name().toString(), {}, {}};
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            element.children.push_back(readElement(reader));
        else if (reader.isCharacters())
            element.text += reader.text();
        else if (reader.isEndElement())
            break;
    }
    return element;
}

/// Nothing when it is no well-formed XML.
std::optional<Element> readXml(const QByteArray &body)
{
    QXmlStreamReader reader(body);
    if (!reader.readNextStartElement())
        return std::nullopt;
    auto element = readElement(reader);
    reader.readNext();
    return reader.hasError() ? std::nullopt : std::optional(std::move(element));
}

} // namespace

struct AnswerCheck::Model {
    QString file;
    QJsonObject operations;
    QJsonObject shapes;
    bool isQuery = false;
    std::vector<std::pair<QRegularExpression, QString>> routes; // "PUT /attached-files/X" → operation

    explicit Model(const QString &name)
        : file(name)
    {
        QFile json(sharedFile(u"models/"_s + name + u".json"_s));
        if (!json.open(QIODevice::ReadOnly))
            qFatal("%s can't be read", qPrintable(json.fileName()));
        const auto root = QJsonDocument::fromJson(json.readAll()).object();
        operations = root.value("operations"_L1).toObject();
        shapes = root.value("shapes"_L1).toObject();
        isQuery = root.value("metadata"_L1).toObject().value("protocol"_L1) == u"query"_s;
        static const QRegularExpression label(u"\\\\\\{[^}]*\\\\\\}"_s);
        for (auto it = operations.begin(); it != operations.end(); ++it) {
            const auto http = it.value().toObject().value("http"_L1).toObject();
            const auto uri = http.value("requestUri"_L1).toString().section(u'?', 0, 0);
            auto pattern = QRegularExpression::escape(http.value("method"_L1).toString() + u' ' + uri);
            pattern.replace(label, u"[^/]+"_s);
            routes.emplace_back(QRegularExpression(QRegularExpression::anchoredPattern(pattern)), it.key());
        }
    }

    QString operationOf(const Exchange &exchange, const QString &path) const
    {
        if (isQuery) {
            static const QRegularExpression action(u"(?:^|&)Action=([A-Za-z]+)"_s);
            return exchange.method == "POST" && path == u"/"_s
                ? action.match(QString::fromLatin1(exchange.requestBody)).captured(1)
                : QString();
        }
        const auto line = QString::fromLatin1(exchange.method) + u' ' + path;
        for (const auto &[pattern, operation] : routes) {
            if (pattern.match(line).hasMatch())
                return operation;
        }
        return {};
    }

    QJsonObject shape(const QJsonObject &reference) const
    {
        return shapes.value(reference.value("shape"_L1).toString()).toObject();
    }

    /// Appends to @p wrong what about @p value is not as @p reference wants it.
    void check(const QJsonObject &reference, const QJsonValue &value, const QString &path,
               QStringList &wrong) const
    {
        const auto of = shape(reference);
        const auto type = of.value("type"_L1).toString();
        const auto inRange = [&](double measure, const char *what) {
            if ((of.contains("min"_L1) && measure < of.value("min"_L1).toDouble())
                || (of.contains("max"_L1) && measure > of.value("max"_L1).toDouble()))
                wrong.append(u"%1: its %2 is %3"_s.arg(path, QLatin1StringView(what)).arg(measure));
        };
        if (type == u"structure"_s) {
            checkStructure(of, value, path, wrong);
        } else if (type == u"list"_s) {
            if (!value.isArray())
                return wrong.append(u"%1 is no list"_s.arg(path));
            const auto list = value.toArray();
            inRange(double(list.size()), "count");
            for (const auto &item : list)
                check(of.value("member"_L1).toObject(), item, path + u"[]"_s, wrong);
        } else if (type == u"map"_s) {
            if (!value.isObject())
                return wrong.append(u"%1 is no map"_s.arg(path));
            const auto map = value.toObject();
            inRange(double(map.size()), "count");
            for (auto it = map.begin(); it != map.end(); ++it) {
                check(of.value("key"_L1).toObject(), it.key(), path + u"{key}"_s, wrong);
                check(of.value("value"_L1).toObject(), it.value(), path + u"{}"_s, wrong);
            }
        } else if (type == u"string"_s) {
            if (!value.isString())
                return wrong.append(u"%1 is no string"_s.arg(path));
            const auto text = value.toString();
            inRange(double(text.toUcs4().size()), "length");
            const auto values = of.value("enum"_L1).toArray();
            if (!values.isEmpty() && !values.contains(text))
                wrong.append(u"%1: %2 is none of its values"_s.arg(path, text));
            if (of.contains("pattern"_L1)) {
                const QRegularExpression pattern(of.value("pattern"_L1).toString(),
                                                 QRegularExpression::UseUnicodePropertiesOption);
                if (pattern.isValid() && !pattern.match(text).hasMatch())
                    wrong.append(u"%1 doesn't match its pattern"_s.arg(path));
            }
        } else if (type == u"integer"_s || type == u"long"_s) {
            if (!value.isDouble() || std::floor(value.toDouble()) != value.toDouble())
                return wrong.append(u"%1 is no whole number"_s.arg(path));
            inRange(value.toDouble(), "value");
        } else if (type == u"double"_s || type == u"float"_s) {
            if (!value.isDouble())
                wrong.append(u"%1 is no number"_s.arg(path));
        } else if (type == u"boolean"_s) {
            if (!value.isBool())
                wrong.append(u"%1 is no boolean"_s.arg(path));
        } else if (type == u"timestamp"_s) {
            const auto format =
                reference.value("timestampFormat"_L1).toString(of.value("timestampFormat"_L1).toString());
            const bool isIso = format == u"iso8601"_s || isQuery;
            const bool isGood = isIso
                ? value.isString() && QDateTime::fromString(value.toString(), Qt::ISODateWithMs).isValid()
                    && value.toString().endsWith(u'Z')
                : value.isDouble();
            if (!isGood)
                wrong.append(u"%1 is no timestamp of its format"_s.arg(path));
        } else if (type == u"blob"_s) {
            if (!value.isString())
                wrong.append(u"%1 is no blob"_s.arg(path));
        } else {
            wrong.append(u"%1 has the type %2, which this check doesn't know"_s.arg(path, type));
        }
    }

    void checkStructure(const QJsonObject &of, const QJsonValue &value, const QString &path,
                        QStringList &wrong) const
    {
        if (!value.isObject())
            return wrong.append(u"%1 is no structure"_s.arg(path));
        const auto object = value.toObject();
        const auto members = of.value("members"_L1).toObject();
        std::map<QString, QJsonObject> onWire;
        for (auto it = members.begin(); it != members.end(); ++it) {
            const auto member = it.value().toObject();
            if (!member.contains("location"_L1))
                onWire.emplace(member.value("locationName"_L1).toString(it.key()), member);
        }
        for (const auto &required : of.value("required"_L1).toArray()) {
            const auto member = members.value(required.toString()).toObject();
            const auto name = member.value("locationName"_L1).toString(required.toString());
            if (!member.contains("location"_L1)
                && (object.value(name).isNull() || object.value(name).isUndefined()))
                wrong.append(u"%1.%2 is missing"_s.arg(path, name));
        }
        if (of.value("union"_L1).toBool() && object.size() != 1)
            wrong.append(u"%1 is a union with %2 members"_s.arg(path).arg(object.size()));
        for (auto it = object.begin(); it != object.end(); ++it) {
            const auto known = onWire.find(it.key());
            if (known == onWire.end())
                wrong.append(u"%1.%2 is no member"_s.arg(path, it.key()));
            else
                check(known->second, it.value(), path + u'.' + it.key(), wrong);
        }
    }

    /// XML as JSON of the shape, for check().
    QJsonValue value(const QJsonObject &reference, const Element &element) const
    {
        const auto of = shape(reference);
        const auto type = of.value("type"_L1).toString();
        if (type == u"structure"_s) {
            QJsonObject object;
            for (const auto &child : element.children) {
                const auto member = of.value("members"_L1).toObject().value(child.name).toObject();
                object.insert(child.name, member.isEmpty() ? QJsonValue(child.text) : value(member, child));
            }
            return object;
        }
        if (type == u"list"_s) {
            QJsonArray list;
            for (const auto &child : element.children)
                list.append(value(of.value("member"_L1).toObject(), child));
            return list;
        }
        bool isNumber = false;
        const auto number = element.text.toDouble(&isNumber);
        if ((type == u"integer"_s || type == u"long"_s) && isNumber)
            return number;
        return element.text;
    }
};

AnswerCheck::AnswerCheck()
{
    for (const auto &name :
         {u"connectparticipant-2018-09-07"_s, u"connectcases-2022-10-03"_s, u"sso-oidc-2019-06-10"_s,
          u"sso-2019-06-10"_s, u"sts-2011-06-15"_s, u"connect-2017-08-08"_s})
        m_models.push_back(std::make_unique<Model>(name));
}

AnswerCheck::~AnswerCheck() = default;

void AnswerCheck::wrong(const QString &what)
{
    m_violations.append(m_subject + u": "_s + what);
}

QString AnswerCheck::summary() const
{
    return u"%1 answers checked against Amazon's models, %2 of them errors; %3 of S3; %4 violations"_s
        .arg(m_checked)
        .arg(m_errors)
        .arg(m_s3)
        .arg(m_violations.size());
}

void AnswerCheck::judge(const Exchange &exchange)
{
    const auto path = QString::fromLatin1(exchange.target).section(u'?', 0, 0);
    if (header(exchange, "server") == "AmazonS3")
        return judgeS3(exchange, path);
    for (const auto &model : m_models) {
        const auto name = model->operationOf(exchange, path);
        if (name.isEmpty())
            continue;
        m_subject = u"%1 %2"_s.arg(name).arg(exchange.status);
        ++m_checked;
        if (header(exchange, "x-amzn-requestid").isEmpty())
            wrong(u"there is no request id"_s);
        const auto operation = model->operations.value(name).toObject();
        if (exchange.status < 300)
            judgeOutput(*model, operation, exchange);
        else
            judgeError(*model, operation, exchange);
        return;
    }
    // The rest is for browsers, or the sandbox's own; or it is no request of any service.
}

void AnswerCheck::judgeOutput(const Model &model, const QJsonObject &operation, const Exchange &exchange)
{
    const auto expected = operation.value("http"_L1).toObject().value("responseCode"_L1).toInt(200);
    if (exchange.status != expected)
        wrong(u"the status should be %1"_s.arg(expected));
    const auto output = operation.value("output"_L1).toObject();
    const auto members = model.shape(output).value("members"_L1).toObject();
    QStringList found;
    if (model.isQuery) {
        const auto root = readXml(exchange.body);
        const auto *result = root ? root->child(output.value("resultWrapper"_L1).toString()) : nullptr;
        if (!result)
            return wrong(u"there is no result in the XML"_s);
        model.check(output, model.value(output, *result), u"output"_s, found);
    } else if (output.isEmpty() || members.isEmpty()) {
        if (!exchange.body.isEmpty() && exchange.body != "{}")
            wrong(u"there should be no body"_s);
    } else {
        const auto document = QJsonDocument::fromJson(exchange.body);
        if (!document.isObject())
            return wrong(u"the body is no JSON object"_s);
        model.check(output, document.object(), u"output"_s, found);
    }
    for (const auto &one : found)
        wrong(one);
}

void AnswerCheck::judgeError(const Model &model, const QJsonObject &operation, const Exchange &exchange)
{
    ++m_errors;
    QString code;
    QString message;
    QJsonObject members;
    if (model.isQuery) {
        const auto root = readXml(exchange.body);
        const auto *error = root ? root->child(u"Error"_s) : nullptr;
        if (!error || root->textOf(u"RequestId"_s).isEmpty())
            return wrong(u"this is no error's XML"_s);
        code = error->textOf(u"Code"_s);
        message = error->textOf(u"Message"_s);
        const auto type = error->textOf(u"Type"_s);
        if (type != (exchange.status < 500 ? u"Sender"_s : u"Receiver"_s))
            wrong(u"the error's Type is %1"_s.arg(type));
    } else {
        code = QString::fromLatin1(header(exchange, "x-amzn-errortype")).section(u':', 0, 0);
        const auto document = QJsonDocument::fromJson(exchange.body);
        if (!document.isObject())
            return wrong(u"the body is no JSON object"_s);
        members = document.object();
        for (const auto &name : {"message"_L1, "Message"_L1, "error_description"_L1}) {
            if (members.contains(name))
                message = members.value(name).toString();
        }
    }
    m_subject += u' ' + code;
    if (message.isEmpty())
        wrong(u"the error says nothing"_s);
    const bool wasTold = message == u"The sandbox was told to answer this."_s;
    for (const auto &reference : operation.value("errors"_L1).toArray()) {
        const auto shape = model.shape(reference.toObject());
        const auto error = shape.value("error"_L1).toObject();
        const auto name = reference.toObject().value("shape"_L1).toString();
        if (error.value("code"_L1).toString(name) != code)
            continue;
        if (!wasTold && error.value("httpStatusCode"_L1).toInt(exchange.status) != exchange.status)
            wrong(u"the status should be %1"_s.arg(error.value("httpStatusCode"_L1).toInt()));
        QStringList found;
        if (!model.isQuery)
            model.check(reference.toObject(), members, u"error"_s, found);
        for (const auto &one : found)
            wrong(one);
        return;
    }
    const auto common = commonErrors.find(code);
    if (!wasTold && (common == commonErrors.end() || !common->second.contains(exchange.status)))
        wrong(u"no such error is modelled, nor common to all services"_s);
}

void AnswerCheck::judgeS3(const Exchange &exchange, const QString &path)
{
    ++m_checked;
    ++m_s3;
    m_subject = u"%1 %2 %3"_s.arg(QString::fromLatin1(exchange.method), path.section(u'/', 1, 1))
                    .arg(exchange.status);
    if (header(exchange, "x-amz-request-id").isEmpty() || header(exchange, "x-amz-id-2").isEmpty())
        wrong(u"there is no request id"_s);
    if (exchange.status >= 400) {
        ++m_errors;
        const auto root = readXml(exchange.body);
        if (!root || root->name != u"Error"_s)
            return wrong(u"this is no error's XML"_s);
        for (const auto &name : {u"Code"_s, u"Message"_s, u"RequestId"_s, u"HostId"_s}) {
            if (root->textOf(name).isEmpty())
                wrong(u"the error has no %1"_s.arg(name));
        }
        return;
    }
    static const QRegularExpression etag(u"^\"[0-9a-f]{32}\"$"_s);
    if (!etag.match(QString::fromLatin1(header(exchange, "etag"))).hasMatch())
        wrong(u"there is no ETag"_s);
    if (exchange.method == "PUT" && (exchange.status != 200 || !exchange.body.isEmpty()))
        wrong(u"a PUT is answered 200 without a body"_s);
}

} // namespace attache
