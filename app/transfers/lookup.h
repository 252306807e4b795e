// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "transfers/attachedfile.h"
#include "transfers/casecard.h"
#include "transfers/destination.h"

#include <QObject>
#include <memory>
#include <vector>

namespace attache {

class CaseCards;
class Cases;
class Chats;
class AttachedFiles;
class Authors;

/// What the window asks besides transfers: cases, chats, the files on them, links. Lives on the
/// engine's thread; questions come as queued calls, answers leave as signals, as values.
/// A newer question of a kind replaces the one in flight.
class Lookup : public QObject
{
    Q_OBJECT

public:
    Lookup(Cases &cases, CaseCards &cards, Chats &chats, AttachedFiles &files, Authors &authors,
           QObject *parent = nullptr);
    ~Lookup() override;

public slots:
    void searchCases(const QString &text);
    /// What is said of a case that is known by its ARN alone: caseFound(), or nothing.
    void findCase(const attache::Destination &destination);
    /// For a person who looks at a case: caseLooked(), also when it can't be told, unless another case is
    /// asked for before; and caseFound() if the service was asked.
    /// @p anew: what was heard a moment ago won't do.
    void lookAtCase(const attache::Destination &destination, bool anew);
    /// For a person who looks: asks the service at most every 15 s, as the quota is shared by a whole
    /// company. A look before that is answered from memory, and once more when the 15 s are over.
    void listChats();
    /// Nobody looks any more, so nothing more is asked for them.
    void lookAway();
    void listFiles(const attache::Destination &destination);
    void link(const attache::Destination &destination, const QString &fileId);
    /// Streams the file to @p path by way of a temporary file beside it, never over another file.
    void download(const attache::Destination &destination, const QString &fileId, const QString &path);
    void remove(const attache::Destination &destination, const QString &fileId);

signals:
    void casesFound(const QString &text, const std::vector<attache::CaseSummary> &cases);
    void caseFound(const attache::CaseSummary &found);
    void caseLooked(const attache::Destination &destination, const attache::CaseCard &card);
    void chatsFound(const std::vector<attache::ChatSummary> &chats);
    /// Once more when it is known who the creators are.
    void filesFound(const attache::Destination &destination, const std::vector<attache::AttachedFile> &files);
    void linkReady(const attache::Destination &destination, const attache::DownloadLink &link);
    void downloaded(const QString &fileId, const QString &path);
    void deleted(const attache::Destination &destination, const QString &fileId);
    /// @p question is the slot's name: "searchCases", "link", …
    void failed(const QString &question, const QString &id, const attache::Error &error);

private:
    void look(const Destination &destination, bool anew, bool names);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace attache
