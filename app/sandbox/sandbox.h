// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/options.h"

#include <QJsonObject>
#include <memory>

namespace attache {

/// All parts of attache-sandbox, put together.
class Sandbox
{
public:
    explicit Sandbox(SandboxOptions options);
    ~Sandbox();

    /// Opens the state and the port. False with a @p problem in words.
    bool open(QString &problem);
    /// What the ready line says.
    QJsonObject readyLine() const;
    /// Serves until stop().
    void run();
    /// From any thread.
    void stop();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace attache
