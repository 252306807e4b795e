// SPDX-License-Identifier: Apache-2.0
#include "ui/icons.h"

#include "ui/colours.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

#include <cmath>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QPixmap render(const QString &name, const QColor &colour, QSize pixels, qreal scale)
{
    const QString key =
        u"attache/%1/%2/%3x%4"_s.arg(name).arg(colour.rgba(), 0, 16).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QFile file(u":/icons/"_s + name + u".svg"_s);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        auto svg = file.readAll();
        svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
        QBuffer buffer(&svg);
        QImageReader reader(&buffer, "svg");
        reader.setScaledSize(pixels);
        pixmap = QPixmap::fromImage(reader.read());
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

/// Draws in the palette's colour of the moment, so icons follow a change of appearance by themselves.
class GlyphEngine final : public QIconEngine
{
public:
    explicit GlyphEngine(QString name)
        : m_name(std::move(name))
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        const int pixels = int(std::lround(side * scale));
        painter->drawPixmap(square, render(m_name, colour(mode), {pixels, pixels}, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return render(m_name, colour(mode), {side, side}, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = std::min(size.width(), size.height()); // in pixels
        return render(m_name, colour(mode), {side, side}, scale);
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_name); }

private:
    static QColor colour(QIcon::Mode mode)
    {
        const auto palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        default:
            return palette.color(QPalette::Active, QPalette::ButtonText);
        }
    }

    QString m_name;
};

} // namespace

QIcon icon(QLatin1StringView name)
{
    return QIcon(new GlyphEngine(name));
}

void paintIcon(QPainter &painter, QLatin1StringView name, const QRect &rect, const QColor &colour)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    const int pixels = int(std::lround(rect.width() * scale));
    painter.drawPixmap(rect, render(name, colour, {pixels, pixels}, scale));
}

QLatin1StringView fileIconName(const QString &fileName)
{
    static const QHash<QString, QLatin1StringView> families = [] {
        QHash<QString, QLatin1StringView> all;
        const auto add = [&](QLatin1StringView icon, std::initializer_list<QLatin1StringView> extensions) {
            for (const auto extension : extensions)
                all.insert(extension, icon);
        };
        add("file-pdf"_L1, {"pdf"_L1});
        add("file-image"_L1,
            {"png"_L1, "jpg"_L1, "jpeg"_L1, "jfif"_L1, "gif"_L1, "heic"_L1, "webp"_L1, "bmp"_L1, "tif"_L1,
             "tiff"_L1, "svg"_L1});
        add("file-text"_L1,
            {"txt"_L1, "rtf"_L1, "doc"_L1, "docx"_L1, "odt"_L1, "md"_L1, "log"_L1, "eml"_L1, "msg"_L1});
        add("file-sheet"_L1, {"xls"_L1, "xlsx"_L1, "csv"_L1, "ods"_L1, "tsv"_L1});
        add("file-slides"_L1, {"ppt"_L1, "pptx"_L1, "odp"_L1});
        add("file-audio"_L1, {"wav"_L1, "mp3"_L1, "m4a"_L1, "ogg"_L1, "flac"_L1});
        add("file-video"_L1, {"mp4"_L1, "mov"_L1, "avi"_L1, "mkv"_L1, "webm"_L1, "3gp"_L1});
        add("file-archive"_L1, {"zip"_L1, "7z"_L1, "gz"_L1, "tar"_L1, "rar"_L1});
        return all;
    }();
    const auto dot = fileName.lastIndexOf(u'.');
    return dot < 0 ? "file"_L1 : families.value(fileName.mid(dot + 1).toLower(), "file"_L1);
}

bool isPicture(const QString &fileName)
{
    return fileIconName(fileName) == "file-image"_L1;
}

QColor fileIconColour(QLatin1StringView iconName, const QPalette &palette)
{
    const auto &c = Colours::of(palette);
    if (c.scheme == Scheme::Contrast)
        return c.text;
    const bool dark = c.scheme == Scheme::Dark;
    if (iconName == "file-pdf"_L1)
        return dark ? QColor(0xf28b82u) : QColor(0xc5372cu);
    if (iconName == "file-image"_L1)
        return dark ? QColor(0xc79bf2u) : QColor(0x8140c2u);
    if (iconName == "file-text"_L1)
        return dark ? QColor(0x8ab4f8u) : QColor(0x2a62c9u);
    if (iconName == "file-sheet"_L1)
        return dark ? QColor(0x7fcf95u) : QColor(0x1c7d41u);
    if (iconName == "file-slides"_L1)
        return dark ? QColor(0xf6ae7au) : QColor(0xb8560fu);
    if (iconName == "file-audio"_L1 || iconName == "file-video"_L1)
        return dark ? QColor(0x78d0d6u) : QColor(0x0f7580u);
    return c.muted;
}

QIcon applicationIcon()
{
    return QIcon::fromTheme(u"org.attache.Attache"_s, QIcon(u":/icons/org.attache.Attache.svg"_s));
}

} // namespace attache
