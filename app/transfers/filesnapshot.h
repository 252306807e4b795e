// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "transfers/transfer.h"

#include <QString>
#include <atomic>

namespace attache {

class DiskPool;

/// The file as it is now, without its hash. Blocks as long as the file system does.
/// File: "FileMissing", "FileNotRegular", "FileUnreadable", "FileEmpty".
Result<Snapshot> snapshotOf(const QString &path);

/// The same with its SHA-256; reads the whole file. File, "FileChanged" if it was written to meanwhile.
/// @p abandoned is looked at between pieces; the answer means nothing then.
Result<Snapshot> hashedSnapshotOf(const QString &path, const std::atomic_bool &abandoned);

/// The two as work of @p disks.
Call lookAtFile(DiskPool &disks, const QString &path, bool withHash, Answered<Snapshot> answered);

} // namespace attache
