// SPDX-License-Identifier: Apache-2.0
#include "cli/windowarguments.h"

#include "cli/absolutepath.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

bool isLink(const QString &argument)
{
    return argument.startsWith("attache:"_L1, Qt::CaseInsensitive);
}

QString localPath(const QString &argument)
{
    const bool address = argument.startsWith("file://"_L1, Qt::CaseInsensitive);
    const auto path = address ? QUrl(argument).toLocalFile() : argument;
    return absolutePath(path);
}

} // namespace

WindowArguments WindowArguments::of(const QStringList &arguments, const Target &target)
{
    WindowArguments brought{.target = target};
    for (const auto &argument : arguments) {
        if (!isLink(argument)) {
            brought.paths.append(localPath(argument));
        } else if (const auto linked = targetOfLink(argument)) {
            brought.target = *linked;
        } else {
            brought.unreadableLink = true;
        }
    }
    return brought;
}

Result<Target> targetOfLink(const QString &link)
{
    // Not by QUrl: it would take an ARN's colons for a port.
    static const QRegularExpression form(u"^attache://(case|chat)/([^/?#]+|arn:[^?#]+)/?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression id(u"^[A-Za-z0-9_-]{1,500}$"_s);
    static const QRegularExpression arn(u"^arn:[A-Za-z0-9:/_-]{1,1000}$"_s);
    const auto match = form.match(link);
    const bool chat = match.captured(1).compare("chat"_L1, Qt::CaseInsensitive) == 0;
    const auto named = QUrl::fromPercentEncoding(match.captured(2).toUtf8());
    if (!id.match(named).hasMatch() && (chat || !arn.match(named).hasMatch())) {
        return failure({.kind = ErrorKind::Validation,
                        .code = u"LinkUnreadable"_s,
                        .message = u"The link names no case and no chat."_s});
    }
    return Target{.kind = chat ? Target::Kind::Contact : Target::Kind::Case, .id = named};
}

} // namespace attache
