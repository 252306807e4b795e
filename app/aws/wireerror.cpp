// SPDX-License-Identifier: Apache-2.0
#include "aws/wireerror.h"

using namespace Qt::StringLiterals;

namespace attache {

Error answerNotUnderstood(const QString &what)
{
    return {.kind = ErrorKind::Service,
            .code = u"AnswerNotUnderstood"_s,
            .message = u"The service's answer can't be understood: %1."_s.arg(what)};
}

Error serializationException(const QString &sentence)
{
    return {.kind = ErrorKind::Validation, .code = u"SerializationException"_s, .message = sentence};
}

} // namespace attache
