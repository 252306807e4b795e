// SPDX-License-Identifier: Apache-2.0
#include "connect/connectclient.h"

#include "support/modelcheck.h"
#include "support/scriptedaws.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

const auto instance = u"12345678-1234-4123-8123-123456789012"_s;
const auto resource = u"arn:aws:cases:eu-west-2:111122223333:domain/d/case/c"_s;
const auto agent = u"arn:aws:connect:eu-west-2:111122223333:instance/i/agent/a"_s;
const QDateTime someTime(QDate(2026, 11, 21), QTime(7, 30), Qt::UTC);

// One call of a client, its request as it was sent and its answer as it was understood.
template <typename Response>
struct Asked {
    Asked(QStringView operation, const QByteArray &answer,
          std::function<Call(ConnectClient &, Answered<Response>)> ask, int status = 200)
        : setup({{httpAnswer(status, answer)}})
    {
        if (status == 200 && !answer.isEmpty()) {
            const auto *known = Model::of(Service::Connect).operation(operation);
            const auto json = QJsonDocument::fromJson(answer);
            [&] { QVERIFY2(json.isObject(), answer.constData()); }();
            [&] { QCOMPARE(unknownMembers(*known->output, json.object()), QStringList()); }();
        }
        ConnectClient client(setup.aws());
        const auto call = ask(client, outcome.handler());
        setup.waitFor([this] { return outcome.come(); });
    }

    QByteArray line() const { return setup.request(0).method + ' ' + setup.request(0).target; }
    QJsonObject body() const { return setup.body(0); }
    const Response &answer() const { return **outcome.result; }

    ScriptedAws setup;
    Outcome<Response> outcome;
};

const QByteArray query =
    "?associatedResourceArn=arn%3Aaws%3Acases%3Aeu-west-2%3A111122223333%3Adomain%2Fd%2Fcase%2Fc";

} // namespace

class tst_ConnectClient : public QObject
{
    Q_OBJECT

private slots:
    void starts_an_attached_file_upload();
    void sends_no_member_that_is_empty();
    void distrusts_an_answer_without_what_it_needs_data();
    void distrusts_an_answer_without_what_it_needs();
    void completes_an_attached_file_upload();
    void gets_an_attached_file();
    void gets_a_file_that_is_not_approved();
    void gets_many_files_and_what_failed_of_them();
    void deletes_an_attached_file();
    void describes_the_rules_for_files();
    void lists_instances();
    void lists_integration_associations();
    void searches_users();
    void describes_a_user();
    void gets_current_user_data();
    void creates_a_participant();
    void describes_a_contact();
    void bears_nulls_and_new_members();
    void passes_errors_on();
};

