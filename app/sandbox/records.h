// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace attache {

// What the sandbox remembers, a struct a thing. Times are milliseconds since 1970, UTC. visit() names each
// member once, for reading and writing alike; key() is the record's place in its Table.

/// An agent of the instance.
struct User {
    QString userId;
    QString username;
    QString firstName;
    QString lastName;
    QString email;

    QString key() const { return userId; }
    void visit(auto &&v)
    {
        v("userId", userId);
        v("username", username);
        v("firstName", firstName);
        v("lastName", lastName);
        v("email", email);
    }
};

struct CaseRecord {
    QString caseId;
    QString templateId;
    QJsonObject fields; ///< field id → a value as the API has it: {"stringValue":…}
    QJsonObject tags;

    QString key() const { return caseId; }
    QString text(const QString &fieldId) const
    {
        return fields.value(fieldId).toObject().value(QStringLiteral("stringValue")).toString();
    }
    void visit(auto &&v)
    {
        v("caseId", caseId);
        v("templateId", templateId);
        v("fields", fields);
        v("tags", tags);
    }
};

/// Something that hangs on a case.
struct RelatedItem {
    QString caseId;
    QString number = {}; ///< the newest has the greatest
    QString relatedItemId = {};
    QString type; ///< "File", "Contact", "Comment"
    QJsonObject content; ///< as the API has it: {"file":{"fileArn":…}}
    QJsonObject performedBy;
    qint64 associated = 0;

    QString key() const { return caseId + u'/' + number; }
    void visit(auto &&v)
    {
        v("caseId", caseId);
        v("number", number);
        v("relatedItemId", relatedItemId);
        v("type", type);
        v("content", content);
        v("performedBy", performedBy);
        v("associated", associated);
    }
};

struct ContactRecord {
    QString contactId;
    QString channel; ///< "CHAT", "EMAIL", "TASK", "VOICE"
    QString initiationMethod;
    QString name;
    QString customerName;
    QString customerAddress; ///< of an e-mail
    QString agentUserId;
    QJsonObject attributes;
    QJsonObject segmentAttributes;
    qint64 initiated = 0;
    qint64 connectedToAgent = 0;
    qint64 disconnected = 0; ///< 0: goes on

    QString key() const { return contactId; }
    void visit(auto &&v)
    {
        v("contactId", contactId);
        v("channel", channel);
        v("initiationMethod", initiationMethod);
        v("name", name);
        v("customerName", customerName);
        v("customerAddress", customerAddress);
        v("agentUserId", agentUserId);
        v("attributes", attributes);
        v("segmentAttributes", segmentAttributes);
        v("initiated", initiated);
        v("connectedToAgent", connectedToAgent);
        v("disconnected", disconnected);
    }
};

struct Participant {
    QString participantId;
    QString contactId;
    QString role; ///< "AGENT", "CUSTOMER", "CUSTOM_BOT"
    QString displayName;
    QString participantToken;
    bool connected = false;
    bool left = false;

    QString key() const { return participantId; }
    void visit(auto &&v)
    {
        v("participantId", participantId);
        v("contactId", contactId);
        v("role", role);
        v("displayName", displayName);
        v("participantToken", participantToken);
        v("connected", connected);
        v("left", left);
    }
};

struct ConnectionToken {
    QString token;
    QString participantId;
    qint64 expires = 0;

    QString key() const { return token; }
    void visit(auto &&v)
    {
        v("token", token);
        v("participantId", participantId);
        v("expires", expires);
    }
};

struct TranscriptItem {
    QString contactId;
    QString number; ///< places the item in its chat
    QString itemId;
    qint64 time = 0;
    QString type; ///< "MESSAGE", "EVENT", "ATTACHMENT"
    QString contentType;
    QString content;
    QString participantId;
    QString role;
    QString displayName;
    QString attachmentId; ///< of an ATTACHMENT; its name and state stand in the Attachment

    QString key() const { return contactId + u'/' + number; }
    void visit(auto &&v)
    {
        v("contactId", contactId);
        v("number", number);
        v("itemId", itemId);
        v("time", time);
        v("type", type);
        v("contentType", contentType);
        v("content", content);
        v("participantId", participantId);
        v("role", role);
        v("displayName", displayName);
        v("attachmentId", attachmentId);
    }
};

/// A file of a chat.
struct Attachment {
    QString attachmentId;
    QString contactId;
    QString participantId;
    QString name;
    QString contentType;
    qint64 size = 0;
    QString status; ///< "STARTED" until completed; then "IN_PROGRESS", "APPROVED", "REJECTED", "FAILED"
    QString completeToken;
    qint64 created = 0;
    qint64 scanEnds = 0; ///< by the machine's clock; 0: no scan is on

