// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include "cli/optiontable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace attache;

using Command = Options::Command;
using Kind = Target::Kind;

namespace {

constexpr auto caseArn = "arn:aws:cases:eu-west-2:123456789012:domain/d-1/case/c-1"_L1;

Result<Options> parseLine(const QString &line, const QMap<QString, QString> &variables = {})
{
    QProcessEnvironment environment;
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it.value());
    return parse(line.split(u' ', Qt::SkipEmptyParts), environment);
}

} // namespace

Q_DECLARE_METATYPE(Options::Command)

class tst_Options : public QObject
{
    Q_OBJECT

private slots:
    void commands_data();
    void commands();
    void targets_data();
    void targets();
    void mistakes_data();
    void mistakes();
    void mistakesSayWhereHelpIs();
    void attachTakesItsOptions();
    void tagsSplitAtTheFirstEqualsSign();
    void everywhere();
    void nothingGivenIsNothingSaid();
    void optionsMayStandBeforeTheCommand();
    void whatFollowsTwoDashesIsAFile();
    void aDashIsAValue();
    void optionsOfQtArePassedOver();
    void environment();
    void helpGoesBeforeMistakes();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
};

void tst_Options::commands_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Command>("command");
    QTest::addColumn<QStringList>("arguments");

    const auto row = [](const char *name, const QString &line, Command command,
                        const QStringList &arguments) {
        QTest::newRow(name) << line << command << arguments;
    };
    row("nothing: the window", u""_s, Command::Window, {});
    row("files alone: the window", u"a.pdf b.pdf"_s, Command::Window, {u"a.pdf"_s, u"b.pdf"_s});
    row("a target and files: the window", u"--case c a.pdf"_s, Command::Window, {u"a.pdf"_s});
    row("the sandbox", u"--sandbox"_s, Command::Window, {});
    row("with the session", u"--autostart"_s, Command::Window, {});
    row("attach", u"attach --case c a.pdf b.pdf"_s, Command::Attach, {u"a.pdf"_s, u"b.pdf"_s});
    row("resume", u"resume --give-up 0"_s, Command::Resume, {});
    row("resume with a chat's token", u"resume --participant-token-file -"_s, Command::Resume, {});
    row("list", u"list --chat"_s, Command::List, {});
    row("link", u"link --contact c f"_s, Command::Link, {u"f"_s});
    row("download", u"download --case c f g --output dir"_s, Command::Download, {u"f"_s, u"g"_s});
    row("delete", u"delete --case c f g"_s, Command::Delete, {u"f"_s, u"g"_s});
    row("cases", u"cases"_s, Command::Cases, {});
    row("cases by words", u"cases damaged parcel"_s, Command::Cases, {u"damaged"_s, u"parcel"_s});
    row("chats", u"chats --json"_s, Command::Chats, {});
    row("call", u"call connect ListInstances"_s, Command::Call, {u"connect"_s, u"ListInstances"_s});
    row("whoami", u"whoami"_s, Command::WhoAmI, {});
    row("sign-in", u"sign-in"_s, Command::SignIn, {});
    row("sign-out", u"sign-out"_s, Command::SignOut, {});
    row("doctor", u"doctor"_s, Command::Doctor, {});
}

void tst_Options::commands()
{
    QFETCH(QString, line);
    QFETCH(QStringList, arguments);
    const auto options = parseLine(line);
    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QTEST(options->command, "command");
    QCOMPARE(options->arguments, arguments);
}

