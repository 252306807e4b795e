// SPDX-License-Identifier: Apache-2.0
#include "bench/workbench.h"

#include "bench/sandboxprogram.h"

#include <QEventLoop>
#include <QFile>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QSslConfiguration tlsTrusting(const QString &certificate)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    if (!certificate.isEmpty())
        tls.setCaCertificates(QSslCertificate::fromPath(certificate));
    return tls;
}

} // namespace

Call FixedCredentials::credentials(Answered<Credentials> answered)
{
    return later([answered = std::move(answered), credentials = m_credentials] { answered(credentials); });
}

Workbench::Workbench(const SandboxProgram &sandbox, int concurrency, Limiter::Rates rates,
                     const QString &certificate)
    : http(network, std::chrono::seconds(60), tlsTrusting(certificate))
    , credentials({.accessKeyId = sandbox.text("accessKeyId"_L1),
                   .secretAccessKey = Secret(sandbox.text("secretAccessKey"_L1).toUtf8()),
                   .sessionToken = {},
                   .expiration = {},
                   .source = u"sandbox"_s})
    , aws(http, credentials,
          {.region = sandbox.text("region"_L1), .custom = QUrl(sandbox.text("endpoint"_L1))}, {}, clock, {},
          std::move(rates))
    , connect(aws)
    , cases(aws)
    , participant(aws)
    , sts(aws)
    , places(connect, cases, sts,
             {.region = sandbox.text("region"_L1), .instance = sandbox.text("instanceId"_L1), .domainId = {}})
    , chats(connect, participant, places, clock)
    , service(
          aws, connect, cases, participant,
          [this](Answered<Place> answered) { return places.instance(std::move(answered)); },
          ChatTokens::of(chats), http, disks, clock, 3)
    , journal(folder.filePath(u"journal"_s), clock)
    , engine(journal, service, disks, clock, {.concurrency = concurrency})
{
    chats.offerParticipantToken(Secret(sandbox.participantToken(0).toUtf8()));
    engine.start();
}

QStringList Workbench::makeFiles(int count, qint64 sizeBytes)
{
    QStringList paths;
    for (int i = 0; i < count; ++i) {
        paths << folder.filePath(u"file %1.pdf"_s.arg(i));
        QFile file(paths.last());
        const auto content = QByteArray::number(i).rightJustified(qsizetype(sizeBytes), '.');
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s can't be written", qPrintable(paths.last()));
    }
    return paths;
}

int Workbench::waitForEnds(int count)
{
    QEventLoop loop;
    int ended = 0;
    int approved = 0;
    QObject::connect(&engine, &Engine::moved, &loop, [&](const std::vector<Transfer> &transfers) {
        for (const auto &transfer : transfers) {
            ended += isEnded(transfer.state) ? 1 : 0;
            approved += transfer.state == State::Approved ? 1 : 0;
        }
        if (ended >= count)
            loop.quit();
    });
    loop.exec();
    return approved;
}

} // namespace attache
