// SPDX-License-Identifier: Apache-2.0
#include "doctor/permissionscheck.h"

#include <QJsonArray>
#include <QJsonObject>
#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

// No random UUID: there is nothing in the world that it stands for.
const auto nothing = u"00000000-0000-0000-0000-000000000000"_s;

/// One call, and what it is good for in words that follow "You may ".
struct Permission {
    Service service;
    QStringView operation; ///< by the API's name
    QLatin1StringView words;
    QJsonObject (*input)(const Place &place);

    QString action() const
    {
        return (service == Service::ConnectCases ? u"cases:%1"_s : u"connect:%1"_s).arg(operation);
    }
    QString name() const { return u"permission "_s + action(); }
};

QJsonObject ofFile(const Place &place)
{
    return {{u"InstanceId"_s, place.instanceId},
            {u"AssociatedResourceArn"_s, place.caseArn(nothing)},
            {u"FileId"_s, nothing}};
}

const std::array permissions{
    Permission{Service::ConnectCases, u"SearchCases", "search cases"_L1,
               [](const Place &place) {
                   return QJsonObject{{u"domainId"_s, place.domainId}, {u"maxResults"_s, 1}};
               }},
    Permission{Service::ConnectCases, u"GetCase", "open a case"_L1,
               [](const Place &place) {
                   return QJsonObject{{u"domainId"_s, place.domainId},
                                      {u"caseId"_s, nothing},
                                      {u"fields"_s, QJsonArray{QJsonObject{{u"id"_s, u"title"_s}}}}};
               }},
    Permission{Service::ConnectCases, u"ListFields", "see which fields cases have"_L1,
               [](const Place &place) {
                   return QJsonObject{{u"domainId"_s, place.domainId}, {u"maxResults"_s, 1}};
               }},
    Permission{Service::ConnectCases, u"ListFieldOptions", "read what is chosen in a case's fields"_L1,
               [](const Place &place) {
                   return QJsonObject{
                       {u"domainId"_s, place.domainId}, {u"fieldId"_s, u"status"_s}, {u"maxResults"_s, 1}};
               }},
    Permission{
        Service::ConnectCases, u"SearchRelatedItems", "see which files a case has"_L1,
        [](const Place &place) {
            return QJsonObject{{u"domainId"_s, place.domainId}, {u"caseId"_s, nothing}, {u"maxResults"_s, 1}};
        }},
    Permission{Service::Connect, u"DescribeAttachedFilesConfiguration",
               "see which files the instance takes"_L1,
               [](const Place &place) {
                   return QJsonObject{{u"InstanceId"_s, place.instanceId}, {u"AttachmentScope"_s, u"CASE"_s}};
               }},
    // Of a type that no instance takes: should the missing case not be noticed, this still begins nothing.
    Permission{Service::Connect, u"StartAttachedFileUpload", "attach files to cases"_L1,
               [](const Place &place) {
                   return QJsonObject{{u"InstanceId"_s, place.instanceId},
                                      {u"AssociatedResourceArn"_s, place.caseArn(nothing)},
                                      {u"FileName"_s, u"permission-check.exe"_s},
                                      {u"FileSizeInBytes"_s, 1},
                                      {u"FileUseCaseType"_s, u"ATTACHMENT"_s}};
               }},
    Permission{Service::Connect, u"CompleteAttachedFileUpload", "finish an upload to a case"_L1, ofFile},
    Permission{Service::Connect, u"BatchGetAttachedFileMetadata", "see the scan status of a case's files"_L1,
               [](const Place &place) {
                   return QJsonObject{{u"InstanceId"_s, place.instanceId},
                                      {u"AssociatedResourceArn"_s, place.caseArn(nothing)},
                                      {u"FileIds"_s, QJsonArray{nothing}}};
               }},
    Permission{Service::Connect, u"GetAttachedFile", "download files of cases"_L1, ofFile},
    Permission{Service::Connect, u"DeleteAttachedFile", "delete files of cases"_L1, ofFile},
    Permission{Service::Connect, u"GetCurrentUserData", "see which chats you handle"_L1,
               [](const Place &place) {
                   return QJsonObject{{u"InstanceId"_s, place.instanceId},
                                      {u"Filters"_s, QJsonObject{{u"Agents"_s, QJsonArray{nothing}}}}};
               }},
    Permission{Service::Connect, u"CreateParticipant", "join a chat"_L1,
               [](const Place &place) {
                   return QJsonObject{{u"InstanceId"_s, place.instanceId},
                                      {u"ContactId"_s, nothing},
                                      {u"ParticipantDetails"_s,
                                       QJsonObject{{u"ParticipantRole"_s, u"CUSTOM_BOT"_s},
                                                   {u"DisplayName"_s, u"Attache"_s}}}};
               }},
};

Finding judge(const Permission &permission, const Result<QJsonObject> &answer)
{
    const auto name = permission.name();
    const auto allowed = fine(name, u"You may %1."_s.arg(permission.words));
    if (answer)
        return allowed;
    const auto &error = answer.error();
    if (error.httpStatus == 403 || error.code.startsWith("AccessDenied"_L1)) {
        auto refusal = wrong(name, u"You may not %1."_s.arg(permission.words),
                             u"Ask your administrator to allow %1."_s.arg(permission.action()));
        refusal.isRefusal = true;
        return refusal;
    }
    switch (error.kind) {
    case ErrorKind::Refused:
    case ErrorKind::Quota:
        return allowed; // looked at, and not found or not valid
    case ErrorKind::Validation:
        if (error.httpStatus != 0) // the service's own judgement
            return allowed;
        break;
    default:
        break;
    }
    return wrong(name, error.message, u"Run attache doctor again in a while."_s);
}

} // namespace

PermissionsCheck::PermissionsCheck(AwsClient &aws, PlaceFinder &places)
    : m_aws(aws)
    , m_places(places)
{ }

QStringList PermissionsCheck::names() const
{
    QStringList names;
    for (const auto &permission : permissions)
        names.append(permission.name());
    return names;
}

Call PermissionsCheck::run(Found found)
{
    m_found = std::move(found);
    return m_places.instance([this](const Result<Place> &place) {
        if (!place) {
            for (const auto &name : names())
                m_outcome.findings.push_back(unknown(name, u"the instance isn't known"_s));
            return m_found(std::move(m_outcome));
        }
        m_place = *place;
        findPlace();
    });
}

void PermissionsCheck::findPlace()
{
    m_call = m_places.domain([this](const Result<Place> &place) {
        if (place)
            m_place = *place;
        askNext();
    });
}

void PermissionsCheck::askNext()
{
    if (m_at == permissions.size())
        return m_found(std::move(m_outcome));
    const auto &permission = permissions[m_at++];
    if (m_place.domainId.isEmpty() && permission.words.contains("case"_L1)) {
        m_outcome.findings.push_back(unknown(permission.name(), u"the Cases domain isn't known"_s));
        return askNext();
    }
    m_call = m_aws.ask(permission.service, permission.operation, permission.input(m_place),
                       [this, &permission](const Result<QJsonObject> &answer) {
                           auto &finding = m_outcome.findings.emplace_back(judge(permission, answer));
                           finding.operation = permission.operation.toString();
                           askNext();
                       });
}

} // namespace attache
