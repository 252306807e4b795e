// SPDX-License-Identifier: Apache-2.0
#include "aws/model.h"
#include "support/shared.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

/// What the command line and the sandbox must know, service by service: the model's file and its operations.
struct Listed {
    Service service;
    QString file;
    QString cliName;
    QStringList operations;
};

const std::vector<Listed> &listed()
{
    static const std::vector<Listed> services{
        {Service::ConnectParticipant, u"connectparticipant-2018-09-07"_s, u"connectparticipant"_s,
         u"CreateParticipantConnection DisconnectParticipant StartAttachmentUpload CompleteAttachmentUpload "
         "GetAttachment GetTranscript SendEvent SendMessage"_s.split(u' ')},
        {Service::Connect, u"connect-2017-08-08"_s, u"connect"_s,
         u"StartAttachedFileUpload CompleteAttachedFileUpload GetAttachedFile BatchGetAttachedFileMetadata "
         "DeleteAttachedFile DescribeAttachedFilesConfiguration ListAttachedFilesConfigurations "
         "ListInstances "
         "DescribeInstance ListIntegrationAssociations DescribeUser SearchUsers GetCurrentUserData "
         "CreateParticipant DescribeContact ListContactReferences StartChatContact StopContact"_s.split(
             u' ')},
        {Service::ConnectCases, u"connectcases-2022-10-03"_s, u"connectcases"_s,
         u"ListDomains GetDomain SearchCases GetCase CreateCase ListCasesForContact ListTemplates "
         u"GetTemplate "
         "ListFields BatchGetField ListFieldOptions SearchRelatedItems CreateRelatedItem"_s.split(u' ')},
        {Service::Sts, u"sts-2011-06-15"_s, u"sts"_s,
         u"AssumeRole AssumeRoleWithWebIdentity GetCallerIdentity"_s.split(u' ')},
        {Service::Sso, u"sso-2019-06-10"_s, u"sso"_s,
         u"GetRoleCredentials ListAccounts ListAccountRoles Logout"_s.split(u' ')},
        {Service::SsoOidc, u"sso-oidc-2019-06-10"_s, u"sso-oidc"_s,
         u"RegisterClient StartDeviceAuthorization CreateToken"_s.split(u' ')},
    };
    return services;
}

QJsonObject readJson(const QString &path)
{
    QFile file(sharedFile(path));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// A table of one operation, for the rules: its input's members are @p members, a line each.
QString tableWith(const QString &members, const QString &more = {})
{
    return u"service Test\ncli test\nsigning test\nendpoint test\nversion 1\nprotocol rest-json\n"
           "authentication sigv4\n"_s
        + more + u"operation Try POST /try\n  input\n"_s + members;
}

std::shared_ptr<const Model> modelWith(const QString &members, const QString &more = {})
{
    const auto model = Model::parse(tableWith(members, more));
    if (!model)
        qWarning("%s", qPrintable(model.error().message));
    return model ? *model : nullptr;
}

/// Compares shapes of the table with those of Amazon's model, and counts what it compared.
class Comparison
{
public:
    explicit Comparison(const QJsonObject &model)
        : m_shapes(model[u"shapes"].toObject())
    { }

    QStringList differences;
    int members = 0;
    int shapes = 0;

    void compare(const Shape *ours, const QString &theirs, const QString &path)
    {
        const QPair<const Shape *, QString> pair(ours, theirs);
        if (m_seen.contains(pair))
            return;
        m_seen.insert(pair);
        const QJsonObject shape = m_shapes[theirs].toObject();
        ++shapes;
        check(path, u"type"_s, typeName(ours->type), shape[u"type"].toString());
        check(path, u"min"_s, text(ours->min), text(shape[u"min"]));
        check(path, u"max"_s, text(ours->max), text(shape[u"max"]));
        check(path, u"pattern"_s, ours->pattern, shape[u"pattern"].toString());
        check(path, u"union"_s, text(ours->isUnion), text(shape[u"union"].toBool()));
        check(path, u"sparse"_s, text(ours->sparse), text(shape[u"sparse"].toBool()));
        check(path, u"timestamp format"_s, formatName(ours->timestampFormat),
              shape[u"timestampFormat"].toString());
        QStringList values;
        for (const QJsonValue value : shape[u"enum"].toArray())
            values += value.toString();
        check(path, u"enum"_s, QStringList(ours->values.begin(), ours->values.end()).join(u'|'),
              values.join(u'|'));
        compareMembers(ours, shape, path);
        for (const auto &[inner, key] :
             {std::pair(ours->element, ours->type == ShapeType::Map ? u"value"_s : u"member"_s),
              std::pair(ours->key, u"key"_s)}) {
            const QJsonObject reference = shape[key].toObject();
            check(path, key, text(inner != nullptr), text(!reference.isEmpty()));
            if (inner)
                compare(inner, reference[u"shape"].toString(), path + u'<' + key + u'>');
            for (const QString &said : reference.keys()) {
                if (said != u"shape"_s && said != u"documentation"_s)
                    differences += path + u": the "_s + key + u" says "_s + said;
            }
        }
    }

    void check(const QString &path, const QString &what, const QString &ours, const QString &theirs)
    {
        if (ours != theirs)
            differences += u"%1: %2 is “%3”, not “%4”"_s.arg(path, what, ours, theirs);
    }

    static QString text(bool value) { return value ? u"yes"_s : u"no"_s; }

private:
    void compareMembers(const Shape *ours, const QJsonObject &shape, const QString &path)
    {
        const QJsonObject theirs = shape[u"members"].toObject();
        QStringList names;
        for (const Member &member : ours->members)
            names += member.name;
        names.sort();
        QStringList theirNames = theirs.keys();
        theirNames.sort();
        check(path, u"members"_s, names.join(u' '), theirNames.join(u' '));
        for (const Member &member : ours->members) {
            ++members;
            const QString at = path + u'.' + member.name;
            const QJsonObject row = theirs[member.name].toObject();
            check(at, u"location"_s, locationName(member.location), row[u"location"].toString());
            check(at, u"wire name"_s, member.wireName, row[u"locationName"].toString(member.name));
            check(at, u"required"_s, text(member.required),
                  text(shape[u"required"].toArray().contains(member.name)));
            check(at, u"idempotency token"_s, text(member.idempotencyToken),
                  text(row[u"idempotencyToken"].toBool()));
            check(at, u"flattened"_s, text(member.flattened), text(row[u"flattened"].toBool()));
            const QString header = row[u"locationName"].toString().toLower();
            check(at, u"bearer"_s, text(member.bearer), text(header.contains(u"bearer")));
            static const QStringList known{u"shape"_s,        u"documentation"_s,    u"location"_s,
                                           u"locationName"_s, u"idempotencyToken"_s, u"box"_s,
                                           u"flattened"_s};
            for (const QString &said : row.keys()) {
                if (!known.contains(said))
                    differences += at + u": the model says "_s + said;
            }
            compare(member.shape, row[u"shape"].toString(), at);
        }
    }

    static QString typeName(ShapeType type)
    {
        static const QHash<ShapeType, QString> names{
            {ShapeType::String, u"string"_s},       {ShapeType::Integer, u"integer"_s},
            {ShapeType::Long, u"long"_s},           {ShapeType::Float, u"float"_s},
            {ShapeType::Double, u"double"_s},       {ShapeType::Boolean, u"boolean"_s},
            {ShapeType::Timestamp, u"timestamp"_s}, {ShapeType::Blob, u"blob"_s},
            {ShapeType::List, u"list"_s},           {ShapeType::Map, u"map"_s},
            {ShapeType::Structure, u"structure"_s}, {ShapeType::Document, u"document"_s}};
        return names[type];
    }

    static QString locationName(Location location)
    {
        switch (location) {
        case Location::Body:
            return {};
        case Location::Uri:
            return u"uri"_s;
        case Location::Query:
            return u"querystring"_s;
        case Location::Header:
            return u"header"_s;
        case Location::Headers:
            return u"headers"_s;
        case Location::Payload:
            return u"payload"_s;
        }
        return {};
    }

    static QString formatName(std::optional<TimestampFormat> format)
    {
        if (!format)
            return {};
        return *format == TimestampFormat::Iso8601 ? u"iso8601"_s
            : *format == TimestampFormat::Rfc822   ? u"rfc822"_s
                                                   : u"unixTimestamp"_s;
    }

    static QString text(std::optional<double> number)
    {
        return number ? QString::number(*number, 'f', 3) : QString();
    }
    static QString text(const QJsonValue &number)
    {
        return number.isDouble() ? QString::number(number.toDouble(), 'f', 3) : QString();
    }

    QJsonObject m_shapes;
    QSet<QPair<const Shape *, QString>> m_seen;
};

} // namespace

