// SPDX-License-Identifier: Apache-2.0
#include "aws/signer.h"

#include "base/sha256.h"
#include "support/httptext.h"
#include "support/shared.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <set>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray sha256(const QByteArray &data)
{
    Sha256 hash;
    hash.add(data);
    return hash.hex();
}

WireRequest wire(const HttpText &text)
{
    return {text.method, text.target, text.headers, sha256(text.body)};
}

QByteArray value(const std::vector<std::pair<QByteArray, QByteArray>> &headers, QByteArrayView name)
{
    return HttpText{{}, {}, headers, {}}.header(name);
}

// "…, SignedHeaders=a;b, Signature=…"
QByteArray part(const QByteArray &authorization, const QByteArray &name)
{
    const auto start = authorization.indexOf(name + '=') + name.size() + 1;
    const auto end = authorization.indexOf(',', start);
    return authorization.mid(start, end < 0 ? -1 : end - start);
}

struct Vector {
    HttpText request;
    Credentials credentials;
    SigningScope scope;
    std::chrono::seconds expires;
    bool signsToken = true;
};

Vector vector(const QString &folder)
{
    const auto context = QJsonDocument::fromJson(read(folder + u"/context.json"_s)).object();
    const auto keys = context["credentials"_L1].toObject();
    Vector vector;
    vector.request = HttpText::parse(read(folder + u"/request.txt"_s));
    vector.signsToken = !context["omit_session_token"_L1].toBool();
    vector.credentials.accessKeyId = keys["access_key_id"_L1].toString();
    vector.credentials.secretAccessKey = Secret(keys["secret_access_key"_L1].toString().toUtf8());
    if (vector.signsToken)
        vector.credentials.sessionToken = Secret(keys["token"_L1].toString().toUtf8());
    vector.scope = {context["region"_L1].toString().toUtf8(), context["service"_L1].toString().toUtf8(),
                    QDateTime::fromString(context["timestamp"_L1].toString(), Qt::ISODate),
                    context["normalize"_L1].toBool()};
    vector.expires = std::chrono::seconds(context["expiration_in_seconds"_L1].toInt());
    return vector;
}

QByteArray withoutSignature(const QByteArray &target)
{
    const auto start = target.indexOf("&X-Amz-Signature=");
    return start < 0 ? target : target.left(start);
}

} // namespace

class tst_Signer : public QObject
{
    Q_OBJECT

private slots:
    void vectors_data();
    void vectors();
    void testsuite_data();
    void testsuite();
    void captures_data();
    void captures();
    void counts();

    void encodes_data();
    void encodes();
    void signs_an_encoded_path_once_more();
    void keeps_an_s3_path_as_it_is();
    void sorts_a_query_by_its_encoded_bytes();
    void writes_time_in_utc_whatever_the_zone();
    void signs_a_session_token();
    void presigns_what_it_can_check();
};

