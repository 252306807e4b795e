// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world.h"

#include "sandbox/firstday.h"

#include <QDir>
#include <QRandomGenerator>
#include <QUuid>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

} // namespace

QString randomText(qsizetype length, QStringView alphabet)
{
    QString text;
    for (qsizetype i = 0; i < length; ++i)
        text += alphabet[qsizetype(QRandomGenerator::system()->bounded(quint32(alphabet.size())))];
    return text;
}

QString randomUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

World::World(const SandboxOptions &options, ServiceClock &clock)
    : users(u"users"_s, m_log)
    , cases(u"cases"_s, m_log)
    , relatedItems(u"relatedItems"_s, m_log)
    , contacts(u"contacts"_s, m_log)
    , participants(u"participants"_s, m_log)
    , connectionTokens(u"connectionTokens"_s, m_log)
    , transcript(u"transcript"_s, m_log)
    , files(u"files"_s, m_log)
    , attachments(u"attachments"_s, m_log)
    , objects(u"objects"_s, m_log)
    , seenTokens(u"seenTokens"_s, m_log)
    , sessions(u"sessions"_s, m_log)
    , oidcClients(u"oidcClients"_s, m_log)
    , deviceAuthorizations(u"deviceAuthorizations"_s, m_log)
    , authorizationCodes(u"authorizationCodes"_s, m_log)
    , ssoSessions(u"ssoSessions"_s, m_log)
    , m_options(options)
    , m_clock(clock)
    , m_identities(u"identity"_s, m_log)
    , m_settings(u"settings"_s, m_log)
{ }

bool World::open(QString &problem)
{
    auto folder = m_options.stateFolder;
    if (folder.isEmpty()) {
        m_temporary = std::make_unique<QTemporaryDir>();
        folder = m_temporary->path();
    } else {
        const bool isThere = QDir().mkpath(folder);
        m_lock = std::make_unique<QLockFile>(folder + u"/lock"_s);
        m_lock->setStaleLockTime(0);
        if (isThere && !m_lock->tryLock() && m_lock->error() == QLockFile::LockFailedError) {
            problem = u"The state folder %1 is in use by another sandbox."_s.arg(folder);
            return false;
        }
        if (!isThere || !m_lock->isLocked() || !m_log.open(folder + u"/world.jsonl"_s)) {
            problem = u"The state folder %1 can't be written."_s.arg(folder);
            return false;
        }
    }
    m_store = std::make_unique<ObjectStore>(folder + u"/objects"_s);

    const auto *kept = m_identities.find(Identity{}.key());
    if (kept && kept->region == m_options.region) {
        m_identity = *kept;
        m_arns = std::make_unique<Arns>(m_identity);
        const auto raise = [this](const QString &number) {
            m_number = std::max(m_number, number.toLongLong());
        };
        for (const auto &[key, item] : relatedItems.all())
            raise(item.number);
        for (const auto &[key, item] : transcript.all())
            raise(item.number);
    } else {
        foundIdentity();
        reset();
    }
    QStringList objectIds;
    for (const auto &[key, object] : objects.all())
        objectIds.append(object.id);
    m_store->removeOthers(objectIds);
    return true;
}

void World::foundIdentity()
{
    constexpr auto upper = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    constexpr auto mixed = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    constexpr auto hex = u"0123456789abcdef";
    m_identity.region = m_options.region;
    m_identity.account = u"111122223333"_s;
    m_identity.accessKeyId = u"AKIA"_s + randomText(16, upper);
    m_identity.secretAccessKey = randomText(40, mixed);
    m_identity.iamUserId = u"AIDA"_s + randomText(17, upper);
    m_identity.instanceId = randomUuid();
    m_identity.domainId = randomUuid();
    m_identity.profilesDomain = u"amazon-connect-sandbox"_s;
    m_identity.queueId = randomUuid();
    m_identity.routingProfileId = randomUuid();
    m_identity.templateId = randomUuid();
    m_identity.returnsTemplateId = randomUuid();
    m_identity.customerFieldId = randomUuid();
    m_identity.agentUserId = randomUuid();
    m_identity.bucket = u"amazon-connect-"_s + randomText(12, hex);
    m_identity.bucketAccessKeyId = u"ASIA"_s + randomText(16, upper);
    m_identity.bucketSecretAccessKey = randomText(40, mixed);
    m_identity.bucketSessionToken = randomText(120, mixed);
    m_identity.created = ServiceClock::machine();
    m_identities.put(m_identity);
    m_arns = std::make_unique<Arns>(m_identity);
}

void World::clear()
{
    for (const auto &[key, object] : objects.all())
        m_store->remove(object.id);
    users.clear();
    cases.clear();
    relatedItems.clear();
    contacts.clear();
    participants.clear();
    connectionTokens.clear();
    transcript.clear();
    files.clear();
    attachments.clear();
    objects.clear();
    seenTokens.clear();
    sessions.clear();
    oidcClients.clear();
    deviceAuthorizations.clear();
    authorizationCodes.clear();
    ssoSessions.clear();
    m_settings.clear();
}

void World::reset()
{
    clear();
    FirstDay day(*this, m_identity.seedIds);
    day.begin();
    if (day.ids() != m_identity.seedIds) {
        m_identity.seedIds = day.ids();
        m_identities.put(m_identity);
    }
}