class tst_Model : public QObject
{
    Q_OBJECT

private slots:
    void mistakesNameTheirLine_data();
    void mistakesNameTheirLine();
    void facts();
    void everyRowIsAmazons_data();
    void everyRowIsAmazons();
    void cliNames_data();
    void cliNames();
    void routes_data();
    void routes();
    void rules_data();
    void rules();
    void problemsAreOneSentence();
    void idempotencyTokens();
    void requests();
    void bodies_data();
    void bodies();
    void answersThatAreNone_data();
    void answersThatAreNone();
    void unknownMembersStay();
    void errorsOfAnyForm_data();
    void errorsOfAnyForm();
    void errorsOfOAuth_data();
    void errorsOfOAuth();
    void ourErrorsAreTheirs();
    void requestsThatCannotBeRead_data();
    void requestsThatCannotBeRead();
    void queryInAndOut();
};

void tst_Model::mistakesNameTheirLine_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");

    const auto members = [](const char *text) { return tableWith(QString::fromUtf8(text)); };
    QTest::newRow("nothing") << QString() << 1 << u"ends without “service”"_s;
    QTest::newRow("an unknown keyword") << u"# a\n\nwibble yes\n"_s << 3 << u"“wibble”"_s;
    QTest::newRow("a fact twice") << u"cli a\ncli b\n"_s << 2 << u"twice"_s;
    QTest::newRow("an unknown protocol") << u"protocol soap\n"_s << 1 << u"protocol"_s;
    QTest::newRow("a tab") << u"cli\ta\n"_s << 1 << u"tab"_s;
    QTest::newRow("odd indent") << u"cli a\n   b string\n"_s << 2 << u"3 spaces"_s;
    QTest::newRow("a member of nothing") << u"cli a\n  b string\n"_s << 2 << u"belongs to nothing"_s;
    QTest::newRow("| after nothing") << u"| a\n"_s << 1 << u"|"_s;
    QTest::newRow("an unknown shape")
        << members("    A Wibble\n    B Wibble\n") << 10 << u"no shape “Wibble”"_s;
    QTest::newRow("no shape") << members("    A\n") << 10 << u"shape is missing"_s;
    QTest::newRow("a member twice") << members("    A string\n    A string\n") << 11
                                    << u"“A” stands there twice"_s;
    QTest::newRow("an unknown place") << members("    A @cookie string\n") << 10 << u"@cookie"_s;
    QTest::newRow("an open bracket") << members("    A @query(a string\n") << 10 << u")"_s;
    QTest::newRow("an upside-down range") << members("    A string 5..2\n") << 10 << u"range is empty"_s;
    QTest::newRow("an endless range") << members("    A string ..\n") << 10 << u"no end"_s;
    QTest::newRow("a broken pattern") << members("    A string ~ [a\n") << 10 << u"pattern"_s;
    QTest::newRow("an empty enum value") << members("    A string = a || b\n") << 10 << u"enum"_s;
    QTest::newRow("a list of nothing") << members("    A list 1..2\n") << 10 << u"“of”"_s;
    QTest::newRow("a map to nothing") << members("    A map of string\n") << 10 << u"“to”"_s;
    QTest::newRow("too much") << members("    A integer 1..2 wibble\n") << 10 << u"“wibble” is too much"_s;
    QTest::newRow("a label without member")
        << tableWith(u"    A string\n"_s).replace(u"/try"_s, u"/try/{B}"_s) << 8 << u"label B"_s;
    QTest::newRow("a member without label") << members("    A* @uri string\n") << 8 << u"no label for A"_s;
    QTest::newRow("a label that may be missing")
        << tableWith(u"    A @uri string\n"_s).replace(u"/try"_s, u"/try/{A}"_s) << 8 << u"not required"_s;
    QTest::newRow("an error that is none")
        << tableWith(u"    A string\n  errors Oops\n"_s) << 8 << u"“Oops”"_s;
    QTest::newRow("an error without status") << u"error Oops\n"_s << 1 << u"HTTP status"_s;
    QTest::newRow("a bearer call without token")
        << tableWith(u"    A string\n  authentication bearer\n"_s) << 8 << u"bearer token"_s;
    QTest::newRow("pages by nothing")
        << tableWith(u"    A string\n  pages A from A of B\n"_s) << 8 << u"output lacks"_s;
    QTest::newRow("a type twice") << u"type A string\ntype A string\n"_s << 2 << u"twice"_s;
    QTest::newRow("a type that is none") << u"type A B\n"_s << 1 << u"“B” is no type"_s;
    QTest::newRow("a name that is none") << u"type 1/2 string\n"_s << 1 << u"no name"_s;
    QTest::newRow("an operation without path") << u"operation A GET\n"_s << 1 << u"path"_s;
    QTest::newRow("two inputs") << tableWith(u"    A string\n  input\n"_s) << 11 << u"twice"_s;
}

