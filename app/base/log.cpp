// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

namespace attache::log {

Q_LOGGING_CATEGORY(net, "attache.net", QtWarningMsg)
Q_LOGGING_CATEGORY(aws, "attache.aws", QtWarningMsg)
Q_LOGGING_CATEGORY(transfers, "attache.transfers", QtWarningMsg)
Q_LOGGING_CATEGORY(journal, "attache.journal", QtWarningMsg)
Q_LOGGING_CATEGORY(vault, "attache.vault", QtWarningMsg)
Q_LOGGING_CATEGORY(instance, "attache.instance", QtWarningMsg)
Q_LOGGING_CATEGORY(sandbox, "attache.sandbox", QtWarningMsg)
Q_LOGGING_CATEGORY(window, "attache.window", QtWarningMsg)

} // namespace attache::log
