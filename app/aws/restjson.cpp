// SPDX-License-Identifier: Apache-2.0
#include "aws/restjson.h"

#include "aws/jsonbody.h"
#include "aws/scalar.h"
#include "aws/signer.h"
#include "aws/wireerror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace attache::restjson {

namespace {

constexpr auto inUrl = TimestampFormat::Iso8601; // what timestamps are there by default
constexpr auto inHeader = TimestampFormat::Rfc822;

const std::vector<Member> &membersOf(const Shape *structure)
{
    static const std::vector<Member> none;
    return structure ? structure->members : none;
}

const Member *memberIn(Location location, const Shape *structure)
{
    const auto isThere = [location](const Member &member) { return member.location == location; };
    const auto &members = membersOf(structure);
    const auto found = std::find_if(members.begin(), members.end(), isThere);
    return found == members.end() ? nullptr : &*found;
}

/// A path or a query parameter as it was before it was encoded.
QString decoded(QByteArray text, bool plusIsSpace)
{
    if (plusIsSpace)
        text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

// Path

struct Label {
    QString wireName;
    bool isGreedy = false; ///< takes the following segments too
};

std::optional<Label> labelOf(const QByteArray &segment)
{
    if (!segment.startsWith('{') || !segment.endsWith('}'))
        return std::nullopt;
    const bool isGreedy = segment.endsWith("+}");
    return Label{QString::fromUtf8(segment.mid(1, segment.size() - (isGreedy ? 3 : 2))), isGreedy};
}

QByteArray pathWithoutQuery(const QByteArray &target)
{
    return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
}

/// The labels' raw values, or none if the path is not the template's.
std::optional<std::vector<std::pair<Label, QByteArray>>> matchPath(const QByteArray &path,
                                                                   const QByteArray &rawPath)
{
    const QList<QByteArray> expected = pathWithoutQuery(path).split('/');
    QList<QByteArray> actual = rawPath.split('/');
    std::vector<std::pair<Label, QByteArray>> values;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        if (i >= actual.size())
            return std::nullopt;
        const auto label = labelOf(expected.at(i));
        if (!label) {
            if (QByteArray::fromPercentEncoding(actual.at(i)) != expected.at(i))
                return std::nullopt;
            continue;
        }
        if (label->isGreedy) { // it leaves to the template what follows it
            const qsizetype surplus = actual.size() - expected.size();
            for (qsizetype taken = 0; taken < surplus; ++taken)
                actual[i] += '/' + actual.takeAt(i + 1);
        }
        if (actual.at(i).isEmpty())
            return std::nullopt;
        values.emplace_back(*label, actual.at(i));
    }
    return actual.size() == expected.size() ? std::optional(values) : std::nullopt;
}

QByteArray pathFor(const Operation &operation, const QJsonObject &input)
{
    QList<QByteArray> segments = pathWithoutQuery(operation.path).split('/');
    for (QByteArray &segment : segments) {
        const auto label = labelOf(segment);
        if (!label)
            continue;
        for (const Member &member : membersOf(operation.input)) {
            if (member.location == Location::Uri && member.wireName == label->wireName) {
                const QString text = scalarText(*member.shape, input.value(member.name), inUrl);
                segment = sigv4::percentEncode(text.toUtf8(), label->isGreedy);
            }
        }
    }
    return segments.join('/');
}

// Query

using Parameters = std::vector<std::pair<QByteArray, QByteArray>>;

void addParameters(Parameters &parameters, const QString &name, const Shape &shape, const QJsonValue &value)
{
    if (shape.type == ShapeType::List) {
        for (const QJsonValue item : value.toArray())
            addParameters(parameters, name, *shape.element, item);
    } else if (!isAbsent(value)) {
        parameters.emplace_back(sigv4::percentEncode(name.toUtf8()),
                                sigv4::percentEncode(scalarText(shape, value, inUrl).toUtf8()));
    }
}

QByteArray queryFor(const Operation &operation, const QJsonObject &input)
{
    Parameters parameters;
    for (const Member &member : membersOf(operation.input)) {
        if (member.location == Location::Query && member.shape->type != ShapeType::Map)
            addParameters(parameters, member.wireName, *member.shape, input.value(member.name));
    }
    // A map comes after, as a member's own name goes before an entry that is called the same.
    const Parameters named = parameters;
    const auto isNamed = [&named](const QString &key) {
        const QByteArray encoded = sigv4::percentEncode(key.toUtf8());
        return std::any_of(named.begin(), named.end(),
                           [&](const auto &other) { return other.first == encoded; });
    };
    for (const Member &member : membersOf(operation.input)) {
        if (member.location != Location::Query || member.shape->type != ShapeType::Map)
            continue;
        const QJsonObject entries = input.value(member.name).toObject();
        for (auto it = entries.begin(); it != entries.end(); ++it) {
            if (!isNamed(it.key()))
                addParameters(parameters, it.key(), *member.shape->element, it.value());
        }
    }
    QByteArray query = operation.path.mid(pathWithoutQuery(operation.path).size() + 1);
    for (const auto &[name, value] : parameters)
        query += (query.isEmpty() ? "" : "&") + name + '=' + value;
    return query;
}

/// Names decoded, in order.
std::vector<std::pair<QString, QString>> parametersOf(const QByteArray &target)
{
    std::vector<std::pair<QString, QString>> parameters;
    const qsizetype mark = target.indexOf('?');
    if (mark < 0)
        return parameters;
    for (const QByteArray &parameter : target.mid(mark + 1).split('&')) {
        const qsizetype equals = parameter.indexOf('=');
        if (!parameter.isEmpty())
            parameters.emplace_back(decoded(equals < 0 ? parameter : parameter.left(equals), true),
                                    equals < 0 ? QString() : decoded(parameter.mid(equals + 1), true));
    }
    return parameters;
}

// Headers

/// An item of a list, in quotes where it has what separates items.
QString quoted(QString item)
{
    if (!item.contains(u',') && !item.contains(u'"'))
        return item;
    return u'"' + item.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1) + u'"';
}

