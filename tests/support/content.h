// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace attache {

/// Bytes that differ from seed to seed.
QByteArray content(qsizetype bytes, int seed);
/// Lower-case hex.
QByteArray sha256(const QByteArray &data);
/// Makes the file, or ends the test.
void write(const QString &path, const QByteArray &data);

} // namespace attache
