// SPDX-License-Identifier: Apache-2.0
#include "aws/scalar.h"

#include "aws/timestamp.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

bool isFloating(const Shape &shape)
{
    return shape.type == ShapeType::Float || shape.type == ShapeType::Double;
}

} // namespace

bool isAbsent(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

std::optional<qint64> integerOf(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    // toInteger() answers its default where the number is no integer, so two defaults tell.
    const qint64 integer = value.toInteger(0);
    return integer == value.toInteger(1) ? std::optional(integer) : std::nullopt;
}

QJsonValue scalarJson(const Shape &shape, const QJsonValue &value, TimestampFormat format)
{
    if (shape.type == ShapeType::Timestamp) {
        const auto time = timeOf(value);
        return time ? timestamp(*time, shape.timestampFormat.value_or(format)) : value;
    }
    if (shape.type == ShapeType::Integer || shape.type == ShapeType::Long) {
        const auto integer = integerOf(value);
        return integer ? QJsonValue(*integer) : value;
    }
    return value;
}

QString scalarText(const Shape &shape, const QJsonValue &value, TimestampFormat format)
{
    const QJsonValue json = scalarJson(shape, value, format);
    if (json.isBool())
        return json.toBool() ? u"true"_s : u"false"_s;
    if (json.isDouble()) {
        const auto integer = integerOf(json);
        return integer ? QString::number(*integer)
                       : QString::number(json.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    return json.toString();
}

std::optional<QJsonValue> scalarValue(const Shape &shape, const QString &text, TimestampFormat format)
{
    bool good = true;
    if (shape.type == ShapeType::Boolean) {
        const bool value = text == "true"_L1;
        good = value || text == "false"_L1;
        return good ? std::optional(QJsonValue(value)) : std::nullopt;
    }
    if (shape.type == ShapeType::Integer || shape.type == ShapeType::Long) {
        const qint64 value = text.toLongLong(&good);
        return good ? std::optional(QJsonValue(value)) : std::nullopt;
    }
    if (isFloating(shape)) {
        if (text == "NaN"_L1 || text == "Infinity"_L1 || text == "-Infinity"_L1)
            return QJsonValue(text); // JSON has no number for these, so the protocols write words
        const double value = text.toDouble(&good);
        return good && qIsFinite(value) ? std::optional(QJsonValue(value)) : std::nullopt;
    }
    if (shape.type == ShapeType::Timestamp) {
        if (!timeOf(text))
            return std::nullopt;
        return shape.timestampFormat.value_or(format) == TimestampFormat::EpochSeconds
            ? scalarJson(shape, text, format)
            : QJsonValue(text);
    }
    return QJsonValue(text);
}

} // namespace attache