void tst_Model::mistakesNameTheirLine()
{
    QFETCH(QString, table);
    QFETCH(int, line);
    QFETCH(QString, says);

    const auto model = Model::parse(table);
    QVERIFY(!model);
    QCOMPARE(model.error().code, u"WireTable"_s);
    QVERIFY2(model.error().message.contains(u"line %1:"_s.arg(line)), qPrintable(model.error().message));
    QVERIFY2(model.error().message.contains(says), qPrintable(model.error().message));
}

void tst_Model::facts()
{
    if (!sharedIsThere())
        QSKIP("The services' models are not here");
    for (const Listed &one : listed()) {
        const Model &model = Model::of(one.service);
        const QJsonObject metadata = readJson(u"models/%1.json"_s.arg(one.file))[u"metadata"].toObject();
        QVERIFY(!metadata.isEmpty());
        const QString prefix = metadata[u"endpointPrefix"].toString();
        QCOMPARE(model.serviceId(), metadata[u"serviceId"].toString());
        QCOMPARE(model.cliName(), one.cliName);
        QCOMPARE(QString::fromUtf8(model.endpointPrefix()), prefix);
        QCOMPARE(QString::fromUtf8(model.signingName()), metadata[u"signingName"].toString(prefix));
        QCOMPARE(model.apiVersion(), metadata[u"apiVersion"].toString());
        QCOMPARE(model.protocol() == Protocol::Query, metadata[u"protocol"].toString() == u"query"_s);
        if (model.protocol() == Protocol::Query) {
            const auto answer = model.answer(*model.operation(u"GetCallerIdentity"), {});
            QVERIFY(answer.body.contains(metadata[u"xmlNamespace"].toString().toUtf8()));
        }
    }
}

void tst_Model::everyRowIsAmazons_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < listed().size(); ++i)
        QTest::newRow(qPrintable(listed()[i].cliName)) << int(i);
}

void tst_Model::everyRowIsAmazons()
{
    if (!sharedIsThere())
        QSKIP("The services' models are not here");
    QFETCH(int, index);
    const Listed &one = listed()[size_t(index)];
    const Model &model = Model::of(one.service);
    const QJsonObject json = readJson(u"models/%1.json"_s.arg(one.file));
    const QJsonObject pagination =
        readJson(u"models/%1.paginators.json"_s.arg(one.file))[u"pagination"].toObject();
    QVERIFY(!json.isEmpty());

    QStringList known;
    for (const Operation &operation : model.operations())
        known += operation.name;
    QStringList wanted = one.operations;
    known.sort();
    wanted.sort();
    QCOMPARE(known, wanted);

    Comparison comparison(json);
    const QJsonObject shapes = json[u"shapes"].toObject();
    int errors = 0;
    for (const Operation &operation : model.operations()) {
        const QJsonObject theirs = json[u"operations"].toObject()[operation.name].toObject();
        const QString at = operation.name;
        const QJsonObject http = theirs[u"http"].toObject();
        comparison.check(at, u"method"_s, QString::fromUtf8(operation.method), http[u"method"].toString());
        comparison.check(at, u"path"_s, QString::fromUtf8(operation.path), http[u"requestUri"].toString());
        comparison.check(at, u"status"_s, QString::number(operation.successStatus),
                         QString::number(http[u"responseCode"].toInt(200)));

        for (const auto &[shape, key] :
             {std::pair(operation.input, u"input"_s), std::pair(operation.output, u"output"_s)}) {
            const QString name = theirs[key].toObject()[u"shape"].toString();
            const bool isEmpty = shapes[name].toObject()[u"members"].toObject().isEmpty();
            comparison.check(at, key, Comparison::text(shape != nullptr), Comparison::text(!isEmpty));
            if (shape)
                comparison.compare(shape, name, at + u' ' + key);
            if (key == u"output"_s && model.protocol() == Protocol::Query)
                comparison.check(at, u"result wrapper"_s, at + u"Result"_s,
                                 theirs[key].toObject()[u"resultWrapper"].toString());
        }

        // SigV4 unless the model says none, and the bearer token goes before both.
        bool hasBearer = false;
        for (const Member &member : operation.input ? operation.input->members : std::vector<Member>{})
            hasBearer = hasBearer || member.bearer;
        const auto authentication = hasBearer             ? Authentication::Bearer
            : theirs[u"authtype"].toString() == u"none"_s ? Authentication::None
                                                          : Authentication::SigV4;
        QCOMPARE(operation.authentication, authentication);

        QStringList ourErrors;
        for (const ModelledError &error : operation.errors) {
            ourErrors += error.code + u' ' + QString::number(error.httpStatus);
            QVERIFY(operation.error(error.code));
        }
        QStringList theirErrors;
        for (const QJsonValue reference : theirs[u"errors"].toArray()) {
            const QString name = reference.toObject()[u"shape"].toString();
            const QJsonObject facts = shapes[name].toObject()[u"error"].toObject();
            const QString code = facts[u"code"].toString(name);
            theirErrors += code + u' ' + QString::number(facts[u"httpStatusCode"].toInt());
            if (const ModelledError *error = operation.error(code))
                comparison.compare(error->shape, name, at + u' ' + code);
        }
        ourErrors.sort();
        theirErrors.sort();
        comparison.check(at, u"errors"_s, ourErrors.join(u", "), theirErrors.join(u", "));
        errors += int(ourErrors.size());

        const QJsonObject pages = pagination[at].toObject();
        comparison.check(at, u"input token"_s, operation.inputToken, pages[u"input_token"].toString());
        comparison.check(at, u"output token"_s, operation.outputToken, pages[u"output_token"].toString());
        comparison.check(at, u"page size"_s, operation.pageSize, pages[u"limit_key"].toString());
        comparison.check(at, u"result list"_s, operation.resultList, pages[u"result_key"].toString());
    }
    for (const QString &difference : comparison.differences)
        qWarning("%s", qPrintable(difference));
    QCOMPARE(comparison.differences.size(), 0);
    qInfo("%s: %d operations, %d errors, %d members and %d shapes are Amazon's", qPrintable(one.cliName),
          int(wanted.size()), errors, comparison.members, comparison.shapes);
}

