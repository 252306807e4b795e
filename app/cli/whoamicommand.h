// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentials.h"
#include "cli/command.h"
#include "cli/options.h"
#include "connect/stsclient.h"
#include "transfers/placefinder.h"

namespace attache {

class Terminal;

/// `attache whoami`: the identity that calls are made with, and the place they are about.
class WhoamiCommand final : public Command
{
public:
    WhoamiCommand(const Options &options, CredentialsProvider &credentials, StsClient &sts,
                  PlaceFinder &places, Terminal &terminal);

    void run(Done done) override;

private:
    void findPlace();
    void print();

    const Options &m_options;
    CredentialsProvider &m_credentials;
    StsClient &m_sts;
    PlaceFinder &m_places;
    Terminal &m_terminal;
    QString m_source;
    QString m_account;
    QString m_arn;
    Place m_place;
    Done m_done;
    Call m_call;
};

} // namespace attache
