// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountcontrol.h"
#include "base/clock.h"
#include "cli/options.h"
#include "instance/applicationservice.h"
#include "instance/networkwatch.h"
#include "instance/singleinstance.h"
#include "program.h"
#include "ui/appearancecontrol.h"
#include "ui/firstpaint.h"
#include "ui/language.h"
#include "ui/lockcontrol.h"
#include "ui/mainwindow.h"

#include <QProcessEnvironment>
#include <QSettings>
#include <memory>
#include <optional>

namespace attache {

class Engine;
class EngineThread;
class LocalSandbox;
class Lookup;

/// `attache` with a window: hands over to the one that is open, or opens it, with its engine behind it
/// and, with `--sandbox`, a sandbox behind that.
class WindowProgram : public QObject
{
    Q_OBJECT

public:
    /// Goes on from @p beginning.
    WindowProgram(Options options, Beginning beginning);
    ~WindowProgram() override;

    /// Returns at once; the rest happens in the event loop, which it ends.
    void begin();
    /// Ends it, as the person asked or the system does: keeps what is not finished.
    void quit();

signals:
    void concurrencyChanged(int concurrency);
    void bandwidthChanged(qint64 bytesPerSecond);

private:
    void open();
    void start();
    void startSandbox();
    void startEngine(const Options &options, const QProcessEnvironment &environment,
                     std::vector<Secret> chatTokens);
    void holdDrops();
    void engineReady(Engine &engine, Lookup &lookup);
    void useAccount(const std::optional<Account> &account, const std::optional<Credentials> &credentials);
    void showSettings();
    void followPreferences();
    void take(const Handover &handover);

    Options m_options;
    Beginning m_beginning;
    SystemClock m_clock;
    QString m_dataFolder;
    QSettings m_settings;
    Language m_language;
    AppearanceControl m_appearance;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<ApplicationService> m_service;
    std::unique_ptr<NetworkWatch> m_network;
    std::unique_ptr<LocalSandbox> m_sandbox;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<AccountControl> m_accounts;
    std::unique_ptr<LockControl> m_lock;
    std::unique_ptr<EngineThread> m_engine;
    /// What came before the engine was there.
    std::vector<Handover> m_waiting;
    struct Dropped {
        QStringList paths;
        Destination destination;
        QMap<QString, QString> tags;
    };
    std::vector<Dropped> m_dropped;
    std::optional<FirstPaint> m_painted; ///< the window, filled: what is behind it comes then
    bool m_engineReady = false;
    bool m_changing = false; ///< the account: the last one's engine may still be heard of
    bool m_quitting = false;
    Call m_claim;
};

} // namespace attache
