// SPDX-License-Identifier: Apache-2.0
#include "aws/model.h"
#include "support/attacheprocess.h"
#include "support/content.h"
#include "support/sandboxprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// The role of the administrator's guide is enough for everything that people do, and each of its parts for
/// what the guide says of it.
class tst_Role : public QObject
{
    Q_OBJECT

private slots:
    void isEnough();
    void isEnoughForThePlaceThatIsGiven();
};

namespace {

/// What the guide's statements allow, by their Sid; @p without: but that one.
QSet<QString> allowed(const QString &without = {})
{
    QFile guide(QStringLiteral(ATTACHE_SOURCE_DIR "/resources/help/administrator.md"));
    if (!guide.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression block(u"```json\\n([^`]*\"Statement\"[^`]*)```"_s);
    const auto json = block.match(QString::fromUtf8(guide.readAll())).captured(1).toUtf8();
    QSet<QString> actions;
    const auto statements = QJsonDocument::fromJson(json)[u"Statement"_s].toArray();
    for (const auto &statement : statements) {
        if (statement[u"Sid"_s].toString() == without)
            continue;
        for (const auto &action : statement[u"Action"_s].toArray())
            actions.insert(action.toString());
    }
    return actions;
}

/// The sandbox denies all else.
void allowOnly(const SandboxProcess &sandbox, const QSet<QString> &actions)
{
    QJsonArray denied{u"sts:AssumeRole"_s};
    for (const auto service : {Service::Connect, Service::ConnectCases}) {
        const auto &model = Model::of(service);
        for (const auto &operation : model.operations()) {
            const auto action = QString::fromLatin1(model.signingName()) + u':' + operation.name;
            if (!actions.contains(action))
                denied.append(action);
        }
    }
    sandbox.change({{u"denied"_s, denied}});
}

/// Runs @p commands, and answers what the first that didn't work said.
QByteArray firstFailure(AttacheProcess &attache, const QList<QStringList> &commands)
{
    for (const auto &command : commands) {
        const auto run = attache.run(command);
        if (run.exitCode != 0)
            return command.join(u' ').toUtf8() + ": " + run.out + run.err;
    }
    return {};
}

} // namespace

void tst_Role::isEnough()
{
    QVERIFY(allowed().size() > 15);
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s, u"--rate-limit"_s, u"off"_s});
    allowOnly(sandbox, allowed());
    AttacheProcess attache(sandbox.ready());
    attache.unsetVariable(u"ATTACHE_INSTANCE"_s); // to be found
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
        attache.unsetVariable(name);
    write(attache.home() + u"/a.pdf"_s, content(1000, 1));
    const QStringList onCase{u"--case"_s, sandbox.caseId()};
    const QStringList inChat{u"--contact"_s, sandbox.contactId()};
    const auto attached = attache.run(QStringList{u"attach"_s, u"--json"_s, u"a.pdf"_s} + onCase);
    QVERIFY2(attached.exitCode == 0, attached.out + attached.err);
    const auto id = attached.last(u"a.pdf"_s)[u"id"_s].toString();
    const auto failure = firstFailure(attache,
                                      {{u"doctor"_s},
                                       {u"cases"_s},
                                       {u"cases"_s, u"parcel"_s},
                                       {u"chats"_s},
                                       {u"whoami"_s},
                                       QStringList{u"list"_s} + onCase,
                                       QStringList{u"link"_s, id} + onCase,
                                       QStringList{u"download"_s, id} + onCase,
                                       QStringList{u"delete"_s, id} + onCase,
                                       QStringList{u"attach"_s, u"a.pdf"_s} + inChat,
                                       QStringList{u"list"_s} + inChat});
    QVERIFY2(failure.isEmpty(), failure);
    // And what isn't in it is refused: the sandbox does look.
    allowOnly(sandbox, allowed() - QSet<QString>{u"connect:StartAttachedFileUpload"_s});
    QCOMPARE(attache.run(QStringList{u"attach"_s, u"a.pdf"_s} + onCase).exitCode, 1);
}

void tst_Role::isEnoughForThePlaceThatIsGiven()
{
    const auto actions = allowed(u"FindThePlace"_s);
    QVERIFY(!actions.contains(u"connect:ListInstances"_s) && actions.contains(u"cases:SearchCases"_s));
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s, u"--rate-limit"_s, u"off"_s});
    allowOnly(sandbox, actions);
    AttacheProcess attache(sandbox.ready());
    write(attache.home() + u"/a.pdf"_s, content(1000, 1));
    const auto given = [&sandbox](const QStringList &command) {
        return command + QStringList{u"--domain"_s, sandbox.domainId()};
    };
    const auto failure =
        firstFailure(attache,
                     {given({u"cases"_s}), given({u"chats"_s}), given({u"whoami"_s}),
                      given({u"attach"_s, u"--case"_s, sandbox.caseId(), u"a.pdf"_s}),
                      given({u"attach"_s, u"--contact"_s, sandbox.contactId(), u"a.pdf"_s})});
    QVERIFY2(failure.isEmpty(), failure);
}

QTEST_GUILESS_MAIN(tst_Role)
#include "tst_role.moc"
