// SPDX-License-Identifier: Apache-2.0
#include "models/transferlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

// The model's rows come from the engine's transfers alone; what name() and shownState() do is transfers'.
class tst_TransferListModel : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsAdded();
    void tellsChangesInRanges();
    void gathersChanges();
    void removesScatteredRows();
    void knowsPausedRows();
    void sumsUpARun();
    void startsANewRunWhenIdle();
    void whatEndedBeforeTheStartIsOfNoRun();
    void tellsTheEndOfARunOnce();
    void aRowThatWaitsForThePersonEndsTheRun();
    void ignoresLateProgress();
    void rowsLearnTheirTargetsTitle();
    void findsRowsByTheServicesId();
    void tenThousandRows();
};

namespace {

Transfer transfer(TransferId id, State state = State::Queued, qint64 size = 1000)
{
    Transfer t;
    t.id = id;
    t.fileName = u"file %1.pdf"_s.arg(id);
    t.path = u"/tmp/"_s + t.fileName;
    t.destination = {Destination::Kind::Case, u"arn:case"_s, u"Damaged parcel"_s};
    t.state = state;
    t.snapshot.sizeBytes = size;
    return t;
}

std::vector<Transfer> transfers(TransferId first, TransferId last)
{
    std::vector<Transfer> all;
    for (auto id = first; id <= last; ++id)
        all.push_back(transfer(id));
    return all;
}

} // namespace

void tst_TransferListModel::showsWhatIsAdded()
{
    TransferListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy inserted(&model, &TransferListModel::rowsInserted);
    model.added(transfers(1, 3));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 3);
    const auto second = model.index(1, 0);
    QCOMPARE(second.data().toString(), u"file 2.pdf"_s);
    QCOMPARE(second.data(TransferListModel::IdRole).toLongLong(), 2);
    QCOMPARE(second.data(TransferListModel::TotalBytesRole).toLongLong(), 1000);
    QCOMPARE(second.data(TransferListModel::DestinationRole).value<Destination>().title, u"Damaged parcel"_s);
    QVERIFY(!second.data(TransferListModel::ErrorRole).isValid());

    model.added({transfer(2, State::Scanning), transfer(4)});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(second.data(TransferListModel::StateRole).value<State>(), State::Scanning);
}

void tst_TransferListModel::rowsLearnTheirTargetsTitle()
{
    TransferListModel model;
    auto nameless = transfer(1);
    nameless.destination.title.clear();
    model.added({nameless, transfer(2)});
    QSignalSpy changed(&model, &TransferListModel::dataChanged);
    model.learnTitles({{Destination::Kind::Case, u"arn:case"_s, u"Renamed"_s},
                       {Destination::Kind::Case, u"arn:other"_s, u"Other"_s}});
    QCOMPARE(model.at(0).transfer.destination.title, u"Renamed"_s);
    QCOMPARE(model.at(1).transfer.destination.title, u"Damaged parcel"_s); // as it was when it was sent
    QTRY_COMPARE(changed.size(), 1);
    // The engine goes on telling the row as it was added.
    nameless.state = State::Uploading;
    model.moved({nameless});
    QCOMPARE(model.at(0).transfer.destination.title, u"Renamed"_s);
    // Who tells the person of the end does so by that name.
    QSignalSpy ended(&model, &TransferListModel::ended);
    nameless.state = State::Approved;
    model.moved({nameless});
    QCOMPARE(ended.at(0).at(0).value<std::vector<Transfer>>().at(0).destination.title, u"Renamed"_s);
    nameless.id = 3;
    model.added({nameless});
    QCOMPARE(model.at(2).transfer.destination.title, u"Renamed"_s);
}

void tst_TransferListModel::tellsChangesInRanges()
{
    TransferListModel model;
    model.added(transfers(1, 10));
    QSignalSpy changed(&model, &TransferListModel::dataChanged);
    model.moved({transfer(9, State::Uploading), transfer(3, State::Uploading), transfer(2, State::Uploading),
                 transfer(4, State::Starting)});
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 3);
    QCOMPARE(changed[1][0].toModelIndex().row(), 8);

    model.progressed({{.id = 2, .sentBytes = 10, .totalBytes = 1000, .bytesPerSecond = 5}});
    QTRY_COMPARE(changed.size(), 3);
    QCOMPARE(changed[2][0].toModelIndex().column(), int(TransferListModel::StatusColumn));
    QVERIFY(changed[2][2].value<QList<int>>().contains(TransferListModel::SentBytesRole));
}

