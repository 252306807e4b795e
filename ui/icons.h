// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QLatin1StringView>

class QPainter;

namespace attache {

/// A line icon of ours (resources/icons/<name>.svg) in the application palette's colours as they are
/// when it is painted, sharp at every size and scale.
QIcon icon(QLatin1StringView name);

/// The same in one colour, for delegates. @p rect in device-independent pixels.
void paintIcon(QPainter &painter, QLatin1StringView name, const QRect &rect, const QColor &colour);

/// The icon name for a file called @p fileName, by its extension.
QLatin1StringView fileIconName(const QString &fileName);
/// Whether a file called @p fileName is a picture, by its extension.
bool isPicture(const QString &fileName);
/// The colour of that family of files, readable on the ground of @p palette.
QColor fileIconColour(QLatin1StringView iconName, const QPalette &palette);

/// The program's own icon: the theme's, if it is installed, else the one that is built in.
QIcon applicationIcon();

} // namespace attache
