// SPDX-License-Identifier: Apache-2.0
// The names that clients write and read are Amazon's: whatever stands in them as a word of the wire is
// a member in the service's table.
#include "aws/model.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

void collect(const Shape &shape, QSet<QString> &names, QSet<const Shape *> &seen)
{
    if (seen.contains(&shape))
        return;
    seen.insert(&shape);
    for (const auto &member : shape.members) {
        names.insert(member.name);
        collect(*member.shape, names, seen);
    }
    for (const auto *inner : {shape.element, shape.key}) {
        if (inner)
            collect(*inner, names, seen);
    }
}

} // namespace

class tst_Names : public QObject
{
    Q_OBJECT

private slots:
    void clients_use_the_services_names_data();
    void clients_use_the_services_names();
};

void tst_Names::clients_use_the_services_names_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("service");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("connect") << u"connectclient.cpp"_s << int(Service::Connect) << 60;
    QTest::newRow("participant") << u"participantclient.cpp"_s << int(Service::ConnectParticipant) << 25;
    QTest::newRow("cases") << u"casesclient.cpp"_s << int(Service::ConnectCases) << 25;
    QTest::newRow("sts") << u"stsclient.cpp"_s << int(Service::Sts) << 3;
}

void tst_Names::clients_use_the_services_names()
{
    QFETCH(QString, file);
    QFETCH(int, service);
    QFETCH(int, atLeast);
    const auto &model = Model::of(Service(service));
    QSet<QString> names;
    QSet<const Shape *> seen;
    for (const auto &operation : model.operations()) {
        names.insert(operation.name);
        for (const auto *shape : {operation.input, operation.output}) {
            if (shape)
                collect(*shape, names, seen);
        }
    }
    // Values, and a key of a map that the service leaves open.
    const QSet<QString> others{u"ATTACHMENT"_s, u"CONNECTION_CREDENTIALS"_s, u"connect:Subtype"_s};

    QFile source(QString::fromUtf8(ATTACHE_SOURCE_DIR) + u"/app/connect/"_s + file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QRegularExpression literal(u"u?\"([^\"\\\\/]*)\"(?:_s|_L1|[,)])"_s);
    int found = 0;
    auto matches = literal.globalMatch(QString::fromUtf8(source.readAll()));
    while (matches.hasNext()) {
        const auto word = matches.next().captured(1);
        if (others.contains(word) || word.endsWith(".h"_L1))
            continue;
        ++found;
        QVERIFY2(names.contains(word), qPrintable(word));
    }
    QVERIFY2(found >= atLeast, qPrintable(QString::number(found)));
}

QTEST_GUILESS_MAIN(tst_Names)
#include "tst_names.moc"
