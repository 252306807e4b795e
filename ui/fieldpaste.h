// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QWidget;

namespace attache {

/// Leaves Ctrl+V to the window while a field has the keyboard and the clipboard has files, or a picture and
/// no text: a field would take the key for itself, and the files' addresses as its text. Lives with the
/// field.
class FieldPaste : public QObject
{
public:
    explicit FieldPaste(QWidget *field);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace attache
