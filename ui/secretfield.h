// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace attache {

/// A field that shows dots (unless its echo mode is set to Normal), and tells no more to assistive
/// technology. Qt's own (6.4) sends what is typed, pasted and removed to the accessibility bus as it is,
/// where every program of the person's can listen.
///
/// Change its text by the person's own doing and by clear() alone.
class SecretField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);

    void clear(); // not virtual in Qt

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace attache
