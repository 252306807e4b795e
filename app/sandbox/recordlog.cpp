// SPDX-License-Identifier: Apache-2.0
#include "sandbox/table.h"

#include "base/log.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QByteArray line(const QString &table, const QString &key, const QJsonValue &value)
{
    return QJsonDocument(QJsonObject{{u"table"_s, table}, {u"key"_s, key}, {u"value"_s, value}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

} // namespace

void RecordLog::addTable(const QString &name, Reader reader, Writer writer)
{
    m_tables.insert_or_assign(name, Entry{std::move(reader), std::move(writer)});
}

bool RecordLog::open(const QString &path)
{
    m_file.setFileName(path);
    if (m_file.open(QIODevice::ReadOnly)) {
        while (!m_file.atEnd()) {
            const auto change = QJsonDocument::fromJson(m_file.readLine()).object();
            const auto table = m_tables.find(change.value("table"_L1).toString());
            if (table != m_tables.end())
                table->second.reader(change.value("key"_L1).toString(), change.value("value"_L1));
        }
        m_file.close();
    }
    return rewrite() && m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

bool RecordLog::rewrite()
{
    QSaveFile fresh(m_file.fileName());
    if (!fresh.open(QIODevice::WriteOnly))
        return false;
    fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // keys and tokens, if only the sandbox's
    for (const auto &[name, table] : m_tables) {
        table.writer(
            [&](const QString &key, const QJsonObject &value) { fresh.write(line(name, key, value)); });
    }
    return fresh.commit();
}

void RecordLog::append(const QString &table, const QString &key, const QJsonValue &value)
{
    if (!m_file.isOpen())
        return;
    const auto text = line(table, key, value);
    if (m_file.write(text) != text.size())
        qCWarning(log::sandbox, "The state can't be kept: %s", qPrintable(m_file.errorString()));
}

} // namespace attache
