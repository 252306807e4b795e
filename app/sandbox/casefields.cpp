// SPDX-License-Identifier: Apache-2.0
#include "sandbox/casefields.h"

#include <QJsonArray>
#include <QUuid>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QString plainText(const QJsonObject &value)
{
    for (const auto &name : {"stringValue"_L1, "userArnValue"_L1}) {
        if (value.contains(name))
            return value.value(name).toString();
    }
    return {};
}

/// Below 0, 0 or above, as for texts; numbers by their value.
int compared(const QJsonObject &left, const QJsonObject &right)
{
    const auto leftNumber = left.value("doubleValue"_L1);
    const auto rightNumber = right.value("doubleValue"_L1);
    if (leftNumber.isDouble() && rightNumber.isDouble())
        return leftNumber.toDouble() < rightNumber.toDouble() ? -1
            : leftNumber.toDouble() > rightNumber.toDouble()  ? 1
                                                              : 0;
    const auto leftTime = QDateTime::fromString(plainText(left), Qt::ISODateWithMs);
    const auto rightTime = QDateTime::fromString(plainText(right), Qt::ISODateWithMs);
    if (leftTime.isValid() && rightTime.isValid())
        return leftTime < rightTime ? -1 : leftTime > rightTime ? 1 : 0;
    return plainText(left).compare(plainText(right), Qt::CaseInsensitive);
}

bool isEmptyValue(const QJsonObject &value)
{
    return value.isEmpty() || value.contains("emptyValue"_L1);
}

bool fitsField(const CaseRecord &record, const QJsonObject &filter, const std::vector<CaseField> &fields,
               QStringList &unknown)
{
    for (auto it = filter.begin(); it != filter.end(); ++it) {
        const auto wanted = it.value().toObject();
        const auto fieldId = wanted.value("id"_L1).toString();
        if (std::none_of(fields.begin(), fields.end(),
                         [&](const CaseField &field) { return field.fieldId == fieldId; }))
            unknown.append(fieldId);
        const auto value = wanted.value("value"_L1).toObject();
        const auto own = record.fields.value(fieldId).toObject();
        bool fits = false;
        if (isEmptyValue(value) || isEmptyValue(own))
            fits = it.key() == u"equalTo"_s && isEmptyValue(value) && isEmptyValue(own);
        else if (it.key() == u"equalTo"_s)
            fits = value.contains("booleanValue"_L1) ? value == own : compared(own, value) == 0;
        else if (it.key() == u"contains"_s)
            fits = plainText(own).contains(plainText(value), Qt::CaseInsensitive);
        else if (it.key() == u"greaterThan"_s)
            fits = compared(own, value) > 0;
        else if (it.key() == u"greaterThanOrEqualTo"_s)
            fits = compared(own, value) >= 0;
        else if (it.key() == u"lessThan"_s)
            fits = compared(own, value) < 0;
        else if (it.key() == u"lessThanOrEqualTo"_s)
            fits = compared(own, value) <= 0;
        if (!fits)
            return false;
    }
    return true;
}

/// Options whose value is their name, as those of the system are.
std::vector<CaseFieldOption> named(const QStringList &names)
{
    std::vector<CaseFieldOption> options;
    for (const auto &name : names)
        options.push_back({name, name});
    return options;
}

} // namespace

QString customFieldId(const Identity &identity, const QString &name)
{
    return QUuid::createUuidV5(QUuid::fromString(identity.customerFieldId), name)
        .toString(QUuid::WithoutBraces);
}

std::vector<CaseField> caseFields(const Identity &identity)
{
    const auto custom = [&identity](const QString &name, const QString &type,
                                    const std::vector<CaseFieldOption> &options = {}) {
        return CaseField{customFieldId(identity, name), name, type, false, {}, options};
    };
    return {
        {u"case_id"_s, u"Case Id"_s, u"Text"_s},
        {u"title"_s, u"Title"_s, u"Text"_s},
        {u"status"_s, u"Status"_s, u"SingleSelect"_s, true, {}, named({u"Open"_s, u"Closed"_s})},
        {u"summary"_s, u"Summary"_s, u"Text"_s, true, {}, {}, true},
        {u"reference_number"_s, u"Reference number"_s, u"Text"_s},
        {u"customer_id"_s, u"Customer Id"_s, u"Text"_s},
        {u"case_reason"_s,
         u"Case reason"_s,
         u"SingleSelect"_s,
         true,
         {},
         named({u"Account"_s, u"Billing"_s, u"Claims"_s, u"Delivery"_s, u"Returns"_s, u"Service"_s,
                u"Warranty"_s})},
        {u"created_datetime"_s, u"Date/Time Opened"_s, u"DateTime"_s},
        {u"last_updated_datetime"_s, u"Date/Time Updated"_s, u"DateTime"_s},
        {u"last_closed_datetime"_s, u"Date/Time Closed"_s, u"DateTime"_s},
        {u"assigned_queue"_s, u"Assigned queue"_s, u"Text"_s},
        {u"assigned_user"_s, u"Assigned user"_s, u"User"_s},
        {identity.customerFieldId, u"Customer name"_s, u"Text"_s, false, u"Who the case is about."_s},
        custom(u"Order number"_s, u"Text"_s),
        custom(u"Order date"_s, u"DateTime"_s),
        custom(u"Amount"_s, u"Number"_s),
        custom(u"Express delivery"_s, u"Boolean"_s),
        custom(u"Priority"_s, u"SingleSelect"_s,
               {{u"p1"_s, u"High"_s}, {u"p2"_s, u"Normal"_s}, {u"p3"_s, u"Low"_s}}),
        custom(u"Tracking page"_s, u"Url"_s),
    };
}

bool fitsFilter(const CaseRecord &record, const QJsonObject &filter, const std::vector<CaseField> &fields,
                QStringList &unknown)
{
    // No short cuts among the parts: unknown fields shall be found wherever they stand.
    bool fits = true;
    for (auto it = filter.begin(); it != filter.end(); ++it) {
        const auto list = it.value().toArray();
        if (it.key() == u"field"_s) {
            fits = fitsField(record, it.value().toObject(), fields, unknown) && fits;
        } else if (it.key() == u"not"_s) {
            fits = !fitsFilter(record, it.value().toObject(), fields, unknown) && fits;
        } else if (it.key() == u"tag"_s) {
            const auto wanted = it.value().toObject().value("equalTo"_L1).toObject();
            const auto own = record.tags.value(wanted.value("key"_L1).toString());
            fits =
                own.isString() && (!wanted.contains("value"_L1) || own == wanted.value("value"_L1)) && fits;
        } else if (it.key() == u"andAll"_s) {
            for (const auto &inner : list)
                fits = fitsFilter(record, inner.toObject(), fields, unknown) && fits;
        } else if (it.key() == u"orAll"_s) {
            bool any = list.isEmpty();
            for (const auto &inner : list)
                any = fitsFilter(record, inner.toObject(), fields, unknown) || any;
            fits = any && fits;
        }
    }
    return fits;
}

bool fitsTerm(const CaseRecord &record, const QString &term)
{
    const auto words = term.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&record](const QString &word) {
        return std::any_of(record.fields.begin(), record.fields.end(), [&word](const QJsonValue &value) {
            return value.toObject().value("stringValue"_L1).toString().contains(word, Qt::CaseInsensitive);
        });
    });
}

QString sortText(const CaseRecord &record, const QString &fieldId)
{
    return plainText(record.fields.value(fieldId).toObject());
}

} // namespace attache
