// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/service.h"
#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QRegularExpression>
#include <QString>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace attache {

/// What kind of value a member is, as Amazon's models say it.
enum class ShapeType {
    String,
    Integer,
    Long,
    Float,
    Double,
    Boolean,
    Timestamp,
    Blob,
    List,
    Map,
    Structure,
    Document
};

/// Where a member travels. Headers is a map, each entry a header of its own, whose name the member's
/// wire name begins; a map in Query is as many parameters; Payload is the whole body.
enum class Location { Body, Uri, Query, Header, Headers, Payload };

enum class TimestampFormat { EpochSeconds, Iso8601, Rfc822 };

struct Shape;

struct Member {
    QString name; ///< the API's: "AssociatedResourceArn"
    QString wireName; ///< as it travels: "associatedResourceArn", "X-Amz-Bearer"; name where nothing else is
                      ///< said
    Location location = Location::Body;
    bool required = false;
    bool idempotencyToken = false;
    bool bearer = false; ///< the token that stands in place of a signature
    bool flattened = false; ///< Query: a list or map without an element of its own around its items
    const Shape *shape = nullptr;
};

struct Shape {
    QString name = {}; ///< empty where the table spells the shape out in place
    ShapeType type = ShapeType::String;
    std::optional<double> min = {}; ///< length in code points, count of items, or value, by type
    std::optional<double> max = {};
    QString pattern = {}; ///< the whole string matches it; empty: any
    QRegularExpression matcher = {}; ///< the pattern, compiled and anchored
    std::vector<QString> values = {}; ///< an enum's; empty: any
    std::vector<Member> members = {}; ///< of a structure
    bool isUnion = false; ///< exactly one member is set
    const Shape *element = nullptr; ///< a list's item, a map's value
    const Shape *key = nullptr; ///< a map's key
    bool sparse = false; ///< a list or map may hold null
    std::optional<TimestampFormat> timestampFormat = {}; ///< none: what the place where it travels has by
                                                         ///< default
    // Query: the elements of a list's items, of a map's keys and of its values.
    QString itemName = QStringLiteral("member");
    QString keyName = QStringLiteral("key");
    QString valueName = QStringLiteral("value");

    /// By the API's name; nullptr: unknown.
    const Member *member(QStringView wanted) const;
};

/// An exception that an operation may answer.
struct ModelledError {
    QString code; ///< as on the wire: "ThrottlingException"
    int httpStatus = 400;
    const Shape *shape = nullptr;
};

enum class Authentication { SigV4, Bearer, None };

struct Operation {
    QString name; ///< "StartAttachedFileUpload"
    QString cliName; ///< "start-attached-file-upload"
    QByteArray method; ///< "PUT"
    QByteArray path; ///< with labels: "/attached-files/{InstanceId}"
    Authentication authentication = Authentication::SigV4;
    int successStatus = 200;
    const Shape *input = nullptr;
    const Shape *output = nullptr; ///< nullptr or no members: the answer has no body
    std::vector<ModelledError> errors;

    /// By the code on the wire; nullptr: the operation does not list it.
    const ModelledError *error(QStringView code) const;

    // Pagination, where the operation has it: the members' names.
    QString inputToken;
    QString outputToken;
    QString resultList;
    QString pageSize;
};

enum class Protocol { RestJson, Query };

/// What a service answers in place of an output.
struct ServiceError {
    QString code = {}; ///< "ThrottlingException"; the HTTP status as text where the answer names none
    QString message = {}; ///< the service's words, often empty
    QString requestId = {}; ///< may be empty
    QJsonObject members = {}; ///< what else the error has by the table ("Reason"), in the API's names
};

/// A request on its way: what the transport needs, signature apart.
struct ModelRequest {
    QByteArray method;
    QByteArray target; ///< path and query, percent-encoded
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< Content-Type and modelled ones; a bearer
                                                            ///< token too
    QByteArray body; ///< empty: none
};

/// The wire facts of one service: its operations, shapes and rules, read from resources/wire. The
/// typed clients, `attache call`, the input checks and the sandbox all work from it.
/// Immutable; any thread may read it.
class Model
{
public:
    /// The compiled-in table of @p service, read on first use.
    static const Model &of(Service service);
    /// From the text of a table, see resources/wire/README.md; errors name the line.
    static Result<std::shared_ptr<const Model>> parse(const QString &table);

    QString serviceId() const; ///< "ConnectParticipant"
    QString cliName() const; ///< "connectparticipant", "sso-oidc"
    QByteArray signingName() const; ///< "connect", "cases"
    QByteArray endpointPrefix() const; ///< "participant.connect"
    QString apiVersion() const;
    Protocol protocol() const;

    const std::vector<Operation> &operations() const;
    /// By the API's name or the CLI's ("start-attached-file-upload"); nullptr: unknown.
    const Operation *operation(QStringView name) const;
    /// By method and raw path ("/attached-files/abc%2Fd"), for a server; nullptr: unknown.
    /// With Query the name comes from the form's Action instead: operation().
    const Operation *route(const QByteArray &method, const QByteArray &rawPath) const;

    /// All errors that the service's operations list.
    const std::vector<ModelledError> &errors() const;

    /// Whether @p input keeps the API's own rules: members' presence, type, length, range, pattern,
    /// enum; unknown members are errors. Validation, "ParamValidation", one sentence for all that is wrong,
    /// which repeats no text of the input: it may be a token.
    Result<void> validate(const Operation &operation, const QJsonObject &input) const;
    /// @p input with an idempotency token filled in where it is absent.
    QJsonObject withIdempotencyToken(const Operation &operation, QJsonObject input) const;

    /// Client side. @p input has passed validate(). A timestamp is a number (epoch seconds) or a text in
    /// any of the three formats, a blob is base64.
    ModelRequest request(const Operation &operation, const QJsonObject &input) const;
    /// Client side: the output members of a 2xx answer, modelled headers and XML (Query) included, in
    /// the API's member names. Timestamps stay in their format, unknown members of JSON stay as they
    /// came, null members are left out: null means absent. Service, "AnswerNotUnderstood".
    Result<QJsonObject> output(const Operation &operation,
                               const std::vector<std::pair<QByteArray, QByteArray>> &headers,
                               const QByteArray &body) const;

    /// Client side: an answer that is not 2xx. Whatever it holds (nothing, a proxy's page) makes an error.
    ServiceError error(int httpStatus, const std::vector<std::pair<QByteArray, QByteArray>> &headers,
                       const QByteArray &body) const;

    /// Server side: the input that a request carries, its JSON types checked and not more; validate() does
    /// the rest. Unknown members are left out, as the services do. Validation, "SerializationException".
    Result<QJsonObject> input(const Operation &operation, const ModelRequest &request) const;
    /// Server side: headers and body of an answer. @p requestId stands in the XML of a Query answer.
    ModelRequest answer(const Operation &operation, const QJsonObject &output,
                        const QString &requestId = {}) const;

    /// Server side: headers and body of an error, in the service's own form. Its status is the caller's:
    /// Operation::error() knows the modelled ones.
    ModelRequest errorAnswer(const ServiceError &error, int httpStatus) const;

    ~Model();

private:
    Model();
    struct Tables;
    std::unique_ptr<Tables> m_tables;
};

} // namespace attache
