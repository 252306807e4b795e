// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/engine.h"
#include "transfers/lookup.h"

#include <QObject>
#include <QTimer>
#include <map>

namespace attache {

/// In the Engine's place: the same slots and signals. Writes down what it is asked; plays uploads when
/// given a timer.
class FakeEngine : public QObject
{
    Q_OBJECT

public:
    struct Added {
        QStringList paths;
        Destination destination;
    };

    std::vector<Added> adds;
    std::vector<std::pair<QString, std::vector<TransferId>>> orders; ///< "pause", {3, 4}

    std::map<TransferId, Transfer> rows;
    std::map<Destination::Kind, Limits> limits; ///< what learnLimits() answers; else it is silent
    TransferId lastId = 0;

    Transfer row(const QString &name, qint64 size, const Destination &destination,
                 State state = State::Queued);
    void move(TransferId id, State state);
    /// Uploads what is queued, a few at a time, at some megabytes a second.
    void play();

public slots:
    void add(const QStringList &paths, const attache::Destination &destination,
             const QMap<QString, QString> &tags = {});
    void pause(const std::vector<attache::TransferId> &ids);
    void resume(const std::vector<attache::TransferId> &ids);
    void retry(const std::vector<attache::TransferId> &ids);
    void cancel(const std::vector<attache::TransferId> &ids);
    void remove(const std::vector<attache::TransferId> &ids);
    void learnLimits(const attache::Destination &destination);

signals:
    void added(const std::vector<attache::Transfer> &transfers);
    void moved(const std::vector<attache::Transfer> &transfers);
    void progressed(const std::vector<attache::TransferProgress> &progress);
    void removed(const std::vector<attache::TransferId> &ids);
    void queueChanged(attache::QueueState state, const std::vector<attache::TransferId> &paused);
    void signInNeeded(const attache::Error &error);
    void limitsLearned(attache::Destination::Kind kind, const attache::Limits &limits);
    void troubled(const attache::Error &error);
    void recovered();

private:
    void step();

    QTimer m_timer;
    QueueState m_state = QueueState::Running;
    std::map<TransferId, qint64> m_sent;
};

/// In Lookup's place. Answers from what the test put into it, or stays silent.
class FakeLookup : public QObject
{
    Q_OBJECT

public:
    std::vector<CaseSummary> cases;
    std::vector<ChatSummary> chats;
    std::map<QString, CaseCard> cards; ///< by the destination's id; else it is silent
    std::map<QString, std::vector<AttachedFile>> files; ///< by the destination's id
    std::optional<Error> error; ///< answers every question, if set
    bool keepsSilent = false; ///< about deletions, until the test tells
    QStringList questions; ///< "searchCases parcel", "link F1", …

public slots:
    void searchCases(const QString &text);
    void findCase(const attache::Destination &destination);
    void lookAtCase(const attache::Destination &destination, bool anew);
    void listChats();
    void lookAway();
    void listFiles(const attache::Destination &destination);
    void link(const attache::Destination &destination, const QString &fileId);
    void download(const attache::Destination &destination, const QString &fileId, const QString &path);
    void remove(const attache::Destination &destination, const QString &fileId);

signals:
    void caseLooked(const attache::Destination &destination, const attache::CaseCard &card);
    void caseFound(const attache::CaseSummary &found);
    void casesFound(const QString &text, const std::vector<attache::CaseSummary> &cases);
    void chatsFound(const std::vector<attache::ChatSummary> &chats);
    void filesFound(const attache::Destination &destination, const std::vector<attache::AttachedFile> &files);
    void linkReady(const attache::Destination &destination, const attache::DownloadLink &link);
    void downloaded(const QString &fileId, const QString &path);
    void deleted(const attache::Destination &destination, const QString &fileId);
    void failed(const QString &question, const QString &id, const attache::Error &error);

private:
    bool refuse(const QString &question, const QString &id);
};

} // namespace attache
