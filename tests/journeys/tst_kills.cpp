// SPDX-License-Identifier: Apache-2.0
#include "support/attacheprocess.h"
#include "support/content.h"
#include "support/lanes.h"
#include "support/sandboxprocess.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace attache;

/// `attache attach` dies by SIGKILL in the middle; `attache resume` finishes what its `queued` lines
/// promised: each file attached once, with its bytes, and at a case nothing left behind.
///
/// ATTACHE_LONG=1: after every commit of the journal, and at 200 random moments.
class tst_Kills : public QObject
{
    Q_OBJECT

private slots:
    void afterACommit_data() { targets(); }
    void afterACommit();
    void atARandomMoment_data() { targets(); }
    void atARandomMoment();

private:
    static void targets()
    {
        QTest::addColumn<bool>("chat");
        QTest::newRow("case") << false;
        QTest::newRow("chat") << true;
    }
};

namespace {

bool isLong()
{
    return qEnvironmentVariableIntValue("ATTACHE_LONG") == 1;
}

/// One life and its afterlife.
class Life
{
public:
    /// Files, their number and sizes, are drawn by @p seed.
    Life(bool chat, quint32 seed)
        : m_sandbox({u"--scan-time"_s, u"0"_s, u"--rate-limit"_s, u"off"_s})
        , m_attache(m_sandbox.ready())
    {
        QRandomGenerator random(seed);
        m_attache.setVariable(u"ATTACHE_PARTICIPANT_TOKEN"_s, m_sandbox.participantToken());
        m_attache.setVariable(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        m_arguments = QStringList{u"attach"_s, u"--json"_s}
            + (chat ? QStringList{u"--chat"_s} : QStringList{u"--case"_s, m_sandbox.caseArn()});
        const int count = random.bounded(6, 21);
        for (int i = 0; i < count; ++i) {
            const auto name = u"file %1.pdf"_s.arg(i);
            const auto data = content(random.bounded(1, 200'000), int(seed % 1000) * 100 + i);
            write(m_attache.home() + u'/' + name, data);
            m_hashes.insert(name, sha256(data));
            m_arguments << name;
        }
    }

    /// Whether it died of the @p n-th commit; it lives on when it makes fewer.
    bool diesAtCommit(int n)
    {
        m_attache.setVariable(u"LD_PRELOAD"_s, QStringLiteral(KILL_AT_COMMIT_LIBRARY));
        m_attache.setVariable(u"KILL_AT_COMMIT"_s, QString::number(n));
        m_first = m_attache.run(m_arguments);
        m_attache.unsetVariable(u"LD_PRELOAD"_s);
        return m_first.err.endsWith("killed at its commit\n");
    }

    /// @p queued: after its files were, else after it began.
    void diesAfter(std::chrono::milliseconds time, bool queued)
    {
        m_attache.start(m_arguments);
        if (queued)
            m_attache.waitForOutput();
        std::this_thread::sleep_for(time);
        m_attache.kill();
        m_first = m_attache.finish();
    }

    /// What is wrong after `attache resume`; empty: nothing.
    QString resume()
    {
        const auto second = m_attache.run({u"resume"_s, u"--json"_s});
        if (second.exitCode != 0)
            return u"resume ended with %1: %2"_s.arg(second.exitCode).arg(QString::fromUtf8(second.err));
        QSet<QString> promised;
        for (const auto &line : m_first.lines()) {
            if (line[u"state"_s] == u"queued"_s)
                promised.insert(line[u"path"_s].toString().section(u'/', -1));
        }
        const auto state = m_sandbox.state();
        QMap<QString, int> found;
        for (const auto &list : {state[u"attachedFiles"_s].toArray(), state[u"attachments"_s].toArray()}) {
            for (const auto &file : list) {
                const auto name = file[u"fileName"_s].toString(file[u"name"_s].toString());
                if (file[u"status"_s] != u"APPROVED"_s) {
                    if (file[u"fileName"_s].isString())
                        return u"%1 was left behind as %2"_s.arg(name, file[u"status"_s].toString());
                    continue; // a chat's start, which nothing can take back
                }
                if (file[u"sha256"_s].toString().toLatin1() != m_hashes.value(name))
                    return u"%1 has other bytes"_s.arg(name);
                if (++found[name] > 1)
                    return u"%1 is attached twice"_s.arg(name);
            }
        }
        for (const auto &name : promised) {
            if (!found.contains(name))
                return u"%1 was promised and is not attached"_s.arg(name);
        }
        m_promised = int(promised.size());
        return {};
    }

    int promised() const { return m_promised; } ///< files, known after resume()

private:
    SandboxProcess m_sandbox;
    AttacheProcess m_attache;
    QStringList m_arguments;
    QMap<QString, QByteArray> m_hashes;
    AttacheProcess::Run m_first;
    int m_promised = 0;
};

/// How many lives came through; from several threads.
struct Tally {
    void add(const QString &name, Life &life)
    {
        const auto broken = life.resume();
        const std::scoped_lock lock(mutex);
        ++total;
        promised += life.promised();
        if (!broken.isEmpty())
            wrong << name + u": "_s + broken;
    }
    void print(const QString &what) const
    {
        qInfo().noquote() << u"%1: %2/%3 survived, %4 files promised"_s.arg(what)
                                 .arg(total - wrong.size())
                                 .arg(total)
                                 .arg(promised);
    }

    std::mutex mutex;
    int total = 0;
    int promised = 0;
    QStringList wrong;
};

} // namespace

void tst_Kills::afterACommit()
{
    QFETCH(bool, chat);
    // Ordinary: far apart, as later ones differ less. Long: one after the other until it makes no more.
    const std::vector<int> some{1, 2, 3, 5, 8, 13, 17};
    Tally tally;
    std::atomic<int> first = 1000; ///< that it does not make
    inLanes(isLong() ? 1000 : int(some.size()), [&](int i) {
        const int n = isLong() ? i + 1 : some[size_t(i)];
        Life life(chat, isLong() ? 1 : quint32(n));
        if (!life.diesAtCommit(n)) {
            for (int least = first; n < least && !first.compare_exchange_weak(least, n);) { }
            return false;
        }
        tally.add(u"commit %1"_s.arg(n), life);
        return true;
    });
    tally.print(u"killed after a commit (%1)"_s.arg(
        isLong() ? u"seed 1, each until number %1"_s.arg(first - 1) : u"seeds and numbers 1 to 17"_s));
    QVERIFY2(tally.wrong.isEmpty(), qPrintable(tally.wrong.join(u'\n')));
    QVERIFY2(first > some.back(), "it lives on although it had many a commit to make");
    QVERIFY(tally.promised > 0);
}

void tst_Kills::atARandomMoment()
{
    QFETCH(bool, chat);
    Tally tally;
    inLanes(isLong() ? 100 : 3, [&](int i) {
        const auto seed = quint32(1000 + i);
        Life life(chat, seed);
        QRandomGenerator random(seed);
        // A busy machine takes its time to start: most moments are of the work itself, however late it
        // begins.
        const bool queued = i % 4 != 0;
        life.diesAfter(std::chrono::milliseconds(queued ? random.bounded(300) : random.bounded(20, 900)),
                       queued);
        tally.add(u"seed %1"_s.arg(seed), life);
        return true;
    });
    tally.print(u"killed at a random moment (seeds from 1000)"_s);
    QVERIFY2(tally.wrong.isEmpty(), qPrintable(tally.wrong.join(u'\n')));
    QVERIFY(tally.promised > 0);
}

QTEST_GUILESS_MAIN(tst_Kills)
#include "tst_kills.moc"
