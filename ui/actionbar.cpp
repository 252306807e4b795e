// SPDX-License-Identifier: Apache-2.0
#include "ui/actionbar.h"

#include <QAction>
#include <QEvent>
#include <QStyle>
#include <QToolButton>

namespace attache {

namespace {

constexpr int spacing = 2;
constexpr int gap = 13;

/// "Pause (Ctrl+P)", for the pointer; the words may be hidden.
QString hint(const QAction *action)
{
    const auto keys = action->shortcut().toString(QKeySequence::NativeText);
    const auto text = action->text().remove(u'&');
    return keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys);
}

} // namespace

ActionBar::ActionBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ActionBar::add(QAction *action, const QString &name, int telling)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({16, 16});
    button->setToolTip(hint(action));
    // The action writes its own tooltip, without its keys, at each change.
    connect(action, &QAction::changed, button, [button, action] { button->setToolTip(hint(action)); });
    m_items.push_back({button, telling});
    m_mostTelling = std::max(m_mostTelling, telling);
    updateGeometry();
    arrange();
}

void ActionBar::addGap()
{
    m_items.push_back({});
}

int ActionBar::widthOf(const Item &item, bool words) const
{
    if (!item.button)
        return gap;
    if (!words)
        return 32;
    item.button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return item.button->sizeHint().width();
}

int ActionBar::width(int telling) const
{
    int sum = 0;
    for (const auto &item : m_items)
        sum += widthOf(item, hasWords(item, telling)) + spacing;
    return std::max(sum - spacing, 0);
}

QSize ActionBar::sizeHint() const
{
    return {width(m_mostTelling + 1), std::max(32, fontMetrics().height() + 12)};
}

QSize ActionBar::minimumSizeHint() const
{
    return {width(0), sizeHint().height()};
}

void ActionBar::arrange()
{
    int telling = m_mostTelling + 1;
    while (telling > 0 && width(telling) > size().width())
        --telling;
    int left = 0;
    for (const auto &item : m_items) {
        const bool words = hasWords(item, telling);
        const int wide = widthOf(item, words);
        if (item.button) {
            item.button->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
            item.button->setGeometry(
                QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, wide, height())));
        }
        left += wide + spacing;
    }
}

void ActionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ActionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        arrange();
    }
}

} // namespace attache
