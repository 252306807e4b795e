// SPDX-License-Identifier: Apache-2.0
#include "transfers/attachedfiles.h"

#include "scriptedservice.h"
#include "transfers/authors.h"
#include "transfers/casecards.h"
#include "transfers/cases.h"
#include "transfers/chats.h"
#include "transfers/diskpool.h"
#include "transfers/lookup.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

constexpr auto fileArns = "arn:aws:connect:eu-west-2:123456789012:instance/i-1/file/"_L1;
const Destination aCase{
    Destination::Kind::Case, u"arn:aws:cases:eu-west-2:123456789012:domain/d-1/case/c-1"_s, {}};
const Destination aChat{Destination::Kind::Chat, u"k-1"_s, {}};

QJsonObject relatedItems(int from, int to, const QString &nextToken = {})
{
    QJsonArray items;
    for (int i = from; i < to; ++i)
        items.append(QJsonObject{
            {u"relatedItemId"_s, QString::number(i)},
            {u"type"_s, u"File"_s},
            {u"content"_s,
             QJsonObject{{u"file"_s, QJsonObject{{u"fileArn"_s, fileArns + u"f-%1"_s.arg(i)}}}}}});
    QJsonObject answer{{u"relatedItems"_s, items}};
    if (!nextToken.isEmpty())
        answer.insert(u"nextToken"_s, nextToken);
    return answer;
}

QJsonObject metadata(const QString &id, const QString &created, const QString &status = u"APPROVED"_s)
{
    return {{u"FileArn"_s, fileArns + id},
            {u"FileId"_s, id},
            {u"FileName"_s, id + u".pdf"_s},
            {u"FileSizeInBytes"_s, 5},
            {u"FileStatus"_s, status},
            {u"CreationTime"_s, created},
            {u"CreatedBy"_s, QJsonObject{{u"ConnectUserArn"_s, u"arn:user"_s}}},
            {u"Tags"_s, QJsonObject{{u"k"_s, u"v"_s}}}};
}

QJsonObject item(const QString &attachment, const QString &status, const QString &time, const QString &who)
{
    return {{u"Type"_s, u"ATTACHMENT"_s},
            {u"AbsoluteTime"_s, time},
            {u"DisplayName"_s, who},
            {u"ContactId"_s, u"k-1"_s},
            {u"Attachments"_s,
             QJsonArray{QJsonObject{{u"AttachmentId"_s, attachment},
                                    {u"AttachmentName"_s, attachment + u".pdf"_s},
                                    {u"ContentType"_s, u"application/pdf"_s},
                                    {u"Status"_s, status}}}}};
}

} // namespace

class tst_AttachedFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFilesOfACase();
    void manyFilesComeInPagesAndBatches();
    void aFileThatIsGoneMeanwhile();
    void anEmptyCaseAsksForNoMetadata();
    void theFilesOfAnEmail();
    void aResourceIsNotListed();
    void theFilesOfAChat();
    void aRefusedTokenIsRenewedOnce();
    void describesByIdAlone();
    void theLinkOfACasesFile();
    void noLinkBeforeTheVerdict();
    void theLinkOfAChatsFile();
    void whoJoinedMayNotDownload();
    void removes();
    void aChatsFileStays();
    void lookupTells();
    void lookupNamesTheCreators();
    void lookupReplacesAnOlderQuestion();

private:
    using Files = std::vector<AttachedFile>;
    Result<Files> list(const Destination &destination)
    {
        return answerOf<Files>(m_service->clock, [&](auto a) { return m_files->list(destination, a); });
    }
    Result<DownloadLink> link(const Destination &destination, const QString &id)
    {
        return answerOf<DownloadLink>(m_service->clock,
                                      [&](auto a) { return m_files->link(destination, id, a); });
    }
    void haveAToken();

    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<PlaceFinder> m_places;
    std::unique_ptr<Chats> m_chats;
    DiskPool m_disks;
    std::unique_ptr<AttachedFiles> m_files;
};

