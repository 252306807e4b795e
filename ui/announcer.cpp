// SPDX-License-Identifier: Apache-2.0
#include "ui/announcer.h"

#include "ui/fileactions.h"
#include "ui/filecommands.h"
#include "ui/tray.h"

#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr size_t filesInTray = 5;

std::vector<TransferId> idsOf(const std::vector<Transfer> &transfers)
{
    std::vector<TransferId> ids;
    for (const auto &transfer : transfers)
        ids.push_back(transfer.id);
    return ids;
}

/// Trying again as it is may help; what is refused for what it is only gets refused again.
bool isRetryable(const Transfer &transfer)
{
    return transfer.state == State::Failed && transfer.error && transfer.error->retryable;
}

} // namespace

Announcer::Announcer(TransferListModel &transfers, FileActions &fileActions, QWidget *window)
    : QObject(window)
    , m_transfers(transfers)
    , m_fileActions(fileActions)
    , m_window(window)
{
    connect(&transfers, &TransferListModel::ended, this, &Announcer::remember);
    connect(&transfers, &TransferListModel::runEnded, this, &Announcer::announce);
    connect(&m_notifications, &Notifications::showRequested, this,
            [this] { emit showRequested(idsOf(m_announced)); });
    connect(&m_notifications, &Notifications::openRequested, this,
            [this] { m_fileActions.open(FileCommands::references(m_announced)); });
    connect(&m_notifications, &Notifications::copyLinkRequested, this,
            [this] { m_fileActions.copyLinks(FileCommands::references(m_announced)); });
    connect(&m_notifications, &Notifications::retryRequested, this, [this] {
        std::vector<Transfer> failed;
        std::copy_if(m_announced.begin(), m_announced.end(), std::back_inserter(failed), &isRetryable);
        emit retryRequested(idsOf(failed));
    });
    connect(&transfers, &TransferListModel::summaryChanged, this, &Announcer::showQueue);
    connect(&transfers, &TransferListModel::queueStateChanged, this, &Announcer::showQueue);
}

void Announcer::showTray()
{
    m_notifications.listen();
    m_tray = std::make_unique<Tray>();
    connect(m_tray.get(), &Tray::openRequested, this, &Announcer::openRequested);
    connect(m_tray.get(), &Tray::toggleRequested, this, &Announcer::toggleRequested);
    connect(m_tray.get(), &Tray::pauseRequested, this, &Announcer::pauseRequested);
    connect(m_tray.get(), &Tray::resumeRequested, this, &Announcer::resumeRequested);
    connect(m_tray.get(), &Tray::quitRequested, this, &Announcer::quitRequested);
    connect(m_tray.get(), &Tray::accountRequested, this, &Announcer::accountRequested);
    m_tray->setAccounts(m_accounts, m_account);
    connect(m_tray.get(), &Tray::fileRequested, this, [this](int line) {
        if (line < int(m_last.size()))
            emit showRequested({m_last[size_t(line)].id});
    });
    showQueue();
}

void Announcer::setAccounts(const std::vector<Choice> &accounts, const QString &current)
{
    m_accounts = accounts;
    m_account = current;
    if (m_tray)
        m_tray->setAccounts(accounts, current);
}

Announcer::~Announcer() = default;

void Announcer::setSilent(bool silent)
{
    m_silent = silent;
}

void Announcer::setLocked(bool locked)
{
    m_locked = locked;
    if (locked)
        m_notifications.withdraw();
    showLastFiles();
}

bool Announcer::hasTray() const
{
    return m_tray && m_tray->isVisible();
}

void Announcer::seen()
{
    m_news.clear();
    m_notifications.withdraw();
}

void Announcer::tell(const QString &title, const QString &body)
{
    m_notifications.notify({.title = title, .body = body});
}

void Announcer::showQueue()
{
    m_launcher.show(m_transfers.summary());
    if (m_tray)
        m_tray->setQueue(m_transfers.summary(), m_transfers.queueState());
}

void Announcer::remember(const std::vector<Transfer> &ended)
{
    if (!m_window->isActiveWindow())
        m_news.insert(m_news.end(), ended.begin(), ended.end());
    if (!m_tray)
        return;
    m_last.insert(m_last.begin(), ended.rbegin(), ended.rend());
    if (m_last.size() > filesInTray)
        m_last.resize(filesInTray);
    showLastFiles();
}

void Announcer::showLastFiles()
{
    if (!m_tray)
        return;
    QStringList lines;
    for (const auto &transfer : m_last) {
        const auto status =
            Words::status({.transfer = transfer}, QueueState::Running, QDateTime::currentDateTimeUtc());
        lines.append(transfer.fileName + u" – "_s + status.text);
    }
    m_tray->setLastFiles(m_locked ? QStringList() : lines);
}

void Announcer::announce()
{
    m_announced = std::exchange(m_news, {});
    if (m_announced.empty() || m_silent || m_window->isActiveWindow())
        return;
    const auto &first = m_announced.front();
    const auto others = int(m_announced.size()) - 1;
    // What is told here, not the run: who was told of its first files needs no repetition.
    QueueSummary told;
    for (const auto &transfer : m_announced) {
        const auto state = transfer.shownState();
        told.attached += state == State::Approved;
        told.rejected += state == State::Rejected;
        told.failed += state == State::Failed;
    }
    if (m_locked)
        return m_notifications.notify({.title = Words::outcome(told), .body = {}, .show = tr("Show")});
    Notifications::Message message{.title = Words::outcome(told), .body = first.fileName};
    if (others == 1)
        message.body = tr("%1 and 1 more").arg(first.fileName);
    else if (others > 1)
        message.body = tr("%1 and %n more", nullptr, others).arg(first.fileName);
    const bool sameTarget =
        std::all_of(m_announced.begin(), m_announced.end(),
                    [&](const Transfer &transfer) { return transfer.destination == first.destination; });
    if (sameTarget)
        message.body =
            tr("%1 → %2", "files, and where they went").arg(message.body, Words::name(first.destination));
    if (others == 0 && !FileCommands::references(m_announced).empty()) {
        message.open = tr("Open");
        message.copyLink = tr("Copy link");
    } else {
        message.show = tr("Show");
    }
    if (std::any_of(m_announced.begin(), m_announced.end(), &isRetryable))
        message.retry = tr("Retry");
    m_notifications.notify(message);
}

} // namespace attache
