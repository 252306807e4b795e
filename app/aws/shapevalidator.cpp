// SPDX-License-Identifier: Apache-2.0
#include "aws/shapevalidator.h"

#include "aws/scalar.h"
#include "aws/timestamp.h"

#include <QJsonArray>
#include <QLocale>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// The number of code points; none where surrogates do not pair up, which no encoding can carry.
std::optional<qsizetype> codePoints(const QString &text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i, ++count) {
        if (!text.at(i).isSurrogate())
            continue;
        if (!text.at(i).isHighSurrogate() || i + 1 == text.size() || !text.at(i + 1).isLowSurrogate())
            return std::nullopt;
        ++i;
    }
    return count;
}

QString number(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

/// "1 to 256", "at least 1", "at most 500", "exactly 6".
QString bounds(const Shape &shape)
{
    if (!shape.max)
        return "at least "_L1 + number(shape.min.value_or(0));
    if (!shape.min || (*shape.min == 0 && shape.type != ShapeType::Integer && shape.type != ShapeType::Long))
        return "at most "_L1 + number(*shape.max);
    if (*shape.min == *shape.max)
        return "exactly "_L1 + number(*shape.min);
    return number(*shape.min) + " to "_L1 + number(*shape.max);
}

bool isWithin(const Shape &shape, double value)
{
    return (!shape.min || value >= *shape.min) && (!shape.max || value <= *shape.max);
}

QString choice(const std::vector<QString> &values)
{
    constexpr size_t shown = 12; // a longer list helps nobody in one sentence
    QStringList words;
    for (size_t i = 0; i < std::min(values.size(), shown); ++i)
        words += values[i];
    if (values.size() > shown)
        words += u"…"_s;
    return words.size() == 1 ? words.first() : "one of "_L1 + words.join(u", "_s);
}

} // namespace

QStringList ShapeValidator::problems(const Shape &structure, const QJsonObject &value)
{
    ShapeValidator validator;
    validator.judgeStructure(structure, value, {});
    return validator.m_problems;
}

void ShapeValidator::add(const QString &path, const QString &problem)
{
    // Names that are no members' may be of any length.
    constexpr qsizetype longest = 1000;
    const QString shown =
        path.size() > longest ? path.left(longest / 2) + u'…' + path.right(longest / 2) : path;
    m_problems += (path.isEmpty() ? u"the input"_s : shown) + u' ' + problem;
}

void ShapeValidator::judge(const Shape &shape, const QJsonValue &value, const QString &path)
{
    switch (shape.type) {
    case ShapeType::Structure:
        return judgeStructure(shape, value, path);
    case ShapeType::List:
        return judgeList(shape, value, path);
    case ShapeType::Map:
        return judgeMap(shape, value, path);
    case ShapeType::String:
        return judgeString(shape, value, path);
    case ShapeType::Integer:
    case ShapeType::Long:
    case ShapeType::Float:
    case ShapeType::Double:
        return judgeNumber(shape, value, path);
    case ShapeType::Boolean:
        if (!value.isBool())
            add(path, u"must be true or false"_s);
        return;
    case ShapeType::Timestamp:
        if (!timeOf(value))
            add(path, u"must be a time: seconds since 1970, or ISO 8601 like 2026-01-31T12:00:00Z"_s);
        return;
    case ShapeType::Blob: {
        const auto bytes = QByteArray::fromBase64Encoding(value.toString().toLatin1(),
                                                          QByteArray::AbortOnBase64DecodingErrors);
        if (!value.isString() || bytes.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
            add(path, u"must be base64 text"_s);
        else
            judgeSize(shape, double(bytes.decoded.size()), path, {"byte"_L1, "bytes"_L1});
        return;
    }
    case ShapeType::Document:
        return;
    }
}

void ShapeValidator::judgeStructure(const Shape &shape, const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        return add(path, u"must be a JSON object"_s);
    const QJsonObject object = value.toObject();
    const auto pathOf = [&path](const QString &name) { return path.isEmpty() ? name : path + u'.' + name; };

    qsizetype set = 0;
    for (const Member &member : shape.members) {
        const QJsonValue present = object.value(member.name);
        const QString memberPath = pathOf(member.name);
        if (isAbsent(present)) {
            if (member.required)
                add(memberPath, u"is missing"_s);
            continue;
        }
        ++set;
        judge(*member.shape, present, memberPath);
        judgeTravel(member, present, memberPath);
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!shape.member(it.key()))
            add(pathOf(it.key()), u"is not a member here"_s);
    }
    if (shape.isUnion && set != 1) {
        QStringList names;
        for (const Member &member : shape.members)
            names += member.name;
        add(path, u"must have exactly one of "_s + names.join(u", "_s));
    }
}

