// SPDX-License-Identifier: Apache-2.0
#include "support/wiretext.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

class Writer
{
public:
    explicit Writer(const QJsonObject &shapes)
        : m_shapes(shapes)
    { }

    QString text;

    void line(int indent, const QString &what) { text += QString(indent, u' ') + what + u'\n'; }

    void shape(const QString &name)
    {
        const QJsonObject shape = m_shapes[name].toObject();
        const QString type = shape[u"type"].toString();
        if (shape[u"document"].toBool())
            return line(0, u"type %1 document"_s.arg(name));
        if (type == u"structure"_s) {
            line(0, (shape[u"union"].toBool() ? u"union "_s : u"structure "_s) + name);
            return members(2, shape);
        }
        QString facts = type;
        if (shape[u"sparse"].toBool())
            facts += u" sparse"_s;
        if (shape.contains(u"min") || shape.contains(u"max"))
            facts += u' ' + number(shape[u"min"]) + u".."_s + number(shape[u"max"]);
        const QString format = shape[u"timestampFormat"].toString();
        if (!format.isEmpty())
            facts += u' ' + (format == u"unixTimestamp"_s ? u"epoch"_s : format);
        if (type == u"list"_s)
            facts += u" of "_s + reference(shape[u"member"]);
        if (type == u"map"_s)
            facts += u" of "_s + reference(shape[u"key"]) + u" to "_s + reference(shape[u"value"]);
        QStringList values;
        for (const QJsonValue value : shape[u"enum"].toArray())
            values += value.toString();
        if (!values.isEmpty())
            facts += u" = "_s + values.join(u" | ");
        if (shape.contains(u"pattern"))
            facts += u" ~ "_s + shape[u"pattern"].toString();
        line(0, u"type %1 %2"_s.arg(name, facts));
    }

    void members(int indent, const QJsonObject &shape)
    {
        const QJsonObject members = shape[u"members"].toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            const QJsonObject member = it.value().toObject();
            const QString wireName = member[u"locationName"].toString(it.key());
            const QString location = member[u"location"].toString();
            QString what = it.key();
            if (shape[u"required"].toArray().contains(it.key()))
                what += u'*';
            if (shape[u"payload"].toString() == it.key())
                what += u" @payload"_s;
            else if (location == u"querystring"_s)
                what += u" @query(%1)"_s.arg(wireName);
            else if (location == u"uri"_s || location == u"header"_s || location == u"headers"_s)
                what += u" @%1(%2)"_s.arg(location, wireName);
            else if (wireName != it.key())
                what += u" @as(%1)"_s.arg(wireName);
            if (member[u"idempotencyToken"].toBool())
                what += u" @idempotent"_s;
            if (member[u"flattened"].toBool())
                what += u" @flat"_s;
            line(indent, what + u' ' + member[u"shape"].toString());
        }
    }

private:
    static QString number(const QJsonValue &value)
    {
        return value.isDouble() ? QString::number(value.toDouble(), 'f', 0) : QString();
    }

    static QString reference(const QJsonValue &value)
    {
        const QJsonObject reference = value.toObject();
        QString text = reference[u"shape"].toString();
        if (reference.contains(u"locationName"))
            text += u" named "_s + reference[u"locationName"].toString();
        return text;
    }

    QJsonObject m_shapes;
};

} // namespace

QString wireText(const QJsonObject &metadata, const QJsonObject &shapes, const QJsonObject &operations)
{
    Writer writer(shapes);
    const bool isQuery = metadata[u"protocol"].toString() == u"query"_s;
    writer.line(0, u"service Test"_s);
    writer.line(0, u"cli test"_s);
    writer.line(0, u"signing test"_s);
    writer.line(0, u"endpoint test"_s);
    writer.line(0, u"version "_s + metadata[u"apiVersion"].toString());
    writer.line(0, isQuery ? u"protocol query https://example.com/"_s : u"protocol rest-json"_s);
    writer.line(0, u"authentication none"_s);

    QSet<QString> errors;
    for (auto it = operations.begin(); it != operations.end(); ++it) {
        for (const QJsonValue error : it.value().toObject()[u"errors"].toArray())
            errors.insert(error.toObject()[u"shape"].toString());
    }
    const auto codeOf = [&shapes](const QString &name) {
        return shapes[name].toObject()[u"error"].toObject()[u"code"].toString(name);
    };
    for (auto it = shapes.begin(); it != shapes.end(); ++it) {
        if (!errors.contains(it.key())) {
            writer.shape(it.key());
            continue;
        }
        const QJsonObject error = it.value().toObject()[u"error"].toObject();
        writer.line(0, u"error %1 %2"_s.arg(codeOf(it.key())).arg(error[u"httpStatusCode"].toInt(400)));
        writer.members(2, it.value().toObject());
    }
    for (auto it = operations.begin(); it != operations.end(); ++it) {
        const QJsonObject operation = it.value().toObject();
        const QJsonObject http = operation[u"http"].toObject();
        writer.line(0,
                    u"operation %1 %2 %3"_s.arg(it.key(), http[u"method"].toString(),
                                                http[u"requestUri"].toString()));
        QStringList codes;
        for (const QJsonValue error : operation[u"errors"].toArray())
            codes += codeOf(error.toObject()[u"shape"].toString());
        if (!codes.isEmpty())
            writer.line(2, u"errors "_s + codes.join(u' '));
        for (const QString &direction : {u"input"_s, u"output"_s}) {
            if (!operation.contains(direction))
                continue;
            writer.line(2, direction);
            writer.members(4, shapes[operation[direction].toObject()[u"shape"].toString()].toObject());
        }
    }
    return writer.text;
}

} // namespace attache
