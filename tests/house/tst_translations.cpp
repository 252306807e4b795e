// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QMultiHash>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// Each translation is whole and fits its text, and so does each translated guide. How to mend one stands in
/// translations/README.md.
class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void areOfTheSources_data();
    void areOfTheSources();
    void areFinished_data();
    void areFinished();
    void keepWhatIsFilledIn_data();
    void keepWhatIsFilledIn();
    void haveEachPlural_data();
    void haveEachPlural();
    void nameTheirGuide_data();
    void nameTheirGuide();
    void guidesAreBuiltAlike_data();
    void guidesAreBuiltAlike();
    void guidesNameWhatTheWindowShows_data();
    void guidesNameWhatTheWindowShows();
};

namespace {

struct Message {
    QString context;
    bool isCounted = false; // has plural forms
    QString source = {};
    QString comment = {};
    QString type = {}; // empty: finished
    QStringList forms = {}; // one where it isn't counted

    QString id() const
    {
        return QStringList{context, source, comment}.join(u'\n') + (isCounted ? u"%n"_s : QString());
    }
    QString name() const { return context.section(u"::"_s, -1) + u": "_s + source; }
};

QDir folder()
{
    return {QString::fromUtf8(ATTACHE_SOURCE_DIR) + u"/translations"_s};
}

std::vector<Message> messagesOf(const QString &path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == "name"_L1)
            context = xml.readElementText();
        else if (name == "message"_L1)
            messages.push_back(
                {.context = context, .isCounted = xml.attributes().hasAttribute("numerus"_L1)});
        else if (name == "source"_L1)
            messages.back().source = xml.readElementText();
        else if (name == "comment"_L1)
            messages.back().comment = xml.readElementText();
        else if (name == "translation"_L1) {
            messages.back().type = xml.attributes().value("type"_L1).toString();
            if (!messages.back().isCounted)
                messages.back().forms.append(xml.readElementText());
        } else if (name == "numerusform"_L1)
            messages.back().forms.append(xml.readElementText());
    }
    return xml.hasError() ? std::vector<Message>() : messages;
}

/// A row for each translation, by its language.
void languages()
{
    QTest::addColumn<QString>("path");
    for (const auto &file : folder().entryInfoList({u"attache_*.ts"_s}))
        QTest::newRow(qPrintable(file.completeBaseName().section(u'_', 1))) << file.filePath();
}

/// "%1", "%n" and such, in the order of their names. "%L1" is "%1" in the digits of the language.
QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%L?(\\d+|n)"_s);
    QStringList found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.append(match.next().captured(1));
    found.sort();
    return found;
}

struct Plurals {
    qsizetype forms;
    QList<qsizetype> ofOneNumber; ///< which of them stand for one number only, and may leave it out
};

/// As Qt has them, which is not always as Unicode has them.
const QHash<QString, Plurals> &plurals()
{
    static const QHash<QString, Plurals> known{
        {u"de"_s, {2, {0}}}, {u"fr"_s, {2, {}}}, {u"es"_s, {2, {0}}},       {u"pt_BR"_s, {2, {}}},
        {u"tr"_s, {1, {}}},  {u"ja"_s, {1, {}}}, {u"ar"_s, {6, {0, 1, 2}}},
    };
    return known;
}

