// SPDX-License-Identifier: Apache-2.0
#include "transfers/authors.h"

#include "scriptedservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

constexpr auto agents = "arn:aws:connect:eu-west-2:123456789012:instance/i-1/agent/"_L1;

QJsonObject user(const QString &first, const QString &last)
{
    return {{u"User"_s,
             QJsonObject{{u"Username"_s, u"mjensen"_s},
                         {u"IdentityInfo"_s, QJsonObject{{u"FirstName"_s, first}, {u"LastName"_s, last}}}}}};
}

std::vector<AttachedFile> filesOf(const QStringList &creators)
{
    std::vector<AttachedFile> files;
    for (const auto &creator : creators)
        files.push_back({creator, u"a.pdf"_s, 1, u"APPROVED"_s, {}, creator, {}});
    return files;
}

QStringList creators(const std::vector<AttachedFile> &files)
{
    QStringList all;
    for (const auto &file : files)
        all.append(file.createdBy);
    return all;
}

} // namespace

class tst_Authors : public QObject
{
    Q_OBJECT

private slots:
    void namesAnIdentityByItsArn();
    void asksForEachAgentOnce();
    void anAgentWithoutANameHasAUserName();
    void whoMayNotAskAsksOnce();
    void whatFailedIsAskedAgainLater();

private:
    /// Whether there was news at the end.
    bool learn(ScriptedService &service, Authors &authors, const std::vector<AttachedFile> &files)
    {
        bool learnt = false;
        const auto call = authors.learn(files, [&] { learnt = true; });
        service.clock.runUntil([&] { return learnt; });
        return learnt;
    }
};

void tst_Authors::namesAnIdentityByItsArn()
{
    ScriptedService service;
    Authors authors(service.connect);
    const auto files = filesOf({u"arn:aws:sts::123456789012:assumed-role/Support/maria@example.com"_s,
                                u"arn:aws:iam::123456789012:user/desk/tom"_s, u"Guest"_s, QString()});
    QCOMPARE(creators(authors.named(files)),
             QStringList({u"maria@example.com"_s, u"tom"_s, u"Guest"_s, QString()}));
    QVERIFY(!authors.learn(files, [] { QFAIL("nothing to learn"); }));
}

void tst_Authors::asksForEachAgentOnce()
{
    ScriptedService service;
    Authors authors(service.connect);
    service.answer(u"DescribeUser"_s, user(u"Maria"_s, u"Jensen"_s));
    service.refuse(u"DescribeUser"_s, 404, "ResourceNotFoundException"); // has left the company
    service.answer(u"DescribeUser"_s, user(u"Tom"_s, u"Berg"_s));
    const auto files = filesOf({agents + u"u-1"_s, agents + u"u-2"_s, agents + u"u-1"_s, agents + u"u-3"_s});
    QVERIFY(learn(service, authors, files));
    QCOMPARE(creators(authors.named(files)),
             QStringList({u"Maria Jensen"_s, agents + u"u-2"_s, u"Maria Jensen"_s, u"Tom Berg"_s}));
    QCOMPARE(service.calls(u"DescribeUser"_s), 3);
    QCOMPARE(service.input(u"DescribeUser"_s, 1),
             (QJsonObject{{u"InstanceId"_s, u"i-1"_s}, {u"UserId"_s, u"u-2"_s}}));
    QVERIFY(!authors.learn(files, [] { QFAIL("asked twice"); }));
}

void tst_Authors::anAgentWithoutANameHasAUserName()
{
    ScriptedService service;
    Authors authors(service.connect);
    service.answer(u"DescribeUser"_s, user({}, {}));
    const auto files = filesOf({agents + u"u-1"_s});
    QVERIFY(learn(service, authors, files));
    QCOMPARE(creators(authors.named(files)), QStringList{u"mjensen"_s});
}

void tst_Authors::whoMayNotAskAsksOnce()
{
    ScriptedService service;
    Authors authors(service.connect);
    service.answer(u"DescribeUser"_s, user(u"Maria"_s, u"Jensen"_s)); // so that there is an end to wait for
    service.refuse(u"DescribeUser"_s, 403, "AccessDeniedException");
    const auto files = filesOf({agents + u"u-1"_s, agents + u"u-2"_s, agents + u"u-3"_s});
    QVERIFY(learn(service, authors, files));
    QCOMPARE(service.calls(u"DescribeUser"_s), 2);
    QVERIFY(!authors.learn(files, [] { QFAIL("asked again"); }));
    QCOMPARE(creators(authors.named(files)),
             QStringList({u"Maria Jensen"_s, agents + u"u-2"_s, agents + u"u-3"_s}));
}

void tst_Authors::whatFailedIsAskedAgainLater()
{
    ScriptedService service;
    Authors authors(service.connect);
    service.answer(u"DescribeUser"_s, user(u"Maria"_s, u"Jensen"_s));
    service.refuse(u"DescribeUser"_s, 400, "InvalidRequestException");
    const auto files = filesOf({agents + u"u-1"_s, agents + u"u-2"_s});
    QVERIFY(learn(service, authors, files)); // of the first, for all that the second failed
    service.forget(u"DescribeUser"_s);
    service.answer(u"DescribeUser"_s, user(u"Tom"_s, u"Berg"_s));
    QVERIFY(learn(service, authors, files));
    QCOMPARE(creators(authors.named(files)), QStringList({u"Maria Jensen"_s, u"Tom Berg"_s}));
}

QTEST_GUILESS_MAIN(tst_Authors)
#include "tst_authors.moc"
