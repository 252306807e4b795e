// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/words.h"

#include <QLabel>
#include <QTimer>

namespace attache {

/// The last line of the window: what just happened, for some seconds.
class StatusLine : public QLabel
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void say(const Phrase &phrase);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintPhrase();

    Phrase m_phrase;
    QTimer m_time;
};

} // namespace attache