QByteArray headerText(const Shape &shape, const QJsonValue &value)
{
    if (shape.type != ShapeType::List)
        return scalarText(shape, value, inHeader).toUtf8();
    QStringList items;
    for (const QJsonValue item : value.toArray()) {
        const QString text = scalarText(*shape.element, item, inHeader);
        items += shape.element->type == ShapeType::String ? quoted(text) : text;
    }
    return items.join(u", "_s).toUtf8();
}

/// The items of "a, \"b,c\", d". Dates have a comma of their own, so @p dates takes two pieces for one.
QStringList splitHeader(const QString &text, bool dates)
{
    QStringList items;
    QString item;
    bool inQuotes = false;
    bool wasQuoted = false;
    bool isDateOpen = dates;
    const auto finish = [&] {
        items += wasQuoted ? item : item.trimmed();
        item.clear();
        wasQuoted = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (inQuotes) {
            if (c == u'\\' && i + 1 < text.size())
                item += text.at(++i);
            else if (c == u'"')
                inQuotes = false;
            else
                item += c;
        } else if (c == u'"' && item.trimmed().isEmpty()) {
            item.clear();
            inQuotes = wasQuoted = true;
        } else if (c == u',' && isDateOpen) {
            isDateOpen = false;
            item += c;
        } else if (c == u',') {
            isDateOpen = dates;
            finish();
        } else if (!wasQuoted) {
            item += c;
        }
    }
    if (!text.isEmpty())
        finish();
    return items;
}

std::optional<QJsonValue> headerValue(const Shape &shape, const QByteArray &raw)
{
    const QString text = QString::fromUtf8(raw).trimmed();
    if (shape.type != ShapeType::List)
        return scalarValue(shape, text, inHeader);
    const Shape &element = *shape.element;
    const bool dates = element.type == ShapeType::Timestamp
        && element.timestampFormat.value_or(inHeader) == TimestampFormat::Rfc822;
    QJsonArray items;
    for (const QString &item : splitHeader(text, dates)) {
        const auto value = scalarValue(element, item, inHeader);
        if (!value)
            return std::nullopt;
        items += *value;
    }
    return items;
}

