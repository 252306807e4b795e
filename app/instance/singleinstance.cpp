// SPDX-License-Identifier: Apache-2.0
#include "instance/singleinstance.h"

#include "base/clock.h"
#include "base/log.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

constexpr auto peerLimit = 5s; ///< for a peer to say its line
constexpr auto claimLimit = 10s; ///< for the holder of the lock to answer
constexpr auto pause = 50ms; ///< between attempts
constexpr size_t maximumPeers = 16;
constexpr qint64 pieceBytes = 64 * 1024;

Error internal(const QString &code, const QString &message, bool retryable = false)
{
    return {.kind = ErrorKind::Internal, .code = code, .message = message, .retryable = retryable};
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray line(const Handover &handover)
{
    return line(QJsonObject{{u"target"_s, handover.target},
                            {u"paths"_s, QJsonArray::fromStringList(handover.paths)},
                            {u"activate"_s, handover.activate}});
}

std::optional<Handover> handover(const QByteArray &line)
{
    const auto document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return {};
    const auto object = document.object();
    Handover result{.target = object[u"target"_s].toObject(),
                    .paths = {},
                    .activate = object[u"activate"_s].toBool(true)};
    for (const auto &path : object[u"paths"_s].toArray()) {
        if (!QDir::isAbsolutePath(path.toString()))
            return {};
        result.paths.append(path.toString());
    }
    return result;
}

// The socket's mode and folder keep others out; this holds where they don't count.
bool isOurs(const QLocalSocket &socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == geteuid();
}

// A later start that has something to say: one line, in time, and not too long.
class Peer final : public QObject
{
public:
    Peer(std::unique_ptr<QLocalSocket> socket, Clock &clock, std::function<bool(const QByteArray &)> said)
        : m_socket(std::move(socket))
        , m_said(std::move(said))
    {
        m_socket->setReadBufferSize(pieceBytes);
        connect(m_socket.get(), &QLocalSocket::readyRead, this, &Peer::read);
        connect(m_socket.get(), &QLocalSocket::disconnected, this, &Peer::end);
        m_limit = clock.wait(peerLimit, [this] { end(); });
        if (m_socket->bytesAvailable() > 0)
            m_first = later([this] { read(); });
        else if (m_socket->state() != QLocalSocket::ConnectedState)
            end();
    }

private:
    void read()
    {
        if (m_done)
            return;
        while (m_socket->bytesAvailable() > 0) {
            m_line += m_socket->read(pieceBytes);
            if (const auto end = m_line.indexOf('\n'); end >= 0) {
                m_line.truncate(end);
                return answer(m_said(m_line), u"not a line of this program"_s);
            }
            if (m_line.size() > SingleInstance::maximumBytes)
                return answer(false, u"too long"_s);
        }
    }

    void answer(bool ok, const QString &why)
    {
        m_done = true;
        m_line.clear();
        QJsonObject object{{u"ok"_s, ok}};
        if (!ok) {
            object[u"message"_s] = why;
            qCWarning(log::instance) << "refused a peer:" << why;
        }
        m_socket->write(line(object));
        m_socket->disconnectFromServer(); // once all is written
    }

    void end()
    {
        m_done = true;
        deleteLater();
    }

    std::unique_ptr<QLocalSocket> m_socket;
    std::function<bool(const QByteArray &)> m_said;
    QByteArray m_line;
    bool m_done = false;
    Call m_first;
    Call m_limit;
};

} // namespace

struct SingleInstance::Parts {
    Parts(const QString &folder, const QString &name, Clock &time, std::unique_ptr<QLockFile> taken)
        : clock(time)
        , path(folder + u'/' + name)
        , lock(taken ? std::move(taken) : instanceLock(folder, name))
    { }

    Clock &clock;
    QString path;
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<QLocalServer> server; // goes before the lock: its file is ours to remove until then
};

class SingleInstance::Claim final : public QObject
{
public:
    Claim(SingleInstance &instance, const QByteArray &line, Answered<Role> answered)
        : m_instance(instance)
        , m_parts(*instance.m_parts)
        , m_line(line)
        , m_answered(std::move(answered))
        , m_start(m_parts.clock.elapsed())
    {
        m_wait = later([this] { attempt(); });
    }

private:
    void attempt()
    {
        if (m_parts.server)
            return answer(Role::First);
        if (m_parts.lock->isLocked() || m_parts.lock->tryLock(0)) {
            if (const auto listening = m_instance.listen(); !listening)
                return answer(failure(listening.error()));
            return answer(Role::First);
        }
        if (m_parts.lock->error() != QLockFile::LockFailedError)
            return answer(failure(
                internal(u"InstanceLock"_s,
                         u"The lock file %1.lock can't be made. Check that its folder can be written."_s.arg(
                             m_parts.path))));
        if (m_parts.clock.elapsed() - m_start >= claimLimit)
            return answer(failure(internal(
                u"InstanceUnreachable"_s,
                u"Attache is open already, but it doesn't answer. Close it, or end it, and try again."_s,
                true)));
        handOver();
    }

