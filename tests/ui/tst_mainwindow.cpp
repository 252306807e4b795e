// SPDX-License-Identifier: Apache-2.0
#include "ui/droparea.h"
#include "ui/fakes.h"
#include "ui/filesview.h"
#include "ui/frame.h"
#include "ui/linklife.h"
#include "ui/targetview.h"
#include "ui/wiring.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <array>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_MainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void saysWhenCertificatesAreNotChecked();
    void eachNameStandsForOneControl_data();
    void eachNameStandsForOneControl();
    void nothingThatIsUsedIsWithoutAName();
    void tabReachesEverything();
    void targetsAreNamedAndTheCurrentOneIsTheTarget();
    void assistiveTechnologyChoosesATarget();
    void focusAloneChoosesNoTarget();
    void narrowIsAPickerOfTheSameList();
    void lookingAtAChatDoesNotJoinIt();
    void aChatWithATokenIsListed();
    void beforeTheChatsAreKnown();
    void theListOfAChatThatHasEnded();
    void aChatThatHasEndedTakesNoFile();
    void whoLooksAwayIsToldNothing();
    void aChatsTokenIsMasked();
    void enterIsForTheTextThatStoodThere();
    void aSearchWithoutHitsSaysSo();
    void pinsACase();
    void saysWhoTheCaseIsAbout();
    void theCaseIsAskedForOnceForALook();
    void detailsMoveNothingWhileTheyCome();
    void detailsAreRemembered();

    void aDropAddsFiles();
    void aDropOnATargetGoesThere();
    void refusesWhileDragging();
    void aTargetWithoutATitleIsNamedByItsId();
    void aCaseThatIsInNoListIsNamedToo();
    void filesWithoutATargetWait();
    void asksBeforeTheFirstFileToACustomer();
    void itsQuestionIsAnsweredByKeys_data();
    void itsQuestionIsAnsweredByKeys();
    void doesNotAskWhenToldSo();
    void saysWhatIsThereAlreadyAndTakesItBack();
    void undoTakesBackWhatWasJustAdded();
    void undoIsNotForWhatIsLongAttached();
    void theFirstDragOverAChatIsJudged();
    void aNameIsNoMarkupWhereFilesAreDropped();
    void aPastedPictureGoesWithItsRow();
    void aFolderSaysFirstHowManyFilesItHas();
    void takesAPictureFromABrowserAsItIs();
    void pastesFiles();
    void pastesAPicture();

    void noSentenceIsBelowAButton_data();
    void noSentenceIsBelowAButton();
    void buttonsKeepTheirWordsAsLongAsTheyCan();
    void buttonsFollowTheRow_data();
    void buttonsFollowTheRow();
    void pauseWithoutSelectionIsTheQueue();
    void pauseOfSelectedRows();
    void retryCancelAndDeleteMeanTheRows();
    void copiesTheLinkOfARow();
    void tellsHowLongALinkWorks();
    void theShelfTakesFiles();
    void oneTableHasTheSelection();
    void theFirstKeySelectsTheRow();
    void aLookFindsThatTheSignInHasEnded();
    void looksWhenItIsTheActiveWindow();
    void theSearchHasTheKeyboardAtFirst();
    void signedOutIsABarWithAButton();
    void theTitleTellsTheProgress();
    void quittingWithoutATrayAsksOnce();
    void clearKeepsWhatFailed();
    void theStatusLineTellsQuarters();
    void theStatusLineEndsInAnEllipsis();
    void anOldListSaysThatItIsOld();

    void f1OpensTheGuide();
    void theGuideTellsTheKeys();
    void remembersTheCase();
    void columnsAreChosenAndRemembered();
    void groupsAreChosenAndRemembered();
    void aPictureSentFromHereIsShownAmongTheFiles();
    void closingWithoutATrayEnds();
    void whatWaitsForAnAnswerIsAskedAgain();
    void aDeletionIsDoneBeforeTheEnd();
    void theSignStandsInTheMargin_data();
    void theSignStandsInTheMargin();

private:
    QAction *menuEntry(const QString &text);
    void open(bool asks = true);
    QList<QAccessibleInterface *> named(const QString &name) const;
    QToolButton *button(const QString &name) const;
    QWidget *anyButton(const QString &name) const;
    TransferId add(State state, const Destination &destination);
    void select(TransferId id);
    bool drag(const QMimeData &data, const QPoint &at);
    void drop(const QMimeData &data, const QPoint &at);
    static QMimeData *files(const QStringList &paths);

    const Destination m_parcel{Destination::Kind::Case, u"arn:parcel"_s, u"Damaged parcel"_s};
    const Destination m_maria{Destination::Kind::Chat, u"contact"_s, u"Maria"_s};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<AppearanceControl> m_appearance;
    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<FakeLookup> m_lookup;
    std::unique_ptr<Frame> m_frame;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

const QStringList controls{u"Drop area"_s, u"Transfers"_s, u"Attach to"_s, u"Add files…"_s, u"Pause"_s,
                           u"Resume"_s,    u"Retry"_s,     u"Cancel"_s,    u"Copy link"_s,  u"Open"_s,
                           u"Save as…"_s,  u"Delete"_s,    u"Attache"_s};

/// A case with a customer and an order.
CaseCard orderOf(const QString &customer)
{
    const auto field = [](const QString &name, const QString &value) {
        return CardField{.id = name, .name = name, .type = u"Text"_s, .isCustom = true, .value = value};
    };
    return {.extent = CaseCard::Extent::Whole,
            .summary = {},
            .fields = {field(u"Customer name"_s, customer), field(u"Order number"_s, u"88-1207"_s)}};
}

void walk(QAccessibleInterface *node, const std::function<void(QAccessibleInterface *)> &visit)
{
    visit(node);
    for (int child = 0; child < node->childCount(); ++child) {
        auto *below = node->child(child);
        if (below && !below->state().invisible)
            walk(below, visit);
    }
}

} // namespace

void tst_MainWindow::initTestCase()
{
    m_appearance = std::make_unique<AppearanceControl>(Appearance::Light);
}

void tst_MainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_engine = std::make_unique<FakeEngine>();
    m_lookup = std::make_unique<FakeLookup>();
    m_lookup->cases = {{u"parcel"_s, m_parcel.id, m_parcel.title, u"open"_s, u"10482"_s, {}},
                       {u"refund"_s, u"arn:refund"_s, u"Refund"_s, u"open"_s, u"10377"_s, {}}};
    m_lookup->chats = {{m_maria.id, u"CONNECTED"_s, QDateTime::currentDateTimeUtc(), m_maria.title}};
    open();
}

void tst_MainWindow::open(bool asks)
{
    m_window.reset();
    m_frame = std::make_unique<Frame>(*m_settings, Scheme::Light);
    m_window = std::make_unique<MainWindow>(
        MainWindow::Options{.asksBeforeSending = asks, .scratchFolder = m_folder->filePath(u"scratch"_s)},
        *m_settings, *m_appearance, *m_frame);
    wire(*m_window, *m_engine, *m_lookup);
    m_frame->resize(1100, 760);
    m_frame->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_frame.get()));
    m_frame->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_frame.get()));
}

void tst_MainWindow::saysWhenCertificatesAreNotChecked()
{
    const auto warning = [this] {
        for (const auto *label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"Certificates are not checked"_s))
                return true;
        }
        return false;
    };
    QVERIFY(!warning());
    m_window.reset();
    m_frame = std::make_unique<Frame>(*m_settings, Scheme::Light);
    m_window = std::make_unique<MainWindow>(
        MainWindow::Options{.checksCertificates = false, .scratchFolder = m_folder->filePath(u"scratch"_s)},
        *m_settings, *m_appearance, *m_frame);
    m_frame->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_frame.get()));
    QVERIFY(warning());
}

void tst_MainWindow::cleanup()
{
    m_window.reset();
    m_frame.reset();
    QGuiApplication::clipboard()->clear();
}

QList<QAccessibleInterface *> tst_MainWindow::named(const QString &name) const
{
    QList<QAccessibleInterface *> found;
    walk(QAccessible::queryAccessibleInterface(m_frame.get()), [&](QAccessibleInterface *node) {
        if (node->text(QAccessible::Name) == name)
            found.append(node);
    });
    return found;
}

QWidget *tst_MainWindow::anyButton(const QString &name) const
{
    const auto found = named(name);
    return found.size() == 1 ? qobject_cast<QWidget *>(found.front()->object()) : nullptr;
}

QToolButton *tst_MainWindow::button(const QString &name) const
{
    return qobject_cast<QToolButton *>(anyButton(name));
}

TransferId tst_MainWindow::add(State state, const Destination &destination)
{
    auto transfer = m_engine->row(u"receipt.pdf"_s, 1000, destination, state);
    emit m_engine->added({transfer});
    return transfer.id;
}

