// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

class QAction;
class QToolButton;

namespace attache {

/// A row of buttons for actions. Too narrow for all their words, it shows icons alone for those that are
/// told by their icon most easily, and so on: every button stays, and keeps its name for assistive
/// technology.
class ActionBar : public QWidget
{
    Q_OBJECT

public:
    explicit ActionBar(QWidget *parent = nullptr);

    /// @p name: what assistive technology calls the button. @p telling: how well its icon does without the
    /// word; the highest gives its word up first.
    void add(QAction *action, const QString &name, int telling);
    void addGap();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Item {
        QToolButton *button = nullptr; ///< null: a gap
        int telling = 0;
    };
    /// With words for those that tell less than @p telling.
    static bool hasWords(const Item &item, int telling) { return item.button && item.telling < telling; }
    int widthOf(const Item &item, bool words) const;
    int width(int telling) const;
    void arrange();

    int m_mostTelling = 0;

    std::vector<Item> m_items;
};

} // namespace attache
