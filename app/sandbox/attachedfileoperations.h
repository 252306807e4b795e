// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/apicall.h"

namespace attache {

class Scanner;
class Uploads;
class World;
struct AttachedFileRecord;

/// Connect's files of cases, e-mails and tasks, and what files an instance allows.
class AttachedFileOperations
{
public:
    AttachedFileOperations(World &world, const Uploads &uploads, Scanner &scanner);

    void addTo(ApiHandlers &handlers);

private:
    ApiResult start(const ApiCall &call);
    ApiResult complete(const ApiCall &call);
    ApiResult get(const ApiCall &call);
    ApiResult batchGet(const ApiCall &call);
    ApiResult remove(const ApiCall &call);
    ApiResult listConfigurations(const ApiCall &call);
    ApiResult describeConfiguration(const ApiCall &call);

    QJsonObject started(const AttachedFileRecord &file, const ApiCall &call) const;
    /// The file that the call names, or the refusal.
    tl::expected<AttachedFileRecord, ApiError> found(const ApiCall &call) const;
    QJsonObject metadata(const AttachedFileRecord &file) const;
    QJsonObject configuration(const QString &scope) const;
    bool isFull(const QString &resourceArn) const;

    World &m_world;
    const Uploads &m_uploads;
    Scanner &m_scanner;
};

} // namespace attache
