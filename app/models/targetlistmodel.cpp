// SPDX-License-Identifier: Apache-2.0
#include "models/targetlistmodel.h"

#include "models/rowdiff.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QString keyOf(const Destination &destination)
{
    return QString::number(int(destination.kind)) + u' ' + destination.id;
}

CaseSummary summaryOf(const TargetListModel::Target &target)
{
    return {.caseId = target.destination.id.section(u'/', -1),
            .caseArn = target.destination.id,
            .title = target.destination.title,
            .status = target.status,
            .reference = target.reference,
            .created = target.since};
}

} // namespace

TargetListModel::TargetListModel(Naming naming, QObject *parent)
    : QAbstractListModel(parent)
    , m_naming(std::move(naming))
{ }

int TargetListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TargetListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &target = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_naming(target.destination);
    case DestinationRole:
        return QVariant::fromValue(target.destination);
    case SectionRole:
        return QVariant::fromValue(target.section);
    case FirstOfSectionRole:
        return index.row() == 0 || m_rows[size_t(index.row()) - 1].section != target.section;
    case ReferenceRole:
        return target.reference;
    case StatusRole:
        return target.status;
    case SinceRole:
        return target.since;
    default:
        return {};
    }
}

QHash<int, QByteArray> TargetListModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{DestinationRole, "destination"},
                  {SectionRole, "section"},
                  {FirstOfSectionRole, "firstOfSection"},
                  {ReferenceRole, "reference"},
                  {StatusRole, "status"},
                  {SinceRole, "since"}});
    return names;
}

int TargetListModel::rowOf(const Destination &destination) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].destination == destination)
            return int(row);
    }
    return -1;
}

Destination TargetListModel::named(Destination destination) const
{
    if (const int row = destination.title.isEmpty() ? rowOf(destination) : -1; row >= 0)
        destination.title = m_rows[size_t(row)].destination.title;
    return destination;
}

void TargetListModel::setRecent(std::vector<CaseSummary> cases)
{
    m_recent = std::move(cases);
    rebuild();
}

void TargetListModel::remember(const Target &target, size_t atMost)
{
    if (target.destination.kind != Destination::Kind::Case)
        return;
    std::erase_if(m_recent, [&](const CaseSummary &known) { return known.caseArn == target.destination.id; });
    m_recent.insert(m_recent.begin(), summaryOf(target));
    if (m_recent.size() > atMost)
        m_recent.resize(atMost);
    rebuild();
}

void TargetListModel::setPinned(std::vector<CaseSummary> cases)
{
    m_pinned = std::move(cases);
    rebuild();
}

bool TargetListModel::isPinned(const Destination &destination) const
{
    return destination.kind == Destination::Kind::Case
        && std::any_of(m_pinned.begin(), m_pinned.end(),
                       [&](const CaseSummary &known) { return known.caseArn == destination.id; });
}

void TargetListModel::pin(const Target &target, bool pinned)
{
    if (target.destination.kind != Destination::Kind::Case || isPinned(target.destination) == pinned)
        return;
    if (pinned)
        m_pinned.push_back(summaryOf(target));
    else
        std::erase_if(m_pinned,
                      [&](const CaseSummary &known) { return known.caseArn == target.destination.id; });
    rebuild();
}

void TargetListModel::setSearch(const QString &text)
{
    if (m_search == text)
        return;
    m_search = text;
    rebuild();
}

void TargetListModel::clear()
{
    m_search.clear();
    m_knowsChats = false;
    m_chats.clear();
    m_recent.clear();
    m_pinned.clear();
    m_cases.clear();
    m_kept.reset();
    rebuild();
}

void TargetListModel::keep(const Destination &destination)
{
    Target target{.section = destination.isChat() ? Section::Chats : Section::Cases,
                  .destination = destination,
                  .joined = !destination.isChat()};
    if (const int row = rowOf(destination); row >= 0) {
        target = m_rows[size_t(row)];
        if (!destination.title.isEmpty())
            target.destination.title = destination.title;
    }
    // A chat that has ended goes with the next list of chats, not now: rows would move under a mouse that is
    // pressed on another target, and what waits for one would go to its neighbour.
    if (m_kept && m_kept->hasEnded() && m_kept->destination != destination)
        m_chats.insert(m_chats.begin(),
                       {m_kept->destination.id, m_kept->status, m_kept->since, m_kept->destination.title});
    m_kept = target;
    rebuild();
}

void TargetListModel::casesFound(const QString &text, const std::vector<CaseSummary> &cases)
{
    if (text != m_search)
        return;
    m_cases = cases;
    rebuild();
}