    QString key() const { return attachmentId; }
    void visit(auto &&v)
    {
        v("attachmentId", attachmentId);
        v("contactId", contactId);
        v("participantId", participantId);
        v("name", name);
        v("contentType", contentType);
        v("size", size);
        v("status", status);
        v("completeToken", completeToken);
        v("created", created);
        v("scanEnds", scanEnds);
    }
};

/// A file of a case, of an e-mail or of a task.
struct AttachedFileRecord {
    QString fileId;
    QString associatedResourceArn;
    QString name;
    QString useCase;
    qint64 size = 0;
    QString status; ///< the API's: "PROCESSING" from Start on
    bool completed = false;
    QJsonObject createdBy;
    QJsonObject tags;
    qint64 created = 0;
    qint64 scanEnds = 0; ///< by the machine's clock; 0: no scan is on

    QString key() const { return fileId; }
    void visit(auto &&v)
    {
        v("fileId", fileId);
        v("associatedResourceArn", associatedResourceArn);
        v("name", name);
        v("useCase", useCase);
        v("size", size);
        v("status", status);
        v("completed", completed);
        v("createdBy", createdBy);
        v("tags", tags);
        v("created", created);
        v("scanEnds", scanEnds);
    }
};

/// An object of the bucket.
struct ObjectRecord {
    QString objectKey;
    QString id; ///< of the bytes in the ObjectStore
    qint64 size = 0;
    QString sha256;
    QString md5;
    QString contentType;
    QString contentDisposition;
    bool infected = false;
    qint64 modified = 0;

    QString key() const { return objectKey; }
    void visit(auto &&v)
    {
        v("objectKey", objectKey);
        v("id", id);
        v("size", size);
        v("sha256", sha256);
        v("md5", md5);
        v("contentType", contentType);
        v("contentDisposition", contentDisposition);
        v("infected", infected);
        v("modified", modified);
    }
};

/// A ClientToken that was seen, with what it was used for.
struct SeenToken {
    QString scopedToken; ///< operation, scope and token
    QString parameters; ///< a digest
    QString resultId;
    QJsonObject upload; ///< the presigned upload that a Start was answered with

    QString key() const { return scopedToken; }
    void visit(auto &&v)
    {
        v("scopedToken", scopedToken);
        v("parameters", parameters);
        v("resultId", resultId);
        v("upload", upload);
    }
};

/// Temporary credentials, by STS or by IAM Identity Center.
struct Session {
    QString accessKeyId;
    QString secretAccessKey;
    QString sessionToken;
    QString arn;
    QString userId;
    qint64 expires = 0;

    QString key() const { return accessKeyId; }
    void visit(auto &&v)
    {
        v("accessKeyId", accessKeyId);
        v("secretAccessKey", secretAccessKey);
        v("sessionToken", sessionToken);
        v("arn", arn);
        v("userId", userId);
        v("expires", expires);
    }
};

/// A program that IAM Identity Center knows.
struct OidcClient {
    QString clientId;
    QString clientSecret;
    QStringList grantTypes; ///< that it may use; empty: all
    QStringList redirectUris; ///< without their ports, which RFC 8252 leaves open
    qint64 expires = 0;

    QString key() const { return clientId; }
    void visit(auto &&v)
    {
        v("clientId", clientId);
        v("clientSecret", clientSecret);
        v("grantTypes", grantTypes);
        v("redirectUris", redirectUris);
        v("expires", expires);
    }
};

/// A sign-in by a browser that has been sent back with a code.
struct AuthorizationCode {
    QString code;
    QString clientId;
    QString redirectUri;
    QString challenge; ///< base64url of the SHA-256 of the verifier
    qint64 expires = 0;

    QString key() const { return code; }
    void visit(auto &&v)
    {
        v("code", code);
        v("clientId", clientId);
        v("redirectUri", redirectUri);
        v("challenge", challenge);
        v("expires", expires);
    }
};

/// A sign-in that waits for a person in a browser.
struct DeviceAuthorization {
    QString deviceCode;
    QString userCode;
    QString clientId;
    QString decision; ///< "", "approved", "denied"
    qint64 expires = 0;
    qint64 lastAsked = 0;

    QString key() const { return deviceCode; }
    void visit(auto &&v)
    {
        v("deviceCode", deviceCode);
        v("userCode", userCode);
        v("clientId", clientId);
        v("decision", decision);
        v("expires", expires);
        v("lastAsked", lastAsked);
    }
};