Settings World::settings() const
{
    const auto *settings = m_settings.find(Settings{}.key());
    return settings ? *settings : Settings{};
}

void World::setSettings(const Settings &settings)
{
    m_settings.put(settings);
}

void World::rememberPort(quint16 port)
{
    m_identity.port = port;
    m_identities.put(m_identity);
}

QString World::nextNumber()
{
    return QString::number(++m_number).rightJustified(12, u'0');
}

qint64 World::sizeLimit(const QString &scope) const
{
    if (scope == u"CASE"_s)
        return m_options.maxFileSize.value_or(100 * mebibyte);
    if (scope == u"CHAT"_s)
        return m_options.maxFileSize.value_or(20 * mebibyte);
    return 20 * mebibyte;
}

const QStringList &World::extensions()
{
    static const QStringList list{u"csv"_s,  u"doc"_s, u"docx"_s, u"heic"_s, u"jfif"_s, u"jpeg"_s,
                                  u"jpg"_s,  u"mov"_s, u"mp4"_s,  u"pdf"_s,  u"png"_s,  u"ppt"_s,
                                  u"pptx"_s, u"rtf"_s, u"txt"_s,  u"wav"_s,  u"xls"_s,  u"xlsx"_s};
    return list;
}

bool World::allowsName(const QString &fileName)
{
    const auto dot = fileName.lastIndexOf(u'.');
    return dot >= 0 && extensions().contains(fileName.mid(dot + 1), Qt::CaseInsensitive);
}

const CaseRecord *World::findCase(const QString &idOrArn) const
{
    return cases.find(idOrArn.startsWith(arns().caseOf({})) ? idOrArn.mid(arns().caseOf({}).size())
                                                            : idOrArn);
}

bool World::isInstance(const QString &idOrArn) const
{
    return idOrArn == m_identity.instanceId || idOrArn == arns().instance();
}

bool World::isDomain(const QString &idOrArn) const
{
    return idOrArn == m_identity.domainId || idOrArn == arns().domain();
}

bool World::isOpenChat(const QString &contactId) const
{
    const auto *contact = contacts.find(contactId);
    return contact && contact->channel == u"CHAT"_s && contact->disconnected == 0;
}

QString World::customerOf(const CaseRecord &record) const
{
    return record.text(m_identity.customerFieldId);
}

QString World::agentName() const
{
    const auto *agent = users.find(m_identity.agentUserId);
    return agent ? agent->firstName + u' ' + agent->lastName : QString();
}

void World::addTranscriptItem(TranscriptItem item, const Participant *sender)
{
    item.number = nextNumber();
    if (item.itemId.isEmpty())
        item.itemId = randomUuid();
    if (item.time == 0)
        item.time = m_clock.milliseconds();
    if (sender) {
        item.contactId = sender->contactId;
        item.participantId = sender->participantId;
        item.role = sender->role;
        item.displayName = sender->displayName;
    }
    transcript.put(item);
}

RelatedItem World::addRelatedItem(const QString &caseId, const QString &type, const QJsonObject &content,
                                  const QJsonObject &performedBy)
{
    RelatedItem item;
    item.caseId = caseId;
    item.number = nextNumber();
    item.relatedItemId = randomUuid();
    item.type = type;
    item.content = content;
    item.performedBy = performedBy;
    item.associated = m_clock.milliseconds();
    relatedItems.put(item);
    return item;
}

QString World::fileItem(const AttachedFileRecord &file) const
{
    const auto target = arns().target(file.associatedResourceArn);
    const auto fileArn = arns().file(file.fileId);
    QString key;
    if (target && target->kind == ResourceTarget::Kind::Case)
        relatedItems.forPrefix(target->id + u'/', [&](const RelatedItem &item) {
            if (item.content.value("file"_L1).toObject().value("fileArn"_L1).toString() == fileArn)
                key = item.key();
        });
    return key;
}

void World::addFileItem(const AttachedFileRecord &file)
{
    const auto target = arns().target(file.associatedResourceArn);
    if (!target || target->kind != ResourceTarget::Kind::Case || !fileItem(file).isEmpty())
        return;
    QJsonObject performedBy;
    if (const auto user = file.createdBy.value("ConnectUserArn"_L1); user.isString())
        performedBy = {{u"userArn"_s, user}};
    addRelatedItem(target->id, u"File"_s,
                   {{u"file"_s, QJsonObject{{u"fileArn"_s, arns().file(file.fileId)}}}}, performedBy);
}

void World::removeFileItem(const AttachedFileRecord &file)
{
    relatedItems.remove(fileItem(file));
}

void World::putObject(const ObjectRecord &record)
{
    if (const auto *old = objects.find(record.objectKey); old && old->id != record.id)
        m_store->remove(old->id);
    objects.put(record);
}

void World::removeObject(const QString &objectKey)
{
    if (const auto *object = objects.find(objectKey)) {
        m_store->remove(object->id);
        objects.remove(objectKey);
    }
}

void World::moveObject(const QString &from, const QString &to)
{
    if (const auto *object = objects.find(from)) {
        auto moved = *object;
        moved.objectKey = to;
        objects.remove(from);
        putObject(moved);
    }
}

} // namespace attache