void TargetListModel::caseFound(const CaseSummary &found)
{
    for (auto *known : {&m_recent, &m_pinned, &m_cases}) {
        for (auto &one : *known) {
            if (one.caseArn == found.caseArn)
                one = found;
        }
    }
    if (m_kept && m_kept->destination.id == found.caseArn) {
        m_kept->destination.title = found.title;
        m_kept->reference = found.reference;
        m_kept->status = found.status;
        m_kept->since = found.created;
    }
    rebuild();
}

void TargetListModel::chatsFound(const std::vector<ChatSummary> &chats)
{
    const auto listed = [](const std::vector<ChatSummary> &all, const Destination &chat) {
        return chat.isChat() && std::any_of(all.begin(), all.end(), [&](const ChatSummary &one) {
                   return one.contactId == chat.id;
               });
    };
    if (m_kept && listed(m_chats, m_kept->destination) && !listed(chats, m_kept->destination))
        m_kept->status = u"ENDED"_s; // or somebody else's now; no longer the agent's either way
    m_knowsChats = true;
    m_chats = chats;
    rebuild();
}

bool TargetListModel::matches(const Target &target) const
{
    return m_search.isEmpty() || m_naming(target.destination).contains(m_search, Qt::CaseInsensitive)
        || target.reference.contains(m_search, Qt::CaseInsensitive);
}

void TargetListModel::rebuild()
{
    std::vector<Target> chats;
    std::vector<Target> known;
    std::vector<Target> found;
    QSet<QString> seen;

    const auto take = [&](std::vector<Target> &into, Target target, bool filtered) {
        const bool kept = m_kept && m_kept->destination == target.destination;
        const auto key = keyOf(target.destination);
        if (seen.contains(key))
            return;
        if (kept)
            m_kept = target; // the newest that is known of it, for when it drops out
        if (filtered && !matches(target))
            return;
        seen.insert(key);
        into.push_back(std::move(target));
    };
    const auto fromCase = [](Section section, const CaseSummary &summary) {
        return Target{.section = section,
                      .destination = {Destination::Kind::Case, summary.caseArn, summary.title},
                      .reference = summary.reference,
                      .status = summary.status,
                      .since = summary.created};
    };

    for (const auto &chat : m_chats) {
        take(chats,
             {.section = Section::Chats,
              .destination = {Destination::Kind::Chat, chat.contactId, chat.customer},
              .status = chat.state,
              .since = chat.connectedSince,
              .joined = chat.state.isEmpty()},
             true);
    }
    // What the service just said of a case is newer than what was remembered.
    const auto newest = [this](const CaseSummary &summary) {
        const auto fresh = std::find_if(m_cases.begin(), m_cases.end(), [&](const CaseSummary &one) {
            return one.caseArn == summary.caseArn;
        });
        return fresh == m_cases.end() ? summary : *fresh;
    };
    for (const auto &summary : m_pinned)
        take(known, fromCase(Section::Pinned, newest(summary)), true);
    for (const auto &summary : m_recent)
        take(known, fromCase(Section::Recent, newest(summary)), true);
    for (const auto &summary : m_cases)
        take(found, fromCase(Section::Cases, summary), false);
    std::vector<Target> wanted;
    if (m_kept && !seen.contains(keyOf(m_kept->destination))) {
        auto target = *m_kept;
        const bool chat = target.destination.isChat();
        target.section = isSearch() ? Section::Kept : chat ? Section::Chats : Section::Cases;
        auto &list = isSearch() ? wanted : chat ? chats : found;
        list.insert(list.begin(), std::move(target));
    }
    wanted.insert(wanted.end(), chats.begin(), chats.end());
    wanted.insert(wanted.end(), known.begin(), known.end());
    wanted.insert(wanted.end(), found.begin(), found.end());
    const bool outer = !std::exchange(m_changing, true);
    Q_ASSERT(outer); // a list that changes while it changes leaves views with rows that aren't there
    turnInto(
        m_rows, std::move(wanted), [](const Target &target) { return keyOf(target.destination); },
        std::equal_to<>(),
        [this](int first, int last, auto step) {
            beginRemoveRows({}, first, last);
            step();
            endRemoveRows();
        },
        [this](int first, int last, auto step) {
            beginInsertRows({}, first, last);
            step();
            endInsertRows();
        },
        [this](int from, int to, auto step) {
            beginMoveRows({}, from, from, {}, to);
            step();
            endMoveRows();
        },
        [this](int row) { emit dataChanged(index(row), index(row)); });
    m_changing = !outer;
    // A row may have become, or ceased to be, the first of its section because of another one.
    if (!m_rows.empty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1), {FirstOfSectionRole});
    std::vector<Destination> places;
    for (const auto &target : m_rows)
        places.push_back(target.destination);
    emit listed(places);
}

} // namespace attache
