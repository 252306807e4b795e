// SPDX-License-Identifier: Apache-2.0
#include "cli/windowarguments.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_WindowArguments : public QObject
{
    Q_OBJECT

private slots:
    void linksChooseATarget_data();
    void linksChooseATarget();
    void otherLinksLeadNowhere_data();
    void otherLinksLeadNowhere();
    void filesAndLinksTogether();
};

void tst_WindowArguments::linksChooseATarget_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<Target::Kind>("kind");
    QTest::addColumn<QString>("id");
    const auto arn = u"arn:aws:cases:eu-west-2:123456789012:domain/d-1/case/c-1"_s;
    QTest::newRow("a case by id") << u"attache://case/1b2c-3d"_s << Target::Kind::Case << u"1b2c-3d"_s;
    QTest::newRow("a slash at the end") << u"attache://case/1b2c/"_s << Target::Kind::Case << u"1b2c"_s;
    QTest::newRow("a case by ARN") << u"attache://case/"_s + arn << Target::Kind::Case << arn;
    QTest::newRow("a case by encoded ARN")
        << u"attache://case/"_s + QString::fromLatin1(QUrl::toPercentEncoding(arn)) << Target::Kind::Case
        << arn;
    QTest::newRow("a chat") << u"Attache://Chat/1B2c"_s << Target::Kind::Contact << u"1B2c"_s;
}

void tst_WindowArguments::linksChooseATarget()
{
    QFETCH(QString, link);
    const auto target = targetOfLink(link);
    QVERIFY(target);
    QTEST(target->kind, "kind");
    QTEST(target->id, "id");
}

void tst_WindowArguments::otherLinksLeadNowhere_data()
{
    QTest::addColumn<QString>("link");
    for (const auto &link :
         {u"attache:"_s, u"attache://case/"_s, u"attache://case"_s, u"attache://file//etc/passwd"_s,
          u"attache://case/a/b"_s, u"attache://case/../x"_s, u"attache://case/a?file=/etc/passwd"_s,
          u"attache://case/a%2Fb"_s, u"attache://case/%00"_s, u"attache://chat/arn:aws:cases:x"_s,
          u"attache://case/a b"_s, u"attache://case/<b>"_s, u"https://case/a"_s,
          u"attache://case/"_s + QString(501, u'a')})
        QTest::addRow("%s", qPrintable(link.left(40))) << link;
}

void tst_WindowArguments::otherLinksLeadNowhere()
{
    QFETCH(QString, link);
    const auto target = targetOfLink(link);
    QVERIFY(!target);
    QCOMPARE(target.error().code, u"LinkUnreadable"_s);
}

void tst_WindowArguments::filesAndLinksTogether()
{
    const auto brought = WindowArguments::of(
        {u"file:///tmp/a%20b%23.pdf"_s, u"c.pdf"_s, u"attache://case/1b2c"_s, u"attache://nowhere"_s}, {});
    QCOMPARE(brought.paths, QStringList({u"/tmp/a b#.pdf"_s, QDir::current().absoluteFilePath(u"c.pdf"_s)}));
    QCOMPARE(brought.target.id, u"1b2c"_s);
    QVERIFY(brought.unreadableLink);
    const Target given{.kind = Target::Kind::Case, .id = u"x"_s};
    QCOMPARE(WindowArguments::of({}, given).target, given);
}

QTEST_GUILESS_MAIN(tst_WindowArguments)
#include "tst_windowarguments.moc"