void tst_Options::targets_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("id");

    QTest::newRow("a case by id") << u"list --case 0a1b-2c"_s << int(Kind::Case) << u"0a1b-2c"_s;
    QTest::newRow("a case by ARN") << u"list --case "_s + caseArn << int(Kind::Case) << QString(caseArn);
    QTest::newRow("a chat") << u"list --chat"_s << int(Kind::Chat) << QString();
    QTest::newRow("a chat by file") << u"list --chat --participant-token-file f"_s << int(Kind::Chat)
                                    << QString();
    QTest::newRow("a file says chat") << u"list --participant-token-file=f"_s << int(Kind::Chat) << QString();
    QTest::newRow("a contact") << u"list --contact=k-1"_s << int(Kind::Contact) << u"k-1"_s;
    QTest::newRow("a resource")
        << u"list --resource arn:aws:connect:eu-west-2:123456789012:instance/i/contact/k"_s
        << int(Kind::Resource) << u"arn:aws:connect:eu-west-2:123456789012:instance/i/contact/k"_s;
    QTest::newRow("none") << u"a.pdf"_s << int(Kind::None) << QString();
}

void tst_Options::targets()
{
    QFETCH(QString, line);
    const auto options = parseLine(line);
    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QTEST(int(options->target.kind), "kind");
    QTEST(options->target.id, "id");
}

void tst_Options::mistakes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");

    QTest::newRow("no command") << u"atach --case c a.pdf"_s << u"no command “atach”"_s;
    QTest::newRow("no target") << u"attach a.pdf"_s << u"needs to know where"_s;
    QTest::newRow("two targets") << u"attach --case c --chat a.pdf"_s << u"Only one of"_s;
    QTest::newRow("no file") << u"attach --case c"_s << u"at least one FILE"_s;
    QTest::newRow("no id") << u"link --case c"_s << u"an ID"_s;
    QTest::newRow("two ids") << u"link --case c f g"_s << u"can't use “g”"_s;
    QTest::newRow("an operation is missing") << u"call connect"_s << u"SERVICE and OPERATION"_s;
    QTest::newRow("too much for whoami") << u"whoami now"_s << u"can't use “now”"_s;
    QTest::newRow("an unknown option") << u"attach --case c --loud a"_s << u"loud"_s;
    QTest::newRow("an option without its value") << u"list --case"_s << u"case"_s;
    QTest::newRow("an empty value") << u"list --case="_s << u"--case needs a value"_s;
    QTest::newRow("an option of another command") << u"list --case c --tag a=b"_s << u"doesn't take --tag"_s;
    QTest::newRow("an option that needs a command") << u"--no-wait a.pdf"_s << u"goes with a command"_s;
    QTest::newRow("a tag without =") << u"attach --case c --tag a f"_s << u"KEY=VALUE"_s;
    QTest::newRow("a tag without a key") << u"attach --case c --tag =a f"_s << u"KEY=VALUE"_s;
    QTest::newRow("a tag twice") << u"attach --case c --tag a=1 --tag a=2 f"_s << u"twice"_s;
    QTest::newRow("no number") << u"resume --give-up soon"_s << u"whole number"_s;
    QTest::newRow("a negative number") << u"resume --give-up=-1"_s << u"whole number"_s;
    QTest::newRow("a number too large") << u"resume --give-up 99999999999999999999"_s << u"whole number"_s;
    QTest::newRow("no concurrency") << u"cases --concurrency 0"_s << u"from 1 to 64"_s;
    QTest::newRow("an unknown appearance") << u"--appearance pink"_s << u"system, light, dark"_s;
    QTest::newRow("no address") << u"cases --endpoint-url localhost:80"_s << u"https://"_s;
    QTest::newRow("a case that is an instance")
        << u"list --case arn:aws:connect:eu-west-2:123456789012:instance/i"_s << u"--case takes"_s;
    QTest::newRow("a case's ARN cut short")
        << u"list --case arn:aws:cases:eu-west-2:123456789012:domain/d"_s << u"--case takes"_s;
    QTest::newRow("a case with a slash") << u"list --case a/b"_s << u"--case takes"_s;
    QTest::newRow("a contact with a slash") << u"list --contact a/b"_s << u"--contact takes"_s;
    QTest::newRow("no ARN") << u"list --resource x"_s << u"--resource takes"_s;
    QTest::newRow("no instance") << u"cases --instance arn:aws:cases:x"_s << u"--instance takes"_s;
    QTest::newRow("a chat's file can't be deleted") << u"delete --contact c f"_s << u"can't be deleted"_s;
    QTest::newRow("nor by token") << u"delete --chat f"_s << u"doesn't take --chat"_s;
}