void tst_AttachedFiles::init()
{
    m_files.reset();
    m_chats.reset();
    m_places.reset();
    m_service = std::make_unique<ScriptedService>();
    m_places = std::make_unique<PlaceFinder>(
        m_service->connect, m_service->cases, m_service->sts,
        PlaceFinder::Known{u"eu-west-2"_s, u"arn:aws:connect:eu-west-2:123456789012:instance/i-1"_s,
                           u"d-1"_s});
    m_chats =
        std::make_unique<Chats>(m_service->connect, m_service->participant, *m_places, m_service->clock);
    m_files =
        std::make_unique<AttachedFiles>(m_service->connect, m_service->cases, m_service->participant,
                                        *m_chats, m_service->http, *m_places, m_disks, m_service->clock);
}

void tst_AttachedFiles::haveAToken()
{
    m_service->answer(u"CreateParticipantConnection"_s,
                      {{u"ConnectionCredentials"_s, QJsonObject{{u"ConnectionToken"_s, u"first"_s}}}});
    m_service->answer(u"CreateParticipantConnection"_s,
                      {{u"ConnectionCredentials"_s, QJsonObject{{u"ConnectionToken"_s, u"second"_s}}}});
    m_service->answer(u"GetTranscript"_s,
                      {{u"InitialContactId"_s, u"k-1"_s}, {u"Transcript"_s, QJsonArray{}}});
    QVERIFY(answerOf<ChatSummary>(m_service->clock,
                                  [&](auto a) { return m_chats->addParticipantToken(Secret("p"), a); }));
    m_service->forget(u"GetTranscript"_s);
}

void tst_AttachedFiles::theFilesOfACase()
{
    m_service->answer(u"SearchRelatedItems"_s, relatedItems(1, 3));
    m_service->answer(u"BatchGetAttachedFileMetadata"_s,
                      {{u"Files"_s,
                        QJsonArray{metadata(u"f-1"_s, u"2026-11-20T10:00:00Z"_s),
                                   metadata(u"f-2"_s, u"2026-11-19T10:00:00.250Z"_s, u"PROCESSING"_s)}}});
    const auto files = list(aCase);
    QVERIFY2(files, files ? "" : qPrintable(files.error().message));
    QCOMPARE(files->size(), 2u);
    QCOMPARE(files->front().id, u"f-2"_s); // the oldest first
    const auto &file = files->back();
    QCOMPARE(file.id, u"f-1"_s);
    QCOMPARE(file.name, u"f-1.pdf"_s);
    QCOMPARE(file.sizeBytes, 5);
    QCOMPARE(file.status, u"APPROVED"_s);
    QCOMPARE(file.created, QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC));
    QCOMPARE(file.createdBy, u"arn:user"_s);
    QCOMPARE(file.tags.value(u"k"_s), u"v"_s);
    const auto search = m_service->input(u"SearchRelatedItems"_s);
    QCOMPARE(search[u"domainId"_s].toString(), u"d-1"_s);
    QCOMPARE(search[u"caseId"_s].toString(), u"c-1"_s);
    QVERIFY(search[u"filters"_s].toArray().first().toObject().contains(u"file"_s));
    QCOMPARE(m_service->input(u"BatchGetAttachedFileMetadata"_s)[u"AssociatedResourceArn"_s].toString(),
             aCase.id);
}

