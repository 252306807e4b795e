// SPDX-License-Identifier: Apache-2.0
#include "ui/guide.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace attache;

/// The guides as they open in the window.
class tst_Guide : public QObject
{
    Q_OBJECT

private slots:
    void everyGuideIsThere();
    void leadsToEveryGuide_data();
    void leadsToEveryGuide();
    void everyLinkLeadsSomewhere_data();
    void everyLinkLeadsSomewhere();
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
    if (name != u"window.md") {
        QVERIFY2(page->toMarkdown().contains(u"(%1)"_s.arg(name)), "the first page has no link to it");
        page->setSource(page->source().resolved(QUrl(name))); // as a click does
    }
    QCOMPARE(page->source(), QUrl(u"qrc:/help/"_s + name));
    QVERIFY(page->document()->blockCount() > 10);
    QVERIFY2(!page->toPlainText().contains(u"\n#"_s), "shown as text, not as a page");
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

QTEST_MAIN(tst_Guide)
#include "tst_guide.moc"
