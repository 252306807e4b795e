// SPDX-License-Identifier: Apache-2.0
#include "windowprogram.h"

#include "base/log.h"
#include "cli/windowarguments.h"
#include "enginethread.h"
#include "localsandbox.h"
#include "places.h"
#include "sandboxenvironment.h"
#include "ui/frame.h"
#include "ui/icons.h"
#include "ui/settingspage.h"
#include "ui/wiring.h"
#include "wantedappearance.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QStandardPaths>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

/// A chat goes by its token, which travels with it: the window may have been opened with another chat's.
QJsonObject toJson(const Target &target, const Options &options)
{
    if (target.kind == Target::Kind::None)
        return {};
    QJsonObject json{{u"kind"_s, int(target.kind)}, {u"id"_s, target.id}};
    if (target.kind == Target::Kind::Chat) {
        json.insert(u"participantToken"_s, QString::fromUtf8(options.participantToken.reveal()));
        json.insert(u"connectionToken"_s, QString::fromUtf8(options.connectionToken.reveal()));
    }
    return json;
}

Target targetOf(const QJsonObject &json)
{
    const auto kind = json[u"kind"_s].toInt();
    const bool known = kind > int(Target::Kind::None) && kind <= int(Target::Kind::Resource);
    return {.kind = known ? Target::Kind(kind) : Target::Kind::None, .id = json[u"id"_s].toString()};
}

/// @p options with the target of a handover, and no other chat's token.
Options asked(Options options, const Target &target, const QJsonObject &json)
{
    options.target = target;
    options.participantToken = Secret(json[u"participantToken"_s].toString().toUtf8());
    options.connectionToken = Secret(json[u"connectionToken"_s].toString().toUtf8());
    return options;
}

Handover handoverOf(const WindowArguments &brought, const Options &options)
{
    auto target = toJson(brought.target, options);
    if (brought.unreadableLink)
        target[u"unreadableLink"_s] = true;
    return {.target = target, .paths = brought.paths};
}

/// Whether the start of the program names whose credentials count, so that no account of the window's does.
bool saysWhose(const Options &options, const QProcessEnvironment &environment)
{
    if (options.sandbox || !options.profile.isEmpty() || !options.signRequests)
        return true;
    for (const auto &name : {u"AWS_ACCESS_KEY_ID"_s, u"AWS_PROFILE"_s, u"AWS_DEFAULT_PROFILE"_s,
                             u"AWS_WEB_IDENTITY_TOKEN_FILE"_s}) {
        if (!environment.value(name).isEmpty())
            return true;
    }
    return false;
}

/// The profile that is worked with where no account is.
QString profileOf(const Options &options, const QProcessEnvironment &environment)
{
    for (const auto &name : {options.profile, environment.value(u"AWS_PROFILE"_s),
                             environment.value(u"AWS_DEFAULT_PROFILE"_s)}) {
        if (!name.isEmpty())
            return name;
    }
    return u"default"_s;
}

void complain(const Error &error)
{
    std::fprintf(stderr, "attache: %s\n", qPrintable(error.message));
}

/// A window stays with the account that it was opened for, whatever a later start names.
void tellWhatIsLeft(const Options &options)
{
    QStringList left;
    if (!options.profile.isEmpty())
        left << u"--profile"_s;
    if (!options.region.isEmpty())
        left << u"--region"_s;
    if (!options.endpointUrl.isEmpty())
        left << u"--endpoint-url"_s;
    if (left.isEmpty())
        return;
    std::fprintf(
        stderr,
        "attache: the window that is open took this over, and stays with its own account: %s did not "
        "count. Quit it first to work with another.\n",
        qPrintable(left.join(u", "_s)));
}

} // namespace

WindowProgram::WindowProgram(Options options, Beginning beginning)
    : m_options(std::move(options))
    , m_beginning(std::move(beginning))
    , m_dataFolder(dataFolder(m_options.sandbox))
    , m_settings(settingsFile(m_options.sandbox), QSettings::IniFormat)
    , m_language(Preferences::language(m_settings))
    , m_appearance(wantedAppearance(m_options, m_settings))
{ }

