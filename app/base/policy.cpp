// SPDX-License-Identifier: Apache-2.0
#include "base/policy.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 mostBytes = 1 << 20;
constexpr qint64 mostMinutes = 24 * 60;
constexpr qint64 mostDays = 100 * 365;

const auto region = u"region"_s;
const auto instance = u"instance"_s;
const auto startUrl = u"startUrl"_s;
const auto startRegion = u"startRegion"_s;
const auto proxy = u"proxy"_s;
const auto allowedExtensions = u"allowedExtensions"_s;
const auto maxFileBytes = u"maxFileBytes"_s;
const auto lockMinutes = u"lockMinutes"_s;
const auto activityDays = u"activityDays"_s;
const auto autostart = u"autostart"_s;

qsizetype lineAt(const QByteArray &text, qsizetype offset)
{
    return text.first(std::clamp(offset, qsizetype(0), text.size())).count('\n') + 1;
}

/// Takes one member after the other, and keeps the first thing that is wrong.
class Reader
{
public:
    Reader(const QByteArray &text, const QString &file)
        : m_text(text)
        , m_file(file)
    { }

    Result<Policy> read()
    {
        QJsonParseError wrong;
        const auto document = QJsonDocument::fromJson(m_text, &wrong);
        if (wrong.error != QJsonParseError::NoError)
            return invalid(lineAt(m_text, wrong.offset), wrong.errorString());
        if (!document.isObject())
            return invalid(1, u"it must be an object in braces"_s);
        m_json = document.object();

        Policy policy{.file = m_file};
        static const QRegularExpression regionForm(u"^[a-z]{2}(-[a-z]+)+-[0-9]+$"_s);
        static const QRegularExpression extensionForm(u"^[a-z0-9_+-]{1,30}$"_s);
        static const QRegularExpression instanceForm(
            uR"(^([^/:\s]{1,250}|arn:[\w-]+:connect:[a-z0-9-]+:\d{12}:instance/[^/:\s]+)$)"_s);
        const auto isRegion = [&](const QString &text) { return regionForm.match(text).hasMatch(); };
        policy.region = text(region, isRegion, u"the name of an AWS Region, such as eu-west-2"_s);
        policy.startRegion = text(startRegion, isRegion, u"the name of an AWS Region, such as eu-west-2"_s);
        policy.instance = text(
            instance, [](const QString &said) { return instanceForm.match(said).hasMatch(); },
            u"the id or the ARN of an Amazon Connect instance"_s);
        policy.startUrl = text(
            startUrl,
            [](const QString &said) {
                const QUrl url(said, QUrl::StrictMode);
                return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty();
            },
            u"an address that begins with https://"_s);
        policy.proxy = text(
            proxy,
            [](const QString &said) {
                static const QRegularExpression schemeForm(u"^(http|socks5h?|socks)$"_s);
                const QUrl url(said.contains("://"_L1) ? said : "http://"_L1 + said, QUrl::StrictMode);
                return url.isValid() && !url.host().isEmpty() && schemeForm.match(url.scheme()).hasMatch();
            },
            u"\"system\", \"none\" or an address such as http://proxy.example.com:3128"_s);
        if (const auto said = take(allowedExtensions)) {
            QStringList extensions;
            for (const auto &one : said->toArray())
                extensions.append(one.toString().toLower());
            for (auto &one : extensions)
                one = one.startsWith(u'.') ? one.sliced(1) : one;
            if (!said->isArray() || !std::all_of(extensions.begin(), extensions.end(), [](const auto &one) {
                    return extensionForm.match(one).hasMatch();
                }))
                complain(allowedExtensions, u"a list of extensions, such as [\"pdf\", \"png\"]"_s);
            policy.allowedExtensions = extensions;
        }
        policy.maxFileBytes = number(maxFileBytes, 1, std::numeric_limits<qint64>::max() / 2);
        if (const auto minutes = number(lockMinutes, 0, mostMinutes))
            policy.lockAfter = std::chrono::minutes(*minutes);
        if (const auto days = number(activityDays, 1, mostDays))
            policy.activityDays = int(*days);
        if (const auto said = take(autostart)) {
            if (!said->isBool())
                complain(autostart, u"true or false"_s);
            policy.autostart = said->toBool();
        }
        for (auto left = m_json.begin(); left != m_json.end(); ++left)
            policy.unknown.append(left.key());
        if (m_wrong)
            return failure(*m_wrong);
        return policy;
    }

private:
    std::optional<QJsonValue> take(const QString &name)
    {
        if (!m_json.contains(name))
            return {};
        return m_json.take(name);
    }

