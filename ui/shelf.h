// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/queuesummary.h"
#include "transfers/engine.h"
#include "ui/dragjudge.h"

#include <QWidget>
#include <optional>

class QLabel;
class QMimeData;

namespace attache {

class ElidedLabel;
class OverallBar;

/// A strip that stays above other windows, for who works in a browser: what is dropped on it goes to the
/// current target, and it shows how far the whole queue is. Held anywhere, it can be moved.
class Shelf : public QWidget
{
    Q_OBJECT

public:
    explicit Shelf(FileGatherer &gatherer, QWidget *parent = nullptr);

    /// @p limits: of @p target.
    void setTarget(const std::optional<Destination> &target, const Limits &limits);
    void showQueue(const QueueSummary &summary, QueueState state);

signals:
    /// @p brought lives until the slots return.
    void dropped(const QMimeData &brought);
    void openRequested();
    void closeRequested();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void say();

    DragJudge m_drag;
    std::optional<Destination> m_target;
    Limits m_limits;
    QString m_queue;
    bool m_dragged = false;
    ElidedLabel *m_title;
    ElidedLabel *m_line;
    OverallBar *m_bar;
};

} // namespace attache