    void handOver()
    {
        m_answer.clear();
        m_socket = std::make_unique<QLocalSocket>();
        connect(m_socket.get(), &QLocalSocket::connected, this, [this] { m_socket->write(m_line); });
        connect(m_socket.get(), &QLocalSocket::readyRead, this, [this] { read(); });
        connect(m_socket.get(), &QLocalSocket::disconnected, this, [this] { again(); });
        connect(m_socket.get(), &QLocalSocket::errorOccurred, this, [this] { again(); });
        // The holder may hang, or be gone without the kernel telling: look at the lock again then.
        m_wait = m_parts.clock.wait(claimLimit, [this] { attempt(); });
        m_socket->connectToServer(m_parts.path);
    }

    void read()
    {
        m_answer += m_socket->read(pieceBytes);
        if (m_answer.size() > pieceBytes)
            return again();
        if (!m_answer.contains('\n'))
            return;
        const auto object = QJsonDocument::fromJson(m_answer.left(m_answer.indexOf('\n'))).object();
        if (object[u"ok"_s].toBool())
            return answer(Role::HandedOver);
        answer(failure(
            internal(u"InstanceUnreachable"_s,
                     u"The Attache that is open refused this: %1."_s.arg(object[u"message"_s].toString()))));
    }

    // The holder is not listening yet, or no longer.
    void again()
    {
        m_wait = m_parts.clock.wait(pause, [this] { attempt(); });
    }

    void answer(Result<Role> result)
    {
        if (m_socket) {
            m_socket->disconnect(this);
            m_socket.release()->deleteLater(); // this may be its own signal
        }
        const auto answered = std::move(m_answered); // may destroy this
        answered(std::move(result));
    }

    SingleInstance &m_instance;
    Parts &m_parts;
    QByteArray m_line;
    Answered<Role> m_answered;
    std::chrono::milliseconds m_start;
    QByteArray m_answer;
    std::unique_ptr<QLocalSocket> m_socket;
    Call m_wait;
};

SingleInstance::SingleInstance(const QString &folder, const QString &name, Clock &clock,
                               std::unique_ptr<QLockFile> lock, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(folder, name, clock, std::move(lock)))
{ }

SingleInstance::~SingleInstance() = default;

Call SingleInstance::claim(const Handover &handover, Answered<Role> answered)
{
    const auto text = line(handover);
    if (text.size() > maximumBytes)
        return later([answered = std::move(answered)] {
            answered(failure({.kind = ErrorKind::Validation,
                              .code = u"HandoverTooLarge"_s,
                              .message = u"These are too many files for one start of the program."_s}));
        });
    return Call(std::make_unique<Claim>(*this, text, std::move(answered)));
}

Result<void> SingleInstance::listen()
{
    // We have the lock, so whatever socket is there belongs to nobody.
    QLocalServer::removeServer(m_parts->path);
    auto server = std::make_unique<QLocalServer>();
    server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(server.get(), &QLocalServer::newConnection, this, &SingleInstance::accept);
    if (!server->listen(m_parts->path)) {
        m_parts->lock->unlock();
        return failure(
            internal(u"InstanceLock"_s,
                     u"The socket %1 can't be made: %2."_s.arg(m_parts->path, server->errorString())));
    }
    m_parts->server = std::move(server);
    qCInfo(log::instance) << "first instance:" << m_parts->path;
    return {};
}

void SingleInstance::accept()
{
    while (m_parts->server && m_parts->server->hasPendingConnections()) {
        std::unique_ptr<QLocalSocket> socket(m_parts->server->nextPendingConnection());
        socket->setParent(nullptr);
        const auto peers =
            size_t(m_parts->server->findChildren<QObject *>(u"peer"_s, Qt::FindDirectChildrenOnly).size());
        if (!isOurs(*socket) || peers >= maximumPeers)
            continue;
        auto *peer = new Peer(std::move(socket), m_parts->clock, [this](const QByteArray &said) {
            const auto message = handover(said);
            if (message)
                emit handedOver(*message);
            return message.has_value();
        });
        peer->setObjectName(u"peer"_s);
        peer->setParent(m_parts->server.get());
    }
}

} // namespace attache