void tst_Model::cliNames_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words") << u"StartAttachedFileUpload"_s << u"start-attached-file-upload"_s;
    QTest::newRow("an acronym in front") << u"DBInstanceStart"_s << u"db-instance-start"_s;
    QTest::newRow("an acronym inside") << u"DescribeDBInstances"_s << u"describe-db-instances"_s;
    QTest::newRow("an acronym at the end") << u"GetTranscriptURL"_s << u"get-transcript-url"_s;
    QTest::newRow("acronyms in the plural") << u"ListURLs"_s << u"list-urls"_s;
    QTest::newRow("a digit") << u"PutS3Object"_s << u"put-s3-object"_s;
    QTest::newRow("one word") << u"Logout"_s << u"logout"_s;
}

void tst_Model::cliNames()
{
    QFETCH(QString, operation);
    QFETCH(QString, expected);
    const auto model =
        Model::parse(tableWith(u"    A string\n"_s).replace(u"operation Try"_s, u"operation "_s + operation));
    QVERIFY(model);
    const Operation *found = (*model)->operation(expected);
    QVERIFY(found);
    QCOMPARE(found->name, operation);
    QCOMPARE((*model)->operation(operation), found);
    QVERIFY(!(*model)->operation(expected.toUpper()));
    QVERIFY(!(*model)->operation(u""));
}

void tst_Model::routes_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("operation");

    const auto row = [](const char *name, Service service, const char *method, const char *path,
                        const QString &operation) {
        QTest::newRow(name) << service << QByteArray(method) << QByteArray(path) << operation;
    };
    row("one label", Service::Connect, "PUT", "/attached-files/i", u"StartAttachedFileUpload"_s);
    row("two labels", Service::Connect, "POST", "/attached-files/i/f", u"CompleteAttachedFileUpload"_s);
    row("an encoded slash stays in its label", Service::Connect, "POST", "/attached-files/a%2Fb",
        u"BatchGetAttachedFileMetadata"_s);
    row("the verb decides", Service::Connect, "DELETE", "/attached-files/i/f", u"DeleteAttachedFile"_s);
    row("an unknown verb", Service::Connect, "PATCH", "/attached-files/i/f", QString());
    row("verbs are exact", Service::Connect, "put", "/attached-files/i", QString());
    row("an empty label", Service::Connect, "PUT", "/attached-files/", QString());
    row("an empty label inside", Service::Connect, "POST", "/attached-files//f", QString());
    row("a segment too many", Service::Connect, "PUT", "/attached-files/i/f/g", QString());
    row("no label", Service::Connect, "GET", "/instance", u"ListInstances"_s);
    row("the trailing slash belongs to it", Service::ConnectCases, "POST",
        "/domains/d/cases/c/related-items/", u"CreateRelatedItem"_s);
    row("a word goes before a label", Service::ConnectCases, "POST", "/domains/d/cases", u"CreateCase"_s);
    row("a word after labels", Service::ConnectCases, "POST", "/domains/d/fields-list", u"ListFields"_s);
    row("encoded literals are the same", Service::ConnectCases, "POST", "/domains%2Dlist", u"ListDomains"_s);
    row("the root", Service::Connect, "GET", "/", QString());
    row("nothing", Service::Connect, "GET", "", QString());
    row("broken percent signs", Service::Connect, "GET", "/instance/%zz%", u"DescribeInstance"_s);
    row("query", Service::Sso, "GET", "/federation/credentials", u"GetRoleCredentials"_s);
}

void tst_Model::routes()
{
    QFETCH(Service, service);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QString, operation);
    const Operation *found = Model::of(service).route(method, path);
    QCOMPARE(found ? found->name : QString(), operation);
}

