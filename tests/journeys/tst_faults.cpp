// SPDX-License-Identifier: Apache-2.0
#include "support/attacheprocess.h"
#include "support/content.h"
#include "support/lanes.h"
#include "support/sandboxprocess.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

struct Operation {
    QString name;
    bool chat;
    QString expired; ///< the code of its 403
};

const std::vector<Operation> operations{
    {u"StartAttachedFileUpload"_s, false, u"ExpiredTokenException"_s},
    {u"PutObject"_s, false, u"ExpiredToken"_s},
    {u"CompleteAttachedFileUpload"_s, false, u"ExpiredTokenException"_s},
    {u"BatchGetAttachedFileMetadata"_s, false, u"ExpiredTokenException"_s},
    {u"DeleteAttachedFile"_s, false, u"ExpiredTokenException"_s},
    {u"CreateParticipantConnection"_s, true, u"AccessDeniedException"_s},
    {u"StartAttachmentUpload"_s, true, u"AccessDeniedException"_s},
    {u"PutObject"_s, true, u"ExpiredToken"_s},
    {u"CompleteAttachmentUpload"_s, true, u"AccessDeniedException"_s},
    {u"GetTranscript"_s, true, u"AccessDeniedException"_s},
};
const std::vector<QString> faults{u"500"_s,   u"503"_s,  u"429"_s, u"403"_s,
                                  u"reset"_s, u"hang"_s, u"cut"_s, u"slow"_s};
const std::vector<int> manyTimes{1, 3, -1};

struct Cell {
    const Operation *operation;
    QString fault;
    int times; ///< -1: always
    QString end = {}; ///< what happened, short
    QString wrong = {}; ///< empty: the right thing

    QString name() const
    {
        return u"%1 %2 %3 %4"_s.arg(operation->chat ? u"chat"_s : u"case"_s, operation->name, fault,
                                    times < 0       ? u"always"_s
                                        : times > 1 ? u"thrice"_s
                                                    : u"once"_s);
    }
};

QJsonObject toJson(const Cell &cell)
{
    QJsonObject fault{{u"operation"_s, cell.operation->name}};
    if (cell.times > 0)
        fault.insert(u"times"_s, cell.times);
    if (const int status = cell.fault.toInt()) {
        fault.insert(u"action"_s, u"status"_s);
        fault.insert(u"status"_s, status);
        if (status == 403)
            fault.insert(u"code"_s, cell.operation->expired);
    } else if (cell.fault == "cut"_L1) {
        fault.insert(u"action"_s, u"truncate"_s);
        fault.insert(u"afterBytes"_s, 30);
    } else {
        fault.insert(u"action"_s, cell.fault);
        if (cell.fault == "reset"_L1)
            fault.insert(u"afterBytes"_s, 10);
        else
            fault.insert(u"delayMs"_s, cell.fault == "hang"_L1 ? 5000 : 700);
    }
    return fault;
}

bool isFirstCall(const Operation &operation)
{
    return operation.name == "StartAttachedFileUpload"_L1
        || operation.name == "CreateParticipantConnection"_L1;
}

/// Attached once, with its bytes, and at a case nothing left behind; or what is not so.
QString counted(const SandboxProcess &sandbox, const QByteArray &hash)
{
    int attached = 0;
    const auto state = sandbox.state();
    for (const auto &list : {state[u"attachedFiles"_s].toArray(), state[u"attachments"_s].toArray()}) {
        for (const auto &file : list) {
            if (file[u"status"_s] == u"APPROVED"_s && file[u"sha256"_s].toString().toLatin1() == hash)
                ++attached;
            else if (file[u"fileName"_s].isString())
                return u"left behind as %1"_s.arg(file[u"status"_s].toString());
        }
    }
    return attached == 1 ? QString() : u"attached %1 times"_s.arg(attached);
}

