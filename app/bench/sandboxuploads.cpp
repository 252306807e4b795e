// SPDX-License-Identifier: Apache-2.0
#include "aws/model.h"
#include "aws/signer.h"
#include "base/sha256.h"
#include "bench/benchmarks.h"
#include "bench/plainclient.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QUrl>
#include <atomic>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int clients = 64;
constexpr int uploads = 1000;
constexpr qint64 uploadBytes = 1024 * 1024;
constexpr qint64 streamBytes = 95 * 1024 * 1024;
constexpr int streams = 5; // of which the best counts: the machine may be busy with something else
constexpr double mebibyte = 1024 * 1024;

/// A PUT that is ready to be sent.
struct Upload {
    QByteArray target;
    PlainClient::Headers headers; ///< without Content-Length
    QString id; ///< by which the server is asked for what it got
};

/// Bytes that differ from upload to upload.
QByteArray content(qint64 size, int number)
{
    static const QByteArray noise = [] {
        QByteArray bytes(streamBytes, Qt::Uninitialized);
        QRandomGenerator generator(1);
        generator.generate(reinterpret_cast<quint32 *>(bytes.data()),
                           reinterpret_cast<quint32 *>(bytes.data() + bytes.size()));
        return bytes;
    }();
    auto bytes = noise.left(size);
    bytes.replace(0, 8, QByteArray::number(number).rightJustified(8, '0'));
    return bytes;
}

