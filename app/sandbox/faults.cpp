// SPDX-License-Identifier: Apache-2.0
#include "sandbox/faults.h"

#include "sandbox/apiendpoint.h"

#include <QRandomGenerator>
#include <map>

using namespace Qt::StringLiterals;

namespace attache {

Result<Fault> Fault::fromJson(const QJsonObject &object)
{
    static const std::map<QString, Action> actions{{u"status"_s, Action::Status},
                                                   {u"reset"_s, Action::Reset},
                                                   {u"hang"_s, Action::Hang},
                                                   {u"truncate"_s, Action::Truncate},
                                                   {u"slow"_s, Action::Slow}};
    const auto refuse = [](const QString &what) {
        return failure({.kind = ErrorKind::Validation, .code = u"ValidationException"_s, .message = what});
    };
    Fault fault;
    fault.operation = object.value("operation"_L1).toString();
    if (fault.operation.isEmpty())
        return refuse(u"A fault needs an operation: its name in the API, PutObject, GetObject or *."_s);
    static const QStringList others{u"PutObject"_s, u"GetObject"_s, u"HeadObject"_s, u"*"_s};
    if (!others.contains(fault.operation) && !ApiEndpoint::knows(fault.operation))
        return refuse(u"No operation is called “%1”, so nothing would go wrong."_s.arg(fault.operation));
    const auto action = actions.find(object.value("action"_L1).toString());
    if (action == actions.end())
        return refuse(u"A fault's action is status, reset, hang, truncate or slow."_s);
    fault.action = action->second;
    fault.status = object.value("status"_L1).toInt(fault.status);
    if (fault.status < 200 || fault.status > 599)
        return refuse(u"A fault's status is from 200 to 599."_s);
    fault.code = object.value("code"_L1).toString();
    fault.message = object.value("message"_L1).toString();
    if (const auto value = object.value("retryAfter"_L1); value.isDouble())
        fault.retryAfterSeconds = value.toInt();
    if (const auto value = object.value("afterBytes"_L1); value.isDouble())
        fault.afterBytes = std::max<qint64>(0, value.toInteger());
    if (const auto value = object.value("delayMs"_L1); value.isDouble())
        fault.delay = std::chrono::milliseconds(std::max<qint64>(0, value.toInteger()));
    fault.times = object.value("times"_L1).toInteger(fault.times);
    if (fault.times == 0 || fault.times < -1)
        return refuse(u"A fault happens at least once: times is 1 or more, or absent."_s);
    fault.probability = object.value("probability"_L1).toDouble(fault.probability);
    if (!(fault.probability >= 0 && fault.probability <= 1))
        return refuse(u"A fault's probability is from 0 to 1."_s);
    return fault;
}

ServedAnswer disturbed(ServedAnswer answer, const Fault &fault)
{
    using namespace std::chrono_literals;
    Disturbance disturbance{.afterBytes = fault.afterBytes};
    switch (fault.action) {
    case Fault::Action::Status:
        return answer;
    case Fault::Action::Reset:
        disturbance.ending = Disturbance::Ending::Reset;
        break;
    case Fault::Action::Truncate:
        disturbance.ending = Disturbance::Ending::Close;
        break;
    case Fault::Action::Hang:
        disturbance.pause = fault.delay.value_or(24h);
        break;
    case Fault::Action::Slow:
        disturbance.spread = fault.delay.value_or(1s);
        break;
    }
    answer.disturbance = disturbance;
    return answer;
}

void Faults::add(Fault fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults.push_back(std::move(fault));
}

void Faults::clear()
{
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
}

std::optional<Fault> Faults::next(const QString &operation)
{
    const std::lock_guard lock(m_mutex);
    for (auto fault = m_faults.begin(); fault != m_faults.end(); ++fault) {
        if (fault->operation != operation && fault->operation != u"*"_s)
            continue;
        if (fault->probability < 1 && QRandomGenerator::global()->generateDouble() >= fault->probability)
            continue;
        auto happening = *fault;
        if (fault->times > 0 && --fault->times == 0)
            m_faults.erase(fault);
        return happening;
    }
    return std::nullopt;
}

} // namespace attache
