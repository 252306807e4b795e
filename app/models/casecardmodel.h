// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/casecard.h"
#include "transfers/destination.h"

#include <QAbstractListModel>
#include <QUrl>
#include <QVariant>
#include <optional>

namespace attache {

/// The fields of the case that is looked at, in the order in which people look for them: the company's own by
/// their names, then the system's. No text for people but what the service says; that is bounded, on one
/// line, and without what would turn the text around it, as anybody may have written it.
class CaseCardModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind {
        Text, ///< ValueRole: QString
        Number, ///< double
        YesOrNo, ///< bool
        Moment, ///< QDateTime, UTC
        Link, ///< QString; AddressRole may be opened
    };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole + 1, ///< Kind
        ValueRole,
        AddressRole, ///< QUrl; empty: nothing to open
    };

    explicit CaseCardModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole: the field's name.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Whether this person may see the fields of cases, as the last one said; none has yet: not known.
    std::optional<bool> offersFields() const { return m_offers; }
    /// Whether a case is looked at.
    bool hasCase() const { return m_case.has_value(); }
    /// Whether the case has not answered yet.
    bool isLooking() const { return m_looking; }
    /// Whether the last look at the case came to nothing.
    bool hasFailed() const { return m_failed; }
    /// The name of the customer, by the field that is called so; empty: none is, or it isn't known yet.
    const QString &customer() const { return m_customer; }

    /// Empties the list, to be filled by caseLooked(); none: no case is looked at.
    void setCase(const std::optional<Destination> &destination);
    /// Another account may see other things.
    void forget();

public slots:
    // Named after Lookup's signal. Other cases are ignored.
    void caseLooked(const attache::Destination &destination, const attache::CaseCard &card);

signals:
    /// All that this says may be another than before.
    void changed();

private:
    struct Row {
        QString name;
        Kind kind = Kind::Text;
        QVariant value;
        QUrl address = {};

        bool operator==(const Row &) const = default;
    };

    static std::optional<Row> rowOf(const CardField &field);
    void show(std::vector<Row> rows);

    std::optional<Destination> m_case;
    std::optional<bool> m_offers;
    bool m_looking = false;
    bool m_failed = false;
    QString m_customer;
    std::vector<Row> m_rows;
};

} // namespace attache

Q_DECLARE_METATYPE(attache::CaseCardModel::Kind)