void tst_AttachedFiles::manyFilesComeInPagesAndBatches()
{
    for (int page = 0; page < 5; ++page)
        m_service->answer(
            u"SearchRelatedItems"_s,
            relatedItems(page * 25, page * 25 + 25, page < 4 ? u"page-%1"_s.arg(page) : QString()));
    for (int from : {0, 100}) {
        QJsonArray files;
        for (int i = from; i < std::min(from + 100, 125); ++i)
            files.append(metadata(u"f-%1"_s.arg(i), u"2026-11-20T10:00:00Z"_s));
        m_service->answer(u"BatchGetAttachedFileMetadata"_s, {{u"Files"_s, files}});
    }
    const auto files = list(aCase);
    QVERIFY2(files, files ? "" : qPrintable(files.error().message));
    QCOMPARE(files->size(), 125u);
    QCOMPARE(files->at(7).id, u"f-7"_s);
    QCOMPARE(m_service->calls(u"SearchRelatedItems"_s), 5);
    QCOMPARE(m_service->input(u"SearchRelatedItems"_s, 2)[u"nextToken"_s].toString(), u"page-1"_s);
    QCOMPARE(m_service->calls(u"BatchGetAttachedFileMetadata"_s), 2);
    QCOMPARE(m_service->input(u"BatchGetAttachedFileMetadata"_s, 1)[u"FileIds"_s].toArray().size(), 25);
}

void tst_AttachedFiles::aFileThatIsGoneMeanwhile()
{
    m_service->answer(u"SearchRelatedItems"_s, relatedItems(1, 4));
    m_service->answer(
        u"BatchGetAttachedFileMetadata"_s,
        {{u"Files"_s, QJsonArray{metadata(u"f-1"_s, u"2026-11-20T10:00:00Z"_s)}},
         {u"Errors"_s,
          QJsonArray{QJsonObject{{u"FileId"_s, u"f-2"_s}, {u"ErrorCode"_s, u"ResourceNotFoundException"_s}},
                     QJsonObject{{u"FileId"_s, u"f-3"_s}, {u"ErrorCode"_s, u"AccessDeniedException"_s}}}}});
    const auto files = list(aCase);
    QVERIFY(files);
    QCOMPARE(files->size(), 2u);
    const auto &odd = files->front().id == u"f-3"_s ? files->front() : files->back();
    QCOMPARE(odd.status, u"AccessDeniedException"_s);
    QCOMPARE(odd.sizeBytes, -1);
}

void tst_AttachedFiles::anEmptyCaseAsksForNoMetadata()
{
    m_service->answer(u"SearchRelatedItems"_s, relatedItems(0, 0));
    QCOMPARE(list(aCase)->size(), 0u);
    QCOMPARE(m_service->calls(), 1);
}

void tst_AttachedFiles::theFilesOfAnEmail()
{
    const auto arn = u"arn:aws:connect:eu-west-2:123456789012:instance/i-1/contact/k-9"_s;
    const auto attachment = [](const QJsonObject &members) {
        return QJsonObject{{u"Attachment"_s, members}};
    };
    m_service->answer(
        u"ListContactReferences"_s,
        {{u"NextToken"_s, u"more"_s},
         {u"ReferenceSummaryList"_s,
          QJsonArray{
              attachment({{u"Value"_s, u"f-1"_s},
                          {u"Arn"_s, u"arn:aws:connect:eu-west-2:123456789012:instance/i-1/file/f-1"_s}}),
              QJsonObject{{u"Url"_s, QJsonObject{{u"Value"_s, u"https://example.com/f-7"_s}}}}}}});
    m_service->answer(u"ListContactReferences"_s,
                      {{u"ReferenceSummaryList"_s, QJsonArray{attachment({{u"Value"_s, u"f-2"_s}})}}});
    m_service->answer(u"BatchGetAttachedFileMetadata"_s,
                      {{u"Files"_s,
                        QJsonArray{metadata(u"f-2"_s, u"2026-11-20T10:00:00Z"_s),
                                   metadata(u"f-1"_s, u"2026-11-20T09:00:00Z"_s)}}});
    const auto files = list({Destination::Kind::Resource, arn, {}});
    QVERIFY2(files, files ? "" : qPrintable(files.error().message));
    QCOMPARE(files->size(), 2u);
    QCOMPARE(files->front().id, u"f-1"_s); // the oldest first
    QCOMPARE(m_service->input(u"ListContactReferences"_s, 0)[u"ContactId"_s], u"k-9"_s);
    QCOMPARE(m_service->input(u"ListContactReferences"_s, 0)[u"ReferenceTypes"_s],
             QJsonArray{u"ATTACHMENT"_s});
    QCOMPARE(m_service->input(u"ListContactReferences"_s, 1)[u"NextToken"_s], u"more"_s);
    QCOMPARE(m_service->input(u"BatchGetAttachedFileMetadata"_s, 0)[u"AssociatedResourceArn"_s], arn);
}

