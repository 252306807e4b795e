// SPDX-License-Identifier: Apache-2.0
#include "aws/profiles.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

/// The files in which the AWS CLI keeps profiles, as people write them.
class tst_ProfileFile : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void sections_data();
    void sections();
    void nested();
    void refused_data();
    void refused();
    void theCredentialsFileGoesFirst();
    void services();
    void readsWhatIsThere();
    void tellsWhatCannotBeRead();
};

namespace {

using Kind = ProfileFile::Kind;

Result<ProfileFile> config(const QString &text)
{
    return ProfileFile::parse(text, Kind::Config, u"~/.aws/config"_s);
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

void tst_ProfileFile::values_data()
{
    QTest::addColumn<QString>("text"); // below [default]
    QTest::addColumn<QString>("region");

    const auto row = [](const char *name, const QString &text, const QString &region) {
        QTest::newRow(name) << text << region;
    };
    row("plain", u"region = eu-west-2"_s, u"eu-west-2"_s);
    row("no blanks", u"region=eu-west-2"_s, u"eu-west-2"_s);
    row("blanks and tabs", u"region\t =\t eu-west-2 \t"_s, u"eu-west-2"_s);
    row("a colon", u"region: eu-west-2"_s, u"eu-west-2"_s);
    row("upper case", u"REGION = eu-west-2"_s, u"eu-west-2"_s);
    row("nothing", u"region ="_s, QString());
    row("nothing but a comment", u"region = # which?"_s, QString());
    row("twice: the last one", u"region = a\nregion = b"_s, u"b"_s);
    row("a comment at the end", u"region = a # b"_s, u"a"_s);
    row("another comment at the end", u"region = a\t; b"_s, u"a"_s);
    row("no comment", u"region = a#b;c"_s, u"a#b;c"_s);
    row("no comment right after the sign", u"region =#a"_s, u"#a"_s);
    row("no comment in quotes", uR"(region = sh -c "a ; b" 'c # d' # e)"_s, uR"(sh -c "a ; b" 'c # d')"_s);
    row("a lone quote", u"region = it's # so"_s, u"it's"_s);
    row("lines of comments", u"# one\n ; two\n\t# three\nregion = a\n# four"_s, u"a"_s);
    row("empty lines", u"\n \nregion = a\n\t\n"_s, u"a"_s);
    row("CRLF", u"\r\nregion = a\r\n"_s, u"a"_s);
    row("all keys indented", u"  output = json\n  region = a\n  x = y"_s, u"a"_s);
    row("a sign in the value", u"region = a=b:c"_s, u"a=b:c"_s);
    row("goes on in the next line", u"region = a\n  b # c\n\td"_s, u"a\nb\nd"_s);
    row("another section's", u"[profile x]\nregion = b"_s, QString());
    row("an unknown section's", u"region = a\n[plugins]\nregion = b"_s, u"a"_s);
}

void tst_ProfileFile::values()
{
    QFETCH(QString, text);
    const auto file = config(u"[default]\n"_s + text);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QTEST(file->profiles[u"default"_s].value(u"region"_s), "region");
}

void tst_ProfileFile::sections_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("region");

    const auto row = [](const char *name, Kind kind, const QString &text, const QString &profile,
                        const QString &region) {
        QTest::newRow(name) << int(kind) << text << profile << region;
    };
    const auto x = u"x"_s;
    const auto a = u"a"_s;
    row("a profile", Kind::Config, u"[profile x]\nregion=a"_s, x, a);
    row("blanks", Kind::Config, u"[ profile \t x ]\t\nregion=a"_s, x, a);
    row("a comment", Kind::Config, u"[profile x] ; mine [or not]\nregion=a"_s, x, a);
    row("a name in quotes", Kind::Config, u"[profile \"x y\"]\nregion=a"_s, u"x y"_s, a);
    row("a name in single quotes", Kind::Config, u"[profile 'x y']\nregion=a"_s, u"x y"_s, a);
    row("names differ by case", Kind::Config, u"[profile X]\nregion=a"_s, x, {});
    row("no profile without the word", Kind::Config, u"[x]\nregion=a"_s, x, {});
    row("twice is once", Kind::Config, u"[profile x]\nregion=a\n[default]\n[profile x]\nz=1"_s, x, a);
    row("default", Kind::Config, u"[default]\nregion=a"_s, u"default"_s, a);
    row("default with the word", Kind::Config, u"[profile default]\nregion=a"_s, u"default"_s, a);
    row("default with the word goes first", Kind::Config,
        u"[profile default]\nregion=a\n[default]\nregion=b"_s, u"default"_s, a);
    row("and stands alone", Kind::Config, u"[default]\nregion=b\n[profile default]\nx=y"_s, u"default"_s, {});
    row("a BOM", Kind::Config, u"\uFEFF[profile x]\nregion=a"_s, x, a);
    row("CRLF", Kind::Config, u"[profile x]\r\nregion=a\r\n"_s, x, a);
    row("an indented section", Kind::Config, u"  [profile x]\nregion=a"_s, x, a);
    row("an empty file", Kind::Config, {}, x, {});
    row("credentials", Kind::Credentials, u"[x]\nregion=a"_s, x, a);
    row("credentials in quotes", Kind::Credentials, u"[\"x y\"]\nregion=a"_s, u"x y"_s, a);
    row("credentials know no such word", Kind::Credentials, u"[profile x]\nregion=a"_s, x, {});
}

void tst_ProfileFile::sections()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(QString, profile);
    const auto file = ProfileFile::parse(text, Kind(kind), u"file"_s);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QTEST(file->profiles.value(profile).value(u"region"_s), "region");
}

