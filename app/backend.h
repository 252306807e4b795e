// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/account.h"
#include "aws/awsclient.h"
#include "aws/awsidentitycalls.h"
#include "aws/credentialschain.h"
#include "aws/mfaprompt.h"
#include "aws/settings.h"
#include "aws/ssoprofile.h"
#include "base/clock.h"
#include "base/policy.h"
#include "base/secretstore.h"
#include "connect/casesclient.h"
#include "connect/connectclient.h"
#include "connect/participantclient.h"
#include "connect/stsclient.h"
#include "net/httpclient.h"
#include "net/proxyrules.h"
#include "transfers/attachedfiles.h"
#include "transfers/authors.h"
#include "transfers/casecards.h"
#include "transfers/cases.h"
#include "transfers/chats.h"
#include "transfers/connectservice.h"
#include "transfers/diskpool.h"
#include "transfers/engine.h"
#include "transfers/journal.h"
#include "transfers/lookup.h"
#include "transfers/placefinder.h"
#include "transfers/recorder.h"

#include <QNetworkAccessManager>
#include <QProcessEnvironment>
#include <QSslConfiguration>

namespace attache {

struct Options;

/// What a Backend is made of: everything that options, environment and files say, read and checked.
struct BackendSettings {
    AwsSettings aws;
    QProcessEnvironment environment; ///< where credentials may stand
    std::optional<Account> account = {}; ///< whose credentials count, and no others; none: whatever is found
    std::optional<Credentials> credentials = {}; ///< of the account, at hand already
    QSslConfiguration tls;
    ProxyRules proxies;
    PlaceFinder::Known place;
    QString journalFolder;
    Engine::Settings engine;
};

/// Reads AWS's files, and the proxy of the settings. @p environment: the process's, or that of a sandbox
/// (sandboxEnvironment()). Validation and File: what can't be used, and where it stands.
/// @p policy: what the organisation has set (readPolicy()); it has no say in a sandbox.
Result<BackendSettings> backendSettings(const Options &options, const QProcessEnvironment &environment,
                                        const Policy &policy);

/// @p settings for @p account alone.
BackendSettings forAccount(BackendSettings settings, const Account &account);

/// How the profile of @p settings signs in through IAM Identity Center. Credentials, "SsoNotConfigured".
Result<SsoProfile> signInProfile(const BackendSettings &settings);

/// All rooms from net to transfers, made in the order of their arrows and destroyed in the reverse. It
/// belongs to the thread that makes it: the engine's under a window, the only one of a command.
struct Backend {
    /// @p mfa and @p secrets outlive it.
    Backend(const BackendSettings &settings, MfaPrompt &mfa, SecretStore &secrets);

    SystemClock clock;
    DiskPool disks;
    QNetworkAccessManager network;
    HttpClient http;
    AwsIdentityCalls identity;
    CredentialsChain credentials;
    AwsClient aws;
    ConnectClient connect;
    CasesClient casesClient;
    ParticipantClient participant;
    StsClient sts;
    PlaceFinder places;
    Cases cases;
    CaseCards cards;
    Chats chats;
    Journal journal;
    Recorder recorder;
    AttachedFiles files;
    Authors authors;
    ConnectService service;
    Engine engine;
    Lookup lookup;
};

} // namespace attache
