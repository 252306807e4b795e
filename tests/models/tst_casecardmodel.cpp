// SPDX-License-Identifier: Apache-2.0
#include "models/casecardmodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_CaseCardModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void ordersAsPeopleLook();
    void leavesOutWhatSaysNothing_data();
    void leavesOutWhatSaysNothing();
    void eachTypeIsWhatItIs();
    void opensOnlyTheWeb_data();
    void opensOnlyTheWeb();
    void aTextIsBoundedAndOnOneLine();
    void findsTheCustomersName_data();
    void findsTheCustomersName();
    void otherCasesAreIgnored();
    void knowsWhetherFieldsAreOffered();
    void whatCannotBeToldChangesNothing();
    void theSameAnswerIsNoChange();

private:
    static CardField custom(const QString &name, const QString &type, const QJsonValue &value)
    {
        return {.id = u"id of "_s + name, .name = name, .type = type, .isCustom = true, .value = value};
    }
    static CardField system(const QString &id, const QString &type, const QJsonValue &value)
    {
        return {.id = id, .name = id, .type = type, .value = value};
    }
    void tell(const std::vector<CardField> &fields)
    {
        m_model->caseLooked(m_parcel, {.extent = CaseCard::Extent::Whole, .summary = {}, .fields = fields});
    }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < m_model->rowCount(); ++row)
            all.append(m_model->index(row, 0).data().toString());
        return all;
    }
    QVariant first(int role) const { return m_model->index(0, 0).data(role); }

    const Destination m_parcel{Destination::Kind::Case, u"arn:1"_s, u"Damaged parcel"_s};
    const Destination m_refund{Destination::Kind::Case, u"arn:2"_s, u"Refund"_s};
    std::unique_ptr<CaseCardModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_CaseCardModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<CaseCardModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_model->setCase(m_parcel);
}

void tst_CaseCardModel::ordersAsPeopleLook()
{
    tell({system(u"case_id"_s, u"Text"_s, u"1b2c3d4e"_s), system(u"summary"_s, u"Text"_s, u"Broken"_s),
          custom(u"Order number"_s, u"Text"_s, u"88-1207"_s), system(u"new_one"_s, u"Text"_s, u"x"_s),
          custom(u"amount"_s, u"Number"_s, 5), system(u"reference_number"_s, u"Text"_s, u"10482751"_s)});
    QCOMPARE(names(),
             QStringList({u"amount"_s, u"Order number"_s, u"new_one"_s, u"summary"_s, u"reference_number"_s,
                          u"case_id"_s}));
}

void tst_CaseCardModel::leavesOutWhatSaysNothing_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::newRow("what stands above already") << u"title"_s << u"Text"_s << u"Damaged parcel"_s;
    QTest::newRow("the same of the status") << u"status"_s << u"SingleSelect"_s << u"Open"_s;
    QTest::newRow("a customer's profile")
        << u"customer_id"_s << u"Text"_s << u"arn:aws:profile:eu-west-2:1:domains/d/profiles/p"_s;
    QTest::newRow("an agent without a name")
        << u"assigned_user"_s << u"User"_s << u"arn:aws:connect:eu-west-2:1:instance/i/agent/u"_s;
    QTest::newRow("a queue by its ARN")
        << u"assigned_queue"_s << u"Text"_s << u"arn:aws:connect:eu-west-2:1:instance/i/queue/q"_s;
    QTest::newRow("an ARN behind blanks") << u"x"_s << u"Text"_s << u"  arn:aws:sts::1:assumed-role/r/s"_s;
    QTest::newRow("an option without a name")
        << u"x"_s << u"SingleSelect"_s << u"0a1b2c3d-0000-4000-8000-123456789abc"_s;
    QTest::newRow("blanks") << u"x"_s << u"Text"_s << u" \n\t"_s;
}