void tst_Model::rules_data()
{
    QTest::addColumn<QString>("members");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("says"); ///< empty: it keeps the rules

    const auto row = [](const char *name, const char *members, const QByteArray &input,
                        const char *says = "") {
        QTest::newRow(name) << QString::fromUtf8("    ") + QString::fromUtf8(members) + u'\n' << input
                            << QString::fromUtf8(says);
    };
    row("nothing is required", "A string", "{}");
    row("a missing member", "A* string", "{}", "A is missing");
    row("null is missing", "A* string", R"({"A":null})", "A is missing");
    row("null is absent", "A integer 1..2", R"({"A":null})");
    row("an unknown member", "A string", R"({"a":"x"})", "a is not a member here");
    row("text that is a number", "A string", R"({"A":1})", "A must be text");
    row("too short", "A string 2..4", R"({"A":"x"})", "A must have 2 to 4 characters, not 1");
    row("too long", "A string ..4", R"({"A":"12345"})", "A must have at most 4 characters, not 5");
    row("just one", "A string 1..", R"({"A":""})", "A must have at least 1 character, not 0");
    row("exactly", "A string 6", R"({"A":"12345"})", "A must have exactly 6 characters, not 5");
    row("lengths count code points", "A string 2..2", R"({"A":"😀é"})");
    row("code points too many", "A string ..1", R"({"A":"😀😀"})", "A must have at most 1 character, not 2");
    row("half a pair", "A string", R"({"A":"\ud83d"})", "A is not valid Unicode text");
    row("of an enum", "A string = X | Y", R"({"A":"Y"})");
    row("not of an enum", "A string = X | Y", R"({"A":"x"})", "A must be one of X, Y");
    row("an enum of one", "A string = X", R"({"A":"x"})", "A must be X");
    row("a pattern", "A string ~ [a-z]+", R"({"A":"abc"})");
    row("a pattern is for the whole", "A string ~ [a-z]+", R"({"A":"abc!"})",
        "A does not match the pattern [a-z]+");
    row("a pattern that says so", "A string ~ ^[a-z]+$", R"({"A":"abc\n"})", "A does not match");
    row("alternatives stay together", "A string ~ a|b", R"({"A":"bc"})", "A does not match");
    row("no control characters", R"(A string ~ ^\P{C}*$)", R"({"A":"a\u0007"})", "A does not match");
    row("no zero-width joiner", R"(A string ~ ^\P{C}*$)", "{\"A\":\"a\u200db\"}", "A does not match");
    row("no private use", R"(A string ~ ^\P{C}*$)", "{\"A\":\"a\ue000\"}", "A does not match");
    row("unassigned is the service's to judge", R"(A string ~ ^\P{C}*$)", "{\"A\":\"a\u0378\U000e0fff\"}");
    row("letters of any script", R"(A string ~ ^[\p{L}\p{Z}\p{N}]*$)", "{\"A\":\"Ünï 漢字 ٣\"}");
    row("escapes of Java", R"(A string ~ [\u0041-\u00FF]+)", "{\"A\":\"Aÿ\"}");
    row("escapes of Java, outside", R"(A string ~ [\u0041-\u00FF]+)", "{\"A\":\"Ā\"}", "A does not match");
    row("within", "A integer 5..300", R"({"A":300})");
    row("below", "A integer 5..300", R"({"A":4})", "A must be 5 to 300, not 4");
    row("zero is a bound", "A integer 0..100", R"({"A":-1})", "A must be 0 to 100, not -1");
    row("a fraction", "A integer", R"({"A":1.5})", "A must be a whole number");
    row("a whole number with a point", "A integer", R"({"A":2.0})");
    row("a number in text", "A integer", R"({"A":"1"})", "A must be a whole number");
    row("too large for an integer", "A integer", R"({"A":2147483648})", "A must be a whole number");
    row("not too large for a long", "A long", R"({"A":9223372036854775807})");
    row("too large for a long", "A long", R"({"A":1e30})", "A must be a whole number");
    row("a fraction is fine", "A double 1..5", R"({"A":1.5})");
    row("a double outside", "A double 1..5", R"({"A":5.01})", "A must be 1 to 5, not 5.01");
    row("words for numbers", "A double", R"({"A":"-Infinity"})");
    row("no words within bounds", "A double 1..5", R"({"A":"NaN"})", "A must be a number");
    row("a boolean", "A boolean", R"({"A":false})");
    row("no boolean", "A boolean", R"({"A":0})", "A must be true or false");
    row("a time as number", "A timestamp", R"({"A":1398796238.5})");
    row("a time as text", "A timestamp", R"({"A":"2014-04-29T18:30:38.5+02:00"})");
    row("no time", "A timestamp", R"({"A":"yesterday"})", "A must be a time");
    row("a time beyond all", "A timestamp", R"({"A":1e300})", "A must be a time");
    row("a blob", "A blob 1..3", R"({"A":"YWJj"})");
    row("too many bytes", "A blob 1..3", R"({"A":"YWJjZA=="})", "A must have 1 to 3 bytes, not 4");
    row("no base64", "A blob", R"({"A":"?"})", "A must be base64 text");
    row("a list", "A list 1..2 of string 1..", R"({"A":["x","y"]})");
    row("an empty list", "A list 1.. of string", R"({"A":[]})", "A must have at least 1 item, not 0");
    row("exactly one item", "A list 1 of string", R"({"A":["a","b"]})", "A must have exactly 1 item, not 2");
    row("an item", "A list of string 1..", R"({"A":["x",""]})", "A[1] must have at least 1 character, not 0");
    row("a null item", "A list of string", R"({"A":[null]})", "A[0] must not be null");
    row("a null item of a sparse list", "A list sparse of string", R"({"A":[null]})");
    row("no list", "A list of string", R"({"A":{}})", "A must be a JSON array");
    row("a map", "A map ..1 of string 1..2 to integer", R"({"A":{"k":1}})");
    row("a map's key", "A map of string 1..2 to integer", R"({"A":{"key":1}})",
        "A (key) must have 1 to 2 characters");
    row("a map's value", "A map of string to integer 5..", R"({"A":{"k":1}})",
        "A.k must be at least 5, not 1");
    row("too many entries", "A map ..1 of string to integer", R"({"A":{"k":1,"l":2}})",
        "A must have at most 1 entry, not 2");
    row("no map", "A map of string to integer", R"({"A":[]})", "A must be a JSON object");
    row("deep inside", "A list of S", R"({"A":[{"B":{"C":"x"}},{"B":{"C":"xyz"}}]})",
        "A[1].B.C must have at most 2 characters, not 3");
    row("no structure", "A S", R"({"A":"x"})", "A must be a JSON object");
    row("one of a union", "A U", R"({"A":{"X":"x"}})");
    row("none of a union", "A U", R"({"A":{}})", "A must have exactly one of X, Y");
    row("two of a union", "A U", R"({"A":{"X":"x","Y":"y"}})", "A must have exactly one of X, Y");
    row("a header can't hold lines", "A @header(X-A) string", R"({"A":"x\ny"})",
        "A must not hold line breaks");
    row("a document is anything", "A document", R"({"A":[1,{"b":null}]})");
}

void tst_Model::rules()
{
    QFETCH(QString, members);
    QFETCH(QByteArray, input);
    QFETCH(QString, says);
    const auto model = modelWith(
        members, u"structure S\n  B T\nstructure T\n  C string ..2\nunion U\n  X string\n  Y string\n"_s);
    QVERIFY(model);
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(input, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);

    const auto judged = model->validate(model->operations().front(), object);
    if (says.isEmpty()) {
        QVERIFY2(judged, judged ? "" : qPrintable(judged.error().message));
        return;
    }
    QVERIFY(!judged);
    QCOMPARE(judged.error().kind, ErrorKind::Validation);
    QCOMPARE(judged.error().code, u"ParamValidation"_s);
    QVERIFY(!judged.error().retryable);
    QVERIFY2(judged.error().message.contains(says), qPrintable(judged.error().message));
}

