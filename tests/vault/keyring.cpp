// SPDX-License-Identifier: Apache-2.0
// Run in a desktop session whose keyring is in the state that the first argument names:
// unlocked, locked (nobody can unlock it; holds "org.attache.Test old"), empty, none.
#include "base/clock.h"
#include "vault/keychainstore.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class Keyring : public QObject
{
    Q_OBJECT

public:
    explicit Keyring(QString state)
        : m_state(std::move(state))
    { }

private slots:
    void saysHowItIs();
    void keeps();
    void neverSaysWhatItDoesNotKnow();
    void namesWhatItHolds();

private:
    QString read(const QString &key);
    QString write(const QString &key, const QByteArray &secret);
    QString remove(const QString &key);
    QString keys();

    QString m_state;
    SystemClock m_clock;
    KeychainStore m_store{u"org.attache.Test"_s, m_clock};
};

// The secret, or the error's code in brackets.
QString Keyring::read(const QString &key)
{
    QString answer;
    const auto call = m_store.read(key, [&](const Result<Secret> &result) {
        answer = result ? QString::fromUtf8(result->reveal()) : u'[' + result.error().code + u']';
    });
    return QTest::qWaitFor([&] { return !answer.isEmpty(); }, 20000) ? answer : u"no answer"_s;
}

void Keyring::saysHowItIs()
{
    using State = SecretStore::State;
    QString answer;
    const auto call = m_store.state([&](const Result<State> &state) {
        if (!state)
            answer = state.error().code;
        else
            answer = *state == State::Open ? u"unlocked"_s
                : *state == State::Locked  ? u"locked"_s
                                           : u"empty"_s;
    });
    QVERIFY(QTest::qWaitFor([&] { return !answer.isEmpty(); }, 20000));
    QCOMPARE(answer, m_state == "none"_L1 ? u"KeychainMissing"_s : m_state);
}

QString Keyring::write(const QString &key, const QByteArray &secret)
{
    QString answer;
    const auto call = m_store.write(key, Secret(secret), [&](const Result<void> &result) {
        answer = result ? u"ok"_s : u'[' + result.error().code + u']';
    });
    return QTest::qWaitFor([&] { return !answer.isEmpty(); }, 20000) ? answer : u"no answer"_s;
}

QString Keyring::remove(const QString &key)
{
    QString answer;
    const auto call = m_store.remove(key, [&](const Result<void> &result) {
        answer = result ? u"ok"_s : u'[' + result.error().code + u']';
    });
    return QTest::qWaitFor([&] { return !answer.isEmpty(); }, 20000) ? answer : u"no answer"_s;
}

QString Keyring::keys()
{
    QString answer;
    const auto call = m_store.keys([&](const Result<QStringList> &result) {
        auto names = result.value_or(QStringList());
        names.sort();
        answer = result ? u"keys: "_s + names.join(u' ') : u'[' + result.error().code + u']';
    });
    return QTest::qWaitFor([&] { return !answer.isEmpty(); }, 20000) ? answer : u"no answer"_s;
}

void Keyring::keeps()
{
    if (m_state != u"unlocked"_s)
        return;
    QCOMPARE(read(u"new"_s), u"[NoSuchSecret]"_s);
    QCOMPARE(write(u"new"_s, "grün\n0"), u"ok"_s);
    QCOMPARE(read(u"new"_s), u"grün\n0"_s);
    QCOMPARE(write(u"new"_s, "second"), u"ok"_s);
    QCOMPARE(read(u"new"_s), u"second"_s);
    QCOMPARE(remove(u"new"_s), u"ok"_s);
    QCOMPARE(read(u"new"_s), u"[NoSuchSecret]"_s);
    QCOMPARE(remove(u"new"_s), u"ok"_s);
}

void Keyring::neverSaysWhatItDoesNotKnow()
{
    if (m_state == u"unlocked"_s)
        return;
    const QMap<QString, QString> expected{{u"locked"_s, u"[KeychainLocked]"_s},
                                          {u"empty"_s, u"[NoSuchSecret]"_s},
                                          {u"none"_s, u"[KeychainMissing]"_s}};
    QVERIFY(expected.contains(m_state));
    QCOMPARE(read(u"old"_s), expected[m_state]);
    QCOMPARE(remove(u"old"_s), m_state == u"empty"_s ? u"ok"_s : expected[m_state]);
    QCOMPARE(write(u"old"_s, "x"), m_state == u"empty"_s ? u"[KeychainMissing]"_s : expected[m_state]);
}

void Keyring::namesWhatItHolds()
{
    if (m_state == u"unlocked"_s) {
        QCOMPARE(write(u"chat/1"_s, "x"), u"ok"_s);
        QCOMPARE(write(u"chat/2"_s, "y"), u"ok"_s);
        QCOMPARE(keys(), u"keys: chat/1 chat/2"_s);
        QCOMPARE(remove(u"chat/1"_s), u"ok"_s);
        QCOMPARE(remove(u"chat/2"_s), u"ok"_s);
    }
    if (m_state == u"none"_s)
        QCOMPARE(keys(), u"[KeychainMissing]"_s);
    if (m_state == u"unlocked"_s || m_state == u"empty"_s)
        QCOMPARE(keys(), u"keys: "_s);
    if (m_state == u"locked"_s)
        QCOMPARE(keys(), u"[KeychainLocked]"_s);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc < 2)
        return 2;
    Keyring test(QString::fromLocal8Bit(argv[1]));
    return QTest::qExec(&test, argc - 1, argv + 1);
}

#include "keyring.moc"
