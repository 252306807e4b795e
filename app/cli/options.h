// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <chrono>
#include <optional>

namespace attache {

/// The TARGET of a command, as it was given: nothing has been asked yet.
struct Target {
    enum class Kind {
        None, ///< the window alone may do without
        Case, ///< by id or ARN
        Chat, ///< of the token that is given
        Contact, ///< a chat of the signed-in agent, by contact id
        Resource, ///< by ARN
    };

    Kind kind = Kind::None;
    QString id; ///< of Case, Contact, Resource

    bool operator==(const Target &) const = default;
};

/// What the command line and our own environment variables say. AWS' own variables and files are read
/// elsewhere; an option that was not given is empty here, so that they, and then the settings, can speak.
struct Options {
    enum class Command {
        Window,
        Attach,
        Resume,
        List,
        Link,
        Download,
        Delete,
        Cases,
        Chats,
        Call,
        WhoAmI,
        SignIn,
        SignOut,
        Doctor,
        Activity,
    };
    enum class Appearance { System, Light, Dark, Contrast };

    Command command = Command::Window;
    /// The text that --help or --version asks for: print it, end with 0, and look at nothing else.
    QString print;
    /// FILE…, ID…, the words of TEXT, or SERVICE and OPERATION, by the command.
    QStringList arguments;
    Target target;

    Secret participantToken; ///< ATTACHE_PARTICIPANT_TOKEN
    Secret connectionToken; ///< ATTACHE_CONNECTION_TOKEN
    QString participantTokenFile; ///< "-": standard input; goes before both

    QMap<QString, QString> tags;
    bool wait = true; ///< attach: for the verdict of the scan
    std::optional<std::chrono::seconds> giveUp;
    QString output; ///< download
    QString bundle; ///< doctor: the file to write, "-": standard output; empty: none
    QString since; ///< activity: as timeSince() reads it; empty: all
    QString input; ///< call: JSON, @FILE or -
    bool sandbox = false;
    bool autostart = false; ///< as the session's start does it: hidden, and only where the policy says so

    QUrl endpointUrl;
    QString region;
    QString profile;
    QString caBundle;
    bool verifySsl = true;
    bool signRequests = true;
    std::optional<std::chrono::seconds> readTimeout; ///< 0: none
    std::optional<std::chrono::seconds> connectTimeout; ///< 0: none
    bool debug = false;
    QString instance; ///< id or ARN; --instance, else ATTACHE_INSTANCE
    QString domain;
    bool json = false;
    std::optional<int> concurrency; ///< 1 to 64
    std::optional<Appearance> appearance;

    /// Whether this needs a display.
    bool isWindow() const { return command == Command::Window; }
};

/// Reads the command line, without the program's name. Pure: looks at no file.
/// Validation, "Usage": a sentence that says what is wrong, and a line that says where help is.
/// Print it on stderr and end with exit code 2.
Result<Options> parse(const QStringList &arguments, const QProcessEnvironment &environment);

/// "attach"; empty for the window.
QString name(Options::Command command);

} // namespace attache
