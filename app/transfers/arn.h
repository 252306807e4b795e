// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>
#include <optional>

namespace attache {

/// An Amazon Resource Name, taken apart: arn:partition:service:region:account:resource.
struct Arn {
    QString partition;
    QString service;
    QString region; ///< may be empty
    QString account; ///< may be empty
    QString resource; ///< "domain/D/case/C"

    /// Nothing where @p text is no ARN.
    static std::optional<Arn> parse(const QString &text);

    /// What follows @p kind in the resource: part(u"case") of "domain/D/case/C" is "C"; empty: none.
    QString part(QStringView kind) const;
};

/// The partition that @p region belongs to: "aws", "aws-cn", …; "aws" for one that is unknown.
QString partitionOf(QStringView region);

} // namespace attache
