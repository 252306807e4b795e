// SPDX-License-Identifier: Apache-2.0
#include "aws/endpoints.h"
#include "base/policy.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// What the administrator's guide promises about permissions and the policy is what the program does.
class tst_Guides : public QObject
{
    Q_OBJECT

private slots:
    void theRoleMayDoWhatIsAskedAndNoMore();
    void everyHostIsNamed();
    void packagesAreOfThisVersion();
    void thePolicyIsUnderstood();
    void everyNameOfThePolicyIsTold();
    void theSecurityPageNamesTestsThatAre();
    void everyControlHasATest();
};

namespace {

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(ATTACHE_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The guide's block of JSON that has @p member.
QJsonObject blockWith(const QString &member)
{
    static const QRegularExpression blocks(u"```json\\n(.*?)```"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    const auto guide = textOf(u"resources/help/administrator.md"_s);
    for (auto found = blocks.globalMatch(guide); found.hasNext();) {
        const auto block = QJsonDocument::fromJson(found.next().captured(1).toUtf8()).object();
        if (block.contains(member))
            return block;
    }
    return {};
}

/// What stands in the sources of the rooms, but for the sandbox's, which plays the service.
QString sources()
{
    QString text;
    QDirIterator files(QStringLiteral(ATTACHE_SOURCE_DIR "/app"), {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.fileName().contains("/sandbox/"_L1) && file.open(QIODevice::ReadOnly))
            text += QString::fromUtf8(file.readAll());
    }
    return text;
}

QSet<QString> allMatches(const QString &text, const QRegularExpression &expression)
{
    QSet<QString> found;
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured(1));
    return found;
}

} // namespace

void tst_Guides::theRoleMayDoWhatIsAskedAndNoMore()
{
    QSet<QString> asked;
    for (const auto &client : {u"connectclient"_s, u"casesclient"_s}) {
        const auto source = textOf(u"app/connect/%1.cpp"_s.arg(client));
        QVERIFY(!source.isEmpty());
        static const QRegularExpression connect(u"Service::Connect,\\s*u\"(\\w+)\""_s);
        static const QRegularExpression cases(u"Service::ConnectCases,\\s*u\"(\\w+)\""_s);
        for (const auto &operation : allMatches(source, connect))
            asked.insert(u"connect:"_s + operation);
        for (const auto &operation : allMatches(source, cases))
            asked.insert(u"cases:"_s + operation);
    }
    QVERIFY(asked.size() > 15);
    // A method that nobody calls needs no permission, nor itself.
    const auto everything = sources();
    for (const auto &action : asked) {
        auto method = action.section(u':', 1);
        method[0] = method[0].toLower();
        QVERIFY2(everything.contains(QRegularExpression(u"(\\.|->)%1\\("_s.arg(method))), qPrintable(action));
    }
    // Amazon Connect's own, in the caller's name.
    asked += {u"cases:CreateRelatedItem"_s, u"cases:DeleteRelatedItem"_s};

    QSet<QString> allowed;
    for (const auto &statement : blockWith(u"Statement"_s)[u"Statement"_s].toArray()) {
        for (const auto &action : statement[u"Action"_s].toArray())
            allowed.insert(action.toString());
    }
    QCOMPARE(QStringList((asked - allowed).values()), QStringList());
    QCOMPARE(QStringList((allowed - asked).values()), QStringList());
}

void tst_Guides::everyHostIsNamed()
{
    const auto guide = textOf(u"resources/help/administrator.md"_s);
    for (const auto service : {Service::Connect, Service::ConnectParticipant, Service::ConnectCases,
                               Service::Sts, Service::Sso, Service::SsoOidc}) {
        const auto url = endpoint(service, {.region = u"eu-west-2"_s});
        QVERIFY(url && url->scheme() == "https"_L1 && url->port() < 0);
        const auto host = url->host().replace("eu-west-2"_L1, "REGION"_L1);
        QVERIFY2(guide.contains(u"`%1`"_s.arg(host)), qPrintable(host));
    }
}

void tst_Guides::packagesAreOfThisVersion()
{
    static const QRegularExpression packages(u"attache(?:-sandbox)?_([0-9.]+)_amd64\\.deb"_s);
    QCOMPARE(allMatches(textOf(u"resources/help/administrator.md"_s), packages),
             QSet<QString>{QStringLiteral(ATTACHE_VERSION)});
}

void tst_Guides::thePolicyIsUnderstood()
{
    const auto block = blockWith(u"activityDays"_s);
    QVERIFY(!block.isEmpty());
    const auto policy = Policy::parse(QJsonDocument(block).toJson(), u"policy.json"_s);
    QVERIFY2(policy, policy ? "" : qPrintable(policy.error().message));
    QCOMPARE(policy->unknown, QStringList());
    QCOMPARE(policy->names().size(), block.size());
}

void tst_Guides::everyNameOfThePolicyIsTold()
{
    const auto guide = textOf(u"resources/help/administrator.md"_s);
    const auto source = textOf(u"app/base/policy.cpp"_s);
    static const QRegularExpression names(u"const auto (\\w+) = u\"\\1\"_s;"_s);
    const auto known = allMatches(source, names);
    QVERIFY(known.size() >= 10);
    for (const auto &name : known)
        QVERIFY2(guide.contains(u"`%1`"_s.arg(name)), qPrintable(name));
}

void tst_Guides::theSecurityPageNamesTestsThatAre()
{
    static const QRegularExpression named(u"`([a-z]+\\.[a-z_]+(?:\\.[a-z]+)?)`"_s);
    const auto tests = allMatches(textOf(u"resources/help/security.md"_s), named);
    QVERIFY(tests.size() > 20);
    const QDir folder(QStringLiteral(ATTACHE_SOURCE_DIR "/tests"));
    for (const auto &test : tests) {
        const auto room = test.section(u'.', 0, 0);
        const auto file = test.section(u'.', 1, 1);
        const bool is = folder.exists(u"%1/tst_%2.cpp"_s.arg(room, file))
            || folder.exists(u"%1/%2.sh"_s.arg(room, file)) || folder.exists(u"%1/%2.cpp"_s.arg(room, file))
            || (room == u"gui" && folder.exists(u"journeys/%1.sh"_s.arg(file)));
        QVERIFY2(is, qPrintable(test));
    }
}

void tst_Guides::everyControlHasATest()
{
    const auto page = textOf(u"resources/help/security.md"_s);
    const auto controls = page.section(u"## Controls"_s, 1).section(u"\n## "_s, 0, 0);
    static const QRegularExpression named(u"`[a-z]+\\.[a-z_]+(\\.[a-z]+)?`"_s);
    for (int number = 1; number <= 10; ++number) { // as many as OWASP's list has
        const auto begin = u"\n**%1. "_s.arg(number);
        QVERIFY2(controls.contains(begin), qPrintable(begin));
        QVERIFY2(controls.section(begin, 1).section(u"\n**"_s, 0, 0).contains(named), qPrintable(begin));
    }
}

QTEST_GUILESS_MAIN(tst_Guides)
#include "tst_guides.moc"