void tst_MainWindow::select(TransferId id)
{
    auto *view = m_window->findChild<FilesView *>(u"transfers"_s);
    view->clearSelection();
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        if (view->model()->index(row, 0).data(TransferListModel::IdRole).toLongLong() == id)
            view->selectRow(row);
    }
}

QMimeData *tst_MainWindow::files(const QStringList &paths)
{
    auto *data = new QMimeData;
    QList<QUrl> urls;
    for (const auto &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data->setUrls(urls);
    return data;
}

bool tst_MainWindow::drag(const QMimeData &data, const QPoint &at)
{
    QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &move);
    return move.isAccepted() && move.dropAction() == Qt::CopyAction;
}

void tst_MainWindow::drop(const QMimeData &data, const QPoint &at)
{
    QVERIFY(drag(data, at));
    QDropEvent event(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    QCOMPARE(event.dropAction(), Qt::CopyAction);
}

// ---- names and keys

void tst_MainWindow::eachNameStandsForOneControl_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1100, 760);
    QTest::newRow("not so wide") << QSize(800, 600);
    QTest::newRow("narrow") << QSize(420, 700);
}

void tst_MainWindow::eachNameStandsForOneControl()
{
    QFETCH(QSize, size);
    m_frame->resize(size);
    m_window->setTarget(m_parcel);
    add(State::Approved, m_parcel);
    add(State::Failed, m_parcel);
    for (const auto &name : controls)
        QVERIFY2(named(name).size() == 1,
                 qPrintable(u"%1 controls are called %2"_s.arg(named(name).size()).arg(name)));
}

void tst_MainWindow::nothingThatIsUsedIsWithoutAName()
{
    m_window->setTarget(m_maria);
    m_window->attach({QApplication::applicationFilePath()});
    QTRY_COMPARE(named(u"Send"_s).size(), 1);
    walk(QAccessible::queryAccessibleInterface(m_frame.get()), [](QAccessibleInterface *node) {
        const auto role = node->role();
        const bool used = role == QAccessible::Button || role == QAccessible::EditableText
            || role == QAccessible::List || role == QAccessible::Table || role == QAccessible::ComboBox
            || role == QAccessible::ProgressBar || role == QAccessible::ListItem || role == QAccessible::Cell
            || node->state().focusable;
        if (used && node->isValid())
            QVERIFY2(!node->text(QAccessible::Name).isEmpty(),
                     node->object() ? node->object()->metaObject()->className() : "item");
    });
}

void tst_MainWindow::tabReachesEverything()
{
    m_window->setTarget(m_parcel);
    select(add(State::Approved, m_parcel));
    m_window->targetChooser().searchField()->setFocus();
    QSet<QString> reached;
    for (int press = 0; press < 40; ++press) {
        reached.insert(QApplication::focusWidget()->accessibleName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const auto &name : {u"Search cases"_s, u"Attach to"_s, u"Add files…"_s, u"Files here"_s,
                             u"Transfers"_s, u"Copy link"_s, u"Open"_s, u"Save as…"_s, u"Delete"_s,
                             u"Clear"_s, u"Refresh"_s, u"Menu"_s, u"Divider between files and transfers"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
}

void tst_MainWindow::targetsAreNamedAndTheCurrentOneIsTheTarget()
{
    auto *list = named(u"Attach to"_s).front();
    QStringList names;
    for (int item = 0; item < list->childCount(); ++item)
        names.append(list->child(item)->text(QAccessible::Name));
    QCOMPARE(names, QStringList({u"Maria"_s, u"Damaged parcel"_s, u"Refund"_s}));
    m_window->setTarget(m_parcel);
    QVERIFY(list->child(1)->state().selected);
    QVERIFY(m_frame->windowTitle().contains(u"Damaged parcel"_s));
    QVERIFY(m_lookup->questions.contains(u"listFiles "_s + m_parcel.id));
    QTest::keyClick(m_window->findChild<TargetView *>(), Qt::Key_Down);
    QVERIFY(m_frame->windowTitle().contains(u"Refund"_s));
}

void tst_MainWindow::assistiveTechnologyChoosesATarget()
{
    auto *list = named(u"Attach to"_s).front();
    for (const int item : {2, 1}) {
        auto *actions = list->child(item)->actionInterface();
        QVERIFY(actions);
        actions->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(m_frame->windowTitle().contains(list->child(item)->text(QAccessible::Name)));
    }
}

void tst_MainWindow::focusAloneChoosesNoTarget()
{
    auto *list = m_window->findChild<TargetView *>();
    list->setFocus(Qt::TabFocusReason);
    QVERIFY(!list->currentIndex().isValid());
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(m_frame->windowTitle().contains(u"Maria"_s));
}

void tst_MainWindow::narrowIsAPickerOfTheSameList()
{
    m_window->setTarget(m_parcel);
    m_frame->resize(420, 700);
    auto *list = m_window->findChild<TargetView *>();
    QVERIFY(list->isVisible());
    QVERIFY(list->isPicker());
    const int closed = list->height();
    QVERIFY(closed < 80);
    QCOMPARE(named(u"Attach to"_s).front()->childCount(), 3);
    QVERIFY(list->visualRect(list->currentIndex()).intersects(list->viewport()->rect()));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(30, 20));
    QVERIFY(list->height() > closed);
    QVERIFY(m_frame->windowTitle().contains(u"Damaged parcel"_s));
    const auto refund = list->visualRect(list->model()->index(2, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, refund);
    QVERIFY(m_frame->windowTitle().contains(u"Refund"_s));
    QCOMPARE(list->height(), closed);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Up);
    QVERIFY(m_frame->windowTitle().contains(u"Damaged parcel"_s));
    m_frame->resize(1000, 700);
    QVERIFY(!list->isPicker());
    QTRY_VERIFY(list->isVisible() && list->height() > 300);
}

void tst_MainWindow::lookingAtAChatDoesNotJoinIt()
{
    const auto asked = [this] { return m_lookup->questions.contains(u"listFiles "_s + m_maria.id); };
    m_window->setTarget(m_maria);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(!asked());
    // A file of ours has got there, so Attache is in the chat.
    const auto id = add(State::Queued, m_maria);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(!asked());
    m_engine->move(id, State::Uploading);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(asked());
    m_engine->remove({id});
    m_lookup->questions.clear();
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(!asked());
    QCOMPARE(named(u"Show its files"_s).size(), 1);
    anyButton(u"Show its files"_s)->setFocus();
    QTest::mouseClick(anyButton(u"Show its files"_s), Qt::LeftButton);
    QVERIFY(asked());
    QVERIFY(named(u"Show its files"_s).isEmpty());
    QCOMPARE(QApplication::focusWidget(), m_window->findChild<FilesView *>(u"files"_s));
}

void tst_MainWindow::aChatWithATokenIsListed()
{
    m_lookup->chats = {{m_maria.id, {}, {}, m_maria.title}};
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    m_window->setTarget(m_maria);
    QTRY_VERIFY(m_lookup->questions.contains(u"listFiles "_s + m_maria.id));
}

void tst_MainWindow::beforeTheChatsAreKnown()
{
    // Attache may be in the chat: until the list has come nothing is said of it.
    const auto says = [this] {
        return m_window->findChild<FilesView *>(u"files"_s)->accessibleDescription();
    };
    m_window->changeAccount(u"another"_s); // as after a start
    QVERIFY(!m_window->targets().knowsChats());
    m_window->setTarget(m_maria);
    QCOMPARE(says(), u"Looking…"_s);
    QVERIFY(named(u"Show its files"_s).isEmpty());
    emit m_lookup->failed(u"listChats"_s, {}, {.kind = ErrorKind::Network, .code = u"Unreached"_s});
    QVERIFY2(says().startsWith(u"The service can't be reached. "_s), qPrintable(says()));
    emit m_lookup->chatsFound({{m_maria.id, u"CONNECTED"_s, {}, m_maria.title}});
    QVERIFY2(says().startsWith(u"Attache isn't in this chat yet"_s), qPrintable(says()));
    QCOMPARE(named(u"Show its files"_s).size(), 1);
    // Its token is here after all.
    m_lookup->questions.clear();
    emit m_lookup->chatsFound({{m_maria.id, {}, {}, m_maria.title}});
    QVERIFY(m_lookup->questions.contains(u"listFiles "_s + m_maria.id));
    QVERIFY(named(u"Show its files"_s).isEmpty());
}

void tst_MainWindow::theListOfAChatThatHasEnded()
{
    m_lookup->chats = {{m_maria.id, {}, {}, m_maria.title}};
    m_lookup->files[m_maria.id] = {{u"A"_s, u"a.pdf"_s, -1, u"APPROVED"_s, {}, {}, {}}};
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    m_window->setTarget(m_maria);
    QTRY_COMPARE(m_window->files().rowCount(), 1);
    // The service says of a chat that is over what it says of any question that it doesn't take.
    m_lookup->error = Error{.kind = ErrorKind::Validation, .code = u"ValidationException"_s};
    const auto *stale = m_window->findChild<QLabel *>(u"stale"_s);
    m_lookup->questions.clear();
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(stale->accessibleName(), u"Not up to date: The service declined"_s);
    emit m_lookup->chatsFound({});
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(stale->accessibleName(), u"Not up to date: The chat has ended"_s);
}

void tst_MainWindow::aChatThatHasEndedTakesNoFile()
{
    m_window->setTarget(m_maria);
    emit m_lookup->chatsFound(m_lookup->chats);
    emit m_lookup->chatsFound({});
    m_window->attach({QApplication::applicationFilePath()});
    QTRY_COMPARE(named(u"Forget it"_s).size(), 1);
    QVERIFY(m_engine->adds.empty());
    QVERIFY(named(u"Attach here"_s).isEmpty() && named(u"Send"_s).isEmpty());
    m_window->setTarget(m_parcel);
    QTest::mouseClick(anyButton(u"Attach here"_s), Qt::LeftButton);
    QCOMPARE(m_engine->adds.size(), 1u);
    QCOMPARE(m_engine->adds[0].destination, m_parcel);
}

void tst_MainWindow::whoLooksAwayIsToldNothing()
{
    m_lookup->questions.clear();
    m_frame->hide();
    QTRY_VERIFY(m_lookup->questions.contains(u"lookAway"_s));
    QCOMPARE(m_lookup->questions.lastIndexOf(u"listChats"_s), -1);
    m_frame->show();
    QTRY_VERIFY(m_lookup->questions.contains(u"listChats"_s));
    m_lookup->questions.clear();
    QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
    QApplication::sendEvent(m_window.get(), &enter);
    QTRY_VERIFY(m_lookup->questions.contains(u"listChats"_s));
}

void tst_MainWindow::aChatsTokenIsMasked()
{
    QSignalSpy given(m_window.get(), &MainWindow::chatTokenGiven);
    QVERIFY(named(u"Token of the chat"_s).size() <= 1);
    QTest::mouseClick(anyButton(u"Menu"_s), Qt::LeftButton);
    auto *menu = m_window->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu);
    for (auto *action : menu->actions()) {
        if (action->text().startsWith(u"Join a chat"_s))
            action->trigger();
    }
    menu->close();
    auto *field = qobject_cast<QLineEdit *>(named(u"Token of the chat"_s).front()->object());
    QVERIFY(field && field->isVisible());
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    field->setText(u" secret-token\n"_s);
    QVERIFY(!QAccessible::queryAccessibleInterface(field)->text(QAccessible::Value).contains(u"secret"_s));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(given.size(), 1);
    QCOMPARE(given[0][0].value<Secret>(), Secret("secret-token"));
    QVERIFY(!field->isVisible() && field->text().isEmpty());
}

void tst_MainWindow::enterIsForTheTextThatStoodThere()
{
    auto *search = m_window->findChild<QLineEdit *>(u"search"_s);
    search->setText(u"nothing like it"_s);
    QTest::keyClick(search, Qt::Key_Return);
    search->setText(u"Refund"_s);
    QTRY_VERIFY(m_lookup->questions.contains(u"searchCases Refund"_s));
    QVERIFY(!m_frame->windowTitle().contains(u"Refund"_s));
    // An Enter that the service couldn't answer isn't answered later.
    m_lookup->error = Error{.kind = ErrorKind::Network, .code = u"Unreached"_s};
    QTest::keyClick(search, Qt::Key_Return);
    m_lookup->error.reset();
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(!m_frame->windowTitle().contains(u"Refund"_s));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(m_frame->windowTitle().contains(u"Refund"_s));
}

void tst_MainWindow::aSearchWithoutHitsSaysSo()
{
    m_window->setTarget(m_parcel);
    auto *search = m_window->findChild<QLineEdit *>(u"search"_s);
    search->setText(u"zzz"_s);
    QTest::keyClick(search, Qt::Key_Return);
    auto *list = m_window->findChild<TargetView *>();
    QCOMPARE(list->model()->rowCount(), 1); // where files go stays in sight
    QVERIFY(list->accessibleDescription().startsWith(u"No case has “zzz” in it"_s));
    QVERIFY(list->currentIndex().isValid());
    QVERIFY(m_frame->windowTitle().contains(u"Damaged parcel"_s));
    search->clear();
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(list->accessibleDescription().isEmpty());
}

void tst_MainWindow::pinsACase()
{
    m_window->setTarget(m_parcel);
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_window->targets().pinned().size(), 1u);
    m_frame->close();
    open();
    QCOMPARE(m_window->targets().pinned().size(), 1u);
    QCOMPARE(m_window->targets().pinned()[0].title, u"Damaged parcel"_s);
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m_window->targets().pinned().empty());
}

