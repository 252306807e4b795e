// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/model.h"

#include <QStringList>

namespace attache {

/// Judges a value by its shape and says what is wrong with it, member by member.
class ShapeValidator
{
public:
    /// What is wrong, as "Filters.Agents[0] must have 1 to 256 characters, not 0"; empty: nothing.
    /// Text is never repeated: it may be a token.
    static QStringList problems(const Shape &structure, const QJsonObject &value);

private:
    void judge(const Shape &shape, const QJsonValue &value, const QString &path);
    void judgeStructure(const Shape &shape, const QJsonValue &value, const QString &path);
    void judgeList(const Shape &shape, const QJsonValue &value, const QString &path);
    void judgeMap(const Shape &shape, const QJsonValue &value, const QString &path);
    void judgeString(const Shape &shape, const QJsonValue &value, const QString &path);
    void judgeNumber(const Shape &shape, const QJsonValue &value, const QString &path);
    void judgeTravel(const Member &member, const QJsonValue &value, const QString &path);
    struct Unit {
        QLatin1StringView one;
        QLatin1StringView many;
    };
    void judgeSize(const Shape &shape, double size, const QString &path, Unit unit);
    void add(const QString &path, const QString &problem);

    QStringList m_problems;
};

} // namespace attache