void tst_Options::mistakes()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const auto options = parseLine(line);
    QVERIFY(!options);
    QCOMPARE(options.error().kind, ErrorKind::Validation);
    QCOMPARE(options.error().code, u"Usage"_s);
    QVERIFY2(options.error().message.contains(says), qPrintable(options.error().message));
}

void tst_Options::mistakesSayWhereHelpIs()
{
    QVERIFY(parseLine(u"attach"_s).error().message.endsWith(u"\nTry: attache attach --help"_s));
    QVERIFY(parseLine(u"--loud"_s).error().message.endsWith(u"\nTry: attache --help"_s));
}

void tst_Options::attachTakesItsOptions()
{
    const auto options = parseLine(u"attach --contact k --no-wait --give-up 30 --json --concurrency 8 a"_s);
    QVERIFY(options);
    QVERIFY(!options->wait);
    QCOMPARE(options->giveUp, std::optional(30s));
    QVERIFY(options->json);
    QCOMPARE(options->concurrency, std::optional(8));
}

void tst_Options::tagsSplitAtTheFirstEqualsSign()
{
    const auto options = parseLine(u"attach --case c --tag a=b=c --tag empty= --tag=x=y f"_s);
    QVERIFY(options);
    const QMap<QString, QString> expected{{u"a"_s, u"b=c"_s}, {u"empty"_s, u""_s}, {u"x"_s, u"y"_s}};
    QCOMPARE(options->tags, expected);
}

void tst_Options::everywhere()
{
    const auto options = parseLine(
        u"cases --endpoint-url http://127.0.0.1:8080/base --region eu-west-2 --profile agent --ca-bundle "
        u"/ca.pem"
        " --no-verify-ssl --cli-read-timeout 0 --cli-connect-timeout 5 --no-sign-request --debug"
        " --instance arn:aws:connect:eu-west-2:123456789012:instance/i-1 --domain d --appearance dark"_s);
    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(options->endpointUrl, QUrl(u"http://127.0.0.1:8080/base"_s));
    QCOMPARE(options->region, u"eu-west-2"_s);
    QCOMPARE(options->profile, u"agent"_s);
    QCOMPARE(options->caBundle, u"/ca.pem"_s);
    QVERIFY(!options->verifySsl);
    QVERIFY(!options->signRequests);
    QCOMPARE(options->readTimeout, std::optional(0s));
    QCOMPARE(options->connectTimeout, std::optional(5s));
    QVERIFY(options->debug);
    QCOMPARE(options->instance, u"arn:aws:connect:eu-west-2:123456789012:instance/i-1"_s);
    QCOMPARE(options->domain, u"d"_s);
    QVERIFY(options->appearance == Options::Appearance::Dark);
}

void tst_Options::nothingGivenIsNothingSaid()
{
    const auto options = parseLine({});
    QVERIFY(options);
    QVERIFY(options->isWindow());
    QVERIFY(options->wait && options->verifySsl && options->signRequests);
    QVERIFY(!options->json && !options->debug && !options->sandbox);
    QVERIFY(!options->giveUp && !options->concurrency && !options->readTimeout && !options->appearance);
    QVERIFY(options->endpointUrl.isEmpty() && options->instance.isEmpty() && options->print.isEmpty());
    QVERIFY(options->participantToken.isEmpty() && options->connectionToken.isEmpty());
}

void tst_Options::optionsMayStandBeforeTheCommand()
{
    const auto options = parseLine(u"--json --region eu-west-2 list --case c"_s);
    QVERIFY(options);
    QCOMPARE(options->command, Command::List);
    QVERIFY(options->json);
}

