// SPDX-License-Identifier: Apache-2.0
#include "aws/model.h"
#include "support/shared.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

/// How to meet a pattern and how to miss it. Text of any length that meets it is the unit, repeated.
struct Sample {
    QString unit;
    QString wrong;
    QString whole = {}; ///< where repeating will not do
};

const QHash<QString, Sample> &samples()
{
    static const QHash<QString, Sample> samples{
        {uR"(^\P{C}*$)"_s, {u"漢"_s, u"a\u200db"_s}},
        {uR"(^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$)"_s, {u"é"_s, u"aws:x"_s}},
        {uR"([a-zA-Z0-9 _.:/=+\-@]+)"_s, {u"@"_s, u"é"_s}},
        {uR"(([a-zA-Z0-9 _.:/=+\-@]*))"_s, {u" "_s, u"a\n"_s}},
        {uR"((?![aA][wW][sS]:)[a-zA-Z0-9 _.:/=+\-@]+)"_s, {u"="_s, u"aWs:x"_s}},
        {uR"([a-zA-Z0-9_\-\.@:/ ]*[a-zA-Z0-9_\-\.@:/])"_s, {u"-"_s, u"a "_s}},
        {uR"(.*[\S])"_s, {u"ü"_s, u"a "_s}},
        {uR"([\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+)"_s,
         {u"漢"_s, u"arn:aws:iam::1:role/\u0001"_s}},
        {uR"([\u0009\u000A\u000D\u0020-\u00FF]+)"_s, {u"ÿ"_s, u"Ā"_s}},
        {uR"([\w+=,.@-]*)"_s, {u"="_s, u"two words"_s}},
        {uR"([\w+=,.@:\/-]*)"_s, {u"/"_s, u"two words"_s}},
        {uR"([\w+=/:,.@-]*)"_s, {u":"_s, u"twelve words"_s}},
        {uR"([\p{L}\p{Z}\p{N}_.:/=+\-@]+)"_s, {u"漢"_s, u"<"_s}},
        {uR"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)"_s, {u" "_s, u"<"_s}},
        {uR"([\d]*)"_s, {u"7"_s, u"12345x"_s}},
    };
    return samples;
}

struct Listed {
    Service service;
    QString file;
};

const std::vector<Listed> &services()
{
    static const std::vector<Listed> services{
        {Service::ConnectParticipant, u"connectparticipant-2018-09-07"_s},
        {Service::Connect, u"connect-2017-08-08"_s},
        {Service::ConnectCases, u"connectcases-2022-10-03"_s},
        {Service::Sts, u"sts-2011-06-15"_s},
        {Service::Sso, u"sso-2019-06-10"_s},
        {Service::SsoOidc, u"sso-oidc-2019-06-10"_s},
    };
    return services;
}

const QJsonObject &amazons(size_t service)
{
    static std::vector<QJsonObject> models(services().size());
    if (models[service].isEmpty()) {
        QFile file(sharedFile(u"models/%1.json"_s.arg(services()[service].file)));
        if (file.open(QIODevice::ReadOnly))
            models[service] = QJsonDocument::fromJson(file.readAll()).object();
    }
    return models[service];
}

constexpr int unionMembers = 12; ///< the largest union of the services has fewer

/// Which value to make of a shape, of all that it allows.
enum class Extent { Least, Greatest, Unicode };

/// Makes values by Amazon's models alone: our tables have no say in what is right.
class Generator
{
public:
    explicit Generator(const QJsonObject &model)
        : m_shapes(model[u"shapes"].toObject())
    { }

    Extent extent = Extent::Greatest;
    int unionMember = 0; ///< which one of a union's members is set, counted round
    bool hasPatterns = true; ///< answers are not judged, so their text may be anything

    QJsonObject shape(const QString &name) const { return m_shapes[name].toObject(); }

