// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSplitter>

namespace attache {

/// Two parts above each other, and a handle between them that keys move as well: Tab reaches it, the arrow
/// keys move it.
class Divider : public QSplitter
{
    Q_OBJECT

public:
    explicit Divider(QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace attache
