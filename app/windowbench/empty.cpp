// SPDX-License-Identifier: Apache-2.0
// What a program with a window needs at least, to hold the start of `attache` against.
#include <QApplication>
#include <QMainWindow>
#include <cstdio>

namespace {

class EmptyWindow final : public QMainWindow
{
protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::Paint) { // said as `attache` says it: when all is painted
            QMetaObject::invokeMethod(
                this, [] { std::fputs("the window is painted\n", stderr); }, Qt::QueuedConnection);
        }
        return QMainWindow::event(event);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1060, 740);
    window.show();
    return QApplication::exec();
}
