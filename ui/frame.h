// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colours.h"

#include <QMainWindow>

class QSettings;

namespace attache {

/// The window before anything is in it: at its place, in its colour. It needs next to nothing, so it is on
/// the screen while what goes into it, a MainWindow as its central widget, is still being loaded.
class Frame final : public QMainWindow
{
public:
    /// @p settings: where the window stood last.
    Frame(const QSettings &settings, Scheme scheme);

    /// For the next start.
    static void keepPlace(const QWidget &window, QSettings &settings);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_ground;
};

} // namespace attache
