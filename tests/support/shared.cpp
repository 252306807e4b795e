// SPDX-License-Identifier: Apache-2.0
#include "support/shared.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace attache {

QString sharedFile(const QString &relativePath)
{
    return QString::fromUtf8(ATTACHE_SHARED_DIR) + u'/' + relativePath;
}

bool sharedIsThere()
{
    return QFileInfo::exists(sharedFile(u"models"_s));
}

} // namespace attache
