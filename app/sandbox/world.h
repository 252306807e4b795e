// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/arns.h"
#include "sandbox/objectstore.h"
#include "sandbox/options.h"
#include "sandbox/records.h"
#include "sandbox/serviceclock.h"
#include "sandbox/table.h"

#include <QLockFile>
#include <QTemporaryDir>
#include <memory>
#include <mutex>
#include <optional>

namespace attache {

/// All that the sandbox remembers: an instance with its agents, chats, cases and files, and who may do
/// what. Whoever reads or changes it holds mutex(). With a state folder it outlives the process.
class World
{
public:
    World(const SandboxOptions &options, ServiceClock &clock);

    /// Reads what the state folder holds, or begins a first day. False with a @p problem in words.
    bool open(QString &problem);
    /// Begins the first day again, with the same ids, keys and tokens.
    void reset();

    std::mutex &mutex() { return m_mutex; }
    const SandboxOptions &options() const { return m_options; }
    const ServiceClock &clock() const { return m_clock; }
    const Identity &identity() const { return m_identity; }
    const Arns &arns() const { return *m_arns; }
    const ObjectStore &store() const { return *m_store; }
    Settings settings() const;
    void setSettings(const Settings &settings);
    /// For the next start.
    void rememberPort(quint16 port);

    /// A text of digits, greater than those before.
    QString nextNumber();

    // Limits of the instance.
    qint64 sizeLimit(const QString &scope) const; ///< bytes; scope as in the API: "CASE", "CHAT", "EMAIL",
                                                  ///< "TASK"
    static const QStringList &extensions();
    static bool allowsName(const QString &fileName); ///< by its extension

    // What more than one service asks.
    const CaseRecord *findCase(const QString &idOrArn) const;
    bool isInstance(const QString &idOrArn) const;
    bool isDomain(const QString &idOrArn) const;
    bool isOpenChat(const QString &contactId) const;
    QString customerOf(const CaseRecord &record) const;
    QString agentName() const;
    void addTranscriptItem(TranscriptItem item, const Participant *sender);
    RelatedItem addRelatedItem(const QString &caseId, const QString &type, const QJsonObject &content,
                               const QJsonObject &performedBy);
    /// The File item that Connect itself writes on the case of @p file; no second one.
    void addFileItem(const AttachedFileRecord &file);
    void removeFileItem(const AttachedFileRecord &file);
    void putObject(const ObjectRecord &record); ///< in place of the one with its key
    void removeObject(const QString &objectKey);
    void moveObject(const QString &from, const QString &to);

private:
    RecordLog m_log; // before the tables, which it serves

public:
    Table<User> users;
    Table<CaseRecord> cases;
    Table<RelatedItem> relatedItems;
    Table<ContactRecord> contacts;
    Table<Participant> participants;
    Table<ConnectionToken> connectionTokens;
    Table<TranscriptItem> transcript;
    Table<AttachedFileRecord> files;
    Table<Attachment> attachments;
    Table<ObjectRecord> objects;
    Table<SeenToken> seenTokens;
    Table<Session> sessions;
    Table<OidcClient> oidcClients;
    Table<DeviceAuthorization> deviceAuthorizations;
    Table<AuthorizationCode> authorizationCodes;
    Table<SsoSession> ssoSessions;

private:
    void clear();
    void foundIdentity();
    QString fileItem(const AttachedFileRecord &file) const; // its key; empty: none

    const SandboxOptions &m_options;
    ServiceClock &m_clock;
    std::mutex m_mutex;
    Table<Identity> m_identities;
    Table<Settings> m_settings;
    std::unique_ptr<QTemporaryDir> m_temporary; // where there is no state folder
    std::unique_ptr<QLockFile> m_lock; // where there is one
    Identity m_identity;
    std::unique_ptr<Arns> m_arns;
    std::unique_ptr<ObjectStore> m_store;
    qint64 m_number = 0;
};

/// Random text of @p alphabet.
QString randomText(qsizetype length, QStringView alphabet);
QString randomUuid();

} // namespace attache
