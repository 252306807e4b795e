// SPDX-License-Identifier: Apache-2.0
#include "ui/settingspage.h"

#include "ui/language.h"
#include "ui/preferences.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int columnWidth = 560;
constexpr qint64 kilobyte = 1000;

QLabel *makeHeading(const QString &text, double larger, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    auto font = label->font();
    font.setPointSizeF(font.pointSizeF() + larger);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *makeMuted(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

SettingsPage::SettingsPage(Preferences &preferences, AppearanceControl &appearance, QSettings &settings,
                           QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_appearance(appearance)
    , m_settings(settings)
    , m_accounts(new QVBoxLayout)
{
    setObjectName(u"settingsPage"_s);
    setAccessibleName(tr("Settings"));
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto *inner = new QWidget(content);
    inner->setMaximumWidth(columnWidth);
    auto *column = new QVBoxLayout(inner);
    column->setSpacing(12);
    auto *top = new QHBoxLayout;
    top->addWidget(makeHeading(tr("Settings"), 6, inner), 1);
    auto *done = new QPushButton(tr("Done"), inner);
    done->setDefault(true);
    done->setShortcut(Qt::Key_Escape);
    connect(done, &QPushButton::clicked, this, &SettingsPage::left);
    top->addWidget(done);
    column->addLayout(top);
    column->addWidget(makeHeading(tr("Accounts"), 1, inner));
    column->addLayout(m_accounts);
    auto *add = new QPushButton(tr("Add an account…"), inner);
    connect(add, &QPushButton::clicked, this, &SettingsPage::newAccountRequested);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addWidget(makeForm());
    if (!preferences.policy().file.isEmpty())
        column->addWidget(
            makeMuted(tr("Your organisation's settings stand in %1.").arg(preferences.policy().file), inner));
    column->addWidget(
        makeMuted(tr("attache --debug writes to the terminal which requests are made and how they are "
                     "answered, with every key, token and signed address cut out."),
                  inner));
    column->addStretch();

    auto *across = new QHBoxLayout(content);
    across->setContentsMargins(20, 24, 20, 24);
    across->addStretch(1);
    across->addWidget(inner, 100);
    across->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QWidget *SettingsPage::makeForm()
{
    auto *group = new QWidget;
    auto *form = new QFormLayout(group);
    form->setContentsMargins(0, 8, 0, 0);
    form->setVerticalSpacing(10);
    const auto &policy = m_preferences.policy();

    auto *looks = new QComboBox(group);
    const std::pair<Appearance, QString> choices[] = {{Appearance::System, tr("As the desktop")},
                                                      {Appearance::Light, tr("Light")},
                                                      {Appearance::Dark, tr("Dark")},
                                                      {Appearance::Contrast, tr("High contrast")}};
    for (const auto &[look, text] : choices)
        looks->addItem(text, int(look));
    looks->setCurrentIndex(looks->findData(int(m_appearance.appearance())));
    connect(looks, &QComboBox::currentIndexChanged, this, [this, looks] {
        const auto look = Appearance(looks->currentData().toInt());
        m_appearance.setAppearance(look);
        m_settings.setValue(u"appearance"_s, name(look));
    });
    addRow(*form, tr("Appearance"), looks, false);

    auto *languages = new QComboBox(group);
    languages->addItem(tr("As the desktop"), QString());
    for (const auto &choice : Language::choices())
        languages->addItem(choice.name, choice.code);
    languages->setCurrentIndex(std::max(0, languages->findData(m_preferences.language())));
    auto *later = makeMuted(tr("From the next start of Attache."), group);
    later->hide();
    connect(languages, &QComboBox::currentIndexChanged, this, [this, languages, later] {
        m_preferences.setLanguage(languages->currentData().toString());
        later->show();
    });
    addRow(*form, tr("Language"), languages, false);
    form->addRow(QString(), later);

    auto *parallel = new QSpinBox(group);
    parallel->setRange(0, 64);
    parallel->setSpecialValueText(tr("As many as the line takes"));
    parallel->setValue(m_preferences.concurrency());
    connect(parallel, &QSpinBox::valueChanged, &m_preferences, &Preferences::setConcurrency);
    addRow(*form, tr("Files at once"), parallel, false);

    auto *bandwidth = new QSpinBox(group);
    bandwidth->setRange(0, 10'000'000);
    bandwidth->setSingleStep(100);
    bandwidth->setSuffix(tr(" kB/s"));
    bandwidth->setSpecialValueText(tr("As fast as the line is"));
    bandwidth->setValue(int(m_preferences.bytesPerSecond() / kilobyte));
    connect(bandwidth, &QSpinBox::valueChanged, &m_preferences,
            [this](int value) { m_preferences.setBytesPerSecond(value * kilobyte); });
    addRow(*form, tr("Send at most"), bandwidth, false);

    auto *notifies = new QCheckBox(tr("Tell me when files are attached while I look elsewhere"), group);
    notifies->setChecked(m_preferences.notifies());
    connect(notifies, &QCheckBox::toggled, &m_preferences, &Preferences::setNotifies);
    addRow(*form, tr("Notifications"), notifies, false);

    auto *lock = new QSpinBox(group);
    lock->setRange(0, 24 * 60);
    lock->setSuffix(tr(" min without a touch"));
    lock->setSpecialValueText(tr("Only with the screen"));
    lock->setValue(int(m_preferences.lockAfter().count()));
    connect(lock, &QSpinBox::valueChanged, &m_preferences,
            [this](int minutes) { m_preferences.setLockAfter(std::chrono::minutes(minutes)); });
    addRow(*form, tr("Lock after"), lock, policy.lockAfter.has_value());

    // The organisation's may hold a password.
    const bool settledProxy = !policy.proxy.isEmpty();
    auto *proxy = new QLineEdit(settledProxy ? QString() : m_preferences.proxy(), group);
    proxy->setPlaceholderText(settledProxy ? QString() : tr("As the desktop; none; or its address"));
    auto *proxyTrouble =
        makeMuted(tr("An address such as http://proxy.example.com:3128, without name and password."), group);
    proxyTrouble->hide();
    connect(proxy, &QLineEdit::editingFinished, this, [this, proxy, proxyTrouble] {
        proxyTrouble->setVisible(!m_preferences.setProxy(proxy->text()));
    });
    addRow(*form, tr("Proxy"), proxy, settledProxy);
    form->addRow(QString(), proxyTrouble);

    // What can only be settled: shown where it is.
    for (const auto &[label, value] :
         {std::pair{tr("Region"), policy.region}, std::pair{tr("Instance"), policy.instance},
          std::pair{tr("Start URL"), policy.startUrl},
          std::pair{tr("Types of files"), policy.allowedExtensions.value_or(QStringList()).join(u", "_s)},
          std::pair{tr("Size of a file"),
                    policy.maxFileBytes ? locale().formattedDataSize(*policy.maxFileBytes) : QString()}}) {
        if (!value.isEmpty())
            addRow(*form, label, new QLineEdit(value, group), true);
    }
    return group;
}

void SettingsPage::addRow(QFormLayout &form, const QString &label, QWidget *control, bool settled)
{
    control->setAccessibleName(label);
    if (auto *choice = qobject_cast<QComboBox *>(control))
        choice->view()->setAccessibleName(label);
    if (!settled)
        return form.addRow(label, control);
    control->setEnabled(false);
    auto *both = new QWidget(this);
    auto *row = new QVBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(control);
    row->addWidget(makeMuted(tr("Set by your organisation"), both));
    form.addRow(label, both);
}

void SettingsPage::setAccounts(const std::vector<Choice> &accounts, const QString &current)
{
    while (auto *item = m_accounts->takeAt(0)) {
        if (auto *row = item->widget())
            row->deleteLater();
        delete item;
    }
    if (accounts.empty())
        m_accounts->addWidget(makeMuted(tr("What this computer gives is used."), this));
    for (const auto &account : accounts) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *name = new QLabel(account.name, line);
        name->setTextFormat(Qt::PlainText);
        row->addWidget(name, 1);
        if (account.id == current) {
            row->addWidget(makeMuted(tr("in use"), line));
        } else {
            auto *use = new QPushButton(tr("Use"), line);
            use->setAccessibleName(tr("Use %1").arg(account.name));
            connect(use, &QPushButton::clicked, this, [this, id = account.id] { emit accountRequested(id); });
            row->addWidget(use);
        }
        auto *remove = new QPushButton(tr("Sign out and remove"), line);
        remove->setAccessibleName(tr("Sign out and remove %1").arg(account.name));
        connect(remove, &QPushButton::clicked, this,
                [this, id = account.id] { emit accountRemovalRequested(id); });
        row->addWidget(remove);
        m_accounts->addWidget(line);
    }
}

} // namespace attache
