// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace attache {

/// A file of the folder with the services' models and vectors (CMake option ATTACHE_SHARED). Tests
/// that need it QSKIP, which ctest shows, when sharedIsThere() is false.
QString sharedFile(const QString &relativePath);
bool sharedIsThere();
/// A row for each request that Amazon's programs sent: a column "path" with its file.
void addRowsOfCaptures();

} // namespace attache
