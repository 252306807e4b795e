// SPDX-License-Identifier: Apache-2.0
#include "aws/wiretable.h"

#include "aws/pattern.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// One line as the table means it: what follows on lines of its own that begin with | is part of it.
struct Line {
    int number = 0;
    int indent = 0;
    QString text;
};

/// Takes a line apart, word by word.
class Words
{
public:
    explicit Words(const QString &text)
        : m_text(text)
    { }

    bool atEnd() const { return m_at >= m_text.size(); }
    QString peek() const { return m_text.mid(m_at, end() - m_at); }

    QString take()
    {
        QString word = peek();
        m_at = end();
        while (m_at < m_text.size() && m_text.at(m_at) == u' ')
            ++m_at;
        return word;
    }

    QString takeRest()
    {
        QString rest = m_text.mid(m_at);
        m_at = m_text.size();
        return rest;
    }

    bool skip(QLatin1StringView word)
    {
        if (atEnd() || peek() != word)
            return false;
        take();
        return true;
    }

private:
    qsizetype end() const
    {
        const qsizetype space = m_text.indexOf(u' ', m_at);
        return space < 0 ? m_text.size() : space;
    }

    QString m_text;
    qsizetype m_at = 0;
};

std::optional<ShapeType> scalarType(const QString &word)
{
    static const QHash<QString, ShapeType> types{
        {u"string"_s, ShapeType::String},       {u"integer"_s, ShapeType::Integer},
        {u"long"_s, ShapeType::Long},           {u"float"_s, ShapeType::Float},
        {u"double"_s, ShapeType::Double},       {u"boolean"_s, ShapeType::Boolean},
        {u"timestamp"_s, ShapeType::Timestamp}, {u"blob"_s, ShapeType::Blob},
        {u"document"_s, ShapeType::Document},
    };
    const auto found = types.constFind(word);
    return found == types.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Authentication> authenticationOf(const QString &word)
{
    if (word == "sigv4"_L1)
        return Authentication::SigV4;
    if (word == "bearer"_L1)
        return Authentication::Bearer;
    if (word == "none"_L1)
        return Authentication::None;
    return std::nullopt;
}

std::optional<TimestampFormat> timestampFormatOf(const QString &word)
{
    if (word == "epoch"_L1)
        return TimestampFormat::EpochSeconds;
    if (word == "iso8601"_L1)
        return TimestampFormat::Iso8601;
    if (word == "rfc822"_L1)
        return TimestampFormat::Rfc822;
    return std::nullopt;
}

/// "InstanceId" and "FileId" of "/attached-files/{InstanceId}/{FileId}"; a greedy label loses its +.
QSet<QString> labelsOf(const QByteArray &path)
{
    QSet<QString> labels;
    const QString text = QString::fromUtf8(path);
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open + 1)) {
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0)
            break;
        QString label = text.mid(open + 1, close - open - 1);
        if (label.endsWith(u'+'))
            label.chop(1);
        labels.insert(label);
    }
    return labels;
}

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    { }

    Result<WireTable> read();

private:
    // Each of these returns false after fail().
    bool splitLines();
    bool readLine(const Line &line);
    bool readFact(const QString &keyword, Words &words);
    bool readType(Words &words);
    bool readBlock(const QString &keyword, Words &words);
    bool readOperation(Words &words);
    bool readClause(Words &words);
    bool readMember(Words &words);
    bool readPlace(const QString &word, Member &member);
    bool readRange(Words &words, Shape &shape);
    bool readScalar(Words &words, Shape &shape);
    bool readCollection(const QString &word, Words &words, Shape &shape);
    bool finish();
    bool finishOperation(Operation &operation, int line);

    const Shape *readShape(Words &words);
    Shape *define(const QString &name);
    Shape *newShape(ShapeType type, const QString &name = {});

    bool fail(const QString &what) { return failAt(m_line, what); }
    bool failAt(int line, const QString &what);

    QString m_text;
    std::vector<Line> m_lines;
    WireTable m_table;
    QHash<QString, Shape *> m_named;
    QHash<QString, int> m_wanted; ///< names used before they are defined, and the line of the first use
    QSet<QString> m_facts;
    std::vector<int> m_operationLines;
    std::vector<std::vector<QString>> m_operationErrors;
    Shape *m_members = nullptr; ///< the structure whose members are being read
    bool m_inOperation = false;
    int m_line = 0;
    Error m_error;
};

