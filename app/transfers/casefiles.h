// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "transfers/placefinder.h"
#include "transfers/transferservice.h"

namespace attache {

class CasesClient;
class ConnectClient;

/// The questions of a transfer to a case, or to another resource that has attached files.
class CaseFiles
{
public:
    /// Where the instance is asked for when the row does not name one: PlaceFinder::instance().
    using FindPlace = std::function<Call(Answered<Place>)>;

    CaseFiles(ConnectClient &connect, CasesClient &cases, FindPlace findPlace);

    Call start(const Transfer &transfer, const Answered<StartedUpload> &answered);
    Call complete(const Transfer &transfer, const Answered<void> &answered);
    Call scans(const std::vector<Transfer> &transfers, const Answered<QMap<QString, Scan>> &answered);
    Call discard(const Transfer &transfer, const QString &id, const Answered<void> &answered);
    Call find(const Transfer &transfer, Answered<QStringList> answered);
    /// @p scope: "CASE", "CHAT".
    Call limits(const QString &scope, const Answered<Limits> &answered);

private:
    class Search;
    /// Hands the instance's id to @p then, whose Call follows, or the error to @p failed.
    Call withInstance(const Origin &origin, std::function<Call(const QString &instanceId)> then,
                      std::function<void(const Error &)> failed);

    ConnectClient &m_connect;
    CasesClient &m_cases;
    FindPlace m_findPlace;
};

} // namespace attache
