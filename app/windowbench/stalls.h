// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <vector>

namespace attache {

/// How long a timer that is due every millisecond is kept from firing: what a person feels as a hitch.
class Stalls : public QObject
{
    Q_OBJECT

public:
    explicit Stalls(QObject *parent = nullptr);

    struct Part {
        QString name;
        double longestMs = 0;
        double longestBusyMs = 0; ///< this thread's own part of it, apart from what else the machine does
    };
    /// What comes now, until the next.
    void begin(const QString &name);
    const std::vector<Part> &parts() const { return m_parts; }

private:
    void beat();

    std::vector<Part> m_parts;
    QTimer m_heart;
    QElapsedTimer m_since;
    double m_busySoFarMs = 0;
};

} // namespace attache
