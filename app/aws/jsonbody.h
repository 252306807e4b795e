// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/model.h"

namespace attache {

/// Between a value in the API's names and the same as JSON on the wire.
class JsonBody
{
public:
    /// Wire names, timestamps in their format, nothing that is null.
    static QJsonValue write(const Shape &shape, const QJsonValue &value);
    /// The members that travel in the body, without the others.
    static QJsonObject writeMembers(const Shape &structure, const QJsonObject &value);

    /// API names, nothing that is null. What does not fit the shape stays as it came.
    static QJsonValue readGently(const Shape &shape, const QJsonValue &value);
    /// API names, nothing that is null or unknown. Validation, "SerializationException", where a JSON
    /// type is not the shape's.
    static Result<QJsonValue> readStrictly(const Shape &shape, const QJsonValue &value);
};

} // namespace attache
