// SPDX-License-Identifier: Apache-2.0
#include "ui/words.h"

#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Words : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sizes_data();
    void sizes();
    void sizeOfASize();
    void durations_data();
    void durations();
    void states_data();
    void states();
    void waiting();
    void waitingForThePerson();
    void aChatThatHasEnded();
    void inFull();
    void whatAPersonMayDo();
    void scanningTakesLong();
    void failureMayBeAttached();
    void everyReasonSaysWhatToDo_data();
    void everyReasonSaysWhatToDo();
    void unknownErrorsAreNotHidden();
    void summary();
    void outcome();
};

namespace {

const QDateTime noon(QDate(2024, 11, 3), QTime(12, 0), Qt::UTC);
const Destination parcel{Destination::Kind::Case, u"arn"_s, u"Damaged parcel"_s};
const Destination chat{Destination::Kind::Chat, u"contact"_s, u"Maria"_s};

TransferListModel::Row row(State state)
{
    TransferListModel::Row row;
    row.transfer.state = state;
    row.transfer.destination = parcel;
    row.transfer.changed = noon.addSecs(-12);
    row.totalBytes = 100 << 20;
    return row;
}

} // namespace

void tst_Words::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_Words::sizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("not known") << qint64(-1) << u"–"_s;
    QTest::newRow("nothing") << qint64(0) << u"0 bytes"_s;
    QTest::newRow("some bytes") << qint64(1023) << u"1,023 bytes"_s;
    QTest::newRow("a kilobyte") << qint64(1024) << u"1 kB"_s;
    QTest::newRow("a decimal") << qint64(1'258'291) << u"1.2 MB"_s;
    QTest::newRow("none from ten on") << qint64(44'459'622) << u"42 MB"_s;
    QTest::newRow("whole") << qint64(20 << 20) << u"20 MB"_s;
    QTest::newRow("large") << qint64(1'181'116'006) << u"1.1 GB"_s;
}

void tst_Words::sizes()
{
    QFETCH(qint64, bytes);
    QTEST(Words::size(bytes), "text");
}

void tst_Words::sizeOfASize()
{
    QCOMPARE(Words::sizeOf(8'493'465, 44'459'622), u"8.1 of 42 MB"_s);
    QCOMPARE(Words::sizeOf(500 << 10, 44'459'622), u"500 kB of 42 MB"_s);
}

void tst_Words::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("past") << qint64(-3) << u"0 s"_s;
    QTest::newRow("seconds") << qint64(8) << u"8 s"_s;
    QTest::newRow("up to 99") << qint64(99) << u"99 s"_s;
    QTest::newRow("minutes are rounded up") << qint64(121) << u"3 min"_s;
    QTest::newRow("an hour") << qint64(3600) << u"1 h"_s;
    QTest::newRow("hours and minutes") << qint64(3900) << u"1 h 5 min"_s;
}

void tst_Words::durations()
{
    QFETCH(qint64, seconds);
    QTEST(Words::duration(std::chrono::seconds(seconds)), "text");
}

void tst_Words::states_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Tone>("tone");
    QTest::newRow("queued") << State::Queued << u"Waiting"_s << Tone::Muted;
    QTest::newRow("starting") << State::Starting << u"Preparing"_s << Tone::Plain;
    QTest::newRow("uploading") << State::Uploading << u"72 % · 1.9 MB/s · 15 s left"_s << Tone::Plain;
    QTest::newRow("completing") << State::Completing << u"Finishing"_s << Tone::Plain;
    QTest::newRow("scanning") << State::Scanning << u"Being scanned, 12 s"_s << Tone::Plain;
    QTest::newRow("approved") << State::Approved << u"Attached"_s << Tone::Good;
    QTest::newRow("rejected") << State::Rejected << u"Rejected by the scan"_s << Tone::Bad;
    QTest::newRow("cancelled") << State::Cancelled << u"Cancelled"_s << Tone::Muted;
}

void tst_Words::states()
{
    QFETCH(State, state);
    auto shown = row(state);
    if (state == State::Uploading) {
        shown.sentBytes = 72 << 20;
        shown.bytesPerSecond = 1'992'294;
    }
    const auto phrase = Words::status(shown, QueueState::Running, noon);
    QTEST(phrase.text, "text");
    QTEST(phrase.tone, "tone");
    // Green is for what the service has confirmed, and for nothing else.
    QCOMPARE(phrase.tone == Tone::Good, state == State::Approved);
}

void tst_Words::waitingForThePerson()
{
    // The engine parks it where it stands; the row says for what, not "Preparing".
    auto shown = row(State::Starting);
    shown.transfer.destination.kind = Destination::Kind::Chat;
    shown.transfer.error = Error{.kind = ErrorKind::Credentials, .code = u"TokenMissing"_s};
    const auto phrase = Words::status(shown, QueueState::Running, noon);
    QCOMPARE(phrase.text, u"The chat didn't let Attache in"_s);
    QCOMPARE(phrase.tone, Tone::Warn);
    shown.transfer.error->code = u"ExpiredTokenException"_s;
    QCOMPARE(Words::status(shown, QueueState::Running, noon),
             Words::status(shown, QueueState::SignedOut, noon));
    QCOMPARE(Words::status(shown, QueueState::Running, noon).text, u"Waiting for you to sign in"_s);
}

