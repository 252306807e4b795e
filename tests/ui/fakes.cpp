// SPDX-License-Identifier: Apache-2.0
#include "ui/fakes.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

Transfer FakeEngine::row(const QString &name, qint64 size, const Destination &destination, State state)
{
    Transfer transfer;
    transfer.id = ++lastId;
    transfer.fileName = name;
    transfer.path = u"/home/maria/Documents/"_s + name;
    transfer.destination = destination;
    transfer.snapshot.sizeBytes = size;
    transfer.state = state;
    transfer.fileId =
        state >= State::Uploading && state != State::Failed ? u"F%1"_s.arg(transfer.id) : QString();
    transfer.added = transfer.changed = QDateTime::currentDateTimeUtc();
    rows[transfer.id] = transfer;
    return transfer;
}

void FakeEngine::move(TransferId id, State state)
{
    auto &transfer = rows[id];
    transfer.state = state;
    transfer.changed = QDateTime::currentDateTimeUtc();
    if (state == State::Uploading)
        transfer.fileId = u"F%1"_s.arg(id);
    emit moved({transfer});
}

void FakeEngine::add(const QStringList &paths, const Destination &destination, const QMap<QString, QString> &)
{
    adds.push_back({paths, destination});
    std::vector<Transfer> fresh;
    const auto now = QDateTime::currentDateTimeUtc();
    for (const auto &path : paths) {
        auto transfer = row(path.section(u'/', -1), QFileInfo(path).size(), destination);
        transfer.path = path;
        transfer.added = now;
        rows[transfer.id] = transfer;
        fresh.push_back(transfer);
    }
    emit added(fresh);
}

void FakeEngine::pause(const std::vector<TransferId> &ids)
{
    orders.emplace_back(u"pause"_s, ids);
    if (ids.empty())
        m_state = QueueState::Paused;
    emit queueChanged(m_state, ids);
}

void FakeEngine::resume(const std::vector<TransferId> &ids)
{
    orders.emplace_back(u"resume"_s, ids);
    m_state = QueueState::Running;
    emit queueChanged(m_state, {});
}

void FakeEngine::retry(const std::vector<TransferId> &ids)
{
    orders.emplace_back(u"retry"_s, ids);
    for (const auto id : ids) {
        rows[id].error.reset();
        move(id, State::Queued);
    }
}

void FakeEngine::cancel(const std::vector<TransferId> &ids)
{
    orders.emplace_back(u"cancel"_s, ids);
    for (const auto id : ids)
        move(id, State::Cancelled);
}

void FakeEngine::remove(const std::vector<TransferId> &ids)
{
    orders.emplace_back(u"remove"_s, ids);
    for (const auto id : ids)
        rows.erase(id);
    emit removed(ids);
}

void FakeEngine::learnLimits(const Destination &destination)
{
    if (const auto known = limits.find(destination.kind); known != limits.end())
        emit limitsLearned(known->first, known->second);
}

void FakeEngine::play()
{
    connect(&m_timer, &QTimer::timeout, this, &FakeEngine::step);
    m_timer.start(100ms);
}

void FakeEngine::step()
{
    int sending = 0;
    std::vector<TransferProgress> progress;
    for (auto &[id, transfer] : rows) {
        if (transfer.state == State::Uploading && m_state == QueueState::Running) {
            auto &sent = m_sent[id];
            sent = std::min(sent + 190'000, transfer.snapshot.sizeBytes);
            progress.push_back({id, sent, transfer.snapshot.sizeBytes, 1'900'000});
            if (sent == transfer.snapshot.sizeBytes)
                move(id, State::Scanning);
        } else if (transfer.state == State::Scanning
                   && transfer.changed.msecsTo(QDateTime::currentDateTimeUtc()) > 3000) {
            move(id, State::Approved);
        }
        sending += transfer.state == State::Uploading;
    }
    emit progressed(progress);
    for (auto &[id, transfer] : rows) {
        if (transfer.state == State::Queued && sending < 3 && m_state == QueueState::Running) {
            ++sending;
            move(id, State::Uploading);
        }
    }
}

bool FakeLookup::refuse(const QString &question, const QString &id)
{
    if (error)
        emit failed(question, id, *error);
    return error.has_value();
}

void FakeLookup::findCase(const Destination &destination)
{
    questions << u"findCase "_s + destination.id;
    for (const auto &known : cases) {
        if (known.caseArn == destination.id)
            emit caseFound(known);
    }
}

void FakeLookup::lookAtCase(const Destination &destination, bool anew)
{
    questions << (anew ? u"lookAtCase anew "_s : u"lookAtCase "_s) + destination.id;
    if (const auto card = cards.find(destination.id); card != cards.end())
        emit caseLooked(destination, card->second);
}

void FakeLookup::searchCases(const QString &text)
{
    questions << u"searchCases "_s + text;
    if (refuse(u"searchCases"_s, text))
        return;
    std::vector<CaseSummary> found;
    for (const auto &known : cases) {
        if (text.isEmpty() || known.title.contains(text, Qt::CaseInsensitive)
            || known.reference.contains(text))
            found.push_back(known);
    }
    emit casesFound(text, found);
}

void FakeLookup::listChats()
{
    questions << u"listChats"_s;
    if (!refuse(u"listChats"_s, {}))
        emit chatsFound(chats);
}

void FakeLookup::lookAway()
{
    questions << u"lookAway"_s;
}

void FakeLookup::listFiles(const Destination &destination)
{
    questions << u"listFiles "_s + destination.id;
    if (!refuse(u"listFiles"_s, destination.id))
        emit filesFound(destination, files[destination.id]);
}

void FakeLookup::link(const Destination &destination, const QString &fileId)
{
    questions << u"link "_s + fileId;
    if (refuse(u"link"_s, fileId))
        return;
    emit linkReady(destination,
                   {fileId, QUrl::fromEncoded("https://example.com/" + fileId.toLatin1() + "?a=%2Fb%20c"),
                    QDateTime::currentDateTimeUtc().addSecs(300)});
}

void FakeLookup::download(const Destination &, const QString &fileId, const QString &path)
{
    questions << u"download %1 %2"_s.arg(fileId, path);
    if (refuse(u"download"_s, fileId))
        return;
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("content");
    emit downloaded(fileId, path);
}

void FakeLookup::remove(const Destination &destination, const QString &fileId)
{
    questions << u"remove "_s + fileId;
    if (!keepsSilent && !refuse(u"remove"_s, fileId))
        emit deleted(destination, fileId);
}

} // namespace attache
