// SPDX-License-Identifier: Apache-2.0
#include "transfers/lookup.h"

#include "transfers/attachedfiles.h"
#include "transfers/authors.h"
#include "transfers/casecards.h"
#include "transfers/cases.h"
#include "transfers/chats.h"

#include <map>

using namespace Qt::StringLiterals;

namespace attache {

struct Lookup::Parts {
    Cases &cases;
    CaseCards &cards;
    Chats &chats;
    AttachedFiles &files;
    Authors &authors;

    // Declared last, so abandoned first. Questions about one file don't replace those about another.
    Call searchCases = {};
    QString lookedAt = {}; ///< the case that is asked for
    bool tellsSummary = false; ///< it is news, or somebody asked what the case is called
    Call lookAtCase = {};
    Call listChats = {};
    Call listChatsAnew = {};
    Call listFiles = {};
    Call nameAuthors = {};
    Call link = {};
    std::map<QString, Call> downloads = {};
    std::map<QString, Call> removals = {};

    /// With names in place of ARNs, as far as they are known already.
    CaseCard named(CaseCard card) const
    {
        for (auto &field : card.fields) {
            if (const auto name = authors.nameOf(field.value.toString()); !name.isEmpty())
                field.value = name;
        }
        return card;
    }
};

Lookup::Lookup(Cases &cases, CaseCards &cards, Chats &chats, AttachedFiles &files, Authors &authors,
               QObject *parent)
    : QObject(parent)
    , m_parts(new Parts{cases, cards, chats, files, authors})
{
    qRegisterMetaType<CaseCard>();
    qRegisterMetaType<std::vector<CaseSummary>>();
    qRegisterMetaType<std::vector<ChatSummary>>();
    qRegisterMetaType<std::vector<AttachedFile>>();
}

Lookup::~Lookup() = default;

void Lookup::searchCases(const QString &text)
{
    m_parts->searchCases =
        m_parts->cases.search(text, [this, text](const Result<std::vector<CaseSummary>> &cases) {
            if (cases)
                emit casesFound(text, *cases);
            else
                emit failed(u"searchCases"_s, text, cases.error());
        });
}

void Lookup::findCase(const Destination &destination)
{
    look(destination, false, true);
}

void Lookup::lookAtCase(const Destination &destination, bool anew)
{
    look(destination, anew, false);
}

void Lookup::look(const Destination &destination, bool anew, bool names)
{
    if (m_parts->lookedAt == destination.id) { // one answer serves both
        m_parts->tellsSummary = m_parts->tellsSummary || names;
        return;
    }
    const auto caseId = destination.id.section(u'/', -1);
    m_parts->lookedAt = destination.id;
    // A list of cases may be younger than what is kept, and must not be set back.
    m_parts->tellsSummary = anew || names || !m_parts->cards.isKept(caseId);
    m_parts->lookAtCase =
        m_parts->cards.look(caseId, anew ? CaseCards::Freshness::Anew : CaseCards::Freshness::Kept,
                            [this, destination](const Result<CaseCard> &card) {
                                m_parts->lookedAt.clear();
                                if (!card) // what is known stays, and the files on it say what is wrong
                                    return emit caseLooked(destination, {});
                                if (m_parts->tellsSummary)
                                    emit caseFound(card->summary);
                                emit caseLooked(destination, m_parts->named(*card));
                            });
}

void Lookup::listChats()
{
    const auto tell = [this](const Result<std::vector<ChatSummary>> &chats) {
        if (chats)
            emit chatsFound(*chats);
        else
            emit failed(u"listChats"_s, {}, chats.error());
    };
    if (m_parts->chats.isListKnown())
        m_parts->listChatsAnew = m_parts->chats.listAnew(tell);
    m_parts->listChats = m_parts->chats.list(tell);
}

void Lookup::lookAway()
{
    m_parts->listChatsAnew = {};
}

void Lookup::listFiles(const Destination &destination)
{
    m_parts->nameAuthors = {};
    m_parts->listFiles =
        m_parts->files.list(destination, [this, destination](const Result<std::vector<AttachedFile>> &files) {
            if (!files) {
                emit failed(u"listFiles"_s, destination.id, files.error());
                return;
            }
            emit filesFound(destination, m_parts->authors.named(*files));
            m_parts->nameAuthors = m_parts->authors.learn(*files, [this, destination, files = *files] {
                emit filesFound(destination, m_parts->authors.named(files));
            });
        });
}

void Lookup::link(const Destination &destination, const QString &fileId)
{
    m_parts->link = m_parts->files.link(destination, fileId,
                                        [this, destination, fileId](const Result<DownloadLink> &link) {
                                            if (link)
                                                emit linkReady(destination, *link);
                                            else
                                                emit failed(u"link"_s, fileId, link.error());
                                        });
}

void Lookup::download(const Destination &destination, const QString &fileId, const QString &path)
{
    m_parts->downloads[fileId] = m_parts->files.download(
        destination, fileId, path, false, {}, [this, fileId](const Result<QString> &taken) {
            const auto call = std::move(m_parts->downloads[fileId]); // kept until the answer is told
            m_parts->downloads.erase(fileId);
            if (taken)
                emit downloaded(fileId, *taken);
            else
                emit failed(u"download"_s, fileId, taken.error());
        });
}

void Lookup::remove(const Destination &destination, const QString &fileId)
{
    m_parts->nameAuthors = {}; // of a list that has the file still
    m_parts->removals[fileId] =
        m_parts->files.remove(destination, fileId, [this, destination, fileId](const Result<void> &done) {
            const auto call = std::move(m_parts->removals[fileId]);
            m_parts->removals.erase(fileId);
            if (done)
                emit deleted(destination, fileId);
            else
                emit failed(u"remove"_s, fileId, done.error());
        });
}

} // namespace attache
