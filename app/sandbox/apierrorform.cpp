// SPDX-License-Identifier: Apache-2.0
#include "sandbox/apierrorform.h"

#include <QJsonDocument>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

const ModelledError *modelled(const Operation *operation, const QString &code)
{
    if (!operation)
        return nullptr;
    const auto found = std::find_if(operation->errors.begin(), operation->errors.end(),
                                    [&](const ModelledError &error) { return error.code == code; });
    return found == operation->errors.end() ? nullptr : &*found;
}

/// Those that every service may answer, whatever its model says.
int commonStatus(const QString &code)
{
    if (code == u"ThrottlingException"_s || code == u"TooManyRequestsException"_s)
        return 429;
    if (code.startsWith(u"Internal"_s))
        return 500;
    if (code.startsWith(u"ServiceUnavailable"_s))
        return 503;
    if (code.startsWith(u"AccessDenied"_s))
        return 403;
    if (code == u"UnknownOperationException"_s || code == u"ResourceNotFoundException"_s)
        return 404;
    return 400;
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray queryXml(const ApiError &error, int status, const QByteArray &requestId)
{
    const auto element = [](const QByteArray &name, const QString &text) -> QByteArray {
        return "    <" + name + '>' + text.toHtmlEscaped().toUtf8() + "</" + name + ">\n";
    };
    return "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n  <Error>\n"
        + element("Type", status >= 500 ? u"Receiver"_s : u"Sender"_s) + element("Code", error.code)
        + element("Message", error.message) + "  </Error>\n  <RequestId>" + requestId
        + "</RequestId>\n</ErrorResponse>\n";
}

/// IAM Identity Center's sign-in speaks OAuth.
QString oauthError(const QString &code)
{
    auto name = code;
    if (name.endsWith(u"Exception"_s))
        name.chop(9);
    QString snake;
    for (const QChar c : name) {
        if (c.isUpper() && !snake.isEmpty())
            snake += u'_';
        snake += c.toLower();
    }
    return snake;
}

} // namespace

ServedAnswer errorAnswer(const Model &model, const Operation *operation, const ApiError &error,
                         const QByteArray &requestId)
{
    const auto *known = modelled(operation, error.code);
    ServedAnswer answer;
    answer.status = error.status != 0 ? error.status : known ? known->httpStatus : commonStatus(error.code);
    answer.headers = {{"x-amzn-RequestId", requestId}};
    if (model.protocol() == Protocol::Query) {
        answer.headers.emplace_back("Content-Type", "text/xml");
        answer.body = queryXml(error, answer.status, requestId);
        return answer;
    }
    answer.headers.emplace_back("Content-Type", "application/json");
    answer.headers.emplace_back("x-amzn-ErrorType", error.code.toLatin1());
    auto members = error.members;
    if (model.cliName() == u"sso-oidc"_s) {
        members.insert(u"error"_s, oauthError(error.code));
        members.insert(u"error_description"_s, error.message);
    } else {
        const bool isLower = known && known->shape && known->shape->member(u"message"_s);
        members.insert(isLower
                               || (!known && model.cliName() != u"connect"_s
                                   && model.cliName() != u"connectparticipant"_s)
                           ? u"message"_s
                           : u"Message"_s,
                       error.message);
    }
    answer.body = json(members);
    return answer;
}

QString usualCode(const Model &model, const Operation &operation, int status)
{
    if (status == 429)
        return throttlingCode(model, operation);
    if (status == 503)
        return u"ServiceUnavailableException"_s;
    // The more telling ones first, where an operation has several of one status.
    for (const auto *preferred :
         {"ValidationException", "InvalidRequestException", "AccessDeniedException"}) {
        const auto *error = modelled(&operation, QLatin1StringView(preferred));
        if (error && error->httpStatus == status)
            return error->code;
    }
    for (const auto &error : operation.errors) {
        if (error.httpStatus == status)
            return error.code;
    }
    switch (status) {
    case 401:
        return u"UnauthorizedException"_s;
    case 403:
        return u"AccessDeniedException"_s;
    case 404:
        return u"ResourceNotFoundException"_s;
    case 409:
        return u"ConflictException"_s;
    default:
        return status >= 500 ? u"InternalFailure"_s : u"ValidationException"_s;
    }
}

QString validationCode(const Model &model, const Operation &operation)
{
    if (model.protocol() == Protocol::Query)
        return u"ValidationError"_s;
    for (const auto *code : {"InvalidRequestException", "InvalidParameterException", "ValidationException"}) {
        if (modelled(&operation, QLatin1StringView(code)))
            return QLatin1StringView(code);
    }
    return u"ValidationException"_s;
}

QString throttlingCode(const Model &model, const Operation &operation)
{
    if (model.protocol() == Protocol::Query)
        return u"Throttling"_s;
    for (const auto *code :
         {"ThrottlingException", "LimitExceededException", "TooManyRequestsException", "SlowDownException"}) {
        if (modelled(&operation, QLatin1StringView(code)))
            return QLatin1StringView(code);
    }
    return u"ThrottlingException"_s;
}

} // namespace attache