// ---- files in

void tst_MainWindow::aDropAddsFiles()
{
    m_window->setTarget(m_parcel);
    const std::unique_ptr<QMimeData> data(files({u"/tmp/a b.pdf"_s, u"/tmp/x#%20 100%.txt"_s}));
    const auto area = named(u"Drop area"_s).front()->rect().center() - m_window->mapToGlobal(QPoint());
    drop(*data, area);
    QTRY_COMPARE(m_engine->adds.size(), 1u);
    QCOMPARE(m_engine->adds[0].paths, QStringList({u"/tmp/a b.pdf"_s, u"/tmp/x#%20 100%.txt"_s}));
    QCOMPARE(m_engine->adds[0].destination, m_parcel);
    QCOMPARE(m_window->transfers().rowCount(), 2);
    drop(*data, QPoint(m_window->width() - 5, m_window->height() - 5)); // anywhere
    QTRY_COMPARE(m_engine->adds.size(), 2u);
}

void tst_MainWindow::aDropOnATargetGoesThere()
{
    m_window->setTarget(m_parcel);
    auto *list = m_window->findChild<TargetView *>();
    const auto item = list->visualRect(list->model()->index(2, 0)).center();
    const std::unique_ptr<QMimeData> data(files({u"/tmp/a.pdf"_s}));
    drop(*data, list->viewport()->mapTo(m_window.get(), item));
    QTRY_COMPARE(m_engine->adds.size(), 1u);
    QCOMPARE(m_engine->adds[0].destination.title, u"Refund"_s);
    QCOMPARE(m_frame->windowTitle(), u"Damaged parcel – Attache"_s); // the current one stays
}

void tst_MainWindow::refusesWhileDragging()
{
    m_engine->limits[Destination::Kind::Case] = {
        .maxBytes = 10, .extensions = QStringList{u"pdf"_s}, .known = true};
    m_window->setTarget(m_parcel);
    const QPoint middle(m_window->rect().center());
    const auto says = [&](const QString &text) {
        bool said = false;
        walk(named(u"Drop area"_s).front(), [&](QAccessibleInterface *node) {
            said = said || node->text(QAccessible::Name).contains(text);
        });
        return said;
    };
    const std::unique_ptr<QMimeData> program(files({u"/tmp/setup.exe"_s}));
    QVERIFY(!drag(*program, middle));
    QVERIFY(says(u".exe files aren't allowed here"_s));

    const auto large = m_folder->filePath(u"large.pdf"_s);
    QFile file(large);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(11, 'x')) == 11);
    file.close();
    const std::unique_ptr<QMimeData> tooLarge(files({large}));
    drag(*tooLarge, middle); // by its name it may come in
    QTRY_VERIFY(says(u"large.pdf is larger than"_s));
    QDragMoveEvent move(middle, Qt::CopyAction, tooLarge.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &move);
    QVERIFY(!move.isAccepted());

    QMimeData web;
    web.setUrls({QUrl(u"https://example.com/a.pdf"_s)});
    QVERIFY(!drag(web, middle));
    QVERIFY(says(u"address on the web"_s));
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_window.get(), &leave);
    QVERIFY(says(u"Drop files here"_s));
    // One that can't be taken doesn't keep the others out.
    const std::unique_ptr<QMimeData> both(files({u"/tmp/setup.exe"_s, u"/tmp/a.pdf"_s}));
    QVERIFY(drag(*both, middle));
}

void tst_MainWindow::aTargetWithoutATitleIsNamedByItsId()
{
    const Destination unknown{Destination::Kind::Case, u"arn:aws:cases:x:1:domain/d/case/1b2c3d4e-99"_s, {}};
    m_window->setTarget(unknown);
    m_window->attach({u"/tmp/a.pdf"_s}, unknown);
    auto *view = m_window->findChild<FilesView *>(u"transfers"_s);
    const auto to = [&] {
        return view->model()->index(0, TransferListModel::TargetColumn).data().toString();
    };
    QTRY_COMPARE(to(), u"Case 1b2c3d4e"_s);
    QVERIFY(m_frame->windowTitle().contains(u"Case 1b2c3d4e"_s));
    m_lookup->cases.push_back({u"late"_s, unknown.id, u"Late delivery"_s, u"open"_s, u"10501"_s, {}});
    m_window->refresh();
    QTRY_COMPARE(to(), u"Late delivery"_s);
    QVERIFY(m_frame->windowTitle().contains(u"Late delivery"_s));
    // Whoever hands over files by an ARN reads the name that the list has.
    m_window->attach({u"/tmp/b.pdf"_s}, unknown);
    const auto *status = m_window->findChild<QLabel *>(u"status"_s);
    QTRY_VERIFY2(status->accessibleName().startsWith(u"b.pdf for Late delivery."_s),
                 qPrintable(status->accessibleName()));
}