/// A person signed in at IAM Identity Center.
struct SsoSession {
    QString accessToken;
    QString refreshToken;
    QString clientId;
    qint64 expires = 0;
    bool ended = false;

    QString key() const { return accessToken; }
    void visit(auto &&v)
    {
        v("accessToken", accessToken);
        v("refreshToken", refreshToken);
        v("clientId", clientId);
        v("expires", expires);
        v("ended", ended);
    }
};

/// Who the sandbox is: what its ready line says, and the keys that nobody sees. Survives a reset.
struct Identity {
    QString region;
    QString account;
    QString accessKeyId;
    QString secretAccessKey;
    QString iamUserId;
    QString instanceId;
    QString domainId;
    QString profilesDomain;
    QString queueId;
    QString routingProfileId;
    QString templateId;
    QString returnsTemplateId;
    QString customerFieldId;
    QString agentUserId;
    QString bucket;
    QString bucketAccessKeyId;
    QString bucketSecretAccessKey;
    QString bucketSessionToken;
    QStringList seedIds; ///< of the cases, contacts, participants and tokens of the first day, in order
    qint64 created = 0;
    qint64 port = 0; ///< the one listened on last time

    QString key() const { return QStringLiteral("identity"); }
    void visit(auto &&v)
    {
        v("region", region);
        v("account", account);
        v("accessKeyId", accessKeyId);
        v("secretAccessKey", secretAccessKey);
        v("iamUserId", iamUserId);
        v("instanceId", instanceId);
        v("domainId", domainId);
        v("profilesDomain", profilesDomain);
        v("queueId", queueId);
        v("routingProfileId", routingProfileId);
        v("templateId", templateId);
        v("returnsTemplateId", returnsTemplateId);
        v("customerFieldId", customerFieldId);
        v("agentUserId", agentUserId);
        v("bucket", bucket);
        v("bucketAccessKeyId", bucketAccessKeyId);
        v("bucketSecretAccessKey", bucketSecretAccessKey);
        v("bucketSessionToken", bucketSessionToken);
        v("seedIds", seedIds);
        v("created", created);
        v("port", port);
    }
};

/// What AWS leaves undocumented, to be switched for tests (control/settings). Survives a restart.
struct Settings {
    QString fileItemAt =
        QStringLiteral("start"); ///< or "complete", "approved": when the File item is on the case
    QString completeAgain = QStringLiteral("refuse"); ///< or "accept": a second CompleteAttachedFileUpload
    QString startAfterDelete =
        QStringLiteral("refuse"); ///< or "renew": Start with the ClientToken of a deleted file
    QString clientTokens = QStringLiteral("remember"); ///< or "forget": they count for nothing
    QString repeatedStart =
        QStringLiteral("fresh"); ///< or "old": the URL of a Start with a ClientToken that was seen
    QString botUploads = QStringLiteral("allow"); ///< or "deny": whether a CUSTOM_BOT may upload
    QString rejectedFiles = QStringLiteral("free"); ///< or "count": rejected and failed ones in the quota
    QString scanNews =
        QStringLiteral("change"); ///< or "append": the transcript's item changes, or a new one comes
    QString rejectedItem = QStringLiteral("status"); ///< or "bare": an ATTACHMENT item without Attachments
    QString scanningIsSeenBy = QStringLiteral("sender"); ///< or "all"
    QString earlyRefusal =
        QStringLiteral("reads"); ///< or "closes": what S3 does with the body of a refused PUT
    QString strictBody =
        QStringLiteral("no"); ///< or "yes": a body or Content-Type where none belongs is refused
    QStringList denied; ///< actions that IAM allows nobody: "connect:StartAttachedFileUpload", "cases:*"
    qint64 searchDelaySeconds = 0; ///< until a new case, or a new item on one, is found by a search

    QString key() const { return QStringLiteral("settings"); }
    void visit(auto &&v)
    {
        v("fileItemAt", fileItemAt);
        v("completeAgain", completeAgain);
        v("startAfterDelete", startAfterDelete);
        v("clientTokens", clientTokens);
        v("repeatedStart", repeatedStart);
        v("botUploads", botUploads);
        v("rejectedFiles", rejectedFiles);
        v("scanNews", scanNews);
        v("rejectedItem", rejectedItem);
        v("scanningIsSeenBy", scanningIsSeenBy);
        v("earlyRefusal", earlyRefusal);
        v("strictBody", strictBody);
        v("denied", denied);
        v("searchDelaySeconds", searchDelaySeconds);
    }
};

} // namespace attache
