// SPDX-License-Identifier: Apache-2.0
// Shows the window on made-up data, to look at it and to take the pictures of the help:
//   ui_preview [--scene
//   full|empty|none|send|signedout|offline|nohits|chat|shelf|guide|preview|grouped|details|
//                      settings|signin|support]
//              [--appearance …] [--language CODE] [--size 1040x720] [--play] [--ready-file FILE]
#include "ui/appearancecontrol.h"
#include "ui/fakes.h"
#include "ui/frame.h"
#include "ui/language.h"
#include "ui/preferences.h"
#include "ui/settingspage.h"
#include "ui/signinpage.h"
#include "ui/supportdialog.h"
#include "ui/wiring.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QImage>
#include <QLineEdit>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

using namespace attache;
using namespace Qt::StringLiterals;

namespace {

QDateTime ago(int minutes)
{
    return QDateTime::currentDateTimeUtc().addSecs(-60 * minutes);
}

CaseSummary summary(int number, const QString &title, const QString &status, int daysAgo)
{
    return {u"c%1"_s.arg(number),
            u"arn:aws:cases:eu-central-1:123456789012:domain/d/case/c%1"_s.arg(number),
            title,
            status,
            QString::number(number),
            ago(daysAgo * 24 * 60)};
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"attache"_s);
    QCommandLineParser options;
    options.addOptions(
        {{u"scene"_s, u"What to show."_s, u"name"_s, u"full"_s},
         {u"appearance"_s, u"How."_s, u"name"_s, u"light"_s},
         {u"language"_s, u"In which."_s, u"code"_s, u"en"_s},
         {u"size"_s, u"How large."_s, u"WxH"_s, u"1040x720"_s},
         {u"play"_s, u"Let files travel."_s},
         {u"ready-file"_s, u"Written with the window's id once it has been drawn."_s, u"file"_s},
         {u"no-tray"_s, u"No tray icon."_s}});
    options.process(app);
    const auto scene = options.value(u"scene"_s);

    QTemporaryDir scratch;
    QSettings settings(scratch.filePath(u"settings.ini"_s), QSettings::IniFormat);
    const Language language(options.value(u"language"_s));
    settings.setValue(u"window/grouped"_s, scene == u"grouped"_s);
    settings.setValue(u"window/details"_s, scene == u"details"_s);
    AppearanceControl appearance(attache::appearance(options.value(u"appearance"_s)));
    FakeEngine engine;
    FakeLookup lookup;
    Frame frame(settings, Scheme::Light);
    MainWindow window({.asksBeforeSending = true, .scratchFolder = scratch.filePath(u"scratch"_s)}, settings,
                      appearance, frame);
    wire(window, engine, lookup);
    engine.limits[Destination::Kind::Case] = {
        .maxBytes = 20 << 20,
        .extensions = QStringList{u"csv"_s, u"doc"_s, u"docx"_s, u"heic"_s, u"jpg"_s, u"mp4"_s, u"pdf"_s,
                                  u"png"_s, u"txt"_s, u"xlsx"_s},
        .known = true};
    engine.limits[Destination::Kind::Chat] = {.maxBytes = 20 << 20,
                                              .extensions =
                                                  QStringList{u"jpg"_s, u"pdf"_s, u"png"_s, u"txt"_s},
                                              .known = true};
    const auto size = options.value(u"size"_s).split(u'x');
    frame.resize(size[0].toInt(), size[1].toInt());

