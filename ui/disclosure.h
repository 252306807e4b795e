// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

namespace attache {

/// A button that unfolds something and folds it again. Its sign tells the eye which of them comes next, and
/// that it is pressed or not tells assistive technology.
class Disclosure : public QToolButton
{
    Q_OBJECT

public:
    Disclosure(const QString &text, QWidget *parent);

    void setOpen(bool open);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace attache
