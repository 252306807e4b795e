// SPDX-License-Identifier: Apache-2.0
#include "ui/divider.h"

#include <QKeyEvent>

namespace attache {

namespace {

class Handle final : public QSplitterHandle
{
public:
    explicit Handle(Divider *divider)
        : QSplitterHandle(Qt::Vertical, divider)
    {
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(Divider::tr("Divider between files and transfers"));
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const int by = event->key() == Qt::Key_Up ? -20 : event->key() == Qt::Key_Down ? 20 : 0;
        if (by == 0) {
            QSplitterHandle::keyPressEvent(event);
            return;
        }
        moveSplitter(y() + by);
    }

    void focusInEvent(QFocusEvent *event) override
    {
        QSplitterHandle::focusInEvent(event);
        update();
    }

    void focusOutEvent(QFocusEvent *event) override
    {
        QSplitterHandle::focusOutEvent(event);
        update();
    }
};

} // namespace

Divider::Divider(QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
{
    setChildrenCollapsible(false);
}

QSplitterHandle *Divider::createHandle()
{
    return new Handle(this);
}

} // namespace attache