void tst_MainWindow::aCaseThatIsInNoListIsNamedToo()
{
    const Destination unknown{Destination::Kind::Case, u"arn:aws:cases:x:1:domain/d/case/1b2c3d4e-99"_s, {}};
    m_lookup->cases.push_back({u"1b2c3d4e-99"_s, unknown.id, u"Late delivery"_s, u"open"_s, u"10501"_s, {}});
    m_lookup->questions.clear();
    m_window->setTarget(unknown);
    QCOMPARE(m_lookup->questions.filter(u"searchCases"_s).size(), 0);
    QVERIFY(m_frame->windowTitle().contains(u"Late delivery"_s));
    QCOMPARE(m_window->targets().at(m_window->targets().rowOf(unknown)).reference, u"10501"_s);
    // The journal has its name, too; and one that has a name is not asked for.
    m_window->attach({u"/tmp/a.pdf"_s}, unknown);
    QTRY_COMPARE(m_engine->adds.size(), 1U);
    QCOMPARE(m_engine->adds.front().destination.title, u"Late delivery"_s);
    m_lookup->questions.clear();
    m_window->setTarget(unknown);
    m_window->setTarget(m_parcel);
    QCOMPARE(m_lookup->questions.filter(u"findCase"_s).size(), 0);
}

void tst_MainWindow::saysWhoTheCaseIsAbout()
{
    m_lookup->cards[m_parcel.id] = orderOf(u"Maria González"_s);
    m_window->setTarget(m_parcel);
    const auto line = [this] {
        for (const auto *label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->accessibleName().contains(u" · Maria González"_s))
                return label->accessibleName();
        }
        return QString();
    };
    QTRY_COMPARE(line(), u"Case 10482 · Open · Maria González"_s);
    m_window->setTarget({Destination::Kind::Case, u"arn:refund"_s, u"Refund"_s});
    QTRY_COMPARE(line(), QString());
    // Who may not see the fields has what there was before, and no button that does nothing.
    m_lookup->cards[m_parcel.id] = {.extent = CaseCard::Extent::Short, .summary = {}, .fields = {}};
    m_window->setTarget(m_parcel);
    QTRY_VERIFY(!named(u"Case 10482 · Open"_s).isEmpty());
    QTRY_VERIFY(!button(u"Details"_s) || !button(u"Details"_s)->isVisible());
}

void tst_MainWindow::theCaseIsAskedForOnceForALook()
{
    m_lookup->cards[m_parcel.id] = orderOf(u"Maria"_s);
    m_lookup->questions.clear();
    m_window->setTarget(m_parcel);
    const auto looks = [this] { return m_lookup->questions.filter(u"lookAtCase"_s); };
    QTRY_COMPARE(looks(), QStringList{u"lookAtCase "_s + m_parcel.id});
    // A file that is attached is a reason to list the files, and none to ask for the case.
    m_lookup->questions.clear();
    add(State::Approved, m_parcel);
    const auto id = add(State::Scanning, m_parcel);
    m_engine->move(id, State::Approved);
    QTRY_VERIFY(m_lookup->questions.contains(u"listFiles "_s + m_parcel.id));
    QCOMPARE(looks(), QStringList());
    m_window->setTarget(m_maria);
    QTest::qWait(600);
    QCOMPARE(looks(), QStringList());
    m_window->setTarget(m_parcel);
    QTRY_COMPARE(looks().size(), 1);
    m_lookup->questions.clear();
    m_window->refresh();
    QCOMPARE(looks(), QStringList{u"lookAtCase anew "_s + m_parcel.id});
}

void tst_MainWindow::detailsMoveNothingWhileTheyCome()
{
    auto *area = m_window->findChild<DropArea *>();
    m_window->setTarget(m_parcel); // whose fields don't come
    QTest::qWait(400);
    const auto closed = area->geometry();
    emit m_lookup->caseLooked(m_parcel, orderOf(u"Maria"_s));
    QTest::qWait(50);
    QCOMPARE(area->geometry(), closed);
    QTRY_VERIFY(button(u"Details"_s));
    button(u"Details"_s)->click();
    QTRY_VERIFY(area->y() > closed.y());
    const auto open = area->geometry();
    m_window->setTarget({Destination::Kind::Case, u"arn:refund"_s, u"Refund"_s});
    QTest::qWait(600);
    QCOMPARE(area->geometry(), open);
    emit m_lookup->caseLooked({Destination::Kind::Case, u"arn:refund"_s, {}}, orderOf(u"Tom"_s));
    QTest::qWait(50);
    QCOMPARE(area->geometry(), open);
    button(u"Details"_s)->click();
    QTRY_COMPARE(area->geometry(), closed);
}

void tst_MainWindow::detailsAreRemembered()
{
    m_lookup->cards[m_parcel.id] = orderOf(u"Maria"_s);
    m_window->setTarget(m_parcel);
    QTRY_VERIFY(button(u"Details"_s));
    QVERIFY(named(u"Order number"_s).isEmpty());
    button(u"Details"_s)->click();
    QTRY_VERIFY(!named(u"Order number"_s).isEmpty());
    m_window->close();
    open();
    m_window->setTarget(m_parcel);
    QTRY_VERIFY(!named(u"Order number"_s).isEmpty());
    // In a narrow window, too.
    m_window->resize(420, 700);
    QTRY_VERIFY(!named(u"Order number"_s).isEmpty());
    QVERIFY(button(u"Details"_s));
    // Another account is another company, perhaps.
    m_window->changeAccount(u"b"_s);
    QTRY_VERIFY(named(u"Order number"_s).isEmpty());
}

void tst_MainWindow::filesWithoutATargetWait()
{
    const std::unique_ptr<QMimeData> data(files({u"/tmp/a.pdf"_s}));
    drop(*data, m_window->rect().center());
    QTRY_COMPARE(named(u"Forget it"_s).size(), 1);
    QVERIFY(m_engine->adds.empty());
    auto *list = m_window->findChild<TargetView *>();
    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_End); // passing by is no answer
    QVERIFY(m_engine->adds.empty());
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_engine->adds.size(), 1u);
    QCOMPARE(m_engine->adds[0].destination.title, u"Refund"_s);
    QVERIFY(named(u"Forget it"_s).isEmpty());
}

void tst_MainWindow::asksBeforeTheFirstFileToACustomer()
{
    m_window->setTarget(m_maria);
    m_window->attach({u"/tmp/a.pdf"_s});
    QTRY_COMPARE(named(u"Send"_s).size(), 1);
    QVERIFY(m_engine->adds.empty());
    QVERIFY(!QApplication::activeModalWidget());
    QTest::mouseClick(anyButton(u"Send"_s), Qt::LeftButton);
    QCOMPARE(m_engine->adds.size(), 1u);
    QVERIFY(named(u"Send"_s).isEmpty());
    m_window->attach({u"/tmp/b.pdf"_s});
    QTRY_COMPARE(m_engine->adds.size(), 2u);
}

void tst_MainWindow::itsQuestionIsAnsweredByKeys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("beside the letters") << Qt::Key_Return;
    QTest::newRow("beside the digits") << Qt::Key_Enter;
}

void tst_MainWindow::itsQuestionIsAnsweredByKeys()
{
    QFETCH(Qt::Key, key);
    m_window->setTarget(m_maria);
    QTest::keyClick(m_window.get(), key, Qt::ControlModifier); // nothing is asked yet
    m_window->attach({u"/tmp/a.pdf"_s});
    QTRY_COMPARE(named(u"Send"_s).size(), 1);
    QVERIFY(m_engine->adds.empty());
    QTest::keyClick(m_window.get(), key, Qt::ControlModifier);
    QTRY_COMPARE(m_engine->adds.size(), 1u);
    QVERIFY(named(u"Send"_s).isEmpty());
}

void tst_MainWindow::doesNotAskWhenToldSo()
{
    open(false);
    m_window->setTarget(m_maria);
    m_window->attach({u"/tmp/a.pdf"_s});
    QTRY_COMPARE(m_engine->adds.size(), 1u);
}