    QJsonValue value(const QString &name, int depth = 0) const
    {
        const QJsonObject shape = this->shape(name);
        const QString type = shape[u"type"].toString();
        if (type == u"structure"_s)
            return structure(shape, depth);
        if (type == u"list"_s) {
            QJsonArray items;
            for (int i = 0; i < count(shape, depth); ++i)
                items += value(shape[u"member"][u"shape"].toString(), depth + 1);
            return items;
        }
        if (type == u"map"_s) {
            QJsonObject entries;
            const QJsonObject key = this->shape(shape[u"key"][u"shape"].toString());
            for (int i = 0; i < count(shape, depth); ++i) {
                QString entry = string(key);
                if (!key.contains(u"enum") && key[u"max"].toInt(100) > 4) // keys differ
                    entry = entry.left(qMax(qsizetype(1), entry.size() - 2)) + QString::number(i);
                entries[entry] = value(shape[u"value"][u"shape"].toString(), depth + 1);
            }
            return entries;
        }
        if (type == u"string"_s)
            return string(shape);
        if (type == u"boolean"_s)
            return extent == Extent::Greatest;
        if (type == u"timestamp"_s)
            return timestamp(shape);
        const bool isWhole = type == u"integer"_s || type == u"long"_s;
        const double fallback = extent == Extent::Least ? -7
            : type == u"long"_s                         ? 9007199254740991.0
                                                        : 1234567;
        const QJsonValue bound = shape[extent == Extent::Least ? u"min" : u"max"];
        return isWhole ? QJsonValue(qint64(bound.toDouble(fallback)))
                       : QJsonValue(bound.toDouble(fallback + 0.25));
    }

    QString text(const QJsonObject &shape, int length) const
    {
        const Sample sample = samples().value(shape[u"pattern"].toString(), {u"😀"_s, {}});
        const QString unit = shape.contains(u"pattern") && hasPatterns ? sample.unit
            : extent == Extent::Unicode                                ? u"😀"_s
                                                                       : u"x"_s;
        return unit.repeated(length);
    }

    QString string(const QJsonObject &shape) const
    {
        const QJsonArray values = shape[u"enum"].toArray();
        if (!values.isEmpty())
            return (extent == Extent::Least ? values.first() : values.last()).toString();
        const int least = shape[u"min"].toInt();
        return text(shape, extent == Extent::Least ? least : shape[u"max"].toInt(least + 40));
    }

private:
    QJsonValue timestamp(const QJsonObject &shape) const
    {
        const bool isText = shape[u"timestampFormat"].toString() == u"iso8601"_s || !timestampsAreNumbers;
        if (isText)
            return extent == Extent::Least ? u"1970-01-01T00:00:00Z"_s : u"2026-01-31T12:34:56.789Z"_s;
        return extent == Extent::Least ? QJsonValue(0) : QJsonValue(1769862896.789);
    }

    int count(const QJsonObject &shape, int depth) const
    {
        const int least = shape[u"min"].toInt();
        const int greatest = shape[u"max"].toInt(least + 2);
        if (extent == Extent::Least || depth > 3)
            return least;
        return qMin(greatest, least + (depth > 1 ? 1 : 3)); // the bound itself is for the mutations
    }

    QJsonObject structure(const QJsonObject &shape, int depth) const
    {
        QJsonObject value;
        const QJsonObject members = shape[u"members"].toObject();
        const QJsonArray required = shape[u"required"].toArray();
        if (shape[u"union"].toBool() && !members.isEmpty()) {
            QStringList names = members.keys();
            if (depth > 3) // out of shapes that hold themselves
                names = names.filter(QRegularExpression(u"^(?!not$|andAll$|orAll$)"_s));
            const QString chosen = names.at(unionMember % names.size());
            value[chosen] = this->value(members[chosen][u"shape"].toString(), depth + 1);
            return value;
        }
        for (auto it = members.begin(); it != members.end(); ++it) {
            if (required.contains(it.key()) || (extent != Extent::Least && depth < 6))
                value[it.key()] = this->value(it.value()[u"shape"].toString(), depth + 1);
            if (it.value()[u"location"].toString() == u"uri"_s && value[it.key()].toString().isEmpty())
                value[it.key()] = u"x"_s; // no path has a label that is empty
        }
        return value;
    }

