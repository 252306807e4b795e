// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/model.h"

namespace attache {

/// The REST-JSON protocol: members in path, query and headers, the others as a JSON object.
/// Source: "AWS restJson1 protocol" in Smithy's documentation.
namespace restjson {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

ModelRequest request(const Operation &operation, const QJsonObject &input);
/// Service, "AnswerNotUnderstood".
Result<QJsonObject> output(const Operation &operation, const Headers &headers, const QByteArray &body);
/// Validation, "SerializationException".
Result<QJsonObject> input(const Operation &operation, const ModelRequest &request);
ModelRequest answer(const Operation &operation, const QJsonObject &output);

/// @p errors: those that the service models.
ServiceError error(const std::vector<ModelledError> &errors, int httpStatus, const Headers &headers,
                   const QByteArray &body);
ModelRequest errorAnswer(const std::vector<ModelledError> &errors, const ServiceError &error);

/// Whether @p rawPath ("/attached-files/abc%2Fd") is one of @p operation's.
bool isPathOf(const Operation &operation, const QByteArray &rawPath);

} // namespace restjson

} // namespace attache