void tst_TransferListModel::gathersChanges()
{
    TransferListModel model;
    model.added({transfer(1, State::Uploading)});
    QSignalSpy changed(&model, &TransferListModel::dataChanged);
    for (qint64 sent = 0; sent < 1000; ++sent)
        model.progressed({{.id = 1, .sentBytes = sent, .totalBytes = 1000, .bytesPerSecond = 100}});
    QCOMPARE(model.index(0, 0).data(TransferListModel::SentBytesRole).toLongLong(), 999);
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
}

void tst_TransferListModel::removesScatteredRows()
{
    TransferListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.added(transfers(1, 10));
    model.moved({transfer(10, State::Uploading)}); // a gathered change whose row number will change
    QSignalSpy removed(&model, &TransferListModel::rowsRemoved);
    model.removed({7, 2, 3, 99, 2});
    QCOMPARE(removed.size(), 2);
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.rowOf(7), -1);
    QCOMPARE(model.rowOf(10), 6);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.at(row).transfer.id), row);
}

void tst_TransferListModel::knowsPausedRows()
{
    TransferListModel model;
    model.queueChanged(QueueState::Running, {2});
    model.added(transfers(1, 2));
    QVERIFY(!model.index(0, 0).data(TransferListModel::PausedRole).toBool());
    QVERIFY(model.index(1, 0).data(TransferListModel::PausedRole).toBool());
    QSignalSpy state(&model, &TransferListModel::queueStateChanged);
    QSignalSpy changed(&model, &TransferListModel::dataChanged);
    model.queueChanged(QueueState::Paused, {});
    QCOMPARE(state.size(), 1);
    QVERIFY(model.index(0, 0).data(TransferListModel::PausedRole).toBool());
    QTRY_COMPARE(changed.size(), 1);
}

void tst_TransferListModel::sumsUpARun()
{
    TransferListModel model;
    model.added(transfers(1, 4));
    QSignalSpy told(&model, &TransferListModel::summaryChanged);
    model.moved({transfer(1, State::Uploading), transfer(2, State::Scanning), transfer(3, State::Failed)});
    model.progressed({{.id = 1, .sentBytes = 500, .totalBytes = 1000, .bytesPerSecond = 100}});
    QTRY_COMPARE(told.size(), 1);
    const auto summary = told[0][0].value<QueueSummary>();
    QCOMPARE(summary.files, 4);
    QCOMPARE(summary.active(), 3);
    QCOMPARE(summary.ended(), 1);
    QCOMPARE(summary.totalBytes, 3000);
    QCOMPARE(summary.sentBytes, 1500);
    QCOMPARE(summary.left(), std::optional(std::chrono::seconds(15)));
    QVERIFY(model.hasTimedRows());

    model.moved({transfer(2, State::Approved)});
    QVERIFY(!model.hasTimedRows());
    model.removed({1, 2, 3, 4});
    QCOMPARE(model.summary(), QueueSummary{});
}

void tst_TransferListModel::startsANewRunWhenIdle()
{
    TransferListModel model;
    model.added(transfers(1, 2));
    model.moved({transfer(1, State::Approved), transfer(2, State::Failed)});
    QCOMPARE(model.summary().files, 2);
    model.added({transfer(3)});
    QCOMPARE(model.summary().files, 1);
    QCOMPARE(model.summary().waiting, 1);

    model.moved({transfer(3, State::Approved)});
    model.moved({transfer(2, State::Queued)}); // retried
    QCOMPARE(model.summary().files, 1);
    QCOMPARE(model.summary().waiting, 1);
    QCOMPARE(model.summary().attached, 0);
}

void tst_TransferListModel::whatEndedBeforeTheStartIsOfNoRun()
{
    auto yesterdays = transfer(1, State::Approved);
    yesterdays.changed = QDateTime::currentDateTimeUtc().addDays(-1);
    TransferListModel model;
    auto refused = transfer(2, State::Failed); // now
    refused.changed = QDateTime::currentDateTimeUtc().addSecs(1);
    model.added({yesterdays, refused, transfer(3)});
    QCOMPARE(model.summary().files, 2);
    QCOMPARE(model.summary().attached, 0);
    QCOMPARE(model.summary().failed, 1);
    model.moved({transfer(1, State::Queued)}); // retried, it is
    QCOMPARE(model.summary().files, 3);
}

