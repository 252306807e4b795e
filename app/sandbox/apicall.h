// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/model.h"

#include <QJsonObject>
#include <QString>
#include <functional>
#include <map>
#include <tl/expected.hpp>

namespace attache {

/// What a service answers instead of a result.
struct ApiError {
    QString code; ///< the API's: "ResourceNotFoundException"
    QString message;
    QJsonObject members = {}; ///< beside the message: "Reason", "resourceId", …
    int status = 0; ///< 0: as the Model has it for the code
};

using ApiResult = tl::expected<QJsonObject, ApiError>;

inline tl::unexpected<ApiError> refuse(const QString &code, const QString &message,
                                       const QJsonObject &members = {})
{
    return tl::unexpected<ApiError>(ApiError{code, message, members});
}

/// Who signed a call.
struct Caller {
    QString arn;
    QString userId;
    QString sessionAccessKeyId; ///< empty for the long-term key
};

/// A call that has passed the door: routed, authenticated and valid by the Model.
struct ApiCall {
    const Operation &operation;
    QJsonObject input; ///< in the API's member names
    Caller caller; ///< empty where nobody signs
    QByteArray host; ///< as the client reached us, for the URLs that it is given
    QByteArray scheme; ///< "http" or "https"

    QString text(QLatin1StringView member) const { return input.value(member).toString(); }
};

/// What an operation does; called under the world's mutex.
using ApiHandler = std::function<ApiResult(const ApiCall &call)>;

/// By the API's name: no two services have an operation of one name.
using ApiHandlers = std::map<QString, ApiHandler>;

} // namespace attache
