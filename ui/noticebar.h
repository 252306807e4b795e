// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/words.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace attache {

/// A bar inside the window that tells or asks something and never blocks: an icon in its tone's colour,
/// a sentence, up to two buttons. Hidden until show() is given something to say.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// @p answer: the main button; @p dismissal: the other one. Empty texts: no such button.
    void ask(const Phrase &phrase, const QString &answer, const QString &dismissal);
    /// Keys that press the main button while the bar is there; the first is shown.
    void setAnswerShortcuts(const QList<QKeySequence> &shortcuts);

signals:
    void answered();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void mirrorMargins();

    QBoxLayout *m_row;
    QLabel *m_text;
    QPushButton *m_answer;
    QPushButton *m_dismissal;
    Tone m_tone = Tone::Plain;
};

} // namespace attache
