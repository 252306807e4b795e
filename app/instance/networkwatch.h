// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace attache {

/// Tells when what could not be reached may be reached now: the network is back, or the machine is awake.
/// Polls nothing; without Qt's plugin for it, or without a system bus, it is silent. Lives on the main
/// thread.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    explicit NetworkWatch(QObject *parent = nullptr);

signals:
    void changed();

private slots:
    void prepareForSleep(bool begins);
};

} // namespace attache
