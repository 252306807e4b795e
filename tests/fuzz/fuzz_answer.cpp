// SPDX-License-Identifier: Apache-2.0
#include "aws/model.h"

using namespace attache;

/// Whatever a service, or somebody in between, answers: it is understood or refused, and never believed.
/// The first two bytes choose service and operation, the rest is the body of the answer.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 2)
        return 0;
    static const auto services = {Service::Connect,      Service::ConnectParticipant,
                                  Service::ConnectCases, Service::Sts,
                                  Service::Sso,          Service::SsoOidc};
    const auto &model = Model::of(*(services.begin() + data[0] % services.size()));
    const auto &operation = model.operations()[data[1] % model.operations().size()];
    const QByteArray body(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));
    const auto output = model.output(operation, {{"Content-Type", "application/json"}}, body);
    if (!output && output.error().code.isEmpty())
        abort(); // a refusal names its reason
    return 0;
}
