// SPDX-License-Identifier: Apache-2.0
#include "doctor/supportbundle.h"

#include "support/content.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_SupportBundle : public QObject
{
    Q_OBJECT

private slots:
    void hasEverySection();
    void replacesNames_data();
    void replacesNames();
    void leavesOtherWordsAlone();
    void keepsWhatHelps();
    void showsPlainSettingsAlone();
    void namesTheVersions();
};

namespace {

SupportFacts facts()
{
    Transfer t{.id = 7, .path = u"/home/ann/Müller contract.pdf"_s, .fileName = u"Müller contract.pdf"_s};
    t.destination = {Destination::Kind::Case, u"arn:aws:cases:eu-west-2:111122223333:domain/d/case/c"_s,
                     u"Parcel of Mrs Müller"_s};
    t.tags = {{u"customer"_s, u"Erika"_s}};
    t.state = State::Failed;
    t.fileId = u"f-1"_s;
    t.error = Error{.kind = ErrorKind::File,
                    .code = u"FileEmpty"_s,
                    .message = u"“Müller contract.pdf” is empty."_s,
                    .requestId = u"R-1"_s};
    return {.time = QDateTime(QDate(2026, 11, 21), QTime(18, 0), Qt::UTC),
            .versions = {u"Qt 6.4.2"_s},
            .settings = {u"appearance = dark"_s},
            .findings = {{.name = u"Region"_s, .ok = true, .detail = u"eu-west-2"_s},
                         {.name = u"clock"_s, .ok = false, .detail = u"60 min slow"_s},
                         {.name = u"agent"_s, .ok = false, .detail = u"not checked"_s, .looked = false}},
            .transfers = {t},
            .log = u"18:00 attache.journal: /home/ann/Müller contract.pdf is gone\n"
                   "18:01 attache.window: Parcel of Mrs Müller, Erika, /home/ann/.config"_s,
            .home = u"/home/ann"_s};
}

} // namespace

void tst_SupportBundle::hasEverySection()
{
    const auto text = supportBundle(facts());
    for (const auto &line :
         {u"Qt 6.4.2"_s, u"appearance = dark"_s, u"ok    Region: eu-west-2"_s, u"STOP  clock: 60 min slow"_s,
          u"?     agent: not checked"_s, u"18:00 attache.journal"_s})
        QVERIFY2(text.contains(line), qPrintable(line));
    QCOMPARE(text.count(u"\n== "_s), 5);
}

void tst_SupportBundle::replacesNames_data()
{
    QTest::addColumn<QString>("name");
    for (const auto *name : {"Müller contract", "Parcel", "Mrs", "Erika", "/home/ann"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void tst_SupportBundle::replacesNames()
{
    QFETCH(QString, name);
    const auto text = supportBundle(facts());
    QVERIFY2(!text.contains(name), qPrintable(text));
    QVERIFY(text.contains(u"‹file 7›.pdf"_s));
    QVERIFY(text.contains(u"~/.config"_s));
}

void tst_SupportBundle::leavesOtherWordsAlone()
{
    auto given = facts();
    given.transfers.front().fileName = u"a"_s;
    given.transfers.front().path = u"/home/ann/a"_s;
    given.log = u"a bad day"_s;
    const auto text = supportBundle(given);
    QVERIFY(text.contains(u"‹file 7› bad day"_s));
    QVERIFY(text.contains(u"Attache support bundle"_s));
}

void tst_SupportBundle::keepsWhatHelps()
{
    const auto text = supportBundle(facts());
    for (const auto &word : {u"failed"_s, u"FileEmpty"_s, u"R-1"_s, u"f-1"_s, u"case/c"_s})
        QVERIFY2(text.contains(word), qPrintable(word));
}

void tst_SupportBundle::showsPlainSettingsAlone()
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"attache.ini"_s);
    write(file,
          "[General]\nappearance=dark\nproxy=http://ann:secret@proxy:3128\n[window]\nsplit=320\n"
          "title=Mrs M\xc3\xbcller\nhidden=false\n");
    const auto lines = settingsOf(file);
    QVERIFY(lines.contains(u"appearance = dark"_s));
    QVERIFY(lines.contains(u"window/split = 320"_s));
    QVERIFY(lines.contains(u"window/hidden = false"_s));
    QVERIFY(lines.contains(u"proxy is set"_s));
    QVERIFY(lines.contains(u"window/title is set"_s));
    QCOMPARE(settingsOf(folder.filePath(u"none.ini"_s)), QStringList());
}

void tst_SupportBundle::namesTheVersions()
{
    const auto text = versions().join(u'\n');
    QVERIFY(text.contains(u"Attache " ATTACHE_VERSION ""_s));
    QVERIFY(text.contains(u"Qt 6."_s));
    QVERIFY(text.contains(u"OpenSSL"_s));
}

QTEST_GUILESS_MAIN(tst_SupportBundle)
#include "tst_supportbundle.moc"
