// SPDX-License-Identifier: Apache-2.0
#include "bench/benchmarks.h"
#include "bench/process.h"
#include "bench/sandboxprogram.h"
#include "bench/workbench.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QSslCertificate>
#include <QUuid>
#include <algorithm>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 fileBytes = 95LL * 1024 * 1024;

/// One way of sending the file.
struct Way {
    std::vector<double> seconds = {};
    double cpuSeconds = 0;

    double median() const
    {
        auto sorted = seconds;
        std::ranges::sort(sorted);
        return sorted[sorted.size() / 2];
    }
    double cpuPerGigabyte() const { return cpuSeconds * 1e9 / double(fileBytes) / double(seconds.size()); }
};

/// Ours and curl's, turn about, to one sandbox.
class Race
{
public:
    Race(const QStringList &sandboxOptions, const QString &certificate)
        : m_sandbox(QStringList{u"--scan-time"_s, u"0"_s, u"--rate-limit"_s, u"off"_s} + sandboxOptions)
        , m_bench(
              m_sandbox, 4, [](Service, const QString &) { return Rate{}; }, certificate)
        , m_certificate(certificate)
    {
        m_path = m_bench.folder.filePath(u"large.pdf"_s);
        QFile file(m_path);
        QByteArray piece(1024 * 1024, Qt::Uninitialized);
        quint32 state = 1;
        bool written = file.open(QIODevice::WriteOnly);
        for (qint64 done = 0; written && done < fileBytes; done += piece.size()) {
            for (auto &byte : piece)
                byte = char((state = state * 1664525U + 1013904223U) >> 24U);
            written = file.write(piece) == piece.size();
        }
        if (!written)
            qFatal("%s can't be written", qPrintable(m_path));
    }

    void run(int rounds)
    {
        for (int i = 0; i < rounds; ++i) {
            sendOurs();
            sendWithCurl();
        }
    }

    Way ours;
    Way curl;
    qint64 growthBytes = 0; ///< of this process while it sends, at most

private:
    StartedUpload start(Transfer &transfer)
    {
        transfer.path = m_path;
        transfer.fileName = u"large.pdf"_s;
        transfer.destination = {Destination::Kind::Case, m_sandbox.caseArn(0), {}};
        transfer.origin.instanceId = m_sandbox.text("instanceId"_L1);
        transfer.snapshot.sizeBytes = fileBytes;
        transfer.startToken = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QEventLoop loop;
        StartedUpload started;
        const auto call = m_bench.service.start(transfer, [&](const Result<StartedUpload> &answer) {
            if (!answer)
                qFatal("StartAttachedFileUpload: %s", qPrintable(answer.error().message));
            started = *answer;
            loop.quit();
        });
        loop.exec();
        transfer.fileId = started.id;
        return started;
    }

    void discard(const Transfer &transfer)
    {
        QEventLoop loop;
        const auto call =
            m_bench.service.discard(transfer, transfer.fileId, [&](const Result<void> &) { loop.quit(); });
        loop.exec();
    }

    void sendOurs()
    {
        Transfer transfer;
        const auto started = start(transfer);
        QEventLoop loop;
        forgetPeak();
        const auto idleBytes = statusBytes("VmRSS");
        const auto cpuBefore = cpuSeconds(RUSAGE_SELF);
        QElapsedTimer timer;
        timer.start();
        const auto call = m_bench.service.put(
            transfer, started.upload, [](qint64) {},
            [&](const Result<QByteArray> &answer) {
                if (!answer)
                    qFatal("PUT: %s", qPrintable(answer.error().message));
                loop.quit();
            });
        loop.exec();
        ours.seconds.push_back(double(timer.nsecsElapsed()) / 1e9);
        ours.cpuSeconds += cpuSeconds(RUSAGE_SELF) - cpuBefore;
        growthBytes = std::max(growthBytes, statusBytes("VmHWM") - idleBytes);
        discard(transfer);
    }

