// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <utility>
#include <vector>

class QMenu;
class QSettings;

namespace attache {

class FilesView;

/// Which columns of the tables the person wants to see: offered in a menu and on the tables' headers, and
/// remembered.
class ColumnChoice : public QObject
{
    Q_OBJECT

public:
    ColumnChoice(QSettings &settings, QObject *parent);

    /// @p text: a column that both tables have is one choice. @p key: its name in the settings.
    void offer(const QString &key, const QString &text,
               const std::vector<std::pair<FilesView *, int>> &columns);
    /// An entry that can be checked for each.
    void addActions(QMenu &menu);

private:
    struct Offer {
        QString key;
        QString text;
        std::vector<std::pair<FilesView *, int>> columns;
    };

    void show(const Offer &offer, bool wanted);

    QSettings &m_settings;
    std::vector<Offer> m_offers;
};

} // namespace attache
