// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace attache {

/// A file that the service has, on a case or in a chat.
struct AttachedFile {
    QString id; ///< FileId or AttachmentId
    QString name;
    qint64 sizeBytes = -1; ///< -1: the service doesn't say (chats)
    QString status; ///< the service's word: APPROVED, REJECTED, PROCESSING, IN_PROGRESS, FAILED, or one yet
                    ///< unknown
    QDateTime created; ///< UTC
    QString createdBy; ///< an ARN or a display name
    QMap<QString, QString> tags;
};

/// A download link. The URL is a secret: never stored, never logged.
struct DownloadLink {
    QString fileId;
    QUrl url; ///< made with QUrl::fromEncoded from the service's bytes; hand on by toEncoded()
    QDateTime expires; ///< UTC
};

struct CaseSummary {
    QString caseId;
    QString caseArn;
    QString title;
    QString status;
    QString reference;
    QDateTime created; ///< UTC; invalid: not said
};

struct ChatSummary {
    QString contactId;
    QString state; ///< Amazon's AgentContactState: CONNECTED, …; empty for a chat by token
    QDateTime connectedSince; ///< UTC; may be invalid
    QString customer; ///< display name; empty: not known
};

} // namespace attache

Q_DECLARE_METATYPE(attache::AttachedFile)
Q_DECLARE_METATYPE(attache::DownloadLink)
Q_DECLARE_METATYPE(attache::CaseSummary)
Q_DECLARE_METATYPE(attache::ChatSummary)
