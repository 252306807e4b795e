// SPDX-License-Identifier: Apache-2.0
#include "ui/guide.h"

#include "ui/supportdialog.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// Pictures no wider than the page.
class Page final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        const auto found = QTextBrowser::loadResource(type, name);
        if (type != QTextDocument::ImageResource)
            return found;
        const auto picture = QImage::fromData(found.toByteArray());
        return picture.scaledToWidth(std::min(picture.width(), 640), Qt::SmoothTransformation);
    }
};

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
    page->setSource(QUrl(u"qrc:/help/window.md"_s), QTextDocument::MarkdownResource);
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
