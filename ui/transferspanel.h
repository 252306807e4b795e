// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/transfertable.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace attache {

class ActionBar;
class ElidedLabel;
class FileCommands;
class FilesView;
class OverallBar;

/// The lower part of the window: the queue in a line, the buttons, the table of transfers, and what there
/// is to say of the row selected.
class TransfersPanel : public QWidget
{
    Q_OBJECT

public:
    TransfersPanel(TransferListModel &transfers, TransferTable &table, FileCommands &commands,
                   QWidget *parent = nullptr);

    FilesView *view() const { return m_view; }
    /// For what is filtered by; nothing selects it but the person.
    QLineEdit *filterField() const { return m_filter; }
    void showSummary();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showDetails();
    void showEmptyState();

    TransferListModel &m_transfers;
    TransferTable &m_table;
    QLabel *m_heading;
    ElidedLabel *m_summary;
    QLineEdit *m_filter;
    OverallBar *m_overall;
    ActionBar *m_actions;
    FilesView *m_view;
    QLabel *m_details;
};

} // namespace attache
