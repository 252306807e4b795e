// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/targetlistmodel.h"
#include "ui/words.h"

#include <QObject>
#include <QTimer>
#include <optional>

class QLineEdit;

namespace attache {

class TargetView;

/// Where files go: the search field and the list of targets, and how they work together.
class TargetChooser : public QObject
{
    Q_OBJECT

public:
    /// Both widgets are children of @p parent until a layout takes them.
    TargetChooser(TargetListModel &targets, QWidget *parent);

    QLineEdit *searchField() const { return m_search; }
    TargetView *list() const { return m_list; }

    const std::optional<Destination> &current() const { return m_current; }
    void choose(const Destination &destination);
    /// Empties the list: no target is the current one, and none is known.
    void forget();
    /// The target at a place of the list; nothing: no list there, or no item.
    QModelIndex itemAt(const QPoint &globalPosition) const;

    void focusSearch();
    /// Asks for the cases again.
    void refresh();

public slots:
    void casesFound(const QString &text, const std::vector<attache::CaseSummary> &cases);
    void casesFailed(const attache::Error &error);

signals:
    void currentChanged();
    /// A click or Enter: the person means this target, and isn't only passing by.
    void committed();
    void casesWanted(const QString &text);
    /// A case was given by its ARN alone: what is it called?
    void caseWanted(const attache::Destination &destination);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const QModelIndex &index);
    void nameCurrent();
    void showCurrent();
    void search();
    void enterResults();
    void showEmptyState();

    TargetListModel &m_targets;
    std::optional<Destination> m_current;
    QLineEdit *m_search;
    TargetView *m_list;
    QTimer m_delay;
    std::optional<Phrase> m_trouble;
    bool m_known = false; ///< the answer to the text searched for is here
    bool m_takesOnlyMatch = false; ///< Enter was pressed
};

} // namespace attache