void tst_Model::problemsAreOneSentence()
{
    const Model &model = Model::of(Service::Connect);
    const Operation &start = *model.operation(u"StartAttachedFileUpload");
    const auto judged = model.validate(start,
                                       {{u"InstanceId"_s, u""_s},
                                        {u"AssociatedResourceArn"_s, u"arn"_s},
                                        {u"FileName"_s, u"secret\u0007"_s},
                                        {u"FileSizeInBytes"_s, 0},
                                        {u"Tags"_s, QJsonObject{{u"aws:x"_s, u"y"_s}}}});
    QVERIFY(!judged);
    QCOMPARE(
        judged.error().message,
        uR"(The input of StartAttachedFileUpload breaks the API's rules: InstanceId must have 1 to 100 characters, )"
        uR"(not 0; FileName does not match the pattern ^\P{C}*$; FileSizeInBytes must be at least 1, not 0; )"
        uR"(FileUseCaseType is missing; Tags (key) does not match the pattern )"
        uR"(^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$.)"_s);

    QJsonObject many;
    for (int i = 0; i < 40; ++i)
        many[u"x%1"_s.arg(i)] = i;
    const auto cut = model.validate(*model.operation(u"ListInstances"), many);
    QVERIFY(!cut);
    QVERIFY(cut.error().message.endsWith(u"; and 30 more."));

    const auto hostile = model.validate(*model.operation(u"ListInstances"), {{u"x"_s.repeated(100000), 1}});
    QVERIFY(!hostile && hostile.error().message.size() < 1200);

    QVERIFY(Model::of(Service::Sts).validate(*Model::of(Service::Sts).operation(u"GetCallerIdentity"), {}));
}

void tst_Model::idempotencyTokens()
{
    const Model &model = Model::of(Service::ConnectParticipant);
    const Operation &start = *model.operation(u"StartAttachmentUpload");
    const QString first = model.withIdempotencyToken(start, {})[u"ClientToken"].toString();
    const QString second =
        model.withIdempotencyToken(start, {{u"ClientToken"_s, QJsonValue()}})[u"ClientToken"].toString();
    static const QRegularExpression uuid4(
        u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    QVERIFY2(uuid4.match(first).hasMatch(), qPrintable(first));
    QVERIFY(uuid4.match(second).hasMatch());
    QVERIFY(first != second);
    QCOMPARE(model.withIdempotencyToken(start, {{u"ClientToken"_s, u"mine"_s}})[u"ClientToken"].toString(),
             u"mine"_s);
    QVERIFY(model.withIdempotencyToken(*model.operation(u"GetAttachment"), {}).isEmpty());
}

void tst_Model::requests()
{
    const Model &connect = Model::of(Service::Connect);
    const auto start = connect.request(*connect.operation(u"StartAttachedFileUpload"),
                                       {{u"InstanceId"_s, u"a/b c"_s},
                                        {u"AssociatedResourceArn"_s, u"arn:aws:cases:r:1:domain/d/case/c"_s},
                                        {u"FileName"_s, u"ü.pdf"_s},
                                        {u"FileSizeInBytes"_s, 100000.0},
                                        {u"CreatedBy"_s, QJsonValue()}});
    QCOMPARE(start.method, "PUT");
    QCOMPARE(
        start.target,
        "/attached-files/a%2Fb%20c?associatedResourceArn=arn%3Aaws%3Acases%3Ar%3A1%3Adomain%2Fd%2Fcase%2Fc");
    QCOMPARE(start.body, "{\"FileName\":\"ü.pdf\",\"FileSizeInBytes\":100000}");
    QCOMPARE(start.headers,
             (std::vector<std::pair<QByteArray, QByteArray>>{{"Content-Type", "application/json"}}));

    const Model &participant = Model::of(Service::ConnectParticipant);
    const auto transcript = participant.request(*participant.operation(u"GetTranscript"),
                                                {{u"ConnectionToken"_s, u"tok"_s}, {u"MaxResults"_s, 15}});
    QCOMPARE(transcript.body, R"({"MaxResults":15})");
    QCOMPARE(transcript.headers,
             (std::vector<std::pair<QByteArray, QByteArray>>{{"X-Amz-Bearer", "tok"},
                                                             {"Content-Type", "application/json"}}));
}

void tst_Model::bodies_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<bool>("hasBody");
    QTest::newRow("complete") << Service::Connect << u"CompleteAttachedFileUpload"_s << false;
    QTest::newRow("get") << Service::Connect << u"GetAttachedFile"_s << false;
    QTest::newRow("list domains") << Service::ConnectCases << u"ListDomains"_s << false;
    QTest::newRow("list fields") << Service::ConnectCases << u"ListFields"_s << false;
    QTest::newRow("get template") << Service::ConnectCases << u"GetTemplate"_s << false;
    QTest::newRow("log out") << Service::Sso << u"Logout"_s << false;
    QTest::newRow("search cases") << Service::ConnectCases << u"SearchCases"_s << true;
    QTest::newRow("search related items") << Service::ConnectCases << u"SearchRelatedItems"_s << true;
    QTest::newRow("disconnect") << Service::ConnectParticipant << u"DisconnectParticipant"_s << true;
}

void tst_Model::bodies()
{
    QFETCH(Service, service);
    QFETCH(QString, operation);
    QFETCH(bool, hasBody);
    const Model &model = Model::of(service);
    const auto request = model.request(*model.operation(operation), {});
    QCOMPARE(request.body, hasBody ? QByteArray("{}") : QByteArray());
    const auto isContentType = [](const auto &header) { return header.first == "Content-Type"; };
    QCOMPARE(std::any_of(request.headers.begin(), request.headers.end(), isContentType), hasBody);
}

