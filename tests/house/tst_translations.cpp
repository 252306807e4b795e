// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// Each translation is whole and fits its text. How to mend one stands in translations/README.md.
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

QTEST_APPLESS_MAIN(tst_Translations)
#include "tst_translations.moc"
