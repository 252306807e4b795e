// SPDX-License-Identifier: Apache-2.0
#include "bench/benchmarks.h"
#include "bench/sandboxprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int files = 20;

/// Runs to its end and answers what it printed; ends the benchmark when it fails.
QByteArray output(const QString &program, const QStringList &arguments,
                  const QProcessEnvironment &environment, const QString &folder, const QByteArray &input = {})
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(300'000) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QString fileName(int number)
{
    return u"file %1.pdf"_s.arg(number);
}

void makeFiles(const QString &folder)
{
    for (int i = 0; i < files; ++i) {
        QFile file(folder + u'/' + fileName(i));
        const auto content = QByteArray::number(i).rightJustified(10 * 1024, '.');
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s can't be written", qPrintable(file.fileName()));
    }
}

/// Start, PUT, Complete, one file after the other, as a script would.
double withAws(const SandboxProgram &sandbox, const QTemporaryDir &home)
{
    auto environment = sandbox.environment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"AWS_DEFAULT_REGION"_s, sandbox.text("region"_L1)); // its first version knows no
                                                                            // other
    const auto aws = [&](const QString &operation, const QJsonObject &input) {
        // The token is a member of the input: in a file of its own it stays out of argv.
        const auto path = home.filePath(u"input.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
            || file.write(QJsonDocument(input).toJson()) < 0)
            qFatal("%s can't be written", qPrintable(path));
        file.close();
        return QJsonDocument::fromJson(output(u"aws"_s,
                                              {u"connectparticipant"_s, operation, u"--output"_s, u"json"_s,
                                               u"--cli-input-json"_s, u"file://"_s + path},
                                              environment, home.path()))
            .object();
    };
    QElapsedTimer timer;
    timer.start();
    const auto token =
        aws(u"create-participant-connection"_s,
            {{u"ParticipantToken"_s, sandbox.participantToken(0)},
             {u"Type"_s,
              QJsonArray{u"CONNECTION_CREDENTIALS"_s}}})["ConnectionCredentials"_L1]["ConnectionToken"_L1];
    for (int i = 0; i < files; ++i) {
        const auto started = aws(u"start-attachment-upload"_s,
                                 {{u"ConnectionToken"_s, token},
                                  {u"ContentType"_s, u"application/pdf"_s},
                                  {u"AttachmentSizeInBytes"_s, 10 * 1024},
                                  {u"AttachmentName"_s, fileName(i)}});
        const auto upload = started["UploadMetadata"_L1].toObject();
        QStringList curl{u"--silent"_s, u"--fail"_s, u"-T"_s, fileName(i), u"--config"_s, u"-"_s};
        const auto headers = upload["HeadersToInclude"_L1].toObject();
        for (auto header = headers.begin(); header != headers.end(); ++header)
            curl << u"-H"_s << header.key() + u": "_s + header->toString();
        output(u"curl"_s, curl, environment, home.path(),
               "url = \"" + upload["Url"_L1].toString().toUtf8() + "\"\n");
        aws(u"complete-attachment-upload"_s,
            {{u"ConnectionToken"_s, token}, {u"AttachmentIds"_s, QJsonArray{started["AttachmentId"_L1]}}});
    }
    return double(timer.elapsed()) / 1000;
}

double withAttache(const SandboxProgram &sandbox, const QTemporaryDir &home)
{
    auto environment = sandbox.environment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"ATTACHE_PARTICIPANT_TOKEN"_s, sandbox.participantToken(1));
    QStringList arguments{u"attach"_s, u"--chat"_s};
    for (int i = 0; i < files; ++i)
        arguments << fileName(i);
    QElapsedTimer timer;
    timer.start();
    output(programBeside(u"attache"_s), arguments, environment, home.path());
    return double(timer.elapsed()) / 1000;
}

} // namespace

Figures awscli(const QStringList &)
{
    const QTemporaryDir home;
    makeFiles(home.path());
    const SandboxProgram sandbox({u"--scan-time"_s, u"0"_s});
    const auto aws = withAws(sandbox, home);
    const auto attache = withAttache(sandbox, home);
    Figures figures;
    figures.values = {{u"awsSeconds"_s, aws}, {u"attacheSeconds"_s, attache}, {u"ratio"_s, aws / attache}};
    figures.judge(
        u"awscli: %1 chat files: aws and curl one by one %2 s, attache %3 s with the scans awaited: %4 times as fast (at least 1)"_s
            .arg(files)
            .arg(aws, 0, 'f', 1)
            .arg(attache, 0, 'f', 1)
            .arg(aws / attache, 0, 'f', 1),
        attache < aws);
    return figures;
}

} // namespace attache
