// SPDX-License-Identifier: Apache-2.0
#include "ui/thumbnails.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int mostKept = 400;
constexpr int mostAsked = 40; ///< about two screens; who scrolls past a row has no use for its picture
constexpr qint64 largestBytes = 32 * 1024 * 1024LL;
constexpr int allocationMegabytes = 128; ///< of a picture as it is decoded: 32 megapixels

QImage read(const QString &path, qint64 sizeBytes, int pixels)
{
    const QFileInfo file(path);
    const auto size = file.size();
    if (!file.isFile() || size > largestBytes || (sizeBytes >= 0 && size != sizeBytes))
        return {};
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    // The formats of photos and screenshots; not those that are programs of a kind, as SVG.
    static const QSet<QByteArray> formats{"png", "jpeg", "gif", "bmp", "webp"};
    if (!formats.contains(reader.format()))
        return {};
    const auto whole = reader.size();
    if (whole.width() > pixels || whole.height() > pixels)
        reader.setScaledSize(whole.scaled(pixels, pixels, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

} // namespace

Thumbnails::Thumbnails(QObject *parent)
    : QObject(parent)
    , m_known(mostKept)
{
    m_pool.setMaxThreadCount(1);
}

Thumbnails::~Thumbnails()
{
    m_pool.clear(); // one that is being read is waited for
}

QPixmap Thumbnails::of(const LocalCopy &file)
{
    const auto key = QString::number(file.sizeBytes) + u' ' + file.path;
    if (const auto *known = m_known.object(key))
        return *known;
    if (m_asked.contains(key) || m_asked.size() >= mostAsked)
        return {};
    m_asked.insert(key);
    QImageReader::setAllocationLimit(allocationMegabytes);
    const int pixels = qRound(edge * qGuiApp->devicePixelRatio());
    m_pool.start([this, key, file, pixels] {
        const auto picture = read(file.path, file.sizeBytes, pixels);
        QMetaObject::invokeMethod(
            this, [this, key, picture] { learn(key, picture); }, Qt::QueuedConnection);
    });
    return {};
}

void Thumbnails::learn(const QString &key, const QImage &picture)
{
    m_asked.remove(key);
    auto *small = new QPixmap(QPixmap::fromImage(picture)); // the cache owns it
    small->setDevicePixelRatio(qGuiApp->devicePixelRatio());
    m_known.insert(key, small);
    emit changed(); // also of one that is none: there is room to ask for the next
}

} // namespace attache
