// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextEdit>

namespace attache {

/// A text to read, select and copy, by mouse or keys, as high as it needs to be: it breaks where it must, so
/// that an address or a number is never cut off. Reached by Tab, it is selected as a whole.
class PlainValue : public QTextEdit
{
    Q_OBJECT

public:
    /// @p name: what it is, for assistive technology.
    PlainValue(const QString &name, const QString &text, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// Of the text on one line.
    int wholeWidth() const;

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace attache
