// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/model.h"

#include <deque>

namespace attache {

/// What a table of resources/wire says, read and resolved: every name stands for its shape.
/// resources/wire/README.md describes the text.
struct WireTable {
    QString serviceId;
    QString cliName;
    QByteArray signingName;
    QByteArray endpointPrefix;
    QString apiVersion;
    Protocol protocol = Protocol::RestJson;
    QString xmlNamespace; ///< of Query's answers
    Authentication authentication = Authentication::SigV4;
    std::deque<Shape> shapes; ///< a deque, as operations and shapes point into it
    std::vector<Operation> operations;
    std::vector<ModelledError> errors;

    /// Internal, "WireTable": the first mistake, with its line.
    static Result<WireTable> read(const QString &text);
};

/// The command line's name of an operation, as the AWS CLI makes it: "ListFields" → "list-fields".
QString cliName(const QString &operation);

} // namespace attache
