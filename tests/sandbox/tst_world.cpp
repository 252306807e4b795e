// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world.h"

#include "sandbox/scanner.h"

#include <QTemporaryDir>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_World : public QObject
{
    Q_OBJECT

    SandboxOptions m_options;
    ServiceClock m_clock;

    static AttachedFileRecord file(World &world, const QString &id)
    {
        AttachedFileRecord file;
        file.fileId = id;
        file.associatedResourceArn = world.arns().caseOf(world.cases.all().begin()->first);
        file.name = u"ü.pdf"_s;
        file.size = 5'000'000'000;
        file.status = u"PROCESSING"_s;
        file.tags = {{u"a"_s, u"b"_s}};
        return file;
    }

private slots:
    void init() { m_options = {}; }

    void theFirstDayHoldsEnough()
    {
        World world(m_options, m_clock);
        QString problem;
        QVERIFY(world.open(problem));
        QVERIFY(world.cases.all().size() >= 12);
        QStringList titles;
        QStringList statuses;
        for (const auto &[id, record] : world.cases.all()) {
            titles.append(record.text(u"title"_s));
            statuses.append(record.text(u"status"_s));
            QCOMPARE(record.text(u"reference_number"_s).size(), 8);
        }
        titles.removeDuplicates();
        QCOMPARE(titles.size(), qsizetype(world.cases.all().size()));
        QVERIFY(statuses.contains(u"Open"_s) && statuses.contains(u"Closed"_s));
        int chats = 0;
        for (const auto &[id, contact] : world.contacts.all())
            chats += contact.channel == u"CHAT"_s ? 1 : 0;
        QVERIFY(chats >= 3);
    }

    void comesBackAfterARestart()
    {
        const QTemporaryDir folder;
        m_options.stateFolder = folder.path();
        QString problem;
        Identity identity;
        QString number;
        {
            World world(m_options, m_clock);
            QVERIFY(world.open(problem));
            identity = world.identity();
            world.files.put(file(world, u"f1"_s));
            world.files.put(file(world, u"f2"_s));
            world.files.remove(u"f2"_s);
            auto changed = file(world, u"f1"_s);
            changed.status = u"APPROVED"_s;
            world.files.put(changed);
            world.addFileItem(changed);
            auto settings = world.settings();
            settings.fileItemAt = u"complete"_s;
            settings.searchDelaySeconds = 7;
            world.setSettings(settings);
            number = world.nextNumber();
        } // no farewell: what was put is kept
        World world(m_options, m_clock);
        QVERIFY(world.open(problem));
        QCOMPARE(toJson(world.identity()), toJson(identity));
        QCOMPARE(world.files.all().size(), 1u);
        QCOMPARE(world.files.find(u"f1"_s)->status, u"APPROVED"_s);
        QCOMPARE(world.files.find(u"f1"_s)->size, 5'000'000'000);
        QCOMPARE(world.files.find(u"f1"_s)->name, u"ü.pdf"_s);
        QCOMPARE(world.settings().fileItemAt, u"complete"_s);
        QCOMPARE(world.settings().searchDelaySeconds, 7);
        QVERIFY(world.nextNumber() >= number);
    }

    void aLineCutOffIsLeftOut()
    {
        const QTemporaryDir folder;
        m_options.stateFolder = folder.path();
        QString problem;
        {
            World world(m_options, m_clock);
            QVERIFY(world.open(problem));
            world.files.put(file(world, u"f1"_s));
        }
        QFile log(folder.filePath(u"world.jsonl"_s));
        QVERIFY(log.open(QIODevice::Append));
        log.write("{\"table\":\"files\",\"key\":\"f2\",\"val");
        log.close();
        World world(m_options, m_clock);
        QVERIFY(world.open(problem));
        QCOMPARE(world.files.all().size(), 1u);
        world.files.put(file(world, u"f3"_s)); // and goes on
    }

    void aFolderIsForOne()
    {
        const QTemporaryDir folder;
        m_options.stateFolder = folder.path();
        QString problem;
        World world(m_options, m_clock);
        QVERIFY(world.open(problem));
        World second(m_options, m_clock);
        QVERIFY(!second.open(problem));
        QVERIFY2(problem.contains(u"in use"_s), qPrintable(problem));
    }

    void aResetKeepsIdsKeysAndTokens()
    {
        World world(m_options, m_clock);
        QString problem;
        QVERIFY(world.open(problem));
        const auto identity = toJson(world.identity());
        QStringList tokens;
        for (const auto &[id, participant] : world.participants.all())
            tokens.append(participant.participantToken);
        const auto caseIds = world.identity().seedIds;
        world.files.put(file(world, u"f1"_s));
        world.contacts.remove(world.contacts.all().begin()->first);
        world.reset();
        QCOMPARE(toJson(world.identity()), identity);
        QVERIFY(world.files.all().empty());
        QStringList after;
        for (const auto &[id, participant] : world.participants.all())
            after.append(participant.participantToken);
        QCOMPARE(after, tokens);
        QCOMPARE(world.identity().seedIds, caseIds);
    }

    void aScanGoesOnAfterARestart()
    {
        const QTemporaryDir folder;
        m_options.stateFolder = folder.path();
        m_options.scanTime = 1h;
        QString problem;
        {
            World world(m_options, m_clock);
            QVERIFY(world.open(problem));
            Scanner scanner(world);
            auto scanned = file(world, u"f1"_s);
            scanned.completed = true;
            world.files.put(scanned);
            scanner.scanFile(u"f1"_s);
            scanner.settle();
            QCOMPARE(world.files.find(u"f1"_s)->status, u"PROCESSING"_s);
        }
        World world(m_options, m_clock);
        QVERIFY(world.open(problem));
        auto due = *world.files.find(u"f1"_s);
        QVERIFY(due.scanEnds > 0);
        due.scanEnds = 1; // long ago
        world.files.put(due);
        ObjectRecord object;
        object.objectKey = Scanner::finalKey(u"f1"_s);
        object.id = u"o"_s;
        world.objects.put(object);
        Scanner scanner(world);
        scanner.reload();
        scanner.settle();
        QCOMPARE(world.files.find(u"f1"_s)->status, u"APPROVED"_s);
    }

    void namesByExtension()
    {
        QVERIFY(World::allowsName(u"a.pdf"_s));
        QVERIFY(World::allowsName(u"a.tar.PNG"_s));
        QVERIFY(!World::allowsName(u"a.exe"_s));
        QVERIFY(!World::allowsName(u"pdf"_s));
        QVERIFY(!World::allowsName(u"a.pdf."_s));
    }
};

QTEST_GUILESS_MAIN(tst_World)
#include "tst_world.moc"