bool Reader::failAt(int line, const QString &what)
{
    if (m_error.code.isEmpty()) {
        m_error = {.kind = ErrorKind::Internal,
                   .code = u"WireTable"_s,
                   .message = u"The wire table is wrong in line %1: %2."_s.arg(line).arg(what)};
    }
    return false;
}

Result<WireTable> Reader::read()
{
    bool good = splitLines();
    for (const Line &line : m_lines) {
        if (!good)
            break;
        m_line = line.number;
        good = readLine(line);
    }
    if (!good || !finish())
        return failure(m_error);
    return std::move(m_table);
}

bool Reader::splitLines()
{
    int number = 0;
    for (const QString &raw : m_text.split(u'\n')) {
        m_line = ++number;
        if (raw.contains(u'\t'))
            return fail(u"it holds a tab, use spaces"_s);
        const QString text = raw.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            continue;
        if (text.startsWith(u'|')) {
            if (m_lines.empty())
                return fail(u"there is nothing for | to go on with"_s);
            m_lines.back().text += u' ' + text;
            continue;
        }
        int indent = 0;
        while (raw.at(indent) == u' ')
            ++indent;
        m_lines.push_back({number, indent, text});
    }
    m_line = number;
    return true;
}

bool Reader::readLine(const Line &line)
{
    Words words(line.text);
    switch (line.indent) {
    case 0: {
        m_members = nullptr;
        m_inOperation = false;
        const QString keyword = words.take();
        if (keyword == "type"_L1)
            return readType(words);
        if (keyword == "structure"_L1 || keyword == "union"_L1 || keyword == "error"_L1)
            return readBlock(keyword, words);
        if (keyword == "operation"_L1)
            return readOperation(words);
        return readFact(keyword, words);
    }
    case 2:
        if (m_inOperation)
            return readClause(words);
        return m_members ? readMember(words) : fail(u"it belongs to nothing"_s);
    case 4:
        return m_inOperation && m_members ? readMember(words) : fail(u"it belongs to nothing"_s);
    default:
        return fail(u"it begins with %1 spaces, not with 0, 2 or 4"_s.arg(line.indent));
    }
}

bool Reader::readFact(const QString &keyword, Words &words)
{
    const QString value = words.take();
    if (value.isEmpty())
        return fail(u"“%1” needs a value"_s.arg(keyword));
    if (m_facts.contains(keyword))
        return fail(u"“%1” stands there twice"_s.arg(keyword));
    m_facts.insert(keyword);

    if (keyword == "service"_L1) {
        m_table.serviceId = words.atEnd() ? value : value + u' ' + words.takeRest();
    } else if (keyword == "cli"_L1) {
        m_table.cliName = value;
    } else if (keyword == "signing"_L1) {
        m_table.signingName = value.toUtf8();
    } else if (keyword == "endpoint"_L1) {
        m_table.endpointPrefix = value.toUtf8();
    } else if (keyword == "version"_L1) {
        m_table.apiVersion = value;
    } else if (keyword == "protocol"_L1) {
        if (value == "query"_L1) {
            m_table.protocol = Protocol::Query;
            m_table.xmlNamespace = words.take();
        } else if (value != "rest-json"_L1) {
            return fail(u"the protocol is neither rest-json nor query"_s);
        }
    } else if (keyword == "authentication"_L1) {
        const auto authentication = authenticationOf(value);
        if (!authentication)
            return fail(u"authentication is sigv4, bearer or none"_s);
        m_table.authentication = *authentication;
    } else {
        return fail(u"“%1” is no keyword"_s.arg(keyword));
    }
    return words.atEnd() || fail(u"“%1” is too much"_s.arg(words.takeRest()));
}

Shape *Reader::newShape(ShapeType type, const QString &name)
{
    Shape &shape = m_table.shapes.emplace_back();
    shape.name = name;
    shape.type = type;
    return &shape;
}

Shape *Reader::define(const QString &name)
{
    static const QRegularExpression wellFormed(uR"(\A[A-Za-z_][A-Za-z0-9_]*\z)"_s);
    if (!wellFormed.match(name).hasMatch()) {
        fail(u"“%1” is no name"_s.arg(name));
        return nullptr;
    }
    Shape *&shape = m_named[name];
    if (shape && !m_wanted.contains(name)) {
        fail(u"“%1” is defined twice"_s.arg(name));
        return nullptr;
    }
    if (!shape)
        shape = newShape(ShapeType::String, name);
    m_wanted.remove(name);
    return shape;
}

