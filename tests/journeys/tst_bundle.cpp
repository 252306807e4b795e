// SPDX-License-Identifier: Apache-2.0
#include "support/attacheprocess.h"
#include "support/canaries.h"
#include "support/content.h"
#include "support/sandboxprocess.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// `attache doctor --bundle FILE` after things went well and wrong.
class tst_Bundle : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void holdsWhatHelps();
    void holdsNoSecretNoContentAndNoName();
    void holdsNoPasswordOfAProxy();
    void aPlantedSecretIsFound();
    void isThePersonsAlone();
    void goesToStandardOutput();
    void saysWhereItCannotGo();

private:
    QByteArray bundle();
    Canaries canaries() const;

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<AttacheProcess> m_attache;
    const QByteArray m_inside = "what the customer wrote in confidence";
};

void tst_Bundle::init()
{
    m_sandbox = std::make_unique<SandboxProcess>(QStringList{u"--scan-time"_s, u"0.2"_s});
    QVERIFY2(m_sandbox->isReady(), qPrintable(m_sandbox->errorOutput()));
    m_attache = std::make_unique<AttacheProcess>(m_sandbox->ready());
    m_attache->setVariable(u"ATTACHE_PARTICIPANT_TOKEN"_s, m_sandbox->participantToken());
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
        m_attache->unsetVariable(name);
    write(m_attache->home() + u"/Müller contract.txt"_s, m_inside);
    QDir().mkpath(m_attache->home() + u"/.config/attache"_s);
    m_attache->run({u"attach"_s, u"--case"_s, m_sandbox->caseArn(), u"--tag"_s,
                    u"customer=Erika Mustermann"_s, u"Müller contract.txt"_s});
    m_sandbox->addFault({{u"operation"_s, u"PutObject"_s}, {u"action"_s, u"status"_s}, {u"status"_s, 403}});
    m_attache->run({u"attach"_s, u"--chat"_s, u"--give-up"_s, u"0"_s, u"Müller contract.txt"_s});
}

QByteArray tst_Bundle::bundle()
{
    const auto file = m_attache->home() + u"/bundle.txt"_s;
    const auto run = m_attache->run({u"doctor"_s, u"--bundle"_s, file});
    if (run.exitCode != 0)
        qWarning() << run.err;
    QFile written(file);
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
}

Canaries tst_Bundle::canaries() const
{
    Canaries canaries;
    canaries.add(u"content"_s, m_inside);
    canaries.add(u"file name"_s, "Müller contract");
    canaries.add(u"tag"_s, "Erika Mustermann");
    canaries.add(u"home"_s, m_attache->home().toUtf8());
    canaries.add(u"secret access key"_s, m_sandbox->secretAccessKey().toUtf8());
    canaries.add(u"participant token"_s, m_sandbox->participantToken().toUtf8());
    canaries.add(u"signed address"_s, "X-Amz-Signature=");
    return canaries;
}

void tst_Bundle::holdsWhatHelps()
{
    const auto text = bundle();
    for (const auto *word :
         {"== Versions", "Qt 6.", "== Settings", "== Checks", "ok    Region: ", "== Transfers", "approved",
          "failed", "‹file 1›.txt", "HTTP 403", "== Last log", "attache.net"})
        QVERIFY2(text.contains(word), word + ("\n" + text));
}

void tst_Bundle::holdsNoSecretNoContentAndNoName()
{
    const auto text = bundle();
    QVERIFY(!text.isEmpty());
    QCOMPARE(canaries().in(text), QStringList());
}

void tst_Bundle::holdsNoPasswordOfAProxy()
{
    const QByteArray password = "pr0xy-pass-w0rd";
    m_attache->setVariable(u"HTTP_PROXY"_s,
                           u"http://ann:%1@127.0.0.1:1"_s.arg(QString::fromLatin1(password)));
    m_attache->run({u"whoami"_s, u"--debug"_s}); // into the log
    const auto run = m_attache->run({u"doctor"_s, u"--bundle"_s, u"-"_s});
    QVERIFY2(run.out.contains("proxy: 127.0.0.1:1"), run.out);
    auto canaries = this->canaries();
    canaries.add(u"proxy's password"_s, password);
    QCOMPARE(canaries.in(run.out + run.err), QStringList());
}

void tst_Bundle::aPlantedSecretIsFound()
{
    // The bundle passes on what the log holds: were a secret there, the scan would say so.
    const auto folder = m_attache->home() + u"/.local/state/attache"_s;
    QVERIFY(QFile::exists(folder + u"/attache.log"_s));
    write(folder + u"/attache.log"_s, "token " + m_sandbox->participantToken().toUtf8().toBase64() + '\n');
    QVERIFY(!canaries().in(bundle()).isEmpty());
}

void tst_Bundle::isThePersonsAlone()
{
    QVERIFY(!bundle().isEmpty());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const auto &file : {u"/bundle.txt"_s, u"/.local/state/attache/attache.log"_s})
        QVERIFY2((QFile::permissions(m_attache->home() + file) & others) == 0, qPrintable(file));
}

void tst_Bundle::goesToStandardOutput()
{
    const auto run = m_attache->run({u"doctor"_s, u"--bundle"_s, u"-"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.startsWith("Attache support bundle"));
}

void tst_Bundle::saysWhereItCannotGo()
{
    const auto run = m_attache->run({u"doctor"_s, u"--bundle"_s, u"/no/such/folder/bundle"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("/no/such/folder/bundle"), run.err);
}

QTEST_GUILESS_MAIN(tst_Bundle)
#include "tst_bundle.moc"
