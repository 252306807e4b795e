// SPDX-License-Identifier: Apache-2.0
//
//     canaries LIST PATH…
//
// Looks through files, and through all below folders, for the secrets of LIST, lines of "name<TAB>secret", in
// whatever clothes. Prints where each was found; ends with 1 if any was, with 2 where it could not look.

#include "support/canaries.h"

#include <QFile>
#include <QFileInfo>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace attache;

int main(int argc, char *argv[])
{
    QFile list(argc > 2 ? QFile::decodeName(argv[1]) : QString());
    if (!list.open(QIODevice::ReadOnly)) {
        std::fputs("canaries: there is no list, or nothing to look through\n", stderr);
        return 2;
    }
    Canaries canaries;
    int known = 0;
    for (const auto &line : list.readAll().split('\n')) {
        const auto tab = line.indexOf('\t');
        if (tab < 0)
            continue;
        canaries.add(QString::fromUtf8(line.left(tab)), line.mid(tab + 1));
        ++known;
    }
    if (known == 0) {
        std::fputs("canaries: the list is empty\n", stderr);
        return 2;
    }
    QStringList found;
    for (int i = 2; i < argc; ++i) {
        const auto path = QFile::decodeName(argv[i]);
        if (!QFileInfo::exists(path)) {
            std::fprintf(stderr, "canaries: there is no %s\n", argv[i]);
            return 2;
        }
        found += QFileInfo(path).isDir() ? canaries.below(path) : canaries.inFile(path);
    }
    for (const auto &one : found)
        std::puts(qPrintable(one));
    return found.isEmpty() ? 0 : 1;
}
