// SPDX-License-Identifier: Apache-2.0
#include "aws/awsquery.h"

#include "aws/scalar.h"
#include "aws/signer.h"
#include "aws/wireerror.h"

#include <QJsonArray>
#include <QXmlStreamReader>
#include <map>

using namespace Qt::StringLiterals;

namespace attache::awsquery {

namespace {

constexpr auto inForm = TimestampFormat::Iso8601; // what timestamps are by default, in forms and in XML
constexpr int deepest = 100; ///< far deeper than any shape goes; keeps hostile input off the stack

// Form, writing

class FormWriter
{
public:
    void add(const QString &name, const QString &value)
    {
        form += (form.isEmpty() ? "" : "&") + sigv4::percentEncode(name.toUtf8()) + '='
            + sigv4::percentEncode(value.toUtf8());
    }

    void write(const Shape &shape, const QJsonValue &value, const QString &prefix, bool flattened)
    {
        switch (shape.type) {
        case ShapeType::Structure:
            return writeMembers(shape, value.toObject(), prefix + u'.');
        case ShapeType::List:
            return writeList(shape, value.toArray(), prefix, flattened);
        case ShapeType::Map:
            return writeMap(shape, value.toObject(), prefix, flattened);
        default:
            add(prefix, scalarText(shape, value, inForm));
        }
    }

    void writeMembers(const Shape &shape, const QJsonObject &value, const QString &prefix)
    {
        for (const Member &member : shape.members) {
            if (const QJsonValue present = value.value(member.name); !isAbsent(present))
                write(*member.shape, present, prefix + member.wireName, member.flattened);
        }
    }

    QByteArray form;

private:
    void writeList(const Shape &shape, const QJsonArray &items, const QString &prefix, bool flattened)
    {
        if (items.isEmpty()) // said, else it would be absent
            return add(prefix, {});
        const QString itemPrefix = flattened ? prefix + u'.' : prefix + u'.' + shape.itemName + u'.';
        for (qsizetype i = 0; i < items.size(); ++i)
            write(*shape.element, items.at(i), itemPrefix + QString::number(i + 1), false);
    }

    void writeMap(const Shape &shape, const QJsonObject &entries, const QString &prefix, bool flattened)
    {
        int number = 0;
        for (auto it = entries.begin(); it != entries.end(); ++it) {
            const QString entry =
                prefix + (flattened ? u"."_s : u".entry."_s) + QString::number(++number) + u'.';
            write(*shape.key, it.key(), entry + shape.keyName, false);
            write(*shape.element, it.value(), entry + shape.valueName, false);
        }
    }
};

// Trees: what a form's dotted names make, and XML

struct Node {
    QString name;
    QString text;
    std::vector<Node> children;

    const Node *child(QStringView wanted) const
    {
        const auto isIt = [wanted](const Node &node) { return node.name == wanted; };
        const auto found = std::find_if(children.begin(), children.end(), isIt);
        return found == children.end() ? nullptr : &*found;
    }
};

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

/// "Tags.member.1.Key=a&…" as a tree; none: a name is too deep.
std::optional<Node> formTree(const QByteArray &form)
{
    struct Branch {
        QString text;
        std::map<QString, Branch> branches;

        Node node(const QString &name) const
        {
            Node node{name, text, {}};
            for (const auto &[childName, branch] : branches)
                node.children.push_back(branch.node(childName));
            return node;
        }
    };
    Branch root;
    for (const QByteArray &parameter : form.split('&')) {
        if (parameter.isEmpty())
            continue;
        const qsizetype equals = parameter.indexOf('=');
        const QStringList names = decoded(equals < 0 ? parameter : parameter.left(equals)).split(u'.');
        if (names.size() > deepest)
            return std::nullopt;
        Branch *branch = &root;
        for (const QString &name : names)
            branch = &branch->branches[name];
        branch->text = equals < 0 ? QString() : decoded(parameter.mid(equals + 1));
    }
    return root.node({});
}

/// The local part of a name: prefixes are not worth failing for.
QString localName(QStringView qualified)
{
    return qualified.mid(qualified.indexOf(u':') + 1).toString();
}

std::optional<Node> xmlTree(QXmlStreamReader &xml, int depth)
{
    Node node{localName(xml.qualifiedName()), {}, {}};
    if (depth > deepest)
        return std::nullopt;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: {
            auto child = xmlTree(xml, depth + 1);
            if (!child)
                return std::nullopt;
            node.children.push_back(std::move(*child));
            break;
        }
        case QXmlStreamReader::Characters:
            node.text += xml.text();
            break;
        case QXmlStreamReader::EndElement:
            return node;
        default:
            break;
        }
    }
    return std::nullopt;
}

