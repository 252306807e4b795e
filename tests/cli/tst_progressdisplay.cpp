// SPDX-License-Identifier: Apache-2.0
#include "cli/progressdisplay.h"

#include "cli/columns.h"
#include "cli/terminal.h"
#include "support/fakeclock.h"

#include <QTest>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace attache;

namespace {

/// A terminal of 40 columns, and what was written to it since it was last read.
class Screen
{
public:
    Screen()
        : m_master(posix_openpt(O_RDWR | O_NOCTTY))
    {
        std::array<char, 64> name{};
        if (grantpt(m_master) != 0 || unlockpt(m_master) != 0
            || ptsname_r(m_master, name.data(), name.size()) != 0)
            qFatal("no pseudo terminal");
        m_file = std::fopen(name.data(), "w");
        const winsize size{.ws_row = 10, .ws_col = 40, .ws_xpixel = 0, .ws_ypixel = 0};
        termios mode{};
        if (!m_file || ioctl(m_master, TIOCSWINSZ, &size) != 0 || tcgetattr(fileno(m_file), &mode) != 0)
            qFatal("no pseudo terminal");
        cfmakeraw(&mode);
        tcsetattr(fileno(m_file), TCSANOW, &mode);
    }
    ~Screen()
    {
        std::fclose(m_file);
        close(m_master);
    }
    Q_DISABLE_COPY_MOVE(Screen)

    std::FILE *file() { return m_file; }
    QString read()
    {
        QByteArray bytes;
        pollfd readable{.fd = m_master, .events = POLLIN, .revents = 0};
        while (poll(&readable, 1, 0) > 0) {
            std::array<char, 4096> piece{};
            const auto size = ::read(m_master, piece.data(), piece.size());
            if (size <= 0)
                break;
            bytes.append(piece.data(), size);
        }
        return QString::fromUtf8(bytes);
    }

private:
    int m_master;
    std::FILE *m_file = nullptr;
};

} // namespace

class tst_ProgressDisplay : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void drawsTenTimesASecondAtMost();
    void givesWayToWhatIsPrinted();
    void doesWithoutEscapes();
    void showsNothingWhereNothingCanBeShown_data();
    void showsNothingWhereNothingCanBeShown();
    void usesStandardErrorWhereOutputIsAFile();
    void drawsALineThatFits();
};

void tst_ProgressDisplay::init()
{
    qputenv("TERM", "xterm");
    qunsetenv("NO_COLOR");
}

void tst_ProgressDisplay::drawsTenTimesASecondAtMost()
{
    Screen screen;
    Terminal terminal(screen.file(), screen.file());
    FakeClock clock;
    int draws = 0;
    ProgressDisplay display(terminal, clock, [&](int columns, int rows) {
        ++draws;
        return QStringList{u"%1 in %2 x %3"_s.arg(draws).arg(columns).arg(rows)};
    });
    for (int i = 0; i < 999; ++i) { // not the tenth pause's end
        display.update();
        clock.advance(1ms);
    }
    QCOMPARE(draws, 10);
    clock.advance(1s);
    QCOMPARE(draws, 11); // what came after the tenth, and then no more
    const auto seen = screen.read();
    QVERIFY2(seen.startsWith(u"1 in 39 x 9\n"), qPrintable(seen)); // the last column and row stay free
    QVERIFY2(seen.endsWith(u"\x1b[1A\x1b[J11 in 39 x 9\n"), qPrintable(seen));
}

void tst_ProgressDisplay::givesWayToWhatIsPrinted()
{
    Screen screen;
    Terminal terminal(screen.file(), screen.file());
    FakeClock clock;
    ProgressDisplay display(terminal, clock, [](int, int) { return QStringList{u"one"_s, u"two"_s}; });
    display.update();
    QCOMPARE(screen.read(), u"one\ntwo\n"_s);
    terminal.line(u"done"_s);
    QCOMPARE(screen.read(), u"\x1b[2A\x1b[Jdone\n"_s);
    terminal.note(u"again"_s); // nothing to take away
    QCOMPARE(screen.read(), u"again\n"_s);
    display.update();
    clock.advance(100ms);
    QCOMPARE(screen.read(), u"one\ntwo\n"_s);
    display.clear();
    QCOMPARE(screen.read(), u"\x1b[2A\x1b[J"_s);
}

void tst_ProgressDisplay::doesWithoutEscapes()
{
    qputenv("NO_COLOR", "1");
    Screen screen;
    Terminal terminal(screen.file(), screen.file());
    FakeClock clock;
    ProgressDisplay display(terminal, clock, [](int, int) { return QStringList{u"one"_s, u"two"_s}; });
    display.update();
    QCOMPARE(screen.read(), u"two"_s);
    terminal.line(u"done"_s);
    QCOMPARE(screen.read(), u'\r' + QString(39, u' ') + u"\rdone\n"_s);
}

void tst_ProgressDisplay::showsNothingWhereNothingCanBeShown_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("a dumb terminal") << "dumb"_ba;
    QTest::newRow("an unknown one") << ""_ba;
}

void tst_ProgressDisplay::showsNothingWhereNothingCanBeShown()
{
    QFETCH(QByteArray, kind);
    qputenv("TERM", kind);
    Screen screen;
    Terminal terminal(screen.file(), screen.file());
    FakeClock clock;
    ProgressDisplay display(terminal, clock, [](int, int) { return QStringList{u"one"_s}; });
    display.update();
    display.clear();
    QCOMPARE(screen.read(), QString());
    QVERIFY(!terminal.isLive());
}

void tst_ProgressDisplay::usesStandardErrorWhereOutputIsAFile()
{
    Screen screen;
    auto *out = std::tmpfile();
    Terminal terminal(out, screen.file());
    terminal.show({u"one"_s});
    terminal.line(u"done"_s);
    QCOMPARE(screen.read(), u"one\n\x1b[1A\x1b[J"_s);
    QCOMPARE(std::ftell(out), 5L);
    QVERIFY(terminal.isLive() && !terminal.isOutputLive()); // the file gets a line at each change
    std::fclose(out);
}

void tst_ProgressDisplay::drawsALineThatFits()
{
    for (const auto &name : {u"a very long name of a file that nobody would ever type.pdf"_s, u"短い名前"_s,
                             u"a\u001b[31m.pdf"_s}) {
        for (const int columns : {20, 40, 79, 200}) {
            const auto line = progressLine(name, 500, 1000, 100, columns);
            QCOMPARE(columnsOf(line), columns);
            QVERIFY2(line.contains(u"50 %"), qPrintable(line));
            QVERIFY(!line.contains(u'\x1b'));
        }
    }
    QVERIFY(progressLine(u"empty"_s, 0, 0, 0, 80).contains(u"0 %"));
    QVERIFY(progressLine(u"a"_s, 500, 1000, 100, 80).contains(u"100 bytes/s  6 s left"));
    QVERIFY(!progressLine(u"a"_s, 1000, 1000, 100, 80).contains(u"left"));
}

QTEST_GUILESS_MAIN(tst_ProgressDisplay)
#include "tst_progressdisplay.moc"