void tst_Options::whatFollowsTwoDashesIsAFile()
{
    const auto attach = parseLine(u"attach --case c a -- --json -reverse list"_s);
    QVERIFY(attach);
    QVERIFY(!attach->json);
    QCOMPARE(attach->arguments, QStringList({u"a"_s, u"--json"_s, u"-reverse"_s, u"list"_s}));

    const auto window = parseLine(u"-- list"_s);
    QVERIFY(window);
    QCOMPARE(window->command, Command::Window);
    QCOMPARE(window->arguments, QStringList{u"list"_s});
}

void tst_Options::aDashIsAValue()
{
    const auto call = parseLine(u"call sts GetCallerIdentity --input -"_s);
    QVERIFY(call);
    QCOMPARE(call->input, u"-"_s);
    const auto attach = parseLine(u"attach --chat --participant-token-file - a"_s);
    QVERIFY(attach);
    QCOMPARE(attach->participantTokenFile, u"-"_s);
    QCOMPARE(attach->arguments, QStringList{u"a"_s});
}

void tst_Options::optionsOfQtArePassedOver()
{
    const auto options = parseLine(u"-platform offscreen --style=fusion -reverse --case c a.pdf"_s);
    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(options->arguments, QStringList{u"a.pdf"_s});
    QCOMPARE(options->target, (Target{Kind::Case, u"c"_s}));
}

void tst_Options::environment()
{
    const QMap<QString, QString> variables{{u"ATTACHE_INSTANCE"_s, u"i-env"_s},
                                           {u"ATTACHE_PARTICIPANT_TOKEN"_s, u"p\n"_s},
                                           {u"ATTACHE_CONNECTION_TOKEN"_s, u"c"_s}};
    const auto options = parseLine(u"list --chat"_s, variables);
    QVERIFY(options);
    QCOMPARE(options->instance, u"i-env"_s);
    QCOMPARE(options->participantToken, Secret("p"));
    QCOMPARE(options->connectionToken, Secret("c"));
    QCOMPARE(parseLine(u"list --chat --instance i"_s, variables)->instance, u"i"_s);
    QVERIFY(parseLine(u"list --chat"_s, {{u"ATTACHE_INSTANCE"_s, u"a/b"_s}})
                .error()
                .message.startsWith(u"ATTACHE_INSTANCE takes"_s));
}

void tst_Options::helpGoesBeforeMistakes()
{
    for (const auto &line : {u"--help"_s, u"-h"_s, u"--loud --help"_s}) {
        const auto options = parseLine(line);
        QVERIFY(options);
        QVERIFY(options->print.startsWith(u"Usage: attache [TARGET] [FILE…]\n"_s));
        QVERIFY(options->print.contains(u"\n       attache attach TARGET"_s));
    }
    QVERIFY(parseLine(u"attach --help"_s)->print.startsWith(u"Usage: attache attach TARGET"_s));
    QCOMPARE(parseLine(u"--version"_s)->print, u"attache " ATTACHE_VERSION "\n"_s);
    QCOMPARE(parseLine(u"list --version"_s)->print, u"attache " ATTACHE_VERSION "\n"_s);
}

void tst_Options::everyCommandHasHelp_data()
{
    QTest::addColumn<Command>("command");
    for (const auto &row : commandTable())
        QTest::newRow(row.name.isEmpty() ? "window" : qPrintable(row.name)) << row.command;
}

void tst_Options::everyCommandHasHelp()
{
    QFETCH(Command, command);
    const auto text = helpText(command);
    for (const auto &option : optionTable())
        QCOMPARE(text.contains(u"\n  --%1 "_s.arg(option.name)), takes(option, command));
    for (const auto &line : text.split(u'\n'))
        QVERIFY2(line.size() <= 110, qPrintable(line));
}

QTEST_GUILESS_MAIN(tst_Options)
#include "tst_options.moc"
