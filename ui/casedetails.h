// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>
#include <vector>

class QModelIndex;
class QUrl;

namespace attache {

class CaseCardModel;
class Disclosure;
class ElidedLabel;
class PlainValue;

/// The fields of the case that files go to, to read and to copy from, and the button that unfolds them.
///
/// It is as high with few fields as with many, and while they are asked for, so that nothing below it moves
/// but when the person unfolds it, or goes from a case to a chat.
class CaseDetails : public QScrollArea
{
    Q_OBJECT

public:
    CaseDetails(CaseCardModel &card, QWidget *parent);

    /// It has no place yet: whoever lays out the window gives it one.
    Disclosure *button() const { return m_button; }

    void setOpen(bool open);
    /// Where there is little room it is lower.
    void setLow(bool low);

signals:
    /// By the person.
    void opened(bool open);
    void addressActivated(const QUrl &address);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// One field, name and value beside each other.
    struct Entry {
        ElidedLabel *name;
        QWidget *place; ///< of the value: itself, or with a button beside it
        PlainValue *value;
    };

    void follow();
    void fill();
    void place();
    void fit();
    int lineHeight() const;
    Entry entryOf(const QModelIndex &index, QWidget *parent);

    CaseCardModel &m_card;
    Disclosure *m_button;
    bool m_open = false;
    bool m_low = false;
    bool m_filled = false; ///< with what the model has; only what is seen is made
    std::vector<Entry> m_entries;
    std::vector<int> m_places; ///< of the entries as they are laid out
};

} // namespace attache