    QJsonObject m_shapes;

public:
    bool timestampsAreNumbers = true;
};

/// All ways to change one spot of a value, and whether the API still takes it.
class Mutations
{
public:
    struct Change {
        QJsonValue value;
        bool isGood = false;
        QString what;
        QString where; ///< the path that a refusal must name
    };
    using Tell = std::function<void(const Change &)>;

    explicit Mutations(const Generator &generator)
        : m_generator(generator)
    { }

    QStringList missingSamples;

    void of(const QString &name, const QJsonValue &value, const QString &path, const Tell &tell)
    {
        const QJsonObject shape = m_generator.shape(name);
        const QString type = shape[u"type"].toString();
        const auto bad = [&](const QString &what, const QJsonValue &changed) {
            tell({changed, false, what, path});
        };
        const auto good = [&](const QString &what, const QJsonValue &changed) {
            tell({changed, true, what, path});
        };
        if (type != u"structure"_s)
            bad(u"of another type"_s, type == u"string"_s ? QJsonValue(1) : QJsonValue(u"x"_s));
        if (type == u"structure"_s)
            return structure(shape, value.toObject(), path, tell);
        if (type == u"list"_s)
            return list(shape, value.toArray(), path, tell);
        if (type == u"map"_s)
            return map(shape, value.toObject(), path, tell);
        if (type == u"string"_s)
            return string(shape, good, bad);
        if (type == u"boolean"_s)
            return good(u"the other one"_s, !value.toBool());
        const bool isWhole = type == u"integer"_s || type == u"long"_s;
        if (isWhole)
            bad(u"a fraction"_s, 1.5);
        if (shape.contains(u"min")) {
            good(u"least"_s, shape[u"min"].toInteger());
            bad(u"below"_s, shape[u"min"].toInteger() - 1);
        }
        if (shape.contains(u"max")) {
            good(u"greatest"_s, shape[u"max"].toInteger());
            bad(u"above"_s, shape[u"max"].toInteger() + 1);
        }
    }

private:
    using Say = std::function<void(const QString &, const QJsonValue &)>;

    void string(const QJsonObject &shape, const Say &good, const Say &bad)
    {
        const QJsonArray values = shape[u"enum"].toArray();
        for (const QJsonValue value : values)
            good(u"of the enum"_s, value);
        if (!values.isEmpty())
            return bad(u"not of the enum"_s, values.first().toString() + u"_X"_s);
        const int least = shape[u"min"].toInt();
        if (least > 0)
            bad(u"too short"_s, m_generator.text(shape, least - 1));
        good(u"shortest"_s, m_generator.text(shape, least));
        if (shape.contains(u"max")) {
            good(u"longest"_s, m_generator.text(shape, shape[u"max"].toInt()));
            bad(u"too long"_s, m_generator.text(shape, shape[u"max"].toInt() + 1));
        }
        const QString pattern = shape[u"pattern"].toString();
        if (pattern.isEmpty()) {
            good(u"in other scripts"_s,
                 u"ü漢😀 %/?&=+\"\\<"_s.repeated(2) + u"x"_s.repeated(qMax(0, least - 26)));
        } else if (samples().contains(pattern)) {
            bad(u"against the pattern"_s, samples()[pattern].wrong);
        } else {
            missingSamples += pattern;
        }
        bad(u"half a character"_s, QString(QChar(0xd83d)).repeated(qMax(1, least)));
    }

