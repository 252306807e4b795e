// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace attache {

/// A bar that asks for the code of an MFA device, while everything else in the window goes on. Hidden until
/// asked.
class CodeBar : public QFrame
{
    Q_OBJECT

public:
    explicit CodeBar(QWidget *parent = nullptr);

    /// @p serial: the device, as the profile has it.
    void ask(const QString &serial);
    void withdraw();

signals:
    /// Empty: they won't.
    void answered(const attache::Secret &code);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void answer(const QByteArray &code);

    QLabel *m_text;
    QLineEdit *m_field;
};

} // namespace attache
