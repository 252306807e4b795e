// SPDX-License-Identifier: Apache-2.0
#include "sandbox/faults.h"

#include "aws/model.h"

#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Faults : public QObject
{
    Q_OBJECT

    static Fault fault(const QJsonObject &members)
    {
        QJsonObject object{{u"operation"_s, u"PutObject"_s}, {u"action"_s, u"status"_s}};
        for (auto it = members.begin(); it != members.end(); ++it)
            object.insert(it.key(), it.value());
        return *Fault::fromJson(object);
    }

private slots:
    void isUsedUp()
    {
        Faults faults;
        faults.add(fault({{u"times"_s, 2}}));
        QVERIFY(!faults.next(u"GetObject"_s));
        QVERIFY(faults.next(u"PutObject"_s));
        QVERIFY(faults.next(u"PutObject"_s));
        QVERIFY(!faults.next(u"PutObject"_s));
    }

    void lastsUntilCleared()
    {
        Faults faults;
        faults.add(fault({{u"operation"_s, u"*"_s}}));
        for (int i = 0; i < 100; ++i)
            QVERIFY(faults.next(u"Operation%1"_s.arg(i)));
        faults.clear();
        QVERIFY(!faults.next(u"PutObject"_s));
    }

    void chance()
    {
        Faults faults;
        faults.add(fault({{u"probability"_s, 0}}));
        faults.add(fault({{u"probability"_s, 1}, {u"status"_s, 418}, {u"times"_s, 1}}));
        QCOMPARE(faults.next(u"PutObject"_s)->status, 418);
        QVERIFY(!faults.next(u"PutObject"_s));
    }

    void members()
    {
        const auto slow = fault(
            {{u"action"_s, u"slow"_s}, {u"afterBytes"_s, 10}, {u"delayMs"_s, 250}, {u"code"_s, u"X"_s}});
        QCOMPARE(slow.action, Fault::Action::Slow);
        QCOMPARE(*slow.afterBytes, 10);
        QCOMPARE(*slow.delay, 250ms);
        QCOMPARE(slow.code, u"X"_s);
        QCOMPARE(slow.times, -1);
        QVERIFY(!fault({}).afterBytes);
    }

    void everyOperation()
    {
        QStringList names{u"*"_s, u"PutObject"_s, u"GetObject"_s, u"HeadObject"_s};
        for (const auto service : {Service::Connect, Service::ConnectParticipant, Service::ConnectCases,
                                   Service::Sts, Service::Sso, Service::SsoOidc}) {
            for (const auto &operation : Model::of(service).operations())
                names.append(operation.name);
        }
        QVERIFY(names.size() > 40);
        for (const auto &name : names) {
            const auto fault = Fault::fromJson({{u"operation"_s, name}, {u"action"_s, u"reset"_s}});
            QVERIFY2(fault, qPrintable(name));
            QCOMPARE(fault->operation, name);
        }
    }

    void refusals_data()
    {
        QTest::addColumn<QJsonObject>("object");
        const QString put = u"PutObject"_s;
        QTest::newRow("no operation") << QJsonObject{{u"action"_s, u"reset"_s}};
        for (const auto &unknown :
             {u"PutObjects"_s, u"putobject"_s, u"list-instances"_s, u"ListInstance"_s, u" "_s})
            QTest::newRow(qPrintable(u"an operation called “%1”"_s.arg(unknown)))
                << QJsonObject{{u"operation"_s, unknown}, {u"action"_s, u"reset"_s}};
        QTest::newRow("no action") << QJsonObject{{u"operation"_s, put}};
        QTest::newRow("an unknown action") << QJsonObject{{u"operation"_s, put}, {u"action"_s, u"explode"_s}};
        QTest::newRow("no status") << QJsonObject{
            {u"operation"_s, put}, {u"action"_s, u"status"_s}, {u"status"_s, 99}};
        QTest::newRow("never") << QJsonObject{
            {u"operation"_s, put}, {u"action"_s, u"reset"_s}, {u"times"_s, 0}};
        QTest::newRow("no chance") << QJsonObject{
            {u"operation"_s, put}, {u"action"_s, u"reset"_s}, {u"probability"_s, 2}};
    }

    void refusals()
    {
        QFETCH(QJsonObject, object);
        QVERIFY(!Fault::fromJson(object));
    }
};

QTEST_APPLESS_MAIN(tst_Faults)
#include "tst_faults.moc"
