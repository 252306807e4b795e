// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include "cli/optiontable.h"
#include "cli/timesince.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

using Command = Options::Command;

constexpr qint64 longestWait = 365LL * 24 * 3600; ///< keeps seconds far from overflowing milliseconds

tl::unexpected<Error> usage(Command command, const QString &sentence)
{
    const auto help =
        command == Command::Window ? u"attache --help"_s : u"attache %1 --help"_s.arg(name(command));
    return failure(
        {.kind = ErrorKind::Validation, .code = u"Usage"_s, .message = u"%1\nTry: %2"_s.arg(sentence, help)});
}

// Options that Qt takes for itself, before or after us; those with a value first.
constexpr std::array qtOptionsWithValue{
    "platform"_L1,        "platformpluginpath"_L1, "platformtheme"_L1, "plugin"_L1,
    "qwindowgeometry"_L1, "qwindowicon"_L1,        "qwindowtitle"_L1,  "session"_L1,
    "display"_L1,         "geometry"_L1,           "style"_L1,         "stylesheet"_L1};
constexpr std::array qtOptions{"reverse"_L1, "widgetcount"_L1, "nograb"_L1, "dograb"_L1, "sync"_L1};

QStringList withoutQtOptions(const QStringList &arguments)
{
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const auto &argument = arguments[i];
        if (!argument.startsWith(u'-') || argument.size() < 2) {
            rest.append(argument);
            continue;
        }
        const auto bare = argument.sliced(argument.startsWith("--"_L1) ? 2 : 1);
        const auto isNamed = [&](QLatin1StringView option) { return bare == option; };
        if (std::any_of(qtOptionsWithValue.begin(), qtOptionsWithValue.end(), isNamed))
            ++i;
        else if (std::none_of(qtOptions.begin(), qtOptions.end(), isNamed)
                 && std::none_of(qtOptionsWithValue.begin(), qtOptionsWithValue.end(),
                                 [&](QLatin1StringView option) { return bare.startsWith(option + u'='); }))
            rest.append(argument);
    }
    return rest;
}

std::optional<Command> commandNamed(const QString &word)
{
    for (const auto &row : commandTable()) {
        if (!row.name.isEmpty() && row.name == word)
            return row.command;
    }
    return {};
}

// Reads the values, one kind of mistake after the other.
class Reader
{
public:
    Reader(const QCommandLineParser &parser, Command command)
        : m_parser(parser)
        , m_command(command)
    { }

    bool has(QLatin1StringView option) const { return m_parser.isSet(option); }

    Result<QString> text(QLatin1StringView option) const
    {
        if (!has(option))
            return QString();
        const auto value = m_parser.value(option);
        if (value.isEmpty())
            return usage(m_command, u"--%1 needs a value."_s.arg(option));
        return value;
    }

    Result<std::optional<qint64>> number(QLatin1StringView option, qint64 minimum, qint64 maximum) const
    {
        if (!has(option))
            return std::nullopt;
        bool ok = false;
        const auto value = m_parser.value(option).toLongLong(&ok);
        if (!ok || value < minimum || value > maximum)
            return usage(m_command,
                         u"--%1 takes a whole number from %2 to %3."_s.arg(option).arg(minimum).arg(maximum));
        return value;
    }

    Result<std::optional<std::chrono::seconds>> seconds(QLatin1StringView option) const
    {
        return number(option, 0, longestWait).map([](std::optional<qint64> value) {
            return value ? std::optional(std::chrono::seconds(*value)) : std::nullopt;
        });
    }

private:
    const QCommandLineParser &m_parser;
    Command m_command;
};

const QRegularExpression &caseArn()
{
    static const QRegularExpression form(
        uR"(^arn:[\w-]+:cases:[a-z0-9-]+:\d{12}:domain/[^/:\s]+/case/[^/:\s]+$)"_s);
    return form;
}

const QRegularExpression &instanceArn()
{
    static const QRegularExpression form(uR"(^arn:[\w-]+:connect:[a-z0-9-]+:\d{12}:instance/[^/:\s]+$)"_s);
    return form;
}

const QRegularExpression &anyArn()
{
    static const QRegularExpression form(uR"(^arn:[\w-]+:[\w-]+:[\w-]*:\d*:\S+$)"_s);
    return form;
}

bool isPlainId(const QString &id)
{
    static const QRegularExpression form(uR"(^[^/:\s]{1,500}$)"_s);
    return form.match(id).hasMatch();
}

