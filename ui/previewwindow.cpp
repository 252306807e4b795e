// SPDX-License-Identifier: Apache-2.0
#include "ui/previewwindow.h"

#include "base/environment.h"
#include "ui/icons.h"

#include <QFile>
#include <QImageReader>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScreen>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QThreadPool>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

constexpr qint64 textBytes = 16 * 1024LL;
constexpr int allocationMegabytes = 128; ///< of a picture as it is decoded: 32 megapixels
constexpr auto pdfPatience = 10s;
constexpr QSize largest(1600, 1200);

QImage scaledPicture(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    if (const auto size = reader.size(); size.width() > largest.width() || size.height() > largest.height())
        reader.setScaledSize(size.scaled(largest, Qt::KeepAspectRatio)); // JPEG decodes no more than that
    return reader.read();
}

/// The beginning of a text; null: it is none.
QString beginning(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto bytes = file.read(textBytes);
    if (bytes.contains('\0'))
        return {};
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Default);
    QString text = utf8(bytes); // a character that is cut off at the end stays in the decoder
    if (utf8.hasError())
        text = QString::fromLatin1(bytes);
    return file.atEnd() ? text : text + u"\n…"_s;
}

} // namespace

PreviewWindow::PreviewWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_layers(new QStackedLayout(this))
    , m_picture(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"preview"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setWordWrap(true);
    m_picture->setMinimumSize(1, 1);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Beginning of the text"));
    m_layers->addWidget(m_picture);
    m_layers->addWidget(m_text);
    resize(QSize(720, 560).boundedTo(screen()->availableSize() * 9 / 10));
}

void PreviewWindow::preview(const QString &name, const QString &path)
{
    ++m_number;
    m_whole = {};
    if (m_pdf)
        m_pdf->kill();
    setWindowTitle(name);
    setAccessibleName(tr("Preview of %1").arg(name));
    say(tr("Reading…"));
    if (name.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        readPdf(path);
    else if (isPicture(name))
        readPicture(path);
    else
        readText(path);
}

void PreviewWindow::readPicture(const QString &path)
{
    QImageReader::setAllocationLimit(allocationMegabytes);
    const QPointer<PreviewWindow> self(this);
    QThreadPool::globalInstance()->start([self, path, number = m_number] {
        const auto picture = scaledPicture(path);
        QMetaObject::invokeMethod(qApp, [self, picture, number] {
            if (self && self->m_number == number)
                self->showPicture(picture);
        });
    });
}

void PreviewWindow::readText(const QString &path)
{
    const QPointer<PreviewWindow> self(this);
    QThreadPool::globalInstance()->start([self, path, number = m_number] {
        const auto text = beginning(path);
        QMetaObject::invokeMethod(qApp, [self, text, number] {
            if (!self || self->m_number != number)
                return;
            if (text.isNull())
                return self->say(tr("There is no preview of this type of file. Open shows it."));
            self->m_text->setPlainText(text);
            self->m_layers->setCurrentWidget(self->m_text);
        });
    });
}

void PreviewWindow::readPdf(const QString &path)
{
    const auto program = QStandardPaths::findExecutable(u"pdftoppm"_s);
    if (program.isEmpty())
        return say(tr("There is no preview of PDF files here. Open shows it."));
    // A process of its own: what a hostile PDF does to it stays there.
    auto *pdf = new QProcess(this);
    m_pdf = pdf;
    pdf->setProcessEnvironment(environmentWithoutAws());
    connect(pdf, &QProcess::finished, this, [this, pdf, number = m_number] {
        pdf->deleteLater();
        if (number == m_number)
            showPicture(QImage::fromData(pdf->readAllStandardOutput(), "PNG"));
    });
    pdf->start(program,
               {u"-png"_s, u"-singlefile"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, u"-scale-to"_s,
                QString::number(largest.height()), path});
    QTimer::singleShot(pdfPatience, pdf, &QProcess::kill);
}

void PreviewWindow::showPicture(const QImage &picture)
{
    if (picture.isNull())
        return say(tr("This file can't be shown. It may be damaged, or too large."));
    m_whole = QPixmap::fromImage(picture);
    m_layers->setCurrentWidget(m_picture);
    m_picture->setAccessibleName(tr("Picture, %1 × %2").arg(picture.width()).arg(picture.height()));
    fit();
}

void PreviewWindow::say(const QString &sentence)
{
    m_picture->setPixmap({});
    m_picture->setText(sentence);
    m_picture->setAccessibleName(sentence);
    m_layers->setCurrentWidget(m_picture);
}

void PreviewWindow::fit()
{
    if (m_whole.isNull())
        return;
    const auto room = size() * devicePixelRatioF();
    auto shown = m_whole.width() > room.width() || m_whole.height() > room.height()
        ? m_whole.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        : m_whole;
    shown.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(shown);
}

void PreviewWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PreviewWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Space)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace attache
