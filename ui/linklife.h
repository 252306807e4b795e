// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fileactions.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>
#include <vector>

class QLabel;

namespace attache {

/// How long the links that were copied last go on working, and a button for new ones. Hidden before the
/// first, and some minutes after they have expired.
class LinkLife : public QWidget
{
    Q_OBJECT

public:
    explicit LinkLife(QWidget *parent = nullptr);

    /// @p until: UTC, when the first of them expires.
    void follow(const std::vector<FileReference> &files, const QDateTime &until);

signals:
    void renewRequested(const std::vector<attache::FileReference> &files);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void tell();

    QLabel *m_text;
    std::vector<FileReference> m_files;
    QDateTime m_until;
    QTimer m_tick; ///< while it can be seen
};

} // namespace attache
