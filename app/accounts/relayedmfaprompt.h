// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/mfaprompt.h"

#include <QObject>
#include <QPointer>

namespace attache {

/// Asks for a code by a signal, for a window on another thread. One question at a time: a newer one takes
/// the place of the last.
class RelayedMfaPrompt : public QObject, public MfaPrompt
{
    Q_OBJECT

public:
    Call code(const QString &serial, Answered<Secret> answered) override;

public slots:
    /// The code that the person typed; empty: they won't.
    void answer(const attache::Secret &code);

signals:
    void asked(const QString &serial);
    /// Nobody waits for the code any more.
    void withdrawn();

private:
    class Question;
    QPointer<Question> m_question;
};

} // namespace attache

Q_DECLARE_METATYPE(attache::Secret)