void tst_Words::inFull()
{
    QCOMPARE(Words::inFull({u"It is so"_s, u"Do that."_s}), u"It is so. Do that."_s);
    QCOMPARE(Words::inFull({u"Send it?"_s, u"They see it."_s}), u"Send it? They see it."_s);
    QCOMPARE(Words::inFull({u"It is so"_s, {}}), u"It is so"_s);
    QCOMPARE(Words::inFull({}), QString());
}

void tst_Words::aChatThatHasEnded()
{
    // The service's own code is that of anything it refuses, also of a sign-in that has ended.
    auto shown = row(State::Failed);
    shown.transfer.destination.kind = Destination::Kind::Chat;
    shown.transfer.error =
        Error{.kind = ErrorKind::Credentials, .code = u"AccessDeniedException"_s, .httpStatus = 403};
    const auto phrase = Words::status(shown, QueueState::Running, noon);
    QCOMPARE(phrase.text, u"The chat has ended, or no longer takes files"_s);
    QVERIFY2(phrase.more.contains(u"case instead"_s), qPrintable(phrase.more));
}

void tst_Words::whatAPersonMayDo()
{
    const QStringList files{u"StartAttachedFileUpload"_s, u"CompleteAttachedFileUpload"_s,
                            u"BatchGetAttachedFileMetadata"_s};
    const auto all = Words::permissions(files + QStringList{u"DeleteAttachedFile"_s}, {});
    QCOMPARE(all.text, u"You may attach to cases and delete files."_s);
    QCOMPARE(all.more, QString());
    const auto some = Words::permissions(files, {u"DeleteAttachedFile"_s, u"CreateParticipant"_s});
    QCOMPARE(some.text, u"You may not delete files and join chats."_s);
    QCOMPARE(some.more, u"You may attach to cases."_s);
    QCOMPARE(some.tone, Tone::Warn);
    // Who may begin an upload and not finish it may not attach.
    QCOMPARE(Words::permissions(files.mid(0, 1), files.mid(1)).text, u"You may not attach to cases."_s);
    // What nobody could tell of is in neither sentence.
    QCOMPARE(Words::permissions(files.mid(0, 1), {}).text, QString());
}

