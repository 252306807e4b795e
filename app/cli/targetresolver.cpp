// SPDX-License-Identifier: Apache-2.0
#include "cli/targetresolver.h"

#include "cli/standardinput.h"
#include "transfers/chats.h"
#include "transfers/placefinder.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

bool isArn(const QString &text)
{
    return text.startsWith(u"arn:");
}

bool isCaseArn(const QString &arn)
{
    static const QRegularExpression form(u"^arn:[^:]+:cases:[^:]+:[0-9]{12}:domain/[^/]+/case/[^/]+$"_s);
    return form.match(arn).hasMatch();
}

bool isAnyArn(const QString &arn)
{
    static const QRegularExpression form(u"^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$"_s);
    return form.match(arn).hasMatch();
}

tl::unexpected<Error> usage(const QString &message)
{
    return failure({.kind = ErrorKind::Validation, .code = u"Usage"_s, .message = message});
}

} // namespace

TargetResolver::TargetResolver(const Options &options, PlaceFinder &places, Chats &chats)
    : m_options(options)
    , m_places(places)
    , m_chats(chats)
{ }

Call TargetResolver::resolve(Answered<Destination> answered)
{
    const auto &target = m_options.target;
    switch (target.kind) {
    case Target::Kind::Case:
        return resolveCase(std::move(answered));
    case Target::Kind::Chat:
        return resolveChat(std::move(answered));
    case Target::Kind::Contact:
        return later([answered = std::move(answered), id = target.id] {
            answered(Destination{.kind = Destination::Kind::Chat, .id = id, .title = {}});
        });
    case Target::Kind::Resource:
        return later([answered = std::move(answered), arn = target.id] {
            if (isAnyArn(arn))
                answered(Destination{.kind = Destination::Kind::Resource, .id = arn, .title = {}});
            else
                answered(usage(u"'%1' is no ARN; --resource takes one (arn:aws:…)."_s.arg(arn)));
        });
    case Target::Kind::None:
        break;
    }
    return later([answered = std::move(answered)] {
        answered(usage(u"Name a target: --case, --chat, --contact or --resource."_s));
    });
}

Call TargetResolver::resolveCase(Answered<Destination> answered)
{
    const auto id = m_options.target.id;
    if (isArn(id)) {
        return later([answered = std::move(answered), id] {
            if (isCaseArn(id))
                answered(Destination{.kind = Destination::Kind::Case, .id = id, .title = {}});
            else
                answered(usage(u"'%1' is not the ARN of a case; those look like "
                               "arn:aws:cases:REGION:ACCOUNT:domain/DOMAIN/case/CASE."_s.arg(id)));
        });
    }
    return m_places.domain([answered = std::move(answered), id](const Result<Place> &place) {
        if (place)
            answered(Destination{.kind = Destination::Kind::Case, .id = place->caseArn(id), .title = {}});
        else
            answered(failure(place.error()));
    });
}

Call TargetResolver::resolveChat(Answered<Destination> answered)
{
    auto joined = [answered](const Result<ChatSummary> &chat) {
        if (chat)
            answered(
                Destination{.kind = Destination::Kind::Chat, .id = chat->contactId, .title = chat->customer});
        else
            answered(failure(chat.error()));
    };
    if (!m_options.connectionToken.isEmpty())
        return m_chats.addConnectionToken(m_options.connectionToken, std::move(joined));
    if (!m_options.participantToken.isEmpty())
        return m_chats.addParticipantToken(m_options.participantToken, std::move(joined));
    return later([answered = std::move(answered)] {
        answered(failure({.kind = ErrorKind::Credentials,
                          .code = u"TokenMissing"_s,
                          .message =
                              u"There is no chat token. Set ATTACHE_PARTICIPANT_TOKEN or "
                              "ATTACHE_CONNECTION_TOKEN, or name a file with --participant-token-file."_s}));
    });
}

void TargetResolver::offerToken()
{
    if (!m_options.connectionToken.isEmpty())
        m_chats.offerConnectionToken(m_options.connectionToken);
    else if (!m_options.participantToken.isEmpty())
        m_chats.offerParticipantToken(m_options.participantToken);
}

Result<Options> readParticipantToken(Options options)
{
    if (options.participantTokenFile.isEmpty())
        return options;
    constexpr qint64 longestToken = 16 * 1024LL;
    const bool standardInput = options.participantTokenFile == u"-";
    QFile file(options.participantTokenFile);
    Result<QByteArray> content;
    if (standardInput)
        content = readStandardInput(longestToken);
    else if (file.open(QIODevice::ReadOnly))
        content = file.read(longestToken);
    else
        content = failure({.message = u"The participant token could not be read from '%1': %2."_s.arg(
                               options.participantTokenFile, file.errorString())});
    Secret token(content.value_or(QByteArray()).trimmed());
    if (token.isEmpty()) {
        const auto where = standardInput ? u"standard input"_s : u"'%1'"_s.arg(options.participantTokenFile);
        return failure({.kind = ErrorKind::Credentials,
                        .code = u"TokenMissing"_s,
                        .message = content ? u"There is no participant token in %1."_s.arg(where)
                                           : content.error().message});
    }
    options.connectionToken = {};
    options.participantToken = std::move(token);
    return options;
}

} // namespace attache
