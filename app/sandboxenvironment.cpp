// SPDX-License-Identifier: Apache-2.0
#include "sandboxenvironment.h"

#include "base/environment.h"

using namespace Qt::StringLiterals;

namespace attache {

QProcessEnvironment sandboxEnvironment(const QJsonObject &readyLine)
{
    auto environment = environmentWithoutAws();
    environment.insert(u"AWS_ACCESS_KEY_ID"_s, readyLine[u"accessKeyId"_s].toString());
    environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, readyLine[u"secretAccessKey"_s].toString());
    environment.insert(u"AWS_REGION"_s, readyLine[u"region"_s].toString());
    // The person's own profiles have no say here.
    environment.insert(u"AWS_CONFIG_FILE"_s, u"/dev/null"_s);
    environment.insert(u"AWS_SHARED_CREDENTIALS_FILE"_s, u"/dev/null"_s);
    return environment;
}

Options sandboxOptions(Options options, const QJsonObject &readyLine)
{
    options.endpointUrl = QUrl(readyLine[u"endpoint"_s].toString());
    options.region = readyLine[u"region"_s].toString();
    options.profile.clear();
    options.instance = readyLine[u"instanceArn"_s].toString();
    options.domain = readyLine[u"domainId"_s].toString();
    return options;
}

} // namespace attache