std::optional<Node> xmlTree(const QByteArray &body)
{
    QXmlStreamReader xml(body);
    xml.setNamespaceProcessing(false);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            auto root = xmlTree(xml, 0);
            while (root && !xml.atEnd())
                xml.readNext();
            return xml.hasError() ? std::nullopt : root;
        }
    }
    return std::nullopt;
}

/// Reads a tree by a shape, stopping at the first problem. Form and XML differ in how lists and maps
/// name their items, which the two heirs know.
class TreeReader
{
public:
    virtual ~TreeReader() = default;

    QString problem;

    QJsonObject members(const Shape &shape, const Node &node)
    {
        QJsonObject read;
        for (const Member &member : shape.members) {
            const Node *child = node.child(member.wireName);
            if (!child)
                continue;
            const bool isCollection =
                member.shape->type == ShapeType::List || member.shape->type == ShapeType::Map;
            if (!isCollection || !member.flattened)
                read[member.name] = value(*member.shape, *child);
            else if (member.shape->type == ShapeType::List)
                read[member.name] = list(*member.shape, flattenedItems(node, *child));
            else
                read[member.name] = map(*member.shape, flattenedItems(node, *child));
        }
        return read;
    }

protected:
    using Items = std::vector<const Node *>;

    virtual Items listItems(const Shape &shape, const Node &node) const = 0;
    virtual Items mapEntries(const Node &node) const = 0;
    /// @p child is the first one of the member's name in @p parent.
    virtual Items flattenedItems(const Node &parent, const Node &child) const = 0;

private:
    QJsonValue value(const Shape &shape, const Node &node)
    {
        switch (shape.type) {
        case ShapeType::Structure:
            return members(shape, node);
        case ShapeType::List:
            return list(shape, listItems(shape, node));
        case ShapeType::Map:
            return map(shape, mapEntries(node));
        default:
            break;
        }
        const bool isText = shape.type == ShapeType::String;
        const auto read = scalarValue(shape, isText ? node.text : node.text.trimmed(), inForm);
        if (!read && problem.isEmpty())
            problem = u"%1 has no value of its type"_s.arg(node.name);
        return read.value_or(QJsonValue());
    }

    QJsonArray list(const Shape &shape, const Items &items)
    {
        QJsonArray read;
        for (const Node *item : items)
            read += value(*shape.element, *item);
        return read;
    }

    QJsonObject map(const Shape &shape, const Items &entries)
    {
        QJsonObject read;
        for (const Node *entry : entries) {
            const Node *key = entry->child(shape.keyName);
            const Node *element = entry->child(shape.valueName);
            if (key && element)
                read[key->text] = value(*shape.element, *element);
        }
        return read;
    }
};

class XmlReader final : public TreeReader
{
    static Items called(const Node &parent, const QString &name)
    {
        Items items;
        for (const Node &child : parent.children) {
            if (child.name == name)
                items.push_back(&child);
        }
        return items;
    }

    Items listItems(const Shape &shape, const Node &node) const override
    {
        return called(node, shape.itemName);
    }
    Items mapEntries(const Node &node) const override { return called(node, u"entry"_s); }
    Items flattenedItems(const Node &parent, const Node &child) const override
    {
        return called(parent, child.name);
    }
};

