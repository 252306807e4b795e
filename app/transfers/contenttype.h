// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace attache {

/// The ContentType that StartAttachmentUpload is told, by the name's extension: a fixed table, because
/// desktops differ (Windows calls a .csv an Excel sheet); for other extensions the MIME database, else
/// application/octet-stream.
QString contentType(const QString &fileName);

} // namespace attache
