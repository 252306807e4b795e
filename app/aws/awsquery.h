// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/model.h"

namespace attache {

/// The AWS Query protocol: a form goes in, XML comes out.
/// Source: "AWS query protocol" in Smithy's documentation.
namespace awsquery {

ModelRequest request(const Operation &operation, const QJsonObject &input, const QString &version);
/// Service, "AnswerNotUnderstood".
Result<QJsonObject> output(const Operation &operation, const QByteArray &body);
/// Validation, "SerializationException".
Result<QJsonObject> input(const Operation &operation, const ModelRequest &request);
ModelRequest answer(const Operation &operation, const QJsonObject &output, const QString &xmlNamespace,
                    const QString &requestId);

/// @p errors: those that the service models. Understands S3's <Error> too.
ServiceError error(const std::vector<ModelledError> &errors, int httpStatus, const QByteArray &body);
ModelRequest errorAnswer(const std::vector<ModelledError> &errors, const ServiceError &error, int httpStatus,
                         const QString &xmlNamespace);

} // namespace awsquery

} // namespace attache