void tst_Signer::vectors_data()
{
    if (!sharedIsThere())
        QSKIP("the folder with vectors and captures is absent");
    QTest::addColumn<QString>("folder");
    QDir root(sharedFile(u"sigv4-vectors/v4"_s));
    for (const auto &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(name.toUtf8().constData()) << root.filePath(name);
}

void tst_Signer::vectors()
{
    QFETCH(QString, folder);
    const auto vector = ::vector(folder);
    const auto expected = [&folder](const QString &name) { return read(folder + u'/' + name); };

    // The header form. A vector that signs its body carries the body's hash as a header.
    auto request = wire(vector.request);
    if (expected(u"header-canonical-request.txt"_s).contains("\nx-amz-content-sha256:"))
        request.headers.emplace_back("X-Amz-Content-SHA256", request.payloadHash);
    const auto added = sigv4::sign(request, vector.credentials, vector.scope);
    const auto authorization = value(added, "Authorization");
    request.headers.insert(request.headers.end(), added.begin(), added.end());
    std::vector<QByteArray> names;
    for (const auto &name : part(authorization, "SignedHeaders").split(';'))
        names.push_back(name);
    const auto canonical = sigv4::canonicalRequest(request, names, vector.scope.doubleEncodePath);
    QCOMPARE(canonical, expected(u"header-canonical-request.txt"_s));
    QCOMPARE(sigv4::stringToSign(canonical, vector.scope), expected(u"header-string-to-sign.txt"_s));
    QCOMPARE(part(authorization, "Signature"), expected(u"header-signature.txt"_s));
    const auto signedRequest = HttpText::parse(expected(u"header-signed-request.txt"_s));
    QCOMPARE(authorization, signedRequest.header("Authorization"));
    QCOMPARE(value(added, "X-Amz-Date"), signedRequest.header("X-Amz-Date"));

    // The query form.
    auto presigned = wire(vector.request);
    presigned.target = sigv4::presign(presigned, vector.credentials, vector.scope, vector.expires);
    const auto signature = presigned.target.mid(presigned.target.indexOf("&X-Amz-Signature=") + 17);
    presigned.target = withoutSignature(presigned.target);
    std::set<QByteArray> signedOnce;
    for (const auto &name : vector.request.headerNames())
        signedOnce.insert(name.toLower());
    const auto canonicalQueryForm = sigv4::canonicalRequest(presigned, {signedOnce.begin(), signedOnce.end()},
                                                            vector.scope.doubleEncodePath);
    QCOMPARE(canonicalQueryForm, expected(u"query-canonical-request.txt"_s));
    QCOMPARE(sigv4::stringToSign(canonicalQueryForm, vector.scope), expected(u"query-string-to-sign.txt"_s));
    QCOMPARE(signature, expected(u"query-signature.txt"_s));
}

void tst_Signer::testsuite_data()
{
    if (!sharedIsThere())
        QSKIP("the folder with vectors and captures is absent");
    QTest::addColumn<QString>("path");
    QDirIterator files(sharedFile(u"sigv4-vectors/aws4_testsuite"_s), {u"*.req"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto path = files.next();
        QTest::newRow(QFileInfo(path).completeBaseName().toUtf8().constData()) << path.chopped(4);
    }
}

void tst_Signer::testsuite()
{
    QFETCH(QString, path);
    const auto request = wire(HttpText::parse(read(path + u".sreq"_s)));
    const auto authorization = read(path + u".authz"_s);
    // The signed request is judged as a server does.
    const SigningScope scope{"us-east-1", "service", QDateTime(QDate(2015, 8, 30), QTime(12, 36), Qt::UTC),
                             true};
    std::vector<QByteArray> names;
    for (const auto &name : part(authorization, "SignedHeaders").split(';'))
        names.push_back(name);
    const auto canonical = sigv4::canonicalRequest(request, names, scope.doubleEncodePath);
    QCOMPARE(canonical, read(path + u".creq"_s));
    const auto text = sigv4::stringToSign(canonical, scope);
    QCOMPARE(text, read(path + u".sts"_s));
    QCOMPARE(sigv4::signature(text, Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), scope),
             part(authorization, "Signature"));
}

void tst_Signer::captures_data()
{
    if (!sharedIsThere())
        QSKIP("the folder with vectors and captures is absent");
    addRowsOfCaptures();
}

void tst_Signer::captures()
{
    QFETCH(QString, path);
    const auto text = HttpText::parse(read(path));
    const auto authorization = text.header("Authorization");
    const auto scopeParts = part(authorization, "Credential").split('/');
    QCOMPARE(scopeParts.size(), 5);
    SigningScope scope{scopeParts[2], scopeParts[3], {}, true};
    scope.time =
        QDateTime::fromString(QString::fromLatin1(text.header("X-Amz-Date")), u"yyyyMMdd'T'HHmmss'Z'"_s);
    scope.time.setTimeSpec(Qt::UTC);
    std::vector<QByteArray> names;
    for (const auto &name : part(authorization, "SignedHeaders").split(';'))
        names.push_back(name);
    const auto canonical = sigv4::canonicalRequest(wire(text), names, true);
    QCOMPARE(sigv4::signature(sigv4::stringToSign(canonical, scope),
                              Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), scope),
             part(authorization, "Signature"));
}

void tst_Signer::counts()
{
    if (!sharedIsThere())
        QSKIP("the folder with vectors and captures is absent");
    // A folder that has lost its files would make every test above pass.
    const auto count = [](const QString &folder, const QString &pattern) {
        int found = 0;
        for (QDirIterator files(sharedFile(folder), {pattern}, QDir::Files, QDirIterator::Subdirectories);
             files.hasNext(); files.next())
            ++found;
        return found;
    };
    QCOMPARE(count(u"sigv4-vectors/v4"_s, u"header-signature.txt"_s), 38);
    QCOMPARE(count(u"sigv4-vectors/v4"_s, u"query-signature.txt"_s), 38);
    QCOMPARE(count(u"sigv4-vectors/aws4_testsuite"_s, u"*.req"_s), 34);
    QCOMPARE(count(u"sdk-captures"_s, u"*.http"_s), 24);
}

