// SPDX-License-Identifier: Apache-2.0
#include "ui/fieldpaste.h"

#include "ui/incoming.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QWidget>

namespace attache {

FieldPaste::FieldPaste(QWidget *field)
    : QObject(field)
{
    field->installEventFilter(this);
}

bool FieldPaste::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        if (const auto *held = QGuiApplication::clipboard()->mimeData()) {
            const auto incoming = Incoming::of(*held);
            if (!incoming.paths.isEmpty() || (!incoming.isEmpty() && !held->hasText())) {
                event->ignore();
                return true;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace attache
