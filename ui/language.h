// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTranslator>
#include <vector>

namespace attache {

/// What the application speaks as long as this lives: the window's words, Qt's own dialogs, dates, numbers
/// and the direction of writing. Comes before the first widget, as nothing that is shown is told of it.
/// The command line, the log and what a service says stay in English.
class Language
{
public:
    struct Choice {
        QString code; ///< as in translations/attache_CODE.ts; "en" is the sources' own
        QString name; ///< in the language itself
    };
    static const std::vector<Choice> &choices();

    /// The code of a choice for who reads @p languages ("pt-PT", "de"), the dearest first; "en" where
    /// none of them is there.
    static QString bestOf(const QStringList &languages);

    /// @p code: of a choice; with any other word the desktop decides (LANGUAGE, LC_ALL and so on).
    explicit Language(const QString &code);

    const QString &code() const { return m_code; }

private:
    QString m_code;
    QTranslator m_qt;
    QTranslator m_own;
};

} // namespace attache
