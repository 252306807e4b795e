// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/attachedfile.h"
#include "transfers/destination.h"
#include "ui/outbox.h"

#include <optional>
#include <vector>

class QSettings;

namespace attache {

/// What the window knows from one start to the next of where files go, as it stands in the settings file.
class WindowSettings
{
public:
    struct Targets {
        std::vector<CaseSummary> recent; ///< newest first
        std::vector<CaseSummary> pinned;
        std::optional<Destination> last; ///< a case
    };

    explicit WindowSettings(QSettings &settings);

    /// Each account has cases of its own. @p accountId: empty for what the machine gives.
    Targets targets(const QString &accountId) const;
    void setTargets(const QString &accountId, const Targets &targets);

    /// What waits for an answer of the person's, with each account; the destination of what has none yet has
    /// no id.
    std::vector<Outbox::Batch> waiting(const QString &accountId) const;
    void setWaiting(const QString &accountId, const std::vector<Outbox::Batch> &batches);

private:
    QSettings &m_settings;
};

} // namespace attache