    void structure(const QJsonObject &shape, const QJsonObject &value, const QString &path, const Tell &tell)
    {
        const auto inside = [&path](const QString &name) {
            return path.isEmpty() ? name : path + u'.' + name;
        };
        const QJsonObject members = shape[u"members"].toObject();
        const bool isUnion = shape[u"union"].toBool();
        if (!path.isEmpty())
            tell({QJsonArray(), false, u"of another type"_s, path});

        QJsonObject more = value;
        more[u"Wibble"_s] = 1;
        tell({more, false, u"with an unknown member"_s, inside(u"Wibble"_s)});
        if (isUnion) {
            tell({QJsonObject(), false, u"a union of none"_s, path});
            for (auto it = members.begin(); it != members.end(); ++it) {
                QJsonObject two = value;
                two[it.key()] = m_generator.value(it.value()[u"shape"].toString(), 4);
                if (two.size() > value.size())
                    tell({two, false, u"a union of two"_s, path});
            }
        }
        for (const QJsonValue required : shape[u"required"].toArray()) {
            QJsonObject less = value;
            less.remove(required.toString());
            tell({less, false, u"missing"_s, inside(required.toString())});
            less[required.toString()] = QJsonValue();
            tell({less, false, u"null"_s, inside(required.toString())});
        }
        for (auto it = value.begin(); it != value.end(); ++it) {
            const QString name = it.key();
            of(members[name][u"shape"].toString(), it.value(), inside(name), [&](const Change &change) {
                QJsonObject changed = value;
                changed[name] = change.value;
                const bool isNoLabel =
                    members[name][u"location"].toString() == u"uri"_s && change.value == u""_s;
                tell({changed, change.isGood && !isNoLabel, change.what, change.where});
            });
        }
    }

    void list(const QJsonObject &shape, const QJsonArray &value, const QString &path, const Tell &tell)
    {
        const auto ofSize = [this, &shape, &value](int size) {
            QJsonArray items = value;
            while (items.size() > size)
                items.removeLast();
            while (items.size() < size)
                items += m_generator.value(shape[u"member"][u"shape"].toString(), 4);
            return items;
        };
        if (const int least = shape[u"min"].toInt(); least > 0) {
            tell({ofSize(least), true, u"fewest"_s, path});
            tell({ofSize(least - 1), false, u"too few"_s, path});
        }
        if (shape.contains(u"max")) {
            tell({ofSize(shape[u"max"].toInt()), true, u"most"_s, path});
            tell({ofSize(shape[u"max"].toInt() + 1), false, u"too many"_s, path});
        }
        if (value.isEmpty())
            return;
        of(shape[u"member"][u"shape"].toString(), value.last(), u"%1[%2]"_s.arg(path).arg(value.size() - 1),
           [&](const Change &change) {
               QJsonArray changed = value;
               changed[changed.size() - 1] = change.value;
               tell({changed, change.isGood, change.what, change.where});
           });
    }

    void map(const QJsonObject &shape, const QJsonObject &value, const QString &path, const Tell &tell)
    {
        if (value.isEmpty())
            return;
        const auto ofSize = [&value](int size) {
            QJsonObject entries = value;
            while (entries.size() > size)
                entries.erase(entries.begin());
            while (entries.size() < size)
                entries[u"k%1"_s.arg(entries.size(), 3)] = *value.begin();
            return entries;
        };
        if (const int least = shape[u"min"].toInt(); least > 0) {
            tell({ofSize(least), true, u"fewest"_s, path});
            tell({ofSize(least - 1), false, u"too few"_s, path});
        }
        if (shape.contains(u"max")) {
            tell({ofSize(shape[u"max"].toInt()), true, u"most"_s, path});
            tell({ofSize(shape[u"max"].toInt() + 1), false, u"too many"_s, path});
        }
        const QString key = value.begin().key();
        of(shape[u"value"][u"shape"].toString(), value[key], path + u'.' + key, [&](const Change &change) {
            QJsonObject changed = value;
            changed[key] = change.value;
            tell({changed, change.isGood, change.what, change.where});
        });
        of(shape[u"key"][u"shape"].toString(), key, path + u" (key)"_s, [&](const Change &change) {
            if (!change.value.isString())
                return; // JSON has no such key
            QJsonObject changed = value;
            changed.remove(key);
            changed[change.value.toString()] = value[key];
            if (changed.size() == value.size())
                tell({changed, change.isGood, u"a key "_s + change.what, change.where});
        });
    }

