// SPDX-License-Identifier: Apache-2.0
#include "cli/transferreport.h"

#include "cli/columns.h"
#include "cli/terminal.h"

#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// Whether all bytes are known to have gone.
bool isSent(State state)
{
    return state == State::Completing || state == State::Scanning || state == State::Approved
        || state == State::Rejected;
}

} // namespace

TransferReport::TransferReport(Terminal &terminal, Clock &clock, bool json)
    : m_terminal(terminal)
    , m_json(json)
    , m_display(terminal, clock, [this](int columns, int rows) { return display(columns, rows); })
{ }

void TransferReport::changed(const Transfer &transfer)
{
    const auto known = m_rows.find(transfer.id);
    const bool news = known == m_rows.end() || known->second.transfer.shownState() != transfer.shownState()
        || (isEnded(transfer.state) && known->second.transfer.error != transfer.error);
    auto &row = m_rows[transfer.id];
    row.transfer = transfer;
    if (isSent(transfer.shownState()))
        row.sentBytes = transfer.snapshot.sizeBytes;
    else if (transfer.shownState() == State::Queued || transfer.shownState() == State::Starting)
        row.sentBytes = 0;
    if (!news)
        return;
    if (m_json)
        printJson(row);
    else
        printWords(row);
}

void TransferReport::progressed(const TransferProgress &progress)
{
    const auto row = m_rows.find(progress.id);
    if (row == m_rows.end() || row->second.transfer.state != State::Uploading)
        return;
    row->second.sentBytes = progress.sentBytes;
    row->second.bytesPerSecond = progress.bytesPerSecond;
    if (!m_json)
        m_display.update();
}

bool TransferReport::isSettled(bool handedOver, const std::function<bool(const Transfer &)> &stuck) const
{
    return std::ranges::all_of(m_rows, [&](const auto &entry) {
        const auto &transfer = entry.second.transfer;
        return isEnded(transfer.state) || (handedOver && transfer.state == State::Scanning && !transfer.doubt)
            || (stuck && stuck(transfer));
    });
}

void TransferReport::printSummary(std::chrono::milliseconds took, bool failed)
{
    std::map<State, int> counts;
    qint64 bytes = 0;
    for (const auto &[id, row] : m_rows) {
        ++counts[row.transfer.shownState()];
        bytes += row.sentBytes;
    }
    const double seconds = double(took.count()) / 1000.0;
    if (m_json) {
        m_terminal.json({
            {u"event"_s, u"summary"_s},
            {u"approved"_s, counts[State::Approved]},
            {u"rejected"_s, counts[State::Rejected]},
            {u"failed"_s, counts[State::Failed]},
            {u"cancelled"_s, counts[State::Cancelled]},
            {u"scanning"_s, counts[State::Scanning]},
            {u"bytes"_s, bytes},
            {u"seconds"_s, seconds},
        });
        return;
    }
    m_display.clear();
    QStringList parts;
    const auto say = [&](State state, const QString &what) {
        if (counts[state] > 0)
            parts << u"%1 %2"_s.arg(counts[state]).arg(what);
    };
    say(State::Approved, u"attached"_s);
    say(State::Scanning, u"being scanned"_s);
    say(State::Rejected, u"rejected by the scan"_s);
    const bool canGoOn = std::ranges::any_of(m_rows, [](const auto &entry) {
        const auto &transfer = entry.second.transfer;
        return transfer.state == State::Failed && transfer.error && transfer.error->retryable;
    });
    say(State::Failed,
        canGoOn ? u"failed ('attache resume' tries again what may work later)"_s : u"failed"_s);
    say(State::Cancelled, u"cancelled"_s);
    const int told = counts[State::Approved] + counts[State::Scanning] + counts[State::Rejected]
        + counts[State::Failed] + counts[State::Cancelled];
    if (const auto waiting = int(m_rows.size()) - told; waiting > 0)
        parts << u"%1 not finished ('attache resume' goes on)"_s.arg(waiting);
    if (parts.isEmpty() && failed)
        return; // why was told, and there is no more to say
    if (parts.isEmpty())
        parts << u"Nothing was left to do"_s;
    m_terminal.line(u"%1. %2 in %3 s."_s.arg(parts.join(u", "), QLocale::c().formattedDataSize(bytes),
                                             QString::number(seconds, 'f', 1)));
}