    if (scene != u"empty"_s) {
        lookup.chats = {{u"chat-1"_s, u"CONNECTED"_s, ago(4), u"Amina Haddad"_s},
                        {u"chat-2"_s, u"CONNECTED"_s, ago(11), u"Guest"_s}};
        lookup.cases = {
            summary(10482, u"Damaged parcel"_s, u"open"_s, 2),
            summary(10377, u"Refund for the blue armchair"_s, u"open"_s, 5),
            summary(10501, u"Late delivery to Gothenburg"_s, u"open"_s, 1),
            summary(10299, u"Invoice sent twice"_s, u"closed"_s, 20),
            summary(10511, u"Change of address before the next shipment goes out"_s, u"open"_s, 0),
            summary(10488, u"Missing screws"_s, u"Waiting for customer"_s, 3)};
    }
    const Destination parcel{Destination::Kind::Case,
                             lookup.cases.empty() ? QString() : lookup.cases[0].caseArn, u"Damaged parcel"_s};
    const Destination amina{Destination::Kind::Chat, u"chat-1"_s, u"Amina Haddad"_s};
    const auto field = [](const QString &name, const QString &type, const QJsonValue &value) {
        return CardField{.id = name, .name = name, .type = type, .isCustom = true, .value = value};
    };
    lookup.cards[parcel.id] = {
        .extent = CaseCard::Extent::Whole,
        .fields = {
            field(u"Customer name"_s, u"Text"_s, u"Amina Haddad"_s),
            field(u"Order number"_s, u"Text"_s, u"88-1207"_s),
            field(u"Order date"_s, u"DateTime"_s, ago(9 * 24 * 60).toString(Qt::ISODateWithMs)),
            field(u"Amount"_s, u"Number"_s, 129.9),
            field(u"Express delivery"_s, u"Boolean"_s, true),
            field(u"Tracking page"_s, u"Url"_s, u"https://track.example.com/parcels/88-1207"_s),
            {.id = u"summary"_s,
             .name = u"Summary"_s,
             .type = u"Text"_s,
             .value = u"Two of the six glasses are broken. The box was crushed on one side when it arrived; "
                      "she sends photos, and would like new glasses rather than the money."_s},
            {.id = u"case_reason"_s,
             .name = u"Case reason"_s,
             .type = u"SingleSelect"_s,
             .value = u"Delivery"_s},
            {.id = u"created_datetime"_s,
             .name = u"Date/Time Opened"_s,
             .type = u"DateTime"_s,
             .value = ago(2 * 24 * 60).toString(Qt::ISODateWithMs)},
            {.id = u"assigned_user"_s,
             .name = u"Assigned user"_s,
             .type = u"User"_s,
             .value = u"Maria Jensen"_s}}};
    if (scene != u"empty"_s && scene != u"none"_s) {
        lookup.files[parcel.id] = {
            {u"A"_s, u"receipt.pdf"_s, 1'258'291, u"APPROVED"_s, ago(95), u"Maria Jensen"_s, {}},
            {u"B"_s, u"photo of the box.jpg"_s, 3'565'158, u"APPROVED"_s, ago(30), u"Tom"_s, {}},
            {u"C"_s, u"measurements.xlsx"_s, 48'128, u"PROCESSING"_s, ago(1), u"Maria Jensen"_s, {}}};
        engine.add({}, parcel);
        std::vector<Transfer> rows{
            engine.row(u"contract, signed by both parties 2024.docx"_s, 8'493'465, parcel, State::Uploading),
            engine.row(u"walkthrough.mp4"_s, 19'293'798, amina, State::Uploading),
            engine.row(u"label.png"_s, 348'160, parcel, State::Scanning),
            engine.row(u"delivery note.pdf"_s, 912'000, parcel, State::Queued),
            engine.row(u"setup.zip"_s, 12'400'000, parcel, State::Failed),
            engine.row(u"invoice-2291.pdf"_s, 220'000, amina, State::Rejected),
            engine.row(u"damage report.pdf"_s, 1'048'576, parcel, State::Approved),
            engine.row(u"notes.txt"_s, 2'048, parcel, State::Queued),
            engine.row(u"old floor plan.pdf"_s, 4'048'000, parcel, State::Cancelled),
        };
        rows[2].changed = ago(0).addSecs(-12);
        rows[4].error = Error{.kind = ErrorKind::File, .code = u"FileTypeNotAllowed"_s, .message = u"x"_s};
        rows[7].error =
            Error{.kind = ErrorKind::Throttled, .code = u"ThrottlingException"_s, .requestId = u"0b1c-22"_s};
        rows[7].wakeAt = ago(0).addSecs(38);
        for (const auto &row : rows)
            engine.rows[row.id] = row;
        emit engine.added(rows);
        emit engine.progressed({{1, 6'115'000, 8'493'465, 1'992'294}, {2, 3'100'000, 19'293'798, 1'100'000}});
    }
    if (scene != u"empty"_s)
        window.showAccount(u"Maria Jensen"_s, u"Contoso Support"_s);
    frame.show();
    if (!options.isSet(u"no-tray"_s))
        window.showTray();
    if (scene != u"empty"_s && scene != u"none"_s)
        window.setTarget(parcel);
    if (scene == u"send"_s) {
        window.setTarget(amina);
        window.attach({QApplication::applicationFilePath()});
    }
    if (scene == u"none"_s)
        window.attach({QApplication::applicationFilePath()});
    if (scene == u"signedout"_s)
        emit engine.queueChanged(QueueState::SignedOut, {});
    if (scene == u"offline"_s)
        emit engine.queueChanged(QueueState::Offline, {});
    if (scene == u"chat"_s)
        window.setTarget(amina);
    if (scene == u"nohits"_s) {
        auto *search = window.findChild<QLineEdit *>(u"search"_s);
        search->setText(u"wardrobe"_s);
        emit search->returnPressed();
    }
    if (scene == u"preview"_s) {
        QImage picture(640, 420, QImage::Format_RGB32);
        picture.fill(QColor(0xd8c7a0u));
        const auto path = scratch.filePath(u"photo of the box.png"_s);
        if (picture.save(path))
            emit window.fileActions().previewReady(u"photo of the box.png"_s, path);
    }
    Policy policy; // settles some of it, to be seen
    policy.lockAfter = std::chrono::minutes(45);
    Preferences preferences(settings, policy);
    if (scene == u"settings"_s)
        window.showPage(new SettingsPage(preferences, appearance, settings, &window));
    if (scene == u"signin"_s)
        window.showPage(new SignInPage({.found = {},
                                        .startUrl = u"https://contoso.awsapps.com/start"_s,
                                        .startRegion = u"eu-central-1"_s,
                                        .region = {},
                                        .mayLeave = true},
                                       &window));
    if (scene == u"support"_s) {
        auto *dialog = new SupportDialog(u"/usr/bin/printf"_s,
                                         {u"== Doctor\nok  network\nok  clock\n\n== Transfers\n"_s}, &window);
        dialog->show();
    }
    QWidget *shown = &frame;
    if (scene == u"shelf"_s || scene == u"guide"_s || scene == u"preview"_s || scene == u"support"_s) {
        for (auto *action : window.actions()) {
            const auto keys = action->shortcut().toString(QKeySequence::PortableText);
            if (keys == (scene == u"shelf"_s ? u"Ctrl+Shift+S"_s : scene == u"guide"_s ? u"F1"_s : u"none"_s))
                action->trigger();
        }
        for (auto *other : QApplication::topLevelWidgets()) {
            if (other != &frame && other->isVisible())
                shown = other;
        }
    }
    if (options.isSet(u"play"_s))
        engine.play();
    if (options.isSet(u"ready-file"_s)) {
        // Long enough for the delays of the window itself, a fraction of a second each.
        QTimer::singleShot(1500, &window, [&options, shown] {
            QSaveFile file(options.value(u"ready-file"_s));
            if (file.open(QIODevice::WriteOnly)
                && file.write(QByteArray::number(qulonglong(shown->winId()))) > 0)
                file.commit();
        });
    }
    return QApplication::exec();
}