class FormReader final : public TreeReader
{
    /// The children called 1, 2, 3, … in this order, not in that of text.
    static Items numbered(const Node *parent)
    {
        std::map<qulonglong, const Node *> items;
        if (!parent)
            return {};
        for (const Node &child : parent->children) {
            bool isNumber = false;
            if (const qulonglong number = child.name.toULongLong(&isNumber); isNumber)
                items.emplace(number, &child);
        }
        Items ordered;
        for (const auto &[number, item] : items)
            ordered.push_back(item);
        return ordered;
    }

    Items listItems(const Shape &shape, const Node &node) const override
    {
        return numbered(node.child(shape.itemName));
    }
    Items mapEntries(const Node &node) const override { return numbered(node.child(u"entry")); }
    Items flattenedItems(const Node &, const Node &child) const override { return numbered(&child); }
};

// XML, writing

class XmlWriter
{
public:
    void open(const QString &name, const QString &attribute = {}) { xml += u'<' + name + attribute + u'>'; }
    void close(const QString &name) { xml += "</"_L1 + name + u'>'; }
    void text(const QString &text)
    {
        for (const QChar c : text) {
            if (c == u'&')
                xml += "&amp;"_L1;
            else if (c == u'<')
                xml += "&lt;"_L1;
            else if (c == u'>')
                xml += "&gt;"_L1;
            else if (c == u'\r') // a reader makes a line feed of it
                xml += "&#13;"_L1;
            else if ((c < u' ' && c != u'\t' && c != u'\n') || c == QChar(0xfffe) || c == QChar(0xffff))
                xml += QChar::ReplacementCharacter; // XML 1.0 can't carry it
            else
                xml += c;
        }
    }

    void element(const QString &name, const Shape &shape, const QJsonValue &value)
    {
        open(name);
        switch (shape.type) {
        case ShapeType::Structure:
            members(shape, value.toObject());
            break;
        case ShapeType::List:
            items(shape, value.toArray(), shape.itemName);
            break;
        case ShapeType::Map:
            entries(shape, value.toObject(), u"entry"_s);
            break;
        default:
            text(scalarText(shape, value, inForm));
        }
        close(name);
    }

    void members(const Shape &shape, const QJsonObject &value)
    {
        for (const Member &member : shape.members) {
            const QJsonValue present = value.value(member.name);
            if (isAbsent(present))
                continue;
            if (member.flattened && member.shape->type == ShapeType::List)
                items(*member.shape, present.toArray(), member.wireName);
            else if (member.flattened && member.shape->type == ShapeType::Map)
                entries(*member.shape, present.toObject(), member.wireName);
            else
                element(member.wireName, *member.shape, present);
        }
    }

    QString xml;

private:
    void items(const Shape &shape, const QJsonArray &array, const QString &name)
    {
        for (const QJsonValue item : array)
            element(name, *shape.element, item);
    }

    void entries(const Shape &shape, const QJsonObject &object, const QString &name)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            open(name);
            element(shape.keyName, *shape.key, it.key());
            element(shape.valueName, *shape.element, it.value());
            close(name);
        }
    }
};

} // namespace

ModelRequest request(const Operation &operation, const QJsonObject &input, const QString &version)
{
    FormWriter form;
    form.add(u"Action"_s, operation.name);
    form.add(u"Version"_s, version);
    if (operation.input)
        form.writeMembers(*operation.input, input, {});
    return {.method = operation.method,
            .target = operation.path,
            .headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}},
            .body = form.form};
}

Result<QJsonObject> input(const Operation &operation, const ModelRequest &request)
{
    const auto tree = formTree(request.body);
    if (!tree)
        return failure(serializationException(u"The form's names are too deep."_s));
    FormReader reader;
    QJsonObject read;
    if (operation.input)
        read = reader.members(*operation.input, *tree);
    if (!reader.problem.isEmpty())
        return failure(serializationException(u"The form can't be read: "_s + reader.problem + u'.'));
    return read;
}

