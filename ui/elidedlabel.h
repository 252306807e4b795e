// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace attache {

/// One line of plain text that ends in an ellipsis where there is no room for all of it. Its accessible
/// name is the whole text, and so is its tool tip while some of it is hidden.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setWholeText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void align();
    void fit();

    QString m_whole;
};

} // namespace attache