WindowProgram::~WindowProgram()
{
    m_engine.reset();
}

void WindowProgram::begin()
{
    auto handover = handoverOf(WindowArguments::of(m_options.arguments, m_options.target), m_options);
    handover.activate = !m_options.autostart;

    const auto folder = runtimeFolder();
    if (!folder) {
        complain(folder.error());
        open();
        return take(handover);
    }
    QDir().mkpath(m_dataFolder);
    m_instance = std::make_unique<SingleInstance>(*folder, instanceName(m_dataFolder), m_clock,
                                                  std::move(m_beginning.lock));
    connect(m_instance.get(), &SingleInstance::handedOver, this, &WindowProgram::take);
    m_claim = m_instance->claim(handover, [this, handover](const Result<SingleInstance::Role> &role) {
        if (!role) {
            complain(role.error());
            return qApp->exit(1);
        }
        if (*role == SingleInstance::Role::HandedOver) {
            tellWhatIsLeft(m_options);
            return qApp->exit(0);
        }
        open();
        if (!handover.target.isEmpty() || !handover.paths.isEmpty())
            take(handover);
    });
}

void WindowProgram::open()
{
    m_beginning.fonts.join();
    auto &frame = m_beginning.frame;
    if (frame && !frame->isVisible())
        return quit(); // it was closed meanwhile
    if (!frame)
        frame = std::make_unique<Frame>(m_settings, Colours::of(QGuiApplication::palette()).scheme);
    // Each empties its own folder of opened files, also while the other is open.
    const auto scratch = QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
        + (m_options.sandbox ? u"/sandbox"_s : QString());
    m_window = std::make_unique<MainWindow>(MainWindow::Options{.asksBeforeSending = !m_options.sandbox,
                                                                .checksCertificates = m_options.verifySsl,
                                                                .scratchFolder = scratch},
                                            m_settings, m_appearance, *frame);
    connect(m_window.get(), &MainWindow::quitRequested, this, &WindowProgram::quit);
    holdDrops();
    if (m_options.autostart) // the tray brings it, the next start, a link, the bus
        return start();
    m_painted.emplace(
        *m_window, [] { qCInfo(log::window) << "the window is painted"; }, [this] { start(); });
    frame->show();
}

/// A drop is a promise, also in the moment before the engine is there.
void WindowProgram::holdDrops()
{
    disconnect(m_window.get(), &MainWindow::addRequested, nullptr, nullptr);
    connect(
        m_window.get(), &MainWindow::addRequested, this,
        [this](const QStringList &paths, const Destination &destination, const QMap<QString, QString> &tags) {
            m_dropped.push_back({paths, destination, tags});
        });
}

void WindowProgram::start()
{
    QGuiApplication::setWindowIcon(applicationIcon()); // to find it in the theme takes as long as to start
    m_window->showTray();
    if (!m_options.sandbox) { // that one is for trying things out, and not what a desktop means
        m_service = std::make_unique<ApplicationService>();
        connect(m_service.get(), &ApplicationService::activated, this, [this] { take({}); });
        connect(m_service.get(), &ApplicationService::opened, this, [this](const QStringList &addresses) {
            take(handoverOf(WindowArguments::of(addresses, {}), {}));
        });
    }
    if (m_options.sandbox)
        startSandbox();
    else
        startEngine(m_options, QProcessEnvironment::systemEnvironment(), {});
}

void WindowProgram::startSandbox()
{
    m_sandbox = std::make_unique<LocalSandbox>(m_dataFolder + u"/state"_s);
    connect(m_sandbox.get(), &LocalSandbox::ready, this, [this](const QJsonObject &line) {
        std::vector<Secret> tokens;
        for (const auto &chat : line[u"chats"_s].toArray())
            tokens.emplace_back(chat[u"participantToken"_s].toString().toUtf8());
        startEngine(sandboxOptions(m_options, line), sandboxEnvironment(line), std::move(tokens));
    });
    connect(m_sandbox.get(), &LocalSandbox::failed, m_window.get(), &MainWindow::signInNeeded);
    connect(m_sandbox.get(), &LocalSandbox::stopped, qApp, &QCoreApplication::quit);
    m_sandbox->start();
}