void tst_MainWindow::saysWhatIsThereAlreadyAndTakesItBack()
{
    m_window->setTarget(m_parcel);
    const auto there = m_folder->filePath(u"there.pdf"_s);
    QFile file(there);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("content") == 7);
    file.close();
    m_window->filesFound(m_parcel, {{u"F"_s, u"there.pdf"_s, 7, u"APPROVED"_s, {}, {}, {}}});
    const std::unique_ptr<QMimeData> data(files({u"/tmp/a.pdf"_s, there}));
    drop(*data, m_window->rect().center());
    QTRY_COMPARE(m_engine->adds.size(), 1u);
    QCOMPARE(m_engine->adds[0].paths.size(), 2); // a drop is a promise
    QTRY_COMPARE(named(u"Undo"_s).size(), 1);
    QVERIFY(anyButton(u"Undo"_s)->parentWidget()->findChild<QLabel *>()->accessibleName().startsWith(
        u"there.pdf was already on Damaged parcel"_s));
    QTest::mouseClick(anyButton(u"Undo"_s), Qt::LeftButton);
    QVERIFY(named(u"Undo"_s).isEmpty());
    QCOMPARE(m_engine->orders.back().first, u"cancel"_s);
    QCOMPARE(m_engine->orders.back().second.size(), 2u);
    // What was taken back is not there.
    drop(*data, m_window->rect().center());
    QTRY_COMPARE(m_engine->adds.size(), 2u);
    QVERIFY(anyButton(u"Undo"_s)->parentWidget()->findChild<QLabel *>()->accessibleName().startsWith(
        u"there.pdf was"_s));
}

void tst_MainWindow::undoTakesBackWhatWasJustAdded()
{
    const auto earlier = add(State::Uploading, m_parcel);
    m_window->setTarget(m_parcel);
    m_window->attach({u"/tmp/a.pdf"_s, u"/tmp/b.pdf"_s});
    QTRY_COMPARE(m_engine->adds.size(), 1u);
    const auto b = m_engine->lastId;
    m_engine->rows[b].fileId = u"F2"_s;
    m_engine->move(b, State::Approved);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_lookup->questions.contains(u"remove F2"_s));
    const std::vector<std::pair<QString, std::vector<TransferId>>> taken{{u"cancel"_s, {b - 1}},
                                                                         {u"remove"_s, {b}}};
    QCOMPARE(m_engine->orders, taken);
    QVERIFY(earlier < b - 1);
    const auto orders = m_engine->orders.size();
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_engine->orders.size(), orders);
}

void tst_MainWindow::undoIsNotForWhatIsLongAttached()
{
    m_window->setTarget(m_parcel);
    m_window->attach({u"/tmp/a.pdf"_s});
    QTRY_COMPARE(m_engine->adds.size(), 1u);
    auto transfer = m_engine->rows[m_engine->lastId];
    transfer.state = State::Approved;
    transfer.fileId = u"F1"_s;
    transfer.changed = QDateTime::currentDateTimeUtc().addSecs(-3600);
    emit m_engine->moved({transfer});
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_lookup->questions.filter(u"remove"_s).isEmpty());
    QVERIFY(m_engine->orders.empty());
}

void tst_MainWindow::theFirstDragOverAChatIsJudged()
{
    m_engine->limits[Destination::Kind::Case] = {.maxBytes = 10, .extensions = std::nullopt, .known = true};
    m_engine->limits[Destination::Kind::Chat] = {
        .maxBytes = 10, .extensions = QStringList{u"pdf"_s}, .known = true};
    m_window->setTarget(m_parcel);
    auto *list = m_window->findChild<TargetView *>();
    const auto maria =
        list->viewport()->mapTo(m_window.get(), list->visualRect(list->model()->index(0, 0)).center());
    const std::unique_ptr<QMimeData> program(files({u"/tmp/setup.exe"_s}));
    QVERIFY(!drag(*program, maria));
}

void tst_MainWindow::aNameIsNoMarkupWhereFilesAreDropped()
{
    auto target = m_parcel;
    target.title = m_lookup->cases[0].title = u"<b>Parcel</b>"_s;
    open();
    m_window->setTarget(target);
    const std::unique_ptr<QMimeData> scan(files({u"/tmp/scan.pdf"_s}));
    QVERIFY(drag(*scan, m_window->rect().center()));
    const auto labels = m_window->findChild<DropArea *>()->findChildren<QLabel *>();
    const auto says = std::find_if(labels.begin(), labels.end(),
                                   [](const auto *label) { return label->text().contains(u"<b>"_s); });
    QVERIFY(says != labels.end());
    QCOMPARE((*says)->textFormat(), Qt::PlainText);
}

void tst_MainWindow::aPastedPictureGoesWithItsRow()
{
    m_window->setTarget(m_parcel);
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::green);
    QGuiApplication::clipboard()->setImage(image);
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_engine->adds.size(), 1u);
    const auto path = m_engine->adds[0].paths.front();
    m_engine->move(m_engine->lastId, State::Cancelled);
    QVERIFY(QFile::exists(path)); // it can be sent again
    m_engine->remove({m_engine->lastId});
    QVERIFY(!QFile::exists(path));
}

void tst_MainWindow::aFolderSaysFirstHowManyFilesItHas()
{
    m_window->setTarget(m_parcel);
    QDir(m_folder->path()).mkpath(u"scans/old"_s);
    for (const auto &name : {u"scans/a.txt"_s, u"scans/old/b.txt"_s}) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("content") == 7);
    }
    QTest::mouseClick(anyButton(u"Add folder…"_s), Qt::LeftButton);
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    emit dialog->filesSelected({m_folder->filePath(u"scans"_s)});
    dialog->close();
    QTRY_COMPARE(named(u"Attach"_s).size(), 1);
    QVERIFY(m_engine->adds.empty());
    const auto *sentence = anyButton(u"Attach"_s)->parentWidget()->findChild<QLabel *>();
    QVERIFY2(sentence->accessibleName().startsWith(u"Attach 2 files to Damaged parcel?"_s),
             qPrintable(sentence->accessibleName()));
    QTest::mouseClick(anyButton(u"Attach"_s), Qt::LeftButton);
    QCOMPARE(m_engine->adds.size(), 1u);
    QCOMPARE(m_engine->adds[0].paths.size(), 2);
}

void tst_MainWindow::takesAPictureFromABrowserAsItIs()
{
    m_window->setTarget(m_parcel);
    QMimeData data;
    data.setUrls({QUrl(u"https://example.com/photos/box.jpg"_s)});
    data.setData(u"image/jpeg"_s, "jpeg bytes");
    drop(data, m_window->rect().center());
    QTRY_COMPARE(m_engine->adds.size(), 1u);
    QFile file(m_engine->adds[0].paths.front());
    QVERIFY(file.fileName().endsWith(u"/box.jpg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "jpeg bytes");
}

void tst_MainWindow::pastesFiles()
{
    m_window->setTarget(m_parcel);
    auto *copied = files({u"/tmp/a.pdf"_s});
    copied->setText(u"file:///tmp/a.pdf"_s); // as file managers add it
    QGuiApplication::clipboard()->setMimeData(copied);
    // Also while a field has the focus: that is no text for it.
    const std::array<QLineEdit *, 2> fields{m_window->targetChooser().searchField(),
                                            m_window->findChild<QLineEdit *>(u"filter"_s)};
    for (size_t i = 0; i < fields.size(); ++i) {
        fields[i]->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(m_engine->adds.size(), i + 1);
        QCOMPARE(m_engine->adds[i].paths, QStringList{u"/tmp/a.pdf"_s});
        QCOMPARE(fields[i]->text(), QString());
    }
}

void tst_MainWindow::pastesAPicture()
{
    m_window->setTarget(m_parcel);
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::green);
    QGuiApplication::clipboard()->setImage(image);
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_engine->adds.size(), 1u);
    const auto path = m_engine->adds[0].paths.front();
    QVERIFY(path.startsWith(m_folder->filePath(u"scratch/pasted/"_s)));
    QCOMPARE(QImage(path).size(), QSize(4, 4));
    // Once the service has it, it need not lie about here.
    m_engine->move(m_engine->lastId, State::Approved);
    QVERIFY(!QFile::exists(path));
}

// ---- buttons

void tst_MainWindow::noSentenceIsBelowAButton_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {340, 420, 620, 760, 1100})
        QTest::addRow("%d px", width) << width;
}

void tst_MainWindow::noSentenceIsBelowAButton()
{
    QFETCH(int, width);
    m_frame->resize(width, 760);
    m_window->setTarget(m_maria);
    m_window->attach({u"/tmp/a file with a name of some length.pdf"_s});
    QTRY_COMPARE(named(u"Send"_s).size(), 1);
    const auto *bar = anyButton(u"Send"_s)->parentWidget();
    const auto *sentence = bar->findChild<QLabel *>();
    for (const auto &name : {u"Send"_s, u"Don't send"_s})
        QTRY_VERIFY(!anyButton(name)->geometry().intersects(sentence->geometry()));
    QTRY_VERIFY(sentence->height() >= sentence->heightForWidth(sentence->width()));
    QVERIFY(bar->rect().contains(sentence->geometry()));
}

