// SPDX-License-Identifier: Apache-2.0
#include "aws/profiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QString home(const QProcessEnvironment &environment)
{
#ifdef Q_OS_WIN
    const auto told = environment.value(u"USERPROFILE"_s);
#else
    const auto told = environment.value(u"HOME"_s);
#endif
    return told.isEmpty() ? QDir::homePath() : told;
}

Result<ProfileFile> read(const QString &name, ProfileFile::Kind kind, const QProcessEnvironment &environment)
{
    const auto path = withHome(name, environment);
    ProfileFile nothing;
    nothing.name = name;
    // A file switched off as /dev/null counts as absent, and so does a pipe, which could be read once.
    if (!QFileInfo(path).isFile())
        return nothing;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.kind = ErrorKind::Validation,
                        .code = u"ProfileFileUnreadable"_s,
                        .message = u"%1 can't be read: %2."_s.arg(name, file.errorString())});
    return ProfileFile::parse(QString::fromUtf8(file.readAll()), kind, name);
}

} // namespace

bool Profiles::has(const QString &profile) const
{
    return config.profiles.contains(profile) || credentials.profiles.contains(profile);
}

QString Profiles::value(const QString &profile, const QString &key) const
{
    const auto first = credentials.profiles.value(profile).value(key);
    return first.isEmpty() ? config.profiles.value(profile).value(key) : first;
}

QString Profiles::serviceValue(const QString &profile, const QString &service, const QString &key) const
{
    return config.services.value(value(profile, u"services"_s)).value(service, key);
}

QString Profiles::place(const QString &profile, const QString &key) const
{
    for (const auto *file : {&credentials, &config}) {
        const auto section = file->profiles.value(profile);
        if (!section.value(key).isEmpty())
            return u"%1, line %2"_s.arg(file->name).arg(section.lines.value(key));
    }
    return u"%1 and %2"_s.arg(config.name, credentials.name);
}

Result<Profiles> readProfiles(const QProcessEnvironment &environment)
{
    const auto name = [&environment](const QString &variable, const QString &usual) {
        const auto told = environment.value(variable);
        return told.isEmpty() ? usual : told;
    };
    auto config =
        read(name(u"AWS_CONFIG_FILE"_s, u"~/.aws/config"_s), ProfileFile::Kind::Config, environment);
    if (!config)
        return failure(std::move(config.error()));
    auto credentials = read(name(u"AWS_SHARED_CREDENTIALS_FILE"_s, u"~/.aws/credentials"_s),
                            ProfileFile::Kind::Credentials, environment);
    if (!credentials)
        return failure(std::move(credentials.error()));
    return Profiles{std::move(*config), std::move(*credentials)};
}

QString withHome(const QString &path, const QProcessEnvironment &environment)
{
    if (path == "~"_L1 || path.startsWith("~/"_L1) || path.startsWith("~\\"_L1))
        return home(environment) + path.sliced(1);
    return path;
}

} // namespace attache
