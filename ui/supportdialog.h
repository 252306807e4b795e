// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QProcess>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace attache {

/// The support bundle, as `attache doctor --bundle -` writes it, for the person to read and then to save. It
/// goes nowhere by itself. Never modal.
class SupportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p program writes the bundle to standard output; it is ended with the dialog.
    SupportDialog(const QString &program, const QStringList &arguments, QWidget *parent);
    ~SupportDialog() override;

    /// What of this program's own @p arguments the doctor has to know, to look at what the window works with.
    static QStringList doctorArguments(const QStringList &arguments);

    /// Writes what is shown to @p path, for the person alone; says whether it did.
    void saveTo(const QString &path);

private:
    void collected();
    void choosePath();

    QProcess m_doctor;
    QLabel *m_status;
    QPlainTextEdit *m_text;
    QPushButton *m_save;
};

} // namespace attache