void tst_ConnectClient::starts_an_attached_file_upload()
{
    const StartAttachedFileUploadRequest request{
        .instanceId = instance,
        .associatedResourceArn = resource,
        .fileName = u"report ünï.pdf"_s,
        .fileSizeInBytes = 5'000'000'000,
        .clientToken = u"token-1"_s,
        .createdBy = agent,
        .tags = {{u"team"_s, u"blue & red"_s}, {u"empty"_s, u""_s}},
        .urlExpiryInSeconds = 60,
    };
    const Asked<StartAttachedFileUploadResponse> asked(
        u"StartAttachedFileUpload",
        R"({"FileArn":"arn:f","FileId":"f-1","CreationTime":"2026-11-21T07:30:00.000Z","FileStatus":"PROCESSING",
            "CreatedBy":{"ConnectUserArn":"a"},
            "UploadUrlMetadata":{"Url":"https://b.s3.amazonaws.com/k?X-Amz-Signature=1%2F2","UrlExpiry":"2026-11-21T07:30:00Z",
                                 "HeadersToInclude":{"content-type":"text/plain","Content-Disposition":"attachment; filename=\"ü\""}}})",
        [&](ConnectClient &client, auto answered) {
            return client.startAttachedFileUpload(request, std::move(answered));
        });
    QCOMPARE(asked.line(), "PUT /attached-files/" + instance.toLatin1() + query);
    const QJsonObject expected{
        {u"FileName"_s, request.fileName},
        {u"FileSizeInBytes"_s, request.fileSizeInBytes},
        {u"FileUseCaseType"_s, u"ATTACHMENT"_s},
        {u"ClientToken"_s, u"token-1"_s},
        {u"CreatedBy"_s, QJsonObject{{u"ConnectUserArn"_s, agent}}},
        {u"Tags"_s, QJsonObject{{u"team"_s, u"blue & red"_s}, {u"empty"_s, u""_s}}},
        {u"UrlExpiryInSeconds"_s, 60},
    };
    QCOMPARE(asked.body(), expected);
    const auto &answer = asked.answer();
    QCOMPARE(answer.fileArn, u"arn:f"_s);
    QCOMPARE(answer.fileId, u"f-1"_s);
    QCOMPARE(answer.fileStatus, u"PROCESSING"_s);
    QCOMPARE(answer.creationTime, someTime);
    QCOMPARE(answer.uploadUrlMetadata.url.toEncoded(),
             QByteArray("https://b.s3.amazonaws.com/k?X-Amz-Signature=1%2F2"));
    QCOMPARE(answer.uploadUrlMetadata.urlExpiry, someTime);
    const std::vector<std::pair<QByteArray, QByteArray>> headers{
        {"Content-Disposition", "attachment; filename=\"ü\""}, {"content-type", "text/plain"}};
    QCOMPARE(answer.uploadUrlMetadata.headersToInclude, headers);
}

void tst_ConnectClient::sends_no_member_that_is_empty()
{
    const StartAttachedFileUploadRequest request{.instanceId = instance,
                                                 .associatedResourceArn = resource,
                                                 .fileName = u"a.txt"_s,
                                                 .fileSizeInBytes = 1,
                                                 .clientToken = u"t"_s,
                                                 .createdBy = {},
                                                 .tags = {},
                                                 .urlExpiryInSeconds = {}};
    const Asked<StartAttachedFileUploadResponse> asked(
        u"StartAttachedFileUpload", R"({"FileId":"f","UploadUrlMetadata":{"Url":"https://b/k"}})",
        [&](ConnectClient &client, auto answered) {
            return client.startAttachedFileUpload(request, std::move(answered));
        });
    QCOMPARE(asked.body().keys(),
             (QStringList{u"ClientToken"_s, u"FileName"_s, u"FileSizeInBytes"_s, u"FileUseCaseType"_s}));
    QVERIFY(!asked.answer().uploadUrlMetadata.urlExpiry.isValid());
    QVERIFY(asked.answer().uploadUrlMetadata.headersToInclude.empty());
}

