// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QObject>
#include <QProcess>

namespace attache {

/// The attache-sandbox that `attache --sandbox` works on: started from the folder of this program, its
/// state kept in a folder, ended with us, however we end (its standard input closes).
class LocalSandbox : public QObject
{
    Q_OBJECT

public:
    /// @p stateFolder keeps files and ids over restarts. Nothing runs before start().
    explicit LocalSandbox(QString stateFolder, QObject *parent = nullptr);

    void start();
    /// Asks it to end, and emits stopped() when it has. Without this the destructor ends it the hard way.
    void stop();

signals:
    /// @p line is the ready line of attache-sandbox; it holds keys and tokens.
    void ready(const QJsonObject &line);
    /// It could not be started, or ended by itself.
    void failed(const attache::Error &error);
    void stopped();

private:
    void readLine();
    void fail(const QString &what);

    QString m_stateFolder;
    QProcess m_process;
    bool m_told = false; ///< ready or failed has been emitted
    bool m_stopping = false;
};

} // namespace attache