bool Reader::readType(Words &words)
{
    Shape *shape = define(words.take());
    if (!shape)
        return false;
    const QString word = words.take();
    bool good = false;
    if (const auto scalar = scalarType(word)) {
        shape->type = *scalar;
        good = readScalar(words, *shape);
    } else if (word == "list"_L1 || word == "map"_L1) {
        good = readCollection(word, words, *shape);
    } else {
        return fail(u"“%1” is no type"_s.arg(word));
    }
    return good && (words.atEnd() || fail(u"“%1” is too much"_s.arg(words.takeRest())));
}

bool Reader::readBlock(const QString &keyword, Words &words)
{
    const QString name = words.take();
    if (keyword == "error"_L1) {
        bool isNumber = false;
        const int status = words.take().toInt(&isNumber);
        if (!isNumber || status < 300 || status > 599)
            return fail(u"an error needs its HTTP status"_s);
        const auto isSame = [&name](const ModelledError &error) { return error.code == name; };
        if (std::any_of(m_table.errors.begin(), m_table.errors.end(), isSame))
            return fail(u"the error “%1” is defined twice"_s.arg(name));
        m_members = newShape(ShapeType::Structure, name);
        m_table.errors.push_back({name, status, m_members});
    } else {
        m_members = define(name);
        if (!m_members)
            return false;
        m_members->type = ShapeType::Structure;
        m_members->isUnion = keyword == "union"_L1;
    }
    return words.atEnd() || fail(u"“%1” is too much"_s.arg(words.takeRest()));
}

bool Reader::readOperation(Words &words)
{
    Operation operation;
    operation.name = words.take();
    operation.cliName = cliName(operation.name);
    operation.method = words.take().toUtf8();
    operation.path = words.take().toUtf8();
    operation.authentication = m_table.authentication;
    if (!operation.path.startsWith('/') || !words.atEnd())
        return fail(u"an operation is a name, a verb and a path"_s);
    for (const Operation &other : m_table.operations) {
        if (other.name == operation.name)
            return fail(u"the operation “%1” is defined twice"_s.arg(operation.name));
    }
    m_table.operations.push_back(std::move(operation));
    m_operationLines.push_back(m_line);
    m_operationErrors.emplace_back();
    m_inOperation = true;
    return true;
}

bool Reader::readClause(Words &words)
{
    m_members = nullptr;
    Operation &operation = m_table.operations.back();
    const QString keyword = words.take();
    if (keyword == "input"_L1 || keyword == "output"_L1) {
        const bool isInput = keyword == "input"_L1;
        const Shape *&shape = isInput ? operation.input : operation.output;
        if (shape)
            return fail(u"the %1 stands there twice"_s.arg(keyword));
        m_members = newShape(ShapeType::Structure, operation.name + (isInput ? "Request"_L1 : "Response"_L1));
        shape = m_members;
    } else if (keyword == "authentication"_L1) {
        const auto authentication = authenticationOf(words.take());
        if (!authentication)
            return fail(u"authentication is sigv4, bearer or none"_s);
        operation.authentication = *authentication;
    } else if (keyword == "status"_L1) {
        operation.successStatus = words.take().toInt();
        if (operation.successStatus < 200 || operation.successStatus > 299)
            return fail(u"the status of success is 200 to 299"_s);
    } else if (keyword == "errors"_L1) {
        while (!words.atEnd())
            m_operationErrors.back().push_back(words.take());
    } else if (keyword == "pages"_L1) {
        operation.inputToken = words.take();
        if (!words.skip("from"_L1))
            return fail(u"pages go TOKEN from TOKEN of LIST by SIZE"_s);
        operation.outputToken = words.take();
        if (!words.skip("of"_L1))
            return fail(u"pages go TOKEN from TOKEN of LIST by SIZE"_s);
        operation.resultList = words.take();
        if (words.skip("by"_L1))
            operation.pageSize = words.take();
    } else {
        return fail(u"“%1” is no part of an operation"_s.arg(keyword));
    }
    return words.atEnd() || fail(u"“%1” is too much"_s.arg(words.takeRest()));
}

