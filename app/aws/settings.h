// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/awsclient.h"
#include "aws/endpoints.h"
#include "base/result.h"

#include <QString>
#include <QUrl>
#include <chrono>
#include <optional>

class QProcessEnvironment;

namespace attache {

struct Profiles;

/// What a person asked for explicitly, by the command line or in the settings. What is empty is left to
/// the environment and the profile.
struct AwsOptions {
    QUrl endpointUrl = {}; ///< for all services
    QString region = {};
    QString profile = {};
    QString caBundle = {};
    bool verifySsl = true;
    bool signRequests = true;
    std::optional<std::chrono::seconds> connectTimeout = {}; ///< 0: none
    std::optional<std::chrono::seconds> readTimeout = {}; ///< 0: none
    QString instanceArn = {}; ///< the last to say the Region; an instance's id says none
};

/// How AWS is spoken to, after all that has a say has said it.
struct AwsSettings {
    QString profile = QStringLiteral("default");
    bool profileWasTold = false; ///< by option: then the environment's keys don't count
    EndpointSettings endpoints = {}; ///< its region is empty where nobody says one
    RetrySettings retries = {};
    QString caBundle = {}; ///< PEM file that replaces the machine's roots; empty: these. Not looked at yet.
    bool verifySsl = true;
    bool signRequests = true;
    std::chrono::milliseconds connectTimeout = std::chrono::seconds(60); ///< 0: none
    std::chrono::milliseconds readTimeout = std::chrono::seconds(60); ///< 0: none
};

/// Who goes first: option, environment, profile, default. Pure.
/// Validation: "ProfileMissing" for one that was named and isn't there; "RegionInvalid", "EndpointInvalid",
/// "SettingInvalid" for values that can't be: the message says where the value stands.
Result<AwsSettings> awsSettings(const AwsOptions &options, const QProcessEnvironment &environment,
                                const Profiles &profiles);

} // namespace attache
