// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>
#include <vector>

namespace attache {

/// Secrets that must not turn up anywhere, in whatever clothes: as they are, as hex, as base64 of either
/// alphabet at each of its three alignments, percent-encoded, escaped as JSON does it, or in UTF-16.
class Canaries
{
public:
    void add(const QString &name, const QByteArray &secret);

    /// The names of those that are in @p haystack, with the clothes: "token (base64)".
    QStringList in(const QByteArray &haystack) const;
    /// The same for a file, its path included; each with the path before it.
    QStringList inFile(const QString &path) const;
    /// The same for every file below @p folder.
    QStringList below(const QString &folder) const;

private:
    struct Form {
        QString name;
        QByteArray bytes;
    };
    std::vector<Form> m_forms;
};

} // namespace attache