    template <typename IsValid>
    QString text(const QString &name, const IsValid &isValid, const QString &shape)
    {
        const auto said = take(name);
        if (!said)
            return {};
        if (!said->isString() || !isValid(said->toString()))
            complain(name, shape);
        return said->toString();
    }

    std::optional<qint64> number(const QString &name, qint64 least, qint64 most)
    {
        const auto said = take(name);
        if (!said)
            return {};
        const auto value = said->toInteger(-1);
        if (!said->isDouble() || value < least || value > most || said->toDouble() != double(value))
            complain(name, u"a whole number from %1 to %2"_s.arg(least).arg(most));
        return value;
    }

    void complain(const QString &name, const QString &shape)
    {
        if (m_wrong)
            return;
        // As it stands in the text: a name written with escapes is told by the first line.
        const QRegularExpression key(u"\"%1\"\\s*:"_s.arg(name));
        const auto at = key.match(QString::fromUtf8(m_text)).capturedStart();
        const auto before = QString::fromUtf8(m_text).first(std::max<qsizetype>(at, 0)).toUtf8();
        m_wrong = invalid(lineAt(m_text, before.size()), u"\"%1\" must be %2"_s.arg(name, shape)).value();
    }

    tl::unexpected<Error> invalid(qsizetype line, const QString &what) const
    {
        return failure(
            {.kind = ErrorKind::Validation,
             .code = u"PolicyInvalid"_s,
             .message =
                 u"Your organisation's policy can't be obeyed: %1, line %2: %3."_s.arg(m_file).arg(line).arg(
                     what)});
    }

    QByteArray m_text;
    QString m_file;
    QJsonObject m_json; ///< what nobody has taken yet
    std::optional<Error> m_wrong;
};

} // namespace

QStringList Policy::names() const
{
    QStringList names;
    const auto add = [&names](bool isSet, const QString &name) {
        if (isSet)
            names.append(name);
    };
    add(!region.isEmpty(), attache::region);
    add(!instance.isEmpty(), attache::instance);
    add(!startUrl.isEmpty(), attache::startUrl);
    add(!startRegion.isEmpty(), attache::startRegion);
    add(!proxy.isEmpty(), attache::proxy);
    add(allowedExtensions.has_value(), attache::allowedExtensions);
    add(maxFileBytes.has_value(), attache::maxFileBytes);
    add(lockAfter.has_value(), attache::lockMinutes);
    add(activityDays.has_value(), attache::activityDays);
    add(autostart.has_value(), attache::autostart);
    return names;
}

Result<Policy> Policy::parse(const QByteArray &text, const QString &file)
{
    return Reader(text, file).read();
}

Result<Policy> readPolicy(const QProcessEnvironment &environment)
{
    QStringList folders{u"/etc/xdg"_s};
    folders += environment.value(u"XDG_CONFIG_DIRS"_s).split(u':', Qt::SkipEmptyParts);
    for (const auto &folder : folders) {
        QFile file(folder + u"/attache/policy.json"_s);
        if (!QFileInfo(folder).isAbsolute() || !file.exists())
            continue;
        if (!file.open(QIODevice::ReadOnly)) {
            return failure({.kind = ErrorKind::File,
                            .code = u"PolicyUnreadable"_s,
                            .message = u"Your organisation's policy can't be read: %1: %2."_s.arg(
                                file.fileName(), file.errorString())});
        }
        return Policy::parse(file.read(mostBytes), file.fileName());
    }
    return Policy{};
}

} // namespace attache
