// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "backend.h"
#include "cli/options.h"

#include <QProcessEnvironment>
#include <QThread>

namespace attache {

/// The thread on which everything below the window lives, so that neither waits for the other: a hung
/// network drive doesn't freeze the window, nor the window an upload.
///
/// A chat's participant token that the person gave is kept in the keychain, so that what waits for that
/// chat goes on after a restart; a refused one is deleted there. The sandbox's tokens are not kept.
class EngineThread : public QThread
{
    Q_OBJECT

public:
    /// @p chatTokens: participant tokens of chats that are open from the start, besides that of @p options.
    /// @p environment: where AWS's settings and credentials may stand.
    EngineThread(Options options, QProcessEnvironment environment, std::vector<Secret> chatTokens,
                 QObject *parent = nullptr);
    /// Ends the thread, and with it all work in flight; the journal keeps what is not finished.
    ~EngineThread() override;

signals:
    /// What the settings say can't be used; nothing else follows. They are read on the thread: a bundle of
    /// certificates takes a tenth of a second.
    void refused(const attache::Error &error);
    /// Both live until the thread ends. Connect them, then call begin() by a queued call.
    void ready(attache::Engine *engine, attache::Lookup *lookup);
    /// The target of the command line or of a later start, now that it is known where it is.
    void targetFound(const attache::Destination &destination, const QStringList &paths);
    /// @p paths have no target now.
    void targetNotFound(const attache::Error &error, const QStringList &paths);
    /// Who is signed in, and where; the first may be empty.
    void accountFound(const QString &person, const QString &place);

public slots:
    /// Starts the engine, joins the chats of the tokens at hand, finds the account.
    void begin();
    /// Finds the destination of the target in @p asked, a chat's by the token in it alone, and answers by
    /// targetFound() or targetNotFound(); several questions may be under way.
    void find(const attache::Options &asked, const QStringList &paths);

protected:
    void run() override;

private:
    struct Work;

    Options m_options;
    QProcessEnvironment m_environment;
    std::vector<Secret> m_chatTokens;
    Work *m_work = nullptr; ///< on run()'s stack; touched on that thread alone
};

} // namespace attache

Q_DECLARE_METATYPE(attache::Target)