void tst_ConnectClient::distrusts_an_answer_without_what_it_needs_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("no id") << QByteArray(R"({"UploadUrlMetadata":{"Url":"https://b/k"}})");
    QTest::newRow("no address") << QByteArray(R"({"FileId":"f"})");
    QTest::newRow("an address that is none")
        << QByteArray(R"({"FileId":"f","UploadUrlMetadata":{"Url":"https://"}})");
    QTest::newRow("an address in the open")
        << QByteArray(R"({"FileId":"f","UploadUrlMetadata":{"Url":"http://b/k"}})");
}

void tst_ConnectClient::distrusts_an_answer_without_what_it_needs()
{
    QFETCH(QByteArray, answer);
    const StartAttachedFileUploadRequest request{.instanceId = instance,
                                                 .associatedResourceArn = resource,
                                                 .fileName = u"a.txt"_s,
                                                 .fileSizeInBytes = 1,
                                                 .clientToken = u"t"_s,
                                                 .createdBy = {},
                                                 .tags = {},
                                                 .urlExpiryInSeconds = {}};
    const Asked<StartAttachedFileUploadResponse> asked(
        u"StartAttachedFileUpload", answer, [&](ConnectClient &client, auto answered) {
            return client.startAttachedFileUpload(request, std::move(answered));
        });
    QCOMPARE(asked.outcome.code(), u"AnswerNotUnderstood"_s);
    QCOMPARE(asked.outcome.error().kind, ErrorKind::Service);
    QVERIFY(!asked.outcome.error().message.contains("b/k"_L1));
}

void tst_ConnectClient::completes_an_attached_file_upload()
{
    ScriptedAws setup({{httpAnswer(200)}});
    ConnectClient client(setup.aws());
    Outcome<void> outcome;
    const auto call = client.completeAttachedFileUpload({instance, resource, u"f-1"_s}, outcome.handler());
    setup.waitFor([&] { return outcome.come(); });
    QVERIFY(outcome.good());
    QCOMPARE(setup.request(0).method + ' ' + setup.request(0).target,
             "POST /attached-files/" + instance.toLatin1() + "/f-1" + query);
    QCOMPARE(setup.request(0).body, QByteArray());
}

void tst_ConnectClient::gets_an_attached_file()
{
    const Asked<GetAttachedFileResponse> asked(
        u"GetAttachedFile",
        R"({"FileArn":"arn:f","FileId":"f-1","CreationTime":"2026-11-21T07:30:00Z","FileStatus":"APPROVED",
            "FileName":"a.txt","FileSizeInBytes":5000000000,"AssociatedResourceArn":"arn:r","FileUseCaseType":"ATTACHMENT",
            "CreatedBy":{"AWSIdentityArn":"arn:i"},"Tags":{"team":"blue"},
            "DownloadUrlMetadata":{"Url":"https://b/k?X=1","UrlExpiry":"2026-11-21T07:30:00.000Z"}})",
        [&](ConnectClient &client, auto answered) {
            return client.getAttachedFile({instance, resource, u"f-1"_s, 300}, std::move(answered));
        });
    QVERIFY(asked.line().startsWith("GET /attached-files/" + instance.toLatin1() + "/f-1?"));
    QVERIFY(asked.line().contains(query.mid(1)));
    QVERIFY(asked.line().contains("urlExpiryInSeconds=300"));
    const auto &file = asked.answer().file;
    QCOMPARE(file.fileArn, u"arn:f"_s);
    QCOMPARE(file.fileId, u"f-1"_s);
    QCOMPARE(file.fileName, u"a.txt"_s);
    QCOMPARE(file.fileSizeInBytes, 5'000'000'000);
    QCOMPARE(file.fileStatus, u"APPROVED"_s);
    QCOMPARE(file.creationTime, someTime);
    QCOMPARE(file.createdBy, u"arn:i"_s);
    QCOMPARE(file.fileUseCaseType, u"ATTACHMENT"_s);
    QCOMPARE(file.associatedResourceArn, u"arn:r"_s);
    QCOMPARE(file.tags, (QMap<QString, QString>{{u"team"_s, u"blue"_s}}));
    QVERIFY(asked.answer().downloadUrlMetadata);
    QCOMPARE(asked.answer().downloadUrlMetadata->url.toEncoded(), QByteArray("https://b/k?X=1"));
    QCOMPARE(asked.answer().downloadUrlMetadata->urlExpiry, someTime);
}

void tst_ConnectClient::gets_a_file_that_is_not_approved()
{
    const Asked<GetAttachedFileResponse> asked(
        u"GetAttachedFile", R"({"FileId":"f-1","FileStatus":"UPLOAD_EXPIRED","FileSizeInBytes":1})",
        [&](ConnectClient &client, auto answered) {
            return client.getAttachedFile({instance, resource, u"f-1"_s, {}}, std::move(answered));
        });
    QVERIFY(!asked.answer().downloadUrlMetadata);
    QCOMPARE(asked.answer().file.fileStatus, u"UPLOAD_EXPIRED"_s);
}

void tst_ConnectClient::gets_many_files_and_what_failed_of_them()
{
    const Asked<BatchGetAttachedFileMetadataResponse> asked(
        u"BatchGetAttachedFileMetadata",
        R"({"Files":[{"FileId":"f-1","FileArn":"arn:f","FileName":"a","FileSizeInBytes":1,"FileStatus":"REJECTED",
                      "CreationTime":"2026-11-21T07:30:00Z","CreatedBy":{"ConnectUserArn":"arn:u"}}],
            "Errors":[{"FileId":"f-2","ErrorCode":"404","ErrorMessage":"Not there"}]})",
        [&](ConnectClient &client, auto answered) {
            return client.batchGetAttachedFileMetadata({instance, resource, {u"f-1"_s, u"f-2"_s}},
                                                       std::move(answered));
        });
    QCOMPARE(asked.line(), "POST /attached-files/" + instance.toLatin1() + query);
    QCOMPARE(asked.body(), (QJsonObject{{u"FileIds"_s, QJsonArray{u"f-1"_s, u"f-2"_s}}}));
    QCOMPARE(asked.answer().files.size(), size_t(1));
    QCOMPARE(asked.answer().files[0].fileId, u"f-1"_s);
    QCOMPARE(asked.answer().files[0].fileStatus, u"REJECTED"_s);
    QCOMPARE(asked.answer().files[0].createdBy, u"arn:u"_s);
    QCOMPARE(asked.answer().errors.size(), size_t(1));
    QCOMPARE(asked.answer().errors[0].fileId, u"f-2"_s);
    QCOMPARE(asked.answer().errors[0].errorCode, u"404"_s);
    QCOMPARE(asked.answer().errors[0].errorMessage, u"Not there"_s);
}