bool Reader::readMember(Words &words)
{
    Member member;
    member.name = words.take();
    if (member.name.endsWith(u'*')) {
        member.required = true;
        member.name.chop(1);
    }
    member.wireName = member.name;
    if (m_members->member(member.name))
        return fail(u"the member “%1” stands there twice"_s.arg(member.name));
    while (words.peek().startsWith(u'@')) {
        if (!readPlace(words.take(), member))
            return false;
    }
    member.shape = readShape(words);
    if (!member.shape)
        return false;
    m_members->members.push_back(std::move(member));
    return words.atEnd() || fail(u"“%1” is too much"_s.arg(words.takeRest()));
}

bool Reader::readPlace(const QString &word, Member &member)
{
    QString name = word;
    if (const qsizetype open = word.indexOf(u'('); open > 0) {
        if (!word.endsWith(u')'))
            return fail(u"“%1” lacks its )"_s.arg(word));
        name = word.left(open);
        member.wireName = word.mid(open + 1, word.size() - open - 2);
    }
    if (name == "@uri"_L1)
        member.location = Location::Uri;
    else if (name == "@query"_L1)
        member.location = Location::Query;
    else if (name == "@header"_L1)
        member.location = Location::Header;
    else if (name == "@headers"_L1)
        member.location = Location::Headers;
    else if (name == "@payload"_L1)
        member.location = Location::Payload;
    else if (name == "@idempotent"_L1)
        member.idempotencyToken = true;
    else if (name == "@bearer"_L1)
        member.bearer = true;
    else if (name == "@flat"_L1)
        member.flattened = true;
    else if (name != "@as"_L1)
        return fail(u"“%1” is no place"_s.arg(name));
    return true;
}

const Shape *Reader::readShape(Words &words)
{
    const QString word = words.take();
    if (word.isEmpty()) {
        fail(u"the shape is missing"_s);
        return nullptr;
    }
    if (const auto type = scalarType(word)) {
        Shape *shape = newShape(*type);
        return readScalar(words, *shape) ? shape : nullptr;
    }
    if (word == "list"_L1 || word == "map"_L1) {
        Shape *shape = newShape(ShapeType::List);
        return readCollection(word, words, *shape) ? shape : nullptr;
    }
    Shape *&shape = m_named[word];
    if (!shape) {
        shape = newShape(ShapeType::String, word);
        m_wanted.insert(word, m_line);
    }
    return shape;
}

bool Reader::readRange(Words &words, Shape &shape)
{
    static const QRegularExpression range(uR"(\A(-?\d+(?:\.\d+)?)?(?:(\.\.)(-?\d+(?:\.\d+)?)?)?\z)"_s);
    const auto match = range.match(words.peek());
    if (!match.hasMatch() || words.atEnd())
        return true; // there is none, which is fine
    words.take();
    const bool isOpen = match.hasCaptured(2);
    if (match.hasCaptured(1))
        shape.min = match.captured(1).toDouble();
    if (match.hasCaptured(3))
        shape.max = match.captured(3).toDouble();
    if (!isOpen)
        shape.max = shape.min;
    if (!shape.min && !shape.max)
        return fail(u"the range has no end"_s);
    if (shape.min && shape.max && *shape.min > *shape.max)
        return fail(u"the range is empty"_s);
    return true;
}

bool Reader::readScalar(Words &words, Shape &shape)
{
    if (!readRange(words, shape))
        return false;
    if (shape.type == ShapeType::Timestamp) {
        shape.timestampFormat = timestampFormatOf(words.peek());
        if (shape.timestampFormat)
            words.take();
    }
    if (words.skip("="_L1)) {
        for (const QString &value : words.takeRest().split(u'|')) {
            if (value.trimmed().isEmpty())
                return fail(u"a value of the enum is empty"_s);
            shape.values.push_back(value.trimmed());
        }
    }
    if (words.skip("~"_L1)) {
        shape.pattern = words.takeRest();
        shape.matcher = wholeMatch(shape.pattern);
        if (shape.pattern.isEmpty() || !shape.matcher.isValid())
            return fail(u"the pattern is wrong: %1"_s.arg(shape.matcher.errorString()));
    }
    return true;
}

