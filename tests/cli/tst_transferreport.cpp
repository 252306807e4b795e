// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"
#include "cli/transferreport.h"
#include "support/fakeclock.h"

#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_TransferReport : public QObject
{
    Q_OBJECT

private slots:
    void tellsEachChangeOnceAsJson();
    void putsTheErrorOfAnEndIntoItsLine();
    void sumsUp();
    void knowsTheGravestExitCode_data();
    void knowsTheGravestExitCode();
    void tellsWhoWasReached_data();
    void tellsWhoWasReached();
    void showsControlCharacters();
};

namespace {

/// A Terminal whose output can be read back.
class Paper
{
public:
    Paper()
        : m_file(std::tmpfile())
        , terminal(m_file, m_file)
    { }
    ~Paper() { std::fclose(m_file); }
    Q_DISABLE_COPY_MOVE(Paper)

    QByteArray text() const
    {
        std::rewind(m_file);
        QByteArray bytes(1 << 16, Qt::Uninitialized);
        bytes.truncate(qsizetype(std::fread(bytes.data(), 1, size_t(bytes.size()), m_file)));
        return bytes;
    }
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> lines;
        for (const auto &line : text().split('\n')) {
            if (!line.isEmpty())
                lines << QJsonDocument::fromJson(line).object();
        }
        return lines;
    }

private:
    std::FILE *m_file;

public:
    Terminal terminal;
};

Transfer transfer(TransferId id, State state)
{
    Transfer transfer;
    transfer.id = id;
    transfer.path = u"/home/ann/scan.pdf"_s;
    transfer.fileName = u"scan.pdf"_s;
    transfer.state = state;
    transfer.snapshot.sizeBytes = 1000;
    return transfer;
}

Transfer failed(TransferId id, ErrorKind kind)
{
    auto row = transfer(id, State::Failed);
    row.error =
        Error{.kind = kind, .code = u"Code"_s, .message = u"It did not work."_s, .requestId = u"r-1"_s};
    return row;
}

} // namespace

void tst_TransferReport::tellsEachChangeOnceAsJson()
{
    Paper paper;
    FakeClock clock;
    TransferReport report(paper.terminal, clock, true);
    report.changed(transfer(1, State::Queued));
    report.changed(transfer(1, State::Starting));
    report.changed(transfer(1, State::Starting)); // another try: nothing new from outside
    report.changed(transfer(1, State::Uploading));
    report.progressed({.id = 1, .sentBytes = 400, .totalBytes = 1000, .bytesPerSecond = 100});
    report.changed(transfer(1, State::Completing));

    const auto lines = paper.lines();
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0],
             (QJsonObject{{u"event"_s, u"state"_s},
                          {u"path"_s, u"/home/ann/scan.pdf"_s},
                          {u"state"_s, u"queued"_s},
                          {u"sent"_s, 0},
                          {u"size"_s, 1000},
                          {u"id"_s, u""_s}}));
    QCOMPARE(lines[2][u"state"_s], u"uploading"_s);
    QCOMPARE(lines[3][u"state"_s], u"completing"_s);
    QCOMPARE(lines[3][u"sent"_s], 1000);
}

void tst_TransferReport::putsTheErrorOfAnEndIntoItsLine()
{
    Paper paper;
    FakeClock clock;
    TransferReport report(paper.terminal, clock, true);
    report.changed(failed(1, ErrorKind::File));
    const auto error = paper.lines().constFirst()[u"error"_s].toObject();
    QCOMPARE(error,
             (QJsonObject{{u"kind"_s, u"file"_s},
                          {u"code"_s, u"Code"_s},
                          {u"message"_s, u"It did not work."_s},
                          {u"requestId"_s, u"r-1"_s},
                          {u"retryable"_s, false}}));
}

void tst_TransferReport::sumsUp()
{
    Paper paper;
    FakeClock clock;
    TransferReport report(paper.terminal, clock, true);
    report.changed(transfer(1, State::Approved));
    report.changed(transfer(2, State::Scanning));
    report.changed(transfer(3, State::Rejected));
    report.changed(failed(4, ErrorKind::File));
    QVERIFY(!report.isSettled(false));
    QVERIFY(report.isSettled(true));
    report.printSummary(std::chrono::milliseconds(1500), false);
    QCOMPARE(paper.lines().constLast(),
             (QJsonObject{{u"event"_s, u"summary"_s},
                          {u"approved"_s, 1},
                          {u"rejected"_s, 1},
                          {u"failed"_s, 1},
                          {u"cancelled"_s, 0},
                          {u"scanning"_s, 1},
                          {u"bytes"_s, 3000},
                          {u"seconds"_s, 1.5}}));
}

void tst_TransferReport::knowsTheGravestExitCode_data()
{
    QTest::addColumn<QList<int>>("kinds");
    QTest::addColumn<ExitCode>("code");

    QTest::newRow("all approved") << QList<int>{} << ExitCode::Done;
    QTest::newRow("a file") << QList<int>{int(ErrorKind::File)} << ExitCode::Failed;
    QTest::newRow("a file and the network")
        << QList<int>{int(ErrorKind::File), int(ErrorKind::Network)} << ExitCode::Unreachable;
    QTest::newRow("everything") << QList<int>{int(ErrorKind::Timeout), int(ErrorKind::Credentials),
                                              int(ErrorKind::Refused)}
                                << ExitCode::SignIn;
}

void tst_TransferReport::knowsTheGravestExitCode()
{
    QFETCH(QList<int>, kinds);
    Paper paper;
    FakeClock clock;
    TransferReport report(paper.terminal, clock, false);
    report.changed(transfer(1, State::Approved));
    TransferId id = 2;
    for (const auto kind : kinds)
        report.changed(failed(id++, ErrorKind(kind)));
    QTEST(report.exitCode(), "code");
}

void tst_TransferReport::tellsWhoWasReached_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<ExitCode>("exitCode");
    QTest::newRow("nobody answered") << u"Stalled"_s << 0 << ExitCode::Unreachable;
    QTest::newRow("the storage waited too long") << u"RequestTimeout"_s << 400 << ExitCode::Failed;
    QTest::newRow("the scan doesn't end") << u"ScanUnfinished"_s << 0 << ExitCode::Failed;
}

void tst_TransferReport::tellsWhoWasReached()
{
    QFETCH(QString, code);
    QFETCH(int, httpStatus);
    QTEST(exitCode(Error{.kind = ErrorKind::Timeout, .code = code, .httpStatus = httpStatus}), "exitCode");
}

void tst_TransferReport::showsControlCharacters()
{
    QCOMPARE(printable(u"a\x1b[31mb\ncd"_s), u"a\\u001b[31mb\\u000acd"_s);
    QCOMPARE(printable(u"Grüße 😀.pdf"_s), u"Grüße 😀.pdf"_s);
}

QTEST_GUILESS_MAIN(tst_TransferReport)
#include "tst_transferreport.moc"