void run(Cell &cell)
{
    const bool chat = cell.operation->chat;
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s, u"--rate-limit"_s, u"off"_s});
    AttacheProcess attache(sandbox.ready());
    attache.setVariable(u"ATTACHE_PARTICIPANT_TOKEN"_s, sandbox.participantToken());
    const auto data = content(150'000, 7);
    write(attache.home() + u"/a.pdf"_s, data);
    if (cell.operation->name == "DeleteAttachedFile"_L1) // comes about when an address has expired
        sandbox.addFault({{u"operation"_s, u"PutObject"_s},
                          {u"action"_s, u"status"_s},
                          {u"status"_s, 403},
                          {u"code"_s, u"ExpiredToken"_s},
                          {u"times"_s, 1}});
    sandbox.addFault(toJson(cell));

    const QStringList timeouts{u"--cli-read-timeout"_s, u"2"_s};
    const auto first = attache.run(QStringList{u"attach"_s, u"--json"_s, u"--give-up"_s, u"5"_s} + timeouts
                                       + (chat ? QStringList{u"--chat"_s, u"a.pdf"_s}
                                               : QStringList{u"--case"_s, sandbox.caseArn(), u"a.pdf"_s}),
                                   std::chrono::seconds(120));
    const auto last = first.last(u"a.pdf"_s);
    const auto error = last[u"error"_s].toObject();
    const bool approved = last[u"state"_s] == u"approved"_s;
    cell.end = approved
        ? u"ok"_s
        : u"%1 %2"_s.arg(first.exitCode).arg(error[u"kind"_s].toString(last[u"state"_s].toString()));
    sandbox.clearFaults();

    const bool signsIn = cell.fault == "403"_L1 && cell.operation->name != "PutObject"_L1;
    // A run that nobody ever answered ends after one round, of three requests.
    const bool unanswered = isFirstCall(*cell.operation) && cell.times != 1
        && (cell.fault == "reset"_L1 || cell.fault == "hang"_L1 || cell.fault == "cut"_L1);
    const bool passes = cell.fault == "slow"_L1 || (cell.times > 0 && !signsIn && !unanswered);
    if (approved != (first.exitCode == 0))
        cell.wrong = u"%1 with exit code %2"_s.arg(last[u"state"_s].toString()).arg(first.exitCode);
    else if (passes && !approved)
        cell.wrong = u"%1, %2"_s.arg(cell.end, QString::fromUtf8(first.err + first.out));
    else if (last[u"state"_s] == u"failed"_s
             && (error[u"code"_s].toString().isEmpty() || error[u"message"_s].toString().isEmpty()))
        cell.wrong = u"failed without a reason"_s;
    else if (unanswered && first.exitCode != 4)
        cell.wrong = u"exit code %1 instead of 4"_s.arg(first.exitCode);
    else if (signsIn && !approved && first.exitCode != 3)
        cell.wrong = u"exit code %1 instead of 3"_s.arg(first.exitCode);
    if (!cell.wrong.isEmpty())
        return;
    if (!approved && !first.last(u"a.pdf"_s).isEmpty()) {
        // A file that was never taken into the journal is attached anew, the others go on.
        const bool taken = first.lines().constFirst()[u"state"_s] == u"queued"_s;
        const auto second = taken
            ? attache.run(QStringList{u"resume"_s, u"--json"_s} + timeouts, std::chrono::seconds(120))
            : attache.run({u"attach"_s, u"--json"_s, u"--chat"_s, u"a.pdf"_s}, std::chrono::seconds(120));
        cell.end += u", then "_s
            + (second.exitCode == 0 ? (taken ? u"resumed"_s : u"ok"_s) : QString::number(second.exitCode));
        if (second.exitCode != 0) {
            cell.wrong = u"after that %1"_s.arg(QString::fromUtf8(second.err + second.out));
            return;
        }
    }
    cell.wrong = counted(sandbox, sha256(data));
}

} // namespace

/// Every call of an attachment goes wrong in every way, once, thrice, always: the right end each time.
///
/// ATTACHE_LONG=1: all of it; else a slice that has every operation and every fault.
class tst_Faults : public QObject
{
    Q_OBJECT

private slots:
    void matrix();
};

void tst_Faults::matrix()
{
    const bool isLong = qEnvironmentVariableIntValue("ATTACHE_LONG") == 1;
    std::vector<Cell> cells;
    for (size_t o = 0; o < operations.size(); ++o) {
        for (size_t f = 0; f < faults.size(); ++f) {
            for (size_t t = 0; t < manyTimes.size(); ++t) {
                const bool inSlice = ((3 * o + f) % 8 == 0 && t == (o + f) % 3)
                    || (o == 6 && f == 3 && t == 2); // a token that is refused, and then is not
                if (isLong || inSlice)
                    cells.push_back({&operations[o], faults[f], manyTimes[t]});
            }
        }
    }
    inLanes(int(cells.size()), [&](int at) {
        run(cells[size_t(at)]);
        return true;
    });

    QStringList wrong;
    for (const auto &cell : cells) {
        qInfo().noquote() << cell.name().leftJustified(52) << cell.end;
        if (!cell.wrong.isEmpty())
            wrong << cell.name() + u": "_s + cell.wrong;
    }
    qInfo().noquote()
        << u"%1 of %2 came to the right end"_s.arg(cells.size() - size_t(wrong.size())).arg(cells.size());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"
