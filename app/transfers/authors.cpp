// SPDX-License-Identifier: Apache-2.0
#include "transfers/authors.h"

#include "base/result.h"
#include "connect/connectclient.h"
#include "transfers/arn.h"

#include <QObject>
#include <QStringList>
#include <memory>

using namespace Qt::StringLiterals;

namespace attache {

/// One DescribeUser after the other.
class Authors::Questions final : public QObject
{
public:
    Questions(Authors &authors, QStringList arns, std::function<void()> learnt)
        : m_authors(authors)
        , m_arns(std::move(arns))
        , m_learnt(std::move(learnt))
    {
        askNext();
    }

private:
    void askNext()
    {
        if (m_arns.isEmpty()) {
            if (m_news)
                m_learnt();
            return;
        }
        const auto text = m_arns.takeFirst();
        const auto arn = Arn::parse(text);
        m_call = m_authors.m_connect.describeUser(
            {.instanceId = arn->part(u"instance"), .userId = arn->part(u"agent")},
            [this, text](const Result<User> &user) {
                if (user) {
                    const auto name = u"%1 %2"_s.arg(user->firstName, user->lastName).trimmed();
                    m_authors.m_names.insert(text, name.isEmpty() ? user->username : name);
                    m_news = true;
                } else if (user.error().code == "ResourceNotFoundException"_L1) {
                    m_authors.m_names.insert(text, {}); // who has left stays unknown
                } else {
                    m_authors.m_allowed = user.error().kind != ErrorKind::Refused;
                    m_arns.clear(); // the others would fare no better now
                }
                askNext();
            });
    }

    Authors &m_authors;
    QStringList m_arns;
    std::function<void()> m_learnt;
    bool m_news = false;
    Call m_call;
};

Authors::Authors(ConnectClient &connect)
    : m_connect(connect)
{ }

std::vector<AttachedFile> Authors::named(std::vector<AttachedFile> files) const
{
    for (auto &file : files) {
        const auto arn = Arn::parse(file.createdBy);
        if (!arn)
            continue;
        if (const auto &name = m_names.value(file.createdBy); !name.isEmpty())
            file.createdBy = name;
        // assumed-role/ROLE/SESSION, where companies put the person's name or address, and user/PATH/NAME.
        else if (arn->service == "sts"_L1 || arn->service == "iam"_L1)
            file.createdBy = arn->resource.section(u'/', -1);
    }
    return files;
}

Call Authors::learn(const std::vector<AttachedFile> &files, std::function<void()> learnt)
{
    QStringList unknown;
    for (const auto &file : files) {
        const auto arn = m_allowed ? Arn::parse(file.createdBy) : std::nullopt;
        if (arn && !arn->part(u"instance").isEmpty() && !arn->part(u"agent").isEmpty()
            && !m_names.contains(file.createdBy) && !unknown.contains(file.createdBy))
            unknown.append(file.createdBy);
    }
    if (unknown.isEmpty())
        return {};
    return Call(std::make_unique<Questions>(*this, std::move(unknown), std::move(learnt)));
}

} // namespace attache
