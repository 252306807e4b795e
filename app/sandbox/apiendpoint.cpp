// SPDX-License-Identifier: Apache-2.0
#include "sandbox/apiendpoint.h"

#include "sandbox/apierrorform.h"
#include "sandbox/faults.h"
#include "sandbox/presigning.h"
#include "sandbox/ratelimits.h"
#include "sandbox/scanner.h"
#include "sandbox/tally.h"
#include "sandbox/world.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

constexpr qint64 largestBody = 4 * 1024 * 1024;
constexpr Service services[] = {Service::Connect,      Service::ConnectParticipant,
                                Service::ConnectCases, Service::Sts,
                                Service::Sso,          Service::SsoOidc};

QString formAction(const QByteArray &body)
{
    for (const auto &[name, value] : Presigning::parameters(QByteArray(body).replace('+', ' '))) {
        if (name == "Action")
            return QString::fromUtf8(value);
    }
    return {};
}

bool hasBodyMembers(const Operation &operation)
{
    if (operation.input) {
        for (const auto &member : operation.input->members) {
            if (member.location == Location::Body || member.location == Location::Payload)
                return true;
        }
    }
    return false;
}

/// Whether @p input would keep the rules if only @p member had a good value.
bool isOnly(QLatin1StringView member, const QJsonValue &good, const Model &model, const Operation &operation,
            QJsonObject input)
{
    input.insert(member, good);
    return model.validate(operation, input).has_value();
}

/// The refusal of input that breaks the Model's rules. Connect says by a word what is wrong with a file.
tl::unexpected<ApiError> invalid(const Model &model, const Operation &operation, const QJsonObject &input,
                                 const QString &message)
{
    QJsonObject members;
    if (operation.name == u"StartAttachedFileUpload"_s) {
        QString reason;
        if (input.contains("FileName"_L1) && isOnly("FileName"_L1, u"a.pdf"_s, model, operation, input))
            reason = u"INVALID_FILE_NAME"_s;
        else if (input.contains("FileSizeInBytes"_L1)
                 && isOnly("FileSizeInBytes"_L1, 1, model, operation, input))
            reason = u"INVALID_FILE_SIZE"_s;
        if (!reason.isEmpty())
            members = {{u"Reason"_s, QJsonObject{{u"AttachedFileInvalidRequestExceptionReason"_s, reason}}}};
    }
    return refuse(validationCode(model, operation), message, members);
}

/// The member that takes the place of a signature; null where there is none.
const Member *bearerOf(const Operation &operation)
{
    if (operation.input) {
        for (const auto &member : operation.input->members) {
            if (member.bearer)
                return &member;
        }
    }
    return nullptr;
}

} // namespace

ApiEndpoint::ApiEndpoint(World &world, Scanner &scanner, RateLimits &rateLimits, Faults &faults,
                         Tallies &tallies, ApiHandlers handlers, QByteArray scheme)
    : m_world(world)
    , m_scanner(scanner)
    , m_rateLimits(rateLimits)
    , m_faults(faults)
    , m_tallies(tallies)
    , m_handlers(std::move(handlers))
    , m_authenticator(world)
    , m_scheme(std::move(scheme))
{ }

ApiEndpoint::Route ApiEndpoint::route(const ServedRequest &request, const QByteArray &body) const
{
    const auto path = request.path();
    for (const auto service : services) {
        const auto &model = Model::of(service);
        if (model.protocol() == Protocol::Query) {
            if (request.method == "POST" && (path == "/" || path.isEmpty()))
                return {&model, model.operation(formAction(body))};
        } else if (const auto *operation = model.route(request.method, path)) {
            return {&model, operation};
        }
    }
    return {};
}

bool ApiEndpoint::knows(const QString &operation)
{
    return std::any_of(std::begin(services), std::end(services), [&operation](Service service) {
        const auto *found = Model::of(service).operation(operation);
        return found && found->name == operation; // and not the command line's name
    });
}

