// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentialssource.h"

#include <QProcessEnvironment>

namespace attache {

/// Keys in AWS_ACCESS_KEY_ID and its companions.
class EnvironmentCredentials final : public CredentialsSource
{
public:
    explicit EnvironmentCredentials(const QProcessEnvironment &environment);

    QString place() const override;
    Call find(Answered<std::optional<Credentials>> answered) override;

private:
    Result<std::optional<Credentials>> read() const;

    QProcessEnvironment m_environment;
};

} // namespace attache
