// SPDX-License-Identifier: Apache-2.0
#include "cli/attachcommand.h"

#include "aws/awsclient.h"
#include "base/clock.h"
#include "cli/absolutepath.h"
#include "cli/terminal.h"

#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds longestPause = 60s;

} // namespace

AttachCommand::AttachCommand(const Options &options, TargetResolver resolver, const AwsClient &aws,
                             Engine &engine, Clock &clock, Terminal &terminal)
    : m_options(options)
    , m_resolver(resolver)
    , m_aws(aws)
    , m_engine(engine)
    , m_clock(clock)
    , m_terminal(terminal)
    , m_report(terminal, clock, options.json)
{
    connect(&m_engine, &Engine::added, this, &AttachCommand::found);
    connect(&m_engine, &Engine::moved, this, &AttachCommand::moved);
    connect(&m_engine, &Engine::progressed, this, [this](const std::vector<TransferProgress> &progress) {
        for (const auto &each : progress)
            m_report.progressed(each);
    });
    connect(&m_engine, &Engine::signInNeeded, this, [this](const Error &error, const Destination &where) {
        if (m_stopping)
            return;
        m_terminal.error(error);
        m_code = graver(m_code, ExitCode::SignIn);
        m_signInsNeeded.push_back(where);
        finishWhenSettled();
    });
    connect(&m_engine, &Engine::troubled, this, [this](const Error &error) {
        m_terminal.error(error);
        // A damaged journal was set aside and a new one begun: that is told, and work goes on.
        if (!m_stopping && error.code != u"JournalDamaged")
            stop(ExitCode::Failed);
    });
    connect(&m_engine, &Engine::stopped, this, &AttachCommand::finish);
}

void AttachCommand::run(Done done)
{
    m_done = std::move(done);
    m_began = m_clock.elapsed();
    const bool resumes = m_options.command == Options::Command::Resume;
    if (resumes) {
        m_resolver.offerToken(); // asked about only if a chat's file is left
        return resume();
    }
    resolve();
}

void AttachCommand::resolve()
{
    m_resolving = m_resolver.resolve([this](const Result<Destination> &destination) {
        if (!destination)
            return resolveAgain(destination.error());
        m_started = true;
        m_engine.start();
        if (!m_stopping)
            add(*destination);
    });
}

/// One round if nobody ever answered; else as long as the engine is patient with a file.
void AttachCommand::resolveAgain(const Error &error)
{
    const auto now = m_clock.elapsed();
    const auto failingFor = now - m_failingSince.value_or(now);
    if (!m_failingSince)
        m_failingSince = now;
    const std::chrono::milliseconds patience = m_options.giveUp.value_or(600s);
    if (!error.retryable || !m_aws.wasAnswered() || failingFor >= patience)
        return fail(error);
    const auto pause = std::clamp<std::chrono::milliseconds>(failingFor, 1s, longestPause);
    m_resolving = m_clock.wait(std::min(pause, patience - failingFor), [this] { resolve(); });
}

void AttachCommand::resume()
{
    m_started = true;
    m_engine.start(); // tells of what is left before it returns, or that there is nothing
    finishWhenSettled();
}

void AttachCommand::add(const Destination &destination)
{
    QStringList paths;
    for (const auto &file : m_options.arguments)
        paths << absolutePath(file);
    m_engine.add(paths, destination, m_options.tags);
}

void AttachCommand::found(const std::vector<Transfer> &transfers)
{
    if (transfers.empty())
        return; // nothing was left from earlier; what is asked for now is still to come
    const bool resumes = m_options.command == Options::Command::Resume;
    std::vector<TransferId> again;
    for (const auto &transfer : transfers) {
        // What remembers where it failed can go on there: a chat whose token was refused, with another.
        const bool goesOn = transfer.from || (transfer.error && transfer.error->retryable);
        if (resumes && transfer.state == State::Failed && goesOn)
            again.push_back(transfer.id);
        else if (!resumes || !isEnded(transfer.state))
            m_report.changed(transfer);
    }
    m_retried.insert(again.begin(), again.end());
    if (!again.empty())
        m_engine.retry(again);
    if (!resumes)
        finishWhenSettled();
}

void AttachCommand::moved(const std::vector<Transfer> &transfers)
{
    for (const auto &transfer : transfers) {
        if (m_retried.erase(transfer.id) > 0 || m_report.knows(transfer.id))
            m_report.changed(transfer);
    }
    finishWhenSettled();
}

void AttachCommand::finishWhenSettled()
{
    const auto stuck = [this](const Transfer &transfer) { return needsSignIn(transfer); };
    if (!m_stopping && m_retried.empty() && m_report.isSettled(!m_options.wait, stuck))
        stop(ExitCode::Done);
}

bool AttachCommand::needsSignIn(const Transfer &transfer) const
{
    return std::ranges::any_of(m_signInsNeeded, [&](const Destination &where) {
        return where.isChat() ? where == transfer.destination : !transfer.destination.isChat();
    });
}

bool AttachCommand::interrupt()
{
    if (!m_started) {
        m_resolving = {};
        m_code = ExitCode::Interrupted;
        finish();
    } else {
        stop(ExitCode::Interrupted);
    }
    return true;
}

void AttachCommand::stop(ExitCode code)
{
    m_code = graver(m_code, code);
    if (std::exchange(m_stopping, true))
        return;
    m_engine.stop();
}

void AttachCommand::finish()
{
    m_report.printSummary(m_clock.elapsed() - m_began, m_code != ExitCode::Done);
    if (m_done)
        std::exchange(m_done, {})(graver(m_code, m_report.exitCode()));
}

void AttachCommand::fail(const Error &error)
{
    m_terminal.error(error);
    m_code = graver(m_code, exitCode(error));
    // No file got as far as the journal, but each has an end that is told.
    TransferId id = 0;
    for (const auto &file : m_options.arguments) {
        Transfer transfer;
        transfer.id = --id;
        transfer.path = absolutePath(file);
        transfer.fileName = QFileInfo(file).fileName();
        transfer.state = State::Failed;
        transfer.error = error;
        m_report.changed(transfer);
    }
    finish();
}

} // namespace attache
