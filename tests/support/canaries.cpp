// SPDX-License-Identifier: Apache-2.0
#include "support/canaries.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <utility>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// What every base64 text has in common that holds @p secret after @p before other bytes: the letters that
/// depend on the secret alone.
QByteArray base64Core(const QByteArray &secret, int before, QByteArray::Base64Options alphabet)
{
    const auto text = (QByteArray(before, '\0') + secret).toBase64(alphabet | QByteArray::OmitTrailingEquals);
    const auto head = (before * 8 + 5) / 6;
    const auto whole = (before + secret.size()) * 8 / 6;
    return text.mid(head, whole - head);
}

} // namespace

void Canaries::add(const QString &name, const QByteArray &secret)
{
    Q_ASSERT(secret.size() >= 12); // shorter ones turn up by chance
    const auto form = [&](const QString &clothes, const QByteArray &bytes) {
        m_forms.push_back({u"%1 (%2)"_s.arg(name, clothes), bytes});
    };
    form(u"plain"_s, secret);
    form(u"hex"_s, secret.toHex());
    form(u"HEX"_s, secret.toHex().toUpper());
    for (int before = 0; before < 3; ++before) {
        form(u"base64"_s, base64Core(secret, before, QByteArray::Base64Encoding));
        form(u"base64url"_s, base64Core(secret, before, QByteArray::Base64UrlEncoding));
    }
    if (const auto encoded = secret.toPercentEncoding(); encoded != secret) {
        form(u"percent-encoded"_s, encoded);
        form(u"percent-encoded"_s, encoded.toLower());
    }
    auto json =
        QJsonDocument(QJsonArray{QString::fromUtf8(secret)}).toJson(QJsonDocument::Compact).mid(2).chopped(2);
    form(u"JSON"_s, json.replace('/', "\\/"));
    // As QString has it in memory, and QDataStream in a file.
    for (const auto &[clothes, end] :
         {std::pair{u"UTF-16LE"_s, QStringConverter::Utf16LE}, {u"UTF-16BE"_s, QStringConverter::Utf16BE}})
        form(clothes, QStringEncoder(end).encode(QString::fromUtf8(secret)));
}

QStringList Canaries::in(const QByteArray &haystack) const
{
    QStringList found;
    for (const auto &form : m_forms) {
        if (haystack.contains(form.bytes) && !found.contains(form.name))
            found.append(form.name);
    }
    return found;
}

QStringList Canaries::inFile(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {path + u" can't be read"_s};
    QStringList found;
    for (const auto &name : in(path.toUtf8() + '\n' + file.readAll()))
        found.append(u"%1: %2"_s.arg(path, name));
    return found;
}

QStringList Canaries::below(const QString &folder) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        found += inFile(files.next());
    return found;
}

} // namespace attache
