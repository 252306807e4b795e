// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/ssoprofile.h"

#include <QString>
#include <vector>

namespace attache {

/// One way to be somebody at AWS, and the Amazon Connect instance it is for. Holds no secret: what it needs
/// of these is in a SecretStore, under secretKey().
struct Account {
    enum class Kind {
        Profile, ///< of AWS's files, whatever stands in it
        Sso, ///< through IAM Identity Center, by a start URL
        Keys, ///< typed in
    };

    QString id = {}; ///< ours; empty: not kept
    Kind kind = Kind::Profile;
    QString name = {}; ///< for people
    QString profile = {}; ///< of Profile
    QString startUrl = {}; ///< of Sso
    QString startRegion = {}; ///< of Sso: where IAM Identity Center is
    QString accountId = {}; ///< of Sso: the AWS account, and the role in it
    QString roleName = {};
    QString accessKeyId = {}; ///< of Keys
    QString region = {}; ///< where Connect is; empty: not known yet
    QString instance = {}; ///< ARN; empty: not known yet
    QString domainId = {}; ///< of Cases; empty: none, or not known yet

    bool operator==(const Account &) const = default;

    /// Under which its secrets are kept.
    QString secretKey() const { return QStringLiteral("account/") + id; }
    /// Who it is at AWS, however often they have signed in anew: a profile by its name, so that the window
    /// and the command line agree.
    QString identity() const;
    /// Of Sso: its sign-in, a session that can be refreshed.
    SsoProfile sso() const;
};

/// How a profile gets its credentials, as far as its words tell.
enum class ProfileWay { Sso, Role, RoleWithMfa, Process, Keys };

struct FoundProfile {
    QString name;
    ProfileWay way = ProfileWay::Keys;
};

/// What AWS's files offer to sign in with.
struct FoundAccounts {
    std::vector<FoundProfile> profiles; ///< those that say how they get credentials, "default" first
    QString startUrl; ///< of the first sign-in that any section names; empty: none
    QString startRegion;
};

FoundAccounts foundAccounts(const Profiles &profiles);

/// One of several things to choose from.
struct Choice {
    QString id;
    QString name; ///< for people

    bool operator==(const Choice &) const = default;
};

} // namespace attache
