// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QFrame>

class QLabel;

namespace attache {

class SecretField;

/// A bar that asks for something secret, while everything else in the window goes on. Hidden until asked.
class SecretBar : public QFrame
{
    Q_OBJECT

public:
    struct Wording {
        QString field; ///< the field's name for assistive technology
        QString give; ///< on the button that answers
        QString refuse; ///< on the one that doesn't
    };

    /// @p mostLetters: of an answer.
    /// @p masked: nobody who looks on may read it; a code that serves once need not be.
    SecretBar(const Wording &wording, int mostLetters, bool masked, QWidget *parent = nullptr);

    void ask(const QString &question);
    void withdraw();

signals:
    /// Empty: they won't.
    void answered(const attache::Secret &secret);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void answer(const QByteArray &secret);

    QLabel *m_text;
    SecretField *m_field;
};

} // namespace attache