void tst_Model::answersThatAreNone_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("body");
    const auto connect = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << Service::Connect << u"GetAttachedFile"_s << body;
    };
    connect("a page of a captive portal", "<html><body>Sign in</body></html>");
    connect("half of it", R"({"FileId":"x)");
    connect("an array", "[]");
    connect("text", "\"x\"");
    connect("two values", "{},{}");
    connect("brackets", "]");
    connect("too deep", QByteArray(100000, '['));
    const auto sts = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << Service::Sts << u"GetCallerIdentity"_s << body;
    };
    sts("no XML", "{}");
    sts("XML of something else", "<html/>");
    sts("half the XML", "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>");
    sts("XML and more", "<GetCallerIdentityResponse/><x/>");
    sts("XML too deep", QByteArray("<GetCallerIdentityResponse>") + QByteArray("<a>").repeated(100000));
    sts("entities that grow",
        R"(<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">)"
        R"(<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>)"
        R"(<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>&d;&d;&d;</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>)");
    QTest::newRow("a number that is none")
        << Service::Sts << u"AssumeRole"_s
        << QByteArray("<AssumeRoleResponse><AssumeRoleResult><PackedPolicySize>x</PackedPolicySize></"
                      "AssumeRoleResult></AssumeRoleResponse>");
}

void tst_Model::answersThatAreNone()
{
    QFETCH(Service, service);
    QFETCH(QString, operation);
    QFETCH(QByteArray, body);
    const Model &model = Model::of(service);
    const auto output = model.output(*model.operation(operation), {}, body);
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Service);
    QCOMPARE(output.error().code, u"AnswerNotUnderstood"_s);
}

void tst_Model::unknownMembersStay()
{
    const Model &model = Model::of(Service::Connect);
    const auto output =
        model.output(*model.operation(u"GetAttachedFile"), {},
                     R"({"FileId":"f","FileStatus":"NEW_WORD","FileSizeInBytes":9007199254740993,
                                         "New":{"a":[null]},"CreatedBy":null,"DownloadUrlMetadata":{"Url":"u","X":1},
                                         "Tags":"not a map"})");
    QVERIFY(output);
    QCOMPARE((*output)[u"FileSizeInBytes"].toInteger(), 9007199254740993);
    QCOMPARE(*output,
             QJsonDocument::fromJson(R"({"FileId":"f","FileStatus":"NEW_WORD",
        "FileSizeInBytes":9007199254740993,"New":{"a":[null]},"DownloadUrlMetadata":{"Url":"u","X":1},
        "Tags":"not a map"})")
                 .object());

    const auto empty = model.output(*model.operation(u"CompleteAttachedFileUpload"), {}, "");
    QVERIFY(empty && empty->isEmpty());
    QVERIFY(model.output(*model.operation(u"GetAttachedFile"), {}, " \n"));
}

void tst_Model::errorsOfAnyForm_data()
{
    QTest::addColumn<QByteArray>("type"); ///< the header, if any
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const char *type, const QByteArray &body, const QString &code,
                        const QString &message) {
        QTest::newRow(name) << QByteArray(type) << body << code << message;
    };
    row("by header", "ThrottlingException", R"({"message":"slow"})", u"ThrottlingException"_s, u"slow"_s);
    row("the header goes before the body", "A:http://x/", R"({"code":"B","__type":"C","Message":"m"})",
        u"A"_s, u"m"_s);
    row("a list in the header", "A,B", "", u"A"_s, QString());
    row("an empty header", "", R"({"Code":"B"})", u"B"_s, QString());
    row("code goes before type", "", R"({"code":"aws.x#B:http://y/","__type":"C"})", u"B"_s, QString());
    row("by type", "", R"({"__type":"com.amazonaws.connect#C"})", u"C"_s, QString());
    row("of OAuth", "InvalidGrantException", R"({"error":"invalid_grant","error_description":"gone"})",
        u"InvalidGrantException"_s, u"gone"_s);
    row("the message of a gateway", "", R"({"message":"Forbidden"})", u"418"_s, u"Forbidden"_s);
    row("XML of a gateway", "",
        "<ErrorResponse><Error><Code>A</Code><Message>m</Message></Error></ErrorResponse>", u"A"_s, u"m"_s);
    row("XML of S3", "", "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>",
        u"AccessDenied"_s, u"Request has expired"_s);
    row("nothing", "", "", u"418"_s, QString());
    row("a page", "", "<html><body>Sign in</body></html>", u"418"_s, QString());
    row("members of other types", "", R"({"code":403,"message":{"a":1},"__type":null})", u"418"_s, QString());
    row("no object", "", "[1]", u"418"_s, QString());
    row("half an object", "", R"({"code":"B")", u"418"_s, QString());
}

void tst_Model::errorsOfAnyForm()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, message);
    const ServiceError error =
        Model::of(Service::Connect)
            .error(418, {{"X-Amzn-ErrorType", type}, {"x-amzn-requestid", " r "}}, body);
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, message);
    QCOMPARE(error.requestId, u"r"_s);
}

void tst_Model::errorsOfOAuth_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const QByteArray &body, const QString &code,
                        const QString &message = {}) { QTest::newRow(name) << body << code << message; };
    row("nothing but the error", R"({"error":"slow_down"})", u"SlowDownException"_s);
    row("with a description", R"({"error":"authorization_pending","error_description":"not yet"})",
        u"AuthorizationPendingException"_s, u"not yet"_s);
    row("of more words", R"({"error":"unsupported_grant_type"})", u"UnsupportedGrantTypeException"_s);
    row("a type goes before it", R"({"__type":"InvalidGrantException","error":"slow_down"})",
        u"InvalidGrantException"_s);
    row("one that the model doesn't have", R"({"error":"temporarily_unavailable"})",
        u"temporarily_unavailable"_s);
    row("an object", R"({"error":{"code":"x"}})", u"400"_s);
    row("an empty one", R"({"error":""})", u"400"_s);
}

void tst_Model::errorsOfOAuth()
{
    QFETCH(QByteArray, body);
    const ServiceError error = Model::of(Service::SsoOidc).error(400, {}, body);
    QTEST(error.code, "code");
    QTEST(error.message, "message");
    // A service that doesn't speak OAuth may have any member of that name.
    if (!body.contains("__type"))
        QCOMPARE(Model::of(Service::Connect).error(400, {}, body).code, u"400"_s);
}