    const Generator &m_generator;
};

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString plain(const QJsonValue &value)
{
    return value.isBool()  ? (value.toBool() ? u"true"_s : u"false"_s)
        : value.isDouble() ? QString::number(value.toInteger())
                           : value.toString();
}

/// A request as Amazon's model wants it, composed a second time and in another way.
struct Expected {
    QString path;
    QStringList query;
    QMap<QString, QString> headers;
    bool hasBody = false;
    QJsonObject body;
    QStringList form;
};

void flatten(const QString &prefix, const QJsonValue &value, QStringList &form)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            flatten(u"%1.member.%2"_s.arg(prefix).arg(i + 1), items.at(i), form);
        if (items.isEmpty())
            form += prefix + u'=';
    } else if (value.isObject()) {
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it)
            flatten(prefix.isEmpty() ? it.key() : prefix + u'.' + it.key(), it.value(), form);
    } else {
        form += prefix + u'=' + encoded(plain(value));
    }
}

Expected expectedRequest(const QJsonObject &model, const QJsonObject &operation, const QJsonObject &input)
{
    Expected expected;
    expected.path = operation[u"http"][u"requestUri"].toString();
    if (model[u"metadata"][u"protocol"].toString() == u"query"_s) {
        flatten({}, input, expected.form);
        expected.form += u"Action="_s + operation[u"name"].toString();
        expected.form += u"Version="_s + model[u"metadata"][u"apiVersion"].toString();
        expected.form.sort();
        expected.hasBody = true;
        expected.headers[u"content-type"_s] = u"application/x-www-form-urlencoded; charset=utf-8"_s;
        return expected;
    }
    const QJsonObject members =
        model[u"shapes"][operation[u"input"][u"shape"].toString()].toObject()[u"members"].toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QString location = it.value()[u"location"].toString();
        const QString wireName = it.value()[u"locationName"].toString(it.key());
        expected.hasBody = expected.hasBody || location.isEmpty();
        const QJsonValue value = input[it.key()];
        if (value.isUndefined())
            continue;
        if (location == u"uri"_s)
            expected.path.replace(u'{' + wireName + u'}', encoded(plain(value)));
        else if (location == u"header"_s)
            expected.headers[wireName.toLower()] = plain(value);
        else if (location.isEmpty())
            expected.body[wireName] = value;
        else
            for (const QJsonValue item : value.isArray() ? value.toArray() : QJsonArray{value})
                expected.query += wireName + u'=' + encoded(plain(item));
    }
    expected.query.sort();
    if (expected.hasBody)
        expected.headers[u"content-type"_s] = u"application/json"_s;
    return expected;
}

} // namespace

/// Inputs and answers made by Amazon's models, of every operation: what the models allow is taken and
/// serialised as they say, what they forbid is refused, and what goes out comes in.
class tst_ModelInputs : public QObject
{
    Q_OBJECT

private slots:
    void inputs_data() { operations(); }
    void inputs();
    void outputs_data() { operations(); }
    void outputs();
    void errors_data() { operations(); }
    void errors();
    void nonsense_data() { operations(); }
    void nonsense();
    void cleanupTestCase();

private:
    void operations();
    /// Empty: @p input is taken, sent as it should be and read as it was.
    QString take(const QJsonObject &amazon, const Model &model, const Operation &operation,
                 const QJsonObject &input);

    int m_taken = 0;
    int m_refused = 0;
    int m_answered = 0;
    int m_errors = 0;
};

