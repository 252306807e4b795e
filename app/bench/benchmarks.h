// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <span>

namespace attache {

/// What a benchmark found: figures by name, and whether it is content with them.
struct Figures {
    QJsonObject values;
    bool good = true;
    QStringList notes; ///< for people, beside the figures

    /// Notes a figure that has a bound, and whether it keeps to it.
    void judge(const QString &note, bool keeps)
    {
        using namespace Qt::StringLiterals;
        good = good && keeps;
        notes << (keeps ? u"OK    "_s : u"OVER  "_s) + note;
    }
};

struct Benchmark {
    QLatin1StringView name;
    QLatin1StringView purpose; ///< one line
    /// @p arguments: what follows the name, without --json.
    Figures (*run)(const QStringList &arguments);
};

/// All there are, in the order of --list.
std::span<const Benchmark> benchmarks();

// One file each.
Figures awscli(const QStringList &arguments);
Figures calls(const QStringList &arguments);
Figures engine(const QStringList &arguments);
Figures idle(const QStringList &arguments);
Figures put(const QStringList &arguments);
Figures queue(const QStringList &arguments);
Figures simulate(const QStringList &arguments);
Figures sandboxUploads(const QStringList &arguments);
Figures window(const QStringList &arguments);

} // namespace attache
