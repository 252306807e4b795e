// SPDX-License-Identifier: Apache-2.0
#include "ui/supportdialog.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_SupportDialog : public QObject
{
    Q_OBJECT

private slots:
    void showsItFirst();
    void savesWhatIsShown();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();
    void looksAtWhatTheWindowWorksWith();
};

namespace {

SupportDialog *dialogOf(const QString &script)
{
    return new SupportDialog(u"/bin/sh"_s, {u"-c"_s, script}, nullptr);
}

QPushButton *saving(const SupportDialog &dialog)
{
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"Save…")
            return button;
    }
    return nullptr;
}

} // namespace

void tst_SupportDialog::showsItFirst()
{
    const std::unique_ptr<SupportDialog> dialog(dialogOf(u"echo the bundle"_s));
    QVERIFY(saving(*dialog));
    QVERIFY(!saving(*dialog)->isEnabled()); // nothing to save that nobody could have read
    auto *text = dialog->findChild<QPlainTextEdit *>();
    QTRY_COMPARE(text->toPlainText(), u"the bundle\n"_s);
    QVERIFY(text->isReadOnly());
    QVERIFY(saving(*dialog)->isEnabled());
}

void tst_SupportDialog::savesWhatIsShown()
{
    const std::unique_ptr<SupportDialog> dialog(dialogOf(u"echo the bundle"_s));
    QTRY_VERIFY(saving(*dialog)->isEnabled());
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"bundle.txt"_s);
    dialog->saveTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "the bundle\n");
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    dialog->saveTo(folder.filePath(u"no/such/folder"_s));
    QVERIFY(dialog->findChild<QLabel *>()->text().contains(u"can't be written"_s));
}

void tst_SupportDialog::saysWhyThereIsNone_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("said");
    QTest::newRow("it complains") << u"/bin/sh"_s << u"no policy"_s;
    QTest::newRow("it isn't there") << u"/no/such/program"_s << u"no bundle"_s;
}

void tst_SupportDialog::saysWhyThereIsNone()
{
    QFETCH(QString, program);
    QFETCH(QString, said);
    const SupportDialog dialog(program, {u"-c"_s, u"echo no policy >&2; exit 1"_s}, nullptr);
    QTRY_VERIFY(dialog.findChild<QLabel *>()->text().contains(said));
    QVERIFY(!saving(dialog)->isEnabled());
}

void tst_SupportDialog::looksAtWhatTheWindowWorksWith()
{
    QCOMPARE(SupportDialog::doctorArguments({u"attache"_s}),
             (QStringList{u"doctor"_s, u"--bundle"_s, u"-"_s}));
    QCOMPARE(SupportDialog::doctorArguments({u"attache"_s, u"--case"_s, u"c"_s, u"--profile"_s, u"p"_s,
                                             u"--region=eu-west-2"_s, u"--no-verify-ssl"_s, u"a.pdf"_s,
                                             u"--"_s, u"--domain"_s, u"d"_s}),
             (QStringList{u"doctor"_s, u"--bundle"_s, u"-"_s, u"--profile"_s, u"p"_s, u"--region=eu-west-2"_s,
                          u"--no-verify-ssl"_s}));
}

QTEST_MAIN(tst_SupportDialog)
#include "tst_supportdialog.moc"
