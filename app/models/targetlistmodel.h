// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/attachedfile.h"
#include "transfers/destination.h"

#include <QAbstractListModel>
#include <functional>
#include <optional>
#include <vector>

namespace attache {

/// Where files can go: the agent's chats first, then the pinned cases, those used lately and those found.
///
/// While a text is searched for, chats and known cases that don't contain it are left out, whatever
/// the service answered. The kept target (the current one) stays in the list whatever happens, under a
/// heading of its own where it isn't what is searched for.
class TargetListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Section {
        Kept, ///< the kept target alone, while something else is searched for
        Chats,
        Pinned,
        Recent,
        Cases
    };
    Q_ENUM(Section)
    enum Role {
        DestinationRole = Qt::UserRole + 1, ///< Destination
        SectionRole, ///< Section
        FirstOfSectionRole, ///< the row above belongs to another section
        ReferenceRole, ///< a case's reference number; may be empty
        StatusRole, ///< the service's word, "ENDED" for a chat that has left the list; may be empty
        SinceRole, ///< QDateTime, UTC: chat connected, case created; may be invalid
    };

    struct Target {
        Section section = Section::Cases;
        Destination destination = {};
        QString reference = {};
        QString status = {};
        QDateTime since = {};
        bool joined = true; ///< false: a chat that Attache is not in, as far as is known; to list its files
                            ///< would make it join, which the customer sees

        /// A chat that has left the list: it takes no file any more.
        bool hasEnded() const { return destination.isChat() && status == QLatin1StringView("ENDED"); }

        bool operator==(const Target &other) const
        {
            return section == other.section && destination == other.destination
                && destination.title == other.destination.title && reference == other.reference
                && status == other.status && since == other.since && joined == other.joined;
        }
    };

    /// What people call a destination, also one whose title isn't known.
    using Naming = std::function<QString(const Destination &)>;

    explicit TargetListModel(Naming naming, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    const Target &at(int row) const { return m_rows[size_t(row)]; }
    /// @p destination with its title, where one is known and none was said.
    Destination named(Destination destination) const;
    /// -1: not in the list.
    int rowOf(const Destination &destination) const;

    /// The cases used lately, newest first.
    const std::vector<CaseSummary> &recent() const { return m_recent; }
    void setRecent(std::vector<CaseSummary> cases);
    /// Puts a case on top of the recent ones and keeps @p atMost of them.
    void remember(const Target &target, size_t atMost = 6);

    /// The cases that the person keeps at hand, in the order of their choice.
    const std::vector<CaseSummary> &pinned() const { return m_pinned; }
    void setPinned(std::vector<CaseSummary> cases);
    bool isPinned(const Destination &destination) const;
    /// Puts a case behind the pinned ones, or takes it from among them; chats come and go by themselves.
    void pin(const Target &target, bool pinned);

    /// As it was made: nothing is in it, and nothing searched for.
    void clear();
    /// What is searched for, from now on; empty: nothing.
    void setSearch(const QString &text);
    bool isSearch() const { return !m_search.isEmpty(); }
    /// Whether the service has said which chats there are.
    bool knowsChats() const { return m_knowsChats; }
    /// Whether anything but the kept target is listed, or it is what is searched for.
    bool hasHits() const { return !m_rows.empty() && m_rows.back().section != Section::Kept; }
    /// While rows come and go: what views say of their current item then is not the person's doing.
    bool isChanging() const { return m_changing; }
    /// The target that stays in the list, as it is shown where no section knows more of it.
    void keep(const Destination &destination);

public slots:
    // Named after Lookup's signals; connect each to its namesake.
    /// Answers to another text than the one searched for are ignored.
    void casesFound(const QString &text, const std::vector<attache::CaseSummary> &cases);
    /// Of one that is in the list already.
    void caseFound(const attache::CaseSummary &found);
    void chatsFound(const std::vector<attache::ChatSummary> &chats);

signals:
    /// The list is another than before, or may be: all that is in it.
    void listed(const std::vector<attache::Destination> &places);

private:
    void rebuild();
    bool matches(const Target &target) const;

    Naming m_naming;
    QString m_search;
    std::vector<ChatSummary> m_chats;
    std::vector<CaseSummary> m_pinned;
    std::vector<CaseSummary> m_recent;
    std::vector<CaseSummary> m_cases;
    std::optional<Target> m_kept;
    std::vector<Target> m_rows;
    bool m_changing = false;
    bool m_knowsChats = false;
};

} // namespace attache

Q_DECLARE_METATYPE(attache::TargetListModel::Section)
