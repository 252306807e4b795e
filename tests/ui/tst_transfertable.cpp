// SPDX-License-Identifier: Apache-2.0
#include "ui/fakes.h"
#include "ui/filesview.h"
#include "ui/transfertable.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_TransferTable : public QObject
{
    Q_OBJECT

private slots:
    void theNewestComeFirst();
    void sortsByColumnAndBack();
    void sortsOnceAndKeepsTheOrderOfEquals();
    void filtersByNameTargetAndStatus();
    void everyCellIsSpoken();
    void markupIsShownAsItIs();
    void ticksOnlyWhatTellsTheTime();
    void tenThousandRowsStaySorted();
    void groupsByTarget();
    void aTargetOfTwoNamesIsOneGroup();
    void headingsFollowTheRows();
    void headingsStandWhereLinesBegin_data();
    void headingsStandWhereLinesBegin();
};

namespace {

const Destination parcel{Destination::Kind::Case, u"arn"_s, u"Damaged parcel"_s};

Transfer transfer(TransferId id, const QString &name, int minute, State state = State::Queued)
{
    Transfer t;
    t.id = id;
    t.fileName = name;
    t.destination = parcel;
    t.snapshot.sizeBytes = 1024 * id;
    t.state = state;
    t.added = t.changed = QDateTime(QDate(2024, 11, 3), QTime(10, 0), Qt::UTC).addSecs(60 * minute);
    return t;
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data().toString());
    return all;
}

} // namespace

void tst_TransferTable::theNewestComeFirst()
{
    TransferListModel model;
    TransferTable table(model);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.added({transfer(1, u"old a"_s, 1), transfer(2, u"old b"_s, 1)});
    model.added({transfer(3, u"new a"_s, 2), transfer(4, u"new b"_s, 2)});
    // What was dropped together keeps its order.
    QCOMPARE(names(table), QStringList({u"new a"_s, u"new b"_s, u"old a"_s, u"old b"_s}));
}