void writeHeaders(Headers &headers, const Shape *structure, const QJsonObject &value)
{
    for (const Member &member : membersOf(structure)) {
        const QJsonValue present = value.value(member.name);
        if (isAbsent(present))
            continue;
        if (member.location == Location::Header) {
            headers.emplace_back(member.wireName.toUtf8(), headerText(*member.shape, present));
        } else if (member.location == Location::Headers) {
            const QJsonObject entries = present.toObject();
            for (auto it = entries.begin(); it != entries.end(); ++it)
                headers.emplace_back((member.wireName + it.key()).toUtf8(),
                                     headerText(*member.shape->element, it.value()));
        }
    }
}

/// Returns what is wrong, empty if nothing.
QString readHeaders(const Headers &headers, const Shape *structure, QJsonObject &value)
{
    for (const Member &member : membersOf(structure)) {
        const QByteArray wireName = member.wireName.toUtf8();
        QJsonObject entries;
        for (const auto &[name, text] : headers) {
            if (member.location == Location::Header && name.compare(wireName, Qt::CaseInsensitive) == 0) {
                const auto read = headerValue(*member.shape, text);
                if (!read)
                    return u"the header %1 has no value of its type"_s.arg(member.wireName);
                value[member.name] = *read;
            } else if (member.location == Location::Headers && name.size() >= wireName.size()
                       && name.left(wireName.size()).compare(wireName, Qt::CaseInsensitive) == 0) {
                entries[QString::fromUtf8(name.mid(wireName.size()))] = QString::fromUtf8(text).trimmed();
            }
        }
        if (!entries.isEmpty())
            value[member.name] = entries;
    }
    return {};
}

// Body

bool isJson(const Shape &shape)
{
    return shape.type == ShapeType::Structure || shape.type == ShapeType::Document;
}

/// A payload that is not JSON is text or bytes as they are.
void writePayload(ModelRequest &request, const Member &payload, const QJsonValue &value)
{
    const Shape &shape = *payload.shape;
    QByteArray contentType = "application/json";
    if (shape.type == ShapeType::Document && !isAbsent(value)) {
        // QJsonDocument writes objects and arrays only: an array of one, without its brackets.
        request.body = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        request.body = request.body.mid(1, request.body.size() - 2);
    } else if (shape.type == ShapeType::Structure && (!isAbsent(value) || !shape.isUnion)) {
        request.body =
            QJsonDocument(JsonBody::write(shape, value.toObject()).toObject()).toJson(QJsonDocument::Compact);
    } else if (shape.type == ShapeType::Blob) {
        contentType = "application/octet-stream";
        request.body = QByteArray::fromBase64(value.toString().toLatin1());
    } else if (shape.type == ShapeType::String) {
        contentType = "text/plain";
        request.body = value.toString().toUtf8();
    }
    const auto isContentType = [](const auto &header) {
        return header.first.compare("Content-Type", Qt::CaseInsensitive) == 0;
    };
    if (!request.body.isEmpty()
        && std::none_of(request.headers.begin(), request.headers.end(), isContentType))
        request.headers.emplace_back("Content-Type", contentType);
}

void writeBody(ModelRequest &request, const Shape *structure, const QJsonObject &value)
{
    if (const Member *payload = memberIn(Location::Payload, structure))
        return writePayload(request, *payload, value.value(payload->name));
    if (!memberIn(Location::Body, structure))
        return; // no body and no Content-Type, else a strict server answers 415
    request.body = QJsonDocument(JsonBody::writeMembers(*structure, value)).toJson(QJsonDocument::Compact);
    request.headers.emplace_back("Content-Type", "application/json");
}

/// The body as JSON of any type; none: it is no JSON. An array around it lets one value stand alone.
std::optional<QJsonValue> parseBody(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + body + ']', &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        return std::nullopt;
    return document.array().first();
}

// Errors

/// "aws.protocol#FooError:http://…" is FooError.
QString bareCode(const QString &said)
{
    const QString code = said.left(said.indexOf(u':') < 0 ? said.size() : said.indexOf(u':'));
    return code.mid(code.lastIndexOf(u'#') + 1).trimmed();
}

const Shape *shapeOf(const std::vector<ModelledError> &errors, const QString &code)
{
    const auto isIt = [&code](const ModelledError &error) { return error.code == code; };
    const auto found = std::find_if(errors.begin(), errors.end(), isIt);
    return found == errors.end() ? nullptr : found->shape;
}

