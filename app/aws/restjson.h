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

/// Whether @p rawPath ("/attached-files/abc%2Fd") is one of @p operation's.
bool isPathOf(const Operation &operation, const QByteArray &rawPath);

} // namespace restjson

} // namespace attache
