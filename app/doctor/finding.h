// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/error.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace attache {

/// What the doctor found out about one thing, in words for a person.
struct Finding {
    QString name; ///< "DNS", "permission connect:StartAttachedFileUpload"
    bool ok = false;
    QString detail = {}; ///< what was seen
    QString remedy = {}; ///< what to do about it; empty when there is nothing to do
    bool isRefusal = false; ///< not ok since the service said that this person may not
    QString operation = {}; ///< the API's name of the one that a permission is for
    bool looked = true; ///< false: something before it stood in the way, so that nobody knows

    bool operator==(const Finding &) const = default;
};

inline Finding fine(const QString &name, const QString &detail)
{
    return {.name = name, .ok = true, .detail = detail};
}

inline Finding wrong(const QString &name, const QString &detail, const QString &remedy)
{
    return {.name = name, .ok = false, .detail = detail, .remedy = remedy};
}

inline Finding unknown(const QString &name, const QString &why)
{
    return {.name = name,
            .ok = false,
            .detail = QStringLiteral("Not checked, as %1.").arg(why),
            .remedy = QStringLiteral("Mend what stands above first."),
            .looked = false};
}

/// A few things that are found out together. It changes nothing anywhere, and never fails: an error is a
/// finding.
class Check
{
public:
    struct Outcome {
        std::vector<Finding> findings; ///< one for each of names(), in their order
        bool servicesReachable = true; ///< false: no check that needs the services can say anything
    };
    using Found = std::function<void(Outcome)>;

    virtual ~Check() = default;

    virtual QStringList names() const = 0;
    virtual bool needsServices() const = 0;
    /// Answers from the event loop, at most once.
    virtual Call run(Found found) = 0;
};

} // namespace attache
