// SPDX-License-Identifier: Apache-2.0
#include "ui/supportdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attache {

SupportDialog::SupportDialog(const QString &program, const QStringList &arguments, QWidget *parent)
    : QDialog(parent)
    , m_status(new QLabel(tr("Looking at this computer…"), this))
    , m_text(new QPlainTextEdit(this))
    , m_save(new QPushButton(tr("Save…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Support bundle"));
    setAccessibleName(tr("Support bundle"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("What is in the bundle"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_save->setEnabled(false);
    auto *close = new QPushButton(tr("Close"), this);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_status);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    resize(760, 600);

    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_save, &QPushButton::clicked, this, &SupportDialog::choosePath);
    connect(&m_doctor, &QProcess::finished, this, &SupportDialog::collected);
    connect(&m_doctor, &QProcess::errorOccurred, this, &SupportDialog::collected);
    m_doctor.setStandardInputFile(QProcess::nullDevice());
    m_doctor.start(program, arguments);
}

SupportDialog::~SupportDialog()
{
    m_doctor.disconnect(this);
    m_doctor.kill();
}

QStringList SupportDialog::doctorArguments(const QStringList &arguments)
{
    static const QStringList withValue{u"--endpoint-url"_s, u"--region"_s, u"--profile"_s,
                                       u"--instance"_s,     u"--domain"_s, u"--ca-bundle"_s};
    static const QStringList plain{u"--no-verify-ssl"_s, u"--no-sign-request"_s};
    QStringList known{u"doctor"_s, u"--bundle"_s, u"-"_s};
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const auto &argument = arguments[i];
        if (argument == u"--")
            break;
        const auto name = argument.section(u'=', 0, 0);
        if (withValue.contains(argument) && i + 1 < arguments.size())
            known << argument << arguments[++i];
        else if (plain.contains(argument) || (argument != name && withValue.contains(name)))
            known << argument;
    }
    return known;
}

void SupportDialog::collected()
{
    const auto text = QString::fromUtf8(m_doctor.readAllStandardOutput());
    if (text.isEmpty()) {
        const auto complaint = QString::fromUtf8(m_doctor.readAllStandardError()).trimmed();
        m_status->setText(
            tr("There is no bundle: %1").arg(complaint.isEmpty() ? m_doctor.errorString() : complaint));
        return;
    }
    m_status->setText(
        tr("This has gone to nobody. Read it, save it, and send it to whoever helps you. It holds no "
           "token, no key and nothing of what is in files; names are replaced."));
    m_text->setPlainText(text);
    m_save->setEnabled(true);
    m_text->setFocus();
}

void SupportDialog::choosePath()
{
    auto *dialog = new QFileDialog(this, tr("Save the support bundle"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"attache-support.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SupportDialog::saveTo);
    dialog->open();
}

void SupportDialog::saveTo(const QString &path)
{
    const auto text = m_text->toPlainText().toUtf8();
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(text) == text.size()
        && file.commit();
    m_status->setText(saved ? tr("Saved as %1.").arg(path)
                            : tr("%1 can't be written: %2").arg(path, file.errorString()));
}

} // namespace attache