void WindowProgram::startEngine(const Options &options, const QProcessEnvironment &environment,
                                std::vector<Secret> chatTokens)
{
    if (m_quitting)
        return;
    const auto policy = readPolicy(environment);
    if (!policy)
        return m_window->signInNeeded(policy.error());
    m_accounts = std::make_unique<AccountControl>(
        *m_window, m_settings, *policy, environment,
        AccountControl::Given{.credentials = saysWhose(options, environment),
                              .chatToken =
                                  !options.participantToken.isEmpty() || !options.connectionToken.isEmpty(),
                              .profile = profileOf(options, environment)});
    m_preferences = std::make_unique<Preferences>(m_settings, *policy);
    connect(m_preferences.get(), &Preferences::changed, this, &WindowProgram::followPreferences);
    connect(m_window.get(), &MainWindow::settingsRequested, this, &WindowProgram::showSettings);
    m_lock = std::make_unique<LockControl>(*m_window, *m_preferences, m_clock);
    const auto &account = m_accounts->current();
    m_engine = std::make_unique<EngineThread>(options, environment, *policy, account, std::move(chatTokens));
    connect(m_engine.get(), &EngineThread::prepared, m_accounts.get(), &AccountControl::connectTo);
    connect(m_engine.get(), &EngineThread::accountFound, m_accounts.get(), &AccountControl::somebodyFound);
    connect(m_engine.get(), &EngineThread::nobodyFound, m_accounts.get(), &AccountControl::nobodyFound);
    connect(m_accounts.get(), &AccountControl::changed, this, &WindowProgram::useAccount);
    connect(m_accounts.get(), &AccountControl::forgetChatsRequested, m_engine.get(),
            &EngineThread::forgetChats);
    connect(m_accounts.get(), &AccountControl::permissionsWanted, m_engine.get(),
            &EngineThread::findPermissions);
    connect(m_engine.get(), &EngineThread::permissionsFound, m_accounts.get(),
            &AccountControl::permissionsFound);
    connect(m_window.get(), &MainWindow::chatTokenGiven, m_engine.get(), &EngineThread::joinChat);
    connect(m_engine.get(), &EngineThread::chatJoined, m_window.get(), &MainWindow::chatJoined);
    connect(m_engine.get(), &EngineThread::chatNotJoined, m_window.get(), &MainWindow::chatNotJoined);
    connect(m_lock.get(), &LockControl::unlockWanted, m_engine.get(), &EngineThread::unlock);
    connect(m_engine.get(), &EngineThread::unlocked, m_lock.get(), &LockControl::keychainAnswered);
    // First of all that is asked then.
    connect(m_accounts.get(), &AccountControl::renewed, m_engine.get(), &EngineThread::askKeychain);
    connect(m_accounts.get(), &AccountControl::renewed, m_engine.get(), &EngineThread::findAccount);
    connect(m_accounts.get(), &AccountControl::renewed, m_window.get(), &MainWindow::refresh);
    connect(
        m_engine.get(), &EngineThread::ready, this,
        [this](Engine *engine, Lookup *lookup) {
            if (!m_quitting) // else they are gone since this was said
                engineReady(*engine, *lookup);
        },
        Qt::QueuedConnection);
    connect(m_engine.get(), &EngineThread::refused, m_window.get(), &MainWindow::signInNeeded);
    connect(m_engine.get(), &EngineThread::accountFound, m_window.get(), &MainWindow::showAccount);
    connect(m_engine.get(), &EngineThread::targetFound, m_window.get(),
            [this](const Destination &destination, const QStringList &paths) {
                if (!m_engineReady) // it was found with another account
                    return m_window->offer(paths);
                m_window->setTarget(destination);
                if (!paths.isEmpty())
                    m_window->attach(paths, destination);
            });
    connect(m_engine.get(), &EngineThread::targetGivenUp, m_window.get(), &MainWindow::offer);
    connect(m_engine.get(), &EngineThread::targetNotFound, m_window.get(),
            [this](const Error &error, const QStringList &paths) {
                m_window->failed(u"target"_s, {}, error);
                m_window->offer(paths);
            });
    m_engine->start();
}