void tst_ModelInputs::operations()
{
    QTest::addColumn<int>("service");
    QTest::addColumn<QString>("name");
    for (size_t i = 0; i < services().size(); ++i) {
        for (const Operation &operation : Model::of(services()[i].service).operations())
            QTest::newRow(qPrintable(operation.name)) << int(i) << operation.name;
    }
}

QString tst_ModelInputs::take(const QJsonObject &amazon, const Model &model, const Operation &operation,
                              const QJsonObject &input)
{
    const auto valid = model.validate(operation, input);
    if (!valid)
        return valid.error().message;
    const ModelRequest request = model.request(operation, input);
    const Expected expected =
        expectedRequest(amazon, amazon[u"operations"][operation.name].toObject(), input);
    const QList<QByteArray> target = request.target.split('?');
    if (QString::fromUtf8(target.first()) != expected.path)
        return u"the path is "_s + QString::fromUtf8(target.first());
    QStringList query = QString::fromUtf8(target.value(1)).split(u'&', Qt::SkipEmptyParts);
    query.sort();
    if (query != expected.query)
        return u"the query is "_s + query.join(u'&');
    QMap<QString, QString> headers;
    for (const auto &[name, value] : request.headers)
        headers[QString::fromUtf8(name).toLower()] = QString::fromUtf8(value);
    if (headers != expected.headers)
        return u"the headers are "_s + headers.keys().join(u' ');
    if (!expected.hasBody && !request.body.isEmpty())
        return u"there is a body"_s;
    if (model.protocol() == Protocol::Query) {
        QStringList form = QString::fromUtf8(request.body).split(u'&');
        form.sort();
        if (form != expected.form)
            return u"the form is "_s + form.join(u'&');
    } else if (expected.hasBody) {
        if (QJsonDocument::fromJson(request.body).object() != expected.body)
            return u"the body is "_s + QString::fromUtf8(request.body);
        if (QString::fromUtf8(request.body).toUtf8() != request.body)
            return u"the body is no UTF-8"_s;
    }

    if (model.protocol() == Protocol::RestJson && model.route(request.method, target.first()) != &operation)
        return u"the path leads elsewhere"_s;
    const auto read = model.input(operation, request);
    if (!read)
        return u"the server can't read it: "_s + read.error().message;
    QJsonObject carried = input;
    for (const Member &member : operation.input ? operation.input->members : std::vector<Member>{}) {
        const QJsonValue value = carried.value(member.name);
        if (member.location == Location::Query && value.isArray() && value.toArray().isEmpty())
            carried.remove(member.name); // no query carries an empty list
    }
    if (*read != carried)
        return u"the server reads "_s
            + QString::fromUtf8(QJsonDocument(*read).toJson(QJsonDocument::Compact));
    return {};
}

void tst_ModelInputs::inputs()
{
    if (!sharedIsThere())
        QSKIP("The services' models are not here");
    QFETCH(int, service);
    QFETCH(QString, name);
    const Model &model = Model::of(services()[size_t(service)].service);
    const QJsonObject &amazon = amazons(size_t(service));
    const Operation &operation = *model.operation(name);
    const QString shape = amazon[u"operations"][name][u"input"][u"shape"].toString();

    QStringList wrong;
    std::vector<QJsonObject> seen;
    for (const Extent extent : {Extent::Least, Extent::Greatest, Extent::Unicode}) {
        for (int unionMember = 0; unionMember < unionMembers; ++unionMember) {
            Generator generator(amazon);
            generator.extent = extent;
            generator.unionMember = unionMember;
            const QJsonObject input = shape.isEmpty() ? QJsonObject() : generator.value(shape).toObject();
            if (std::find(seen.begin(), seen.end(), input) != seen.end())
                continue;
            seen.push_back(input);
            if (const QString problem = take(amazon, model, operation, input); !problem.isEmpty())
                wrong += u"extent %1, union member %2: %3"_s.arg(int(extent)).arg(unionMember).arg(problem);
            ++m_taken;

            if (shape.isEmpty() || extent == Extent::Unicode)
                continue;
            Mutations mutations(generator);
            mutations.of(shape, input, {}, [&](const Mutations::Change &change) {
                const QJsonObject changed = change.value.toObject();
                const QString at = change.where + u", "_s + change.what;
                if (change.isGood) {
                    const QString problem = take(amazon, model, operation, changed);
                    if (!problem.isEmpty())
                        wrong += at + u": "_s + problem;
                    ++m_taken;
                    return;
                }
                ++m_refused;
                const auto judged = model.validate(operation, changed);
                if (judged)
                    wrong += at + u": taken"_s;
                else if (!judged.error().message.contains(
                             change.where.size() < 1000 ? change.where + u' ' : change.where.left(500)))
                    wrong += at + u": "_s + judged.error().message;
            });
            QVERIFY2(mutations.missingSamples.isEmpty(), qPrintable(mutations.missingSamples.join(u'\n')));
        }
    }
    wrong.removeDuplicates();
    for (const QString &problem : wrong.mid(0, 20))
        qWarning("%s", qPrintable(problem.left(600)));
    QCOMPARE(wrong.size(), 0);
}

