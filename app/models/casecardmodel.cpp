// SPDX-License-Identifier: Apache-2.0
#include "models/casecardmodel.h"

#include <QDateTime>
#include <QUrl>
#include <QUuid>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestValue = 1000; ///< of 4100 that the service takes

/// What stands above the list already, and the customer's profile, whose ARN says nothing to people.
bool isLeftOut(const QString &id)
{
    return id == "title"_L1 || id == "status"_L1 || id == "customer_id"_L1;
}

/// The system's fields in the order in which people look for them; others follow the company's own.
int rankOf(const CardField &field)
{
    static const QStringList order{
        u"summary"_s,          u"case_reason"_s,           u"reference_number"_s,
        u"created_datetime"_s, u"last_updated_datetime"_s, u"last_closed_datetime"_s,
        u"assigned_user"_s,    u"assigned_queue"_s,        u"case_id"_s};
    if (field.isCustom)
        return -2;
    const auto at = order.indexOf(field.id);
    return at < 0 ? -1 : int(at);
}

/// On one line. Marks that turn the direction of the text around them go with the controls.
QString plain(const QString &text, qsizetype most)
{
    QString kept;
    kept.reserve(std::min(text.size(), most * 2));
    for (const auto c : text) {
        if (kept.size() > most * 2)
            break;
        const bool turns = (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069');
        const bool breaks = c.category() == QChar::Other_Control || c.isSpace();
        if (!turns)
            kept.append(breaks ? QChar(u' ') : c);
    }
    kept = kept.simplified();
    if (kept.size() <= most)
        return kept;
    kept.truncate(most);
    if (kept.back().isHighSurrogate())
        kept.chop(1);
    return kept.trimmed() + u'…';
}

/// An address that a browser may be given: no program and no file of this machine, and nothing that only
/// looks like the place it leads to.
QUrl openable(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return isWeb && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl();
}

/// Amazon Connect knows the customer by a profile alone; the name stands where the company puts it. These are
/// the names of such a field in the languages that Attache speaks.
bool isCustomerName(const CardField &field)
{
    static const QStringList names{u"customer"_s,
                                   u"customer name"_s,
                                   u"customer's name"_s,
                                   u"customername"_s,
                                   u"client"_s,
                                   u"client name"_s,
                                   u"kunde"_s,
                                   u"kundin"_s,
                                   u"kundenname"_s,
                                   u"cliente"_s,
                                   u"nombre del cliente"_s,
                                   u"nombre de cliente"_s,
                                   u"nom du client"_s,
                                   u"nom client"_s,
                                   u"nome do cliente"_s,
                                   u"müşteri"_s,
                                   u"müşteri adı"_s,
                                   u"العميل"_s,
                                   u"اسم العميل"_s,
                                   u"お客様"_s,
                                   u"お客様名"_s,
                                   u"顧客"_s,
                                   u"顧客名"_s};
    return field.isCustom && field.type == "Text"_L1
        && names.contains(field.name.simplified().replace(u'_', u' ').toLower());
}

bool isArn(const QString &text)
{
    return text.trimmed().startsWith("arn:"_L1);
}

} // namespace

CaseCardModel::CaseCardModel(QObject *parent)
    : QAbstractListModel(parent)
{ }

int CaseCardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CaseCardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.name;
    case KindRole:
        return QVariant::fromValue(row.kind);
    case ValueRole:
        return row.value;
    case AddressRole:
        return row.address;
    default:
        return {};
    }
}

QHash<int, QByteArray> CaseCardModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{KindRole, "kind"}, {ValueRole, "value"}, {AddressRole, "address"}});
    return names;
}

void CaseCardModel::setCase(const std::optional<Destination> &destination)
{
    if (m_case == destination)
        return;
    m_case = destination;
    m_failed = false;
    m_looking = destination.has_value();
    m_customer.clear();
    show({});
    emit changed();
}

void CaseCardModel::forget()
{
    m_offers.reset();
    setCase(std::nullopt);
}

void CaseCardModel::caseLooked(const Destination &destination, const CaseCard &card)
{
    if (!m_case || !(*m_case == destination))
        return;
    m_looking = false;
    m_failed = card.extent == CaseCard::Extent::Unknown;
    if (m_failed) // what is shown was so a moment ago
        return emit changed();
    m_offers = card.extent == CaseCard::Extent::Whole;
    auto fields = card.fields;
    std::ranges::stable_sort(fields, [](const CardField &left, const CardField &right) {
        const int first = rankOf(left);
        const int second = rankOf(right);
        if (first != second || first >= 0)
            return first < second;
        return QString::localeAwareCompare(left.name.toCaseFolded(), right.name.toCaseFolded()) < 0;
    });
    m_customer.clear();
    std::vector<Row> rows;
    for (const auto &field : fields) {
        auto row = isLeftOut(field.id) ? std::nullopt : rowOf(field);
        if (!row)
            continue;
        if (m_customer.isEmpty() && isCustomerName(field))
            m_customer = row->value.toString();
        rows.push_back(std::move(*row));
    }
    show(std::move(rows));
    emit changed();
}

std::optional<CaseCardModel::Row> CaseCardModel::rowOf(const CardField &field)
{
    const auto name = plain(field.name, longestName);
    if (name.isEmpty())
        return std::nullopt;
    if (field.value.isBool())
        return Row{name, Kind::YesOrNo, field.value.toBool()};
    if (field.value.isDouble())
        return Row{name, Kind::Number, field.value.toDouble()};
    const auto whole = field.value.toString();
    const auto text = plain(whole, longestValue);
    if (text.isEmpty() || isArn(whole))
        return std::nullopt;
    if (field.type == "DateTime"_L1) {
        if (const auto time = QDateTime::fromString(whole, Qt::ISODateWithMs); time.isValid())
            return Row{name, Kind::Moment, time.toUTC()};
    }
    // A value whose name can't be told, and that says nothing by itself.
    if (field.type == "SingleSelect"_L1 && !QUuid::fromString(whole).isNull())
        return std::nullopt;
    if (field.type == "Url"_L1)
        return Row{name, Kind::Link, text, openable(whole)};
    return Row{name, Kind::Text, text};
}

void CaseCardModel::show(std::vector<Row> rows)
{
    if (rows == m_rows) // a selection in it stays
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace attache
