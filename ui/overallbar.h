// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProgressBar>

namespace attache {

/// A thin line of progress over the whole width; empty while nothing moves.
class OverallBar : public QProgressBar
{
    Q_OBJECT

public:
    explicit OverallBar(QWidget *parent = nullptr);

    /// 0 to 1000; nothing moves: negative.
    void setPermille(int permille);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_moving = false;
};

} // namespace attache