void tst_ModelInputs::outputs()
{
    if (!sharedIsThere())
        QSKIP("The services' models are not here");
    QFETCH(int, service);
    QFETCH(QString, name);
    const Model &model = Model::of(services()[size_t(service)].service);
    const QJsonObject &amazon = amazons(size_t(service));
    const Operation &operation = *model.operation(name);
    const QString shape = amazon[u"operations"][name][u"output"][u"shape"].toString();
    const bool isQuery = model.protocol() == Protocol::Query;

    for (const Extent extent : {Extent::Least, Extent::Greatest, Extent::Unicode}) {
        for (int unionMember = 0; unionMember < unionMembers; ++unionMember) {
            Generator generator(amazon);
            generator.extent = extent;
            generator.unionMember = unionMember;
            generator.hasPatterns = false;
            generator.timestampsAreNumbers = !isQuery;
            const QJsonObject output = shape.isEmpty() ? QJsonObject() : generator.value(shape).toObject();
            const ModelRequest answer = model.answer(operation, output, u"id"_s);
            if (!isQuery && operation.output)
                QCOMPARE(QJsonDocument::fromJson(answer.body).object(), output);
            QCOMPARE(answer.headers.empty(), !isQuery && !operation.output);
            const auto read = model.output(operation, answer.headers, answer.body);
            QVERIFY2(read, read ? "" : qPrintable(read.error().message));
            QCOMPARE(*read, output);
            ++m_answered;
        }
    }
}

void tst_ModelInputs::errors()
{
    if (!sharedIsThere())
        QSKIP("The services' models are not here");
    QFETCH(int, service);
    QFETCH(QString, name);
    const Model &model = Model::of(services()[size_t(service)].service);
    const QJsonObject &amazon = amazons(size_t(service));

    for (const QJsonValue reference : amazon[u"operations"][name][u"errors"].toArray()) {
        const QString shape = reference[u"shape"].toString();
        const QJsonObject facts = amazon[u"shapes"][shape].toObject()[u"error"].toObject();
        Generator generator(amazon);
        generator.hasPatterns = false;
        const QJsonObject members = generator.value(shape).toObject();
        QString message;
        for (const QString &key : {u"message"_s, u"Message"_s, u"error_description"_s}) {
            if (members.contains(key))
                message = members[key].toString();
        }
        const ServiceError error{.code = facts[u"code"].toString(shape),
                                 .message = message,
                                 .requestId = u"id"_s,
                                 .members = members};
        const int status = facts[u"httpStatusCode"].toInt();
        ModelRequest answer = model.errorAnswer(error, status);
        if (model.protocol() == Protocol::RestJson)
            answer.headers.emplace_back("X-Amzn-RequestId", "id");
        const ServiceError read = model.error(status, answer.headers, answer.body);
        QCOMPARE(read.code, error.code);
        QCOMPARE(read.message, error.message);
        QCOMPARE(read.requestId, error.requestId);
        QCOMPARE(read.members, error.members);
        ++m_errors;
    }
}