void tst_TransferListModel::tellsTheEndOfARunOnce()
{
    TransferListModel model;
    QSignalSpy ends(&model, &TransferListModel::runEnded);
    QSignalSpy ended(&model, &TransferListModel::ended);
    model.added(transfers(1, 2));
    model.moved({transfer(1, State::Approved)});
    QCOMPARE(ends.size(), 0);
    model.moved({transfer(2, State::Scanning), transfer(2, State::Rejected)});
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends[0][0].value<QueueSummary>().attached, 1);
    QCOMPARE(ends[0][0].value<QueueSummary>().rejected, 1);
    QCOMPARE(ended.size(), 2);
    model.moved({transfer(2, State::Rejected)});
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ended.size(), 2);
}

void tst_TransferListModel::aRowThatWaitsForThePersonEndsTheRun()
{
    TransferListModel model;
    QSignalSpy ends(&model, &TransferListModel::runEnded);
    model.added(transfers(1, 2));
    auto held = transfer(2, State::Starting);
    held.error = Error{.kind = ErrorKind::Credentials, .code = QStringLiteral("TokenMissing")};
    model.moved({held});
    QCOMPARE(ends.size(), 0);
    QVERIFY(!model.hasDoneRows());
    model.moved({transfer(1, State::Approved)});
    QCOMPARE(ends.size(), 1); // the person is told of the first, whatever the other waits for
    QVERIFY(model.hasDoneRows());
    held.error.reset();
    model.moved({held});
    model.moved({transfer(2, State::Failed)});
    QCOMPARE(ends.size(), 2);
    QVERIFY(model.hasDoneRows());
    model.removed({1});
    QVERIFY(!model.hasDoneRows()); // what failed isn't done
}

void tst_TransferListModel::ignoresLateProgress()
{
    TransferListModel model;
    model.added({transfer(1, State::Uploading)});
    model.moved({transfer(1, State::Completing)});
    model.progressed({{.id = 1, .sentBytes = 10, .totalBytes = 1000, .bytesPerSecond = 100}});
    QCOMPARE(model.index(0, 0).data(TransferListModel::BytesPerSecondRole).toLongLong(), 0);
    QCOMPARE(model.summary().bytesPerSecond, 0);
}

void tst_TransferListModel::findsRowsByTheServicesId()
{
    TransferListModel model;
    auto sent = transfer(2, State::Uploading);
    sent.fileId = u"F1"_s;
    model.added({transfer(1), sent});
    QCOMPARE(model.rowOfFile(u"F1"_s), 1);
    QCOMPARE(model.rowOfFile(u"F2"_s), -1);
    QCOMPARE(model.rowOfFile({}), -1);
    sent.fileId = u"F2"_s; // its address expired, and it began anew
    model.moved({sent});
    QCOMPARE(model.rowOfFile(u"F1"_s), -1);
    QCOMPARE(model.rowOfFile(u"F2"_s), 1);
    model.removed({1});
    QCOMPARE(model.rowOfFile(u"F2"_s), 0);
    model.removed({2});
    QCOMPARE(model.rowOfFile(u"F2"_s), -1);
}

void tst_TransferListModel::tenThousandRows()
{
    TransferListModel model;
    model.added(transfers(1, 10'000));
    QCOMPARE(model.rowCount(), 10'000);
    QSignalSpy changed(&model, &TransferListModel::dataChanged);
    std::vector<Transfer> uploading;
    std::vector<TransferProgress> progress;
    for (TransferId id = 1; id <= 10'000; ++id) {
        uploading.push_back(transfer(id, State::Uploading));
        progress.push_back({.id = id, .sentBytes = 500, .totalBytes = 1000, .bytesPerSecond = 1});
    }
    model.moved(uploading);
    for (int time = 0; time < 10; ++time)
        model.progressed(progress);
    QTRY_COMPARE(changed.size(), 1); // one range for 110,000 changes
    QCOMPARE(model.summary().sentBytes, 5'000'000);
    std::vector<TransferId> odd;
    for (TransferId id = 1; id <= 10'000; id += 2)
        odd.push_back(id);
    model.removed(odd);
    QCOMPARE(model.rowCount(), 5'000);
    QCOMPARE(model.rowOf(10'000), 4'999);
    QCOMPARE(model.summary().files, 5'000);
}

QTEST_GUILESS_MAIN(tst_TransferListModel)
#include "tst_transferlistmodel.moc"
