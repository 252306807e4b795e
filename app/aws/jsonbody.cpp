// SPDX-License-Identifier: Apache-2.0
#include "aws/jsonbody.h"

#include "aws/scalar.h"
#include "aws/timestamp.h"
#include "aws/wireerror.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// Reads JSON by a shape. With a place for a problem it is strict and stops at the first one.
class Reader
{
public:
    explicit Reader(QString *problem)
        : m_problem(problem)
    { }

    QJsonValue read(const Shape &shape, const QJsonValue &value, const QString &path)
    {
        switch (shape.type) {
        case ShapeType::Structure:
            return value.isObject() ? structure(shape, value.toObject(), path)
                                    : mismatch(value, path, "an object"_L1);
        case ShapeType::Map:
            return value.isObject() ? map(shape, value.toObject(), path)
                                    : mismatch(value, path, "an object"_L1);
        case ShapeType::List:
            return value.isArray() ? list(shape, value.toArray(), path)
                                   : mismatch(value, path, "an array"_L1);
        case ShapeType::String:
        case ShapeType::Blob:
            return value.isString() ? value : mismatch(value, path, "a string"_L1);
        case ShapeType::Boolean:
            return value.isBool() ? value : mismatch(value, path, "true or false"_L1);
        case ShapeType::Integer:
        case ShapeType::Long:
            return integerOf(value) ? value : mismatch(value, path, "an integer"_L1);
        case ShapeType::Float:
        case ShapeType::Double:
            return value.isDouble() || value.isString() ? value : mismatch(value, path, "a number"_L1);
        case ShapeType::Timestamp:
            return timeOf(value) ? value : mismatch(value, path, "a time"_L1);
        case ShapeType::Document:
            break;
        }
        return value;
    }

private:
    QJsonValue mismatch(const QJsonValue &value, const QString &path, QLatin1StringView expected)
    {
        if (m_problem && m_problem->isEmpty())
            *m_problem = (path.isEmpty() ? u"The body"_s : path) + " is not "_L1 + expected + u'.';
        return value;
    }

    QJsonValue structure(const Shape &shape, const QJsonObject &object, const QString &path)
    {
        QJsonObject read;
        for (auto it = object.begin(); it != object.end(); ++it) {
            const auto isIt = [&it](const Member &member) { return member.wireName == it.key(); };
            const auto member = std::find_if(shape.members.begin(), shape.members.end(), isIt);
            if (member != shape.members.end()) {
                if (!isAbsent(it.value()))
                    read[member->name] = this->read(*member->shape, it.value(), inside(path, member->name));
            } else if (!m_problem && !(shape.isUnion && it.key() == "__type"_L1)) {
                read[it.key()] = it.value();
            }
        }
        return read;
    }

    QJsonValue map(const Shape &shape, const QJsonObject &object, const QString &path)
    {
        QJsonObject read;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!isAbsent(it.value()))
                read[it.key()] = this->read(*shape.element, it.value(), inside(path, it.key()));
            else if (shape.sparse || m_problem) // validate() has the say on null where it must not be
                read[it.key()] = it.value();
        }
        return read;
    }

    QJsonValue list(const Shape &shape, const QJsonArray &array, const QString &path)
    {
        QJsonArray read;
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QJsonValue item = array.at(i);
            if (!isAbsent(item))
                read += this->read(*shape.element, item, u"%1[%2]"_s.arg(path).arg(i));
            else if (shape.sparse || m_problem)
                read += item;
        }
        return read;
    }

    static QString inside(const QString &path, const QString &name)
    {
        return path.isEmpty() ? name : path + u'.' + name;
    }

    QString *m_problem;
};

} // namespace

QJsonValue JsonBody::write(const Shape &shape, const QJsonValue &value)
{
    if (shape.type == ShapeType::Structure && value.isObject())
        return writeMembers(shape, value.toObject());
    if (shape.type == ShapeType::Map && value.isObject()) {
        const QJsonObject entries = value.toObject();
        QJsonObject written;
        for (auto it = entries.begin(); it != entries.end(); ++it) {
            if (!it.value().isNull() || shape.sparse)
                written[it.key()] = it.value().isNull() ? it.value() : write(*shape.element, it.value());
        }
        return written;
    }
    if (shape.type == ShapeType::List && value.isArray()) {
        QJsonArray written;
        for (const QJsonValue item : value.toArray()) {
            if (!item.isNull() || shape.sparse)
                written += item.isNull() ? item : write(*shape.element, item);
        }
        return written;
    }
    return scalarJson(shape, value, TimestampFormat::EpochSeconds);
}

QJsonObject JsonBody::writeMembers(const Shape &structure, const QJsonObject &value)
{
    QJsonObject written;
    for (const Member &member : structure.members) {
        const QJsonValue present = value.value(member.name);
        if (member.location == Location::Body && !isAbsent(present))
            written[member.wireName] = write(*member.shape, present);
    }
    return written;
}

QJsonValue JsonBody::readGently(const Shape &shape, const QJsonValue &value)
{
    return Reader(nullptr).read(shape, value, {});
}

Result<QJsonValue> JsonBody::readStrictly(const Shape &shape, const QJsonValue &value)
{
    QString problem;
    const QJsonValue read = Reader(&problem).read(shape, value, {});
    if (problem.isEmpty())
        return read;
    return failure(serializationException(problem));
}

} // namespace attache
