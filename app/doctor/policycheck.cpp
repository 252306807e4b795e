// SPDX-License-Identifier: Apache-2.0
#include "doctor/policycheck.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

const auto policyName = u"policy"_s;

} // namespace

PolicyCheck::PolicyCheck(Result<Policy> policy)
    : m_policy(std::move(policy))
{ }

QStringList PolicyCheck::names() const
{
    return {policyName};
}

Call PolicyCheck::run(Found found)
{
    return later([this, found = std::move(found)] { found({.findings = {judge()}}); });
}

Finding PolicyCheck::judge() const
{
    if (!m_policy)
        return wrong(policyName, m_policy.error().message,
                     u"Whoever looks after this computer has to mend that file."_s);
    if (m_policy->file.isEmpty())
        return fine(policyName, u"none: nothing is set by an organisation"_s);
    const auto set = m_policy->names();
    const auto detail = set.isEmpty() ? u"%1 sets nothing"_s.arg(m_policy->file)
                                      : u"%1 sets %2"_s.arg(m_policy->file, set.join(u", "_s));
    if (m_policy->unknown.isEmpty())
        return fine(policyName, detail);
    return wrong(
        policyName,
        u"%1; this version of Attache doesn't know %2"_s.arg(detail, m_policy->unknown.join(u", "_s)),
        u"Check how it is spelled, or install a newer Attache."_s);
}

} // namespace attache