Result<Target> readTarget(const Reader &reader, Command command)
{
    Target target;
    int given = 0;
    const auto take = [&](QLatin1StringView option, Target::Kind kind) -> Result<void> {
        if (!reader.has(option))
            return {};
        ++given;
        target.kind = kind;
        const auto id = reader.text(option);
        if (!id)
            return failure(id.error());
        target.id = *id;
        return {};
    };
    for (const auto &[option, kind] :
         {std::pair{"case"_L1, Target::Kind::Case}, std::pair{"contact"_L1, Target::Kind::Contact},
          std::pair{"resource"_L1, Target::Kind::Resource}}) {
        if (const auto taken = take(option, kind); !taken)
            return failure(taken.error());
    }
    if (reader.has("chat"_L1) || reader.has("participant-token-file"_L1)) {
        ++given;
        target.kind = Target::Kind::Chat;
    }
    if (given > 1)
        return usage(command, u"Only one of --case, --chat, --contact and --resource can be given."_s);
    if (given == 0 && row(command).target)
        return usage(
            command,
            u"%1 needs to know where: --case, --chat, --contact or --resource."_s.arg(name(command)));

    switch (target.kind) {
    case Target::Kind::Case:
        if (target.id.startsWith("arn:"_L1) ? !caseArn().match(target.id).hasMatch() : !isPlainId(target.id))
            return usage(command,
                         u"--case takes a case's id, or its ARN: "
                         "arn:aws:cases:REGION:ACCOUNT:domain/DOMAIN/case/CASE."_s);
        break;
    case Target::Kind::Contact:
        if (!isPlainId(target.id))
            return usage(command, u"--contact takes the id of a contact."_s);
        break;
    case Target::Kind::Resource:
        if (!anyArn().match(target.id).hasMatch())
            return usage(command, u"--resource takes an ARN, as arn:aws:connect:REGION:ACCOUNT:…"_s);
        break;
    case Target::Kind::None:
    case Target::Kind::Chat:
        break;
    }
    return target;
}

Result<QMap<QString, QString>> readTags(const QStringList &values, Command command)
{
    QMap<QString, QString> tags;
    for (const auto &value : values) {
        const auto equals = value.indexOf(u'=');
        if (equals < 1)
            return usage(command, u"--tag takes KEY=VALUE, not “%1”."_s.arg(value));
        const auto key = value.first(equals);
        if (tags.contains(key))
            return usage(command, u"The tag “%1” is given twice."_s.arg(key));
        tags.insert(key, value.sliced(equals + 1));
    }
    return tags;
}

Result<void> readArguments(const Options &options)
{
    const auto &about = row(options.command);
    const auto count = options.arguments.size();
    if (count < about.minimum)
        return usage(options.command,
                     about.minimum == about.maximum && about.minimum > 1
                         ? u"%1 needs %2."_s.arg(about.name, about.argument)
                         : u"%1 needs %2 %3."_s.arg(
                             about.name, about.maximum == 1 ? "an"_L1 : "at least one"_L1, about.argument));
    if (about.maximum >= 0 && count > about.maximum)
        return usage(options.command,
                     u"%1 can't use “%2”."_s.arg(about.name, options.arguments[about.maximum]));
    for (const auto &argument : options.arguments) {
        if (argument.isEmpty() && options.command != Command::Cases)
            return usage(options.command, u"An empty %1 was given."_s.arg(about.argument));
    }
    return {};
}

Result<std::optional<Options::Appearance>> readAppearance(const Reader &reader, Command command)
{
    using Appearance = Options::Appearance;
    if (!reader.has("appearance"_L1))
        return std::nullopt;
    const auto word = reader.text("appearance"_L1);
    static const QMap<QString, Appearance> words{{u"system"_s, Appearance::System},
                                                 {u"light"_s, Appearance::Light},
                                                 {u"dark"_s, Appearance::Dark},
                                                 {u"contrast"_s, Appearance::Contrast}};
    if (!word || !words.contains(*word))
        return usage(command, u"--appearance is system, light, dark or contrast."_s);
    return words[*word];
}

Result<QUrl> readEndpoint(const Reader &reader, Command command)
{
    const auto text = reader.text("endpoint-url"_L1);
    if (!text)
        return failure(text.error());
    const QUrl url(*text, QUrl::StrictMode);
    if (!text->isEmpty()
        && (!url.isValid() || url.host().isEmpty()
            || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)))
        return usage(command, u"--endpoint-url takes an address that begins with https:// or http://."_s);
    return url;
}

/// The first of @p arguments if it was meant as a command: a plain word that names no file here. A window
/// that opened to say that a file is missing would be a poor answer to it.
QString noCommand(const QStringList &arguments)
{
    static const QRegularExpression word(u"^[A-Za-z-]+$"_s);
    if (arguments.isEmpty() || !word.match(arguments.first()).hasMatch()
        || QFileInfo::exists(arguments.first()))
        return {};
    return arguments.first();
}

