// SPDX-License-Identifier: Apache-2.0
#include "ui/signinpage.h"

#include "ui/colours.h"
#include "ui/icons.h"
#include "ui/noticebar.h"
#include "ui/secretfield.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int columnWidth = 480;

QLabel *makeText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *makeHeading(const QString &text, double larger, QWidget *parent)
{
    auto *label = makeText(text, parent);
    auto font = label->font();
    font.setPointSizeF(font.pointSizeF() + larger);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *makeMuted(const QString &text, QWidget *parent)
{
    auto *label = makeText(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QString way(ProfileWay way)
{
    switch (way) {
    case ProfileWay::Sso:
        return SignInPage::tr("signs in with your browser");
    case ProfileWay::Role:
        return SignInPage::tr("takes a role");
    case ProfileWay::RoleWithMfa:
        return SignInPage::tr("takes a role, and asks for a code");
    case ProfileWay::Process:
        return SignInPage::tr("asks another program");
    case ProfileWay::Keys:
        break;
    }
    return SignInPage::tr("has its keys");
}

/// A column in the middle, however wide the window is.
QBoxLayout *columnIn(QWidget *page)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    auto *inner = new QWidget(page);
    inner->setMaximumWidth(columnWidth);
    inner->setLayout(column);
    auto *across = new QHBoxLayout(page);
    across->setContentsMargins(20, 24, 20, 24);
    across->addStretch(1);
    across->addWidget(inner, 100, Qt::AlignTop);
    across->addStretch(1);
    return column;
}

} // namespace

SignInPage::SignInPage(const Known &known, QWidget *parent)
    : QWidget(parent)
    , m_region(known.region)
    , m_stack(new QStackedLayout(this))
{
    setObjectName(u"signInPage"_s);
    setAccessibleName(tr("Sign-in"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_ways = makeWays(known);
    m_invitation = makeInvitation();
    m_choices = makeChoices();
    m_waiting = makeWaiting();
    for (auto *page : {m_ways, m_invitation, m_choices, m_waiting})
        m_stack->addWidget(page);
}

QWidget *SignInPage::makeWays(const Known &known)
{
    auto *page = new QWidget;
    auto *column = columnIn(page);
    column->addWidget(makeHeading(tr("Sign in to Amazon Connect"), 6, page));
    column->addWidget(
        makeMuted(tr("Once, as your company does it. Attache finds your instance, chats and cases by "
                     "itself, and keeps what is secret in this computer's keychain."),
                  page));
    m_trouble = new NoticeBar(page);
    connect(m_trouble, &NoticeBar::dismissed, m_trouble, &QWidget::hide);
    column->addWidget(m_trouble);
    // What the organisation has settled comes first, then what is here already.
    const bool settled = !known.startUrl.isEmpty();
    auto *sso = makeSso(known);
    if (settled)
        column->addWidget(sso);
    if (!known.found.profiles.empty())
        column->addWidget(makeFound(known));
    if (!settled)
        column->addWidget(sso);
    column->addWidget(makeKeys(known));
    auto *row = new QHBoxLayout;
    auto *sandbox = new QPushButton(tr("Try it out without an account"), page);
    sandbox->setToolTip(tr("Opens a second window on a sandbox on this computer. Nothing leaves it."));
    connect(sandbox, &QPushButton::clicked, this, &SignInPage::sandboxWanted);
    row->addWidget(sandbox);
    row->addStretch();
    if (known.mayLeave) {
        auto *leave = new QPushButton(tr("Not now"), page);
        connect(leave, &QPushButton::clicked, this, &SignInPage::left);
        row->addWidget(leave);
    }
    column->addLayout(row);

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    page->setBackgroundRole(QPalette::Base);
    return scroll;
}

QWidget *SignInPage::makeFound(const Known &known)
{
    auto *group = new QWidget;
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeHeading(tr("Found on this computer"), 1, group));
    for (const auto &profile : known.found.profiles) {
        auto *row = new QHBoxLayout;
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        texts->addWidget(makeText(tr("AWS profile %1").arg(profile.name), group));
        texts->addWidget(makeMuted(way(profile.way), group));
        auto *use = new QPushButton(tr("Use"), group);
        use->setAccessibleName(tr("Use profile %1").arg(profile.name));
        if (!m_first) {
            m_first = use;
            use->setDefault(true);
        }
        connect(use, &QPushButton::clicked, this, [this, profile] {
            emit accountWanted({.kind = Account::Kind::Profile, .profile = profile.name, .region = m_region});
        });
        row->addLayout(texts, 1);
        row->addWidget(use, 0, Qt::AlignVCenter);
        layout->addLayout(row);
    }
    return group;
}

QWidget *SignInPage::makeSso(const Known &known)
{
    const bool settled = !known.startUrl.isEmpty();
    auto *group = new QWidget;
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeHeading(tr("Your company's sign-in page"), 1, group));
    m_startUrl = new QLineEdit(settled ? known.startUrl : known.found.startUrl, group);
    m_startUrl->setPlaceholderText(u"https://…awsapps.com/start"_s);
    m_startUrl->setAccessibleName(tr("Start URL"));
    m_startRegion =
        new QLineEdit(known.startRegion.isEmpty() ? known.found.startRegion : known.startRegion, group);
    m_startRegion->setPlaceholderText(u"eu-west-2"_s);
    m_startRegion->setAccessibleName(tr("Region of the sign-in page"));
    m_startRegion->setReadOnly(!known.startRegion.isEmpty());
    auto *form = new QFormLayout;
    form->addRow(tr("Start URL"), m_startUrl);
    form->addRow(tr("Region"), m_startRegion);
    layout->addLayout(form);
    if (settled) {
        m_startUrl->setReadOnly(true);
        layout->addWidget(makeMuted(tr("Set by your organisation."), group));
    }
    auto *go = new QPushButton(tr("Sign in with the browser"), group);
    const auto check = [this, go] {
        go->setEnabled(QUrl(m_startUrl->text().trimmed(), QUrl::StrictMode).scheme().startsWith("http"_L1)
                       && !m_startRegion->text().trimmed().isEmpty());
    };
    connect(m_startUrl, &QLineEdit::textChanged, this, check);
    connect(m_startRegion, &QLineEdit::textChanged, this, check);
    check();
    if (settled) {
        go->setDefault(true);
        m_first = go;
    }
    connect(go, &QPushButton::clicked, this, &SignInPage::signInBySso);
    // A button is pressed by Enter in a dialog alone.
    for (auto *field : {m_startUrl, m_startRegion})
        connect(field, &QLineEdit::returnPressed, go, &QPushButton::click);
    layout->addWidget(go, 0, Qt::AlignRight);
    return group;
}

QWidget *SignInPage::makeKeys(const Known &)
{
    auto *group = new QWidget;
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    auto *toggle = new QToolButton(group);
    toggle->setText(tr("Type in access keys"));
    toggle->setCheckable(true);
    toggle->setAutoRaise(true);
    layout->addWidget(toggle);
    auto *fields = new QWidget(group);
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    m_keyId = new QLineEdit(fields);
    m_keyId->setAccessibleName(tr("Access key ID"));
    m_secretKey = new SecretField(fields);
    m_secretKey->setAccessibleName(tr("Secret access key"));
    m_sessionToken = new SecretField(fields);
    m_sessionToken->setAccessibleName(tr("Session token"));
    form->addRow(tr("Access key ID"), m_keyId);
    form->addRow(tr("Secret access key"), m_secretKey);
    form->addRow(tr("Session token, if there is one"), m_sessionToken);
    auto *use = new QPushButton(tr("Use these keys"), fields);
    const auto check = [this, use] {
        use->setEnabled(!m_keyId->text().trimmed().isEmpty() && !m_secretKey->text().trimmed().isEmpty());
    };
    connect(m_keyId, &QLineEdit::textChanged, this, check);
    connect(m_secretKey, &QLineEdit::textChanged, this, check);
    check();
    connect(use, &QPushButton::clicked, this, &SignInPage::useKeys);
    for (auto *field :
         {m_keyId, static_cast<QLineEdit *>(m_secretKey), static_cast<QLineEdit *>(m_sessionToken)})
        connect(field, &QLineEdit::returnPressed, use, &QPushButton::click);
    form->addRow(use);
    fields->hide();
    connect(toggle, &QToolButton::toggled, fields, &QWidget::setVisible);
    layout->addWidget(fields);
    return group;
}

QWidget *SignInPage::makeInvitation()
{
    auto *page = new QWidget;
    auto *column = columnIn(page);
    column->addWidget(makeHeading(tr("Allow it in your browser"), 6, page));
    column->addWidget(
        makeText(tr("A page has opened there. It shows the same code as below if it is ours: compare "
                    "them, then allow the sign-in."),
                 page));
    m_code = makeHeading({}, 16, page);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_code);
    auto *row = new QHBoxLayout;
    auto *again = new QPushButton(tr("Open the page again"), page);
    connect(again, &QPushButton::clicked, this, [this] { emit browserWanted(m_address); });
    auto *copy = new QPushButton(tr("Copy the page's address"), page);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_address); });
    auto *stop = new QPushButton(tr("Stop signing in"), page);
    connect(stop, &QPushButton::clicked, this, &SignInPage::stopped);
    row->addWidget(again);
    row->addWidget(copy);
    row->addStretch();
    row->addWidget(stop);
    column->addLayout(row);
    return page;
}

