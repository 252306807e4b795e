// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/http.h"

namespace attache {

/// An error as the service of @p model writes it. @p operation may be null.
ServedAnswer errorAnswer(const Model &model, const Operation *operation, const ApiError &error,
                         const QByteArray &requestId);

/// The code that the operation has for a status, for faults that name none.
QString usualCode(const Model &model, const Operation &operation, int status);
/// The code for input that breaks the rules.
QString validationCode(const Model &model, const Operation &operation);
/// The code for a call too many.
QString throttlingCode(const Model &model, const Operation &operation);

} // namespace attache
