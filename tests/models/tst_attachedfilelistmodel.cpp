// SPDX-License-Identifier: Apache-2.0
#include "models/attachedfilelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_AttachedFileListModel : public QObject
{
    Q_OBJECT

private slots:
    void newestFirst();
    void otherDestinationsAreIgnored();
    void aNewStatusIsOneChange();
    void deletedFilesGo();
};

namespace {

const Destination parcel{Destination::Kind::Case, u"arn:1"_s, u"Damaged parcel"_s};
const Destination other{Destination::Kind::Case, u"arn:2"_s, u"Refund"_s};

AttachedFile file(const QString &id, int minute, const QString &status = u"APPROVED"_s)
{
    return {.id = id,
            .name = id + u".pdf"_s,
            .sizeBytes = 100,
            .status = status,
            .created = QDateTime(QDate(2024, 11, 3), QTime(10, minute), Qt::UTC),
            .createdBy = {},
            .tags = {}};
}

} // namespace

void tst_AttachedFileListModel::newestFirst()
{
    AttachedFileListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDestination(parcel);
    QVERIFY(!model.isKnown());
    model.filesFound(parcel, {file(u"a"_s, 1), file(u"c"_s, 3), file(u"b"_s, 2)});
    QVERIFY(model.isKnown());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), u"c.pdf"_s);
    QCOMPARE(model.index(2, 0).data(AttachedFileListModel::FileIdRole).toString(), u"a"_s);
}

void tst_AttachedFileListModel::otherDestinationsAreIgnored()
{
    AttachedFileListModel model;
    model.setDestination(parcel);
    model.filesFound(other, {file(u"a"_s, 1)});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.isKnown());
    model.filesFound(parcel, {file(u"a"_s, 1)});
    model.deleted(other, u"a"_s);
    QCOMPARE(model.rowCount(), 1);
    model.setDestination(other);
    QCOMPARE(model.rowCount(), 0);
}

void tst_AttachedFileListModel::aNewStatusIsOneChange()
{
    AttachedFileListModel model;
    model.setDestination(parcel);
    model.filesFound(parcel, {file(u"a"_s, 1), file(u"b"_s, 2, u"PROCESSING"_s)});
    QSignalSpy changed(&model, &AttachedFileListModel::dataChanged);
    QSignalSpy inserted(&model, &AttachedFileListModel::rowsInserted);
    model.filesFound(parcel, {file(u"a"_s, 1), file(u"b"_s, 2)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(model.at(0).status, u"APPROVED"_s);
}

void tst_AttachedFileListModel::deletedFilesGo()
{
    AttachedFileListModel model;
    model.setDestination(parcel);
    model.filesFound(parcel, {file(u"a"_s, 1), file(u"b"_s, 2)});
    model.deleted(parcel, u"b"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).id, u"a"_s);
}

QTEST_GUILESS_MAIN(tst_AttachedFileListModel)
#include "tst_attachedfilelistmodel.moc"
