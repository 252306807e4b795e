// SPDX-License-Identifier: Apache-2.0
#include "ui/plainvalue.h"

#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QMenu>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace attache {

PlainValue::PlainValue(const QString &name, const QString &text, QWidget *parent)
    : QTextEdit(parent)
{
    setAccessibleName(name);
    setAcceptRichText(false);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAcceptDrops(false); // files go to the window
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    auto option = document()->defaultTextOption();
    // Where the list's values begin, whichever way the text itself runs.
    option.setAlignment(Qt::AlignAbsolute
                        | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    document()->setDefaultTextOption(option);
    setPlainText(text);
    auto policy = QSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int PlainValue::wholeWidth() const
{
    return fontMetrics().horizontalAdvance(toPlainText()) + 2;
}

QSize PlainValue::sizeHint() const
{
    return {wholeWidth(), fontMetrics().height()};
}

QSize PlainValue::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

int PlainValue::heightForWidth(int width) const
{
    // A document of its own: that on the screen would be laid out anew for each question.
    QTextDocument copy;
    copy.setDefaultFont(font());
    copy.setDocumentMargin(0);
    copy.setDefaultTextOption(document()->defaultTextOption());
    copy.setPlainText(toPlainText());
    copy.setTextWidth(width);
    return std::max(int(std::ceil(copy.size().height())), fontMetrics().height());
}

void PlainValue::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

void PlainValue::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return; // its own menu, or another program that it is copied to
    auto cursor = textCursor();
    cursor.clearSelection();
    setTextCursor(cursor);
}

void PlainValue::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // for the list
}

void PlainValue::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

} // namespace attache