void tst_ConnectClient::deletes_an_attached_file()
{
    ScriptedAws setup({{httpAnswer(200)}});
    ConnectClient client(setup.aws());
    Outcome<void> outcome;
    const auto call = client.deleteAttachedFile({instance, resource, u"f-1"_s}, outcome.handler());
    setup.waitFor([&] { return outcome.come(); });
    QVERIFY(outcome.good());
    QCOMPARE(setup.request(0).method + ' ' + setup.request(0).target,
             "DELETE /attached-files/" + instance.toLatin1() + "/f-1" + query);
}

void tst_ConnectClient::describes_the_rules_for_files()
{
    const Asked<AttachedFilesConfiguration> asked(
        u"DescribeAttachedFilesConfiguration",
        R"({"AttachedFilesConfiguration":{"InstanceId":"i","AttachmentScope":"CASE","MaximumSizeLimitInBytes":104857600,
            "ExtensionConfiguration":{"AllowedExtensions":[{"Extension":"pdf"},{"Extension":"txt"}]},"LastModifiedTime":1.5}})",
        [&](ConnectClient &client, auto answered) {
            return client.describeAttachedFilesConfiguration({instance, u"CASE"_s}, std::move(answered));
        });
    QCOMPARE(asked.line(), "GET /attached-files-configurations/" + instance.toLatin1() + "/CASE");
    QCOMPARE(asked.answer().instanceId, u"i"_s);
    QCOMPARE(asked.answer().attachmentScope, u"CASE"_s);
    QCOMPARE(asked.answer().maximumSizeLimitInBytes, 104857600);
    QCOMPARE(asked.answer().allowedExtensions, (QStringList{u"pdf"_s, u"txt"_s}));
}

