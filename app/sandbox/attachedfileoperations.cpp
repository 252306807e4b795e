// SPDX-License-Identifier: Apache-2.0
#include "sandbox/attachedfileoperations.h"

#include "sandbox/clienttokens.h"
#include "sandbox/paging.h"
#include "sandbox/scanner.h"
#include "sandbox/uploads.h"
#include "sandbox/world.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

const QStringList scopes{u"CASE"_s, u"CHAT"_s, u"EMAIL"_s, u"TASK"_s};

tl::unexpected<ApiError> invalidFile(const QString &reason, const QString &message)
{
    return refuse(u"InvalidRequestException"_s, message,
                  {{u"Reason"_s, QJsonObject{{u"AttachedFileInvalidRequestExceptionReason"_s, reason}}}});
}

QString instantText(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

AttachedFileOperations::AttachedFileOperations(World &world, const Uploads &uploads, Scanner &scanner)
    : m_world(world)
    , m_uploads(uploads)
    , m_scanner(scanner)
{ }

void AttachedFileOperations::addTo(ApiHandlers &handlers)
{
    handlers[u"StartAttachedFileUpload"_s] = [this](const ApiCall &call) { return start(call); };
    handlers[u"CompleteAttachedFileUpload"_s] = [this](const ApiCall &call) { return complete(call); };
    handlers[u"GetAttachedFile"_s] = [this](const ApiCall &call) { return get(call); };
    handlers[u"BatchGetAttachedFileMetadata"_s] = [this](const ApiCall &call) { return batchGet(call); };
    handlers[u"DeleteAttachedFile"_s] = [this](const ApiCall &call) { return remove(call); };
    handlers[u"ListAttachedFilesConfigurations"_s] = [this](const ApiCall &call) {
        return listConfigurations(call);
    };
    handlers[u"DescribeAttachedFilesConfiguration"_s] = [this](const ApiCall &call) {
        return describeConfiguration(call);
    };
}

bool AttachedFileOperations::isFull(const QString &resourceArn) const
{
    const bool countsRejected = m_world.settings().rejectedFiles == u"count"_s;
    int count = 0;
    for (const auto &[id, file] : m_world.files.all()) {
        const bool isDead = file.status == u"REJECTED"_s || file.status == u"FAILED"_s;
        if (file.associatedResourceArn == resourceArn && (countsRejected || !isDead))
            ++count;
    }
    return count >= m_world.options().maxFilesPerCase;
}

ApiResult AttachedFileOperations::start(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return refuse(u"InvalidRequestException"_s, u"There is no instance with this id."_s);
    const auto arn = call.text("AssociatedResourceArn"_L1);
    const auto target = m_world.arns().target(arn);
    if (!target)
        return refuse(
            u"InvalidRequestException"_s,
            u"The AssociatedResourceArn is not that of a case, an e-mail contact or a task contact of the "
            u"instance."_s);
    QString scope = u"CASE"_s;
    if (target->kind == ResourceTarget::Kind::Case) {
        if (!m_world.cases.find(target->id))
            return refuse(u"InvalidRequestException"_s, u"There is no such case."_s);
    } else {
        const auto *contact = m_world.contacts.find(target->id);
        if (!contact)
            return refuse(u"InvalidRequestException"_s, u"There is no such contact."_s);
        if (contact->channel != u"EMAIL"_s && contact->channel != u"TASK"_s)
            return refuse(u"InvalidRequestException"_s,
                          u"Files can't be attached to a %1 contact."_s.arg(contact->channel));
        scope = contact->channel;
    }
    const auto createdBy = call.input.value("CreatedBy"_L1).toObject();
    if (createdBy.contains("AWSIdentityArn"_L1))
        return refuse(u"InvalidRequestException"_s, u"CreatedBy takes a ConnectUserArn only."_s);
    if (const auto user = createdBy.value("ConnectUserArn"_L1).toString();
        !user.isEmpty() && !m_world.users.find(user.mid(m_world.arns().user({}).size())))
        return refuse(u"InvalidRequestException"_s, u"CreatedBy names no user of the instance."_s);
    if (call.text("FileUseCaseType"_L1) != u"ATTACHMENT"_s)
        return refuse(u"InvalidRequestException"_s, u"The FileUseCaseType can only be ATTACHMENT."_s);
    const auto name = call.text("FileName"_L1);
    if (name.contains(u'/') || name.contains(u'\\'))
        return invalidFile(u"INVALID_FILE_NAME"_s, u"The file's name holds a path separator."_s);
    if (!World::allowsName(name))
        return invalidFile(u"INVALID_FILE_TYPE"_s, u"Files with this extension are not allowed."_s);
    const auto size = call.input.value("FileSizeInBytes"_L1).toInteger();
    if (const auto limit = m_world.sizeLimit(scope); size > limit)
        return invalidFile(u"INVALID_FILE_SIZE"_s,
                           u"The file has more than the %1 bytes that are allowed."_s.arg(limit));

    ClientTokens token(m_world, u"StartAttachedFileUpload"_s, arn, call.text("ClientToken"_L1), call.input);
    if (token.use() == ClientTokens::Use::Conflicting)
        return refuse(u"ResourceConflictException"_s,
                      u"The ClientToken was used before with other parameters."_s);
    if (token.use() == ClientTokens::Use::Repeated) {
        if (const auto *file = m_world.files.find(token.resultId())) {
            auto answer = started(*file, call);
            if (m_world.settings().repeatedStart == u"old"_s)
                answer.insert(u"UploadUrlMetadata"_s, token.upload());
            return answer;
        }
        if (m_world.settings().startAfterDelete == u"refuse"_s)
            return refuse(u"ResourceConflictException"_s,
                          u"The file that this ClientToken made has been deleted."_s);
    }
    if (isFull(arn))
        return refuse(u"ServiceQuotaExceededException"_s, u"The resource has as many files as it may have."_s,
                      {{u"Reason"_s,
                        QJsonObject{{u"AttachedFileServiceQuotaExceededExceptionReason"_s,
                                     u"TOTAL_FILE_COUNT_EXCEEDED"_s}}}});

    AttachedFileRecord file;
    file.fileId = randomUuid();
    file.associatedResourceArn = arn;
    file.name = name;
    file.useCase = u"ATTACHMENT"_s;
    file.size = size;
    file.status = u"PROCESSING"_s;
    file.createdBy = createdBy.isEmpty() ? QJsonObject{{u"AWSIdentityArn"_s, call.caller.arn}} : createdBy;
    file.tags = call.input.value("Tags"_L1).toObject();
    file.created = m_world.clock().milliseconds();
    m_world.files.put(file);
    const auto answer = started(file, call);
    token.remember(file.fileId, answer.value("UploadUrlMetadata"_L1).toObject());
    if (m_world.settings().fileItemAt == u"start"_s)
        m_world.addFileItem(file);
    return answer;
}

QJsonObject AttachedFileOperations::started(const AttachedFileRecord &file, const ApiCall &call) const
{
    const auto upload = m_uploads.upload(call.host, Scanner::stagingKey(file.fileId), file.name,
                                         Uploads::contentTypeOf(file.name), file.size,
                                         {{"associated_resource_arn", file.associatedResourceArn.toUtf8()},
                                          {"file_id", file.fileId.toLatin1()}},
                                         m_uploads.expiry(call.input.value("UrlExpiryInSeconds"_L1)));
    return QJsonObject{{u"FileArn"_s, m_world.arns().file(file.fileId)},
                       {u"FileId"_s, file.fileId},
                       {u"CreationTime"_s, instantText(file.created)},
                       {u"FileStatus"_s, file.status},
                       {u"CreatedBy"_s, file.createdBy},
                       {u"UploadUrlMetadata"_s, upload}};
}

tl::expected<AttachedFileRecord, ApiError> AttachedFileOperations::found(const ApiCall &call) const
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return refuse(u"ResourceNotFoundException"_s, u"There is no instance with this id."_s);
    const auto *file = m_world.files.find(call.text("FileId"_L1));
    if (!file || file->associatedResourceArn != call.text("AssociatedResourceArn"_L1)) {
        if (m_world.attachments.find(call.text("FileId"_L1)))
            return refuse(u"InvalidRequestException"_s, u"A file of a chat is not to be had here."_s);
        return refuse(u"ResourceNotFoundException"_s, u"There is no such file on this resource."_s);
    }
    return *file;
}

