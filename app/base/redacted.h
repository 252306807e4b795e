// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

namespace attache {

/// The URL for logs and messages: without user, password, query and fragment. The query of a
/// presigned URL is a key.
QString redacted(const QUrl &url);

} // namespace attache