void tst_CaseCardModel::leavesOutWhatSaysNothing()
{
    QFETCH(QString, id);
    QFETCH(QString, type);
    QFETCH(QString, value);
    tell({system(id, type, value), custom(u"Order number"_s, u"Text"_s, u"88-1207"_s)});
    QCOMPARE(names(), QStringList{u"Order number"_s});
}

void tst_CaseCardModel::eachTypeIsWhatItIs()
{
    using Kind = CaseCardModel::Kind;
    tell({custom(u"a"_s, u"DateTime"_s, u"2026-11-03T10:22:00.000Z"_s),
          custom(u"b"_s, u"DateTime"_s, u"next week"_s), custom(u"c"_s, u"Number"_s, 49.9),
          custom(u"d"_s, u"Boolean"_s, false), custom(u"e"_s, u"User"_s, u"Maria Jensen"_s),
          custom(u"f"_s, u"SingleSelect"_s, u"High"_s), custom(u"g"_s, u"Url"_s, u"https://example.com"_s),
          custom(u"h"_s, u"SomethingNew"_s, u"x"_s)});
    const std::pair<Kind, QVariant> expected[] = {
        {Kind::Moment, QDateTime(QDate(2026, 11, 3), QTime(10, 22), Qt::UTC)},
        {Kind::Text, u"next week"_s},
        {Kind::Number, 49.9},
        {Kind::YesOrNo, false},
        {Kind::Text, u"Maria Jensen"_s},
        {Kind::Text, u"High"_s},
        {Kind::Link, u"https://example.com"_s},
        {Kind::Text, u"x"_s}};
    QCOMPARE(m_model->rowCount(), int(std::size(expected)));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto index = m_model->index(row, 0);
        QCOMPARE(index.data(CaseCardModel::KindRole).value<Kind>(), expected[row].first);
        QCOMPARE(index.data(CaseCardModel::ValueRole), expected[row].second);
    }
}

void tst_CaseCardModel::opensOnlyTheWeb_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("opens");
    QTest::newRow("https") << u"https://track.example.com/88?x=1"_s << true;
    QTest::newRow("http") << u"http://intranet/orders/88"_s << true;
    QTest::newRow("capitals") << u"HTTPS://example.com"_s << true;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("a program") << u"javascript:alert(1)"_s << false;
    QTest::newRow("a handler of the desktop") << u"ms-word:ofe|u|https://example.com/x.doc"_s << false;
    QTest::newRow("one that looks like another") << u"https://bank.example.com@evil.example"_s << false;
    QTest::newRow("no host") << u"https:///x"_s << false;
    QTest::newRow("no scheme") << u"example.com/x"_s << false;
    QTest::newRow("no address") << u"see the mail"_s << false;
}

void tst_CaseCardModel::opensOnlyTheWeb()
{
    QFETCH(QString, address);
    QFETCH(bool, opens);
    tell({custom(u"Page"_s, u"Url"_s, address)});
    QCOMPARE(first(CaseCardModel::ValueRole).toString(), address); // shown in any case
    QCOMPARE(!first(CaseCardModel::AddressRole).toUrl().isEmpty(), opens);
}

void tst_CaseCardModel::aTextIsBoundedAndOnOneLine()
{
    tell({custom(QString(300, u'n'), u"Text"_s, u"one\r\ntwo\u2029three \u202e<b>gpj.exe</b>\u2066"_s)});
    QCOMPARE(first(Qt::DisplayRole).toString().size(), 81);
    QCOMPARE(first(CaseCardModel::ValueRole).toString(), u"one two three <b>gpj.exe</b>"_s);
    tell({custom(u"Note"_s, u"Text"_s, QString(4100, u'x'))});
    QCOMPARE(first(CaseCardModel::ValueRole).toString(), QString(1000, u'x') + u'…');
    // A character of two units is not cut in half.
    tell({custom(u"Note"_s, u"Text"_s, QString(999, u'x') + u"😀😀"_s)});
    QCOMPARE(first(CaseCardModel::ValueRole).toString(), QString(999, u'x') + u'…');
}