void tst_MainWindow::buttonsKeepTheirWordsAsLongAsTheyCan()
{
    const auto words = [this] {
        int shown = 0;
        for (const auto &name : controls) {
            const auto *toolButton = qobject_cast<QToolButton *>(anyButton(name));
            shown += toolButton && toolButton->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
        }
        return shown;
    };
    QCOMPARE(words(), 8);
    m_frame->resize(800, 700);
    QVERIFY2(words() >= 2 && words() < 8, qPrintable(QString::number(words())));
    QCOMPARE(button(u"Copy link"_s)->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    m_frame->resize(360, 700);
    QCOMPARE(words(), 0);
    const auto *bar = button(u"Delete"_s)->parentWidget();
    QVERIFY(bar->rect().contains(button(u"Delete"_s)->geometry()));
}

void tst_MainWindow::buttonsFollowTheRow_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("inChat");
    QTest::addColumn<QStringList>("enabled");
    const QStringList links{u"Copy link"_s, u"Open"_s, u"Save as…"_s};
    QTest::newRow("queued") << State::Queued << false << QStringList{u"Pause"_s, u"Cancel"_s};
    QTest::newRow("uploading") << State::Uploading << false << QStringList{u"Pause"_s, u"Cancel"_s};
    QTest::newRow("scanning, case") << State::Scanning << false << QStringList{u"Cancel"_s};
    QTest::newRow("scanning, chat") << State::Scanning << true << QStringList{};
    QTest::newRow("approved, case") << State::Approved << false << links + QStringList{u"Delete"_s};
    QTest::newRow("approved, chat") << State::Approved << true << links;
    QTest::newRow("rejected") << State::Rejected << false << QStringList{u"Retry"_s, u"Delete"_s};
    QTest::newRow("failed") << State::Failed << true << QStringList{u"Retry"_s, u"Delete"_s};
    QTest::newRow("cancelled") << State::Cancelled << false << QStringList{u"Retry"_s, u"Delete"_s};
}

void tst_MainWindow::buttonsFollowTheRow()
{
    QFETCH(State, state);
    QFETCH(bool, inChat);
    QFETCH(QStringList, enabled);
    select(add(state, inChat ? m_maria : m_parcel));
    for (const auto &name : {u"Pause"_s, u"Resume"_s, u"Retry"_s, u"Cancel"_s, u"Copy link"_s, u"Open"_s,
                             u"Save as…"_s, u"Delete"_s})
        QVERIFY2(button(name)->isEnabled() == enabled.contains(name), qPrintable(name));
}

void tst_MainWindow::pauseWithoutSelectionIsTheQueue()
{
    QVERIFY(button(u"Pause"_s)->isEnabled());
    QVERIFY(!button(u"Resume"_s)->isEnabled());
    QTest::mouseClick(button(u"Pause"_s), Qt::LeftButton);
    QCOMPARE(m_engine->orders.back().first, u"pause"_s);
    QVERIFY(m_engine->orders.back().second.empty());
    QVERIFY(!button(u"Pause"_s)->isEnabled());
    QVERIFY(button(u"Resume"_s)->isEnabled());
    QTest::mouseClick(button(u"Resume"_s), Qt::LeftButton);
    QCOMPARE(m_engine->orders.back().first, u"resume"_s);
    QVERIFY(button(u"Pause"_s)->isEnabled());
}

void tst_MainWindow::pauseOfSelectedRows()
{
    const auto first = add(State::Uploading, m_parcel);
    const auto second = add(State::Queued, m_parcel);
    select(second);
    QTest::mouseClick(button(u"Pause"_s), Qt::LeftButton);
    QCOMPARE(m_engine->orders.back().second, std::vector<TransferId>{second});
    QTRY_VERIFY(!button(u"Pause"_s)->isEnabled());
    QVERIFY(button(u"Resume"_s)->isEnabled());
    select(first);
    QVERIFY(button(u"Pause"_s)->isEnabled());
    QVERIFY(!button(u"Resume"_s)->isEnabled());
}

void tst_MainWindow::retryCancelAndDeleteMeanTheRows()
{
    const auto failed = add(State::Failed, m_parcel);
    const auto queued = add(State::Queued, m_parcel);
    select(failed);
    QTest::mouseClick(button(u"Retry"_s), Qt::LeftButton);
    QCOMPARE(m_engine->orders.back().first, u"retry"_s);
    QCOMPARE(m_engine->orders.back().second, std::vector<TransferId>{failed});
    select(queued);
    QTest::mouseClick(button(u"Cancel"_s), Qt::LeftButton);
    QCOMPARE(m_engine->orders.back().first, u"cancel"_s);
    QCOMPARE(m_engine->orders.back().second, std::vector<TransferId>{queued});
    QTRY_VERIFY(button(u"Delete"_s)->isEnabled());
    QTest::mouseClick(button(u"Delete"_s), Qt::LeftButton);
    QCOMPARE(m_engine->orders.back().first, u"remove"_s);
    QCOMPARE(m_engine->orders.back().second, std::vector<TransferId>{queued});
    QCOMPARE(m_window->transfers().rowOf(queued), -1);

    const auto attached = add(State::Approved, m_parcel);
    select(attached);
    QTest::mouseClick(button(u"Delete"_s), Qt::LeftButton);
    QCOMPARE(named(u"Undo"_s).size(), 1); // it can be undone for some seconds, so nobody need be asked first
    m_window->fileActions().finishRemoval();
    QVERIFY(m_lookup->questions.contains(u"remove F%1"_s.arg(attached)));
    QCOMPARE(m_window->transfers().rowOf(attached), -1);
}

void tst_MainWindow::copiesTheLinkOfARow()
{
    select(add(State::Approved, m_parcel));
    QTest::mouseClick(button(u"Copy link"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"https://example.com/F1"_s));
    auto *status = m_window->findChild<QLabel *>(u"status"_s);
    QVERIFY(status->accessibleName().startsWith(u"Link copied."_s));
}

void tst_MainWindow::tellsHowLongALinkWorks()
{
    auto *life = m_window->findChild<QLabel *>(u"linkLife"_s);
    QVERIFY(!life->isVisible());
    select(add(State::Approved, m_parcel));
    QTest::mouseClick(button(u"Copy link"_s), Qt::LeftButton);
    QVERIFY(life->isVisible());
    QVERIFY2(life->accessibleName().contains(u"receipt.pdf"_s)
                 && life->accessibleName().contains(u"min left"_s),
             qPrintable(life->accessibleName()));
    m_lookup->questions.clear();
    QTest::mouseClick(button(u"Copy a new link"_s), Qt::LeftButton);
    QCOMPARE(m_lookup->questions, QStringList{u"link F1"_s});
    // Expired, it says so, and goes in the end.
    auto *all = qobject_cast<LinkLife *>(life->parentWidget());
    const std::vector<FileReference> files{{m_parcel, u"F1"_s, u"receipt.pdf"_s}};
    all->follow(files, QDateTime::currentDateTimeUtc().addSecs(-10));
    QCOMPARE(life->accessibleName(), u"Link to receipt.pdf: expired"_s);
    all->follow({files[0], files[0]}, QDateTime::currentDateTimeUtc().addSecs(-10));
    QCOMPARE(life->accessibleName(), u"Links: expired"_s);
    all->follow(files, QDateTime::currentDateTimeUtc().addSecs(-3600));
    QVERIFY(!life->isVisible());
}

void tst_MainWindow::theShelfTakesFiles()
{
    const auto shelf = [] {
        for (auto *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == "shelf"_L1)
                return widget;
        }
        return static_cast<QWidget *>(nullptr);
    };
    m_window->setTarget(m_parcel);
    QVERIFY(!shelf());
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(shelf() && shelf()->isVisible());
    walk(QAccessible::queryAccessibleInterface(shelf()), [](QAccessibleInterface *node) {
        if (node->isValid() && node->object() && node->object()->isWidgetType()
            && node->role() != QAccessible::LayeredPane)
            QVERIFY2(!node->text(QAccessible::Name).isEmpty(), node->object()->metaObject()->className());
    });
    const auto says = [&](const QString &text) {
        for (const auto *label : shelf()->findChildren<QLabel *>()) {
            if (label->accessibleName().contains(text))
                return true;
        }
        return false;
    };
    QVERIFY(says(u"Damaged parcel"_s));
    const std::unique_ptr<QMimeData> data(files({u"/tmp/a.pdf"_s}));
    QDragEnterEvent enter({5, 5}, Qt::CopyAction | Qt::MoveAction, data.get(), Qt::LeftButton,
                          Qt::NoModifier);
    QApplication::sendEvent(shelf(), &enter);
    QVERIFY(says(u"Drop to attach"_s));
    QDropEvent drop({5, 5}, Qt::CopyAction | Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(shelf(), &drop);
    QCOMPARE(drop.dropAction(), Qt::CopyAction);
    QTRY_COMPARE(m_engine->adds.size(), 1u);
    QCOMPARE(m_engine->adds[0].destination, m_parcel);
    QTRY_VERIFY(says(u"0 of 1"_s));
    // It is where it was after a restart, until it is closed.
    m_frame->close();
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
    open();
    m_window->showTray();
    QVERIFY(shelf());
    QTest::keyClick(shelf(), Qt::Key_Escape);
    QTRY_VERIFY(!shelf());
}

