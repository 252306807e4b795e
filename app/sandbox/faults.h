// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sandbox/http.h"

#include <QJsonObject>
#include <QString>
#include <chrono>
#include <list>
#include <mutex>
#include <optional>

namespace attache {

/// Something that goes wrong on purpose.
struct Fault {
    enum class Action { Status, Reset, Hang, Truncate, Slow };

    QString operation = {}; ///< the API's name, S3's PutObject, GetObject, HeadObject, or "*"
    Action action = Action::Status;
    int status = 500;
    QString code = {}; ///< empty: the usual one of the status
    QString message = {};
    std::optional<int> retryAfterSeconds = {};
    std::optional<qint64> afterBytes = {}; ///< of a PutObject's body; else of the answer, status line
                                           ///< included
    std::optional<std::chrono::milliseconds> delay = {};
    qint64 times = -1; ///< how often yet; -1: for ever
    double probability = 1;

    /// Validation, "ValidationException", with what is wrong in words.
    static Result<Fault> fromJson(const QJsonObject &object);
};

/// @p answer, kept from arriving as @p fault says (any but Status).
ServedAnswer disturbed(ServedAnswer answer, const Fault &fault);

/// The faults that wait for their call. Thread-safe.
class Faults
{
public:
    void add(Fault fault);
    void clear();
    /// The first one that is for @p operation, if chance agrees; used up once.
    std::optional<Fault> next(const QString &operation);

private:
    std::mutex m_mutex;
    std::list<Fault> m_faults;
};

} // namespace attache