void tst_ConnectClient::lists_instances()
{
    const Asked<ListInstancesResponse> asked(
        u"ListInstances",
        R"({"InstanceSummaryList":[{"Id":"i","Arn":"arn:i","InstanceAlias":"lab","InstanceStatus":"ACTIVE",
            "InstanceAccessUrl":"https://lab.my.connect.aws"}],"NextToken":"more"})",
        [&](ConnectClient &client, auto answered) {
            return client.listInstances({10, u"n /+"_s}, std::move(answered));
        });
    QCOMPARE(asked.line(), QByteArray("GET /instance?nextToken=n%20%2F%2B&maxResults=10"));
    const auto &list = asked.answer().instanceSummaryList;
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list[0].id, u"i"_s);
    QCOMPARE(list[0].arn, u"arn:i"_s);
    QCOMPARE(list[0].instanceAlias, u"lab"_s);
    QCOMPARE(list[0].instanceStatus, u"ACTIVE"_s);
    QCOMPARE(list[0].instanceAccessUrl, u"https://lab.my.connect.aws"_s);
    QCOMPARE(asked.answer().nextToken, u"more"_s);
}

void tst_ConnectClient::lists_integration_associations()
{
    const Asked<ListIntegrationAssociationsResponse> asked(
        u"ListIntegrationAssociations",
        R"({"IntegrationAssociationSummaryList":[{"IntegrationAssociationId":"a","IntegrationAssociationArn":"arn:a",
            "InstanceId":"i","IntegrationType":"CASES_DOMAIN","IntegrationArn":"arn:d"}],"NextToken":"more"})",
        [&](ConnectClient &client, auto answered) {
            return client.listIntegrationAssociations({instance, u"CASES_DOMAIN"_s, 100, u"n"_s},
                                                      std::move(answered));
        });
    QVERIFY(asked.line().startsWith("GET /instance/" + instance.toLatin1() + "/integration-associations?"));
    for (const auto *part : {"integrationType=CASES_DOMAIN", "nextToken=n", "maxResults=100"})
        QVERIFY2(asked.line().contains(part), part);
    const auto &list = asked.answer().integrationAssociationSummaryList;
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list[0].integrationAssociationId, u"a"_s);
    QCOMPARE(list[0].integrationAssociationArn, u"arn:a"_s);
    QCOMPARE(list[0].instanceId, u"i"_s);
    QCOMPARE(list[0].integrationType, u"CASES_DOMAIN"_s);
    QCOMPARE(list[0].integrationArn, u"arn:d"_s);
    QCOMPARE(asked.answer().nextToken, u"more"_s);
}

void tst_ConnectClient::searches_users()
{
    const SearchUsersRequest request{
        .instanceId = instance,
        .searchCriteria = SearchUsersRequest::StringCondition{u"Username"_s, u"jane"_s, u"EXACT"_s},
        .maxResults = 2,
        .nextToken = u"n"_s};
    const Asked<SearchUsersResponse> asked(
        u"SearchUsers",
        R"({"Users":[{"Id":"u","Arn":"arn:u","Username":"jane","IdentityInfo":{"FirstName":"Jane","LastName":"Roe"}}],
            "NextToken":"more","ApproximateTotalCount":1})",
        [&](ConnectClient &client, auto answered) {
            return client.searchUsers(request, std::move(answered));
        });
    QCOMPARE(asked.line(), QByteArray("POST /search-users"));
    const QJsonObject condition{
        {u"FieldName"_s, u"Username"_s}, {u"Value"_s, u"jane"_s}, {u"ComparisonType"_s, u"EXACT"_s}};
    QCOMPARE(asked.body(),
             (QJsonObject{{u"InstanceId"_s, instance},
                          {u"SearchCriteria"_s, QJsonObject{{u"StringCondition"_s, condition}}},
                          {u"MaxResults"_s, 2},
                          {u"NextToken"_s, u"n"_s}}));
    QCOMPARE(asked.answer().users.size(), size_t(1));
    const auto &user = asked.answer().users[0];
    QCOMPARE(user.id, u"u"_s);
    QCOMPARE(user.arn, u"arn:u"_s);
    QCOMPARE(user.username, u"jane"_s);
    QCOMPARE(user.firstName, u"Jane"_s);
    QCOMPARE(user.lastName, u"Roe"_s);
    QCOMPARE(asked.answer().nextToken, u"more"_s);
}

