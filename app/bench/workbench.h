// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/awsclient.h"
#include "base/clock.h"
#include "connect/casesclient.h"
#include "connect/connectclient.h"
#include "connect/participantclient.h"
#include "connect/stsclient.h"
#include "net/httpclient.h"
#include "transfers/chats.h"
#include "transfers/connectservice.h"
#include "transfers/diskpool.h"
#include "transfers/engine.h"
#include "transfers/journal.h"
#include "transfers/placefinder.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

namespace attache {

class SandboxProgram;

/// The keys of a sandbox.
class FixedCredentials final : public CredentialsProvider
{
public:
    explicit FixedCredentials(Credentials credentials)
        : m_credentials(std::move(credentials))
    { }
    Call credentials(Answered<Credentials> answered) override;
    void expire(const QString &) override { }

private:
    Credentials m_credentials;
};

/// The rooms from net to transfers on a sandbox, in this process, with a journal of their own.
class Workbench
{
public:
    /// @p rates: what the engine believes the account may ask. @p certificate: a PEM file to trust.
    Workbench(const SandboxProgram &sandbox, int concurrency, Limiter::Rates rates = publishedRate,
              const QString &certificate = {});

    /// Makes @p count files and answers their paths.
    QStringList makeFiles(int count, qint64 sizeBytes);
    /// Runs the event loop until @p count files have ended; answers how many of them were approved.
    int waitForEnds(int count);

    QTemporaryDir folder;
    SystemClock clock;
    DiskPool disks;
    QNetworkAccessManager network;
    HttpClient http;
    FixedCredentials credentials;
    AwsClient aws;
    ConnectClient connect;
    CasesClient cases;
    ParticipantClient participant;
    StsClient sts;
    PlaceFinder places;
    Chats chats;
    ConnectService service;
    Journal journal;
    Engine engine;
};

} // namespace attache
