// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/destination.h"
#include "ui/incoming.h"

#include <QFrame>
#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace attache {

/// The place that invites to drop files, and says during a drag what would become of them. The window
/// takes drops everywhere; this only shows.
class DropArea : public QFrame
{
    Q_OBJECT

public:
    explicit DropArea(QWidget *parent = nullptr);

    /// The buttons', so that their shortcuts are the actions'.
    void setAddActions(QAction *files, QAction *folder);
    void setTarget(const std::optional<Destination> &target);
    /// What the instance takes here, as far as it is known.
    void setLimits(const Limits &limits);

    /// A drag is over the window and would go to @p target.
    void showDrag(const Verdict &verdict, const std::optional<Destination> &target);
    /// A drag that can't be taken, and why.
    void showRefusal(const QString &sentence);
    void endDrag();

    /// Why none of the files can be taken, for people.
    static QString refusal(const Verdict &verdict, const Limits &limits);

    int heightForWidth(int width) const override;
    /// One line instead of two, for low windows.
    void setCompact(bool compact);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Mood { Idle, Welcome, Refusing };
    void say();
    void setMargins();
    void fitHeight(); ///< texts wrap where it is narrow

    QLabel *m_invitation;
    QLabel *m_limits;
    QPushButton *m_add;
    QToolButton *m_addFolder;
    std::optional<Destination> m_target;
    Limits m_limitsHere;
    Mood m_mood = Mood::Idle;
    QString m_sentence; ///< of the drag
    QString m_detail;
    bool m_compact = false;
};

} // namespace attache