void WindowProgram::showSettings()
{
    auto *page = new SettingsPage(*m_preferences, m_appearance, m_settings, m_window.get());
    const auto list = [this, page] {
        const auto &current = m_accounts->current();
        page->setAccounts(m_accounts->choices(), current ? current->id : QString());
    };
    list();
    connect(m_accounts.get(), &AccountControl::listed, page, list);
    connect(page, &SettingsPage::left, m_window.get(), &MainWindow::showWork);
    connect(page, &SettingsPage::newAccountRequested, m_accounts.get(), &AccountControl::offer);
    connect(page, &SettingsPage::accountRequested, m_accounts.get(), &AccountControl::switchTo);
    connect(page, &SettingsPage::accountRemovalRequested, m_accounts.get(), &AccountControl::remove);
    m_window->showPage(page);
}

void WindowProgram::followPreferences()
{
    m_window->setNotifies(m_preferences->notifies());
    emit bandwidthChanged(m_preferences->bytesPerSecond());
    if (!m_options.concurrency && m_settings.contains(u"concurrency"_s)) // else it follows the line
        emit concurrencyChanged(m_preferences->concurrency());
    if (!m_options.sandbox) // that one is on this machine, where no proxy is
        m_engine->setProxy(m_preferences->proxy());
}

void WindowProgram::useAccount(const std::optional<Account> &account,
                               const std::optional<Credentials> &credentials)
{
    m_engineReady = false;
    m_changing = true;
    holdDrops(); // from the engine that goes, which would take them along
    for (const auto &dropped : std::exchange(m_dropped, {})) // for the account that was to come before
        m_window->offer(dropped.paths);
    m_window->changeAccount(account ? account->id : QString());
    m_engine->use(account, credentials);
}

void WindowProgram::engineReady(Engine &engine, Lookup &lookup)
{
    disconnect(m_window.get(), &MainWindow::addRequested, this, nullptr);
    if (std::exchange(m_changing, false)) { // what was heard since goes, and nothing more comes
        const auto &account = m_accounts->current();
        m_window->changeAccount(account ? account->id : QString());
    }
    wire(*m_window, engine, lookup);
    connect(m_accounts.get(), &AccountControl::renewed, &engine, &Engine::credentialsChanged);
    connect(this, &WindowProgram::concurrencyChanged, &engine, &Engine::setConcurrency);
    connect(this, &WindowProgram::bandwidthChanged, &engine, &Engine::setBandwidth);
    connect(&engine, &Engine::signInNeeded, m_accounts.get(), &AccountControl::signInNeeded);
    m_network = std::make_unique<NetworkWatch>();
    connect(m_network.get(), &NetworkWatch::changed, &engine, &Engine::networkChanged);
    m_engine->begin();
    m_engineReady = true;
    followPreferences();
    if (m_window->isVisible()) // what nobody looks at is not asked for
        m_window->refresh();
    for (const auto &handover : std::exchange(m_waiting, {}))
        take(handover);
    for (const auto &dropped : std::exchange(m_dropped, {}))
        emit m_window->addRequested(dropped.paths, dropped.destination, dropped.tags);
}

void WindowProgram::take(const Handover &handover)
{
    if (handover.activate)
        m_window->raiseWindow();
    if (!m_engineReady) {
        m_waiting.push_back(handover);
        return;
    }
    if (handover.target[u"unreadableLink"_s].toBool())
        m_window->failed(u"link"_s, {}, {.kind = ErrorKind::Validation, .code = u"LinkUnreadable"_s});
    const auto target = targetOf(handover.target);
    if (target.kind != Target::Kind::None)
        m_engine->find(asked(m_options, target, handover.target), handover.paths);
    else if (!handover.paths.isEmpty())
        m_window->attach(handover.paths);
}

void WindowProgram::quit()
{
    if (std::exchange(m_quitting, true))
        return;
    if (m_window) {
        m_window->save();
        m_window->window()->hide();
    }
    m_engine.reset();
    if (m_sandbox)
        m_sandbox->stop();
    else
        qApp->quit();
}

} // namespace attache
