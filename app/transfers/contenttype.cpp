// SPDX-License-Identifier: Apache-2.0
#include "transfers/contenttype.h"

#include <QMimeDatabase>
#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

struct Entry {
    QLatin1StringView extension;
    QLatin1StringView type;
};

constexpr std::array table{
    Entry{"csv"_L1, "text/csv"_L1},
    Entry{"doc"_L1, "application/msword"_L1},
    Entry{"docx"_L1, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"_L1},
    Entry{"heic"_L1, "image/heic"_L1},
    Entry{"jfif"_L1, "image/jpeg"_L1},
    Entry{"jpeg"_L1, "image/jpeg"_L1},
    Entry{"jpg"_L1, "image/jpeg"_L1},
    Entry{"mov"_L1, "video/quicktime"_L1},
    Entry{"mp4"_L1, "video/mp4"_L1},
    Entry{"pdf"_L1, "application/pdf"_L1},
    Entry{"png"_L1, "image/png"_L1},
    Entry{"ppt"_L1, "application/vnd.ms-powerpoint"_L1},
    Entry{"pptx"_L1, "application/vnd.openxmlformats-officedocument.presentationml.presentation"_L1},
    Entry{"rtf"_L1, "application/rtf"_L1},
    Entry{"txt"_L1, "text/plain"_L1},
    Entry{"wav"_L1, "audio/wav"_L1},
    Entry{"xls"_L1, "application/vnd.ms-excel"_L1},
    Entry{"xlsx"_L1, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_L1},
};

} // namespace

QString contentType(const QString &fileName)
{
    const auto dot = fileName.lastIndexOf(u'.');
    const auto extension = dot < 0 ? QString() : fileName.mid(dot + 1);
    for (const auto &entry : table) {
        if (extension.compare(entry.extension, Qt::CaseInsensitive) == 0)
            return entry.type;
    }
    const auto type = QMimeDatabase().mimeTypeForFile(fileName, QMimeDatabase::MatchExtension);
    return type.isValid() ? type.name() : u"application/octet-stream"_s;
}

} // namespace attache
