// SPDX-License-Identifier: Apache-2.0
#include "cli/activitycommand.h"

#include "base/clock.h"
#include "cli/terminal.h"
#include "cli/timesince.h"
#include "transfers/journal.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QJsonObject toJson(const Activity &activity)
{
    QJsonObject json{
        {u"time"_s, isoUtc(activity.time)},
        {u"action"_s, activity.action},
        {u"result"_s, activity.result},
        {u"user"_s, activity.user},
        {u"account"_s, activity.actor.account},
        {u"arn"_s, activity.actor.arn},
        {u"endpoint"_s, activity.origin.endpoint},
        {u"region"_s, activity.origin.region},
        {u"profile"_s, activity.origin.profile},
        {u"instance"_s, activity.origin.instanceId},
        {u"target"_s, name(activity.destination.kind)},
        {u"targetId"_s, activity.destination.id},
        {u"name"_s, activity.fileName},
        {u"size"_s, activity.sizeBytes < 0 ? QJsonValue() : QJsonValue(activity.sizeBytes)},
        {u"sha256"_s, QString::fromLatin1(activity.sha256)},
        {u"id"_s, activity.fileId},
        {u"requestIds"_s, QJsonArray::fromStringList(activity.requestIds)},
    };
    if (activity.error)
        json.insert(u"error"_s, toJson(*activity.error));
    return json;
}

} // namespace

ActivityCommand::ActivityCommand(const Options &options, Journal &journal, const Clock &clock,
                                 Terminal &terminal)
    : m_options(options)
    , m_journal(journal)
    , m_clock(clock)
    , m_terminal(terminal)
{ }

void ActivityCommand::run(Done done)
{
    if (const auto opened = m_journal.open(); !opened)
        return m_terminal.fail(opened.error(), done);
    const auto lines = m_journal.activity(filter());
    if (!lines)
        return m_terminal.fail(lines.error(), done);
    for (const auto &line : *lines)
        print(line);
    if (lines->empty())
        m_terminal.note(u"Nothing is recorded."_s);
    done(ExitCode::Done);
}

ActivityFilter ActivityCommand::filter() const
{
    ActivityFilter filter{.target = m_options.target.id};
    if (!m_options.since.isEmpty())
        filter.since = timeSince(m_options.since, m_clock.now()).value_or(QDateTime());
    switch (m_options.target.kind) {
    case Target::Kind::Case:
        filter.kind = Destination::Kind::Case;
        break;
    case Target::Kind::Chat:
    case Target::Kind::Contact:
        filter.kind = Destination::Kind::Chat;
        break;
    case Target::Kind::Resource:
        filter.kind = Destination::Kind::Resource;
        break;
    case Target::Kind::None:
        break;
    }
    return filter;
}

void ActivityCommand::print(const Activity &activity)
{
    if (m_options.json)
        return m_terminal.json(toJson(activity));
    const auto size = activity.sizeBytes < 0 ? u"-"_s : QLocale::c().formattedDataSize(activity.sizeBytes, 1);
    const auto who = activity.actor.arn.isEmpty() ? activity.user : activity.actor.arn;
    m_terminal.line(u"%1  %2  %3  %4  %5  %6 %7  %8"_s.arg(
        activity.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), activity.action.leftJustified(8),
        activity.result.leftJustified(9), size.rightJustified(9),
        activity.fileName.isEmpty() ? activity.fileId : activity.fileName, name(activity.destination.kind),
        activity.destination.id, who));
    if (activity.error)
        m_terminal.line(u"    → %1"_s.arg(activity.error->message));
}

} // namespace attache
