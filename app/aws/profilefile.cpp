// SPDX-License-Identifier: Apache-2.0
#include "aws/profilefile.h"

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool beginsComment(QChar c)
{
    return c == u'#' || c == u';';
}

/// The text up to a comment, which a blank goes before. What stands in quotes is no comment: commands
/// (credential_process) are full of semicolons.
QString withoutComment(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        if (c == u'"' || c == u'\'') {
            const auto end = text.indexOf(c, i + 1);
            if (end >= 0)
                i = end;
        } else if (beginsComment(c) && i > 0 && isSpace(text[i - 1])) {
            return text.first(i).trimmed();
        }
    }
    return text.trimmed();
}

QString unquoted(const QString &text)
{
    const auto quoted =
        text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'') && text.back() == text.front();
    return quoted ? text.sliced(1, text.size() - 2) : text;
}

class Parser
{
public:
    Parser(ProfileFile::Kind kind, const QString &name)
        : m_kind(kind)
    {
        m_file.name = name;
    }

    Result<ProfileFile> parse(QString text)
    {
        if (text.startsWith(QChar::ByteOrderMark))
            text.remove(0, 1);
        for (auto line : text.split(u'\n')) {
            ++m_line;
            if (line.endsWith(u'\r'))
                line.chop(1);
            read(line);
            if (!m_wrong.isEmpty())
                return failure({.kind = ErrorKind::Validation,
                                .code = u"ProfileFileInvalid"_s,
                                .message = u"%1, line %2: %3"_s.arg(m_file.name).arg(m_line).arg(m_wrong)});
        }
        if (m_prefixedDefault)
            m_file.profiles[u"default"_s] = *std::exchange(m_prefixedDefault, {});
        return std::move(m_file);
    }

private:
    void read(const QString &line)
    {
        qsizetype indent = 0;
        while (indent < line.size() && isSpace(line[indent]))
            ++indent;
        const auto text = line.sliced(indent);
        if (text.trimmed().isEmpty() || beginsComment(text.front()))
            return;
        // Deeper than its key: it belongs to that key, whatever it looks like.
        if (m_section && !m_key.isEmpty() && indent > m_indent)
            return readContinuation(text);
        if (text.front() == u'[')
            return readHeader(text);
        readKey(text, indent);
    }

    void readHeader(const QString &text)
    {
        m_key.clear();
        const auto end = text.indexOf(u']');
        if (end < 0) {
            m_wrong = u"the name of the section has no closing bracket."_s;
            return;
        }
        const auto rest = text.sliced(end + 1).trimmed();
        if (!rest.isEmpty() && !beginsComment(rest.front())) {
            m_wrong = u"something follows the name of the section."_s;
            return;
        }
        const auto header = text.sliced(1, end - 1).trimmed();
        if (header.isEmpty()) {
            m_wrong = u"the section has no name."_s;
            return;
        }
        m_section = section(header);
    }

    /// Where the section's keys go: into a profile, or nowhere (a section of somebody else).
    ProfileSection *section(const QString &header)
    {
        if (m_kind == ProfileFile::Kind::Credentials)
            return &m_file.profiles[unquoted(header)];
        if (header == "default"_L1)
            return &m_file.profiles[header];

        qsizetype blank = 0;
        while (blank < header.size() && !isSpace(header[blank]))
            ++blank;
        const auto prefix = header.first(blank);
        const auto name = unquoted(header.sliced(blank).trimmed());
        if (!name.isEmpty()) {
            if (prefix == "profile"_L1 && name == "default"_L1) {
                // It goes before [default], whole, wherever it stands.
                if (!m_prefixedDefault)
                    m_prefixedDefault.emplace();
                return &*m_prefixedDefault;
            }
            if (prefix == "profile"_L1)
                return &m_file.profiles[name];
            if (prefix == "sso-session"_L1)
                return &m_file.ssoSessions[name];
            if (prefix == "services"_L1)
                return &m_file.services[name];
        }
        m_passedOver = {};
        return &m_passedOver;
    }

    /// "key = value"; an empty key: that is what it isn't.
    static std::pair<QString, QString> keyAndValue(const QString &text)
    {
        qsizetype sign = 0;
        while (sign < text.size() && text[sign] != u'=' && text[sign] != u':')
            ++sign;
        if (sign == text.size())
            return {};
        return {text.first(sign).trimmed().toLower(), withoutComment(text.sliced(sign + 1))};
    }

    void readKey(const QString &text, qsizetype indent)
    {
        const auto [key, value] = keyAndValue(text);
        if (key.isEmpty()) {
            m_wrong = u"this is neither a [section] nor a \"key = value\"."_s;
            return;
        }
        if (!m_section) {
            m_wrong = u"a key stands before the first [section]."_s;
            return;
        }
        m_key = key;
        m_indent = indent;
        m_section->nested.remove(key);
        m_section->values[key] = value;
        m_section->lines[key] = m_line;
    }

    void readContinuation(const QString &text)
    {
        auto &value = m_section->values[m_key];
        if (!value.isEmpty()) {
            value += u'\n' + withoutComment(text);
            return;
        }
        const auto [key, nestedValue] = keyAndValue(text);
        if (key.isEmpty())
            m_wrong = u"below \"%1\", this is no \"key = value\"."_s.arg(m_key);
        else
            m_section->nested[m_key][key] = nestedValue;
    }

    ProfileFile::Kind m_kind;
    ProfileFile m_file;
    std::optional<ProfileSection> m_prefixedDefault; ///< [profile default]
    ProfileSection m_passedOver;
    ProfileSection *m_section = nullptr; ///< into one of the above; QMap keeps its nodes where they are
    QString m_key; ///< the last one; empty: none yet in this section
    qsizetype m_indent = 0; ///< of m_key
    int m_line = 0;
    QString m_wrong;
};

} // namespace

Result<ProfileFile> ProfileFile::parse(const QString &text, Kind kind, const QString &name)
{
    return Parser(kind, name).parse(text);
}

} // namespace attache
