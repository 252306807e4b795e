// SPDX-License-Identifier: Apache-2.0
#include "doctor/supportbundle.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QSslSocket>
#include <QSysInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr size_t mostTransfers = 200; ///< the newest

/// What stands for names.
class Names
{
public:
    explicit Names(const SupportFacts &facts)
    {
        // The folder goes last, as it begins every path.
        for (const auto &t : facts.transfers) {
            const auto suffix = QFileInfo(t.fileName).suffix();
            const auto file = u"‹file %1›"_s.arg(t.id)
                + (suffix.isEmpty() || suffix.size() > 10 ? QString() : u'.' + suffix);
            add(t.path, file);
            add(t.fileName, file);
            add(QFileInfo(t.path).fileName(), file);
            add(t.destination.title, u"‹target of %1›"_s.arg(t.id));
            for (const auto &value : t.tags)
                add(value, u"‹tag of %1›"_s.arg(t.id));
        }
        std::stable_sort(m_names.begin(), m_names.end(),
                         [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
        if (facts.home.size() > 1)
            m_names.emplace_back(facts.home, u"~"_s);
    }

    QString replacedIn(QString text) const
    {
        for (const auto &[name, instead] : m_names) {
            // Not in the middle of another word.
            const QRegularExpression whole(u"(?<![\\w])%1(?![\\w])"_s.arg(QRegularExpression::escape(name)),
                                           QRegularExpression::UseUnicodePropertiesOption);
            text.replace(whole, instead);
        }
        return text;
    }

private:
    void add(const QString &name, const QString &instead)
    {
        if (!name.isEmpty())
            m_names.emplace_back(name, instead);
    }

    std::vector<std::pair<QString, QString>> m_names; ///< the longest first
};

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : u"-"_s;
}

QString line(const Transfer &t)
{
    auto text = u"%1  %2  added %3  changed %4  %5 bytes  %8  to %6 %7"_s.arg(
        QString::number(t.id), name(t.state), isoTime(t.added), isoTime(t.changed),
        QString::number(t.snapshot.sizeBytes), name(t.destination.kind), t.destination.id, t.fileName);
    if (!t.origin.endpoint.isEmpty())
        text += u"  endpoint "_s + t.origin.endpoint;
    text += u"  region %1  profile %2  rounds %3  attempt %4"_s.arg(t.origin.region, t.origin.profile)
                .arg(t.rounds)
                .arg(t.attempt);
    if (!t.fileId.isEmpty())
        text += u"  id "_s + t.fileId;
    if (t.error)
        text += u"\n      %1 %2 (HTTP %3, request %4): %5"_s.arg(
            name(t.error->kind), t.error->code, QString::number(t.error->httpStatus),
            t.error->requestId.isEmpty() ? u"-"_s : t.error->requestId, t.error->message);
    return text;
}

} // namespace

QString supportBundle(const SupportFacts &facts)
{
    QStringList lines;
    const auto section = [&lines](const QString &title) { lines << QString() << u"== "_s + title; };
    lines
        << u"Attache support bundle, %1"_s.arg(isoTime(facts.time))
        << u"This has gone to nobody. Read it, and send it to whoever helps you. It holds no token, no key, no"_s
        << u"link and nothing of what is in files. Names of files, cases and customers are replaced."_s;
    section(u"Versions"_s);
    lines << facts.versions;
    section(u"Settings"_s);
    lines << (facts.settings.isEmpty() ? QStringList(u"none"_s) : facts.settings);
    section(u"Checks"_s);
    for (const auto &finding : facts.findings) {
        lines << u"%1  %2: %3"_s.arg(finding.ok           ? u"ok  "_s
                                         : finding.looked ? u"STOP"_s
                                                          : u"?   "_s,
                                     finding.name, finding.detail);
    }
    section(u"Transfers, the newest last"_s);
    const auto count = facts.transfers.size();
    for (size_t i = count - std::min(count, mostTransfers); i < count; ++i)
        lines << line(facts.transfers[i]);
    section(u"Last log"_s);
    lines << facts.log;
    return Names(facts).replacedIn(lines.join(u'\n')) + u'\n';
}

QStringList settingsOf(const QString &file)
{
    static const QRegularExpression plain(
        u"^(true|false|-?[0-9.]+|system|none|light|dark|contrast|[a-z]{2}([_-][A-Za-z]{2})?)$"_s);
    const QSettings settings(file, QSettings::IniFormat);
    QStringList lines;
    const auto keys = settings.allKeys();
    for (const auto &key : keys) {
        const auto value = settings.value(key).toString();
        lines << key + (plain.match(value).hasMatch() ? u" = "_s + value : u" is set"_s);
    }
    return lines;
}

QStringList versions()
{
    return {
        u"Attache "_s + QStringLiteral(ATTACHE_VERSION),
        u"Qt "_s + QLatin1StringView(qVersion()),
        QSslSocket::sslLibraryVersionString(),
        QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()
            + u", "_s + QSysInfo::currentCpuArchitecture(),
        u"desktop %1, session %2, language %3"_s.arg(qEnvironmentVariable("XDG_CURRENT_DESKTOP", u"-"_s),
                                                     qEnvironmentVariable("XDG_SESSION_TYPE", u"-"_s),
                                                     QLocale().name()),
    };
}

} // namespace attache