void tst_AttachedFiles::aResourceIsNotListed()
{
    const Destination resource{
        Destination::Kind::Resource, u"arn:aws:connect:eu-west-2:123456789012:instance/i/queue/q"_s, {}};
    QCOMPARE(list(resource).error().code, u"ListNotPossible"_s);
    QCOMPARE(m_service->calls(), 0);
}

void tst_AttachedFiles::theFilesOfAChat()
{
    haveAToken();
    m_service->answer(u"GetTranscript"_s,
                      {{u"NextToken"_s, u"older"_s},
                       {u"Transcript"_s,
                        QJsonArray{item(u"a"_s, u"IN_PROGRESS"_s, u"2026-11-21T07:03:00Z"_s, u"Alex"_s),
                                   item(u"b"_s, u"REJECTED"_s, u"2026-11-21T07:02:00Z"_s, u"Alex"_s)}}});
    m_service->answer(u"GetTranscript"_s,
                      {{u"Transcript"_s,
                        QJsonArray{item(u"a"_s, u"APPROVED"_s, u"2026-11-21T07:01:30Z"_s, u"Alex"_s),
                                   QJsonObject{{u"Type"_s, u"ATTACHMENT"_s}}, // rejected, without a name
                                   item(u"b"_s, u"IN_PROGRESS"_s, u"2026-11-21T07:01:00Z"_s, u"Maria"_s)}}});
    const auto files = list(aChat);
    QVERIFY2(files, files ? "" : qPrintable(files.error().message));
    QCOMPARE(files->size(), 2u);
    QCOMPARE(files->at(0).id, u"b"_s);
    QCOMPARE(files->at(0).status, u"REJECTED"_s);
    QCOMPARE(files->at(0).created, QDateTime(QDate(2026, 11, 21), QTime(7, 1), Qt::UTC));
    QCOMPARE(files->at(0).createdBy, u"Maria"_s);
    QCOMPARE(files->at(0).sizeBytes, -1);
    QCOMPARE(files->at(1).id, u"a"_s);
    QCOMPARE(files->at(1).name, u"a.pdf"_s);
    QCOMPARE(files->at(1).status, u"APPROVED"_s); // a verdict stands
}

void tst_AttachedFiles::aRefusedTokenIsRenewedOnce()
{
    haveAToken();
    m_service->refuse(u"GetTranscript"_s, 403, "AccessDeniedException");
    m_service->answer(u"GetTranscript"_s, {{u"Transcript"_s, QJsonArray{}}});
    QVERIFY(list(aChat));
    QCOMPARE(m_service->input(u"GetTranscript"_s, 2)[u"ConnectionToken"_s].toString(), u"second"_s);

    m_service->forget(u"GetTranscript"_s);
    m_service->refuse(u"GetTranscript"_s, 403, "AccessDeniedException");
    const auto calls = m_service->calls(u"GetTranscript"_s);
    QCOMPARE(list(aChat).error().kind, ErrorKind::Credentials);
    QCOMPARE(m_service->calls(u"GetTranscript"_s), calls + 2);
}

void tst_AttachedFiles::describesByIdAlone()
{
    m_service->answer(u"BatchGetAttachedFileMetadata"_s,
                      {{u"Files"_s, QJsonArray{metadata(u"f-1"_s, u"2026-11-20T10:00:00Z"_s)}}});
    const auto files = answerOf<Files>(m_service->clock, [&](auto a) {
        return m_files->describe(aCase, {u"f-1"_s, u"f-9"_s}, a);
    });
    QVERIFY(files);
    QCOMPARE(files->size(), 1u);
    QCOMPARE(m_service->calls(), 1);
}

