// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace attache {

/// The guide for those who use the window, as it is in resources/help, in the language of the window. Never
/// modal.
class Guide : public QDialog
{
    Q_OBJECT

public:
    explicit Guide(QWidget *parent);
};

} // namespace attache