/// What OAuth calls "slow_down" is modelled as SlowDownException. An error that isn't modelled keeps
/// its name; empty: the service doesn't speak OAuth, or the body names no error.
QString oauthCode(const std::vector<ModelledError> &errors, const QJsonObject &body)
{
    const auto speaksIt = [](const ModelledError &error) {
        return error.shape && error.shape->member(u"error"_s);
    };
    const QString said = body.value(u"error"_s).toString();
    if (said.isEmpty() || std::none_of(errors.begin(), errors.end(), speaksIt))
        return {};
    QString modelled;
    for (const QString &word : said.split(u'_'))
        modelled += word.left(1).toUpper() + word.mid(1);
    modelled += "Exception"_L1;
    return shapeOf(errors, modelled) ? modelled : said;
}

QString codeOf(const std::vector<ModelledError> &errors, const Headers &headers, const QJsonObject &body)
{
    for (const auto &[name, text] : headers) {
        if (name.compare("x-amzn-errortype", Qt::CaseInsensitive) != 0)
            continue;
        const QString said = QString::fromUtf8(text);
        if (const QString code =
                bareCode(said.left(said.indexOf(u',') < 0 ? said.size() : said.indexOf(u',')));
            !code.isEmpty())
            return code;
    }
    for (const QString &key : {u"code"_s, u"Code"_s, u"__type"_s}) {
        if (const QString code = bareCode(body.value(key).toString()); !code.isEmpty())
            return code;
    }
    return oauthCode(errors, body);
}

const std::array messageKeys{u"message"_s, u"Message"_s, u"error_description"_s};

} // namespace

bool isPathOf(const Operation &operation, const QByteArray &rawPath)
{
    return matchPath(operation.path, rawPath).has_value();
}

ModelRequest request(const Operation &operation, const QJsonObject &input)
{
    ModelRequest request;
    request.method = operation.method;
    request.target = pathFor(operation, input);
    if (const QByteArray query = queryFor(operation, input); !query.isEmpty())
        request.target += '?' + query;
    writeHeaders(request.headers, operation.input, input);
    writeBody(request, operation.input, input);
    return request;
}

ModelRequest answer(const Operation &operation, const QJsonObject &output)
{
    ModelRequest answer;
    writeHeaders(answer.headers, operation.output, output);
    writeBody(answer, operation.output, output);
    return answer;
}

Result<QJsonObject> output(const Operation &operation, const Headers &headers, const QByteArray &body)
{
    QJsonObject read;
    if (const Member *payload = memberIn(Location::Payload, operation.output)) {
        const Shape &shape = *payload->shape;
        if (body.isEmpty()) {
            // absent
        } else if (isJson(shape)) {
            const auto value = parseBody(body);
            if (!value)
                return failure(answerNotUnderstood(u"its body is no JSON"_s));
            read[payload->name] = JsonBody::readGently(shape, *value);
        } else {
            read[payload->name] = shape.type == ShapeType::Blob ? QString::fromLatin1(body.toBase64())
                                                                : QString::fromUtf8(body);
        }
    } else if (operation.output && !body.trimmed().isEmpty()) {
        const auto value = parseBody(body);
        if (!value || !value->isObject())
            return failure(answerNotUnderstood(u"its body is no JSON object"_s));
        read = JsonBody::readGently(*operation.output, *value).toObject();
    }
    if (const QString problem = readHeaders(headers, operation.output, read); !problem.isEmpty())
        return failure(answerNotUnderstood(problem));
    return read;
}