void tst_TransferTable::sortsByColumnAndBack()
{
    TransferListModel model;
    TransferTable table(model);
    model.added({transfer(1, u"b"_s, 1), transfer(2, u"c"_s, 2), transfer(3, u"a"_s, 3)});
    table.sort(TransferListModel::FileColumn, Qt::AscendingOrder);
    QCOMPARE(names(table), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    table.sort(TransferListModel::SizeColumn, Qt::DescendingOrder);
    QCOMPARE(names(table), QStringList({u"a"_s, u"c"_s, u"b"_s}));
    table.sort(-1);
    QCOMPARE(names(table), QStringList({u"a"_s, u"c"_s, u"b"_s}));
    table.sort(TransferListModel::FileColumn, Qt::AscendingOrder);
    table.sort(-1);
    QCOMPARE(names(table), QStringList({u"a"_s, u"c"_s, u"b"_s}));
}

void tst_TransferTable::sortsOnceAndKeepsTheOrderOfEquals()
{
    TransferListModel model;
    TransferTable table(model);
    model.added({transfer(1, u"b"_s, 1), transfer(2, u"c"_s, 2), transfer(3, u"a"_s, 3)});
    table.sort(TransferListModel::FileColumn, Qt::AscendingOrder);
    const QSignalSpy sorted(&table, &QAbstractItemModel::layoutChanged);
    table.sort(TransferListModel::TargetColumn, Qt::AscendingOrder); // all are for one
    QCOMPARE(sorted.size(), 1); // ten thousand rows take long enough once
    QCOMPARE(names(table), QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void tst_TransferTable::filtersByNameTargetAndStatus()
{
    TransferListModel model;
    TransferTable table(model);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto other = transfer(3, u"c.pdf"_s, 3);
    other.destination = {Destination::Kind::Chat, u"1"_s, u"Maria"_s};
    model.added({transfer(1, u"a.pdf"_s, 1, State::Approved), transfer(2, u"b.txt"_s, 2), other});
    table.setFilter(u" A.PDF "_s);
    QCOMPARE(names(table), QStringList{u"a.pdf"_s});
    table.setFilter(u"maria"_s);
    QCOMPARE(names(table), QStringList{u"c.pdf"_s});
    table.setFilter(u"attached"_s);
    QCOMPARE(names(table), QStringList{u"a.pdf"_s});
    model.moved({transfer(2, u"b.txt"_s, 2, State::Approved)});
    QTRY_COMPARE(table.rowCount(), 2); // as its state changed
    table.setFilter({});
    QCOMPARE(table.rowCount(), 3);
}

void tst_TransferTable::everyCellIsSpoken()
{
    TransferListModel model;
    TransferTable table(model);
    auto failed = transfer(1, u"setup.zip"_s, 1, State::Failed);
    failed.error = Error{.kind = ErrorKind::File, .code = u"FileTypeNotAllowed"_s};
    model.added({failed});
    const auto spoken = [&](int column) {
        return table.index(0, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(TransferListModel::FileColumn), u"setup.zip"_s);
    QCOMPARE(spoken(TransferListModel::TargetColumn), u"Damaged parcel"_s);
    QCOMPARE(spoken(TransferListModel::SizeColumn), u"1 kB"_s);
    // What to do belongs to it for who can't see the second line.
    QVERIFY(spoken(TransferListModel::StatusColumn).startsWith(u"This type of file isn't allowed here. "_s));

    model.moved({transfer(1, u"setup.zip"_s, 1, State::Uploading)});
    model.progressed({{.id = 1, .sentBytes = 512, .totalBytes = 1024, .bytesPerSecond = 0}});
    QCOMPARE(spoken(TransferListModel::StatusColumn), u"50 %"_s);
    QCOMPARE(table.index(0, TransferListModel::StatusColumn).data(FileDelegate::PercentRole).toInt(), 50);
}

void tst_TransferTable::markupIsShownAsItIs()
{
    auto hostile = transfer(1, u"<img src='a'>.pdf"_s, 0, State::Failed);
    hostile.path = u"/home/<b>me</b>/x & y.pdf"_s;
    hostile.destination.title = u"<a href='https://example.com'>Parcel</a>"_s;
    hostile.error = Error{.kind = ErrorKind::Refused, .code = u"Odd"_s, .message = u"<h1>No</h1>"_s};
    TransferListModel model;
    model.added({hostile});
    TransferTable table(model);
    const auto tip = [&table](int column) {
        const auto text = table.index(0, column).data(Qt::ToolTipRole).toString();
        return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
    };
    QCOMPARE(tip(TransferListModel::FileColumn), hostile.path);
    QCOMPARE(tip(TransferListModel::TargetColumn), hostile.destination.title);
    QVERIFY2(tip(TransferListModel::StatusColumn).contains(u"<h1>No</h1>"_s),
             qPrintable(tip(TransferListModel::StatusColumn)));
}

void tst_TransferTable::ticksOnlyWhatTellsTheTime()
{
    TransferListModel model;
    TransferTable table(model);
    model.added({transfer(1, u"a"_s, 1, State::Approved), transfer(2, u"b"_s, 1, State::Scanning)});
    QSignalSpy changed(&table, &TransferTable::dataChanged);
    table.tick();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
}

void tst_TransferTable::tenThousandRowsStaySorted()
{
    TransferListModel model;
    TransferTable table(model);
    std::vector<Transfer> many;
    for (TransferId id = 1; id <= 10'000; ++id)
        many.push_back(transfer(id, QString::number(id), int(id % 100)));
    model.added(many);
    for (auto &t : many)
        t.state = State::Uploading;
    QSignalSpy changed(&table, &TransferTable::dataChanged);
    model.moved(many);
    QTRY_VERIFY(!changed.isEmpty());
    for (int row = 1; row < table.rowCount(); ++row) {
        const auto above = table.row(table.index(row - 1, 0)).transfer.added;
        QVERIFY(above >= table.row(table.index(row, 0)).transfer.added);
    }
}

void tst_TransferTable::groupsByTarget()
{
    TransferListModel model;
    TransferTable table(model);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Destination maria{Destination::Kind::Chat, u"1"_s, u"Maria"_s};
    auto b = transfer(2, u"b"_s, 2);
    auto d = transfer(4, u"d"_s, 4);
    b.destination = d.destination = maria;
    model.added({transfer(1, u"a"_s, 1), b, transfer(3, u"c"_s, 3), d});
    const auto headings = [&] {
        QStringList all;
        for (int row = 0; row < table.rowCount(); ++row)
            all.append(table.index(row, 0).data(FileDelegate::HeadingRole).toString());
        return all;
    };
    table.setGrouped(true);
    QCOMPARE(names(table), QStringList({u"c"_s, u"a"_s, u"d"_s, u"b"_s})); // the newest first in each
    QCOMPARE(headings(), QStringList({u"Damaged parcel"_s, {}, u"Maria"_s, {}}));
    // Sorted the other way round, the files turn and the groups stay.
    table.sort(TransferListModel::FileColumn, Qt::DescendingOrder);
    QCOMPARE(names(table), QStringList({u"c"_s, u"a"_s, u"d"_s, u"b"_s}));
    table.sort(TransferListModel::FileColumn, Qt::AscendingOrder);
    QCOMPARE(names(table), QStringList({u"a"_s, u"c"_s, u"b"_s, u"d"_s}));
    table.setGrouped(false);
    QCOMPARE(names(table), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(headings(), QStringList({{}, {}, {}, {}}));
}

void tst_TransferTable::aTargetOfTwoNamesIsOneGroup()
{
    TransferListModel model;
    TransferTable table(model);
    table.setGrouped(true);
    auto renamed = transfer(3, u"c"_s, 3);
    renamed.destination.title = u"Zebra"_s; // what the case is called by now
    auto other = transfer(2, u"b"_s, 2);
    other.destination = {Destination::Kind::Chat, u"1"_s, u"Maria"_s};
    model.added({transfer(1, u"a"_s, 1), other, renamed});
    auto shown = names(table);
    shown.removeOne(u"b"_s);
    QCOMPARE(shown, QStringList({u"c"_s, u"a"_s}));
    QVERIFY(names(table).indexOf(u"b"_s) != 1);
}

void tst_TransferTable::headingsFollowTheRows()
{
    TransferListModel model;
    TransferTable table(model);
    FilesView view;
    view.setModel(&table);
    connect(&table, &TransferTable::groupsChanged, &view, &FilesView::setHeadedRows);
    const auto headed = [&] {
        std::vector<int> rows;
        for (int row = 0; row < table.rowCount(); ++row) {
            if (view.rowHeight(row) > FileDelegate::rowHeight(view.fontMetrics()))
                rows.push_back(row);
        }
        return rows;
    };
    auto other = transfer(2, u"b"_s, 2);
    other.destination = {Destination::Kind::Chat, u"1"_s, u"Maria"_s};
    model.added({transfer(1, u"a"_s, 1), other});
    QVERIFY(headed().empty());
    table.setGrouped(true);
    QCOMPARE(headed(), (std::vector{0, 1}));
    model.added({transfer(3, u"c"_s, 3)}); // the newest of the first group
    QTRY_COMPARE(headed(), (std::vector{0, 2}));
    model.removed({3});
    QTRY_COMPARE(headed(), (std::vector{0, 1}));
    table.setFilter(u"maria"_s);
    QTRY_COMPARE(headed(), (std::vector{0}));
    table.setGrouped(false);
    QVERIFY(headed().empty());
}

void tst_TransferTable::headingsStandWhereLinesBegin_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void tst_TransferTable::headingsStandWhereLinesBegin()
{
    QFETCH(Qt::LayoutDirection, direction);
    TransferListModel model;
    TransferTable table(model);
    FilesView view;
    view.setModel(&table);
    view.setLayoutDirection(direction);
    view.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view.resize(800, 300);
    connect(&table, &TransferTable::groupsChanged, &view, &FilesView::setHeadedRows);
    model.added({transfer(1, u"a"_s, 1)});
    table.setGrouped(true);
    const auto image = view.viewport()->grab().toImage();
    const auto written = [&](int from, int to) {
        const auto ground = image.pixel(image.width() / 2, 1);
        for (int y = 0; y < FileDelegate::headingHeight(view.fontMetrics()); ++y) {
            for (int x = from; x < to; ++x) {
                if (image.pixel(x, y) != ground)
                    return true;
            }
        }
        return false;
    };
    const bool leftToRight = direction == Qt::LeftToRight;
    QCOMPARE(written(0, image.width() / 4), leftToRight);
    QCOMPARE(written(image.width() * 3 / 4, image.width()), !leftToRight);
}

QTEST_MAIN(tst_TransferTable)
#include "tst_transfertable.moc"
