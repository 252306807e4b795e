// SPDX-License-Identifier: Apache-2.0
#include "ui/guide.h"

#include "ui/language.h"

#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTextTable>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace attache;

/// The guides as they open in the window.
class tst_Guide : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void everyGuideIsThere();
    void leadsToEveryGuide_data();
    void leadsToEveryGuide();
    void everyLinkLeadsSomewhere_data();
    void everyLinkLeadsSomewhere();
    void opensInTheLanguageOfTheWindow_data();
    void opensInTheLanguageOfTheWindow();
    void opensInEnglishWhereNobodyHasWrittenIt();
    void callsKeysAsTheMenusDo();
};

namespace {

const QString guides = QStringLiteral(ATTACHE_SOURCE_DIR "/resources/help");

QStringList names()
{
    return QDir(guides).entryList({u"*.md"_s}, QDir::Files);
}

void addNames()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : names())
        QTest::newRow(qPrintable(name)) << name;
}

} // namespace

void tst_Guide::cleanup()
{
    QLocale::setDefault(QLocale::c());
    QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
}

void tst_Guide::everyGuideIsThere()
{
    QCOMPARE(QDir(u":/help"_s).entryList({u"*.md"_s}), names());
}

void tst_Guide::leadsToEveryGuide_data()
{
    addNames();
}

void tst_Guide::leadsToEveryGuide()
{
    QFETCH(QString, name);
    Guide guide(nullptr);
    auto *page = guide.findChild<QTextBrowser *>();
    QVERIFY(page);
    if (name.startsWith(u"window."_s)) {
        page->setSource(QUrl(u"qrc:/help/"_s + name), QTextDocument::MarkdownResource);
    } else {
        QVERIFY2(page->toMarkdown().contains(u"(%1)"_s.arg(name)), "the first page has no link to it");
        page->setSource(page->source().resolved(QUrl(name))); // as a click does
    }
    QCOMPARE(page->source(), QUrl(u"qrc:/help/"_s + name));
    QVERIFY(page->document()->blockCount() > 10);
    QVERIFY2(!page->toPlainText().contains(u"\n#"_s), "shown as text, not as a page");
    // What is bold ends beside a letter in languages without spaces, where Markdown may not see it.
    if (name.startsWith(u"window."_s))
        QVERIFY2(!page->toPlainText().contains(u"**"_s), "a bold word is shown with its stars");
}

void tst_Guide::everyLinkLeadsSomewhere_data()
{
    addNames();
}

void tst_Guide::everyLinkLeadsSomewhere()
{
    QFETCH(QString, name);
    QFile file(guides + u'/' + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto text = QString::fromUtf8(file.readAll());
    static const QRegularExpression link(uR"(\]\(([^)#:]+)\))"_s);
    for (auto found = link.globalMatch(text); found.hasNext();) {
        const auto target = found.next().captured(1);
        QVERIFY2(QFile::exists(guides + u'/' + target), qPrintable(target));
    }
}

void tst_Guide::opensInTheLanguageOfTheWindow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const auto &choice : Language::choices()) {
        QTest::newRow(qPrintable(choice.code))
            << (choice.code == u"en"_s ? u"window.md"_s : u"window.%1.md"_s.arg(choice.code))
            << QLocale(choice.code).textDirection();
    }
}

void tst_Guide::opensInTheLanguageOfTheWindow()
{
    QFETCH(QString, name);
    QFETCH(Qt::LayoutDirection, direction);
    const Language language(QString::fromUtf8(QTest::currentDataTag()));
    Guide guide(nullptr);
    auto *page = guide.findChild<QTextBrowser *>();
    QCOMPARE(page->source(), QUrl(u"qrc:/help/"_s + name));
    const auto runs = [page](Qt::LayoutDirection wanted) {
        for (auto block = page->document()->begin(); block.isValid(); block = block.next()) {
            if (block.textDirection() != wanted)
                return false;
        }
        // The names of the keys are the first column of their table.
        const auto *keys =
            qobject_cast<QTextTable *>(page->document()->rootFrame()->childFrames().constLast());
        const int first = keys && wanted == Qt::RightToLeft ? keys->columns() - 1 : 0;
        return !page->source().fileName().startsWith(u"window."_s)
            || (keys && keys->cellAt(1, first).firstCursorPosition().block().text().contains(u'+'));
    };
    QVERIFY(runs(direction));
    // The others are in English, and there is a way back.
    page->setSource(page->source().resolved(QUrl(u"administrator.md"_s)));
    QVERIFY(runs(Qt::LeftToRight));
    page->backward();
    QCOMPARE(page->source(), QUrl(u"qrc:/help/"_s + name));
    QVERIFY(runs(direction));
    page->forward();
    QCOMPARE(page->source(), QUrl(u"qrc:/help/administrator.md"_s));
}

void tst_Guide::opensInEnglishWhereNobodyHasWrittenIt()
{
    /// A language whose guide is not there.
    class Finnish final : public QTranslator
    {
    public:
        QString translate(const char *, const char *source, const char *, int) const override
        {
            return qstrcmp(source, "window.md") == 0 ? u"window.fi.md"_s : QString();
        }
        bool isEmpty() const override { return false; }
    } finnish;
    QVERIFY(QCoreApplication::installTranslator(&finnish));
    Guide guide(nullptr);
    QCOMPARE(guide.findChild<QTextBrowser *>()->source(), QUrl(u"qrc:/help/window.md"_s));
}

void tst_Guide::callsKeysAsTheMenusDo()
{
    if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_de.qm"_s))
        QSKIP("Qt's own words in German are not installed.");
    const Language language(u"de"_s);
    Guide guide(nullptr);
    const auto text = guide.findChild<QTextBrowser *>()->toPlainText();
    for (const auto &keys : {Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::SHIFT | Qt::Key_S, Qt::ALT | Qt::Key_Down,
                             QKeyCombination(Qt::Key_Delete)}) {
        const auto native = QKeySequence(keys).toString(QKeySequence::NativeText);
        QVERIFY2(text.contains(native), qPrintable(native));
    }
    QVERIFY(text.contains(u"Strg+"_s) && !text.contains(u"Ctrl"_s));
}

QTEST_MAIN(tst_Guide)
#include "tst_guide.moc"
