// SPDX-License-Identifier: Apache-2.0
#include "ui/secretfield.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QString dots(const QString &text)
{
    return QString(text.size(), u'●');
}

/// While it lives, text that changes in a SecretField is told as dots. Qt has one handler for the whole
/// program, and it is a plain function.
class Masking
{
public:
    Masking() { begin(); }
    ~Masking() { end(); }
    Masking(const Masking &) = delete;
    Masking &operator=(const Masking &) = delete;

private:
    static void begin()
    {
        if (s_depth++ == 0)
            s_before = QAccessible::installUpdateHandler(&tell);
    }
    static void end()
    {
        if (--s_depth == 0)
            QAccessible::installUpdateHandler(s_before);
    }

    static void pass(QAccessibleEvent *event)
    {
        QAccessible::installUpdateHandler(s_before);
        QAccessible::updateAccessibility(event);
        QAccessible::installUpdateHandler(&tell);
    }

    static void tell(QAccessibleEvent *event)
    {
        const auto *field = qobject_cast<SecretField *>(event->object());
        if (!field || field->echoMode() == QLineEdit::Normal)
            return pass(event);
        switch (event->type()) {
        case QAccessible::TextInserted: {
            const auto *inserted = static_cast<QAccessibleTextInsertEvent *>(event);
            QAccessibleTextInsertEvent masked(event->object(), inserted->changePosition(),
                                              dots(inserted->textInserted()));
            return pass(&masked);
        }
        case QAccessible::TextRemoved: {
            const auto *removed = static_cast<QAccessibleTextRemoveEvent *>(event);
            QAccessibleTextRemoveEvent masked(event->object(), removed->changePosition(),
                                              dots(removed->textRemoved()));
            return pass(&masked);
        }
        case QAccessible::TextUpdated: {
            const auto *updated = static_cast<QAccessibleTextUpdateEvent *>(event);
            QAccessibleTextUpdateEvent masked(event->object(), updated->changePosition(),
                                              dots(updated->textRemoved()), dots(updated->textInserted()));
            return pass(&masked);
        }
        default:
            return pass(event);
        }
    }

    static inline int s_depth = 0;
    static inline QAccessible::UpdateHandler s_before = nullptr;
};

} // namespace

SecretField::SecretField(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(Password);
}

void SecretField::clear()
{
    const Masking masking;
    QLineEdit::clear();
}

bool SecretField::event(QEvent *event)
{
    const Masking masking;
    return QLineEdit::event(event);
}

void SecretField::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Paste")), &QAction::triggered, this, [this] {
        const Masking masking;
        paste();
    });
    menu->popup(event->globalPos());
}

} // namespace attache
