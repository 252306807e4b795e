// SPDX-License-Identifier: Apache-2.0
#include "ui/language.h"

#include "ui/words.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// The words, dates and direction of the chosen language, and the way to one.
class tst_Language : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void choicesAreTheTranslations();
    void desktopsLanguagesFindTheBest_data();
    void desktopsLanguagesFindTheBest();
    void isSpoken_data();
    void isSpoken();
    void countsAsItsGrammarDoes();
    void goesWithItsObject();
};

void tst_Language::cleanup()
{
    QLocale::setDefault(QLocale::c());
    QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
}

void tst_Language::choicesAreTheTranslations()
{
    QStringList choices;
    for (const auto &choice : Language::choices())
        choices.append(choice.code);
    QStringList translations{u"en"_s};
    for (const auto &file : QDir(u":/translations"_s).entryList())
        translations.append(QString(file).remove(u"attache_"_s).remove(u".qm"_s));
    choices.sort();
    translations.sort();
    QCOMPARE(choices, translations);
}

void tst_Language::desktopsLanguagesFindTheBest_data()
{
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<QString>("best");

    QTest::newRow("a dialect") << QStringList{u"de-AT"_s, u"de-Latn-AT"_s} << u"de"_s;
    QTest::newRow("Portugal reads Brazil's") << QStringList{u"pt-PT"_s, u"pt-Latn-PT"_s} << u"pt_BR"_s;
    QTest::newRow("English is there too") << QStringList{u"en-GB"_s, u"de"_s} << u"en"_s;
    QTest::newRow("the second where the first is missing") << QStringList{u"fi-FI"_s, u"de-DE"_s} << u"de"_s;
    QTest::newRow("none") << QStringList{u"fi-FI"_s} << u"en"_s;
    QTest::newRow("no language at all") << QStringList{u"C"_s} << u"en"_s;
    QTest::newRow("nothing said") << QStringList() << u"en"_s;
}

void tst_Language::desktopsLanguagesFindTheBest()
{
    QFETCH(QStringList, languages);
    QTEST(Language::bestOf(languages), "best");
}

void tst_Language::isSpoken_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("attached");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("rightToLeft");

    QTest::newRow("English") << u"en"_s << u"Attached"_s << u"1.5"_s << false;
    QTest::newRow("German") << u"de"_s << u"Angehängt"_s << u"1,5"_s << false;
    QTest::newRow("Spanish") << u"es"_s << u"Adjuntado"_s << u"1,5"_s << false;
    QTest::newRow("French") << u"fr"_s << u"Joint"_s << u"1,5"_s << false;
    QTest::newRow("Portuguese") << u"pt_BR"_s << u"Anexado"_s << u"1,5"_s << false;
    QTest::newRow("Arabic") << u"ar"_s << u"مُرفق"_s << u"١٫٥"_s << true;
    QTest::newRow("Japanese") << u"ja"_s << u"添付済み"_s << u"1.5"_s << false;
    QTest::newRow("Turkish") << u"tr"_s << u"Eklendi"_s << u"1,5"_s << false;
}

void tst_Language::isSpoken()
{
    QFETCH(QString, code);
    QFETCH(bool, rightToLeft);
    const Language language(code);
    QCOMPARE(language.code(), code);
    QTEST(Words::fileStatus(u"APPROVED"_s).text, "attached");
    QTEST(QLocale().toString(1.5, 'f', 1), "number");
    QCOMPARE(QGuiApplication::layoutDirection() == Qt::RightToLeft, rightToLeft);
}

void tst_Language::countsAsItsGrammarDoes()
{
    const auto attached = [](int files) { return Words::outcome({.files = files, .attached = files}); };
    {
        const Language german(u"de"_s);
        QCOMPARE(attached(1), u"1 Datei angehängt"_s);
        QCOMPARE(attached(1000), u"1.000 Dateien angehängt"_s);
    }
    const Language arabic(u"ar"_s);
    QSet<QString> forms;
    for (const int files : {1, 2, 3, 11, 100})
        forms.insert(attached(files).remove(QRegularExpression(u"[\\d٠-٩]"_s)).trimmed());
    QCOMPARE(forms.size(), 5);
    QVERIFY2(attached(12).contains(u"١٢"_s), qPrintable(attached(12)));
}

void tst_Language::goesWithItsObject()
{
    {
        const Language language(u"de"_s);
        QVERIFY(Words::fileStatus(u"APPROVED"_s).text != "Attached"_L1);
    }
    QCOMPARE(Words::fileStatus(u"APPROVED"_s).text, u"Attached"_s);
}

QTEST_MAIN(tst_Language)
#include "tst_language.moc"
