// SPDX-License-Identifier: Apache-2.0
#include "ui/fakes.h"
#include "ui/fileactions.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_FileActions : public QObject
{
    Q_OBJECT

public slots:
    void opened(const QUrl &url) { m_opened.append(url); }

private slots:
    void init();
    void copiesALink();
    void copiesSeveralLinksInOrder();
    void aLinkThatIsRefusedIsSaid();
    void hushedItStaysQuietButSaves();
    void forgetsWhoDoesNotAnswer();
    void opensACopyThatCantBeChanged();
    void savesOneAfterTheOther();
    void deletesAfterTheTimeToUndo();
    void undoes();
    void looksAtAFileThatWasFetchedOnce();
    void hasCopiesToDragAway();
    void leavesNoOpenedFileBehind();

private:
    FileReference file(const QString &id) { return {m_parcel, id, id + u".pdf"_s, 7}; }

    const Destination m_parcel{Destination::Kind::Case, u"arn"_s, u"Damaged parcel"_s};
    QTemporaryDir m_folder;
    FakeLookup m_lookup;
    std::unique_ptr<FileActions> m_actions;
    QList<Phrase> m_said;
    QList<QUrl> m_opened;
};

void tst_FileActions::init()
{
    m_said.clear();
    m_opened.clear();
    m_lookup.questions.clear();
    m_lookup.error.reset();
    m_actions = std::make_unique<FileActions>(m_folder.filePath(u"opened"_s));
    connect(m_actions.get(), &FileActions::linkWanted, &m_lookup, &FakeLookup::link, Qt::QueuedConnection);
    connect(m_actions.get(), &FileActions::downloadWanted, &m_lookup, &FakeLookup::download,
            Qt::QueuedConnection);
    connect(m_actions.get(), &FileActions::deletionWanted, &m_lookup, &FakeLookup::remove,
            Qt::QueuedConnection);
    connect(&m_lookup, &FakeLookup::linkReady, m_actions.get(), &FileActions::linkReady);
    connect(&m_lookup, &FakeLookup::downloaded, m_actions.get(), &FileActions::downloaded);
    connect(&m_lookup, &FakeLookup::deleted, m_actions.get(), &FileActions::deleted);
    connect(&m_lookup, &FakeLookup::failed, m_actions.get(), &FileActions::failed);
    connect(m_actions.get(), &FileActions::said, this,
            [this](const Phrase &phrase) { m_said.append(phrase); });
    QDesktopServices::setUrlHandler(u"file"_s, this, "opened");
}

void tst_FileActions::copiesALink()
{
    m_actions->copyLinks({file(u"A"_s)});
    QTRY_COMPARE(m_said.size(), 1);
    // Byte for byte as the service wrote it: a signature covers it.
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://example.com/A?a=%2Fb%20c"_s);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
    QCOMPARE(m_said[0].text, u"Link copied."_s);
    QVERIFY(m_said[0].more.contains(u"5 min"_s));
    QVERIFY(!m_said[0].more.contains(u"example.com"_s));
}

void tst_FileActions::copiesSeveralLinksInOrder()
{
    m_actions->copyLinks({file(u"B"_s), file(u"A"_s)});
    QTRY_COMPARE(m_said.size(), 1);
    QCOMPARE(m_lookup.questions, QStringList({u"link B"_s, u"link A"_s}));
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 2);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"https://example.com/B"_s));
}

