// SPDX-License-Identifier: Apache-2.0
#include "sandbox/control.h"

#include "sandbox/faults.h"
#include "sandbox/ratelimits.h"
#include "sandbox/scanner.h"
#include "sandbox/tally.h"
#include "sandbox/world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

ServedAnswer json(int status, const QJsonObject &object)
{
    ServedAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

ServedAnswer refusal(int status, const QString &message)
{
    return json(status, {{u"message"_s, message}});
}

/// A page of the web, whose name was made to lead here, must not reach the keys (DNS rebinding).
bool isLoopbackHost(QByteArray host)
{
    if (host.startsWith('['))
        return host.left(host.indexOf(']') + 1) == "[::1]";
    host = host.left(host.indexOf(':') < 0 ? host.size() : host.indexOf(':')).toLower();
    const auto bytes = host.split('.');
    if (host == "localhost" || host.endsWith(".localhost"))
        return true;
    bool isAddress = bytes.size() == 4 && bytes.first() == "127";
    for (const auto &byte : bytes) {
        bool isNumber = false;
        isAddress = isAddress && byte.toUShort(&isNumber) < 256 && isNumber;
    }
    return isAddress;
}

} // namespace

Control::Control(Parts parts)
    : m_parts(std::move(parts))
{ }

bool Control::isFor(const ServedRequest &request)
{
    const auto path = request.path();
    return path == Control::path() || path.startsWith(Control::path() + '/');
}

ServedAnswer Control::answer(const ServedRequest &request, RequestBody &body)
{
    if (!m_parts.allowRemote && (!request.peerIsLoopback || !isLoopbackHost(request.header("host"))))
        return refusal(403, u"The sandbox's own interface is for this machine alone."_s);
    if (!request.header("origin").isEmpty())
        return refusal(403, u"The sandbox's own interface is not for pages of the web."_s);
    const auto bytes = body.all(1024 * 1024);
    if (!bytes)
        return refusal(400, u"The body did not come whole."_s);
    QJsonParseError error{};
    const auto document = QJsonDocument::fromJson(*bytes, &error);
    if (!bytes->trimmed().isEmpty() && !document.isObject())
        return refusal(400, u"The body is no JSON object: %1."_s.arg(error.errorString()));
    const auto wish = document.object();

    const auto what = request.method + ' ' + request.path().mid(path().size());
    if (what == "GET /state")
        return json(200, state());
    if (what == "POST /faults")
        return addFault(wish);
    if (what == "DELETE /faults") {
        m_parts.faults.clear();
        return json(200, {});
    }
    if (what == "POST /clock")
        return setClock(wish);
    if (what == "POST /scan")
        return endScan(wish);
    if (what == "POST /expire-tokens")
        return expireTokens();
    if (what == "GET /settings" || what == "POST /settings")
        return changeSettings(wish);
    if (what == "POST /reset")
        return reset();
    return refusal(404, u"There is no such thing here; see the sandbox's documentation."_s);
}

QJsonObject Control::state() const
{
    auto &world = m_parts.world;
    const std::lock_guard lock(world.mutex());
    m_parts.scanner.settle();
    const auto sha256 = [&world](const QString &id) {
        const auto *object = world.objects.find(Scanner::finalKey(id));
        if (!object)
            object = world.objects.find(Scanner::stagingKey(id));
        return object ? object->sha256 : QString();
    };
    // In the order in which they were made.
    std::multimap<qint64, QJsonObject> files;
    for (const auto &[id, file] : world.files.all()) {
        const auto user = file.createdBy.value("ConnectUserArn"_L1);
        files.emplace(file.created,
                      QJsonObject{{u"fileId"_s, id},
                                  {u"fileName"_s, file.name},
                                  {u"size"_s, file.size},
                                  {u"sha256"_s, sha256(id)},
                                  {u"status"_s, file.status},
                                  {u"completed"_s, file.completed},
                                  {u"associatedResourceArn"_s, file.associatedResourceArn},
                                  {u"tags"_s, file.tags},
                                  {u"createdBy"_s,
                                   user.isString() ? user : file.createdBy.value("AWSIdentityArn"_L1)}});
    }
    std::multimap<qint64, QJsonObject> attachments;
    for (const auto &[id, attachment] : world.attachments.all())
        attachments.emplace(attachment.created,
                            QJsonObject{{u"attachmentId"_s, id},
                                        {u"name"_s, attachment.name},
                                        {u"contentType"_s, attachment.contentType},
                                        {u"size"_s, attachment.size},
                                        {u"sha256"_s, sha256(id)},
                                        {u"status"_s, attachment.status},
                                        {u"contactId"_s, attachment.contactId},
                                        {u"participantId"_s, attachment.participantId}});
    QJsonArray fileList;
    for (const auto &[time, file] : files)
        fileList.append(file);
    QJsonArray attachmentList;
    for (const auto &[time, attachment] : attachments)
        attachmentList.append(attachment);
    QJsonArray items;
    for (const auto &[key, item] : world.relatedItems.all()) {
        const auto fileArn = item.content.value("file"_L1).toObject().value("fileArn"_L1);
        const QJsonObject object{{u"caseId"_s, item.caseId},
                                 {u"relatedItemId"_s, item.relatedItemId},
                                 {u"type"_s, item.type},
                                 {u"fileArn"_s, fileArn.isString() ? fileArn : QJsonValue(QJsonValue::Null)}};
        items.append(object);
    }
    return {{u"attachedFiles"_s, fileList},
            {u"attachments"_s, attachmentList},
            {u"relatedItems"_s, items},
            {u"calls"_s, m_parts.tallies.calls.toJson()},
            {u"throttled"_s, m_parts.tallies.throttled.toJson()},
            {u"openConnections"_s, m_parts.openConnections()},
            {u"skewSeconds"_s, m_parts.clock.skewSeconds()}};
}

