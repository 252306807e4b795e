// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/attachedfiletable.h"
#include "ui/words.h"

#include <QWidget>
#include <optional>

class QAction;
class QLabel;

namespace attache {

class FilesView;

/// The files that the current target has.
class FilesPanel : public QWidget
{
    Q_OBJECT

public:
    /// @p refresh: asks for them again.
    FilesPanel(AttachedFileListModel &files, QAction *refresh, QWidget *parent = nullptr);

    FilesView *view() const { return m_view; }
    void setTarget(const std::optional<Destination> &target);
    /// Why the list couldn't be had; nothing: it could.
    void setTrouble(const std::optional<Phrase> &trouble);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showEmptyState();

    AttachedFileListModel &m_files;
    AttachedFileTable m_table;
    std::optional<Destination> m_target;
    std::optional<Phrase> m_trouble;
    QLabel *m_heading;
    FilesView *m_view;
};

} // namespace attache
