// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// The rooms' order, read from the sources: who includes whom, and what belongs to one room alone.
class tst_Includes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void arrows();
    void everyRoomHasARow();
    void confined_data();
    void confined();
    void licence();
};

namespace {

// ui → models → transfers → connect → aws → net → base, and the rooms beside this line. A room
// includes itself, and of the others only what stands in its row.
const QMap<QString, QSet<QString>> mayInclude{
    {u"base"_s, {}},
    {u"net"_s, {u"base"_s}},
    {u"vault"_s, {u"base"_s}},
    {u"aws"_s, {u"net"_s, u"base"_s}},
    {u"connect"_s, {u"aws"_s, u"net"_s, u"base"_s}},
    {u"transfers"_s, {u"connect"_s, u"aws"_s, u"net"_s, u"base"_s}},
    {u"accounts"_s, {u"transfers"_s, u"connect"_s, u"aws"_s, u"net"_s, u"base"_s}},
    {u"models"_s, {u"transfers"_s, u"connect"_s, u"aws"_s, u"net"_s, u"base"_s}},
    {u"instance"_s, {u"base"_s}},
    {u"doctor"_s, {u"transfers"_s, u"connect"_s, u"aws"_s, u"net"_s, u"base"_s}},
    {u"cli"_s, {u"doctor"_s, u"transfers"_s, u"connect"_s, u"aws"_s, u"net"_s, u"base"_s}},
    {u"sandbox"_s, {u"aws"_s, u"base"_s}},
    {u"start"_s, {u"cli"_s, u"instance"_s, u"ui"_s, u"base"_s}},
    {u"bench"_s, {u"models"_s, u"transfers"_s, u"connect"_s, u"aws"_s, u"net"_s, u"base"_s}},
    {u"windowbench"_s, {u"ui"_s, u"models"_s, u"transfers"_s, u"base"_s}},
    {u"ui"_s, {u"models"_s, u"transfers"_s, u"connect"_s, u"aws"_s, u"net"_s, u"base"_s}},
};

struct Source {
    QString path; ///< "app/base/call.h"
    QString room; ///< "base"; empty for the composition in app/ itself
    QString text;
};

std::vector<Source> sourcesOf(const QStringList &folders)
{
    std::vector<Source> sources;
    const QDir top(QString::fromUtf8(ATTACHE_SOURCE_DIR));
    for (const auto &folder : folders) {
        QDirIterator files(top.filePath(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const auto path = top.relativeFilePath(file.fileName());
            const auto parts = path.split(u'/');
            const auto room = parts[0] == "ui"_L1 ? parts[0] : parts.size() > 2 ? parts[1] : QString();
            sources.push_back({path, room, QString::fromUtf8(file.readAll())});
        }
    }
    return sources;
}

QStringList includes(const QString &text)
{
    static const QRegularExpression include(uR"(^\s*#\s*include\s*["<]([^">]+)[">])"_s,
                                            QRegularExpression::MultilineOption);
    QStringList found;
    for (const auto &match : include.globalMatch(text))
        found.append(match.captured(1));
    return found;
}

/// The text with its comments blanked, so that a rule isn't broken by talking about it.
QString withoutComments(QString text)
{
    static const QRegularExpression comment(uR"(//[^\n]*|/\*.*?\*/)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return text.replace(comment, u" "_s);
}

} // namespace

void tst_Includes::initTestCase()
{
    QVERIFY2(!sourcesOf({u"app"_s}).empty(), "the sources are not where they were when this was built");
}

void tst_Includes::arrows()
{
    QStringList wrong;
    for (const auto &source : sourcesOf({u"app"_s, u"ui"_s})) {
        if (source.room.isEmpty())
            continue; // the composition sees all rooms
        for (const auto &included : includes(source.text)) {
            const auto room = included.section(u'/', 0, 0);
            if (included.contains(u'/') && mayInclude.contains(room) && room != source.room
                && !mayInclude.value(source.room).contains(room))
                wrong.append(u"%1 includes %2"_s.arg(source.path, included));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Includes::everyRoomHasARow()
{
    for (const auto &source : sourcesOf({u"app"_s, u"ui"_s})) {
        if (!source.room.isEmpty())
            QVERIFY2(mayInclude.contains(source.room),
                     qPrintable(source.room + u" is no room of this table"_s));
    }
}

void tst_Includes::confined_data()
{
    QTest::addColumn<QString>("pattern"); // what must not stand in a source, comments left out
    QTest::addColumn<QStringList>("rooms"); // in which rooms not; none: nowhere
    QTest::addColumn<QString>("except"); // the files where it may

    const QStringList belowModels{u"base"_s,      u"net"_s,      u"vault"_s, u"aws"_s,    u"connect"_s,
                                  u"transfers"_s, u"instance"_s, u"cli"_s,   u"sandbox"_s};
    const QStringList all;

    QTest::newRow("only vault includes QtKeychain")
        << uR"(#\s*include\s*<(qt6keychain|qtkeychain|keychain))"_s << all << u"^app/vault/"_s;
    QTest::newRow("only the journal and its parts speak SQL")
        << uR"(#\s*include\s*<(QtSql|QSql))"_s << all
        << uR"(^app/transfers/(journal|journalerror|activitytrail)\.(cpp|h)$)"_s;
    QTest::newRow("only net knows replies") << uR"(\bQNetworkReply\b)"_s << all << u"^app/net/"_s;
    QTest::newRow("below models time comes from Clock")
        << uR"(\b(QTimer|QBasicTimer|startTimer|currentDateTime(Utc)?|currentSecsSinceEpoch|currentMSecsSinceEpoch|system_clock)\b)"_s
        << belowModels << uR"(^app/base/clock\.cpp$|^app/sandbox/)"_s;
    QTest::newRow("nothing waits in a nested event loop, but a menu's and a drag's")
        << uR"(\bQEventLoop\b|\bprocessEvents\b|\bwaitFor(Finished|Started|ReadyRead|BytesWritten|Connected|Disconnected)\b)"_s
        << all << u"^app/(instance|sandbox|bench)/"_s;
    QTest::newRow("no widget below ui")
        << uR"(#\s*include\s*<(QWidget|QtWidgets|QPainter|QApplication)\b)"_s
        << QStringList(mayInclude.keys()).filter(QRegularExpression(u"^(?!ui$|windowbench$|start$)"_s))
        << u"^$"_s;
    QTest::newRow("no words for people below ui, but the command line's")
        << uR"(\btr\()"_s << belowModels << u"^app/cli/"_s;
    QTest::newRow("no exceptions of ours") << uR"(\bthrow\b)"_s << all << u"^app/sandbox/"_s;
}

void tst_Includes::confined()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, rooms);
    QFETCH(QString, except);
    const QRegularExpression forbidden(pattern);
    const QRegularExpression allowed(except);
    QVERIFY2(forbidden.isValid() && allowed.isValid(), "a pattern of this test is broken");

    QStringList wrong;
    for (const auto &source : sourcesOf({u"app"_s, u"ui"_s})) {
        if ((!rooms.isEmpty() && !rooms.contains(source.room)) || allowed.match(source.path).hasMatch())
            continue;
        if (const auto match = forbidden.match(withoutComments(source.text)); match.hasMatch())
            wrong.append(u"%1: %2"_s.arg(source.path, match.captured().trimmed()));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Includes::licence()
{
    for (const auto &source : sourcesOf({u"app"_s, u"ui"_s, u"tests"_s})) {
        QVERIFY2(source.text.startsWith("// SPDX-License-Identifier: Apache-2.0\n"_L1),
                 qPrintable(source.path + u" does not begin with its SPDX line"_s));
    }
}

QTEST_GUILESS_MAIN(tst_Includes)
#include "tst_includes.moc"
