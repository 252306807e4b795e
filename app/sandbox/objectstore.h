// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/sha256.h"
#include "sandbox/eicarfinder.h"

#include <QCryptographicHash>
#include <QFile>
#include <memory>

namespace attache {

/// What is known of an object once all of it has come.
struct StoredObject {
    QString id; ///< names the bytes in the store
    qint64 size = 0;
    QByteArray sha256; ///< hex
    QByteArray md5; ///< hex: the ETag
    bool infected = false; ///< holds the EICAR test string
};

/// An object on its way to disk, with O(1) memory. Gone if not finished.
class IncomingObject
{
public:
    IncomingObject(const QString &folder, const QString &id);
    ~IncomingObject();

    /// False: the disk took it not.
    bool add(const QByteArray &piece);
    qint64 size() const { return m_object.size; }
    std::optional<StoredObject> finish();

private:
    QFile m_file;
    StoredObject m_object;
    Sha256 m_sha256;
    QCryptographicHash m_md5{QCryptographicHash::Md5};
    EicarFinder m_eicar;
    bool m_finished = false;
};

/// The bytes of objects, a file each in one folder. Thread-safe, as it holds nothing.
class ObjectStore
{
public:
    explicit ObjectStore(const QString &folder);

    std::unique_ptr<IncomingObject> receive() const;
    /// Open for reading; null when it is gone. Stays readable when removed meanwhile.
    std::shared_ptr<QFile> open(const QString &id) const;
    void remove(const QString &id) const;
    /// Removes all but @p kept.
    void removeOthers(const QStringList &kept) const;

private:
    const QString m_folder;
};

} // namespace attache
