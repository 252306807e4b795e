// SPDX-License-Identifier: Apache-2.0
#include "cli/optiontable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

using Command = Options::Command;

std::span<const OptionRow> optionTable()
{
    static const std::vector<Command> targeted{Command::Window,  Command::Attach,   Command::List,
                                               Command::Link,    Command::Download, Command::Delete,
                                               Command::Activity};
    static const std::vector<Command> tokened{Command::Window, Command::Attach,   Command::List,
                                              Command::Link,   Command::Download, Command::Resume};
    static const std::vector<OptionRow> rows{
        {u"case"_s, u"ID_OR_ARN"_s, u"an Amazon Connect case"_s, targeted},
        {u"chat"_s, {}, u"the chat of ATTACHE_PARTICIPANT_TOKEN or ATTACHE_CONNECTION_TOKEN"_s, tokened},
        {u"participant-token-file"_s, u"FILE"_s,
         u"the chat of the participant token in FILE (-: standard input)"_s, tokened},
        {u"contact"_s, u"ID"_s, u"a chat of the signed-in agent, joined with AWS credentials"_s, targeted},
        {u"resource"_s, u"ARN"_s, u"any resource that attached files may belong to, as an e-mail contact"_s,
         targeted},

        {u"tag"_s, u"K=V"_s, u"a tag for each file; may be given again"_s, {Command::Attach}},
        {u"no-wait"_s, {}, u"end when every file is handed over for scanning"_s, {Command::Attach}},
        {u"give-up"_s,
         u"S"_s,
         u"seconds for which the service may keep failing (default 600; 0: one round)"_s,
         {Command::Attach, Command::Resume}},
        {u"output"_s,
         u"PATH"_s,
         u"a file with one ID, and it is replaced; a folder with several"_s,
         {Command::Download}},
        {u"bundle"_s,
         u"FILE"_s,
         u"write what those who help need to see into FILE (-: standard output)"_s,
         {Command::Doctor}},
        {u"since"_s,
         u"WHEN"_s,
         u"2026-11-21, 2026-11-21T07:30, or how long ago: 90m, 12h, 7d"_s,
         {Command::Activity}},
        {u"input"_s,
         u"JSON"_s,
         u"the input's members as JSON, @FILE, or - for standard input"_s,
         {Command::Call}},
        {u"sandbox"_s,
         {},
         u"work on a sandbox that is started and ended with the window"_s,
         {Command::Window}},
        {u"autostart"_s,
         {},
         u"start hidden, and only where the organisation's policy says so"_s,
         {Command::Window}},

        {u"endpoint-url"_s, u"URL"_s, u"send every call there instead of to AWS"_s, {}},
        {u"region"_s, u"R"_s, u"the AWS Region"_s, {}},
        {u"profile"_s, u"P"_s, u"the profile of the AWS configuration"_s, {}},
        {u"instance"_s,
         u"ID_OR_ARN"_s,
         u"the Amazon Connect instance (else ATTACHE_INSTANCE, else found)"_s,
         {}},
        {u"domain"_s, u"ID"_s, u"the Cases domain (else found)"_s, {}},
        {u"ca-bundle"_s, u"PEM"_s, u"the certificates to trust instead of the system's"_s, {}},
        {u"no-verify-ssl"_s, {}, u"do not check the servers' certificates"_s, {}},
        {u"cli-read-timeout"_s,
         u"S"_s,
         u"seconds without a byte after which a call is given up (0: none)"_s,
         {}},
        {u"cli-connect-timeout"_s, u"S"_s, u"seconds for a connection (0: none)"_s, {}},
        {u"no-sign-request"_s, {}, u"use no credentials"_s, {}},
        {u"concurrency"_s,
         u"N"_s,
         u"files sent at once (default 4, and more where the line gives more)"_s,
         {}},
        {u"json"_s, {}, u"print JSON"_s, {}},
        {u"debug"_s, {}, u"say on stderr what is done; never tokens, keys or links"_s, {}},
        {u"appearance"_s, u"A"_s, u"of the window: system, light, dark or contrast"_s, {}},
        {u"version"_s, {}, u"print the version"_s, {}},
        {u"help"_s, {}, u"print this"_s, {}},
    };
    return rows;
}

