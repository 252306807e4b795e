// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/awsclient.h"
#include "cli/command.h"
#include "cli/options.h"

namespace attache {

class Terminal;

/// `attache call SERVICE OPERATION [--input …]`: one API call, the service's answer as it came.
class CallCommand final : public Command
{
public:
    CallCommand(const Options &options, AwsClient &aws, Terminal &terminal);

    void run(Done done) override;

private:
    Result<QJsonObject> input() const;

    const Options &m_options;
    AwsClient &m_aws;
    Terminal &m_terminal;
    Call m_call;
};

} // namespace attache