ApiResult AttachedFileOperations::complete(const ApiCall &call)
{
    auto file = found(call);
    if (!file)
        return tl::unexpected<ApiError>(file.error());
    if (file->completed) {
        if (m_world.settings().completeAgain == u"accept"_s)
            return QJsonObject();
        return refuse(u"InvalidRequestException"_s, u"The upload of this file is completed already."_s);
    }
    const auto *object = m_world.objects.find(Scanner::stagingKey(file->fileId));
    if (!object)
        return refuse(u"InvalidRequestException"_s, u"The file has not been uploaded."_s);
    if (object->size != file->size)
        return invalidFile(u"INVALID_FILE_SIZE"_s,
                           u"What was uploaded has another size than was declared."_s);
    m_world.moveObject(Scanner::stagingKey(file->fileId), Scanner::finalKey(file->fileId));
    file->completed = true;
    m_world.files.put(*file);
    if (m_world.settings().fileItemAt == u"complete"_s)
        m_world.addFileItem(*file);
    m_scanner.scanFile(file->fileId);
    return QJsonObject();
}

QJsonObject AttachedFileOperations::metadata(const AttachedFileRecord &file) const
{
    QJsonObject object{{u"CreationTime"_s, instantText(file.created)},
                       {u"FileArn"_s, m_world.arns().file(file.fileId)},
                       {u"FileId"_s, file.fileId},
                       {u"FileName"_s, file.name},
                       {u"FileSizeInBytes"_s, file.size},
                       {u"FileStatus"_s, file.status},
                       {u"CreatedBy"_s, file.createdBy},
                       {u"FileUseCaseType"_s, file.useCase},
                       {u"AssociatedResourceArn"_s, file.associatedResourceArn}};
    if (!file.tags.isEmpty())
        object.insert(u"Tags"_s, file.tags);
    return object;
}