void tst_ConnectClient::describes_a_user()
{
    const Asked<User> asked(
        u"DescribeUser",
        R"({"User":{"Id":"u","Arn":"arn:u","Username":"jane","IdentityInfo":{"FirstName":"Jane","LastName":"Roe"}}})",
        [&](ConnectClient &client, auto answered) {
            return client.describeUser({instance, u"u"_s}, std::move(answered));
        });
    QCOMPARE(asked.line(), "GET /users/" + instance.toLatin1() + "/u");
    QCOMPARE(asked.answer().username, u"jane"_s);
    QCOMPARE(asked.answer().lastName, u"Roe"_s);
}

void tst_ConnectClient::gets_current_user_data()
{
    const Asked<GetCurrentUserDataResponse> asked(
        u"GetCurrentUserData",
        R"({"UserDataList":[{"User":{"Id":"u","Arn":"arn:u"},"Contacts":[{"ContactId":"c","Channel":"CHAT",
            "InitiationMethod":"API","AgentContactState":"CONNECTED","StateStartTimestamp":1795246200.5,
            "ConnectedToAgentTimestamp":1795246200}]}],"NextToken":"more"})",
        [&](ConnectClient &client, auto answered) {
            return client.getCurrentUserData({instance, {u"u"_s}, {u"CONNECTED"_s}, 100, u"n"_s},
                                             std::move(answered));
        });
    QCOMPARE(asked.line(), "POST /metrics/userdata/" + instance.toLatin1());
    const QJsonObject filters{
        {u"Agents"_s, QJsonArray{u"u"_s}},
        {u"ContactFilter"_s, QJsonObject{{u"ContactStates"_s, QJsonArray{u"CONNECTED"_s}}}}};
    QCOMPARE(asked.body(),
             (QJsonObject{{u"Filters"_s, filters}, {u"MaxResults"_s, 100}, {u"NextToken"_s, u"n"_s}}));
    QCOMPARE(asked.answer().userDataList.size(), size_t(1));
    const auto &data = asked.answer().userDataList[0];
    QCOMPARE(data.userId, u"u"_s);
    QCOMPARE(data.userArn, u"arn:u"_s);
    QCOMPARE(data.contacts.size(), size_t(1));
    const auto &contact = data.contacts[0];
    QCOMPARE(contact.contactId, u"c"_s);
    QCOMPARE(contact.channel, u"CHAT"_s);
    QCOMPARE(contact.initiationMethod, u"API"_s);
    QCOMPARE(contact.agentContactState, u"CONNECTED"_s);
    QCOMPARE(contact.connectedToAgentTimestamp, QDateTime::fromSecsSinceEpoch(1795246200, Qt::UTC));
    QCOMPARE(contact.stateStartTimestamp, QDateTime::fromMSecsSinceEpoch(1795246200500, Qt::UTC));
    QCOMPARE(asked.answer().nextToken, u"more"_s);
}

void tst_ConnectClient::creates_a_participant()
{
    const Asked<CreateParticipantResponse> asked(
        u"CreateParticipant",
        R"({"ParticipantCredentials":{"ParticipantToken":"SECRET","Expiry":"2026-11-21T07:30:00Z"},"ParticipantId":"p"})",
        [&](ConnectClient &client, auto answered) {
            return client.createParticipant({instance, u"c"_s, u"t"_s, u"CUSTOM_BOT"_s, u"Jane (Attache)"_s},
                                            std::move(answered));
        });
    QCOMPARE(asked.line(), QByteArray("POST /contact/create-participant"));
    const QJsonObject details{{u"ParticipantRole"_s, u"CUSTOM_BOT"_s},
                              {u"DisplayName"_s, u"Jane (Attache)"_s}};
    QCOMPARE(asked.body(),
             (QJsonObject{{u"InstanceId"_s, instance},
                          {u"ContactId"_s, u"c"_s},
                          {u"ClientToken"_s, u"t"_s},
                          {u"ParticipantDetails"_s, details}}));
    QCOMPARE(asked.answer().participantId, u"p"_s);
    QCOMPARE(asked.answer().participantToken, Secret("SECRET"));
    QCOMPARE(asked.answer().expiry, someTime);
}

