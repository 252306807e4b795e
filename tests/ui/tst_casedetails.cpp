// SPDX-License-Identifier: Apache-2.0
#include "ui/casedetails.h"

#include "models/casecardmodel.h"
#include "ui/disclosure.h"
#include "ui/plainvalue.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_CaseDetails : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isOfferedOnceAFieldIsKnown();
    void isNotOfferedToWhomItIsRefused();
    void hasItsHeightBeforeAnythingIsKnown();
    void saysThatThereIsNothing();
    void eachValueHasTheNameOfItsField();
    void valuesAreInWords();
    void aTextIsNoMarkup();
    void aValueIsCopiedByKeys();
    void onlyAnAddressOfTheWebCanBeOpened();
    void twoBesideEachOtherWhereThereIsRoom();
    void aLongWordBreaks();

private:
    static CardField field(const QString &name, const QString &type, const QJsonValue &value)
    {
        return {.id = name, .name = name, .type = type, .isCustom = true, .value = value};
    }
    void tell(const std::vector<CardField> &fields, CaseCard::Extent extent = CaseCard::Extent::Whole)
    {
        m_model->caseLooked(m_parcel, {.extent = extent, .summary = {}, .fields = fields});
    }
    PlainValue *value(const QString &name) const
    {
        for (auto *one : m_details->findChildren<PlainValue *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    const Destination m_parcel{Destination::Kind::Case, u"arn:1"_s, u"Damaged parcel"_s};
    std::unique_ptr<CaseCardModel> m_model;
    std::unique_ptr<QWidget> m_window;
    CaseDetails *m_details = nullptr;
};

void tst_CaseDetails::init()
{
    m_model = std::make_unique<CaseCardModel>();
    m_window = std::make_unique<QWidget>();
    m_details = new CaseDetails(*m_model, m_window.get());
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_details->button());
    layout->addWidget(m_details);
    layout->addStretch();
    m_model->setCase(m_parcel);
    m_window->resize(760, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void tst_CaseDetails::cleanup()
{
    m_window.reset(); // before what it shows
    m_model.reset();
}

void tst_CaseDetails::isOfferedOnceAFieldIsKnown()
{
    QVERIFY(!m_details->button()->isVisible());
    tell({field(u"Order number"_s, u"Text"_s, u"88-1207"_s)});
    QVERIFY(m_details->button()->isVisible());
    QVERIFY(!m_details->isVisible());
    QSignalSpy opened(m_details, &CaseDetails::opened);
    QTest::keyClick(m_details->button(), Qt::Key_Space);
    QCOMPARE(opened.size(), 1);
    QVERIFY(m_details->isVisible());
    auto *button = QAccessible::queryAccessibleInterface(m_details->button());
    QCOMPARE(button->text(QAccessible::Name), u"Details"_s);
    QVERIFY(button->state().checkable && button->state().checked);
    m_model->setCase(std::nullopt); // a chat
    QVERIFY(!m_details->isVisible() && !m_details->button()->isVisible());
    m_model->setCase(m_parcel);
    QVERIFY(m_details->isVisible()); // it is remembered
    m_details->button()->click();
    QVERIFY(!m_details->isVisible());
    QVERIFY(!button->state().checked);
}

void tst_CaseDetails::isNotOfferedToWhomItIsRefused()
{
    m_details->setOpen(true);
    QVERIFY(m_details->isVisible() && m_details->button()->isVisible());
    tell({}, CaseCard::Extent::Short);
    QVERIFY(!m_details->isVisible() && !m_details->button()->isVisible());
}

void tst_CaseDetails::hasItsHeightBeforeAnythingIsKnown()
{
    m_details->setOpen(true);
    QTest::qWait(1);
    const auto before = m_details->geometry();
    QVERIFY(before.height() > 40);
    std::vector<CardField> many;
    for (int i = 0; i < 40; ++i)
        many.push_back(field(u"Field %1"_s.arg(i), u"Text"_s, u"value"_s));
    tell(many);
    QTest::qWait(1);
    QCOMPARE(m_details->geometry(), before);
    tell({});
    QTest::qWait(1);
    QCOMPARE(m_details->geometry(), before);
    m_details->setLow(true);
    QVERIFY(m_details->maximumHeight() < before.height());
}

void tst_CaseDetails::saysThatThereIsNothing()
{
    const auto said = [this] {
        QStringList all;
        for (const auto *label : m_details->findChildren<QLabel *>())
            all.append(label->accessibleName());
        return all;
    };
    m_details->setOpen(true);
    QCOMPARE(said(), QStringList()); // while it is asked
    tell({}, CaseCard::Extent::Unknown);
    QCOMPARE(said(), QStringList()); // nor where it can't be told
    tell({});
    QTRY_COMPARE(said(), QStringList{u"Nothing more is known of this case."_s});
    tell({field(u"Gift"_s, u"Boolean"_s, true)});
    QTRY_COMPARE(said(), QStringList{u"Gift"_s});
}

void tst_CaseDetails::eachValueHasTheNameOfItsField()
{
    tell({field(u"Order number"_s, u"Text"_s, u"88-1207"_s), field(u"Gift"_s, u"Boolean"_s, true)});
    QVERIFY(m_details->findChildren<PlainValue *>().isEmpty()); // made when they are seen
    m_details->setOpen(true);
    QVERIFY(value(u"Order number"_s) && value(u"Gift"_s));
    auto *interface = QAccessible::queryAccessibleInterface(value(u"Order number"_s));
    QCOMPARE(interface->text(QAccessible::Value), u"88-1207"_s);
    QVERIFY(interface->state().readOnly);
    // Another case has others.
    tell({field(u"Amount"_s, u"Number"_s, 5)});
    QVERIFY(value(u"Amount"_s));
    QTRY_VERIFY(!value(u"Order number"_s));
}

void tst_CaseDetails::valuesAreInWords()
{
    const QLocale locale(QLocale::German, QLocale::Germany);
    const QLocale before;
    QLocale::setDefault(locale);
    m_details->setOpen(true);
    tell({field(u"Amount"_s, u"Number"_s, 49.9), field(u"Number"_s, u"Number"_s, 88121207),
          field(u"Gift"_s, u"Boolean"_s, true), field(u"Express"_s, u"Boolean"_s, false),
          field(u"Ordered"_s, u"DateTime"_s, u"2026-11-03T12:00:00Z"_s)});
    QLocale::setDefault(before);
    QCOMPARE(value(u"Amount"_s)->toPlainText(), u"49,9"_s);
    QCOMPARE(value(u"Number"_s)->toPlainText(), u"88121207"_s); // as it is typed elsewhere
    QCOMPARE(value(u"Gift"_s)->toPlainText(), u"Yes"_s);
    QCOMPARE(value(u"Express"_s)->toPlainText(), u"No"_s);
    const auto time = QDateTime(QDate(2026, 11, 3), QTime(12, 0), Qt::UTC).toLocalTime().time();
    QCOMPARE(value(u"Ordered"_s)->toPlainText(), u"3 Nov. 2026 "_s + time.toString(u"HH:mm"));
}

void tst_CaseDetails::aTextIsNoMarkup()
{
    m_details->setOpen(true);
    const auto hostile = u"<b>x</b> <img src='file:///etc/passwd'>"_s;
    tell({field(hostile, u"Text"_s, hostile)});
    QVERIFY(value(hostile));
    QCOMPARE(value(hostile)->toPlainText(), hostile);
    for (const auto *label : m_details->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void tst_CaseDetails::aValueIsCopiedByKeys()
{
    m_details->setOpen(true);
    tell({field(u"Order number"_s, u"Text"_s, u"88-1207"_s), field(u"Zip"_s, u"Text"_s, u"1017"_s)});
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_details->button()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_details->button(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), value(u"Order number"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"88-1207"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_X, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_9);
    QCOMPARE(value(u"Order number"_s)->toPlainText(), u"88-1207"_s); // to read
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), value(u"Zip"_s));
    QVERIFY(!value(u"Order number"_s)->textCursor().hasSelection());
}

void tst_CaseDetails::onlyAnAddressOfTheWebCanBeOpened()
{
    m_details->setOpen(true);
    tell({field(u"Page"_s, u"Url"_s, u"https://track.example.com/88-1207"_s),
          field(u"Trap"_s, u"Url"_s, u"file:///usr/bin/true"_s)});
    QVERIFY(value(u"Trap"_s));
    const auto buttons = m_details->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 1);
    QCOMPARE(buttons.front()->accessibleName(), u"Open Page"_s);
    QSignalSpy activated(m_details, &CaseDetails::addressActivated);
    buttons.front()->click();
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toUrl(), QUrl(u"https://track.example.com/88-1207"_s));
}

