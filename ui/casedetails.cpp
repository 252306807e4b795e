// SPDX-License-Identifier: Apache-2.0
#include "ui/casedetails.h"

#include "models/casecardmodel.h"
#include "ui/disclosure.h"
#include "ui/elidedlabel.h"
#include "ui/icons.h"
#include "ui/plainvalue.h"
#include "ui/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int lineGap = 3; ///< between two fields
constexpr int columnGap = 28; ///< between two fields beside each other
constexpr int nameGap = 12; ///< between a field's name and its value
constexpr int widestName = 150;
constexpr int wideEnough = 560; ///< for two fields beside each other

QString wordsOf(const QModelIndex &index)
{
    const auto value = index.data(CaseCardModel::ValueRole);
    switch (index.data(CaseCardModel::KindRole).value<CaseCardModel::Kind>()) {
    case CaseCardModel::Kind::YesOrNo:
        return value.toBool() ? CaseDetails::tr("Yes") : CaseDetails::tr("No");
    case CaseCardModel::Kind::Number:
        return Words::number(value.toDouble());
    case CaseCardModel::Kind::Moment:
        return Words::dateAndTime(value.toDateTime());
    case CaseCardModel::Kind::Text:
    case CaseCardModel::Kind::Link:
        break;
    }
    return value.toString();
}

} // namespace

CaseDetails::CaseDetails(CaseCardModel &card, QWidget *parent)
    : QScrollArea(parent)
    , m_card(card)
    , m_button(new Disclosure(tr("Details"), parent))
{
    setObjectName(u"caseDetails"_s);
    setAccessibleName(tr("Details of the case"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its values have it
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    m_button->setObjectName(u"details"_s);
    m_button->setToolTip(tr("Shows all fields of the case"));
    auto keepsItsPlace = m_button->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_button->setSizePolicy(keepsItsPlace);

    connect(m_button, &QToolButton::clicked, this, [this](bool checked) {
        setOpen(checked);
        emit opened(checked);
    });
    connect(&card, &CaseCardModel::changed, this, &CaseDetails::follow);
    connect(&card, &QAbstractItemModel::modelReset, this, [this] {
        m_filled = false;
        follow();
    });
    fit();
    follow();
}

void CaseDetails::setOpen(bool open)
{
    m_open = open;
    m_button->setOpen(open);
    follow();
}

void CaseDetails::setLow(bool low)
{
    m_low = low;
    fit();
}

void CaseDetails::follow()
{
    const bool possible = m_card.hasCase() && m_card.offersFields().value_or(true);
    // Nobody is offered what they may not see; who has it open can close it at once.
    m_button->setVisible(possible && (m_open || m_card.offersFields().has_value()));
    setVisible(possible && m_open);
    if (!isHidden() && (!m_filled || m_card.rowCount() == 0)) // which may be nothing yet, or nothing
        fill();
}

void CaseDetails::fill()
{
    m_filled = true;
    m_entries.clear();
    m_places.clear();
    auto *list = new QWidget;
    for (int row = 0; row < m_card.rowCount(); ++row)
        m_entries.push_back(entryOf(m_card.index(row, 0), list));
    if (m_entries.empty() && !m_card.isLooking() && !m_card.hasFailed()) {
        auto *nothing = new ElidedLabel(list);
        nothing->setForegroundRole(QPalette::PlaceholderText);
        nothing->setWholeText(tr("Nothing more is known of this case."));
        auto *layout = new QVBoxLayout(list);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(nothing, 0, Qt::AlignTop);
    }
    setWidget(list); // deletes what was there
    list->setAutoFillBackground(false);
    place();
    verticalScrollBar()->setValue(0);
}

CaseDetails::Entry CaseDetails::entryOf(const QModelIndex &index, QWidget *parent)
{
    const auto name = index.data().toString();
    auto *label = new ElidedLabel(parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWholeText(name);
    auto *value = new PlainValue(name, wordsOf(index), parent);
    const auto address = index.data(CaseCardModel::AddressRole).toUrl();
    if (address.isEmpty())
        return {label, value, value};

    auto *both = new QWidget(parent);
    auto *open = new QToolButton(both);
    open->setIcon(icon("open"_L1));
    open->setIconSize({14, 14});
    open->setFixedSize(24, lineHeight());
    open->setAutoRaise(true);
    open->setFocusPolicy(Qt::TabFocus);
    open->setAccessibleName(tr("Open %1").arg(name));
    open->setToolTip(tr("Opens it in the browser"));
    connect(open, &QToolButton::clicked, this, [this, address] { emit addressActivated(address); });
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(value, 1);
    layout->addWidget(open, 0, Qt::AlignTop);
    return {label, both, value};
}

void CaseDetails::place()
{
    if (m_entries.empty())
        return;
    const int width = viewport()->width();
    const bool wide = width >= wideEnough;
    int nameWidth = 0;
    for (const auto &entry : m_entries)
        nameWidth = std::max(nameWidth, fontMetrics().horizontalAdvance(entry.name->accessibleName()) + 2);
    nameWidth = std::min({nameWidth, widestName, width * 2 / 5});
    const int valueWidth = (wide ? (width - columnGap) / 2 : width) - nameWidth - nameGap - 30;

    // Two beside each other where there is room; what needs more has a line of its own, and leaves the room
    // beside the one before it to the next.
    std::vector<int> places; // line × 3, and whether it is the first, the second or the only one there
    int lines = 0;
    int free = -1; // the line with room beside its first
    for (const auto &entry : m_entries) {
        if (!wide || entry.value->wholeWidth() > valueWidth) {
            places.push_back(lines++ * 3 + 2);
        } else if (free >= 0) {
            places.push_back(std::exchange(free, -1) * 3 + 1);
        } else {
            free = lines;
            places.push_back(lines++ * 3);
        }
    }
    places.push_back(nameWidth);
    if (places == m_places)
        return;
    m_places = places;

    delete widget()->layout();
    auto *grid = new QGridLayout(widget());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(lineGap);
    for (const int name : {0, 3})
        grid->setColumnMinimumWidth(name, wide || name == 0 ? nameWidth + nameGap : 0);
    grid->setColumnStretch(1, 1);
    if (wide) {
        grid->setColumnMinimumWidth(2, columnGap);
        grid->setColumnStretch(4, 1);
    }
    for (size_t at = 0; at < m_entries.size(); ++at) {
        const auto &entry = m_entries[at];
        const int line = places[at] / 3;
        const int column = places[at] % 3 == 1 ? 3 : 0;
        entry.name->setFixedWidth(nameWidth);
        grid->setRowMinimumHeight(line, lineHeight());
        grid->addWidget(entry.name, line, column, Qt::AlignTop);
        grid->addWidget(entry.place, line, column + 1, 1, wide && places[at] % 3 == 2 ? 4 : 1);
    }
    grid->setRowStretch(lines, 1);
}

int CaseDetails::lineHeight() const
{
    return fontMetrics().height() + 2;
}

void CaseDetails::fit()
{
    const int lines = m_low ? 3 : 5;
    // The last line ends before the second of a text that has several.
    setFixedHeight(lines * (lineHeight() + lineGap) - lineGap - 2);
}

void CaseDetails::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    place();
}

void CaseDetails::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace attache
