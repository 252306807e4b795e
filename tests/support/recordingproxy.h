// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/answercheck.h"

#include <QTcpServer>
#include <QUrl>
#include <functional>
#include <memory>
#include <vector>

namespace attache {

/// Stands between a client and a server of HTTP/1.1, passes every byte on unchanged, and tells of each
/// exchange once it is whole. It lives by the event loop of its thread.
///
/// A signature covers the Host that the client knows, which is the proxy's: the server gets it as it came.
class RecordingProxy : public QObject
{
    Q_OBJECT

public:
    using Recorder = std::function<void(const Exchange &exchange)>;

    /// @p server: http alone.
    RecordingProxy(const QUrl &server, Recorder recorder, QObject *parent = nullptr);
    ~RecordingProxy() override;

    QUrl url() const;
    /// Requests that were sent, answered or not.
    int requests() const { return m_requests; }

private:
    class Pair;

    void accept();

    const QUrl m_server;
    const Recorder m_recorder;
    QTcpServer m_listener;
    int m_requests = 0;
};

} // namespace attache
