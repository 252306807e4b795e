// SPDX-License-Identifier: Apache-2.0
#pragma once

// Header-only: whoever includes it links the aws room.
#include "aws/model.h"

#include <QJsonArray>
#include <QStringList>

namespace attache {

/// The paths in @p value that @p shape doesn't have ("Files[].FileNam"): a test's answer must be one
/// that the service could give.
inline QStringList unknownMembers(const Shape &shape, const QJsonValue &value, const QString &path = {})
{
    QStringList unknown;
    if (shape.type == ShapeType::List) {
        for (const auto &item : value.toArray())
            unknown += unknownMembers(*shape.element, item, path + QStringLiteral("[]"));
    } else if (shape.type == ShapeType::Map) {
        for (const auto &item : value.toObject())
            unknown += unknownMembers(*shape.element, item, path + QStringLiteral("{}"));
    } else if (shape.type == ShapeType::Structure) {
        const auto object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const auto name = path.isEmpty() ? member.key() : path + u'.' + member.key();
            if (const auto *known = shape.member(member.key()))
                unknown += unknownMembers(*known->shape, member.value(), name);
            else
                unknown += name;
        }
    }
    return unknown;
}

} // namespace attache
