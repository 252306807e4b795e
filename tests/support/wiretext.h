// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace attache {

/// A wire table made of a JSON model in Amazon's format, for models that have none of their own, such
/// as those of the protocol tests. @p operations as "operations" has them in such a model.
QString wireText(const QJsonObject &metadata, const QJsonObject &shapes, const QJsonObject &operations);

} // namespace attache
