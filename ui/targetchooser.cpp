// SPDX-License-Identifier: Apache-2.0
#include "ui/targetchooser.h"

#include "ui/fieldpaste.h"
#include "ui/icons.h"
#include "ui/targetview.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

/// A line with a magnifier in it.
class SearchField final : public QLineEdit
{
public:
    explicit SearchField(QWidget *parent)
        : QLineEdit(parent)
    {
        setClearButtonEnabled(true);
        // Escape does what this button does; the button has a name nevertheless.
        for (auto *button : findChildren<QAbstractButton *>())
            button->setAccessibleName(TargetChooser::tr("Empty the search"));
        const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
        setTextMargins(rightToLeft ? 0 : 24, 0, rightToLeft ? 24 : 0, 0);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLineEdit::paintEvent(event);
        QPainter painter(this);
        const QRect place(9, (height() - 16) / 2, 16, 16);
        paintIcon(painter, "search"_L1, QStyle::visualRect(layoutDirection(), rect(), place),
                  palette().color(QPalette::PlaceholderText));
    }
};

} // namespace

TargetChooser::TargetChooser(TargetListModel &targets, QWidget *parent)
    : QObject(parent)
    , m_targets(targets)
    , m_search(new SearchField(parent))
    , m_list(new TargetView(parent))
{
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search cases"));
    m_search->setAccessibleName(tr("Search cases"));
    m_search->setAcceptDrops(false); // files dropped on it are meant for the target
    m_search->installEventFilter(this);
    new FieldPaste(m_search);

    m_list->setObjectName(u"targets"_s);
    m_list->setAccessibleName(tr("Attach to"));
    m_list->setModel(&m_targets);

    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TargetChooser::take);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected) {
                // Assistive technology selects and deselects items without moving to them.
                const auto items = selected.indexes();
                if (!m_targets.isChanging() && !items.isEmpty() && items.front() != m_list->currentIndex()) {
                    take(items.front());
                    emit committed();
                }
            });
    connect(m_list, &TargetView::chosen, this, [this](const QModelIndex &index) {
        take(index);
        emit committed();
    });
    // A target that came by its id alone gets its title when the lists come.
    connect(&m_targets, &QAbstractItemModel::dataChanged, this, &TargetChooser::nameCurrent);
    connect(&m_targets, &QAbstractItemModel::rowsInserted, this, &TargetChooser::nameCurrent);
    connect(&m_targets, &QAbstractItemModel::rowsInserted, this, &TargetChooser::showEmptyState);
    connect(&m_targets, &QAbstractItemModel::rowsRemoved, this, &TargetChooser::showEmptyState);
    connect(&m_targets, &TargetListModel::listed, this, &TargetChooser::showCurrent);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_takesOnlyMatch = false; // Enter meant the text that stood there
        m_delay.start();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_takesOnlyMatch = true;
        search();
    });
    connect(&m_delay, &QTimer::timeout, this, &TargetChooser::search);
    showEmptyState();
}

void TargetChooser::choose(const Destination &destination)
{
    m_targets.keep(destination);
    take(m_targets.index(m_targets.rowOf(destination)));
    if (m_current && m_current->kind == Destination::Kind::Case
        && m_targets.named(*m_current).title.isEmpty())
        emit caseWanted(*m_current);
}

void TargetChooser::forget()
{
    m_search->clear();
    m_delay.stop();
    m_current.reset();
    m_known = false;
    m_trouble.reset();
    m_targets.clear();
    showEmptyState();
    emit currentChanged();
}

void TargetChooser::take(const QModelIndex &index)
{
    // A view moves on when its current row goes; that is no choice of the person's.
    if (!index.isValid() || m_targets.isChanging())
        return;
    const auto destination = m_targets.at(index.row()).destination;
    if (m_current && *m_current == destination)
        return showCurrent();
    m_current = destination;
    m_targets.keep(destination); // lists anew, and so shows it
    emit currentChanged();
}

void TargetChooser::showCurrent()
{
    const int row = m_current ? m_targets.rowOf(*m_current) : -1;
    if (row >= 0 && m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_targets.index(row));
}

void TargetChooser::nameCurrent()
{
    const int row = m_current ? m_targets.rowOf(*m_current) : -1;
    if (row >= 0)
        m_current = m_targets.at(row).destination;
}

QModelIndex TargetChooser::itemAt(const QPoint &globalPosition) const
{
    const auto *viewport = m_list->viewport();
    if (!viewport->isVisible())
        return {};
    const auto inside = viewport->mapFromGlobal(globalPosition);
    return viewport->rect().contains(inside) ? m_list->indexAt(inside) : QModelIndex();
}

void TargetChooser::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TargetChooser::refresh()
{
    emit casesWanted(m_search->text().trimmed());
}

void TargetChooser::search()
{
    m_delay.stop();
    const auto text = m_search->text().trimmed();
    m_targets.setSearch(text);
    m_known = false;
    m_trouble.reset();
    emit casesWanted(text);
    showEmptyState();
}

void TargetChooser::casesFound(const QString &text, const std::vector<CaseSummary> &cases)
{
    m_targets.casesFound(text, cases);
    if (text != m_search->text().trimmed())
        return;
    m_known = true;
    m_trouble.reset();
    showEmptyState();
    if (!std::exchange(m_takesOnlyMatch, false) || text.isEmpty())
        return;
    if (cases.size() == 1) {
        choose({Destination::Kind::Case, cases.front().caseArn, cases.front().title});
        emit committed();
    } else if (!cases.empty()) {
        enterResults();
    }
}

void TargetChooser::casesFailed(const Error &error)
{
    m_takesOnlyMatch = false;
    m_trouble = Words::unanswered(error, {});
    showEmptyState();
}

void TargetChooser::enterResults()
{
    m_list->setFocus(Qt::TabFocusReason);
    m_list->setOpen(true);
}

bool TargetChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            search();
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            enterResults();
            return true;
        }
    }
    return false;
}

void TargetChooser::showEmptyState()
{
    const auto text = m_search->text().trimmed();
    if (m_targets.hasHits())
        m_list->setEmptyText({});
    else if (m_trouble)
        m_list->setEmptyText(m_trouble->text + u'\n' + m_trouble->more);
    else if (!m_known)
        m_list->setEmptyText(tr("Looking for cases…"));
    else if (text.isEmpty())
        m_list->setEmptyText(tr("No chats and no cases yet.\nThey appear here by themselves."));
    else
        m_list->setEmptyText(tr("No case has “%1” in it.\nTry its number or the customer's name.").arg(text));
}

} // namespace attache
