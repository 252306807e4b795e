// SPDX-License-Identifier: Apache-2.0
#include "ui/colours.h"

#include <QPalette>
#include <QTest>

#include <cmath>

using namespace attache;

class tst_Colours : public QObject
{
    Q_OBJECT

private slots:
    void textCanBeRead_data();
    void textCanBeRead();
    void schemeIsFoundAgain();
};

namespace {

/// WCAG 2: the relative luminance of a colour.
double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

void tst_Colours::textCanBeRead_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
    QTest::newRow("contrast") << Scheme::Contrast;
}

void tst_Colours::textCanBeRead()
{
    QFETCH(Scheme, scheme);
    const auto &c = Colours::of(scheme);
    const auto readable = [](const QColor &text, const QColor &ground) {
        const bool enough = contrast(text, ground) >= 4.5;
        if (!enough)
            qWarning() << text << "on" << ground << contrast(text, ground);
        return enough;
    };
    for (const auto &ground : {c.window, c.surface, c.sidebar, c.accentSoft}) {
        for (const auto &text : {c.text, c.muted, c.accentText, c.good, c.warn, c.bad})
            QVERIFY(readable(text, ground));
    }
    QVERIFY(readable(c.good, c.goodSoft) && readable(c.warn, c.warnSoft) && readable(c.bad, c.badSoft));
    QVERIFY(readable(c.text, c.goodSoft) && readable(c.text, c.warnSoft) && readable(c.text, c.badSoft));
    for (const auto &fill : {c.accent, c.accentHover, c.accentPressed})
        QVERIFY(readable(c.onAccent, fill));
    // The outline of what can be used: 3:1.
    QVERIFY(contrast(c.outline, c.surface) >= 3);
    QVERIFY(contrast(c.outline, c.window) >= 3);
    const auto palette = paletteOf(scheme);
    QVERIFY(readable(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)));
    QVERIFY(readable(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)));
}

void tst_Colours::schemeIsFoundAgain()
{
    for (const auto scheme : {Scheme::Light, Scheme::Dark, Scheme::Contrast})
        QCOMPARE(Colours::of(paletteOf(scheme)).scheme, scheme);
    QCOMPARE(Colours::of(QPalette(QColor(0x303030u))).scheme, Scheme::Dark);
    QCOMPARE(Colours::of(QPalette(QColor(0xefefefu))).scheme, Scheme::Light);
}

QTEST_GUILESS_MAIN(tst_Colours)
#include "tst_colours.moc"