void tst_MainWindow::oneTableHasTheSelection()
{
    m_lookup->files[m_parcel.id] = {{u"A"_s, u"a.pdf"_s, 1, u"APPROVED"_s, {}, {}, {}},
                                    {u"B"_s, u"b.pdf"_s, 1, u"PROCESSING"_s, {}, {}, {}}};
    m_window->setTarget(m_parcel);
    auto *here = m_window->findChild<FilesView *>(u"files"_s);
    auto *transfers = m_window->findChild<FilesView *>(u"transfers"_s);
    select(add(State::Failed, m_parcel));
    here->selectRow(0);
    QVERIFY(!transfers->selectionModel()->hasSelection());
    QTest::mouseClick(button(u"Copy link"_s), Qt::LeftButton);
    QVERIFY(m_lookup->questions.contains(u"link A"_s));
    here->selectRow(1);
    QVERIFY(!button(u"Copy link"_s)->isEnabled());
    QVERIFY(button(u"Delete"_s)->isEnabled());
    select(1);
    QVERIFY(!here->selectionModel()->hasSelection());
}

void tst_MainWindow::theTitleTellsTheProgress()
{
    m_window->setTarget(m_parcel);
    const auto id = add(State::Uploading, m_parcel); // of 1,000 bytes
    emit m_engine->progressed({{id, 420, 1000, 10}});
    QTRY_COMPARE(m_frame->windowTitle(), u"42 % – Damaged parcel – Attache"_s);
    m_engine->rows[id] = m_window->transfers().at(0).transfer;
    m_engine->move(id, State::Approved);
    QTRY_COMPARE(m_frame->windowTitle(), u"Damaged parcel – Attache"_s);
}

void tst_MainWindow::quittingWithoutATrayAsksOnce()
{
    add(State::Uploading, m_parcel);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_frame->close();
    QVERIFY(m_frame->isVisible());
    QCOMPARE(named(u"Quit now"_s).size(), 1);
    QTest::mouseClick(anyButton(u"Stay"_s), Qt::LeftButton);
    QVERIFY(m_frame->isVisible() && quit.isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(quit.isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_COMPARE(quit.size(), 1); // what is left goes on at the next start
}

void tst_MainWindow::clearKeepsWhatFailed()
{
    const auto failed = add(State::Failed, m_parcel);
    QVERIFY(!button(u"Clear"_s)->isEnabled());
    const auto rejected = add(State::Rejected, m_parcel);
    const auto attached = add(State::Approved, m_parcel);
    const auto cancelled = add(State::Cancelled, m_parcel);
    QTRY_VERIFY(button(u"Clear"_s)->isEnabled());
    QTest::mouseClick(button(u"Clear"_s), Qt::LeftButton);
    QCOMPARE(m_engine->orders.back().second, (std::vector<TransferId>{attached, cancelled}));
    QVERIFY(m_window->transfers().rowOf(failed) >= 0 && m_window->transfers().rowOf(rejected) >= 0);
}

void tst_MainWindow::theStatusLineTellsQuarters()
{
    const auto id = add(State::Uploading, m_parcel); // of 1,000 bytes
    const auto *status = m_window->findChild<QLabel *>(u"status"_s);
    for (const auto &[bytes, said] :
         {std::pair{260, u"25 % sent"_s}, {510, u"50 % sent"_s}, {760, u"75 % sent"_s}}) {
        emit m_engine->progressed({{id, bytes, 1000, 10}});
        QTRY_VERIFY2(status->accessibleName().startsWith(said), qPrintable(status->accessibleName()));
    }
    m_engine->move(id, State::Scanning);
    QTRY_VERIFY(status->accessibleName().startsWith(u"100 % sent"_s));
    m_engine->move(id, State::Approved);
    QTRY_COMPARE(status->accessibleName(), u"1 file attached"_s);
}

void tst_MainWindow::theStatusLineEndsInAnEllipsis()
{
    m_frame->resize(420, 700);
    m_window->fileActions().said(
        {u"This happened."_s, u"There is much to be said of it "_s.repeated(10), Tone::Plain});
    const auto *status = m_window->findChild<QLabel *>(u"status"_s);
    QVERIFY2(status->text().contains(u'…'), qPrintable(status->text()));
    QVERIFY(status->sizeHint().width() <= status->width());
    QVERIFY(status->accessibleName().size() > 200); // who hears it hears all
}

void tst_MainWindow::anOldListSaysThatItIsOld()
{
    m_lookup->files[m_parcel.id] = {{u"A"_s, u"a.pdf"_s, 1, u"APPROVED"_s, {}, {}, {}}};
    m_window->setTarget(m_parcel);
    const auto *stale = m_window->findChild<QLabel *>(u"stale"_s);
    QVERIFY(!stale->isVisible());
    m_lookup->error = Error{.kind = ErrorKind::Network, .code = u"Unreached"_s};
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(stale->isVisible());
    QVERIFY(stale->accessibleName().startsWith(u"Not up to date"_s));
    m_lookup->error.reset();
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(!stale->isVisible());
}

void tst_MainWindow::theFirstKeySelectsTheRow()
{
    add(State::Approved, m_parcel);
    auto *view = m_window->findChild<FilesView *>(u"transfers"_s);
    view->setFocus(Qt::TabFocusReason);
    QVERIFY(!view->selectionModel()->hasSelection()); // so that Pause means the queue
    QTest::keyClick(view, Qt::Key_Home);
    QVERIFY(view->selectionModel()->hasSelection());
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!view->selectionModel()->hasSelection());
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->selectedRowsInOrder().size(), 1u);
}

void tst_MainWindow::aLookFindsThatTheSignInHasEnded()
{
    const auto ended = Error{.kind = ErrorKind::Credentials, .code = u"CredentialsExpired"_s};
    m_window->setTarget(m_parcel);
    m_window->showAccount({}, {});
    emit m_lookup->failed(u"listFiles"_s, m_parcel.id, ended);
    QVERIFY(named(u"Sign in"_s).isEmpty()); // a page asks who was never signed in
    m_window->showAccount(u"Alex Morgan"_s, u"Contoso"_s);
    emit m_lookup->failed(u"listFiles"_s, m_parcel.id,
                          {.kind = ErrorKind::Credentials, .code = u"TokenRefused"_s});
    QVERIFY(named(u"Sign in"_s).isEmpty());
    emit m_lookup->failed(u"link"_s, u"A"_s, // the Participant Service's word for a token
                          {.kind = ErrorKind::Credentials, .code = u"AccessDeniedException"_s});
    QVERIFY(named(u"Sign in"_s).isEmpty());
    emit m_lookup->failed(u"listFiles"_s, m_parcel.id, ended);
    QCOMPARE(named(u"Sign in"_s).size(), 1);
    QCOMPARE(named(u"Account: Alex Morgan · Contoso, signed out"_s).size(), 1);
    m_window->showAccount(u"Alex Morgan"_s, u"Contoso"_s); // back
    QVERIFY(named(u"Sign in"_s).isEmpty());
}

void tst_MainWindow::looksWhenItIsTheActiveWindow()
{
    QSignalSpy left(m_window.get(), &MainWindow::lookedAway);
    QSignalSpy wanted(m_window.get(), &MainWindow::chatsWanted);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTRY_COMPARE(left.count(), 1);
    QCOMPARE(wanted.count(), 0);
    m_frame->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_frame.get()));
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(left.count(), 1);
}

void tst_MainWindow::theSearchHasTheKeyboardAtFirst()
{
    // As at a start: the frame is there, and active, before anything is in it.
    m_window.reset();
    m_frame = std::make_unique<Frame>(*m_settings, Scheme::Light);
    m_frame->show();
    m_frame->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_frame.get()));
    m_window =
        std::make_unique<MainWindow>(MainWindow::Options{.scratchFolder = m_folder->filePath(u"scratch"_s)},
                                     *m_settings, *m_appearance, *m_frame);
    QTRY_COMPARE(QApplication::focusWidget(), m_window->targetChooser().searchField());
}