Result<QJsonObject> input(const Operation &operation, const ModelRequest &request)
{
    QJsonObject read;
    const Member *payload = memberIn(Location::Payload, operation.input);
    if (payload && !isJson(*payload->shape)) {
        if (!request.body.isEmpty())
            read[payload->name] = payload->shape->type == ShapeType::Blob
                ? QString::fromLatin1(request.body.toBase64())
                : QString::fromUtf8(request.body);
    } else if (!request.body.trimmed().isEmpty() && (payload || memberIn(Location::Body, operation.input))) {
        const auto value = parseBody(request.body);
        if (!value)
            return failure(serializationException(u"The body is no JSON."_s));
        const auto body = JsonBody::readStrictly(payload ? *payload->shape : *operation.input, *value);
        if (!body)
            return failure(body.error());
        if (payload)
            read[payload->name] = *body;
        else
            read = body->toObject();
    }
    // A member that travels elsewhere is not taken from the body.
    for (const Member &member : membersOf(operation.input)) {
        if (member.location != Location::Body && member.location != Location::Payload)
            read.remove(member.name);
    }

    const auto labels = matchPath(operation.path, pathWithoutQuery(request.target));
    if (!labels)
        return failure(serializationException(u"The path is not that of %1."_s.arg(operation.name)));
    const auto parameters = parametersOf(request.target);
    QStringList named;
    for (const Member &member : membersOf(operation.input)) {
        std::vector<QString> texts;
        if (member.location == Location::Uri) {
            for (const auto &[label, raw] : *labels) {
                if (label.wireName == member.wireName)
                    texts.push_back(decoded(raw, false));
            }
        } else if (member.location == Location::Query && member.shape->type != ShapeType::Map) {
            named += member.wireName;
            for (const auto &[name, text] : parameters) {
                if (name == member.wireName)
                    texts.push_back(text);
            }
        }
        if (texts.empty())
            continue;
        const bool isList = member.shape->type == ShapeType::List;
        QJsonArray values;
        for (const QString &text : texts) {
            const auto value = scalarValue(isList ? *member.shape->element : *member.shape, text, inUrl);
            if (!value)
                return failure(
                    serializationException(u"%1 has no value of its type."_s.arg(member.wireName)));
            values += *value;
        }
        read[member.name] = isList ? QJsonValue(values) : values.first();
    }
    for (const Member &member : membersOf(operation.input)) {
        if (member.location != Location::Query || member.shape->type != ShapeType::Map)
            continue;
        QJsonObject entries;
        for (const auto &[name, text] : parameters) {
            if (named.contains(name))
                continue;
            if (member.shape->element->type == ShapeType::List) {
                QJsonArray items = entries.value(name).toArray();
                items += text;
                entries[name] = items;
            } else {
                entries[name] = text;
            }
        }
        if (!entries.isEmpty())
            read[member.name] = entries;
    }
    if (const QString problem = readHeaders(request.headers, operation.input, read); !problem.isEmpty())
        return failure(serializationException(u"The request can't be read: "_s + problem + u'.'));
    return read;
}

ServiceError error(const std::vector<ModelledError> &errors, int httpStatus, const Headers &headers,
                   const QByteArray &body)
{
    const QJsonObject json = parseBody(body).value_or(QJsonValue()).toObject();
    ServiceError error{.code = codeOf(errors, headers, json)};
    if (error.code.isEmpty())
        error.code = QString::number(httpStatus);
    for (const QString &key : messageKeys) {
        if (error.message.isEmpty())
            error.message = json.value(key).toString();
    }
    if (const Shape *shape = shapeOf(errors, error.code)) {
        const QJsonObject read = JsonBody::readGently(*shape, json).toObject();
        for (const Member &member : shape->members) {
            if (read.contains(member.name))
                error.members[member.name] = read.value(member.name);
        }
        // A header that has no value of its type is as good as absent: the error stays the news.
        readHeaders(headers, shape, error.members);
    }
    return error;
}

ModelRequest errorAnswer(const std::vector<ModelledError> &errors, const ServiceError &error)
{
    ModelRequest answer;
    answer.headers.emplace_back("x-amzn-errortype", error.code.toUtf8());
    answer.headers.emplace_back("Content-Type", "application/json");
    QJsonObject members = error.members;
    QString key = messageKeys.front();
    if (const Shape *shape = shapeOf(errors, error.code)) {
        for (const QString &candidate : messageKeys) {
            if (shape->member(candidate))
                key = candidate;
        }
        writeHeaders(answer.headers, shape, members);
        members = JsonBody::writeMembers(*shape, members);
    }
    if (!members.contains(key))
        members[key] = error.message;
    answer.body = QJsonDocument(members).toJson(QJsonDocument::Compact);
    return answer;
}

} // namespace attache::restjson
