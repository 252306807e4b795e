// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/attachedfiletable.h"
#include "ui/words.h"

#include <QWidget>
#include <optional>

class QAction;
class QLabel;

namespace attache {

class ElidedLabel;
class FilesView;

/// The files that the current target has.
class FilesPanel : public QWidget
{
    Q_OBJECT

public:
    /// @p refresh: asks for them again.
    FilesPanel(AttachedFileListModel &files, QAction *refresh, QWidget *parent = nullptr);

    FilesView *view() const { return m_view; }
    AttachedFileTable &table() { return m_table; }
    void setTarget(const std::optional<Destination> &target);
    /// Why the list couldn't be had; nothing: it could. What is listed from before stays, and is said to be
    /// old.
    void setTrouble(const std::optional<Phrase> &trouble);
    /// To list the files Attache would have to enter the chat, which the customer sees: so it offers to.
    void setOutside(bool outside);

signals:
    /// The person wants the list at that price.
    void joinRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showEmptyState();

    AttachedFileListModel &m_files;
    AttachedFileTable m_table;
    std::optional<Destination> m_target;
    std::optional<Phrase> m_trouble;
    bool m_outside = false;
    QLabel *m_heading;
    ElidedLabel *m_stale;
    QWidget *m_offer;
    FilesView *m_view;
};

} // namespace attache