void tst_MainWindow::signedOutIsABarWithAButton()
{
    QSignalSpy asked(m_window.get(), &MainWindow::signInRequested);
    emit m_engine->queueChanged(QueueState::SignedOut, {});
    m_window->showAccount(u"Alex Morgan"_s, u"Contoso"_s);
    QCOMPARE(named(u"Account: Alex Morgan · Contoso, signed out"_s).size(), 1); // nothing green beside it
    QCOMPARE(named(u"Sign in"_s).size(), 1);
    QTest::mouseClick(anyButton(u"Sign in"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    emit m_engine->queueChanged(QueueState::Running, {});
    QVERIFY(named(u"Sign in"_s).isEmpty());
    QCOMPARE(named(u"Account: signed in as Alex Morgan · Contoso"_s).size(), 1);
}

// ---- the window

void tst_MainWindow::f1OpensTheGuide()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *page = m_window->findChild<QTextBrowser *>();
    QVERIFY(page && page->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
    const auto text = page->toPlainText();
    QVERIFY2(text.contains(u"Choose where files go"_s), qPrintable(text.left(200)));
    // Its shortcuts are those of the window.
    for (const auto *action : m_window->actions()) {
        const auto keys = action->shortcut().toString(QKeySequence::PortableText);
        const bool plain = keys.isEmpty() || keys == "F1"_L1 || keys == "F5"_L1;
        QVERIFY2(plain || text.contains(keys == "Del"_L1 ? u"Delete"_s : keys),
                 qPrintable(keys + u" is not in the guide"_s));
    }
    for (const auto &picture : {u"window-light.png"_s, u"shelf-light.png"_s})
        QVERIFY2(page->document()->resource(QTextDocument::ImageResource, QUrl(picture)).isValid(),
                 qPrintable(picture));
}

QAction *tst_MainWindow::menuEntry(const QString &text)
{
    // One that is open already is left without a choice.
    for (auto *menu : m_window->findChildren<QMenu *>())
        delete menu;
    button(u"Menu"_s)->click();
    for (const auto *menu : m_window->findChildren<QMenu *>()) {
        for (auto *action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
    }
    return nullptr;
}

void tst_MainWindow::columnsAreChosenAndRemembered()
{
    const auto hidden = [&](const QString &view, int column) {
        return m_window->findChild<FilesView *>(view)->isColumnHidden(column);
    };
    const auto sizesHidden = [&] {
        return std::pair(hidden(u"transfers"_s, TransferListModel::SizeColumn),
                         hidden(u"files"_s, AttachedFileListModel::SizeColumn));
    };
    QCOMPARE(sizesHidden(), std::pair(false, false));
    const auto choices = menuEntry(u"Columns"_s)->menu()->actions();
    QCOMPARE(choices.size(), 3);
    for (auto *choice : choices) {
        QVERIFY2(choice->isChecked(), qPrintable(choice->text()));
        if (choice->text() == u"Size"_s)
            choice->trigger();
    }
    QCOMPARE(sizesHidden(), std::pair(true, true));
    // Where it is narrow, more are hidden; where it is wide again, the same.
    m_frame->resize(420, 700);
    QTRY_VERIFY(hidden(u"transfers"_s, TransferListModel::TargetColumn));
    m_frame->resize(1100, 760);
    QTRY_VERIFY(!hidden(u"transfers"_s, TransferListModel::TargetColumn));
    QCOMPARE(sizesHidden(), std::pair(true, true));
    m_frame->close();
    open();
    QCOMPARE(sizesHidden(), std::pair(true, true));
    for (auto *choice : menuEntry(u"Columns"_s)->menu()->actions()) {
        if (choice->text() == u"Size"_s)
            choice->trigger();
    }
    QCOMPARE(sizesHidden(), std::pair(false, false));
}

void tst_MainWindow::groupsAreChosenAndRemembered()
{
    add(State::Queued, m_parcel);
    add(State::Queued, m_maria);
    const auto headings = [&] {
        const auto *model = m_window->findChild<FilesView *>(u"transfers"_s)->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->index(row, 0).data(FileDelegate::HeadingRole).toString());
        all.removeAll(QString());
        return all;
    };
    QCOMPARE(headings(), QStringList());
    menuEntry(u"Group by target"_s)->trigger();
    QCOMPARE(headings(), QStringList({m_parcel.title, m_maria.title}));
    m_frame->close();
    open();
    add(State::Queued, m_parcel);
    QCOMPARE(headings(), QStringList{m_parcel.title});
    menuEntry(u"Group by target"_s)->trigger();
    QCOMPARE(headings(), QStringList());
}

void tst_MainWindow::aPictureSentFromHereIsShownAmongTheFiles()
{
    auto transfer = m_engine->row(u"photo.png"_s, 1000, m_parcel, State::Approved);
    transfer.fileId = u"F1"_s;
    emit m_engine->added({transfer});
    m_lookup->files[m_parcel.id] = {{u"F1"_s, u"photo.png"_s, 1000, u"APPROVED"_s, {}, {}, {}},
                                    {u"F2"_s, u"another.png"_s, 1000, u"APPROVED"_s, {}, {}, {}}};
    m_window->setTarget(m_parcel);
    const auto *files = m_window->findChild<FilesView *>(u"files"_s)->model();
    QTRY_COMPARE(files->rowCount(), 2);
    QStringList shown;
    for (int row = 0; row < 2; ++row)
        shown.append(files->index(row, 0).data(FileDelegate::PictureRole).value<LocalCopy>().path);
    shown.sort();
    QCOMPARE(shown, QStringList({QString(), transfer.path}));
}

void tst_MainWindow::theGuideTellsTheKeys()
{
    QFile guide(u":/help/window.md"_s);
    QVERIFY(guide.open(QIODevice::ReadOnly));
    QSet<QString> told;
    static const QRegularExpression keys(u"\\*\\*((?:(?:Ctrl|Alt|Shift)\\+)+\\w+)\\*\\*"_s);
    for (auto found = keys.globalMatch(QString::fromUtf8(guide.readAll())); found.hasNext();)
        told.insert(found.next().captured(1));
    QVERIFY(told.size() > 15);
    QSet<QString> taken;
    for (const auto *action : m_window->findChildren<QAction *>()) {
        for (const auto &shortcut : action->shortcuts())
            taken.insert(shortcut.toString(QKeySequence::PortableText));
    }
    // Those that a widget takes itself, or that are there with the question only.
    const QSet<QString> elsewhere{u"Alt+Down"_s, u"Alt+Left"_s, u"Ctrl+C"_s, u"Ctrl+Enter"_s};
    QCOMPARE(QStringList((told - taken - elsewhere).values()), QStringList());
}

void tst_MainWindow::remembersTheCase()
{
    m_window->setTarget(m_parcel);
    m_window->attach({u"/tmp/a.pdf"_s});
    QTRY_COMPARE(m_engine->adds.size(), 1u);
    m_frame->close();
    open();
    QCOMPARE(m_frame->windowTitle(), u"Damaged parcel – Attache"_s);
    QCOMPARE(m_window->targets().recent().size(), 1u);
    m_window->setTarget(m_maria);
    m_frame->close();
    open();
    QCOMPARE(m_frame->windowTitle(), u"Attache"_s); // nobody sends to a customer out of habit
}

void tst_MainWindow::whatWaitsForAnAnswerIsAskedAgain()
{
    m_window->setTarget(m_maria);
    m_window->attach({u"/tmp/a.pdf"_s});
    QTRY_COMPARE(named(u"Send"_s).size(), 1);
    m_frame->close();
    open();
    QCOMPARE(named(u"Send"_s).size(), 1);
    QVERIFY(m_engine->adds.empty());
    QTest::mouseClick(anyButton(u"Send"_s), Qt::LeftButton);
    QCOMPARE(m_engine->adds.size(), 1u);
    QCOMPARE(m_engine->adds[0].destination, m_maria);
    m_frame->close();
    open();
    QVERIFY(named(u"Send"_s).isEmpty()); // once
}

void tst_MainWindow::aDeletionIsDoneBeforeTheEnd()
{
    m_lookup->keepsSilent = true;
    select(add(State::Approved, m_parcel));
    QTest::mouseClick(button(u"Delete"_s), Qt::LeftButton);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_frame->close();
    QVERIFY(m_lookup->questions.contains(u"remove F1"_s));
    QVERIFY(!m_frame->isVisible());
    QVERIFY(quit.isEmpty());
    emit m_lookup->deleted(m_parcel, u"F1"_s);
    QCOMPARE(quit.size(), 1);
}

void tst_MainWindow::theSignStandsInTheMargin_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void tst_MainWindow::theSignStandsInTheMargin()
{
    QFETCH(Qt::LayoutDirection, direction);
    m_window->setLayoutDirection(direction);
    m_window->setTarget(m_maria);
    m_window->attach({u"/tmp/a.pdf"_s});
    QTRY_COMPARE(named(u"Send"_s).size(), 1);
    for (auto *frame : {static_cast<QWidget *>(anyButton(u"Send"_s)->parentWidget()),
                        m_window->findChild<QWidget *>(u"dropArea"_s)}) {
        const auto *text = frame->findChild<QLabel *>();
        QTRY_VERIFY((direction == Qt::LeftToRight ? text->x() : frame->width() - text->geometry().right())
                    >= 40);
    }
}

void tst_MainWindow::closingWithoutATrayEnds()
{
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    QVERIFY(m_frame->close());
    QCOMPARE(quit.size(), 1);
}

int main(int argc, char *argv[])
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); // no message on the desktop of who runs the tests
    QApplication app(argc, argv);
    tst_MainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindow.moc"
