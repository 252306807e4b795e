// SPDX-License-Identifier: Apache-2.0
#include "ui/windowsettings.h"

#include <QDateTime>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

std::vector<CaseSummary> readCases(QSettings &settings, const QString &key)
{
    std::vector<CaseSummary> cases;
    const int count = settings.beginReadArray(key);
    for (int at = 0; at < count; ++at) {
        settings.setArrayIndex(at);
        cases.push_back({.caseId = settings.value(u"id"_s).toString(),
                         .caseArn = settings.value(u"arn"_s).toString(),
                         .title = settings.value(u"title"_s).toString(),
                         .status = {},
                         .reference = settings.value(u"reference"_s).toString(),
                         .created = settings.value(u"created"_s).toDateTime()});
    }
    settings.endArray();
    return cases;
}

void writeCases(QSettings &settings, const QString &key, const std::vector<CaseSummary> &cases)
{
    settings.remove(key);
    settings.beginWriteArray(key, int(cases.size()));
    for (size_t at = 0; at < cases.size(); ++at) {
        settings.setArrayIndex(int(at));
        settings.setValue(u"id"_s, cases[at].caseId);
        settings.setValue(u"arn"_s, cases[at].caseArn);
        settings.setValue(u"title"_s, cases[at].title);
        settings.setValue(u"reference"_s, cases[at].reference);
        settings.setValue(u"created"_s, cases[at].created);
    }
    settings.endArray();
}

QString groupOf(const QString &accountId)
{
    return accountId.isEmpty() ? QString() : u"targets/"_s + accountId;
}

} // namespace

WindowSettings::WindowSettings(QSettings &settings)
    : m_settings(settings)
{ }

WindowSettings::Targets WindowSettings::targets(const QString &accountId) const
{
    Targets targets;
    m_settings.beginGroup(groupOf(accountId));
    targets.recent = readCases(m_settings, u"recentCases"_s);
    targets.pinned = readCases(m_settings, u"pinnedCases"_s);
    if (const auto last = m_settings.value(u"lastCase"_s).toString(); !last.isEmpty())
        targets.last = {Destination::Kind::Case, last, m_settings.value(u"lastCaseTitle"_s).toString()};
    m_settings.endGroup();
    return targets;
}

void WindowSettings::setTargets(const QString &accountId, const Targets &targets)
{
    m_settings.beginGroup(groupOf(accountId));
    writeCases(m_settings, u"recentCases"_s, targets.recent);
    writeCases(m_settings, u"pinnedCases"_s, targets.pinned);
    m_settings.setValue(u"lastCase"_s, targets.last ? targets.last->id : QString());
    m_settings.setValue(u"lastCaseTitle"_s, targets.last ? targets.last->title : QString());
    m_settings.endGroup();
}

std::vector<Outbox::Batch> WindowSettings::waiting(const QString &accountId) const
{
    std::vector<Outbox::Batch> batches;
    m_settings.beginGroup(groupOf(accountId));
    const int count = m_settings.beginReadArray(u"waiting"_s);
    for (int at = 0; at < count; ++at) {
        m_settings.setArrayIndex(at);
        batches.push_back(
            {.paths = m_settings.value(u"paths"_s).toStringList(),
             .destination = {Destination::Kind(m_settings.value(u"kind"_s).toInt()),
                             m_settings.value(u"id"_s).toString(), m_settings.value(u"title"_s).toString()},
             .reason = Outbox::Reason(m_settings.value(u"reason"_s).toInt()),
             .bytes = m_settings.value(u"bytes"_s).toLongLong()});
    }
    m_settings.endArray();
    m_settings.endGroup();
    return batches;
}

void WindowSettings::setWaiting(const QString &accountId, const std::vector<Outbox::Batch> &batches)
{
    m_settings.beginGroup(groupOf(accountId));
    m_settings.remove(u"waiting"_s);
    m_settings.beginWriteArray(u"waiting"_s, int(batches.size()));
    for (size_t at = 0; at < batches.size(); ++at) {
        const auto &batch = batches[at];
        m_settings.setArrayIndex(int(at));
        m_settings.setValue(u"paths"_s, batch.paths);
        m_settings.setValue(u"kind"_s, int(batch.destination.kind));
        m_settings.setValue(u"id"_s, batch.destination.id);
        m_settings.setValue(u"title"_s, batch.destination.title);
        m_settings.setValue(u"reason"_s, int(batch.reason));
        m_settings.setValue(u"bytes"_s, batch.bytes);
    }
    m_settings.endArray();
    m_settings.endGroup();
}

} // namespace attache