ServedAnswer ApiEndpoint::answer(const ServedRequest &request, RequestBody &body, const QByteArray &requestId)
{
    const auto bytes = body.all(largestBody);
    if (!bytes)
        return ServedAnswer::none(); // it broke off, or is larger than any call
    const auto found = route(request, *bytes);
    if (!found.operation) {
        const auto &model = found.model ? *found.model : Model::of(Service::Connect);
        return errorAnswer(
            model, nullptr,
            found.model
                ? ApiError{u"InvalidAction"_s, u"Could not find operation for this Action and Version"_s}
                : ApiError{u"UnknownOperationException"_s, u"No operation has this method and path."_s},
            requestId);
    }

    const auto &model = *found.model;
    const auto &operation = *found.operation;
    m_tallies.calls.add(operation.name);
    const auto fault = m_faults.next(operation.name);
    // Without afterBytes a fault comes before the call is done; with it the call is done, and the answer
    // suffers.
    if (fault && fault->action == Fault::Action::Status) {
        const auto code = fault->code.isEmpty() ? usualCode(model, operation, fault->status) : fault->code;
        const auto message =
            fault->message.isEmpty() ? u"The sandbox was told to answer this."_s : fault->message;
        auto answer = errorAnswer(model, &operation, {code, message, {}, fault->status}, requestId);
        if (fault->retryAfterSeconds)
            answer.headers.emplace_back("Retry-After", QByteArray::number(*fault->retryAfterSeconds));
        return answer;
    }
    if (fault && fault->action == Fault::Action::Reset && !fault->afterBytes)
        return ServedAnswer::none();
    if (fault && fault->action == Fault::Action::Hang && !fault->afterBytes
        && !body.stay(fault->delay.value_or(24h)))
        return ServedAnswer::none();

    const auto result = execute(found, request, *bytes);
    ServedAnswer answer;
    if (result) {
        auto form = model.answer(operation, *result, QString::fromLatin1(requestId));
        answer.status = operation.successStatus;
        answer.headers = std::move(form.headers);
        answer.headers.emplace_back("x-amzn-RequestId", requestId);
        answer.body = std::move(form.body);
    } else {
        answer = errorAnswer(model, &operation, result.error(), requestId);
    }
    const bool isOver = !fault || (fault->action == Fault::Action::Hang && !fault->afterBytes);
    return isOver ? answer : disturbed(std::move(answer), *fault);
}

std::optional<ApiError> ApiEndpoint::denial(const Route &route, const QJsonObject &input,
                                            const Caller &caller) const
{
    const auto action = QString::fromLatin1(route.model->signingName()) + u':' + route.operation->name;
    const auto denied = m_world.settings().denied;
    const bool isDenied = std::any_of(denied.begin(), denied.end(), [&action](const QString &pattern) {
        return pattern.endsWith(u'*') ? action.startsWith(pattern.chopped(1)) : action == pattern;
    });
    if (!isDenied || route.operation->name == u"GetCallerIdentity"_s) // which needs no permission
        return std::nullopt;
    auto resource = u"*"_s;
    if (input.contains("AssociatedResourceArn"_L1))
        resource = input.value("AssociatedResourceArn"_L1).toString();
    else if (input.contains("InstanceId"_L1))
        resource = m_world.arns().instance();
    else if (input.contains("domainId"_L1))
        resource = m_world.arns().domain();
    else if (input.contains("RoleArn"_L1))
        resource = input.value("RoleArn"_L1).toString();
    return ApiError{
        route.model->protocol() == Protocol::Query ? u"AccessDenied"_s : u"AccessDeniedException"_s,
        u"User: %1 is not authorized to perform: %2 on resource: %3"_s.arg(caller.arn, action, resource),
        {},
        403};
}

ApiResult ApiEndpoint::execute(const Route &route, const ServedRequest &request, const QByteArray &body)
{
    const auto &model = *route.model;
    const auto &operation = *route.operation;
    const std::lock_guard lock(m_world.mutex());
    m_scanner.settle();

    Caller caller;
    if (operation.authentication == Authentication::SigV4) {
        const auto judged = m_authenticator.judge(request, body, model.signingName(), model.protocol());
        if (!judged)
            return tl::unexpected<ApiError>(judged.error());
        caller = *judged;
    }
    if (!m_rateLimits.take(operation.name)) {
        m_tallies.throttled.add(operation.name);
        return refuse(throttlingCode(model, operation), u"Rate exceeded"_s);
    }

    const auto settings = m_world.settings();
    if (settings.strictBody == u"yes"_s && model.protocol() == Protocol::RestJson
        && !hasBodyMembers(operation) && (!body.isEmpty() || hasHeader(request.headers, "content-type")))
        return tl::unexpected<ApiError>(
            ApiError{u"UnsupportedMediaTypeException"_s, u"%1 has no body."_s.arg(operation.name), {}, 415});
    const ModelRequest wire{request.method, request.target, request.headers, body};
    const auto input = model.input(operation, wire);
    if (!input)
        return tl::unexpected<ApiError>(
            ApiError{u"SerializationException"_s, input.error().message, {}, 400});
    if (const auto *bearer = bearerOf(operation); bearer && input->value(bearer->name).toString().isEmpty())
        return model.cliName() == u"sso"_s
            ? refuse(u"UnauthorizedException"_s, u"Session token not found or invalid"_s)
            : refuse(u"AccessDeniedException"_s, u"Access denied"_s);
    if (operation.authentication == Authentication::SigV4) {
        if (const auto refused = denial(route, *input, caller))
            return tl::unexpected<ApiError>(*refused);
    }
    if (const auto valid = model.validate(operation, *input); !valid)
        return invalid(model, operation, *input, valid.error().message);

    const auto handler = m_handlers.find(operation.name);
    if (handler == m_handlers.end())
        return tl::unexpected<ApiError>(ApiError{
            u"NotImplementedException"_s, u"The sandbox doesn't do %1."_s.arg(operation.name), {}, 501});
    return handler->second({operation, *input, caller, request.header("host"), m_scheme});
}

} // namespace attache
