// SPDX-License-Identifier: Apache-2.0
#include "ui/words.h"

#include <QLocale>
#include <QTextDocument>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

const auto separator = u" · "_s;

QString timeOfDay(const QLocale &locale, const QTime &time)
{
    auto format = locale.timeFormat(QLocale::ShortFormat);
    return locale.toString(time, format.remove(u":ss"_s)); // some locales have seconds in it
}

} // namespace

QString Words::toolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

QString Words::size(qint64 bytes)
{
    if (bytes < 0)
        return u"–"_s;
    const QLocale locale;
    if (bytes < 1024)
        return locale.formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
    // One decimal below ten units, none above: 1.2 MB, 42 MB.
    double value = double(bytes);
    while (value >= 1023.95)
        value /= 1024;
    const bool whole = value >= 10 || std::abs(value - std::round(value)) < 0.05;
    return locale.formattedDataSize(bytes, whole ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString Words::sizeOf(qint64 part, qint64 whole)
{
    auto some = size(part);
    const auto all = size(whole);
    // One unit is enough: 8.1 of 42 MB. Locales part it from the number by spaces of several kinds.
    qsizetype unit = all.size();
    while (unit > 0 && !all[unit - 1].isSpace())
        --unit;
    if (unit > 0 && some.endsWith(all.mid(unit - 1)))
        some.chop(all.size() - unit + 1);
    return tr("%1 of %2", "8.1 of 42 MB are sent").arg(some, all);
}

QString Words::speed(qint64 bytesPerSecond)
{
    return tr("%1/s", "bytes per second: 1.9 MB/s").arg(size(bytesPerSecond));
}

QString Words::duration(std::chrono::seconds duration)
{
    const QLocale locale;
    const auto seconds = std::max<qint64>(duration.count(), 0);
    if (seconds < 100)
        return tr("%1 s", "seconds").arg(locale.toString(seconds));
    const auto minutes = (seconds + 59) / 60;
    if (minutes < 60)
        return tr("%1 min", "minutes").arg(locale.toString(minutes));
    if (minutes % 60 == 0 || minutes >= 24 * 60)
        return tr("%1 h", "hours").arg(locale.toString(minutes / 60));
    return tr("%1 h %2 min").arg(locale.toString(minutes / 60), locale.toString(minutes % 60));
}

QString Words::moment(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QLocale locale;
    const auto local = time.toLocalTime();
    const auto today = now.toLocalTime().date();
    if (local.date() == today)
        return timeOfDay(locale, local.time());
    if (local.date().year() == today.year())
        return locale.toString(local.date(), tr("d MMM", "date format of this year, as of QLocale"));
    return locale.toString(local.date(), tr("d MMM yyyy", "date format of other years, as of QLocale"));
}

QString Words::dateAndTime(const QDateTime &time)
{
    const QLocale locale;
    const auto local = time.toLocalTime();
    const auto day =
        locale.toString(local.date(), tr("d MMM yyyy", "date format of other years, as of QLocale"));
    return day + u' ' + timeOfDay(locale, local.time());
}

QString Words::number(double value)
{
    constexpr double exact = 1e15; // whole numbers below have all their digits
    if (std::trunc(value) == value && std::abs(value) < exact)
        return QString::number(qint64(value));
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', 15);
}

QString Words::percent(qint64 part, qint64 whole)
{
    const auto value = whole > 0 ? std::clamp<qint64>(part * 100 / whole, 0, 100) : 0;
    return tr("%1 %", "72 %").arg(QLocale().toString(value));
}

Phrase Words::status(const TransferListModel::Row &row, QueueState queue, const QDateTime &now)
{
    const auto &transfer = row.transfer;
    const auto state = transfer.shownState();
    const auto &destination = transfer.destination;

    switch (state) {
    case State::Approved:
        return {tr("Attached"), {}, Tone::Good};
    case State::Rejected:
        return {tr("Rejected by the scan"),
                tr("Check the file, then send it again: the scanner found something, or couldn't finish in "
                   "time."),
                Tone::Bad};
    case State::Cancelled:
        return {tr("Cancelled"), {}, Tone::Muted};
    case State::Failed: {
        if (!transfer.error)
            return {tr("Not sent"), tr("Press Retry to try again."), Tone::Bad};
        auto why = reason(*transfer.error, destination);
        if (transfer.mayBeAttached())
            why.more = tr("It may be attached all the same. Retry looks first and sends nothing twice.");
        why.tone = Tone::Bad;
        return why;
    }
    default:
        break;
    }

    if (transfer.state == State::Discarding && transfer.then == State::Cancelled)
        return {tr("Cancelling"), {}, Tone::Muted};
    const bool handedOver = state == State::Scanning;
    const Phrase waitsForSignIn{tr("Waiting for you to sign in"), tr("Goes on by itself then."), Tone::Warn};
    if (queue == QueueState::SignedOut && !handedOver && !destination.isChat())
        return waitsForSignIn;
    if (TransferListModel::isHeld(transfer)) {
        auto why = reason(*transfer.error, destination);
        if (why == signedOut())
            return waitsForSignIn;
        why.tone = Tone::Warn;
        return why;
    }
    if (!handedOver && (row.paused || queue == QueueState::Paused) && state == State::Queued)
        return {tr("Paused"), tr("Goes on with Resume."), Tone::Muted};
    if (queue == QueueState::SignedOut && !handedOver)
        return waitsForSignIn;
    if (queue == QueueState::Offline && !handedOver)
        return {tr("Waiting for the network"), tr("Goes on by itself when it is back."), Tone::Warn};
    if (row.paused || queue == QueueState::Paused) {
        if (state == State::Starting || state == State::Uploading)
            return {tr("Paused"), tr("Goes on with Resume."), Tone::Muted};
    }
    if (transfer.error && transfer.wakeAt.isValid() && transfer.wakeAt > now) {
        const auto wait = std::chrono::seconds((now.msecsTo(transfer.wakeAt) + 999) / 1000);
        const auto why = reason(*transfer.error, destination);
        return {tr("Trying again in %1").arg(duration(wait)), why.text, Tone::Warn};
    }

    switch (state) {
    case State::Queued:
        return {tr("Waiting"), tr("The files before it go first."), Tone::Muted};
    case State::Starting:
        return {tr("Preparing"), {}, Tone::Plain};
    case State::Uploading: {
        QStringList parts{percent(row.sentBytes, row.totalBytes)};
        if (row.bytesPerSecond > 0) {
            parts.append(speed(row.bytesPerSecond));
            if (row.sentBytes < row.totalBytes) {
                const auto left =
                    (row.totalBytes - row.sentBytes + row.bytesPerSecond - 1) / row.bytesPerSecond;
                parts.append(tr("%1 left").arg(duration(std::chrono::seconds(left))));
            }
        }
        return {parts.join(separator), {}, Tone::Plain};
    }
    case State::Completing:
        return {tr("Finishing"), {}, Tone::Plain};
    case State::Scanning: {
        const auto since = transfer.changed.isValid() ? std::max<qint64>(transfer.changed.secsTo(now), 0) : 0;
        if (since > 60) {
            return {tr("Still being scanned after %1").arg(duration(std::chrono::seconds(since))),
                    tr("That is unusual. Attache keeps looking."), Tone::Warn};
        }
        return {tr("Being scanned, %1").arg(duration(std::chrono::seconds(since))), {}, Tone::Plain};
    }
    default:
        return {};
    }
}

Phrase Words::fileStatus(const QString &status)
{
    if (status == "APPROVED"_L1)
        return {tr("Attached"), {}, Tone::Good};
    if (status == "REJECTED"_L1) {
        return {tr("Rejected by the scan"),
                tr("Check the file, then send it again: the scanner found something, or couldn't finish in "
                   "time."),
                Tone::Bad};
    }
    if (status == "IN_PROGRESS"_L1) // of a chat
        return {tr("Being scanned"), {}, Tone::Plain};
    if (status == "PROCESSING"_L1) // of a case, from the moment that somebody begins to send it
        return {tr("On its way"), {}, Tone::Plain};
    if (status == "FAILED"_L1)
        return {tr("Not attached"), tr("The service couldn't process the file. Send it again."), Tone::Bad};
    return {status, {}, Tone::Muted}; // a word that the service learnt after us
}

QString Words::caseStatus(const QString &status)
{
    if (status.compare("open"_L1, Qt::CaseInsensitive) == 0)
        return tr("Open", "a case's status");
    if (status.compare("closed"_L1, Qt::CaseInsensitive) == 0)
        return tr("Closed", "a case's status");
    return status;
}

QString Words::chatStatus(const QString &status)
{
    return status == "ENDED"_L1 ? tr("Ended", "a chat's status") : QString();
}

QString Words::name(const Destination &destination)
{
    if (!destination.title.isEmpty())
        return destination.title;
    // The beginning of a UUID is what people read to each other.
    const auto id = destination.id.section(u'/', -1).section(u'-', 0, 0);
    switch (destination.kind) {
    case Destination::Kind::Chat:
        return tr("Guest");
    case Destination::Kind::Case:
        return tr("Case %1", "a case whose title is not known, by its id").arg(id);
    case Destination::Kind::Resource:
        break;
    }
    return tr("Contact %1", "a contact, by its id").arg(id);
}

Phrase Words::reason(const Error &error, const Destination &destination)
{
    const auto &code = error.code;
    const bool chat = destination.isChat();
    const auto is = [&](std::initializer_list<QLatin1StringView> codes) {
        return std::any_of(codes.begin(), codes.end(),
                           [&](QLatin1StringView known) { return code == known; });
    };

    // Of the file.
    if (is({"TypeNotAllowed"_L1, "FileTypeNotAllowed"_L1, "ExtensionNotAllowed"_L1})) {
        return {
            tr("This type of file isn't allowed here"),
            tr("Save it as another type, such as PDF. Your administrator decides which types are allowed.")};
    }
    if (is({"FileTooLarge"_L1, "TooLarge"_L1, "EntityTooLarge"_L1})) {
        return {tr("The file is too large"),
                tr("Make it smaller or split it. Your administrator can raise the limit, up to 100 MB.")};
    }
    if (is({"FileEmpty"_L1}))
        return {tr("The file is empty"),
                tr("There is nothing to send. Check that it was saved, then add it again.")};
    if (is({"NameTooLong"_L1, "FileNameTooLong"_L1}))
        return {tr("The file's name is too long"),
                tr("Give it a name of at most 256 characters, then add it again.")};
    if (is({"NameNotAllowed"_L1, "NameInvalid"_L1, "FileNameInvalid"_L1, "FileNameNotAllowed"_L1})) {
        return {tr("The file's name has characters that can't be sent"),
                tr("Rename it without control characters or line breaks, then add it again.")};
    }
    if (is({"FileChanged"_L1}))
        return {tr("The file changed while it was being sent"), tr("Retry sends it as it is now.")};
    if (is({"FileMissing"_L1, "FileGone"_L1, "FileNotFound"_L1}))
        return {tr("The file is no longer there"),
                tr("It was moved, renamed or deleted. Add it from where it is now.")};
    if (is({"FileUnreadable"_L1, "FileNotReadable"_L1}))
        return {tr("The file can't be read"),
                tr("You may not have permission to open it. Copy it to a folder of yours and add that.")};
    if (is({"FileLocked"_L1, "FileInUse"_L1}))
        return {tr("Another program is using the file"), tr("Close it there, then press Retry.")};
    if (is({"FileGrowing"_L1, "FileBeingWritten"_L1}))
        return {tr("The file is still being written"), tr("Wait until it is saved, then press Retry.")};
    if (is({"NotAFile"_L1, "FileNotRegular"_L1, "FileIsFolder"_L1}))
        return {tr("This isn't a file"),
                tr("Folders and devices can't be sent. Add the files that are in it.")};
    if (is({"Duplicate"_L1, "FileDuplicate"_L1}))
        return {tr("This file is already there"),
                tr("The same file was attached before, so it wasn't sent again.")};

    // Of where it is saved.
    if (is({"DiskFull"_L1}))
        return {tr("The disk is full"), tr("Make room on it, then try again.")};
    if (is({"FolderMissing"_L1, "FolderNotWritable"_L1, "FileNotWritable"_L1, "SinkFailed"_L1}))
        return {tr("It can't be saved there"), tr("Choose another folder, then try again.")};
    if (is({"LengthMismatch"_L1}))
        return {tr("Not all of the file came"), tr("Try again. Nothing was changed here.")};

    // Of the target.
    if (is({"ServiceQuotaExceededException"_L1, "TOTAL_FILE_COUNT_EXCEEDED"_L1,
            "TOTAL_FILE_SIZE_EXCEEDED"_L1})
        || error.kind == ErrorKind::Quota) {
        if (code == "TOTAL_FILE_SIZE_EXCEEDED"_L1 || error.message.contains("TOTAL_FILE_SIZE_EXCEEDED"_L1))
            return {chat ? tr("This chat's files are too large together")
                         : tr("This case's files are too large together"),
                    tr("Delete files that aren't needed, or send smaller ones.")};
        return chat
            ? Phrase{tr("This chat has all the files it can take"),
                     tr("A chat takes 35 files from everyone in it. Start a new chat, or use a case.")}
            : Phrase{tr("This case has all the files it can take"),
                     tr("A case takes 50 files unless your administrator raised that. Delete files that "
                        "aren't needed.")};
    }
    if (is({"ChatEnded"_L1, "ContactEnded"_L1, "ChatClosed"_L1}))
        return {tr("The chat has ended"), tr("Attach the file to the customer's case instead.")};
    if (is({"CaseClosed"_L1}))
        return {tr("The case is closed"), tr("Reopen it in the agent workspace, then press Retry.")};
    if (is({"ResourceNotFoundException"_L1, "NotFound"_L1}))
        return chat
            ? Phrase{tr("The chat can't be found"), tr("It may have ended. Choose another one on the list.")}
            : Phrase{destination.kind == Destination::Kind::Case ? tr("The case can't be found")
                                                                 : tr("The contact can't be found"),
                     tr("It may have been deleted, or belong to another instance.")};
    if (is({"LinkUnreadable"_L1}))
        return {tr("This link leads to no case and no chat"),
                tr("Part of it may be missing. Copy the whole link and try again.")};
    if (is({"NotApproved"_L1}))
        return {tr("The scan hasn't approved this file"), tr("Wait until it says Attached.")};
    if (is({"DeleteNotPossible"_L1}))
        return {tr("A file in a chat can't be deleted"), tr("The service keeps what was sent in a chat.")};

    // Of who asks.
    if (is({"PolicyInvalid"_L1, "PolicyUnreadable"_L1}))
        return {tr("Your organisation's policy can't be obeyed, so nothing is sent"), error.message};
    if (is({"SetByOrganisation"_L1}))
        return {tr("Your organisation has set this otherwise"), error.message};
    if (is({"TokenMissing"_L1})) {
        return {tr("The chat didn't let Attache in"),
                tr("The chat may have ended, or its token is no longer valid. Open the chat again.")};
    }
    // The service says the same of a chat that is over and of a token that is too old; only a person can
    // tell.
    if (is({"ChatTokenRefused"_L1, "TokenRefused"_L1})
        || (chat && error.kind == ErrorKind::Credentials && error.httpStatus == 403)) {
        return {tr("The chat has ended, or no longer takes files"),
                tr("Attach the file to the customer's case instead, or open the chat again.")};
    }
    if (is({"RequestTimeTooSkewed"_L1, "ClockWrong"_L1, "ClockSkewed"_L1, "RequestExpired"_L1})) {
        return {tr("This computer's clock is wrong"),
                tr("Set the date and time to automatic, then press Retry.")};
    }
    if (is({"RegionMissing"_L1}))
        return {tr("No AWS Region is known yet"), tr("Sign in, and Attache finds it.")};
    if (is({"KeychainLocked"_L1}))
        return {tr("The keychain is locked"), tr("Press Sign in: your desktop asks for its password.")};
    if (is({"KeychainMissing"_L1}))
        return {tr("The keychain can't be reached"),
                tr("Sign in again, or start the desktop's keychain first.")};
    if (error.kind == ErrorKind::Credentials)
        return signedOut();
    if (is({"AccessDeniedException"_L1, "AccessDenied"_L1, "UnauthorizedException"_L1})) {
        return {tr("You have no permission for this"),
                error.message.isEmpty()
                    ? tr("Ask your administrator, and give them the request id.")
                    : tr("Ask your administrator. The service says: %1").arg(error.message)};
    }

    // Of the way there.
    if (is({"CaptivePortal"_L1}))
        return {tr("This network wants you to sign in"),
                tr("Open a web page in your browser and sign in to the network.")};
    if (is({"ProxyAuthenticationRequired"_L1, "ProxyAuthentication"_L1}))
        return {tr("The proxy wants a name and password"),
                tr("Ask your administrator for them, or for another way out.")};
    if (is({"GatewayRefused"_L1, "GatewayFailed"_L1}))
        return {tr("A proxy or gateway answers in place of the service"),
                tr("Ask your administrator, or try another network.")};
    if (is({"TlsIntercepted"_L1, "TlsHandshake"_L1, "CertificateRefused"_L1, "SslHandshakeFailed"_L1,
            "Tls"_L1, "TlsFailed"_L1, "CertificateExpired"_L1, "HostNameMismatch"_L1})) {
        return {tr("The secure connection can't be trusted"),
                tr("A proxy may be reading along. Ask your administrator for the certificate bundle.")};
    }

    switch (error.kind) {
    case ErrorKind::Network:
        return {tr("The service can't be reached"), tr("Check the network. Attache tries again by itself.")};
    case ErrorKind::Timeout:
        return {tr("Stalled: no data for a minute"), tr("Attache tries again by itself.")};
    case ErrorKind::Throttled:
        return {tr("The service is busy"), tr("Many people are using it. Attache tries again by itself.")};
    case ErrorKind::Service:
        return {tr("The service isn't working right now"),
                tr("Attache tried several times. Press Retry later; nothing is lost.")};
    case ErrorKind::Rejected:
        return {tr("Rejected by the scan"),
                tr("Check the file, then send it again: the scanner found something, or couldn't finish in "
                   "time.")};
    case ErrorKind::File:
        return {tr("The file can't be sent"), error.message};
    case ErrorKind::Validation:
        return {tr("The service doesn't take this file"), error.message};
    case ErrorKind::Refused:
        return {tr("The service declined"), error.message};
    case ErrorKind::Internal:
        return {tr("Attache couldn't do this"), error.message};
    case ErrorKind::Quota:
    case ErrorKind::Credentials:
        break; // answered above
    }
    return {tr("The service declined"), error.message};
}

Phrase Words::signedOut()
{
    return {tr("You are signed out"), tr("Sign in, and Attache goes on by itself.")};
}

Phrase Words::unanswered(Error error, const Destination &destination)
{
    if (error.kind == ErrorKind::Validation)
        error.kind = ErrorKind::Refused; // of no file
    return reason(error, destination);
}

QString Words::inFull(const Phrase &phrase)
{
    if (phrase.text.isEmpty() || phrase.more.isEmpty())
        return phrase.text + phrase.more;
    const bool ended = u".?。？؟"_s.contains(phrase.text.back());
    return (ended ? tr("%1 %2", "two sentences")
                  : tr("%1. %2", "two sentences, the first of them without its full stop"))
        .arg(phrase.text, phrase.more);
}

QString Words::about(const QString &what, const QString &text)
{
    return tr("%1: %2", "receipt.pdf: The file is empty").arg(what, text);
}

Phrase Words::permissions(const QStringList &allowed, const QStringList &refused)
{
    struct Right {
        QString words; // after "You may"
        QStringList operations;
    };
    const Right rights[] = {
        {tr("search cases", "after: You may"), {u"SearchCases"_s, u"GetCase"_s}},
        {tr("attach to cases", "after: You may"),
         {u"StartAttachedFileUpload"_s, u"CompleteAttachedFileUpload"_s, u"BatchGetAttachedFileMetadata"_s}},
        {tr("download files", "after: You may"), {u"GetAttachedFile"_s}},
        {tr("delete files", "after: You may"), {u"DeleteAttachedFile"_s}},
        {tr("see your chats", "after: You may"), {u"GetCurrentUserData"_s}},
        {tr("join chats", "after: You may"), {u"CreateParticipant"_s}},
    };
    QStringList may;
    QStringList mayNot;
    for (const auto &right : rights) {
        const auto among = [](const QStringList &list) {
            return [&list](const QString &operation) { return list.contains(operation); };
        };
        const auto &all = right.operations;
        if (std::any_of(all.begin(), all.end(), among(refused)))
            mayNot.append(right.words);
        else if (std::all_of(all.begin(), all.end(), among(allowed)))
            may.append(right.words);
    }
    const QLocale locale;
    const auto good = may.isEmpty() ? QString() : tr("You may %1.").arg(locale.createSeparatedList(may));
    if (mayNot.isEmpty())
        return {good, {}, Tone::Plain};
    return {tr("You may not %1.").arg(locale.createSeparatedList(mayNot)), good, Tone::Warn};
}

QString Words::summary(const QueueSummary &summary, QueueState queue)
{
    if (summary.files == 0)
        return {};
    if (summary.isIdle())
        return outcome(summary);
    const QLocale locale;
    QStringList parts{tr("%1 of %2", "3 of 12 files are done")
                          .arg(locale.toString(summary.ended()), locale.toString(summary.files))};
    if (summary.totalBytes > 0)
        parts.append(sizeOf(summary.sentBytes, summary.totalBytes));
    switch (queue) {
    case QueueState::Paused:
        parts.append(tr("paused"));
        break;
    case QueueState::Offline:
        parts.append(tr("waiting for the network"));
        break;
    case QueueState::SignedOut:
        parts.append(tr("waiting for you to sign in"));
        break;
    case QueueState::Running:
        if (const auto left = summary.left())
            parts.append(tr("%1 left").arg(duration(*left)));
        break;
    }
    return parts.join(separator);
}

QString Words::outcome(const QueueSummary &summary)
{
    QStringList parts;
    if (summary.attached > 0)
        parts.append(summary.attached == 1 ? tr("1 file attached")
                                           : tr("%n files attached", nullptr, summary.attached));
    if (summary.rejected > 0)
        parts.append(tr("%n rejected by the scan", nullptr, summary.rejected));
    if (summary.failed > 0)
        parts.append(tr("%n not sent", nullptr, summary.failed));
    if (summary.cancelled > 0)
        parts.append(tr("%n cancelled", nullptr, summary.cancelled));
    return parts.join(separator);
}

} // namespace attache
