// SPDX-License-Identifier: Apache-2.0
#include "support/shared.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

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

void addRowsOfCaptures()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(sharedFile(u"sdk-captures"_s), {u"*.http"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto path = files.next();
        const auto row = QFileInfo(path).dir().dirName() + u'/' + QFileInfo(path).completeBaseName();
        QTest::newRow(row.toUtf8().constData()) << path;
    }
}

} // namespace attache
