// SPDX-License-Identifier: Apache-2.0
#include "cli/callcommand.h"

#include "aws/model.h"
#include "cli/standardinput.h"
#include "cli/terminal.h"

#include <QFile>
#include <QJsonDocument>
#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 longestInput = 16 * 1024 * 1024LL; ///< bytes; no call takes as much

Error usage(const QString &message)
{
    return {.kind = ErrorKind::Validation, .code = u"Usage"_s, .message = message};
}

std::optional<Service> service(const QString &name)
{
    constexpr std::array all{Service::Connect,      Service::ConnectParticipant,
                             Service::ConnectCases, Service::Sts,
                             Service::Sso,          Service::SsoOidc};
    for (const auto each : all) {
        if (Model::of(each).cliName() == name)
            return each;
    }
    return {};
}

} // namespace

CallCommand::CallCommand(const Options &options, AwsClient &aws, Terminal &terminal)
    : m_options(options)
    , m_aws(aws)
    , m_terminal(terminal)
{ }

void CallCommand::run(Done done)
{
    const auto name = m_options.arguments.at(0);
    const auto known = service(name);
    const auto *operation = known ? Model::of(*known).operation(m_options.arguments.at(1)) : nullptr;
    if (!known) {
        return m_terminal.fail(
            usage(u"There is no service '%1'; there are connect, connectparticipant, connectcases, "
                  "sts, sso and sso-oidc."_s.arg(name)),
            done);
    }
    if (!operation)
        return m_terminal.fail(usage(u"%1 has no operation '%2'."_s.arg(name, m_options.arguments.at(1))),
                               done);
    const auto given = input();
    if (!given)
        return m_terminal.fail(given.error(), done);
    m_call = m_aws.ask(
        *known, operation->name, *given,
        [this, done = std::move(done), operation](const Result<QJsonObject> &answer) {
            if (answer) {
                if (!answer->isEmpty())
                    m_terminal.json(*answer);
                return done(ExitCode::Done);
            }
            const auto &error = answer.error();
            if (error.httpStatus > 0) {
                // Scripts read the service's own words here; ours only where it has none.
                m_terminal.note(u"An error occurred (%1) when calling the %2 operation: %3"_s.arg(
                    error.code, operation->name, error.said.isEmpty() ? error.message : error.said));
                done(exitCode(error));
            } else {
                m_terminal.fail(error, done);
            }
        });
}

Result<QJsonObject> CallCommand::input() const
{
    auto text = m_options.input.toUtf8();
    if (text.isEmpty())
        return QJsonObject();
    if (text == "-") {
        const auto given = readStandardInput(longestInput);
        if (!given)
            return failure(usage(given.error().message));
        text = *given;
    } else if (text.startsWith('@')) {
        QFile file(m_options.input.mid(1));
        if (!file.open(QIODevice::ReadOnly))
            return failure(usage(
                u"The input could not be read from '%1': %2."_s.arg(file.fileName(), file.errorString())));
        text = file.read(longestInput);
    }
    QJsonParseError wrong;
    const auto document = QJsonDocument::fromJson(text, &wrong);
    if (document.isObject())
        return document.object();
    return failure(
        usage(wrong.error == QJsonParseError::NoError
                  ? u"The input is JSON but no object."_s
                  : u"The input is no JSON: %1 at byte %2."_s.arg(wrong.errorString()).arg(wrong.offset)));
}

} // namespace attache