ExitCode TransferReport::exitCode() const
{
    auto code = ExitCode::Done;
    for (const auto &[id, row] : m_rows) {
        switch (row.transfer.state) {
        case State::Rejected:
        case State::Cancelled:
            code = graver(code, ExitCode::Failed);
            break;
        case State::Failed:
            code =
                graver(code, row.transfer.error ? attache::exitCode(*row.transfer.error) : ExitCode::Failed);
            break;
        default:
            break;
        }
    }
    return code;
}

void TransferReport::printJson(const Row &row)
{
    QJsonObject line{
        {u"event"_s, u"state"_s},
        {u"path"_s, row.transfer.path},
        {u"state"_s, name(row.transfer.shownState())},
        {u"sent"_s, row.sentBytes},
        {u"size"_s, row.transfer.snapshot.sizeBytes},
        {u"id"_s, row.transfer.fileId},
    };
    // While a row waits for another try its error says why it waits; that is no error of its state.
    if (row.transfer.error && isEnded(row.transfer.state))
        line.insert(u"error"_s, toJson(*row.transfer.error));
    m_terminal.json(line);
}

void TransferReport::printWords(const Row &row)
{
    // On a screen what goes on is shown by the display, and only an end is told for good.
    if (m_terminal.isOutputLive() && !isEnded(row.transfer.state))
        return m_display.update();
    const auto &transfer = row.transfer;
    auto text = u"%1: %2"_s.arg(transfer.fileName, words(transfer));
    if (transfer.error && isEnded(transfer.state))
        text += u" "_s + transfer.error->message;
    if (transfer.error && isEnded(transfer.state) && !transfer.error->requestId.isEmpty())
        text += u" (request %1)"_s.arg(transfer.error->requestId);
    if (transfer.state == State::Approved)
        text += u" (id %1)"_s.arg(transfer.fileId);
    m_terminal.line(text);
    m_display.update();
}

QStringList TransferReport::display(int columns, int rows) const
{
    QStringList lines;
    qint64 done = 0;
    qint64 total = 0;
    qint64 rate = 0;
    qsizetype ended = 0;
    for (const auto &[id, row] : m_rows) {
        const auto &transfer = row.transfer;
        done += row.sentBytes;
        total += transfer.snapshot.sizeBytes;
        if (transfer.state == State::Uploading)
            rate += row.bytesPerSecond;
        if (isEnded(transfer.state)) {
            ++ended;
            continue;
        }
        // Of those that wait only such as have a reason.
        if ((transfer.state == State::Queued && !transfer.error) || lines.size() >= rows - 1)
            continue;
        if (transfer.state == State::Uploading && !transfer.error) {
            lines << progressLine(transfer.fileName, row.sentBytes, transfer.snapshot.sizeBytes,
                                  row.bytesPerSecond, columns);
            continue;
        }
        auto text = words(transfer);
        if (transfer.error)
            text += u' ' + printable(transfer.error->message);
        lines << fitted(fitted(printable(transfer.fileName), columns / 3) + u"  "_s + text, columns);
    }
    const auto count = qsizetype(m_rows.size());
    const auto name = count == 1 ? u"1 file"_s : u"%1 of %2 files"_s.arg(ended).arg(count);
    lines << progressLine(name, done, total, rate, columns);
    return lines;
}

QString words(const Transfer &transfer)
{
    switch (transfer.shownState()) {
    case State::Queued:
        return u"Waiting."_s;
    case State::Starting:
        return u"Preparing."_s;
    case State::Uploading:
        return u"Uploading."_s;
    case State::Completing:
        return u"Finishing."_s;
    case State::Scanning:
        return u"Being scanned."_s;
    case State::Approved:
        return u"Attached."_s;
    case State::Rejected:
        return u"Rejected by the scan."_s;
    case State::Failed:
        return u"Not attached."_s;
    case State::Cancelled:
        return u"Cancelled."_s;
    case State::Discarding:
        break; // never shown
    }
    return {};
}

} // namespace attache
