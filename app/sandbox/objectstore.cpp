// SPDX-License-Identifier: Apache-2.0
#include "sandbox/objectstore.h"

#include <QDir>
#include <QUuid>

namespace attache {

IncomingObject::IncomingObject(const QString &folder, const QString &id)
    : m_file(folder + u'/' + id)
{
    m_object.id = id;
    // Unbuffered: the pieces are large already.
    [[maybe_unused]] const bool opened =
        m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered);
}

IncomingObject::~IncomingObject()
{
    if (!m_finished)
        m_file.remove();
}

bool IncomingObject::add(const QByteArray &piece)
{
    if (m_file.write(piece) != piece.size())
        return false;
    m_object.size += piece.size();
    m_sha256.add(piece);
    m_md5.addData(piece);
    m_eicar.add(piece);
    return true;
}

std::optional<StoredObject> IncomingObject::finish()
{
    if (!m_file.isOpen() || !m_file.flush())
        return std::nullopt;
    m_file.close();
    m_finished = true;
    m_object.sha256 = m_sha256.hex();
    m_object.md5 = m_md5.result().toHex();
    m_object.infected = m_eicar.found();
    return m_object;
}

ObjectStore::ObjectStore(const QString &folder)
    : m_folder(folder)
{
    QDir().mkpath(folder);
}

std::unique_ptr<IncomingObject> ObjectStore::receive() const
{
    return std::make_unique<IncomingObject>(m_folder, QUuid::createUuid().toString(QUuid::WithoutBraces));
}

std::shared_ptr<QFile> ObjectStore::open(const QString &id) const
{
    auto file = std::make_shared<QFile>(m_folder + u'/' + id);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return nullptr;
    return file;
}

void ObjectStore::remove(const QString &id) const
{
    QFile::remove(m_folder + u'/' + id);
}

void ObjectStore::removeOthers(const QStringList &kept) const
{
    const auto names = QDir(m_folder).entryList(QDir::Files);
    for (const auto &name : names) {
        if (!kept.contains(name))
            remove(name);
    }
}

} // namespace attache