std::span<const CommandRow> commandTable()
{
    static const std::vector<CommandRow> rows{
        {.command = Command::Window,
         .name = {},
         .usage = u"[TARGET] [FILE…]"_s,
         .summary = u"open the window"_s,
         .description =
             u"Opens the window, or hands TARGET and FILEs to the one that is open. Without TARGET the\n"
             u"files go to the current one, else the window asks."_s,
         .argument = u"FILE"_s},
        {.command = Command::Attach,
         .name = u"attach"_s,
         .usage = u"TARGET [--tag K=V]… [--no-wait] [--give-up S] FILE…"_s,
         .summary = u"attach files, without a window"_s,
         .description =
             u"Attaches each FILE under its own name, and ends when the scan has judged all of them. What\n"
             u"was interrupted stays in the journal: attache resume goes on with it.\n\n"
             u"With --json: an object a line at every change of state, and a summary last."_s,
         .target = true,
         .minimum = 1,
         .argument = u"FILE"_s},
        {.command = Command::Resume,
         .name = u"resume"_s,
         .usage = u"[--give-up S]"_s,
         .summary = u"finish what an interrupted run left"_s,
         .description =
             u"Goes on with every file that an earlier run or the window left, at this endpoint, Region,\n"
             u"profile and instance. A chat needs its token again, as in --chat.\n\n"
             u"With --json: the same lines as attach."_s,
         .maximum = 0},
        {.command = Command::List,
         .name = u"list"_s,
         .usage = u"TARGET"_s,
         .summary = u"list the files attached to a case or chat"_s,
         .description = u"Lists the files that are attached there, with their id, size and status."_s,
         .target = true,
         .maximum = 0},
        {.command = Command::Link,
         .name = u"link"_s,
         .usage = u"TARGET ID"_s,
         .summary = u"get a file's download link"_s,
         .description =
             u"Prints the download link of the file ID and when it expires. Whoever has the link can\n"
             u"download the file until then."_s,
         .target = true,
         .minimum = 1,
         .maximum = 1,
         .argument = u"ID"_s},
        {.command = Command::Download,
         .name = u"download"_s,
         .usage = u"TARGET ID… [--output PATH]"_s,
         .summary = u"download files"_s,
         .description =
             u"Writes each file ID into the current folder under its own name made safe, never over another\n"
             u"file: name (1).pdf. What --output names with one ID is replaced. A download that was cut off\n"
             u"is gone on with by the same command."_s,
         .target = true,
         .minimum = 1,
         .argument = u"ID"_s},
        {.command = Command::Delete,
         .name = u"delete"_s,
         .usage = u"TARGET ID…"_s,
         .summary = u"delete files from a case"_s,
         .description = u"Deletes each file ID for good. Files of a chat can't be deleted."_s,
         .target = true,
         .minimum = 1,
         .argument = u"ID"_s},
        {.command = Command::Cases,
         .name = u"cases"_s,
         .usage = u"[TEXT]"_s,
         .summary = u"search the cases"_s,
         .description =
             u"Finds cases by words, by reference number or by id; without TEXT all. The newest first."_s,
         .argument = u"TEXT"_s},
        {.command = Command::Chats,
         .name = u"chats"_s,
         .usage = {},
         .summary = u"list the chats that you handle now"_s,
         .description =
             u"Lists the chats of the agent that the AWS credentials belong to, and those of the tokens given."_s,
         .maximum = 0},
        {.command = Command::Call,
         .name = u"call"_s,
         .usage = u"SERVICE OPERATION [--input JSON|@FILE|-]"_s,
         .summary = u"make one API call"_s,
         .description =
             u"Makes one call and prints the service's answer. SERVICE is connect, connectparticipant,\n"
             u"connectcases, sts, sso or sso-oidc; OPERATION the API's name (GetCase) or the AWS CLI's\n"
             u"(get-case); the input's members are the API's own, a bearer token among them. An absent\n"
             u"idempotency token is filled in."_s,
         .minimum = 2,
         .maximum = 2,
         .argument = u"SERVICE and OPERATION"_s},
        {.command = Command::WhoAmI,
         .name = u"whoami"_s,
         .usage = {},
         .summary = u"say who you are to AWS and Amazon Connect"_s,
         .description =
             u"Prints account, identity, agent, Region, instance and domain, and where the credentials are from."_s,
         .maximum = 0},
        {.command = Command::SignIn,
         .name = u"sign-in"_s,
         .usage = {},
         .summary = u"sign in through IAM Identity Center"_s,
         .description =
             u"Signs in by the profile's IAM Identity Center: prints an address to open in a browser, and\n"
             u"ends when you have allowed it there."_s,
         .maximum = 0},
        {.command = Command::SignOut,
         .name = u"sign-out"_s,
         .usage = {},
         .summary = u"sign out, and forget what is kept"_s,
         .description =
             u"Ends the sign-in of the profile and removes what was kept of it on this computer."_s,
         .maximum = 0},
        {.command = Command::Doctor,
         .name = u"doctor"_s,
         .usage = u"[--bundle FILE]"_s,
         .summary = u"check that everything is in place"_s,
         .description =
             u"Checks Region, network, clock, credentials, instance, each permission, keychain "
             u"and tray, and\n"
             u"says what to do. Changes nothing. Ends with 0 when all is well, else with 1.\n\n"
             u"--bundle writes a text for those who help: versions, settings, these checks, transfers\n"
             u"with names replaced, the last log. It goes to nobody: read it first."_s,
         .maximum = 0},
        {.command = Command::Activity,
         .name = u"activity"_s,
         .usage = u"[--since WHEN] [TARGET]"_s,
         .summary = u"say what was attached, downloaded and deleted"_s,
         .description = u"Prints the record that is kept on this computer: when, who, which file with size "
                        u"and SHA-256,\n"
                        u"where to, and what came of it. The oldest first; asks no service.\n\n"
                        u"With --json: an object a line."_s,
         .maximum = 0},
    };
    return rows;
}