void tst_AttachedFiles::theLinkOfACasesFile()
{
    const QString url = u"https://bucket.s3.eu-west-2.amazonaws.com/a%2Fb?X-Amz-Signature=1"_s;
    auto answer = metadata(u"f-1"_s, u"2026-11-20T10:00:00Z"_s);
    answer.insert(u"DownloadUrlMetadata"_s,
                  QJsonObject{{u"Url"_s, url}, {u"UrlExpiry"_s, u"2026-11-21T07:35:00Z"_s}});
    m_service->answer(u"GetAttachedFile"_s, answer);
    const auto found = link(aCase, u"f-1"_s);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(QString::fromLatin1(found->url.toEncoded()), url);
    QCOMPARE(found->expires, QDateTime(QDate(2026, 11, 21), QTime(7, 35), Qt::UTC));
    QCOMPARE(found->fileId, u"f-1"_s);
}

void tst_AttachedFiles::noLinkBeforeTheVerdict()
{
    m_service->answer(u"GetAttachedFile"_s, metadata(u"f-1"_s, u"2026-11-20T10:00:00Z"_s, u"PROCESSING"_s));
    const auto found = link(aCase, u"f-1"_s);
    QCOMPARE(found.error().code, u"NotApproved"_s);
    QCOMPARE(found.error().kind, ErrorKind::Refused);
    QVERIFY(found.error().message.contains(u"PROCESSING"_s));
}

void tst_AttachedFiles::theLinkOfAChatsFile()
{
    haveAToken();
    m_service->answer(u"GetAttachment"_s,
                      {{u"Url"_s, u"https://bucket.s3.amazonaws.com/x?y=z"_s},
                       {u"UrlExpiry"_s, u"2026-11-21T07:35:00.000Z"_s},
                       {u"AttachmentSizeInBytes"_s, 5}});
    const auto found = link(aChat, u"a"_s);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(m_service->input(u"GetAttachment"_s)[u"AttachmentId"_s].toString(), u"a"_s);
    QCOMPARE(m_service->input(u"GetAttachment"_s)[u"ConnectionToken"_s].toString(), u"first"_s);
}

void tst_AttachedFiles::whoJoinedMayNotDownload()
{
    QCOMPARE(link(aChat, u"a"_s).error().code, u"DownloadNotPossible"_s);
    QCOMPARE(m_service->calls(), 0); // nobody joins a chat to be refused
}

void tst_AttachedFiles::removes()
{
    m_service->answer(u"DeleteAttachedFile"_s, {});
    const auto removed =
        answerOf<void>(m_service->clock, [&](auto a) { return m_files->remove(aCase, u"f-1"_s, a); });
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message));
    QCOMPARE(m_service->input(u"DeleteAttachedFile"_s)[u"FileId"_s].toString(), u"f-1"_s);
}

void tst_AttachedFiles::aChatsFileStays()
{
    const auto removed =
        answerOf<void>(m_service->clock, [&](auto a) { return m_files->remove(aChat, u"a"_s, a); });
    QCOMPARE(removed.error().code, u"DeleteNotPossible"_s);
    QCOMPARE(m_service->calls(), 0);
}

