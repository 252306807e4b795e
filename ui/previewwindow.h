// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QProcess>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedLayout;

namespace attache {

/// A look at a file without a program of its own for it: a picture, the first page of a PDF, the beginning of
/// a text. Pictures are read on a thread of the pool and within limits, a PDF by pdftoppm, where that is
/// installed; what can't be shown is said. Escape or Space closes it.
class PreviewWindow : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewWindow(QWidget *parent);

    /// @p path: a file that stays as it is while it is shown.
    void preview(const QString &name, const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void readPicture(const QString &path);
    void readPdf(const QString &path);
    void readText(const QString &path);
    void showPicture(const QImage &picture);
    void say(const QString &sentence);
    void fit();

    QStackedLayout *m_layers;
    QLabel *m_picture;
    QPlainTextEdit *m_text;
    QPixmap m_whole;
    int m_number = 0; ///< to tell a late answer about an earlier file
    QPointer<QProcess> m_pdf;
};

} // namespace attache
