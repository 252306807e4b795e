// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/httpclient.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslError>

class QNetworkReply;

namespace attache {

class OnceBody;

/// One request and its answer: what a Call of HttpClient owns. Destroying it aborts the request.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    struct Wishes {
        std::shared_ptr<const void> onItsWay; ///< held until the answer, or the end without one
        HttpClient::Timeouts timeouts;
        HttpClient::Head head = {}; ///< told once, before the sink's first piece
        HttpClient::Sink sink = {}; ///< none: the body is gathered
        HttpClient::Progress sent = {};
        HttpClient::Progress received = {};
    };

    /// Takes @p reply and its @p body over.
    Exchange(QNetworkReply *reply, OnceBody *body, const QByteArray &verb, Wishes wishes,
             HttpClient::Handler handler);
    ~Exchange() override;

private:
    void read();
    void finish();
    void end(Result<HttpAnswer> result);
    void connecting();
    void connected();
    void heardOf();
    void watch();
    int status() const;
    HttpAnswer head() const; ///< the answer without its body
    bool keeps(QByteArrayView piece); ///< what head and sink say
    Error error() const;
    Error tlsError() const;
    Error proxyError() const;
    QString host() const;
    QString reason() const; ///< Qt's words
    QNetworkProxy proxy() const;

    QPointer<QNetworkReply> m_reply;
    QByteArray m_verb;
    Wishes m_wishes;
    HttpClient::Handler m_handler;
    QList<QSslError> m_sslErrors;
    QByteArray m_body;
    QElapsedTimer m_age;
    QElapsedTimer m_silence; ///< invalid: it is not the other side's turn
    bool m_isConnecting = false;
    qint64 m_sizeBytes; ///< of the body to send
    qint64 m_sentBytes = 0;
    qint64 m_receivedBytes = 0;
    Call m_patience; ///< with the connection, or with the silence
};

} // namespace attache
