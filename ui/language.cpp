// SPDX-License-Identifier: Apache-2.0
#include "ui/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <algorithm>
#include <clocale>
#include <string_view>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

const auto english = u"en"_s;

bool isChoice(const QString &code)
{
    const auto &choices = Language::choices();
    return std::any_of(choices.begin(), choices.end(),
                       [&](const Language::Choice &choice) { return choice.code == code; });
}

} // namespace

const std::vector<Language::Choice> &Language::choices()
{
    // Not QLocale's names: it calls Spanish "español de España", and Portuguese leaves Brazil out.
    static const std::vector<Choice> choices{
        {english, u"English"_s},
        {u"de"_s, u"Deutsch"_s},
        {u"es"_s, u"Español"_s},
        {u"fr"_s, u"Français"_s},
        {u"pt_BR"_s, u"Português (Brasil)"_s},
        {u"tr"_s, u"Türkçe"_s},
        {u"ar"_s, u"العربية"_s},
        {u"ja"_s, u"日本語"_s},
    };
    return choices;
}

QString Language::bestOf(const QStringList &languages)
{
    for (const auto &name : languages) {
        const auto language = QLocale(name).language();
        for (const auto &choice : choices()) {
            if (QLocale(choice.code).language() == language)
                return choice.code;
        }
    }
    return english;
}

Language::Language(const QString &code)
    : m_code(isChoice(code) ? code : bestOf(QLocale::system().uiLanguages()))
{
    const QLocale locale(m_code);
    const auto desktop = QLocale::system();
    // Dates and numbers go with the words, as they are written where the desktop is: German in Austria. Who
    // gets English for want of their own language keeps their dates.
    const bool forWantOfAnother = m_code == english && m_code != code;
    const bool desktopHasNone = std::string_view(std::setlocale(LC_TIME, nullptr)).starts_with('C');
    if ((locale.language() != desktop.language() || desktopHasNone) && !forWantOfAnother)
        QLocale::setDefault(QLocale(locale.language(), desktop.territory()));
    if (locale.textDirection() == Qt::RightToLeft)
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);

    if (m_code == english)
        return;
    // Qt's own dialogs, where the distribution's package of them is there.
    if (m_qt.load(u"qtbase_"_s + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/translations/attache_"_s + m_code))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace attache