void tst_ConnectClient::describes_a_contact()
{
    const Asked<Contact> asked(
        u"DescribeContact",
        R"({"Contact":{"Arn":"arn:c","Id":"c","InitialContactId":"c0","Channel":"CHAT","Name":"Parcel",
            "AgentInfo":{"Id":"u","ConnectedToAgentTimestamp":1795246202},
            "CustomerEndpoint":{"DisplayName":"Guest"},
            "SegmentAttributes":{"connect:Subtype":{"ValueString":"connect:SMS"}},
            "InitiationTimestamp":1795246201,"DisconnectTimestamp":1795246203.25}})",
        [&](ConnectClient &client, auto answered) {
            return client.describeContact({instance, u"c"_s}, std::move(answered));
        });
    QCOMPARE(asked.line(), "GET /contacts/" + instance.toLatin1() + "/c");
    const auto &contact = asked.answer();
    QCOMPARE(contact.arn, u"arn:c"_s);
    QCOMPARE(contact.id, u"c"_s);
    QCOMPARE(contact.initialContactId, u"c0"_s);
    QCOMPARE(contact.channel, u"CHAT"_s);
    QCOMPARE(contact.name, u"Parcel"_s);
    QCOMPARE(contact.agentId, u"u"_s);
    QCOMPARE(contact.customerDisplayName, u"Guest"_s);
    QCOMPARE(contact.subtype, u"connect:SMS"_s);
    QCOMPARE(contact.initiationTimestamp, QDateTime::fromSecsSinceEpoch(1795246201, Qt::UTC));
    QCOMPARE(contact.connectedToAgentTimestamp, QDateTime::fromSecsSinceEpoch(1795246202, Qt::UTC));
    QCOMPARE(contact.disconnectTimestamp, QDateTime::fromMSecsSinceEpoch(1795246203250, Qt::UTC));
}

void tst_ConnectClient::bears_nulls_and_new_members()
{
    ScriptedAws setup(
        {{httpAnswer(200, R"({"Files":[{"FileId":"f","Tags":null,"CreatedBy":null,"FileSizeInBytes":null,
                                                    "CreationTime":null,"Mood":{"a":[1]}},null],"Errors":null})")}});
    ConnectClient client(setup.aws());
    Outcome<BatchGetAttachedFileMetadataResponse> outcome;
    const auto call = client.batchGetAttachedFileMetadata({instance, resource, {u"f"_s}}, outcome.handler());
    setup.waitFor([&] { return outcome.come(); });
    QVERIFY(outcome.good());
    const auto &file = (*outcome.result)->files.front();
    QCOMPARE(file.fileId, u"f"_s);
    QCOMPARE(file.fileSizeInBytes, -1);
    QVERIFY(!file.creationTime.isValid());
    QVERIFY(file.createdBy.isEmpty() && file.tags.isEmpty());
}

void tst_ConnectClient::passes_errors_on()
{
    const Asked<GetAttachedFileResponse> asked(
        u"GetAttachedFile", R"({"Message":"Not there","__type":"ResourceNotFoundException"})",
        [&](ConnectClient &client, auto answered) {
            return client.getAttachedFile({instance, resource, u"f-1"_s, {}}, std::move(answered));
        },
        404);
    QCOMPARE(asked.outcome.code(), u"ResourceNotFoundException"_s);
    QCOMPARE(asked.outcome.error().kind, ErrorKind::Refused);
}

QTEST_GUILESS_MAIN(tst_ConnectClient)
#include "tst_connectclient.moc"
