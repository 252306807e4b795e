// SPDX-License-Identifier: Apache-2.0
#include "ui/frame.h"

#include <QPainter>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr auto place = "window/geometry"_L1;

} // namespace

Frame::Frame(const QSettings &settings, Scheme scheme)
    : m_ground(Colours::of(scheme).window)
{
    setWindowTitle(u"Attache"_s);
    if (!restoreGeometry(settings.value(QString(place)).toByteArray()))
        resize(1060, 740);
}

void Frame::keepPlace(const QWidget &window, QSettings &settings)
{
    settings.setValue(QString(place), window.saveGeometry());
}

void Frame::paintEvent(QPaintEvent *event)
{
    if (!centralWidget()) // which the application's palette knows nothing of yet
        QPainter(this).fillRect(rect(), m_ground);
    QMainWindow::paintEvent(event);
}

} // namespace attache
