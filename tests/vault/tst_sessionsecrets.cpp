// SPDX-License-Identifier: Apache-2.0
#include "vault/sessionsecrets.h"

#include "support/fakesecrets.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// What no keychain takes is good until the program ends, and no longer.
class tst_SessionSecrets : public QObject
{
    Q_OBJECT

private slots:
    void goesOnWhereTheKeychainDies();
    void holdsWhatNoKeychainTakes();
    void forgetsWhatIsRemoved();
    void asksOnceWhoWillNotUnlock();

private:
    template <typename Result>
    static Result outcome(const std::function<Call(Answered<typename Result::value_type>)> &ask)
    {
        std::optional<Result> got;
        const auto call = ask([&](Result result) { got = std::move(result); });
        return QTest::qWaitFor([&] { return got.has_value(); }) ? *got : failure({.code = u"NoAnswer"_s});
    }
    static Result<Secret> read(SecretStore &store)
    {
        return outcome<Result<Secret>>([&](auto answered) { return store.read(u"key"_s, answered); });
    }
    static Result<void> write(SecretStore &store, const QByteArray &value)
    {
        return outcome<Result<void>>(
            [&](auto answered) { return store.write(u"key"_s, Secret(value), answered); });
    }
};

void tst_SessionSecrets::goesOnWhereTheKeychainDies()
{
    FakeSecrets keychain;
    keychain.kept.emplace(u"key"_s, Secret("of yesterday"));
    SessionSecrets secrets(keychain);
    QCOMPARE(read(secrets)->reveal(), "of yesterday"_ba);
    keychain.error = FakeSecrets::missing();
    QCOMPARE(read(secrets)->reveal(), "of yesterday"_ba);
    QCOMPARE(write(secrets, "of today").error().code, u"KeychainMissing"_s);
    QCOMPARE(read(secrets)->reveal(), "of today"_ba);
}

void tst_SessionSecrets::holdsWhatNoKeychainTakes()
{
    FakeSecrets keychain;
    keychain.error = FakeSecrets::missing();
    SessionSecrets secrets(keychain);
    QCOMPARE(read(secrets).error().code, u"KeychainMissing"_s);
    QVERIFY(!write(secrets, "held"));
    QCOMPARE(read(secrets)->reveal(), "held"_ba);
    QVERIFY(keychain.kept.empty());
    SessionSecrets afterARestart(keychain);
    QVERIFY(!read(afterARestart));
}

void tst_SessionSecrets::forgetsWhatIsRemoved()
{
    FakeSecrets keychain;
    SessionSecrets secrets(keychain);
    QVERIFY(write(secrets, "kept"));
    QVERIFY(keychain.kept.contains(u"key"_s));
    QVERIFY(outcome<Result<void>>([&](auto answered) { return secrets.remove(u"key"_s, answered); }));
    QVERIFY(keychain.kept.empty());
    QCOMPARE(read(secrets).error().code, u"NoSuchSecret"_s);
}

void tst_SessionSecrets::asksOnceWhoWillNotUnlock()
{
    FakeSecrets keychain;
    keychain.kept.emplace(u"key"_s, Secret("behind a lock"));
    keychain.is = SecretStore::State::Locked;
    keychain.error = Error{.kind = ErrorKind::Credentials, .code = u"KeychainLocked"_s, .retryable = true};
    SessionSecrets secrets(keychain);
    for (int question = 0; question < 3; ++question)
        QCOMPARE(read(secrets).error().code, u"KeychainLocked"_s);
    QCOMPARE(keychain.reads, 1);
    secrets.askAgain();
    QCOMPARE(read(secrets).error().code, u"KeychainLocked"_s);
    QCOMPARE(keychain.reads, 2);
    // Unlocked by somebody else: nobody need say so here.
    keychain.is = SecretStore::State::Open;
    keychain.error.reset();
    QCOMPARE(read(secrets)->reveal(), "behind a lock"_ba);
}

QTEST_GUILESS_MAIN(tst_SessionSecrets)
#include "tst_sessionsecrets.moc"
