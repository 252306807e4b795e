// SPDX-License-Identifier: Apache-2.0
#include "ui/columnchoice.h"

#include "ui/filesview.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace attache {

ColumnChoice::ColumnChoice(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{ }

void ColumnChoice::offer(const QString &key, const QString &text,
                         const std::vector<std::pair<FilesView *, int>> &columns)
{
    m_offers.push_back({key, text, columns});
    show(m_offers.back(), !m_settings.value(u"window/hiddenColumns/"_s + key).toBool());
    for (const auto &[view, column] : columns) {
        auto *header = view->horizontalHeader();
        if (header->contextMenuPolicy() == Qt::CustomContextMenu)
            continue; // for another of its columns
        header->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &position) {
            auto *menu = new QMenu(header);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            addActions(*menu);
            menu->popup(header->mapToGlobal(position));
        });
    }
}

void ColumnChoice::show(const Offer &offer, bool wanted)
{
    for (const auto &[view, column] : offer.columns)
        view->setWanted(column, wanted);
}

void ColumnChoice::addActions(QMenu &menu)
{
    for (size_t at = 0; at < m_offers.size(); ++at) {
        const auto &[view, column] = m_offers[at].columns.front();
        auto *choice = menu.addAction(m_offers[at].text);
        choice->setCheckable(true);
        choice->setChecked(view->isWanted(column));
        connect(choice, &QAction::toggled, this, [this, at](bool wanted) {
            m_settings.setValue(u"window/hiddenColumns/"_s + m_offers[at].key, !wanted);
            show(m_offers[at], wanted);
        });
    }
}

} // namespace attache