void tst_Model::ourErrorsAreTheirs()
{
    const auto connect =
        Model::of(Service::Connect)
            .errorAnswer({.code = u"InvalidRequestException"_s,
                          .message = u"No."_s,
                          .members = {{u"Reason"_s,
                                       QJsonObject{{u"AttachedFileInvalidRequestExceptionReason"_s,
                                                    u"INVALID_FILE_TYPE"_s}}}}},
                         400);
    QCOMPARE(
        connect.body,
        R"({"Message":"No.","Reason":{"AttachedFileInvalidRequestExceptionReason":"INVALID_FILE_TYPE"}})");
    QCOMPARE(connect.headers.front(),
             std::pair(QByteArray("x-amzn-errortype"), QByteArray("InvalidRequestException")));

    const auto cases = Model::of(Service::ConnectCases)
                           .errorAnswer({.code = u"InternalServerException"_s,
                                         .message = u"Oh."_s,
                                         .members = {{u"retryAfterSeconds"_s, 5}}},
                                        500);
    QCOMPARE(cases.body, R"({"message":"Oh."})");
    QVERIFY(std::find(cases.headers.begin(), cases.headers.end(),
                      std::pair(QByteArray("Retry-After"), QByteArray("5")))
            != cases.headers.end());

    const auto oidc = Model::of(Service::SsoOidc)
                          .errorAnswer({.code = u"SlowDownException"_s,
                                        .message = u"Slower."_s,
                                        .members = {{u"error"_s, u"slow_down"_s}}},
                                       400);
    QCOMPARE(oidc.body, R"({"error":"slow_down","error_description":"Slower."})");

    // Not in the model, as those of signing.
    QCOMPARE(Model::of(Service::Connect).errorAnswer({.code = u"X"_s, .message = u"m"_s}, 403).body,
             R"({"message":"m"})");

    const auto sts =
        Model::of(Service::Sts)
            .errorAnswer({.code = u"InvalidClientTokenId"_s, .message = u"<&>"_s, .requestId = u"r"_s}, 403);
    QCOMPARE(sts.body,
             R"(<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>)"
             R"(<Code>InvalidClientTokenId</Code><Message>&lt;&amp;&gt;</Message></Error>)"
             R"(<RequestId>r</RequestId></ErrorResponse>)");
}

void tst_Model::requestsThatCannotBeRead_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QString &operation, const char *target,
                        const QByteArray &body) {
        QTest::newRow(name) << operation << QByteArray(target) << body;
    };
    row("no JSON", u"BatchGetAttachedFileMetadata"_s, "/attached-files/i", "{");
    row("an array", u"BatchGetAttachedFileMetadata"_s, "/attached-files/i", "[]");
    row("a number for a list", u"BatchGetAttachedFileMetadata"_s, "/attached-files/i", R"({"FileIds":1})");
    row("a number for text", u"BatchGetAttachedFileMetadata"_s, "/attached-files/i", R"({"FileIds":[1]})");
    row("text for a number", u"StartAttachedFileUpload"_s, "/attached-files/i", R"({"FileSizeInBytes":"1"})");
    row("a fraction for an integer", u"StartAttachedFileUpload"_s, "/attached-files/i",
        R"({"FileSizeInBytes":1.5})");
    row("text for a structure", u"StartAttachedFileUpload"_s, "/attached-files/i", R"({"CreatedBy":"x"})");
    row("a word for a number in the query", u"GetAttachedFile"_s, "/attached-files/i/f?urlExpiryInSeconds=x",
        "");
    row("another path", u"GetAttachedFile"_s, "/attached-files/i", "");
}

void tst_Model::requestsThatCannotBeRead()
{
    QFETCH(QString, operation);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    const Model &model = Model::of(Service::Connect);
    const auto input = model.input(*model.operation(operation),
                                   {.method = {}, .target = target, .headers = {}, .body = body});
    QVERIFY(!input);
    QCOMPARE(input.error().kind, ErrorKind::Validation);
    QCOMPARE(input.error().code, u"SerializationException"_s);
}

void tst_Model::queryInAndOut()
{
    const Model &model = Model::of(Service::Sts);
    const Operation &assume = *model.operation(u"assume-role");
    const QJsonObject input{
        {u"RoleArn"_s, u"arn:aws:iam::1:role/ä b+c&d=e"_s},
        {u"DurationSeconds"_s, 900},
        {u"Tags"_s,
         QJsonArray{QJsonObject{{u"Key"_s, u"k"_s}, {u"Value"_s, u""_s}},
                    QJsonObject{{u"Key"_s, u"l"_s}, {u"Value"_s, u"m"_s}}}},
    };
    const auto request = model.request(assume, input);
    QCOMPARE(request.target, "/");
    QCOMPARE(request.headers.front().second, "application/x-www-form-urlencoded; charset=utf-8");
    QCOMPARE(
        request.body,
        "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2F%C3%A4%20b%2Bc%26d%3De"
        "&DurationSeconds=900&Tags.member.1.Key=k&Tags.member.1.Value=&Tags.member.2.Key=l&Tags.member.2."
        "Value=m");
    const auto read = model.input(assume, request);
    QVERIFY(read);
    QCOMPARE(*read, input);
    QVERIFY(!model.input(assume, {.method = {}, .target = "/", .headers = {}, .body = "DurationSeconds=x"}));
    QVERIFY(!model.input(
        assume, {.method = {}, .target = "/", .headers = {}, .body = QByteArray(".").repeated(5000)}));
    for (const QByteArray &odd :
         {QByteArray("&&=&=x&Tags.member.99999999999999999999.Key=a&Tags.member..=&%"),
          QByteArray("Tags.member.-1.Key=a"), QByteArray("Tags=")}) {
        QVERIFY(model.input(assume, {.method = {}, .target = "/", .headers = {}, .body = odd}));
    }

    const QJsonObject output{{u"Credentials"_s,
                              QJsonObject{{u"AccessKeyId"_s, u"ASIA<&>\r\n "_s},
                                          {u"SecretAccessKey"_s, u"\"'é😀"_s},
                                          {u"SessionToken"_s, u""_s},
                                          {u"Expiration"_s, u"2026-01-31T12:00:00Z"_s}}},
                             {u"PackedPolicySize"_s, 6}};
    const auto answer = model.answer(assume, output, u"id-1"_s);
    QVERIFY(answer.body.contains("<ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata>"));
    const auto back = model.output(assume, {}, answer.body);
    QVERIFY(back);
    QCOMPARE(*back, output);
}

QTEST_GUILESS_MAIN(tst_Model)
#include "tst_model.moc"