    void sendWithCurl()
    {
        Transfer transfer;
        const auto started = start(transfer);
        QStringList arguments{u"--silent"_s,    u"--fail"_s,        u"--output"_s, u"/dev/null"_s,
                              u"--write-out"_s, u"%{time_total}"_s, u"-T"_s,       m_path};
        for (const auto &[name, value] : started.upload.headersToInclude)
            arguments << u"-H"_s << QString::fromLatin1(name + ": " + value);
        if (!m_certificate.isEmpty())
            arguments << u"--cacert"_s << m_certificate;
        // A presigned URL is a key: curl reads it from its standard input, not from argv.
        arguments << u"--config"_s << u"-"_s;
        const auto cpuBefore = cpuSeconds(RUSAGE_CHILDREN);
        QProcess process;
        process.start(u"curl"_s, arguments);
        process.write("url = \"" + started.upload.url.toEncoded() + "\"\n");
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            qFatal("curl -T failed");
        curl.seconds.push_back(process.readAllStandardOutput().toDouble());
        curl.cpuSeconds += cpuSeconds(RUSAGE_CHILDREN) - cpuBefore;
        discard(transfer);
    }

    SandboxProgram m_sandbox;
    Workbench m_bench;
    QString m_certificate;
    QString m_path;
};

constexpr double leastOfCurl = 0.95; ///< at a gigabit a second
constexpr double mostGrowthMiB = 8;

/// @p least of curl's speed; 0: there is no bound.
void judge(Figures &figures, const QString &name, const Race &race, double least)
{
    const double ratio = race.curl.median() / race.ours.median(); // of the speeds
    figures.values.insert(name + u"OfCurl"_s, ratio);
    figures.values.insert(name + u"MBps"_s, double(fileBytes) / 1e6 / race.ours.median());
    figures.values.insert(name + u"CpuPerGB"_s, race.ours.cpuPerGigabyte());
    figures.values.insert(name + u"CurlCpuPerGB"_s, race.curl.cpuPerGigabyte());
    figures.values.insert(name + u"GrowthMiB"_s, double(race.growthBytes) / 1024 / 1024);
    const double growthMiB = double(race.growthBytes) / 1024 / 1024;
    const auto bound = least > 0 ? u" (at least %1)"_s.arg(least) : QString();
    figures.judge(
        u"%1: %2 × curl's speed%3: %4 MB/s, curl %5; %6 CPU s a GB, curl %7; memory +%8 MiB (at most %9)"_s
            .arg(name)
            .arg(ratio, 0, 'f', 3)
            .arg(bound)
            .arg(double(fileBytes) / 1e6 / race.ours.median(), 0, 'f', 1)
            .arg(double(fileBytes) / 1e6 / race.curl.median(), 0, 'f', 1)
            .arg(race.ours.cpuPerGigabyte(), 0, 'f', 2)
            .arg(race.curl.cpuPerGigabyte(), 0, 'f', 2)
            .arg(growthMiB, 0, 'f', 1)
            .arg(mostGrowthMiB),
        ratio >= least && growthMiB <= mostGrowthMiB);
}

} // namespace

Figures put(const QStringList &)
{
    constexpr int rounds = 7;
    Figures figures;
    {
        Race race({u"--bandwidth"_s, u"125000000"_s}, {});
        race.run(rounds);
        judge(figures, u"gigabit"_s, race, leastOfCurl);
    }
    {
        Race race({}, {});
        race.run(rounds);
        judge(figures, u"unthrottled"_s, race, 0);
    }
    {
        const QTemporaryDir folder;
        const auto certificate = folder.filePath(u"certificate.pem"_s);
        const auto key = folder.filePath(u"key.pem"_s);
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                       u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                       u"-keyout"_s, key, u"-out"_s, certificate});
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            qFatal("openssl made no certificate");
        Race race({u"--tls-certificate"_s, certificate, u"--tls-key"_s, key}, certificate);
        race.run(rounds);
        judge(figures, u"tls"_s, race, 0);
    }
    return figures;
}

} // namespace attache
