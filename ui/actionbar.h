// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

class QAction;
class QToolButton;

namespace attache {

/// A row of buttons for actions. Too narrow for their words, it shows their icons alone: every button
/// stays, and keeps its name for assistive technology.
class ActionBar : public QWidget
{
    Q_OBJECT

public:
    explicit ActionBar(QWidget *parent = nullptr);

    /// @p name: what assistive technology calls the button.
    void add(QAction *action, const QString &name);
    void addGap();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Item {
        QToolButton *button = nullptr; ///< null: a gap
    };
    int widthOf(const Item &item, bool words) const;
    int width(bool words) const;
    void arrange();

    std::vector<Item> m_items;
};

} // namespace attache