void tst_FileActions::aLinkThatIsRefusedIsSaid()
{
    QGuiApplication::clipboard()->setText(u"mine"_s);
    m_lookup.error = Error{.kind = ErrorKind::Refused, .code = u"AccessDeniedException"_s};
    m_actions->copyLinks({file(u"A"_s)});
    QTRY_COMPARE(m_said.size(), 1);
    QCOMPARE(m_said[0].tone, Tone::Bad);
    QVERIFY(m_said[0].text.contains(u"A.pdf"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mine"_s);
    QVERIFY(!m_actions->failed(u"link"_s, u"other"_s, *m_lookup.error));
}

void tst_FileActions::hushedItStaysQuietButSaves()
{
    QGuiApplication::clipboard()->setText(u"mine"_s);
    const auto path = m_folder.filePath(u"saved.pdf"_s);
    m_actions->copyLinks({file(u"A"_s), file(u"B"_s)});
    m_actions->open({file(u"A"_s)});
    m_actions->save(file(u"B"_s), path);
    m_actions->hush();
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(m_said.last().text.startsWith(u"Saved as saved.pdf"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mine"_s);
    QCOMPARE(m_opened.size(), 0);
    m_actions->copyLinks({file(u"B"_s)}); // it is not deaf
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"https://example.com/B"_s));
}

void tst_FileActions::forgetsWhoDoesNotAnswer()
{
    m_lookup.disconnect(m_actions.get());
    m_actions->copyLinks({file(u"A"_s)});
    m_actions->save(file(u"A"_s), m_folder.filePath(u"never.pdf"_s));
    m_actions->remove({file(u"A"_s)});
    m_actions->finishRemoval();
    QVERIFY(m_actions->isDeleting());
    m_actions->forget();
    QVERIFY(!m_actions->isDeleting());
    QCOMPARE(m_said.last().text, u"A.pdf couldn't be deleted."_s);
    QCOMPARE(m_said[m_said.size() - 2].text, u"A.pdf couldn't be saved."_s);
    QSignalSpy links(m_actions.get(), &FileActions::linkWanted);
    QSignalSpy downloads(m_actions.get(), &FileActions::downloadWanted);
    m_actions->copyLinks({file(u"B"_s)});
    m_actions->open({file(u"B"_s)});
    QCOMPARE(links.count(), 1); // it waits for nobody
    QCOMPARE(downloads.count(), 1);
}

void tst_FileActions::opensACopyThatCantBeChanged()
{
    m_actions->open({file(u"../A"_s)});
    QTRY_COMPARE(m_opened.size(), 1);
    const QFileInfo copy(m_opened[0].toLocalFile());
    QVERIFY(copy.canonicalFilePath().startsWith(QFileInfo(m_folder.path()).canonicalFilePath()));
    QVERIFY(!(copy.permissions() & (QFile::WriteOwner | QFile::ReadOther)));
    QVERIFY(copy.fileName().endsWith(u"A.pdf"_s));
}

void tst_FileActions::savesOneAfterTheOther()
{
    m_actions->save(file(u"A"_s), m_folder.filePath(u"a"_s));
    m_actions->save(file(u"B"_s), m_folder.filePath(u"b"_s));
    QTRY_VERIFY(QFile::exists(m_folder.filePath(u"b"_s)));
    QCOMPARE(m_lookup.questions.size(), 2);
    QTRY_VERIFY(m_said.last().text.contains(u"Saved as b"_s));
    QVERIFY(m_opened.isEmpty());
}

void tst_FileActions::deletesAfterTheTimeToUndo()
{
    QSignalSpy gone(m_actions.get(), &FileActions::rowDeleted);
    m_actions->remove({file(u"A"_s), file(u"B"_s)});
    QVERIFY(m_lookup.questions.isEmpty());
    QCOMPARE(m_actions->removing().size(), 2u);
    m_actions->finishRemoval();
    QTRY_COMPARE(gone.size(), 2);
    QCOMPARE(m_lookup.questions, QStringList({u"remove A"_s, u"remove B"_s}));
    QCOMPARE(gone[0][0].toLongLong(), 7);
}

void tst_FileActions::undoes()
{
    m_actions->remove({file(u"A"_s)});
    m_actions->undoRemoval();
    QVERIFY(m_actions->removing().empty());
    m_actions->finishRemoval();
    m_actions->copyLinks({file(u"A"_s)});
    QTRY_COMPARE(m_said.size(), 1);
    QCOMPARE(m_lookup.questions, QStringList{u"link A"_s});
}

void tst_FileActions::looksAtAFileThatWasFetchedOnce()
{
    QSignalSpy ready(m_actions.get(), &FileActions::previewReady);
    m_actions->preview(file(u"A"_s));
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(ready[0][0].toString(), u"A.pdf"_s);
    const QFileInfo copy(ready[0][1].toString());
    QVERIFY(copy.exists() && !(copy.permissions() & QFile::WriteOwner));
    m_actions->preview(file(u"A"_s));
    QCOMPARE(ready.size(), 2);
    QCOMPARE(m_lookup.questions.size(), 1);
    QVERIFY(m_opened.isEmpty());
}

void tst_FileActions::hasCopiesToDragAway()
{
    const std::vector<FileReference> both{file(u"A"_s), file(u"B"_s)};
    m_actions->preview(both[0]);
    QTRY_COMPARE(m_actions->localCopies(both).size(), 1);
    m_actions->fetch(both);
    QTRY_COMPARE(m_actions->localCopies(both).size(), 2);
    QCOMPARE(m_lookup.questions.size(), 2); // what is here isn't fetched again
    QVERIFY(m_said.last().text.contains(u"B.pdf is here"_s));
}

void tst_FileActions::leavesNoOpenedFileBehind()
{
    m_actions->open({file(u"A"_s)});
    QTRY_COMPARE(m_opened.size(), 1);
    m_actions.reset();
    QVERIFY(!QDir(m_folder.filePath(u"opened"_s)).exists());
}

QTEST_MAIN(tst_FileActions)
#include "tst_fileactions.moc"