void ShapeValidator::judgeTravel(const Member &member, const QJsonValue &value, const QString &path)
{
    if (!value.isString())
        return;
    const QString text = value.toString();
    if (member.location == Location::Uri && text.isEmpty() && isWithin(*member.shape, 0))
        add(path, u"must not be empty, as it is part of the path"_s);
    const auto breaksLine = [](QChar c) { return (c < u' ' && c != u'\t') || c == QChar(0x7f); };
    if (member.location == Location::Header && std::any_of(text.begin(), text.end(), breaksLine))
        add(path, u"must not hold line breaks or control characters, as it travels in a header"_s);
}

void ShapeValidator::judgeList(const Shape &shape, const QJsonValue &value, const QString &path)
{
    if (!value.isArray())
        return add(path, u"must be a JSON array"_s);
    const QJsonArray items = value.toArray();
    judgeSize(shape, double(items.size()), path, {"item"_L1, "items"_L1});
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonValue item = items.at(i);
        if (!item.isNull())
            judge(*shape.element, item, u"%1[%2]"_s.arg(path).arg(i));
        else if (!shape.sparse)
            add(u"%1[%2]"_s.arg(path).arg(i), u"must not be null"_s);
    }
}

void ShapeValidator::judgeMap(const Shape &shape, const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        return add(path, u"must be a JSON object"_s);
    const QJsonObject entries = value.toObject();
    judgeSize(shape, double(entries.size()), path, {"entry"_L1, "entries"_L1});
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        judgeString(*shape.key, it.key(), path + u" (key)"_s);
        const QString entryPath = path + u'.' + it.key();
        if (!it.value().isNull())
            judge(*shape.element, it.value(), entryPath);
        else if (!shape.sparse)
            add(entryPath, u"must not be null"_s);
    }
}

void ShapeValidator::judgeString(const Shape &shape, const QJsonValue &value, const QString &path)
{
    if (!value.isString())
        return add(path, u"must be text"_s);
    const QString text = value.toString();
    const auto length = codePoints(text);
    if (!length)
        return add(path, u"is not valid Unicode text"_s);
    if (!shape.values.empty()
        && std::find(shape.values.begin(), shape.values.end(), text) == shape.values.end())
        add(path, "must be "_L1 + choice(shape.values));
    if (!isWithin(shape, double(*length)))
        judgeSize(shape, double(*length), path, {"character"_L1, "characters"_L1});
    else if (!shape.pattern.isEmpty() && !shape.matcher.match(text).hasMatch())
        add(path, u"does not match the pattern "_s + shape.pattern);
}

void ShapeValidator::judgeNumber(const Shape &shape, const QJsonValue &value, const QString &path)
{
    if (shape.type == ShapeType::Integer || shape.type == ShapeType::Long) {
        const auto integer = integerOf(value);
        using Int = std::numeric_limits<qint32>;
        if (!integer
            || (shape.type == ShapeType::Integer && (*integer < Int::min() || *integer > Int::max())))
            return add(path, u"must be a whole number"_s);
        if (!isWithin(shape, double(*integer)))
            add(path, u"must be %1, not %2"_s.arg(bounds(shape)).arg(*integer));
        return;
    }
    const QString word = value.toString();
    const bool isWord = word == "NaN"_L1 || word == "Infinity"_L1 || word == "-Infinity"_L1;
    if (isWord && !shape.min && !shape.max)
        return;
    if (!value.isDouble())
        return add(path, u"must be a number"_s);
    if (!isWithin(shape, value.toDouble()))
        add(path, u"must be %1, not %2"_s.arg(bounds(shape), number(value.toDouble())));
}

void ShapeValidator::judgeSize(const Shape &shape, double size, const QString &path, Unit unit)
{
    if (isWithin(shape, size))
        return;
    const QString allowed = bounds(shape);
    const bool isOne = allowed.endsWith(" 1"_L1) && shape.max.value_or(1) == 1;
    add(path, u"must have %1 %2, not %3"_s.arg(allowed, isOne ? unit.one : unit.many, number(size)));
}

} // namespace attache
