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
        const bool done = QMainWindow::event(event);
        if (event->type() == QEvent::Paint)
            std::fputs("the window is painted\n", stderr);
        return done;
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