void tst_CaseCardModel::findsTheCustomersName_data()
{
    QTest::addColumn<CardField>("field");
    QTest::addColumn<QString>("customer");
    QTest::newRow("as it is called here") << custom(u"Customer name"_s, u"Text"_s, u"Maria"_s) << u"Maria"_s;
    QTest::newRow("as a programmer would") << custom(u"customer_name"_s, u"Text"_s, u"Maria"_s) << u"Maria"_s;
    QTest::newRow("in German") << custom(u"Kunde"_s, u"Text"_s, u"Maria"_s) << u"Maria"_s;
    QTest::newRow("in Japanese") << custom(u"お客様名"_s, u"Text"_s, u"Maria"_s) << u"Maria"_s;
    QTest::newRow("another matter") << custom(u"Customer number"_s, u"Text"_s, u"7"_s) << QString();
    QTest::newRow("no name") << custom(u"Customer"_s, u"Boolean"_s, true) << QString();
    QTest::newRow("a profile") << custom(u"Customer"_s, u"Text"_s, u"arn:aws:profile:x"_s) << QString();
}

void tst_CaseCardModel::findsTheCustomersName()
{
    QFETCH(CardField, field);
    QFETCH(QString, customer);
    tell({field});
    QCOMPARE(m_model->customer(), customer);
    m_model->setCase(m_refund);
    QCOMPARE(m_model->customer(), QString());
}

void tst_CaseCardModel::otherCasesAreIgnored()
{
    QVERIFY(m_model->isLooking());
    m_model->caseLooked(m_refund,
                        {.extent = CaseCard::Extent::Whole,
                         .summary = {},
                         .fields = {custom(u"Order number"_s, u"Text"_s, u"88-1207"_s)}});
    QVERIFY(m_model->isLooking());
    QCOMPARE(m_model->rowCount(), 0);
    tell({custom(u"Order number"_s, u"Text"_s, u"88-1207"_s)});
    QVERIFY(!m_model->isLooking());
    QCOMPARE(m_model->rowCount(), 1);
    // Of the same case under another name.
    m_model->setCase(Destination{m_parcel.kind, m_parcel.id, {}});
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setCase(std::nullopt);
    QVERIFY(!m_model->isLooking() && !m_model->hasCase());
    QCOMPARE(m_model->rowCount(), 0);
}

void tst_CaseCardModel::knowsWhetherFieldsAreOffered()
{
    QVERIFY(!m_model->offersFields());
    tell({});
    QCOMPARE(m_model->offersFields(), true);
    // Before the next case has answered, too.
    m_model->setCase(m_refund);
    QCOMPARE(m_model->offersFields(), true);
    m_model->caseLooked(m_refund, {.extent = CaseCard::Extent::Short, .summary = {}, .fields = {}});
    QCOMPARE(m_model->offersFields(), false);
    m_model->forget();
    QVERIFY(!m_model->offersFields());
}

void tst_CaseCardModel::whatCannotBeToldChangesNothing()
{
    tell({custom(u"Order number"_s, u"Text"_s, u"88-1207"_s)});
    m_model->caseLooked(m_parcel, {});
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->offersFields(), true);
    m_model->setCase(m_refund);
    m_model->caseLooked(m_refund, {});
    QVERIFY(!m_model->isLooking());
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->offersFields(), true);
}

void tst_CaseCardModel::theSameAnswerIsNoChange()
{
    const std::vector<CardField> fields{custom(u"Order number"_s, u"Text"_s, u"88-1207"_s)};
    tell(fields);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    tell(fields); // somebody may be selecting in it
    QCOMPARE(reset.size(), 0);
    tell({});
    QCOMPARE(reset.size(), 1);
}

QTEST_GUILESS_MAIN(tst_CaseCardModel)
#include "tst_casecardmodel.moc"
