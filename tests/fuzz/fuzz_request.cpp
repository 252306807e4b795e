// SPDX-License-Identifier: Apache-2.0
#include "aws/model.h"

using namespace attache;

/// Whatever a client sends to the sandbox: what it accepts keeps the API's rules when it is sent again.
/// The first two bytes choose service and operation, then comes the target up to a line end, then the body.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 2)
        return 0;
    static const auto services = {Service::Connect,      Service::ConnectParticipant,
                                  Service::ConnectCases, Service::Sts,
                                  Service::Sso,          Service::SsoOidc};
    const auto &model = Model::of(*(services.begin() + data[0] % services.size()));
    const auto &operation = model.operations()[data[1] % model.operations().size()];
    const QByteArray text(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));
    const auto end = text.indexOf('\n');

    ModelRequest request;
    request.method = operation.method;
    request.target = end < 0 ? operation.path : text.left(end);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = text.mid(end + 1);
    const auto input = model.input(operation, request);
    if (input && model.validate(operation, *input))
        model.request(operation, *input);
    return 0;
}