void tst_Signer::encodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("keepSlash");
    QTest::addColumn<QByteArray>("encoded");

    QTest::newRow("unreserved stays") << QByteArray("AZaz09-_.~") << false << QByteArray("AZaz09-_.~");
    QTest::newRow("a space is never a plus") << QByteArray("a b+c") << false << QByteArray("a%20b%2Bc");
    QTest::newRow("an ARN") << QByteArray("arn:aws:x/y") << false << QByteArray("arn%3Aaws%3Ax%2Fy");
    QTest::newRow("a slash kept") << QByteArray("a/b:c") << true << QByteArray("a/b%3Ac");
    QTest::newRow("bytes above 127") << QByteArray("ü\xff") << false << QByteArray("%C3%BC%FF");
    QTest::newRow("zero") << QByteArray("a\0b", 3) << false << QByteArray("a%00b");
    QTest::newRow("nothing") << QByteArray() << false << QByteArray();
}

void tst_Signer::encodes()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, keepSlash);
    QTEST(sigv4::percentEncode(text, keepSlash), "encoded");
}

void tst_Signer::signs_an_encoded_path_once_more()
{
    const WireRequest request{"GET", "/tags/arn%3Aaws%2Fx", {{"Host", "h"}}, "hash"};
    QVERIFY(sigv4::canonicalRequest(request, {"host"}, true).startsWith("GET\n/tags/arn%253Aaws%252Fx\n\n"));
}

void tst_Signer::keeps_an_s3_path_as_it_is()
{
    const WireRequest request{"PUT", "/bucket//a%20b/../%C3%BC%2b", {{"Host", "h"}}, "UNSIGNED-PAYLOAD"};
    QVERIFY(
        sigv4::canonicalRequest(request, {"host"}, false).startsWith("PUT\n/bucket//a%20b/../%C3%BC%2B\n"));
}

void tst_Signer::sorts_a_query_by_its_encoded_bytes()
{
    const WireRequest request{"GET", "/?b=2&a=%7E&a=%2B&flag&a-=1&z=a=b&&B", {{"Host", "h"}}, "hash"};
    QVERIFY(sigv4::canonicalRequest(request, {"HOST"}, true)
                .startsWith("GET\n/\nB=&a=%2B&a=~&a-=1&b=2&flag=&z=a%3Db\nhost:h\n\nhost\nhash"));
}

void tst_Signer::writes_time_in_utc_whatever_the_zone()
{
    const QDateTime here(QDate(2026, 3, 1), QTime(1, 2, 3), Qt::OffsetFromUTC, 2 * 3600);
    const auto added = sigv4::sign({"GET", "/", {{"Host", "h"}}, "hash"}, {}, {"r", "s", here});
    QCOMPARE(value(added, "x-amz-date"), QByteArray("20260228T230203Z"));
    QVERIFY(value(added, "authorization").contains("/20260228/r/s/aws4_request"));
}

void tst_Signer::signs_a_session_token()
{
    Credentials credentials;
    credentials.accessKeyId = u"AKID"_s;
    credentials.secretAccessKey = Secret("secret");
    credentials.sessionToken = Secret("token");
    const SigningScope scope{"r", "s", QDateTime(QDate(2026, 1, 1), QTime(), Qt::UTC)};
    const auto added = sigv4::sign({"GET", "/", {{"Host", "h"}}, "hash"}, credentials, scope);
    QCOMPARE(added.size(), size_t(3));
    QCOMPARE(value(added, "X-Amz-Security-Token"), QByteArray("token"));
    QCOMPARE(part(value(added, "Authorization"), "SignedHeaders"),
             QByteArray("host;x-amz-date;x-amz-security-token"));
}

void tst_Signer::presigns_what_it_can_check()
{
    Credentials credentials;
    credentials.accessKeyId = u"AKID"_s;
    credentials.secretAccessKey = Secret("secret");
    const SigningScope scope{"eu-west-2", "s3", QDateTime(QDate(2026, 1, 1), QTime(), Qt::UTC), false};
    WireRequest request{
        "PUT", "/b/a%20b.pdf?x=1", {{"Host", "h:1"}, {"Content-Type", "text/plain"}}, "UNSIGNED-PAYLOAD"};
    request.target = sigv4::presign(request, credentials, scope, std::chrono::seconds(300));
    QVERIFY(request.target.contains(
        "&X-Amz-Expires=300&X-Amz-SignedHeaders=content-type%3Bhost&X-Amz-Signature="));
    const auto signature = request.target.mid(request.target.indexOf("&X-Amz-Signature=") + 17);
    request.target = withoutSignature(request.target);
    const auto text =
        sigv4::stringToSign(sigv4::canonicalRequest(request, {"content-type", "host"}, false), scope);
    QCOMPARE(sigv4::signature(text, credentials.secretAccessKey, scope), signature);
    request.headers[1].second = "text/html";
    const auto other =
        sigv4::stringToSign(sigv4::canonicalRequest(request, {"content-type", "host"}, false), scope);
    QVERIFY(sigv4::signature(other, credentials.secretAccessKey, scope) != signature);
}

QTEST_GUILESS_MAIN(tst_Signer)
#include "tst_signer.moc"
