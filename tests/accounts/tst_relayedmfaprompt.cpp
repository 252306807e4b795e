// SPDX-License-Identifier: Apache-2.0
#include "accounts/relayedmfaprompt.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_RelayedMfaPrompt : public QObject
{
    Q_OBJECT

private slots:
    void handsOnTheCode();
    void tellsThatNobodyGivesOne();
    void withdrawsAQuestionThatNobodyWaitsFor();
};

void tst_RelayedMfaPrompt::handsOnTheCode()
{
    RelayedMfaPrompt prompt;
    QSignalSpy asked(&prompt, &RelayedMfaPrompt::asked);
    QSignalSpy withdrawn(&prompt, &RelayedMfaPrompt::withdrawn);
    std::optional<Result<Secret>> code;
    const auto call = prompt.code(u"phone"_s, [&](const Result<Secret> &given) { code = given; });
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), u"phone"_s);
    QVERIFY(!code);
    prompt.answer(Secret("123456"));
    QVERIFY(code && *code);
    QCOMPARE((*code)->reveal(), "123456"_ba);
    prompt.answer(Secret("once more"));
    QCOMPARE((*code)->reveal(), "123456"_ba);
    QCOMPARE(withdrawn.count(), 0);
}

void tst_RelayedMfaPrompt::tellsThatNobodyGivesOne()
{
    RelayedMfaPrompt prompt;
    std::optional<Result<Secret>> code;
    const auto call = prompt.code(u"phone"_s, [&](const Result<Secret> &given) { code = given; });
    prompt.answer({});
    QVERIFY(code && !*code);
    QCOMPARE(code->error().code, u"MfaNeeded"_s);
    QCOMPARE(code->error().kind, ErrorKind::Credentials);
}

void tst_RelayedMfaPrompt::withdrawsAQuestionThatNobodyWaitsFor()
{
    RelayedMfaPrompt prompt;
    QSignalSpy withdrawn(&prompt, &RelayedMfaPrompt::withdrawn);
    bool answered = false;
    auto call = prompt.code(u"phone"_s, [&](const Result<Secret> &) { answered = true; });
    call = {};
    QCOMPARE(withdrawn.count(), 1);
    prompt.answer(Secret("123456"));
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(tst_RelayedMfaPrompt)
#include "tst_relayedmfaprompt.moc"
