// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

class QSqlError;

namespace attache {

/// Internal, "JournalUnavailable"; @p why ends the sentence.
Error journalUnavailable(const QString &why);
Error journalUnavailable(const QSqlError &error);

/// Whether SQLite can't make sense of its file.
bool isDamage(const QSqlError &error);

} // namespace attache
