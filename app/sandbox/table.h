// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QString>
#include <functional>
#include <map>

namespace attache {

/// Where tables write what changes: a file of one JSON line a change, replayed at the next start. A
/// line that was cut off is the last one, and is left out. Without a file nothing is kept.
class RecordLog
{
public:
    /// Told each kept record; an undefined value: it was removed.
    using Reader = std::function<void(const QString &key, const QJsonValue &value)>;
    /// Tells all records that there are.
    using Writer =
        std::function<void(const std::function<void(const QString &key, const QJsonObject &value)> &)>;

    void addTable(const QString &name, Reader reader, Writer writer);
    /// Reads @p path, then writes it anew without what was replaced. False when it can't be written.
    bool open(const QString &path);
    void append(const QString &table, const QString &key, const QJsonValue &value);

private:
    struct Entry {
        Reader reader;
        Writer writer;
    };

    bool rewrite();

    std::map<QString, Entry> m_tables;
    QFile m_file;
};

/// Writes a record's members into a JSON object.
class RecordWriter
{
public:
    void operator()(const char *name, const QString &value)
    {
        m_object.insert(QLatin1StringView(name), value);
    }
    void operator()(const char *name, bool value) { m_object.insert(QLatin1StringView(name), value); }
    void operator()(const char *name, qint64 value) { m_object.insert(QLatin1StringView(name), value); }
    void operator()(const char *name, const QJsonObject &value)
    {
        m_object.insert(QLatin1StringView(name), value);
    }
    void operator()(const char *name, const QStringList &value)
    {
        m_object.insert(QLatin1StringView(name), QJsonArray::fromStringList(value));
    }

    QJsonObject object() const { return m_object; }

private:
    QJsonObject m_object;
};

/// Reads them back; what is absent stays as it is.
class RecordReader
{
public:
    explicit RecordReader(const QJsonObject &object)
        : m_object(object)
    { }

    void operator()(const char *name, QString &value) { value = at(name).toString(value); }
    void operator()(const char *name, bool &value) { value = at(name).toBool(value); }
    void operator()(const char *name, qint64 &value) { value = at(name).toInteger(value); }
    void operator()(const char *name, QJsonObject &value) { value = at(name).toObject(value); }
    void operator()(const char *name, QStringList &value)
    {
        if (at(name).isArray())
            value = at(name).toVariant().toStringList();
    }

private:
    QJsonValue at(const char *name) const { return m_object.value(QLatin1StringView(name)); }

    const QJsonObject m_object;
};

template <typename Record>
QJsonObject toJson(Record record)
{
    RecordWriter writer;
    record.visit(writer);
    return writer.object();
}

/// @p record with the members that @p object has.
template <typename Record>
Record fromJson(const QJsonObject &object, Record record = {})
{
    RecordReader reader(object);
    record.visit(reader);
    return record;
}

/// Records by their keys, in the keys' order, kept by a RecordLog.
template <typename Record>
class Table
{
public:
    Table(const QString &name, RecordLog &log)
        : m_name(name)
        , m_log(log)
    {
        log.addTable(
            name,
            [this](const QString &key, const QJsonValue &value) {
                if (value.isObject())
                    m_records.insert_or_assign(key, fromJson<Record>(value.toObject()));
                else
                    m_records.erase(key);
            },
            [this](const auto &tell) {
                for (const auto &[key, record] : m_records)
                    tell(key, toJson(record));
            });
    }
    Table(const Table &) = delete;
    Table &operator=(const Table &) = delete;

    /// Null when there is none. Good until the next change.
    const Record *find(const QString &key) const
    {
        const auto found = m_records.find(key);
        return found == m_records.end() ? nullptr : &found->second;
    }

    void put(const Record &record)
    {
        const auto key = record.key();
        m_log.append(m_name, key, toJson(record));
        m_records.insert_or_assign(key, record);
    }

    void remove(const QString &key)
    {
        if (m_records.erase(key) > 0)
            m_log.append(m_name, key, QJsonValue::Null);
    }

    void clear()
    {
        while (!m_records.empty())
            remove(QString(m_records.begin()->first));
    }

    const std::map<QString, Record> &all() const { return m_records; }

    /// Calls @p visit with each record whose key starts with @p prefix, in the keys' order.
    void forPrefix(const QString &prefix, const auto &visit) const
    {
        for (auto at = m_records.lower_bound(prefix); at != m_records.end() && at->first.startsWith(prefix);
             ++at)
            visit(at->second);
    }

private:
    const QString m_name;
    RecordLog &m_log;
    std::map<QString, Record> m_records;
};

} // namespace attache