/// Whatever comes is answered, and what is taken can be sent.
void tst_ModelInputs::nonsense()
{
    QFETCH(int, service);
    QFETCH(QString, name);
    const Model &model = Model::of(services()[size_t(service)].service);
    const Operation &operation = *model.operation(name);
    QRandomGenerator random(20180907); // the same nonsense every time
    const auto upTo = [&random](int end) { return int(random.bounded(end)); };

    QStringList words{u"member"_s, u"1"_s, u""_s, u"__type"_s, u"message"_s};
    for (const Shape *shape : {operation.input, operation.output}) {
        for (const Member &member : shape ? shape->members : std::vector<Member>{}) {
            words += {member.name, member.wireName};
            const Shape *inner = member.shape->element ? member.shape->element : member.shape;
            for (const Member &nested : inner->members)
                words += nested.name;
        }
    }
    const std::function<QJsonValue(int)> value = [&](int depth) -> QJsonValue {
        const int size = depth > 5 ? 0 : upTo(4);
        switch (upTo(depth > 5 ? 7 : 10)) {
        case 0:
            return QJsonValue();
        case 1:
            return upTo(2) == 0;
        case 2:
            return double(random.generate()) / 7;
        case 3:
            return qint64(random.generate64());
        case 4:
            return 1e300;
        case 5:
            return words.at(upTo(int(words.size())));
        case 6:
            return QString(QChar(ushort(random.generate())));
        case 7: {
            QJsonArray array;
            for (int i = 0; i < size; ++i)
                array += value(depth + 1);
            return array;
        }
        default: {
            QJsonObject object;
            for (int i = 0; i < size + 2; ++i)
                object[words.at(upTo(int(words.size())))] = value(depth + 1);
            return object;
        }
        }
    };
    const auto bytes = [&](const QByteArray &good) {
        QByteArray bad = good;
        for (int i = upTo(6); i >= 0 && !bad.isEmpty(); --i) {
            const int at = upTo(int(bad.size()));
            switch (upTo(4)) {
            case 0:
                bad[at] = char(random.generate());
                break;
            case 1:
                bad.truncate(at);
                break;
            case 2:
                bad.insert(at, bad.mid(at, upTo(40)));
                break;
            default:
                bad[at] = "<>{}[]\"%&=.,:\\"[upTo(15)];
            }
        }
        return bad;
    };
    for (int i = 0; i < 300; ++i) {
        QJsonObject object;
        for (int member = upTo(6); member >= 0; --member)
            object[words.at(upTo(int(words.size())))] = value(0);
        const bool isTaken = model.validate(operation, object).has_value();
        ModelRequest request = model.request(operation, object);
        if (isTaken)
            QVERIFY(model.input(operation, request));
        request.body = bytes(request.body);
        request.target = bytes(request.target);
        for (auto &header : request.headers)
            header.second = bytes(header.second);
        model.input(operation, request);
        model.route(request.method, request.target);

        ModelRequest answer = model.answer(operation, object, u"id"_s);
        answer.body = bytes(answer.body);
        model.output(operation, answer.headers, answer.body);
        ModelRequest refusal =
            model.errorAnswer({.code = words.at(upTo(int(words.size()))), .members = object}, 400);
        refusal.body = bytes(refusal.body);
        QVERIFY(!model.error(400, {}, refusal.body).code.isEmpty());
    }
}

void tst_ModelInputs::cleanupTestCase()
{
    qInfo(
        "%d inputs taken and sent as the models say, %d refused, %d answers and %d errors read as they were",
        m_taken, m_refused, m_answered, m_errors);
}

QTEST_GUILESS_MAIN(tst_ModelInputs)
#include "tst_modelinputs.moc"