void tst_CaseDetails::twoBesideEachOtherWhereThereIsRoom()
{
    m_details->setOpen(true);
    tell({field(u"A"_s, u"Text"_s, u"1"_s), field(u"B"_s, u"Text"_s, u"2"_s),
          field(u"C"_s, u"Text"_s, QString(u"many words "_s).repeated(12)),
          field(u"D"_s, u"Text"_s, u"4"_s)});
    const auto at = [this](const QString &name) { return value(name)->mapTo(m_details, QPoint()); };
    QTRY_VERIFY(at(u"B"_s).x() > at(u"A"_s).x());
    QCOMPARE(at(u"A"_s).y(), at(u"B"_s).y());
    QVERIFY(at(u"C"_s).y() > at(u"A"_s).y());
    QVERIFY(at(u"D"_s).y() > at(u"C"_s).y());
    m_window->resize(360, 400);
    QTRY_VERIFY(at(u"B"_s).y() > at(u"A"_s).y());
    QCOMPARE(at(u"B"_s).x(), at(u"A"_s).x());
    m_window->resize(760, 400);
    QTRY_COMPARE(at(u"A"_s).y(), at(u"B"_s).y());
}

void tst_CaseDetails::aLongWordBreaks()
{
    m_details->setOpen(true);
    m_window->resize(360, 400);
    tell({field(u"Page"_s, u"Url"_s, u"https://example.com/"_s + QString(300, u'x'))});
    QTRY_VERIFY(value(u"Page"_s)->height() > 3 * m_details->fontMetrics().height());
    QVERIFY(value(u"Page"_s)->mapTo(m_details, QPoint(value(u"Page"_s)->width(), 0)).x()
            <= m_details->width());
}

QTEST_MAIN(tst_CaseDetails)
#include "tst_casedetails.moc"