void tst_Words::waiting()
{
    auto shown = row(State::Queued);
    QCOMPARE(Words::status(shown, QueueState::Paused, noon).text, u"Paused"_s);
    QCOMPARE(Words::status(shown, QueueState::Offline, noon).text, u"Waiting for the network"_s);
    QCOMPARE(Words::status(shown, QueueState::SignedOut, noon).text, u"Waiting for you to sign in"_s);
    shown.paused = true;
    QCOMPARE(Words::status(shown, QueueState::Running, noon).text, u"Paused"_s);
    shown.paused = false;
    shown.transfer.error = Error{.kind = ErrorKind::Throttled, .code = u"ThrottlingException"_s};
    shown.transfer.wakeAt = noon.addMSecs(7'500);
    const auto phrase = Words::status(shown, QueueState::Running, noon);
    QCOMPARE(phrase.text, u"Trying again in 8 s"_s);
    QCOMPARE(phrase.more, u"The service is busy"_s);
    // What was handed over is scanned whatever happens here.
    QCOMPARE(Words::status(row(State::Scanning), QueueState::Offline, noon).text, u"Being scanned, 12 s"_s);
    QCOMPARE(Words::status(row(State::Uploading), QueueState::Paused, noon).text, u"Paused"_s);
}

void tst_Words::scanningTakesLong()
{
    auto shown = row(State::Scanning);
    shown.transfer.changed = noon.addSecs(-75);
    const auto phrase = Words::status(shown, QueueState::Running, noon);
    QCOMPARE(phrase.text, u"Still being scanned after 75 s"_s);
    QCOMPARE(phrase.tone, Tone::Warn);
    QVERIFY(!phrase.more.isEmpty());
}

void tst_Words::failureMayBeAttached()
{
    auto shown = row(State::Failed);
    shown.transfer.error = Error{.kind = ErrorKind::Network, .code = u"ConnectionRefused"_s};
    QVERIFY(!Words::status(shown, QueueState::Running, noon).more.contains(u"may be attached"_s));
    shown.transfer.handedOver = true;
    QVERIFY(Words::status(shown, QueueState::Running, noon).more.contains(u"may be attached"_s));
}

void tst_Words::everyReasonSaysWhatToDo_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("inChat");
    const auto add = [](const char *about, ErrorKind kind, const QString &code, bool inChat = false) {
        QTest::newRow(about) << kind << code << inChat;
    };
    add("type", ErrorKind::File, u"FileTypeNotAllowed"_s);
    add("size", ErrorKind::File, u"FileTooLarge"_s);
    add("empty", ErrorKind::File, u"FileEmpty"_s);
    add("long name", ErrorKind::File, u"FileNameTooLong"_s);
    add("odd name", ErrorKind::File, u"FileNameInvalid"_s);
    add("changed", ErrorKind::File, u"FileChanged"_s);
    add("gone", ErrorKind::File, u"FileMissing"_s);
    add("unreadable", ErrorKind::File, u"FileUnreadable"_s);
    add("folder", ErrorKind::File, u"FileNotRegular"_s);
    add("full case", ErrorKind::Quota, u"ServiceQuotaExceededException"_s);
    add("full chat", ErrorKind::Quota, u"ServiceQuotaExceededException"_s, true);
    add("no case", ErrorKind::Refused, u"ResourceNotFoundException"_s);
    add("no chat", ErrorKind::Refused, u"ResourceNotFoundException"_s, true);
    add("no permission", ErrorKind::Refused, u"AccessDeniedException"_s);
    add("signed out", ErrorKind::Credentials, u"ExpiredTokenException"_s);
    add("chat's token", ErrorKind::Credentials, u"TokenRefused"_s, true);
    add("clock", ErrorKind::Credentials, u"RequestTimeTooSkewed"_s);
    add("network", ErrorKind::Network, u"HostNotFound"_s);
    add("stalled", ErrorKind::Timeout, u"Stalled"_s);
    add("captive portal", ErrorKind::Network, u"CaptivePortal"_s);
    add("proxy", ErrorKind::Network, u"ProxyAuthenticationRequired"_s);
    add("busy", ErrorKind::Throttled, u"ThrottlingException"_s);
    add("broken", ErrorKind::Service, u"InternalServerException"_s);
    add("gateway", ErrorKind::Service, u"GatewayFailed"_s);
    add("full disk", ErrorKind::File, u"DiskFull"_s);
    add("read-only folder", ErrorKind::File, u"FolderNotWritable"_s);
    add("broken off", ErrorKind::Network, u"LengthMismatch"_s);
    add("delete in a chat", ErrorKind::Validation, u"DeleteNotPossible"_s, true);
}

void tst_Words::everyReasonSaysWhatToDo()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    QFETCH(bool, inChat);
    const auto phrase = Words::reason({.kind = kind, .code = code}, inChat ? chat : parcel);
    QVERIFY(!phrase.text.isEmpty());
    QVERIFY(!phrase.more.isEmpty());
    QVERIFY2(phrase.text.split(u' ').size() <= 10, qPrintable(phrase.text));
    for (const auto &text : {phrase.text, phrase.more}) {
        QVERIFY(!text.contains(u'!'));
        QVERIFY(!text.contains(u"error"_s, Qt::CaseInsensitive));
        QVERIFY(!text.contains(u"Exception"_s));
        QVERIFY(!text.contains(u'%'));
    }
    QVERIFY(!phrase.text.endsWith(u'.'));
    QVERIFY(phrase.more.endsWith(u'.'));
}

void tst_Words::unknownErrorsAreNotHidden()
{
    for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind) {
        const auto phrase = Words::reason(
            {.kind = ErrorKind(kind), .code = u"SomethingNew"_s, .message = u"The service says so."_s},
            parcel);
        QVERIFY(!phrase.text.isEmpty());
        QVERIFY(!phrase.more.isEmpty());
    }
    QCOMPARE(
        Words::reason({.kind = ErrorKind::Refused, .code = u"New"_s, .message = u"Because."_s}, parcel).more,
        u"Because."_s);
}

void tst_Words::summary()
{
    QueueSummary summary{.files = 12,
                         .waiting = 6,
                         .sending = 3,
                         .attached = 3,
                         .totalBytes = 44'459'622,
                         .sentBytes = 8'493'465,
                         .bytesPerSecond = 2'569'000};
    QCOMPARE(Words::summary(summary, QueueState::Running), u"3 of 12 · 8.1 of 42 MB · 15 s left"_s);
    QCOMPARE(Words::summary(summary, QueueState::Paused), u"3 of 12 · 8.1 of 42 MB · paused"_s);
    QCOMPARE(Words::summary({}, QueueState::Running), QString());
}

void tst_Words::outcome()
{
    QCOMPARE(Words::outcome({.files = 1, .attached = 1}), u"1 file attached"_s);
    QCOMPARE(Words::outcome({.files = 4, .attached = 2, .rejected = 1, .failed = 1}),
             u"2 files attached · 1 rejected by the scan · 1 not sent"_s);
}

QTEST_GUILESS_MAIN(tst_Words)
#include "tst_words.moc"
