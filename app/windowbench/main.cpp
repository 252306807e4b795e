// SPDX-License-Identifier: Apache-2.0
// Part of `attache-bench window`: the window with ten thousand transfers, in a process with a display of its
// own. Prints one JSON object.
#include "ui/frame.h"
#include "ui/mainwindow.h"
#include "windowbench/stalls.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace attache;

namespace {

constexpr int rowCount = 10'000;
constexpr int moving = 64;

Transfer transfer(TransferId id)
{
    Transfer t;
    t.id = id;
    t.fileName = u"delivery note %1.pdf"_s.arg(id);
    t.path = u"/home/maria/Documents/scans/"_s + t.fileName;
    t.destination = {Destination::Kind::Case,
                     u"arn:aws:cases:eu-central-1:123456789012:domain/d/case/%1"_s.arg(id % 40),
                     u"Case of customer %1"_s.arg(id % 40)};
    t.snapshot.sizeBytes = 1'000'000 + id * 37;
    t.added = QDateTime::currentDateTimeUtc();
    t.changed = t.added;
    return t;
}

size_t heapBytes()
{
    const auto info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// What happens to the window, part by part; the event loop runs in between.
class Script : public QObject
{
public:
    Script(MainWindow &window, Stalls &stalls)
        : m_window(window)
        , m_stalls(stalls)
        , m_table(window.findChild<QTableView *>(u"transfers"_s))
    {
        m_rows.reserve(rowCount);
        for (int id = 1; id <= rowCount; ++id)
            m_rows.push_back(transfer(id));
        m_news.setInterval(100ms); // as often as the engine tells
        connect(&m_news, &QTimer::timeout, this, &Script::tell);
        const std::pair<QString, std::function<void()>> parts[] = {
            {u"queued"_s, [this] { addAll(); }},
            {u"uploading"_s, [this] { m_news.start(); }},
            {u"sortedByName"_s, [this] { m_table->model()->sort(TransferListModel::FileColumn); }},
            {u"sortedByTarget"_s, [this] { m_table->model()->sort(TransferListModel::TargetColumn); }},
            {u"sortedByStatus"_s, [this] { m_table->model()->sort(TransferListModel::StatusColumn); }},
            {u"sortedByAge"_s, [this] { m_table->model()->sort(-1); }},
            {u"filtered"_s, [this] { filter(u"note 77"_s); }},
            {u"unfiltered"_s, [this] { filter({}); }},
            {u"scrolled"_s, [this] { scroll(40); }},
            {u"paused"_s, [this] { m_window.transfers().queueChanged(QueueState::Paused, {}); }},
            {u"resumed"_s, [this] { m_window.transfers().queueChanged(QueueState::Running, {}); }},
        };
        for (const auto &part : parts)
            m_parts.push_back(part);
    }

    void next()
    {
        if (m_at == m_parts.size())
            return QApplication::exit(); // quit() would close the window, which asks about what is under way
        const auto &[name, act] = m_parts[m_at++];
        m_stalls.begin(name);
        act();
        QTimer::singleShot(m_at == 2 ? 3s : 700ms, this, &Script::next);
    }

private:
    void addAll()
    {
        // As they come from the engine's thread: by an event.
        QMetaObject::invokeMethod(
            &m_window.transfers(), [this] { m_window.transfers().added(m_rows); }, Qt::QueuedConnection);
    }

    void tell()
    {
        std::vector<Transfer> moved;
        std::vector<TransferProgress> progress;
        for (int row = m_done; row < m_done + moving; ++row) {
            auto &t = m_rows[size_t(row)];
            const auto was = t.state;
            t.state = was == State::Queued ? State::Uploading
                : row < m_done + 8         ? (was == State::Uploading ? State::Scanning : State::Approved)
                                           : was;
            if (t.state != was)
                moved.push_back(t);
            else
                progress.push_back(
                    {t.id, (++m_turn * 9973) % t.snapshot.sizeBytes, t.snapshot.sizeBytes, 1'500'000});
        }
        m_window.transfers().moved(moved);
        m_window.transfers().progressed(progress);
        m_done += 4;
    }

    void filter(const QString &text)
    {
        if (auto *field = m_window.findChild<QLineEdit *>(u"filter"_s))
            field->setText(text);
    }

    void scroll(int times)
    {
        auto *bar = m_table->verticalScrollBar();
        bar->setValue(bar->value() + bar->maximum() / 41);
        if (times > 1)
            QTimer::singleShot(10ms, this, [this, times] { scroll(times - 1); });
    }

    MainWindow &m_window;
    Stalls &m_stalls;
    QTableView *m_table;
    std::vector<std::pair<QString, std::function<void()>>> m_parts;
    size_t m_at = 0;
    std::vector<Transfer> m_rows;
    QTimer m_news;
    int m_done = 0;
    qint64 m_turn = 0;
};

/// Bytes that a row takes, beyond the names that it shows.
double bytesPerRow()
{
    std::vector<Transfer> rows;
    for (int id = 1; id <= rowCount; ++id)
        rows.push_back(transfer(id));
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    AppearanceControl appearance(Appearance::Light);
    Frame frame(settings, Scheme::Light);
    MainWindow window({.scratchFolder = folder.filePath(u"scratch"_s)}, settings, appearance, frame);
    size_t names = 0;
    for (const auto &row : rows)
        names += size_t(row.fileName.size() + row.path.size()) * sizeof(QChar);
    // The strings are shared with `rows`, so what they take is counted apart.
    const auto before = heapBytes();
    window.transfers().added(rows);
    const auto copied = heapBytes() - before;
    const auto strings = heapBytes();
    {
        std::vector<QString> again;
        again.reserve(rows.size() * 2);
        for (const auto &row : rows) {
            again.emplace_back(row.fileName.constData(), row.fileName.size());
            again.emplace_back(row.path.constData(), row.path.size());
        }
        const auto taken = heapBytes() - strings - again.capacity() * sizeof(QString);
        return (double(copied) + double(taken) - double(names)) / rowCount;
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QJsonObject values{{u"bytesPerRow"_s, bytesPerRow()}};
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    AppearanceControl appearance(Appearance::Light);
    Frame frame(settings, Scheme::Light);
    MainWindow window({.scratchFolder = folder.filePath(u"scratch"_s)}, settings, appearance, frame);
    frame.resize(1060, 740);
    frame.show();
    Stalls stalls;
    Script script(window, stalls);
    QTimer::singleShot(500ms, &script, [&script] { script.next(); });
    QApplication::exec();
    double longest = 0;
    double busiest = 0;
    for (const auto &part : stalls.parts()) {
        values[u"busyMs."_s + part.name] = part.longestBusyMs;
        longest = std::max(longest, part.longestMs);
        busiest = std::max(busiest, part.longestBusyMs);
    }
    values[u"longestStallMs"_s] = longest;
    values[u"longestBusyMs"_s] = busiest;
    std::puts(QJsonDocument(values).toJson(QJsonDocument::Compact).constData());
    return 0;
}
