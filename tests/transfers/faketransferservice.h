// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/sha256.h"
#include "transfers/transferservice.h"

#include <QFile>
#include <deque>
#include <map>
#include <set>

namespace attache {

/// A service that does as it is told: by default everything works, the scan approves at the second look.
/// Errors are queued per question; `hangs` lets the questions of a kind go unanswered.
class FakeTransferService final : public TransferService
{
public:
    struct File {
        QString name;
        QString token;
        QString sha256;
        Scan scan = Scan::Pending;
        bool completed = false;
        bool deleted = false;
        int looks = 0;
    };

    std::map<QString, File> files; ///< by id
    std::vector<QString> calls; ///< "Start name", "Put id", …, in order
    std::map<Question, std::deque<Error>> errors; ///< answered instead, first come first served
    std::map<Question, Error> always; ///< answered always
    std::set<Question> hangs;
    Scan verdict = Scan::Approved;
    int looksNeeded = 2;
    int inFlight = 0; ///< Puts
    int mostInFlight = 0;
    std::function<void(Question, const Transfer &)> asked; ///< of Start, Put and Complete, before all else
    std::function<bool(const Transfer &)> startFails; ///< which fail with startError
    Error startError;
    Limits theLimits{};
    bool heard = false; ///< some answer was given
    qint64 bandwidth = 0;
    int reconnections = 0;

    int count(const QString &start) const
    {
        return int(std::count_if(calls.begin(), calls.end(),
                                 [&](const auto &call) { return call.startsWith(start); }));
    }
    int attached() const
    {
        return int(std::count_if(files.begin(), files.end(), [](const auto &each) {
            return each.second.completed && !each.second.deleted && each.second.scan == Scan::Approved;
        }));
    }

    Call start(const Transfer &transfer, Answered<StartedUpload> answered) override
    {
        using namespace Qt::StringLiterals;
        calls.push_back(u"Start "_s + transfer.fileName);
        if (asked)
            asked(Question::Start, transfer);
        return answer<StartedUpload>(
            Question::Start, std::move(answered), [this, transfer]() -> Result<StartedUpload> {
                if (startFails && startFails(transfer))
                    return failure(startError);
                for (const auto &[id, file] : files) {
                    if (file.token == transfer.startToken)
                        return StartedUpload{id, {}};
                }
                const auto id = u"id-%1"_s.arg(++m_lastId);
                files[id] = {.name = transfer.fileName, .token = transfer.startToken, .sha256 = {}};
                return StartedUpload{id, {}};
            });
    }

    Call put(const Transfer &transfer, const UploadMetadata &, Progress progress,
             Answered<QByteArray> answered) override
    {
        using namespace Qt::StringLiterals;
        calls.push_back(u"Put "_s + transfer.fileId);
        mostInFlight = std::max(mostInFlight, ++inFlight);
        if (asked)
            asked(Question::Put, transfer);
        return answer<QByteArray>(
            Question::Put, std::move(answered), [this, transfer, progress]() -> Result<QByteArray> {
                --inFlight;
                QFile file(transfer.path);
                if (!file.open(QIODevice::ReadOnly))
                    return failure({.kind = ErrorKind::File, .code = u"FileMissing"_s, .message = u"gone"_s});
                const auto bytes = file.readAll();
                Sha256 hash;
                hash.add(bytes);
                const auto hex = hash.hex();
                progress(bytes.size());
                files[transfer.fileId].sha256 = QString::fromLatin1(hex);
                return hex;
            });
    }

    Call complete(const Transfer &transfer, Answered<void> answered) override
    {
        using namespace Qt::StringLiterals;
        calls.push_back(u"Complete "_s + transfer.fileId);
        if (asked)
            asked(Question::Complete, transfer);
        return answer<void>(Question::Complete, std::move(answered), [this, transfer]() -> Result<void> {
            files[transfer.fileId].completed = true;
            return {};
        });
    }

    Call scans(const std::vector<Transfer> &transfers, Answered<QMap<QString, Scan>> answered) override
    {
        using namespace Qt::StringLiterals;
        calls.push_back(u"Scans %1"_s.arg(transfers.size()));
        return answer<QMap<QString, Scan>>(Question::Watch, std::move(answered),
                                           [this, transfers]() -> Result<QMap<QString, Scan>> {
                                               QMap<QString, Scan> scans;
                                               for (const auto &transfer : transfers) {
                                                   auto &file = files[transfer.fileId];
                                                   if (file.deleted)
                                                       continue;
                                                   if (file.completed && ++file.looks >= looksNeeded)
                                                       file.scan = verdict;
                                                   scans[transfer.fileId] = file.scan;
                                               }
                                               return scans;
                                           });
    }

    Call discard(const Transfer &, const QString &id, Answered<void> answered) override
    {
        using namespace Qt::StringLiterals;
        calls.push_back(u"Discard "_s + id);
        return answer<void>(Question::Discard, std::move(answered), [this, id]() -> Result<void> {
            files[id].deleted = true;
            return {};
        });
    }

    Call find(const Transfer &transfer, Answered<QStringList> answered) override
    {
        using namespace Qt::StringLiterals;
        calls.push_back(u"Find "_s + transfer.fileName);
        return answer<QStringList>(
            Question::Find, std::move(answered), [this, transfer]() -> Result<QStringList> {
                QStringList ids;
                for (const auto &[id, file] : files) {
                    if (file.name == transfer.fileName && !file.completed && !file.deleted)
                        ids.append(id);
                }
                return ids;
            });
    }

    void setBandwidth(qint64 bytesPerSecond) override { bandwidth = bytesPerSecond; }
    void reconnect() override { ++reconnections; }
    bool wasAnswered() const override { return heard; }

    Call limits(const Destination &, Answered<Limits> answered) override
    {
        using namespace Qt::StringLiterals;
        calls.push_back(u"Limits"_s);
        return later([answered = std::move(answered), limits = theLimits] { answered(limits); });
    }

private:
    template <typename T>
    Call answer(Question question, Answered<T> answered, std::function<Result<T>()> result)
    {
        if (hangs.contains(question))
            return Call(std::make_unique<QObject>());
        return later([this, question, answered = std::move(answered), result = std::move(result)] {
            const auto to = answered;
            const auto fail = [this, &to](const Error &error) {
                heard = heard || error.httpStatus != 0;
                to(failure(error));
            };
            if (const auto each = always.find(question); each != always.end())
                return fail(each->second);
            if (auto &queue = errors[question]; !queue.empty()) {
                const auto error = queue.front();
                queue.pop_front();
                return fail(error);
            }
            heard = true;
            to(result());
        });
    }

    int m_lastId = 0;
};

} // namespace attache