ApiResult AttachedFileOperations::get(const ApiCall &call)
{
    const auto file = found(call);
    if (!file)
        return tl::unexpected<ApiError>(file.error());
    auto answer = metadata(*file);
    if (file->status == u"APPROVED"_s)
        answer.insert(u"DownloadUrlMetadata"_s,
                      m_uploads.download(call.host, Scanner::finalKey(file->fileId),
                                         m_uploads.expiry(call.input.value("UrlExpiryInSeconds"_L1))));
    return answer;
}

ApiResult AttachedFileOperations::batchGet(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return refuse(u"ResourceNotFoundException"_s, u"There is no instance with this id."_s);
    const auto arn = call.text("AssociatedResourceArn"_L1);
    if (!m_world.arns().target(arn))
        return refuse(u"InvalidRequestException"_s, u"The AssociatedResourceArn is none of this instance."_s);
    QJsonArray files;
    QJsonArray errors;
    const auto ids = call.input.value("FileIds"_L1).toArray();
    for (const auto &value : ids) {
        const auto *file = m_world.files.find(value.toString());
        if (file && file->associatedResourceArn == arn)
            files.append(metadata(*file));
        else
            errors.append(QJsonObject{{u"ErrorCode"_s, u"ResourceNotFoundException"_s},
                                      {u"ErrorMessage"_s, u"There is no such file on this resource."_s},
                                      {u"FileId"_s, value}});
    }
    return QJsonObject{{u"Files"_s, files}, {u"Errors"_s, errors}};
}

ApiResult AttachedFileOperations::remove(const ApiCall &call)
{
    const auto file = found(call);
    if (!file)
        return tl::unexpected<ApiError>(file.error());
    m_world.removeObject(Scanner::stagingKey(file->fileId));
    m_world.removeObject(Scanner::finalKey(file->fileId));
    m_world.removeFileItem(*file);
    m_world.files.remove(file->fileId);
    return QJsonObject();
}

QJsonObject AttachedFileOperations::configuration(const QString &scope) const
{
    QJsonArray extensions;
    for (const auto &extension : World::extensions())
        extensions.append(QJsonObject{{u"Extension"_s, extension}});
    return {{u"InstanceId"_s, m_world.identity().instanceId},
            {u"AttachmentScope"_s, scope},
            {u"MaximumSizeLimitInBytes"_s, m_world.sizeLimit(scope)},
            {u"ExtensionConfiguration"_s, QJsonObject{{u"AllowedExtensions"_s, extensions}}}};
}

ApiResult AttachedFileOperations::listConfigurations(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return refuse(u"ResourceNotFoundException"_s, u"There is no instance with this id."_s);
    const auto page = pageOf(call.operation.name, scopes.size(), call.input.value("MaxResults"_L1).toInt(100),
                             call.text("NextToken"_L1));
    if (!page)
        return refuse(u"InvalidParameterException"_s, u"The NextToken is not valid."_s);
    QJsonArray list;
    for (auto i = page->first; i < page->end; ++i)
        list.append(configuration(scopes[i]));
    QJsonObject answer{{u"AttachedFilesConfigurations"_s, list}};
    if (!page->nextToken.isEmpty())
        answer.insert(u"NextToken"_s, page->nextToken);
    return answer;
}

ApiResult AttachedFileOperations::describeConfiguration(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return refuse(u"ResourceNotFoundException"_s, u"There is no instance with this id."_s);
    auto object = configuration(call.text("AttachmentScope"_L1));
    object.insert(u"LastModifiedTime"_s, double(m_world.identity().created) / 1000);
    return QJsonObject{{u"AttachedFilesConfiguration"_s, object}};
}

} // namespace attache