ServedAnswer Control::addFault(const QJsonObject &wish)
{
    const auto fault = Fault::fromJson(wish);
    if (!fault)
        return refusal(400, fault.error().message);
    m_parts.faults.add(*fault);
    return json(200, {});
}

ServedAnswer Control::setClock(const QJsonObject &wish)
{
    if (!wish.value("skewSeconds"_L1).isDouble())
        return refusal(400, u"skewSeconds says how far ahead the clock shall be, or behind if negative."_s);
    m_parts.clock.setSkew(wish.value("skewSeconds"_L1).toInteger());
    return json(200, {{u"skewSeconds"_s, m_parts.clock.skewSeconds()}});
}

ServedAnswer Control::endScan(const QJsonObject &wish)
{
    const auto status = wish.value("status"_L1).toString();
    if (status != u"APPROVED"_s && status != u"REJECTED"_s && status != u"FAILED"_s)
        return refusal(400, u"A scan ends with APPROVED, REJECTED or FAILED."_s);
    const std::lock_guard lock(m_parts.world.mutex());
    m_parts.scanner.settle();
    if (!m_parts.scanner.decide(wish.value("id"_L1).toString(), status))
        return refusal(404, u"No file or attachment with this id has been completed."_s);
    return json(200, {});
}

ServedAnswer Control::changeSettings(const QJsonObject &wish)
{
    // What each may say; the first is the default.
    static const std::map<QString, QStringList> choices{
        {u"fileItemAt"_s, {u"start"_s, u"complete"_s, u"approved"_s}},
        {u"completeAgain"_s, {u"refuse"_s, u"accept"_s}},
        {u"startAfterDelete"_s, {u"refuse"_s, u"renew"_s}},
        {u"clientTokens"_s, {u"remember"_s, u"forget"_s}},
        {u"repeatedStart"_s, {u"fresh"_s, u"old"_s}},
        {u"botUploads"_s, {u"allow"_s, u"deny"_s}},
        {u"rejectedFiles"_s, {u"free"_s, u"count"_s}},
        {u"scanNews"_s, {u"change"_s, u"append"_s}},
        {u"rejectedItem"_s, {u"status"_s, u"bare"_s}},
        {u"scanningIsSeenBy"_s, {u"sender"_s, u"all"_s}},
        {u"earlyRefusal"_s, {u"reads"_s, u"closes"_s}},
        {u"strictBody"_s, {u"no"_s, u"yes"_s}},
    };
    auto &world = m_parts.world;
    const std::lock_guard lock(world.mutex());
    for (auto it = wish.begin(); it != wish.end(); ++it) {
        if (it.key() == u"searchDelaySeconds"_s) {
            if (!it.value().isDouble() || it.value().toDouble() < 0)
                return refusal(400, u"searchDelaySeconds is a number of seconds."_s);
            continue;
        }
        if (it.key() == u"denied"_s) {
            const auto actions = it.value().toArray();
            const bool isList = it.value().isArray()
                && std::all_of(actions.begin(), actions.end(),
                               [](const auto &action) { return action.toString().contains(u':'); });
            if (!isList)
                return refusal(400, u"denied is a list of actions, as in an IAM policy: connect:*."_s);
            continue;
        }
        const auto choice = choices.find(it.key());
        if (choice == choices.end())
            return refusal(400, u"There is no setting “%1”."_s.arg(it.key()));
        if (!choice->second.contains(it.value().toString()))
            return refusal(400, u"%1 is one of %2."_s.arg(it.key(), choice->second.join(u", ")));
    }
    if (!wish.isEmpty())
        world.setSettings(fromJson<Settings>(wish, world.settings()));
    return json(200, toJson(world.settings()));
}

ServedAnswer Control::expireTokens()
{
    auto &world = m_parts.world;
    const std::lock_guard lock(world.mutex());
    const auto expireAll = [](auto &table) {
        const auto records = table.all(); // a copy: put() changes the original
        for (const auto &[key, record] : records) {
            auto expired = record;
            expired.expires = 0;
            if constexpr (requires { expired.ended; })
                expired.ended = true; // its refresh token is no good either
            table.put(expired);
        }
    };
    expireAll(world.connectionTokens);
    expireAll(world.sessions);
    expireAll(world.ssoSessions);
    return json(200, {});
}

ServedAnswer Control::reset()
{
    {
        const std::lock_guard lock(m_parts.world.mutex());
        m_parts.world.reset();
        m_parts.scanner.reload();
        m_parts.clock.setSkew(0);
    }
    m_parts.faults.clear();
    m_parts.rateLimits.reset();
    m_parts.tallies.calls.clear();
    m_parts.tallies.throttled.clear();
    return json(200, {});
}

} // namespace attache
