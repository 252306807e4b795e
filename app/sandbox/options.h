// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>
#include <chrono>
#include <optional>

class QCommandLineParser;

namespace attache {

/// A token bucket's measures.
struct Rate {
    double perSecond = 2;
    double burst = 5;
};

/// What the command line says. The defaults are those of a service as published.
struct SandboxOptions {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0; ///< 0: last time's with a state folder and when it is free, else any
    bool allowRemote = false;
    bool endWithParent = false; ///< end when stdin does: whoever started us is gone
    QString stateFolder; ///< empty: nothing outlives the process
    QString readyFile;
    QString tlsCertificate; ///< PEM files; both or none
    QString tlsKey;
    QString region = QStringLiteral("us-west-2");

    std::chrono::milliseconds latency{0};
    qint64 bandwidth = 0; ///< bytes a second, shared by all connections in both directions; 0: no limit
    std::optional<Rate> rateLimit; ///< for every operation; absent: each one's published rate
    bool throttles = true;
    std::chrono::milliseconds scanTime{2000};
    std::chrono::seconds urlExpiry{300};
    std::chrono::seconds tokenLifetime{86400}; ///< of a connection token
    int maxFilesPerCase = 50;
    int maxFilesPerChat = 35;
    std::optional<qint64> maxFileSize; ///< for cases and chats alike

    /// Adds the options to @p parser, reads @p arguments (with the program's name). Validation, "Usage".
    static Result<SandboxOptions> read(QCommandLineParser &parser, const QStringList &arguments);
};

} // namespace attache
