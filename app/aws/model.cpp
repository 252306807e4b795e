// SPDX-License-Identifier: Apache-2.0
#include "aws/model.h"

#include "aws/awsquery.h"
#include "aws/restjson.h"
#include "aws/scalar.h"
#include "aws/shapevalidator.h"
#include "aws/wiretable.h"

#include <QFile>
#include <QHash>
#include <QUuid>
#include <algorithm>

using namespace Qt::StringLiterals;

/// A static library's resources are registered by hand, outside any namespace.
static void registerTables()
{
    Q_INIT_RESOURCE(attache_wire);
}

namespace attache {

struct Model::Tables {
    WireTable table;
    QHash<QString, size_t> byName; ///< both names of each operation, as an index
};

const Member *Shape::member(QStringView wanted) const
{
    const auto isIt = [wanted](const Member &member) { return member.name == wanted; };
    const auto found = std::find_if(members.begin(), members.end(), isIt);
    return found == members.end() ? nullptr : &*found;
}

const ModelledError *Operation::error(QStringView code) const
{
    const auto isIt = [code](const ModelledError &error) { return error.code == code; };
    const auto found = std::find_if(errors.begin(), errors.end(), isIt);
    return found == errors.end() ? nullptr : &*found;
}

Model::Model()
    : m_tables(std::make_unique<Tables>())
{ }

Model::~Model() = default;

Result<std::shared_ptr<const Model>> Model::parse(const QString &table)
{
    auto read = WireTable::read(table);
    if (!read)
        return failure(read.error());
    const std::shared_ptr<Model> model(new Model);
    Tables &tables = *model->m_tables;
    tables.table = std::move(*read);
    for (size_t i = 0; i < tables.table.operations.size(); ++i) {
        tables.byName.insert(tables.table.operations[i].name, i);
        tables.byName.insert(tables.table.operations[i].cliName, i);
    }
    return model;
}

const Model &Model::of(Service service)
{
    const auto load = [](const QString &name) {
        registerTables();
        QFile file(u":/wire/%1.wire"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The wire table %s is not built in.", qPrintable(name));
        const auto model = parse(QString::fromUtf8(file.readAll()));
        if (!model)
            qFatal("%s: %s", qPrintable(name), qPrintable(model.error().message));
        return *model;
    };
    // Each is read on first use, once, whichever thread comes first.
    switch (service) {
    case Service::Connect: {
        static const auto model = load(u"connect"_s);
        return *model;
    }
    case Service::ConnectParticipant: {
        static const auto model = load(u"connectparticipant"_s);
        return *model;
    }
    case Service::ConnectCases: {
        static const auto model = load(u"connectcases"_s);
        return *model;
    }
    case Service::Sts: {
        static const auto model = load(u"sts"_s);
        return *model;
    }
    case Service::Sso: {
        static const auto model = load(u"sso"_s);
        return *model;
    }
    case Service::SsoOidc: {
        static const auto model = load(u"sso-oidc"_s);
        return *model;
    }
    }
    Q_UNREACHABLE();
}

QString Model::serviceId() const
{
    return m_tables->table.serviceId;
}

QString Model::cliName() const
{
    return m_tables->table.cliName;
}

QByteArray Model::signingName() const
{
    return m_tables->table.signingName;
}

QByteArray Model::endpointPrefix() const
{
    return m_tables->table.endpointPrefix;
}

QString Model::apiVersion() const
{
    return m_tables->table.apiVersion;
}

Protocol Model::protocol() const
{
    return m_tables->table.protocol;
}

const std::vector<Operation> &Model::operations() const
{
    return m_tables->table.operations;
}

const std::vector<ModelledError> &Model::errors() const
{
    return m_tables->table.errors;
}

const Operation *Model::operation(QStringView name) const
{
    const auto found = m_tables->byName.constFind(name.toString());
    return found == m_tables->byName.cend() ? nullptr : &m_tables->table.operations[*found];
}

const Operation *Model::route(const QByteArray &method, const QByteArray &rawPath) const
{
    // Where two paths fit, the one with fewer labels is meant.
    const Operation *best = nullptr;
    for (const Operation &operation : m_tables->table.operations) {
        if (operation.method == method && restjson::isPathOf(operation, rawPath)
            && (!best || operation.path.count('{') < best->path.count('{')))
            best = &operation;
    }
    return best;
}

Result<void> Model::validate(const Operation &operation, const QJsonObject &input) const
{
    static const Shape nothing = {.type = ShapeType::Structure};
    QStringList problems = ShapeValidator::problems(operation.input ? *operation.input : nothing, input);
    if (problems.isEmpty())
        return {};
    constexpr qsizetype shown = 10;
    if (const qsizetype more = problems.size() - shown; more > 0) {
        problems.resize(shown);
        problems += u"and %1 more"_s.arg(more);
    }
    return failure({.kind = ErrorKind::Validation,
                    .code = u"ParamValidation"_s,
                    .message = u"The input of %1 breaks the API's rules: %2."_s.arg(operation.name,
                                                                                    problems.join(u"; "_s))});
}

QJsonObject Model::withIdempotencyToken(const Operation &operation, QJsonObject input) const
{
    if (!operation.input)
        return input;
    for (const Member &member : operation.input->members) {
        if (!member.idempotencyToken)
            continue;
        if (isAbsent(input.value(member.name)))
            input[member.name] = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    return input;
}

ModelRequest Model::request(const Operation &operation, const QJsonObject &input) const
{
    return protocol() == Protocol::Query ? awsquery::request(operation, input, apiVersion())
                                         : restjson::request(operation, input);
}

Result<QJsonObject> Model::output(const Operation &operation,
                                  const std::vector<std::pair<QByteArray, QByteArray>> &headers,
                                  const QByteArray &body) const
{
    return protocol() == Protocol::Query ? awsquery::output(operation, body)
                                         : restjson::output(operation, headers, body);
}

ServiceError Model::error(int httpStatus, const std::vector<std::pair<QByteArray, QByteArray>> &headers,
                          const QByteArray &body) const
{
    ServiceError error = protocol() == Protocol::Query ? awsquery::error(errors(), httpStatus, body)
                                                       : restjson::error(errors(), httpStatus, headers, body);
    if (protocol() == Protocol::RestJson && body.trimmed().startsWith('<')
        && error.code == QString::number(httpStatus))
        error =
            awsquery::error(errors(), httpStatus, body); // what stands in front of a service may speak XML
    for (const auto &[name, text] : headers) {
        if (name.compare("x-amzn-requestid", Qt::CaseInsensitive) == 0
            || name.compare("x-amz-request-id", Qt::CaseInsensitive) == 0)
            error.requestId = QString::fromUtf8(text).trimmed();
    }
    return error;
}

Result<QJsonObject> Model::input(const Operation &operation, const ModelRequest &request) const
{
    return protocol() == Protocol::Query ? awsquery::input(operation, request)
                                         : restjson::input(operation, request);
}

ModelRequest Model::answer(const Operation &operation, const QJsonObject &output,
                           const QString &requestId) const
{
    return protocol() == Protocol::Query
        ? awsquery::answer(operation, output, m_tables->table.xmlNamespace, requestId)
        : restjson::answer(operation, output);
}

ModelRequest Model::errorAnswer(const ServiceError &error, int httpStatus) const
{
    return protocol() == Protocol::Query
        ? awsquery::errorAnswer(errors(), error, httpStatus, m_tables->table.xmlNamespace)
        : restjson::errorAnswer(errors(), error);
}

} // namespace attache
