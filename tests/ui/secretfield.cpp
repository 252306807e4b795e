// SPDX-License-Identifier: Apache-2.0
#include "ui/secretfield.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// What assistive technology, and whoever else listens, hears of a field for secrets: how much, never what.
class tst_SecretField : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void tellsDots_data();
    void tellsDots();
    void leavesOtherFieldsAlone();
};

namespace {

const auto secret = u"wHWY5AEoBCh9"_s;
QStringList heard;

void hear(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::TextInserted)
        heard << static_cast<QAccessibleTextInsertEvent *>(event)->textInserted();
    if (event->type() == QAccessible::TextRemoved)
        heard << static_cast<QAccessibleTextRemoveEvent *>(event)->textRemoved();
    if (event->type() == QAccessible::TextUpdated) {
        heard << static_cast<QAccessibleTextUpdateEvent *>(event)->textRemoved();
        heard << static_cast<QAccessibleTextUpdateEvent *>(event)->textInserted();
    }
}

using Act = std::function<void(SecretField &)>;

} // namespace

Q_DECLARE_METATYPE(Act)

void tst_SecretField::initTestCase()
{
    QTRY_VERIFY(QAccessible::isActive()); // asked of the bus
    QAccessible::installUpdateHandler(&hear);
}

void tst_SecretField::init()
{
    heard.clear();
    QGuiApplication::clipboard()->setText(secret);
}

void tst_SecretField::tellsDots_data()
{
    QTest::addColumn<Act>("act");
    const Act paste = [](SecretField &field) { QTest::keySequence(&field, QKeySequence::Paste); };
    QTest::newRow("typed") << Act([](SecretField &field) { QTest::keyClicks(&field, secret); });
    QTest::newRow("pasted") << paste;
    QTest::newRow("pasted by the menu") << Act([](SecretField &field) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, {1, 1}, field.mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(&field, &event);
        auto *menu = field.findChild<QMenu *>();
        QVERIFY(menu);
        menu->actions().constFirst()->trigger();
        menu->close();
    });
    QTest::newRow("pasted over") << Act([paste](SecretField &field) {
        paste(field);
        field.selectAll();
        paste(field);
    });
    QTest::newRow("deleted") << Act([paste](SecretField &field) {
        paste(field);
        field.selectAll();
        QTest::keyClick(&field, Qt::Key_Delete);
    });
    QTest::newRow("cleared") << Act([paste](SecretField &field) {
        paste(field);
        field.clear();
    });
}

void tst_SecretField::tellsDots()
{
    QFETCH(Act, act);
    SecretField field;
    field.show();
    act(field);
    QVERIFY(field.text().isEmpty() || field.text() == secret);
    QVERIFY(!heard.isEmpty());
    for (const auto &text : heard)
        QCOMPARE(text, QString(text.size(), u'●'));
}

void tst_SecretField::leavesOtherFieldsAlone()
{
    SecretField field;
    QTest::keyClicks(&field, secret);
    heard.clear();
    QLineEdit other;
    QTest::keyClicks(&other, u"abc"_s);
    QCOMPARE(heard.join(QString()), u"abc"_s);
}

QTEST_MAIN(tst_SecretField)
#include "secretfield.moc"
