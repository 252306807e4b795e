// SPDX-License-Identifier: Apache-2.0
#include "ui/guide.h"

#include "ui/supportdialog.h"

#include <QCoreApplication>
#include <QFile>
#include <QKeySequence>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// Keys as the menus call them: "Strg+K" in German, where Qt's own words are there.
QString withKeysOfTheLanguage(QString text)
{
    static const QRegularExpression keys(
        uR"(\*\*((?:(?:Ctrl|Alt|Shift)\+)+\w+|Space|Delete|Tab|F\d+)\*\*)"_s);
    qsizetype from = 0;
    for (auto found = keys.match(text, from); found.hasMatch(); found = keys.match(text, from)) {
        const QKeySequence sequence(found.captured(1), QKeySequence::PortableText);
        const auto native = sequence.toString(QKeySequence::NativeText);
        const auto named =
            native == sequence.toString(QKeySequence::PortableText) ? found.captured(1) : native;
        text.replace(found.capturedStart(1), found.capturedLength(1), named);
        from = found.capturedStart(1) + named.size() + 2;
    }
    return text;
}

Qt::LayoutDirection directionOf(const QUrl &page)
{
    return QLocale(page.fileName().section(u'.', 1, -2)).textDirection();
}

/// With the columns of each table the other way round: Qt begins them at the left, whatever their direction.
QString withColumnsTurned(const QString &text)
{
    auto lines = text.split(u'\n');
    for (auto &line : lines) {
        if (!line.startsWith(u'|'))
            continue;
        auto cells = line.split(u'|'); // the first and the last are empty
        std::reverse(cells.begin(), cells.end());
        line = cells.join(u'|');
    }
    return lines.join(u'\n');
}

/// Pictures no wider than the page, and text in the direction of the language that the page is in.
class Page final : public QTextBrowser
{
public:
    explicit Page(QWidget *parent)
        : QTextBrowser(parent)
    {
        connect(this, &QTextBrowser::sourceChanged, this, &Page::turn);
    }

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        const auto found = QTextBrowser::loadResource(type, name);
        if (type == QTextDocument::MarkdownResource) {
            const auto text = withKeysOfTheLanguage(QString::fromUtf8(found.toByteArray()));
            return directionOf(name) == Qt::RightToLeft ? withColumnsTurned(text) : text;
        }
        if (type != QTextDocument::ImageResource)
            return found;
        const auto picture = QImage::fromData(found.toByteArray());
        return picture.scaledToWidth(std::min(picture.width(), 640), Qt::SmoothTransformation);
    }

private:
    /// The other guides are in English, whatever the window speaks; and a paragraph may begin with a name or
    /// a key, so it can't be left to its first letter.
    void turn(const QUrl &name)
    {
        auto option = document()->defaultTextOption();
        option.setTextDirection(directionOf(name));
        document()->setDefaultTextOption(option);
        if (directionOf(name) != Qt::RightToLeft)
            return;
        for (auto *frame : document()->rootFrame()->childFrames()) {
            if (auto *table = qobject_cast<QTextTable *>(frame)) {
                auto format = table->format();
                format.setWidth(QTextLength(QTextLength::PercentageLength, 100)); // to begin at the right
                table->setFormat(format);
            }
        }
    }
};

/// In the language of the window; in English where nobody has written it yet.
QUrl firstPage()
{
    //: The file of the guide: window.CODE.md in another language
    const auto own = Guide::tr("window.md");
    return QUrl(u"qrc:/help/"_s + (QFile::exists(u":/help/"_s + own) ? own : u"window.md"_s));
}

} // namespace

Guide::Guide(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Attache guide"));
    setAccessibleName(tr("Attache guide"));
    auto *page = new Page(this);
    page->setAccessibleName(tr("Guide"));
    page->setFrameShape(QFrame::NoFrame);
    page->document()->setDocumentMargin(20);
    page->setSource(firstPage(), QTextDocument::MarkdownResource);
    auto *support = new QPushButton(tr("Support bundle…"), this);
    support->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(8, 8, 8, 8);
    below->addStretch();
    below->addWidget(support);
    layout->addLayout(below);
    resize(740, 680);
    connect(support, &QPushButton::clicked, this, [parent] {
        auto *dialog =
            new SupportDialog(QCoreApplication::applicationFilePath(),
                              SupportDialog::doctorArguments(QCoreApplication::arguments()), parent);
        dialog->show();
    });
}

} // namespace attache
