// SPDX-License-Identifier: Apache-2.0
#include "support/content.h"

#include <QCryptographicHash>
#include <QFile>

namespace attache {

QByteArray content(qsizetype bytes, int seed)
{
    QByteArray data(bytes, Qt::Uninitialized);
    quint32 state = quint32(seed) * 2654435761U + 1;
    for (auto &byte : data) {
        state = state * 1664525U + 1013904223U;
        byte = char(state >> 24U);
    }
    return data;
}

QByteArray sha256(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

void write(const QString &path, const QByteArray &data)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
        qFatal("%s can't be written: %s", qPrintable(path), qPrintable(file.errorString()));
}

} // namespace attache
