// SPDX-License-Identifier: Apache-2.0
#include "aws/credentialssources.h"

#include "aws/environmentcredentials.h"
#include "aws/profilecredentials.h"

namespace attache {

std::vector<std::unique_ptr<CredentialsSource>> credentialsSources(const AwsSettings &settings,
                                                                   const QProcessEnvironment &environment)
{
    const ReadProfiles read = [environment] { return readProfiles(environment); };
    std::vector<std::unique_ptr<CredentialsSource>> sources;
    if (!settings.profileWasTold)
        sources.push_back(std::make_unique<EnvironmentCredentials>(environment));
    for (const auto kind : {ProfileFile::Kind::Credentials, ProfileFile::Kind::Config})
        sources.push_back(std::make_unique<ProfileCredentials>(read, kind, settings.profile));
    return sources;
}

} // namespace attache