const CommandRow &row(Command command)
{
    const auto rows = commandTable();
    return *std::find_if(rows.begin(), rows.end(), [&](const CommandRow &r) { return r.command == command; });
}

bool takes(const OptionRow &option, Command command)
{
    return option.commands.empty()
        || std::find(option.commands.begin(), option.commands.end(), command) != option.commands.end();
}

namespace {

QString optionLine(const OptionRow &option)
{
    const auto name = u"--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
    return u"  %1 %2\n"_s.arg(name, -30).arg(option.description);
}

bool isTarget(const OptionRow &option)
{
    return option.name == "case"_L1 || option.name == "chat"_L1 || option.name == "participant-token-file"_L1
        || option.name == "contact"_L1 || option.name == "resource"_L1;
}

} // namespace

QString helpText(Command command)
{
    const auto &about = row(command);
    QString text = u"Usage: attache "_s;
    if (!about.name.isEmpty())
        text += about.name + (about.usage.isEmpty() ? ""_L1 : " "_L1);
    text += about.usage + "\n"_L1;
    if (command == Command::Window) {
        for (const auto &other : commandTable()) {
            if (!other.name.isEmpty())
                text += u"       "_s + u"attache %1 %2"_s.arg(other.name, other.usage).trimmed() + u'\n';
        }
    }
    text += u'\n' + about.description + "\n"_L1;

    if (command == Command::Window) {
        text += "\nCommands, which need no display (attache COMMAND --help says more):\n"_L1;
        for (const auto &other : commandTable()) {
            if (!other.name.isEmpty())
                text += u"  %1 %2\n"_s.arg(other.name, -12).arg(other.summary);
        }
    }

    QString targets;
    QString own;
    QString everywhere;
    for (const auto &option : optionTable()) {
        if (!takes(option, command))
            continue;
        (isTarget(option) ? targets : option.commands.empty() ? everywhere : own) += optionLine(option);
    }
    if (!targets.isEmpty())
        text +=
            (command == Command::Resume ? "\nThe chat's token:\n"_L1 : "\nTARGET is one of:\n"_L1) + targets;
    if (!own.isEmpty())
        text += "\nOptions:\n"_L1 + own;
    text += "\nOptions everywhere:\n"_L1 + everywhere;

    text += "\nExit codes: 0 everything worked; 1 a file was rejected or failed, or the service refused the "
            "call;\n"
            "2 wrong usage; 3 sign-in needed; 4 the service could not be reached; 130 interrupted.\n"_L1;
    return text;
}

QString versionText()
{
    return u"attache %1\n"_s.arg(QStringLiteral(ATTACHE_VERSION));
}

} // namespace attache