bool Reader::readCollection(const QString &word, Words &words, Shape &shape)
{
    shape.type = word == "map"_L1 ? ShapeType::Map : ShapeType::List;
    shape.sparse = words.skip("sparse"_L1);
    if (!readRange(words, shape))
        return false;
    if (!words.skip("of"_L1))
        return fail(u"the %1 lacks its “of”"_s.arg(word));
    if (shape.type == ShapeType::List) {
        shape.element = readShape(words);
        if (words.skip("named"_L1))
            shape.itemName = words.take();
        return shape.element;
    }
    shape.key = readShape(words);
    if (!shape.key)
        return false;
    if (words.skip("named"_L1))
        shape.keyName = words.take();
    if (!words.skip("to"_L1))
        return fail(u"the map lacks its “to”"_s);
    shape.element = readShape(words);
    if (words.skip("named"_L1))
        shape.valueName = words.take();
    return shape.element;
}

bool Reader::finish()
{
    static constexpr std::array facts{"service"_L1, "cli"_L1,      "signing"_L1,       "endpoint"_L1,
                                      "version"_L1, "protocol"_L1, "authentication"_L1};
    for (const QLatin1StringView fact : facts) {
        if (!m_facts.contains(QString(fact)))
            return fail(u"it ends without “%1”"_s.arg(fact));
    }
    if (!m_wanted.isEmpty()) {
        const auto first = std::min_element(m_wanted.cbegin(), m_wanted.cend());
        return failAt(first.value(), u"there is no shape “%1”"_s.arg(first.key()));
    }
    for (size_t i = 0; i < m_table.operations.size(); ++i) {
        Operation &operation = m_table.operations[i];
        for (const QString &code : m_operationErrors[i]) {
            const auto error = std::find_if(m_table.errors.cbegin(), m_table.errors.cend(),
                                            [&code](const ModelledError &e) { return e.code == code; });
            if (error == m_table.errors.cend())
                return failAt(m_operationLines[i],
                              u"%1 answers “%2”, which is no error"_s.arg(operation.name, code));
            operation.errors.push_back(*error);
        }
        if (!finishOperation(operation, m_operationLines[i]))
            return false;
    }
    return true;
}

bool Reader::finishOperation(Operation &operation, int line)
{
    QSet<QString> labels = labelsOf(operation.path);
    bool hasBearer = false;
    for (const Member &member : operation.input ? operation.input->members : std::vector<Member>{}) {
        hasBearer = hasBearer || member.bearer;
        if (member.location == Location::Uri && !labels.remove(member.wireName))
            return failAt(line, u"the path of %1 has no label for %2"_s.arg(operation.name, member.name));
        if (member.location == Location::Uri && !member.required)
            return failAt(line,
                          u"%1 is in the path of %2 but not required"_s.arg(member.name, operation.name));
    }
    if (!labels.isEmpty())
        return failAt(line, u"no member of %1 fills the label %2"_s.arg(operation.name, *labels.cbegin()));
    if (operation.authentication == Authentication::Bearer && !hasBearer)
        return failAt(line, u"%1 has no member that is its bearer token"_s.arg(operation.name));
    for (const QString &name : {operation.inputToken, operation.pageSize}) {
        if (!name.isEmpty() && (!operation.input || !operation.input->member(name)))
            return failAt(line, u"%1 pages by %2, which its input lacks"_s.arg(operation.name, name));
    }
    for (const QString &name : {operation.outputToken, operation.resultList}) {
        if (!name.isEmpty() && (!operation.output || !operation.output->member(name)))
            return failAt(line, u"%1 pages by %2, which its output lacks"_s.arg(operation.name, name));
    }
    return true;
}

} // namespace

Result<WireTable> WireTable::read(const QString &text)
{
    return Reader(text).read();
}

QString cliName(const QString &operation)
{
    QString name;
    for (qsizetype i = 0; i < operation.size(); ++i) {
        const QChar c = operation.at(i);
        // A word begins at a capital after a small letter or digit, and at the last capital of several
        // that a small letter follows: "DescribeDBInstance" is describe-db-instance. An s that ends a
        // run of capitals belongs to it: "ListURLs" is list-urls.
        const bool afterSmall = i > 0 && !operation.at(i - 1).isUpper();
        const bool beforeSmall = i > 0 && i + 1 < operation.size() && operation.at(i + 1).isLower()
            && !(i + 2 == operation.size() && operation.at(i + 1) == u's' && operation.at(i - 1).isUpper());
        if (c.isUpper() && (afterSmall || beforeSmall) && i > 0)
            name += u'-';
        name += c.toLower();
    }
    return name;
}

} // namespace attache