/// The guide of a language, or English's for an empty code. Empty: there is none, and F1 opens the English
/// one.
QString guideOf(const QString &code)
{
    const auto name = code.isEmpty() ? u"window.md"_s : u"window.%1.md"_s.arg(code);
    QFile file(QString::fromUtf8(ATTACHE_SOURCE_DIR) + u"/resources/help/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList allMatches(const QString &text, const QRegularExpression &expression)
{
    QStringList found;
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found.append(match.next().captured(1).simplified());
    return found;
}

QStringList boldIn(const QString &text)
{
    static const QRegularExpression bold(uR"(\*\*(.+?)\*\*)"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    return allMatches(text, bold);
}

bool isKey(const QString &bold)
{
    static const QRegularExpression key(u"^((Ctrl|Alt|Shift)\\+)+\\w+$|^(Space|Delete|Tab|F\\d+)$"_s);
    return key.match(bold).hasMatch();
}

/// What of a guide is the same in every language, a line for each section: the level of its heading, how many
/// paragraphs and which tables it has, its links, pictures, keys and what stands as code. The last two in the
/// order of their names, as a sentence may turn them round.
QStringList shapeOf(const QString &guide)
{
    static const QRegularExpression heading(u"^(?=#+ )"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression level(u"^(#+) "_s);
    static const QRegularExpression paragraph(u"\\n{2,}"_s);
    static const QRegularExpression link(uR"(\]\(([^)]+)\))"_s);
    static const QRegularExpression code(u"`([^`]+)`"_s);
    QStringList shape;
    for (const auto &section : guide.split(heading, Qt::SkipEmptyParts)) {
        QStringList rows;
        for (const auto &line : section.split(u'\n')) {
            if (line.startsWith(u'|'))
                rows.append(QString::number(line.count(u'|')));
        }
        auto keys = boldIn(section);
        keys.removeIf([](const QString &bold) { return !isKey(bold); });
        keys.sort();
        auto codes = allMatches(section, code);
        codes.sort();
        shape.append(u"%1 %2 paragraphs; table %3; links %4; keys %5; code %6"_s.arg(
            level.match(section).captured(1), QString::number(section.trimmed().split(paragraph).size()),
            rows.join(u','), allMatches(section, link).join(u", "_s), keys.join(u", "_s),
            codes.join(u", "_s)));
    }
    return shape;
}

/// What a guide says that the window shows: its bold words but for keys, and what stands in quotation marks.
QStringList wordsOfTheWindowIn(const QString &guide)
{
    static const QRegularExpression quoted(u"[“„«「]\\s*([^”“»」]+?)\\s*[”“»」]"_s);
    auto words = boldIn(guide);
    words.removeIf(&isKey);
    return words + allMatches(guide, quoted);
}

/// As it is compared: in the middle of a sentence a word begins small, and stands without the dots of a menu.
QString bare(QString text)
{
    if (text.endsWith(u'…'))
        text.chop(1);
    return text.remove(u'&').simplified().toCaseFolded();
}

} // namespace

void tst_Translations::areOfTheSources_data()
{
    languages();
}

void tst_Translations::areOfTheSources()
{
    QFETCH(QString, path);
    const QTemporaryDir scratch;
    const auto copy = scratch.filePath(QFileInfo(path).fileName());
    QVERIFY(QFile::copy(path, copy));
    QProcess update;
    update.start(folder().filePath(u"update.sh"_s),
                 {u"--into"_s, scratch.path(), QString::fromUtf8(QTest::currentDataTag())});
    QVERIFY(update.waitForFinished(60'000));
    QVERIFY2(update.exitCode() == 0, update.readAllStandardError().constData());

    const auto byId = [](const QString &file) {
        QMap<QString, QString> names;
        for (const auto &message : messagesOf(file))
            names.insert(message.id(), message.name());
        return names;
    };
    const auto translated = byId(path);
    const auto wanted = byId(copy);
    QVERIFY(!wanted.isEmpty());
    QStringList wrong;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (!translated.contains(it.key()))
            wrong.append(u"new in the sources: "_s + it.value());
    }
    for (auto it = translated.begin(); it != translated.end(); ++it) {
        if (!wanted.contains(it.key()))
            wrong.append(u"gone from the sources: "_s + it.value());
    }
    QVERIFY2(wrong.isEmpty(),
             qPrintable(wrong.join(u'\n') + u"\ntranslations/update.sh brings them in, to be translated."_s));
}

void tst_Translations::areFinished_data()
{
    languages();
}

void tst_Translations::areFinished()
{
    QFETCH(QString, path);
    const auto messages = messagesOf(path);
    QVERIFY2(messages.size() > 400, "it can't be read, or most of it isn't there");
    QStringList wrong;
    for (const auto &message : messages) {
        if (!message.type.isEmpty())
            wrong.append(message.type + u": "_s + message.name());
        else if (message.forms.isEmpty() || message.forms.contains(QString()))
            wrong.append(u"empty: "_s + message.name());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Translations::keepWhatIsFilledIn_data()
{
    languages();
}

void tst_Translations::keepWhatIsFilledIn()
{
    QFETCH(QString, path);
    const auto oneNumber = plurals().value(QString::fromUtf8(QTest::currentDataTag())).ofOneNumber;
    QStringList wrong;
    for (const auto &message : messagesOf(path)) {
        const auto &source = message.source;
        const auto expected = places(source);
        for (qsizetype i = 0; i < message.forms.size(); ++i) {
            const auto &form = message.forms[i];
            auto withNumber = places(form);
            if (message.isCounted && oneNumber.contains(i) && !withNumber.contains(u"n"_s))
                withNumber.append(u"n"_s);
            const auto mnemonics = [](QString text) { return text.remove(u"&&"_s).count(u'&'); };
            if (withNumber != expected)
                wrong.append(u"other places: %1 → %2"_s.arg(message.name(), form));
            if (mnemonics(form) != mnemonics(source))
                wrong.append(u"other mnemonics: %1 → %2"_s.arg(message.name(), form));
            if (form.count(u'\n') != source.count(u'\n') || form.startsWith(u' ') != source.startsWith(u' ')
                || form.endsWith(u'…') != source.endsWith(u'…'))
                wrong.append(u"other lines, spaces or dots: %1 → %2"_s.arg(message.name(), form));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Translations::haveEachPlural_data()
{
    languages();
}

void tst_Translations::haveEachPlural()
{
    QFETCH(QString, path);
    const auto code = QString::fromUtf8(QTest::currentDataTag());
    QVERIFY2(plurals().contains(code), "how many plural forms Qt has for it is to be told above");
    int counted = 0;
    for (const auto &message : messagesOf(path)) {
        if (!message.isCounted)
            continue;
        ++counted;
        QVERIFY2(message.forms.size() == plurals()[code].forms, qPrintable(message.name()));
    }
    QVERIFY(counted > 0);
}

void tst_Translations::nameTheirGuide_data()
{
    languages();
}

void tst_Translations::nameTheirGuide()
{
    QFETCH(QString, path);
    const auto code = QString::fromUtf8(QTest::currentDataTag());
    const auto wanted = guideOf(code).isEmpty() ? u"window.md"_s : u"window.%1.md"_s.arg(code);
    const auto messages = messagesOf(path);
    const auto named = std::find_if(messages.begin(), messages.end(),
                                    [](const Message &message) { return message.source == u"window.md"; });
    QVERIFY(named != messages.end());
    QCOMPARE(named->forms, QStringList{wanted});
}

void tst_Translations::guidesAreBuiltAlike_data()
{
    languages();
}

void tst_Translations::guidesAreBuiltAlike()
{
    const auto guide = guideOf(QString::fromUtf8(QTest::currentDataTag()));
    if (guide.isEmpty())
        return;
    const auto shape = shapeOf(guide);
    const auto wanted = shapeOf(guideOf({}));
    QVERIFY(wanted.size() > 5);
    for (qsizetype i = 0; i < std::min(shape.size(), wanted.size()); ++i)
        QCOMPARE(shape[i], wanted[i]);
    QCOMPARE(shape.size(), wanted.size());
}

void tst_Translations::guidesNameWhatTheWindowShows_data()
{
    languages();
}

void tst_Translations::guidesNameWhatTheWindowShows()
{
    QFETCH(QString, path);
    const auto guide = guideOf(QString::fromUtf8(QTest::currentDataTag()));
    if (guide.isEmpty())
        return;
    QMultiHash<QString, QString> translations;
    for (const auto &message : messagesOf(path)) {
        for (const auto &form : message.forms)
            translations.insert(bare(message.source), bare(form));
    }
    // Each word of the English guide is there once for each time, in the words of its translation.
    QStringList left;
    for (const auto &word : wordsOfTheWindowIn(guide))
        left.append(bare(word));
    QStringList missing;
    for (const auto &word : wordsOfTheWindowIn(guideOf({}))) {
        const auto known = translations.values(bare(word));
        const auto said =
            std::find_if(left.begin(), left.end(), [&](const QString &text) { return known.contains(text); });
        if (said == left.end())
            missing.append(
                u"%1 (%2)"_s.arg(word, known.isEmpty() ? u"not in the window"_s : known.join(u" / "_s)));
        else
            left.erase(said);
    }
    QVERIFY2(missing.isEmpty() && left.isEmpty(),
             qPrintable(u"missing: %1\nnot in the window, or not in the English guide: %2"_s.arg(
                 missing.join(u", "_s), left.join(u", "_s))));
}

QTEST_APPLESS_MAIN(tst_Translations)
#include "tst_translations.moc"
