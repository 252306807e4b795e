// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "transfers/activity.h"
#include "transfers/caller.h"

#include <functional>

namespace attache {

class Engine;
class Journal;

/// Writes what isn't a transfer into the activity trail, and says there who is signed in. On the engine's
/// thread.
class Recorder
{
public:
    /// @p signs: requests are signed, so that there is somebody to name.
    Recorder(Journal &journal, Caller caller, Origin origin, bool signs);

    /// Learns who is signed in as soon as @p engine sends something that is signed. The engine goes first.
    void follow(Engine &engine);
    /// Writes @p activity, and runs @p then. A trail that can't be written doesn't undo what was done.
    Call record(Activity activity, std::function<void()> then);

private:
    void learn();

    Journal &m_journal;
    Caller m_caller;
    Origin m_origin;
    bool m_signs;
    bool m_learning = false; ///< or learnt
    Call m_question;
};

} // namespace attache