void tst_ProfileFile::nested()
{
    const auto file = config(u"[services lab]\n"
                             "connect =\n"
                             "  # where it is\n"
                             "  endpoint_url = https://a.example:8443/x\n"
                             "\n"
                             "  Other = 1\n"
                             "sts =\n"
                             "    endpoint_url = https://b.example # b\n"
                             "[sso-session s]\n"
                             "sso_region = eu-west-2\n"_s);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    const auto lab = file->services[u"lab"_s];
    QCOMPARE(lab.value(u"connect"_s, u"endpoint_url"_s), u"https://a.example:8443/x"_s);
    QCOMPARE(lab.value(u"connect"_s, u"other"_s), u"1"_s);
    QCOMPARE(lab.value(u"sts"_s, u"endpoint_url"_s), u"https://b.example"_s);
    QCOMPARE(lab.value(u"sts"_s), QString());
    QCOMPARE(file->ssoSessions[u"s"_s].value(u"sso_region"_s), u"eu-west-2"_s);
    QVERIFY(file->profiles.isEmpty());
}

void tst_ProfileFile::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("begins");

    QTest::newRow("a key before all sections") << u"\nregion = a"_s << u"~/.aws/config, line 2: a key"_s;
    QTest::newRow("no sign") << u"[default]\nhush hush"_s << u"~/.aws/config, line 2: this is neither"_s;
    QTest::newRow("no key") << u"[default]\n= hush"_s << u"~/.aws/config, line 2: this is neither"_s;
    QTest::newRow("no bracket") << u"[default]\r\n\r\n[hush"_s << u"~/.aws/config, line 3: the name"_s;
    QTest::newRow("no name") << u"[ ]"_s << u"~/.aws/config, line 1: the section has no name"_s;
    QTest::newRow("after the bracket") << u"[a] hush"_s << u"~/.aws/config, line 1: something follows"_s;
    QTest::newRow("below a key") << u"[default]\ns3 =\n  hush"_s << u"~/.aws/config, line 3: below \"s3\""_s;
}

void tst_ProfileFile::refused()
{
    QFETCH(QString, text);
    QFETCH(QString, begins);
    const auto file = config(text);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, ErrorKind::Validation);
    QCOMPARE(file.error().code, u"ProfileFileInvalid"_s);
    QVERIFY2(file.error().message.startsWith(begins), qPrintable(file.error().message));
    QVERIFY2(!file.error().message.contains("hush"_L1), qPrintable(file.error().message));
}

void tst_ProfileFile::theCredentialsFileGoesFirst()
{
    Profiles profiles;
    profiles.config = *config(u"[profile x]\nregion = a\noutput = json\n[profile y]"_s);
    profiles.credentials =
        *ProfileFile::parse(u"[x]\n\nregion = b\n[z]"_s, Kind::Credentials, u"~/.aws/credentials"_s);
    const auto x = u"x"_s;
    QCOMPARE(profiles.value(x, u"region"_s), u"b"_s);
    QCOMPARE(profiles.place(x, u"region"_s), u"~/.aws/credentials, line 3"_s);
    QCOMPARE(profiles.value(x, u"output"_s), u"json"_s);
    QCOMPARE(profiles.place(x, u"output"_s), u"~/.aws/config, line 3"_s);
    QCOMPARE(profiles.value(x, u"nothing"_s), QString());
    QVERIFY(profiles.has(x) && profiles.has(u"y"_s) && profiles.has(u"z"_s));
    QVERIFY(!profiles.has(u"default"_s));
}