void tst_AttachedFiles::lookupTells()
{
    Cases cases(m_service->cases, *m_places);
    CaseCards cards(m_service->cases, *m_places, m_service->clock);
    Authors authors(m_service->connect);
    Lookup lookup(cases, cards, *m_chats, *m_files, authors);
    QStringList told;
    QObject::connect(&lookup, &Lookup::filesFound, [&](const Destination &d, const Files &f) {
        told << u"files %1 %2"_s.arg(d.id).arg(f.size());
    });
    QObject::connect(&lookup, &Lookup::deleted,
                     [&](const Destination &, const QString &id) { told << u"deleted "_s + id; });
    QObject::connect(&lookup, &Lookup::failed,
                     [&](const QString &question, const QString &id, const Error &error) {
                         told << question + u' ' + id + u' ' + error.code;
                     });
    m_service->answer(u"SearchRelatedItems"_s, relatedItems(0, 0));
    m_service->answer(u"DeleteAttachedFile"_s, {});
    m_service->refuse(u"GetAttachedFile"_s, 404, "ResourceNotFoundException");
    lookup.listFiles(aCase);
    lookup.remove(aCase, u"f-1"_s);
    lookup.link(aCase, u"f-2"_s);
    lookup.download(aCase, u"f-3"_s, u"/nowhere/x"_s);
    QVERIFY(told.isEmpty());
    QVERIFY(m_service->clock.runUntil([&] { return told.size() == 4; }));
    told.sort();
    QCOMPARE(told,
             (QStringList{u"deleted f-1"_s, u"download f-3 ResourceNotFoundException"_s,
                          u"files "_s + aCase.id + u" 0"_s, u"link f-2 ResourceNotFoundException"_s}));
}

void tst_AttachedFiles::lookupNamesTheCreators()
{
    Cases cases(m_service->cases, *m_places);
    CaseCards cards(m_service->cases, *m_places, m_service->clock);
    Authors authors(m_service->connect);
    Lookup lookup(cases, cards, *m_chats, *m_files, authors);
    QStringList told;
    QObject::connect(&lookup, &Lookup::filesFound,
                     [&](const Destination &, const Files &f) { told << f.at(0).createdBy; });
    const auto agent = u"arn:aws:connect:eu-west-2:123456789012:instance/i-1/agent/u-1"_s;
    m_service->answer(u"SearchRelatedItems"_s, relatedItems(0, 1));
    auto file = metadata(u"f-0"_s, u"2026-11-20T10:00:00Z"_s);
    file.insert(u"CreatedBy"_s, QJsonObject{{u"ConnectUserArn"_s, agent}});
    m_service->answer(u"BatchGetAttachedFileMetadata"_s, {{u"Files"_s, QJsonArray{file}}});
    m_service->answer(
        u"DescribeUser"_s,
        {{u"User"_s,
          QJsonObject{{u"IdentityInfo"_s,
                       QJsonObject{{u"FirstName"_s, u"Maria"_s}, {u"LastName"_s, u"Jensen"_s}}}}}});
    lookup.listFiles(aCase);
    // The list waits for no name; the next time it has the name at once.
    QVERIFY(m_service->clock.runUntil([&] { return told.size() == 2; }));
    lookup.listFiles(aCase);
    QVERIFY(m_service->clock.runUntil([&] { return told.size() == 3; }));
    QCOMPARE(told, QStringList({agent, u"Maria Jensen"_s, u"Maria Jensen"_s}));
    QCOMPARE(m_service->calls(u"DescribeUser"_s), 1);
}

void tst_AttachedFiles::lookupReplacesAnOlderQuestion()
{
    Cases cases(m_service->cases, *m_places);
    CaseCards cards(m_service->cases, *m_places, m_service->clock);
    Authors authors(m_service->connect);
    Lookup lookup(cases, cards, *m_chats, *m_files, authors);
    QStringList told;
    QObject::connect(&lookup, &Lookup::casesFound, [&](const QString &text, const auto &) { told << text; });
    m_service->answer(u"SearchCases"_s, {{u"cases"_s, QJsonArray{}}});
    lookup.searchCases(u"d"_s);
    lookup.searchCases(u"da"_s);
    lookup.searchCases(u"dam"_s);
    QVERIFY(m_service->clock.runUntil([&] { return !told.isEmpty(); }));
    QCOMPARE(told, QStringList{u"dam"_s});
}

QTEST_GUILESS_MAIN(tst_AttachedFiles)
#include "tst_attachedfiles.moc"
