// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

namespace attache {

/// Client side: an answer that is not what the Model expects. @p what completes "…can't be understood: ".
Error answerNotUnderstood(const QString &what);

/// Server side: a request that is not what the Model expects, as the services call it. @p sentence is whole.
Error serializationException(const QString &sentence);

} // namespace attache