// Each option in turn; the first mistake ends it.
Result<void> read(Options &options, const QCommandLineParser &parser)
{
    const Reader reader(parser, options.command);
    std::optional<Error> error;
    const auto into = [&](auto &place, auto result) {
        if (error)
            return;
        if (result)
            place = std::move(*result);
        else
            error = result.error();
    };

    into(options.target, readTarget(reader, options.command));
    into(options.participantTokenFile, reader.text("participant-token-file"_L1));
    into(options.tags, readTags(parser.values(u"tag"_s), options.command));
    into(options.giveUp, reader.seconds("give-up"_L1));
    into(options.output, reader.text("output"_L1));
    into(options.input, reader.text("input"_L1));
    into(options.bundle, reader.text("bundle"_L1));
    into(options.since, reader.text("since"_L1));
    into(options.endpointUrl, readEndpoint(reader, options.command));
    into(options.region, reader.text("region"_L1));
    into(options.profile, reader.text("profile"_L1));
    into(options.caBundle, reader.text("ca-bundle"_L1));
    into(options.readTimeout, reader.seconds("cli-read-timeout"_L1));
    into(options.connectTimeout, reader.seconds("cli-connect-timeout"_L1));
    into(options.domain, reader.text("domain"_L1));
    into(options.appearance, readAppearance(reader, options.command));
    std::optional<qint64> concurrency;
    into(concurrency, reader.number("concurrency"_L1, 1, 64));
    if (concurrency)
        options.concurrency = int(*concurrency);
    if (reader.has("instance"_L1))
        into(options.instance, reader.text("instance"_L1));
    if (error)
        return failure(*error);

    options.wait = !reader.has("no-wait"_L1);
    options.sandbox = reader.has("sandbox"_L1);
    options.autostart = reader.has("autostart"_L1);
    options.verifySsl = !reader.has("no-verify-ssl"_L1);
    options.signRequests = !reader.has("no-sign-request"_L1);
    options.debug = reader.has("debug"_L1);
    options.json = reader.has("json"_L1);

    if (!options.since.isEmpty() && !timeSince(options.since, {}))
        return usage(
            options.command,
            u"--since takes a date, 2026-11-21, a date with time, 2026-11-21T07:30, or how long ago: "
            "90m, 12h, 7d."_s);
    if (!options.instance.isEmpty()
        && (options.instance.startsWith("arn:"_L1) ? !instanceArn().match(options.instance).hasMatch()
                                                   : !isPlainId(options.instance)))
        return usage(
            options.command,
            u"%1 takes an instance's id, or its ARN: arn:aws:connect:REGION:ACCOUNT:instance/ID."_s.arg(
                reader.has("instance"_L1) ? "--instance"_L1 : "ATTACHE_INSTANCE"_L1));
    if (options.command == Command::Delete && options.target.kind == Target::Kind::Contact)
        return usage(options.command, u"Files of a chat can't be deleted."_s);
    return readArguments(options);
}

} // namespace

Result<Options> parse(const QStringList &arguments, const QProcessEnvironment &environment)
{
    // What follows "--" is no option and no command, whatever it looks like.
    const auto divider = arguments.indexOf(u"--"_s);
    const auto head = withoutQtOptions(arguments.first(divider < 0 ? arguments.size() : divider));
    const auto tail = divider < 0 ? QStringList() : arguments.sliced(divider + 1);

    QCommandLineParser parser;
    for (const auto &option : optionTable()) {
        QStringList names{option.name};
        if (option.name == "help"_L1)
            names.append(u"h"_s);
        if (option.name == "version"_L1)
            names.append(u"v"_s);
        parser.addOption(QCommandLineOption(names, QString(), option.value));
    }
    const auto understood = parser.parse(QStringList{u"attache"_s} + head);

    Options options;
    options.arguments = parser.positionalArguments();
    if (!options.arguments.isEmpty()) {
        if (const auto command = commandNamed(options.arguments.first())) {
            options.command = *command;
            options.arguments.removeFirst();
        }
    }
    const auto mistyped = options.isWindow() ? noCommand(options.arguments) : QString();
    options.arguments += tail;

    // Help goes before every mistake: it is asked for by those who make some.
    if (parser.isSet(u"help"_s)) {
        options.print = helpText(options.command);
        return options;
    }
    if (parser.isSet(u"version"_s)) {
        options.print = versionText();
        return options;
    }
    if (!understood)
        return usage(options.command, parser.errorText());
    if (!mistyped.isEmpty())
        return usage(options.command,
                     u"There is no command “%1”, and no file of that name here."_s.arg(mistyped));
    for (const auto &option : optionTable()) {
        if (parser.isSet(option.name) && !takes(option, options.command))
            return usage(options.command,
                         options.isWindow()
                             ? u"--%1 goes with a command."_s.arg(option.name)
                             : u"%1 doesn't take --%2."_s.arg(name(options.command), option.name));
    }

    options.instance = environment.value(u"ATTACHE_INSTANCE"_s);
    options.participantToken = Secret(environment.value(u"ATTACHE_PARTICIPANT_TOKEN"_s).trimmed().toUtf8());
    options.connectionToken = Secret(environment.value(u"ATTACHE_CONNECTION_TOKEN"_s).trimmed().toUtf8());
    if (const auto done = read(options, parser); !done)
        return failure(done.error());
    return options;
}

QString name(Command command)
{
    return row(command).name;
}

} // namespace attache