QWidget *SignInPage::makeChoices()
{
    auto *page = new QWidget;
    auto *column = columnIn(page);
    m_question = makeHeading({}, 6, page);
    column->addWidget(m_question);
    m_list = new QListWidget(page);
    m_list->setAccessibleName(tr("Choices"));
    column->addWidget(m_list);
    auto *row = new QHBoxLayout;
    auto *stop = new QPushButton(tr("Stop signing in"), page);
    connect(stop, &QPushButton::clicked, this, &SignInPage::stopped);
    auto *use = new QPushButton(tr("Use this one"), page);
    use->setDefault(true);
    const auto choose = [this] {
        if (const auto *item = m_list->currentItem())
            emit chosen(item->data(Qt::UserRole).toString());
    };
    connect(use, &QPushButton::clicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    row->addStretch();
    row->addWidget(stop);
    row->addWidget(use);
    column->addLayout(row);
    return page;
}

QWidget *SignInPage::makeWaiting()
{
    auto *page = new QWidget;
    auto *column = columnIn(page);
    m_waitingText = makeHeading({}, 6, page);
    column->addWidget(m_waitingText);
    auto *bar = new QProgressBar(page);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Working"));
    column->addWidget(bar);
    auto *stop = new QPushButton(tr("Stop signing in"), page);
    connect(stop, &QPushButton::clicked, this, &SignInPage::stopped);
    column->addWidget(stop, 0, Qt::AlignRight);
    return page;
}

void SignInPage::showWays(const std::optional<Phrase> &trouble)
{
    if (trouble)
        m_trouble->ask(*trouble, {}, tr("Close"));
    else
        m_trouble->hide();
    m_stack->setCurrentWidget(m_ways);
    if (m_first)
        m_first->setFocus();
}

void SignInPage::showWaiting(const QString &text)
{
    m_waitingText->setText(text);
    m_stack->setCurrentWidget(m_waiting);
}

void SignInPage::showInvitation(const QString &code, const QString &address)
{
    m_code->setText(code);
    m_code->setAccessibleName(tr("Code %1").arg(code));
    m_address = address;
    m_stack->setCurrentWidget(m_invitation);
}

void SignInPage::showChoices(const QString &question, const std::vector<Choice> &choices)
{
    m_question->setText(question);
    auto colours = m_list->palette(); // chosen on a soft ground, as in the window's lists
    colours.setColor(QPalette::HighlightedText, Colours::of(palette()).text);
    m_list->setPalette(colours);
    m_list->clear();
    for (const auto &choice : choices) {
        auto *item = new QListWidgetItem(choice.name, m_list);
        item->setData(Qt::UserRole, choice.id);
        item->setToolTip(choice.id);
    }
    m_list->setCurrentRow(0);
    m_stack->setCurrentWidget(m_choices);
    m_list->setFocus();
}

void SignInPage::signInBySso()
{
    emit accountWanted({.kind = Account::Kind::Sso,
                        .startUrl = m_startUrl->text().trimmed(),
                        .startRegion = m_startRegion->text().trimmed(),
                        .region = m_region});
}

void SignInPage::useKeys()
{
    const Credentials keys{.accessKeyId = m_keyId->text().trimmed(),
                           .secretAccessKey = Secret(m_secretKey->text().trimmed().toUtf8()),
                           .sessionToken = Secret(m_sessionToken->text().trimmed().toUtf8()),
                           .expiration = {},
                           .source = {}};
    m_secretKey->clear();
    m_sessionToken->clear();
    emit keysWanted({.kind = Account::Kind::Keys, .region = m_region}, keys);
}

} // namespace attache
