// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// What holds for every file that is handed out: no traces of the machine it was written on, scripts that
/// run.
class tst_Repository : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void namesNoMachine();
    void scriptsAreSound();
    void documentsNameWhatIsThere();

private:
    QStringList m_files; // relative to the top
};

namespace {

QByteArray contents(const QString &path)
{
    QFile file(QDir(QString::fromUtf8(ATTACHE_SOURCE_DIR)).filePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isScript(const QString &path)
{
    return contents(path).startsWith("#!");
}

} // namespace

void tst_Repository::initTestCase()
{
    const QDir top(QString::fromUtf8(ATTACHE_SOURCE_DIR));
    QDirIterator files(top.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    static const QRegularExpression foreign(u"^(build|\\.git|\\.cache)(/|$)"_s);
    while (files.hasNext()) {
        const auto path = top.relativeFilePath(files.next());
        if (!foreign.match(path).hasMatch())
            m_files.append(path);
    }
    QVERIFY2(m_files.contains(u"CMakeLists.txt"_s),
             "the sources are not where they were when this was built");
}

void tst_Repository::namesNoMachine()
{
    // Folders that exist on one machine only. Written in pieces, so that this file passes itself.
    const QRegularExpression local(u"(?<![\\w.])/"_s + u"(work|root|tmp/bash_jobs)/"_s);
    QStringList wrong;
    for (const auto &path : std::as_const(m_files)) {
        const auto bytes = contents(path);
        if (bytes.contains('\0'))
            continue; // no text
        const auto lines = QString::fromUtf8(bytes).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (local.match(lines[i]).hasMatch())
                wrong.append(u"%1:%2: %3"_s.arg(path).arg(i + 1).arg(lines[i].trimmed().left(120)));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Repository::documentsNameWhatIsThere()
{
    // Links to files, and tests by the names that ctest knows them by: `room.file`, or `vault.keyring.none`.
    static const QRegularExpression link(uR"(\]\(([^)#:\s]+)(#[^)]*)?\))"_s);
    static const QRegularExpression test(uR"(`(\w+)\.(\w+)(\.\w+)?`)"_s);
    const QDir top(QString::fromUtf8(ATTACHE_SOURCE_DIR));
    QStringList missing;
    for (const auto &path : std::as_const(m_files)) {
        if (!path.endsWith(".md"_L1))
            continue;
        const auto text = QString::fromUtf8(contents(path));
        const auto folder = QFileInfo(top.filePath(path)).dir();
        for (const auto &match : link.globalMatch(text)) {
            if (!QFileInfo::exists(folder.filePath(match.captured(1))))
                missing.append(u"%1: %2"_s.arg(path, match.captured(1)));
        }
        for (const auto &match : test.globalMatch(text)) {
            const QDir room(top.filePath(u"tests/"_s + match.captured(1)));
            const auto called = match.captured(2);
            if (room.exists()
                && room.entryList({u"tst_%1.cpp"_s.arg(called), called + u".*"_s}, QDir::Files).isEmpty())
                missing.append(u"%1: test %2"_s.arg(path, match.captured()));
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void tst_Repository::scriptsAreSound()
{
    int scripts = 0;
    for (const auto &path : std::as_const(m_files)) {
        if (!isScript(path)) {
            QVERIFY2(!path.endsWith(".sh"_L1), qPrintable(path + u" has no #! line"_s));
            continue;
        }
        ++scripts;
        const auto whole = QDir(QString::fromUtf8(ATTACHE_SOURCE_DIR)).filePath(path);
        QVERIFY2(QFileInfo(whole).isExecutable(), qPrintable(path + u" is not executable"_s));
        const auto text = contents(path);
        QVERIFY2(text.contains("\n# SPDX-License-Identifier: Apache-2.0\n"),
                 qPrintable(path + u" has no SPDX line"_s));
        if (!text.left(text.indexOf('\n')).contains("bash"))
            continue;
        QProcess bash;
        bash.start(u"bash"_s, {u"-n"_s, whole});
        QVERIFY(bash.waitForFinished());
        QVERIFY2(bash.exitCode() == 0, bash.readAllStandardError().constData());
    }
    QVERIFY(scripts > 3);
}

QTEST_GUILESS_MAIN(tst_Repository)
#include "tst_repository.moc"