QByteArray sha256(const QByteArray &bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

/// The most memory that process @p pid ever had, in MiB.
double peakMemory(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// attache-sandbox, from beside this program.
class SandboxUnderLoad
{
public:
    explicit SandboxUnderLoad(const QString &folder)
    {
        m_process.setProgram(QCoreApplication::applicationDirPath() + u"/attache-sandbox"_s);
        m_process.setArguments({u"--end-with-parent"_s, u"--state"_s, folder, u"--rate-limit"_s, u"off"_s,
                                u"--max-files-per-case"_s, QString::number(uploads + streams + 1)});
        m_process.start();
        while (m_process.waitForReadyRead() && !m_process.canReadLine()) { }
        m_ready = QJsonDocument::fromJson(m_process.readLine()).object();
    }
    ~SandboxUnderLoad()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    bool isReady() const { return !m_ready.isEmpty(); }
    quint16 port() const { return quint16(QUrl(text("endpoint"_L1)).port()); }
    double peak() const { return peakMemory(m_process.processId()); }

    Upload start(qint64 size) const
    {
        const auto &model = Model::of(Service::Connect);
        const auto &operation = *model.operation(u"StartAttachedFileUpload");
        const auto request = model.request(
            operation,
            {{u"InstanceId"_s, text("instanceId"_L1)},
             {u"AssociatedResourceArn"_s, m_ready["cases"_L1].toArray()[0].toObject()["caseArn"_L1]},
             {u"FileName"_s, u"a.txt"_s},
             {u"FileSizeInBytes"_s, size},
             {u"FileUseCaseType"_s, u"ATTACHMENT"_s}});
        WireRequest wire{.method = request.method,
                         .target = request.target,
                         .headers = request.headers,
                         .payloadHash = sha256(request.body)};
        wire.headers.emplace_back("Host", "127.0.0.1:" + QByteArray::number(port()));
        Credentials credentials;
        credentials.accessKeyId = text("accessKeyId"_L1);
        credentials.secretAccessKey = Secret(text("secretAccessKey"_L1).toLatin1());
        for (const auto &header : sigv4::sign(wire, credentials,
                                              {.region = text("region"_L1).toLatin1(),
                                              .service = "connect",
                                              .time = QDateTime::currentDateTimeUtc()}))
            wire.headers.push_back(header);
        const auto answer = PlainClient(port()).send(wire.method, wire.target, wire.headers, request.body);
        const auto started = QJsonDocument::fromJson(answer.body).object();
        const auto metadata = started["UploadUrlMetadata"_L1].toObject();
        const QUrl url(metadata["Url"_L1].toString());
        Upload upload{url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority),
                      {{"Host", "127.0.0.1:" + QByteArray::number(port())}},
                      started["FileId"_L1].toString()};
        const auto include = metadata["HeadersToInclude"_L1].toObject();
        for (auto it = include.begin(); it != include.end(); ++it) {
            if (it.key() != "Content-Length"_L1)
                upload.headers.emplace_back(it.key().toLatin1(), it.value().toString().toUtf8());
        }
        return upload;
    }

    /// SHA-256 by the upload's id.
    QHash<QString, QByteArray> received() const
    {
        const auto state = PlainClient(port()).send(
            "GET", QUrl(text("control"_L1)).path().toLatin1() + "/state", {{"Host", "127.0.0.1"}}, {});
        QHash<QString, QByteArray> hashes;
        for (const auto &file : QJsonDocument::fromJson(state.body).object()["attachedFiles"_L1].toArray())
            hashes.insert(file["fileId"_L1].toString(), file["sha256"_L1].toString().toLatin1());
        return hashes;
    }

private:
    QString text(QLatin1StringView member) const { return m_ready.value(member).toString(); }

    QProcess m_process;
    QJsonObject m_ready;
};

/// nginx, which keeps what it is PUT: the peer.
class Nginx
{
public:
    explicit Nginx(const QString &folder)
        : m_folder(folder)
    {
        const auto program =
            QStandardPaths::findExecutable(u"nginx"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/usr/bin"_s});
        if (program.isEmpty())
            return;
        QTcpServer anyPort;
        anyPort.listen(QHostAddress::LocalHost);
        m_port = anyPort.serverPort();
        anyPort.close();
        QDir().mkpath(folder + u"/files"_s);
        QFile configuration(folder + u"/nginx.conf"_s);
        if (!configuration.open(QIODevice::WriteOnly))
            return;
        configuration.write(
            u"daemon off;\nworker_processes auto;\npid nginx.pid;\nerror_log error.log;\n"
            "events { worker_connections 512; }\n"
            "http { access_log off; client_body_temp_path body; proxy_temp_path t1; fastcgi_temp_path t2;\n"
            "uwsgi_temp_path t3; scgi_temp_path t4; client_max_body_size 0; keepalive_requests 100000;\n"
            "server { listen 127.0.0.1:%1; root %2/files; location / { dav_methods PUT; } } }\n"_s.arg(m_port)
                .arg(folder)
                .toUtf8());
        configuration.close();
        if (geteuid() == 0) // its workers would be nobody else, who may not write there
            m_process.setArguments({u"-p"_s, folder, u"-c"_s, u"nginx.conf"_s, u"-g"_s, u"user root;"_s});
        else
            m_process.setArguments({u"-p"_s, folder, u"-c"_s, u"nginx.conf"_s});
        m_process.setProgram(program);
        m_process.start();
        QElapsedTimer patience;
        patience.start();
        while (m_process.state() != QProcess::NotRunning && !m_isReady && patience.elapsed() < 10'000) {
            m_isReady = PlainClient(m_port).send("GET", "/", {{"Host", "x"}}, {}).status != 0;
            if (!m_isReady)
                m_process.waitForFinished(20);
        }
    }
    ~Nginx()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    bool isReady() const { return m_isReady; }
    quint16 port() const { return m_port; }
    static Upload start(int number)
    {
        const auto name = QByteArray::number(number);
        return {'/' + name, {{"Host", "127.0.0.1"}}, QString::fromLatin1(name)};
    }
    QByteArray received(const QString &id) const
    {
        QFile file(m_folder + u"/files/"_s + id);
        return file.open(QIODevice::ReadOnly) ? sha256(file.readAll()) : QByteArray();
    }

private:
    const QString m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    bool m_isReady = false;
};

struct Load {
    double seconds = 0;
    int refused = 0;
};

/// All of @p work, by many clients at once.
Load put(quint16 port, const std::vector<Upload> &work, const std::vector<QByteArray> &contents)
{
    std::atomic<size_t> next = 0;
    std::atomic<int> refused = 0;
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    for (int i = 0; i < clients; ++i) {
        threads.emplace_back([&] {
            PlainClient client(port);
            for (auto mine = next++; mine < work.size(); mine = next++) {
                const auto status =
                    client.send("PUT", work[mine].target, work[mine].headers, contents[mine]).status;
                refused += status / 100 == 2 ? 0 : 1;
            }
        });
    }
    for (auto &thread : threads)
        thread.join();
    return {double(timer.nsecsElapsed()) / 1e9, refused};
}

/// MiB a second of the best of several streams, one after the other; 0 when one was refused.
double stream(quint16 port, const std::function<Upload(int)> &start)
{
    const auto bytes = content(streamBytes, 0);
    double best = 0;
    for (int i = 0; i < streams; ++i) {
        const auto upload = start(i);
        PlainClient client(port);
        QElapsedTimer timer;
        timer.start();
        if (client.send("PUT", upload.target, upload.headers, bytes).status / 100 != 2)
            return 0;
        best = std::max(best, double(streamBytes) / mebibyte / (double(timer.nsecsElapsed()) / 1e9));
    }
    return best;
}

} // namespace

Figures sandboxUploads(const QStringList &arguments)
{
    Figures figures;
    const auto at = arguments.indexOf(u"--folder"_s);
    const QTemporaryDir folder((at < 0 ? QDir::tempPath() : arguments.value(at + 1))
                               + u"/sandbox-bench-XXXXXX"_s);
    std::vector<QByteArray> contents;
    std::vector<QByteArray> hashes;
    for (int i = 0; i < uploads; ++i) {
        contents.push_back(content(uploadBytes, i));
        hashes.push_back(sha256(contents.back()));
    }

    const SandboxUnderLoad sandbox(folder.filePath(u"sandbox"_s));
    if (!sandbox.isReady()) {
        figures.good = false;
        figures.notes = {u"attache-sandbox did not start"_s};
        return figures;
    }
    std::vector<Upload> work;
    for (int i = 0; i < uploads; ++i)
        work.push_back(sandbox.start(uploadBytes));
    const auto before = sandbox.peak();
    const auto own = put(sandbox.port(), work, contents);
    const auto peak = sandbox.peak();
    const auto received = sandbox.received();
    int right = 0;
    for (int i = 0; i < uploads; ++i)
        right += received.value(work[size_t(i)].id) == hashes[size_t(i)] ? 1 : 0;
    const auto ownStream = stream(sandbox.port(), [&](int) { return sandbox.start(streamBytes); });

    const auto total = uploads * double(uploadBytes) / mebibyte;
    figures.values = {
        {u"clients"_s, clients},
        {u"puts"_s, uploads},
        {u"rightSha256"_s, right},
        {u"putsMiBps"_s, total / own.seconds},
        {u"memoryBeforeMiB"_s, before},
        {u"memoryPeakMiB"_s, peak},
        {u"memoryPeakStreamMiB"_s, sandbox.peak()},
        {u"streamMiBps"_s, ownStream},
    };
    // 64 connections hold a piece each, and a thread; a body held whole would show at once.
    figures.good =
        right == uploads && own.refused == 0 && peak - before < 128 && ownStream * mebibyte >= 300e6;

    const Nginx nginx(folder.filePath(u"nginx"_s));
    if (!nginx.isReady()) {
        figures.notes.append(u"nginx is not here, or does not start: there is no peer to compare with"_s);
        return figures;
    }
    work.clear();
    for (int i = 0; i < uploads; ++i)
        work.push_back(Nginx::start(i));
    const auto peer = put(nginx.port(), work, contents);
    int peerRight = 0;
    for (int i = 0; i < uploads; ++i)
        peerRight += nginx.received(work[size_t(i)].id) == hashes[size_t(i)] ? 1 : 0;
    const auto peerStream = stream(nginx.port(), [](int i) { return Nginx::start(uploads + i); });
    figures.values.insert(u"nginxRightSha256"_s, peerRight);
    figures.values.insert(u"nginxPutsMiBps"_s, total / peer.seconds);
    figures.values.insert(u"nginxStreamMiBps"_s, peerStream);
    figures.values.insert(u"putsRatio"_s, peer.seconds / own.seconds);
    figures.values.insert(u"streamRatio"_s, peerStream > 0 ? ownStream / peerStream : 0);
    figures.good = figures.good && peerRight == uploads;
    figures.notes.append(u"The sandbox hashes (SHA-256, MD5), scans and signs; nginx only stores."_s);
    return figures;
}

} // namespace attache
