// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transferlistmodel.h"
#include "transfers/attachedfile.h"

#include <QCoreApplication>
#include <chrono>

namespace attache {

/// How a text is meant, which decides its colour.
enum class Tone { Plain, Muted, Good, Warn, Bad };

/// What a person reads of a state: what is, in about ten words, and what to do about it, if anything.
struct Phrase {
    QString text;
    QString more;
    Tone tone = Tone::Plain;

    bool operator==(const Phrase &) const = default;
};

/// States, errors and numbers in the person's language and locale. The one place that turns an Error's
/// kind and code into sentences.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(attache::Words)

public:
    /// @p text as a tool tip that shows it as it is: Qt takes what looks like HTML for that.
    static QString toolTip(const QString &text);
    /// "1.2 MB"; an en dash for a size that isn't known.
    static QString size(qint64 bytes);
    /// "8.1 of 42 MB".
    static QString sizeOf(qint64 part, qint64 whole);
    /// "1.9 MB/s".
    static QString speed(qint64 bytesPerSecond);
    /// "8 s", "3 min", "1 h 5 min".
    static QString duration(std::chrono::seconds duration);
    /// "10:22" for today, "3 Nov" or "3 Nov 2023" for other days. @p now as @p time in UTC.
    static QString moment(const QDateTime &time, const QDateTime &now);
    /// "3 Nov 2026 10:22", wherever it is read.
    static QString dateAndTime(const QDateTime &time);
    /// "49.9". A whole number is often a number of something, to be copied: it stands as it is typed.
    static QString number(double value);
    /// "72 %".
    static QString percent(qint64 part, qint64 whole);

    static Phrase status(const TransferListModel::Row &row, QueueState queue, const QDateTime &now);
    /// Of a file that the service lists, by the service's word.
    static Phrase fileStatus(const QString &status);
    /// A case's status; words that the administrator made are shown as they are.
    static QString caseStatus(const QString &status);
    /// Of a chat; empty while there is nothing to say, as while it goes on.
    static QString chatStatus(const QString &status);

    /// Why, and what to do. @p destination: where it happened, for "this case" or "this chat".
    static Phrase reason(const Error &error, const Destination &destination);
    /// The same where the service didn't answer a question, and no file was on its way to it.
    static Phrase unanswered(Error error, const Destination &destination);
    /// Both sentences of a phrase in one text.
    static QString inFull(const Phrase &phrase);
    /// "receipt.pdf: The file is empty": what @p text is about comes first.
    static QString about(const QString &what, const QString &text);

    /// What the person may do, and what not, by the names of the operations that the service allows and
    /// refuses. Empty where neither says anything.
    static Phrase permissions(const QStringList &allowed, const QStringList &refused);

    /// "3 of 12 · 8.1 of 42 MB · 14 s left", or how the last run ended; empty before the first.
    static QString summary(const QueueSummary &summary, QueueState queue);
    /// "3 files attached" and such, of a run that has ended.
    static QString outcome(const QueueSummary &summary);

    /// What people call it: its title, or "Case 1b2c3d4e" as long as none is known.
    static QString name(const Destination &destination);

private:
    static Phrase signedOut();
};

} // namespace attache
