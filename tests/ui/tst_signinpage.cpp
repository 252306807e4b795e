// SPDX-License-Identifier: Apache-2.0
#include "ui/signinpage.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace attache;

/// The page on which a person signs in, by the keyboard.
class tst_SignInPage : public QObject
{
    Q_OBJECT

private slots:
    void enterGoesToTheBrowser();
    void enterTakesTheKeys();

private:
    static QLineEdit *field(const SignInPage &page, const QString &name);
};

QLineEdit *tst_SignInPage::field(const SignInPage &page, const QString &name)
{
    for (auto *line : page.findChildren<QLineEdit *>()) {
        if (line->accessibleName() == name)
            return line;
    }
    qFatal("there is no field %s", qPrintable(name));
}

void tst_SignInPage::enterGoesToTheBrowser()
{
    SignInPage page({});
    page.show();
    const QSignalSpy wanted(&page, &SignInPage::accountWanted);
    auto *url = field(page, u"Start URL"_s);
    auto *region = field(page, u"Region of the sign-in page"_s);
    QTest::keyClicks(url, u"https://contoso.awsapps.com/start"_s);
    QTest::keyClick(url, Qt::Key_Return);
    QVERIFY(wanted.isEmpty()); // the region is missing
    QTest::keyClicks(region, u"eu-west-2"_s);
    QTest::keyClick(region, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void tst_SignInPage::enterTakesTheKeys()
{
    SignInPage page({});
    page.show();
    for (auto *button : page.findChildren<QToolButton *>()) {
        if (button->text() == u"Type in access keys"_s)
            button->click();
    }
    const QSignalSpy wanted(&page, &SignInPage::keysWanted);
    QTest::keyClicks(field(page, u"Access key ID"_s), u"AKIDEXAMPLE"_s);
    QTest::keyClick(field(page, u"Access key ID"_s), Qt::Key_Return);
    QVERIFY(wanted.isEmpty());
    auto *secret = field(page, u"Secret access key"_s);
    QTest::keyClicks(secret, u"example"_s);
    QTest::keyClick(secret, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

QTEST_MAIN(tst_SignInPage)
#include "tst_signinpage.moc"