Result<QJsonObject> output(const Operation &operation, const QByteArray &body)
{
    if (!operation.output || body.trimmed().isEmpty())
        return QJsonObject();
    const auto root = xmlTree(body);
    if (!root)
        return failure(answerNotUnderstood(u"its body is no XML"_s));
    if (root->name != operation.name + "Response"_L1)
        return failure(answerNotUnderstood(u"its XML is not that of %1"_s.arg(operation.name)));
    const Node *result = root->child(QString(operation.name + "Result"_L1));
    if (!result)
        return QJsonObject();
    XmlReader reader;
    const QJsonObject read = reader.members(*operation.output, *result);
    if (!reader.problem.isEmpty())
        return failure(answerNotUnderstood(reader.problem));
    return read;
}

ModelRequest answer(const Operation &operation, const QJsonObject &output, const QString &xmlNamespace,
                    const QString &requestId)
{
    XmlWriter writer;
    const QString response = operation.name + "Response"_L1;
    const QString result = operation.name + "Result"_L1;
    writer.open(response, u" xmlns=\"%1\""_s.arg(xmlNamespace.toHtmlEscaped()));
    if (operation.output) {
        writer.open(result);
        writer.members(*operation.output, output);
        writer.close(result);
    }
    writer.open(u"ResponseMetadata"_s);
    writer.open(u"RequestId"_s);
    writer.text(requestId);
    writer.close(u"RequestId"_s);
    writer.close(u"ResponseMetadata"_s);
    writer.close(response);
    ModelRequest answer;
    answer.headers = {{"Content-Type", "text/xml"}};
    answer.body = writer.xml.toUtf8();
    return answer;
}

ServiceError error(const std::vector<ModelledError> &errors, int httpStatus, const QByteArray &body)
{
    ServiceError error{.code = QString::number(httpStatus)};
    const auto root = xmlTree(body);
    if (!root)
        return error;
    const Node *inner = root->name == "Error"_L1 ? &*root : root->child(u"Error");
    if (!inner)
        return error;
    const auto textOf = [](const Node &node, QStringView name) {
        const Node *child = node.child(name);
        return child ? child->text.trimmed() : QString();
    };
    if (const QString code = textOf(*inner, u"Code"); !code.isEmpty())
        error.code = code;
    error.message = textOf(*inner, u"Message");
    error.requestId = textOf(*root, u"RequestId");
    const auto isIt = [&error](const ModelledError &modelled) { return modelled.code == error.code; };
    if (const auto found = std::find_if(errors.begin(), errors.end(), isIt); found != errors.end())
        error.members = XmlReader().members(*found->shape, *inner);
    return error;
}

ModelRequest errorAnswer(const std::vector<ModelledError> &errors, const ServiceError &error, int httpStatus,
                         const QString &xmlNamespace)
{
    XmlWriter writer;
    const auto element = [&writer](const QString &name, const QString &text) {
        writer.open(name);
        writer.text(text);
        writer.close(name);
    };
    writer.open(u"ErrorResponse"_s, u" xmlns=\"%1\""_s.arg(xmlNamespace.toHtmlEscaped()));
    writer.open(u"Error"_s);
    element(u"Type"_s, httpStatus < 500 ? u"Sender"_s : u"Receiver"_s);
    element(u"Code"_s, error.code);
    element(u"Message"_s, error.message);
    const auto isIt = [&error](const ModelledError &modelled) { return modelled.code == error.code; };
    if (const auto found = std::find_if(errors.begin(), errors.end(), isIt); found != errors.end()) {
        QJsonObject members = error.members;
        members.remove(u"Message"_s);
        writer.members(*found->shape, members);
    }
    writer.close(u"Error"_s);
    element(u"RequestId"_s, error.requestId);
    writer.close(u"ErrorResponse"_s);
    ModelRequest answer;
    answer.headers = {{"Content-Type", "text/xml"}};
    answer.body = writer.xml.toUtf8();
    return answer;
}

} // namespace attache::awsquery