void tst_ProfileFile::services()
{
    Profiles profiles;
    profiles.config = *config(u"[profile x]\nservices = lab\n[services lab]\nsts =\n endpoint_url = u"_s);
    QCOMPARE(profiles.serviceValue(u"x"_s, u"sts"_s, u"endpoint_url"_s), u"u"_s);
    QCOMPARE(profiles.serviceValue(u"x"_s, u"sso"_s, u"endpoint_url"_s), QString());
    QCOMPARE(profiles.serviceValue(u"y"_s, u"sts"_s, u"endpoint_url"_s), QString());
}

void tst_ProfileFile::readsWhatIsThere()
{
    const QTemporaryDir home;
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"USERPROFILE"_s, home.path());

    auto profiles = readProfiles(environment);
    QVERIFY(profiles);
    QVERIFY(profiles->config.profiles.isEmpty() && profiles->credentials.profiles.isEmpty());
    QCOMPARE(profiles->config.name, u"~/.aws/config"_s);
    QCOMPARE(profiles->credentials.name, u"~/.aws/credentials"_s);

    QVERIFY(QDir(home.path()).mkdir(u".aws"_s));
    write(home.filePath(u".aws/config"_s), "[profile \xc3\xa9]\nregion = a\n");
    write(home.filePath(u".aws/credentials"_s), "[x]\nregion = b\n");
    profiles = readProfiles(environment);
    QVERIFY(profiles);
    QCOMPARE(profiles->value(u"é"_s, u"region"_s), u"a"_s);
    QCOMPARE(profiles->value(u"x"_s, u"region"_s), u"b"_s);

    write(home.filePath(u"elsewhere"_s), "[default]\nregion = c\n");
    environment.insert(u"AWS_CONFIG_FILE"_s, home.filePath(u"elsewhere"_s));
    environment.insert(u"AWS_SHARED_CREDENTIALS_FILE"_s, u"~/elsewhere"_s);
    profiles = readProfiles(environment);
    QVERIFY(profiles);
    QCOMPARE(profiles->config.profiles.keys(), QStringList{u"default"_s});
    QCOMPARE(profiles->credentials.name, u"~/elsewhere"_s);
    QCOMPARE(profiles->credentials.profiles.keys(), QStringList{u"default"_s});

    environment.insert(u"AWS_CONFIG_FILE"_s, u"/dev/null"_s);
    environment.insert(u"AWS_SHARED_CREDENTIALS_FILE"_s, home.path());
    profiles = readProfiles(environment);
    QVERIFY(profiles);
    QVERIFY(profiles->config.profiles.isEmpty() && profiles->credentials.profiles.isEmpty());
}

void tst_ProfileFile::tellsWhatCannotBeRead()
{
    const QTemporaryDir home;
    QProcessEnvironment environment;
    environment.insert(u"AWS_CONFIG_FILE"_s, home.filePath(u"config"_s));
    environment.insert(u"AWS_SHARED_CREDENTIALS_FILE"_s, home.filePath(u"credentials"_s));
    write(home.filePath(u"credentials"_s), "hush\n");
    auto profiles = readProfiles(environment);
    QVERIFY(!profiles);
    QCOMPARE(profiles.error().code, u"ProfileFileInvalid"_s);
    QVERIFY(profiles.error().message.startsWith(home.filePath(u"credentials, line 1"_s)));

    write(home.filePath(u"config"_s), {});
    QFile::setPermissions(home.filePath(u"config"_s), {});
    if (QFile(home.filePath(u"config"_s)).open(QIODevice::ReadOnly))
        return; // root may read everything
    profiles = readProfiles(environment);
    QVERIFY(!profiles);
    QCOMPARE(profiles.error().code, u"ProfileFileUnreadable"_s);
    QVERIFY(profiles.error().message.contains(home.filePath(u"config"_s)));
}

QTEST_GUILESS_MAIN(tst_ProfileFile)
#include "tst_profilefile.moc"
