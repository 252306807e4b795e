// SPDX-License-Identifier: Apache-2.0
#include "transfers/filebody.h"

#include "support/content.h"
#include "support/fakeclock.h"
#include "transfers/bandwidth.h"
#include "transfers/diskpool.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

class tst_FileBody : public QObject
{
    Q_OBJECT

private slots:
    void givesTheBytesAndTheirHash_data();
    void givesTheBytesAndTheirHash();
    void readsAheadAndNoFurther();
    void aFileThatBecomesShorter();
    void whatCantBeOpened_data();
    void whatCantBeOpened();
    void aDriveThatHangsHoldsUpNothing();
    void keepsToTheBandwidth();
    void sharesTheBandwidth();

private:
    QString path() const { return m_folder.filePath(u"a.pdf"_s); }
    Result<std::shared_ptr<ReadFile>> opened(qint64 sizeBytes)
    {
        std::optional<Result<std::shared_ptr<ReadFile>>> result;
        const auto call = openFile(m_disks, path(), sizeBytes, [&](const auto &file) { result = file; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }))
            return failure({.code = u"NoAnswer"_s});
        return *result;
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    Bandwidth m_bandwidth{m_clock};
    DiskPool m_disks;
};

void tst_FileBody::givesTheBytesAndTheirHash_data()
{
    QTest::addColumn<qint64>("sizeBytes");
    for (const auto size : {1LL, 1000LL, FileBody::pieceBytes - 1, FileBody::pieceBytes,
                            FileBody::pieceBytes + 1, 10 * FileBody::pieceBytes + 7})
        QTest::addRow("%lld", size) << qint64(size);
}

void tst_FileBody::givesTheBytesAndTheirHash()
{
    QFETCH(qint64, sizeBytes);
    const auto data = content(sizeBytes, 5);
    write(path(), data);
    const auto file = opened(sizeBytes);
    QVERIFY(file.has_value());
    FileBody body(*file, sizeBytes, m_bandwidth, m_disks);
    QCOMPARE(body.size(), sizeBytes);
    QCOMPARE(body.read(100), QByteArray()); // nothing yet, and not the end
    QVERIFY(!body.atEnd());
    QByteArray got;
    QVERIFY(QTest::qWaitFor([&] {
        got += body.read(16 * 1024);
        return body.atEnd();
    }));
    QCOMPARE(got, data);
    QCOMPARE((*file)->hash.hex(), sha256(data));
}

void tst_FileBody::readsAheadAndNoFurther()
{
    const auto sizeBytes = 20 * FileBody::pieceBytes;
    write(path(), content(sizeBytes, 1));
    const auto file = opened(sizeBytes);
    FileBody body(*file, sizeBytes, m_bandwidth, m_disks);
    QSignalSpy ready(&body, &QIODevice::readyRead);
    QTRY_COMPARE(ready.size(), int(FileBody::mostPieces));
    QTest::qWait(30);
    QCOMPARE(ready.size(), int(FileBody::mostPieces));
    QCOMPARE(body.read(FileBody::pieceBytes).size(), FileBody::pieceBytes);
    QTRY_COMPARE(ready.size(), int(FileBody::mostPieces) + 1);
}

void tst_FileBody::aFileThatBecomesShorter()
{
    const auto sizeBytes = 20 * FileBody::pieceBytes;
    write(path(), content(sizeBytes, 1));
    const auto file = opened(sizeBytes);
    FileBody body(*file, sizeBytes, m_bandwidth, m_disks);
    QSignalSpy ready(&body, &QIODevice::readyRead);
    QTRY_COMPARE(ready.size(), int(FileBody::mostPieces));
    QVERIFY(QFile::resize(path(), 10 * FileBody::pieceBytes));
    qint64 got = 0;
    QVERIFY(QTest::qWaitFor([&] {
        got += body.read(FileBody::pieceBytes).size();
        return body.atEnd();
    }));
    QCOMPARE(got, 10 * FileBody::pieceBytes);
}

void tst_FileBody::whatCantBeOpened_data()
{
    QTest::addColumn<bool>("there");
    QTest::addColumn<qint64>("sizeBytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("another size") << true << qint64(999) << u"FileChanged"_s;
    QTest::newRow("gone") << false << qint64(1000) << u"FileMissing"_s;
}

void tst_FileBody::whatCantBeOpened()
{
    QFETCH(bool, there);
    QFETCH(qint64, sizeBytes);
    QFile::remove(path());
    if (there)
        write(path(), content(1000, 1));
    const auto file = opened(sizeBytes);
    QVERIFY(!file.has_value());
    QTEST(file.error().code, "code");
    QCOMPARE(file.error().kind, ErrorKind::File);
}

void tst_FileBody::aDriveThatHangsHoldsUpNothing()
{
    // Who reads a pipe that nobody writes waits, as on a network drive whose server is gone.
    const auto pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    auto file = std::make_shared<ReadFile>(pipe);
    QFile writer(pipe); // opened both ways, so that neither end waits to be opened
    QVERIFY(writer.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QVERIFY(file->file.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    {
        FileBody body(file, 100, m_bandwidth, m_disks);
        bool went = false;
        const auto other = later([&] { went = true; });
        QTRY_VERIFY(went);
        QCOMPARE(body.read(100), QByteArray());
        QVERIFY(!body.atEnd());
    }
    // It may go while its thread still waits; that one ends when the drive is back.
    writer.write(QByteArray(100, 'x'));
}

void tst_FileBody::keepsToTheBandwidth()
{
    const auto sizeBytes = 4 * FileBody::pieceBytes;
    write(path(), content(sizeBytes, 1));
    const auto file = opened(sizeBytes);
    m_bandwidth.setLimit(FileBody::pieceBytes); // a piece a second
    FileBody body(*file, sizeBytes, m_bandwidth, m_disks);
    QByteArray got;
    const auto before = m_clock.elapsed();
    QVERIFY(m_clock.runUntil([&] {
        got += body.readAll();
        return body.atEnd();
    }));
    QCOMPARE(got.size(), sizeBytes);
    QCOMPARE(m_clock.elapsed() - before, 3s);
    m_bandwidth.setLimit(0);
}

void tst_FileBody::sharesTheBandwidth()
{
    Bandwidth bandwidth(m_clock);
    bandwidth.setLimit(1000);
    QStringList order;
    const auto before = m_clock.elapsed();
    const auto a = bandwidth.take(500, [&] { order << u"a"_s; });
    const auto b = bandwidth.take(500, [&] { order << u"b"_s; });
    const auto c = bandwidth.take(500, [&] { order << u"c"_s; });
    QVERIFY(m_clock.runUntil([&] { return order.size() == 3; }));
    QCOMPARE(order.join(u' '), u"a b c"_s);
    QCOMPARE(m_clock.elapsed() - before, 1s);
}

} // namespace attache

QTEST_GUILESS_MAIN(attache::tst_FileBody)
#include "tst_filebody.moc"
