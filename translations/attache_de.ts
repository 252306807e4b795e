<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>attache::AccountControl</name>
    <message>
        <source>You stay signed in until Attache ends.</source>
        <translation>Sie bleiben angemeldet, bis Attache endet.</translation>
    </message>
    <message>
        <source>The keychain is locked, and nothing secret is kept anywhere else.</source>
        <translation>Der Schlüsselbund ist gesperrt, und Geheimes wird nirgends sonst aufbewahrt.</translation>
    </message>
    <message>
        <source>There is no keychain here, and nothing secret is kept anywhere else.</source>
        <translation>Hier gibt es keinen Schlüsselbund, und Geheimes wird nirgends sonst aufbewahrt.</translation>
    </message>
    <message>
        <source>Looking for your Amazon Connect instance…</source>
        <translation>Ihre Amazon-Connect-Instanz wird gesucht…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>You are signed out here, but the service couldn&apos;t be told.</source>
        <translation>Sie sind hier abgemeldet, aber der Dienst konnte es nicht erfahren.</translation>
    </message>
    <message>
        <source>Which AWS account?</source>
        <translation>Welches AWS-Konto?</translation>
    </message>
    <message>
        <source>Which role?</source>
        <translation>Welche Rolle?</translation>
    </message>
    <message>
        <source>Which Amazon Connect instance?</source>
        <translation>Welche Amazon-Connect-Instanz?</translation>
    </message>
    <message>
        <source>Which Cases domain?</source>
        <translation>Welche Domäne der Fälle?</translation>
    </message>
    <message>
        <source>That didn&apos;t sign you in</source>
        <translation>Die Anmeldung ist nicht gelungen</translation>
    </message>
    <message>
        <source>The code that your device shows now, %1</source>
        <translation>Der Code, den Ihr Gerät jetzt zeigt, %1</translation>
    </message>
</context>
<context>
    <name>attache::Announcer</name>
    <message>
        <source>%1 and 1 more</source>
        <translation>%1 und 1 weitere</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>files, and where they went</comment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>attache::AttachedFileTable</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
</context>
<context>
    <name>attache::CaseDetails</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of the case</source>
        <translation>Details des Falls</translation>
    </message>
    <message>
        <source>Nothing more is known of this case.</source>
        <translation>Mehr ist über diesen Fall nicht bekannt.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Opens it in the browser</source>
        <translation>Öffnet die Seite im Browser</translation>
    </message>
    <message>
        <source>Shows all fields of the case</source>
        <translation>Zeigt alle Felder des Falls</translation>
    </message>
</context>
<context>
    <name>attache::Divider</name>
    <message>
        <source>Divider between files and transfers</source>
        <translation>Trennlinie zwischen Dateien und Übertragungen</translation>
    </message>
</context>
<context>
    <name>attache::DragJudge</name>
    <message>
        <source>That is an address on the web, not a file. Save it first, or copy the picture and paste it.</source>
        <translation>Das ist eine Webadresse, keine Datei. Speichern Sie sie zuerst, oder kopieren Sie das Bild und fügen Sie es ein.</translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>Darin ist keine Datei</translation>
    </message>
</context>
<context>
    <name>attache::DropArea</name>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Drop area</source>
        <translation>Ablagefläche</translation>
    </message>
    <message>
        <source>Drop, then choose where they go</source>
        <translation>Ablegen, dann das Ziel wählen</translation>
    </message>
    <message>
        <source>Drop to send to %1</source>
        <translation>Ablegen, um an %1 zu senden</translation>
    </message>
    <message>
        <source>Drop to attach to %1</source>
        <translation>Ablegen, um an „%1“ anzuhängen</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>1 can&apos;t be taken</source>
        <translation>1 kann nicht angenommen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be taken</source>
        <translation>
            <numerusform>%Ln kann nicht angenommen werden</numerusform>
            <numerusform>%Ln können nicht angenommen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>Darin ist keine Datei</translation>
    </message>
    <message>
        <source>%1 has no type that is allowed here</source>
        <translation>%1 hat keinen Typ, der hier erlaubt ist</translation>
    </message>
    <message>
        <source>%1 files aren&apos;t allowed here</source>
        <translation>%1-Dateien sind hier nicht erlaubt</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 ist größer als %2</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>Choose a chat or a case first</source>
        <translation>Wählen Sie zuerst einen Chat oder einen Fall</translation>
    </message>
    <message>
        <source>Then drop files anywhere in this window.</source>
        <translation>Legen Sie dann Dateien irgendwo in diesem Fenster ab.</translation>
    </message>
    <message>
        <source>Drop files here, or paste them</source>
        <translation>Dateien hier ablegen oder einfügen</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>file size</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Anywhere in this window, as many as you like.</source>
        <translation>Irgendwo in diesem Fenster, so viele Sie möchten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>file types</comment>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::FileActions</name>
    <message>
        <source>Link copied.</source>
        <translation>Link kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n links copied.</source>
        <translation>
            <numerusform>%Ln Link kopiert.</numerusform>
            <numerusform>%Ln Links kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has it can download until %1 (%2).</source>
        <translation>Wer ihn hat, kann bis %1 (%2) herunterladen.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 wird gespeichert…</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>%1 wird geholt…</translation>
    </message>
    <message>
        <source>Drag it once more when it is here.</source>
        <translation>Ziehen Sie die Datei noch einmal, wenn sie hier ist.</translation>
    </message>
    <message>
        <source>Saved as %1 in %2.</source>
        <translation>Als %1 in %2 gespeichert.</translation>
    </message>
    <message>
        <source>%1 is open, as a copy that can&apos;t be changed.</source>
        <translation>%1 ist geöffnet, als Kopie, die nicht geändert werden kann.</translation>
    </message>
    <message>
        <source>No program opens %1.</source>
        <translation>Kein Programm öffnet %1.</translation>
    </message>
    <message>
        <source>Save it instead, and open it from there.</source>
        <translation>Speichern Sie die Datei stattdessen, und öffnen Sie sie von dort.</translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 ist da.</translation>
    </message>
    <message>
        <source>Drag it where you want it.</source>
        <translation>Ziehen Sie die Datei, wohin Sie möchten.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>There is no link to %1.</source>
        <translation>Zu %1 gibt es keinen Link.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be opened.</source>
        <translation>%1 konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved.</source>
        <translation>%1 konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be fetched.</source>
        <translation>%1 konnte nicht geholt werden.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be deleted.</source>
        <translation>%1 konnte nicht gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>attache::FileCommands</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Hier speichern</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Anfrage-ID kopieren</translation>
    </message>
</context>
<context>
    <name>attache::FilesPanel</name>
    <message>
        <source>Files here</source>
        <translation>Dateien hier</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>Dateien anzeigen</translation>
    </message>
    <message>
        <source>Attache joins the chat, and the customer sees that.</source>
        <translation>Attache tritt dem Chat bei, und der Kunde sieht das.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files in this chat</source>
        <translation>Dateien in diesem Chat</translation>
    </message>
    <message>
        <source>Files on this case</source>
        <translation>Dateien an diesem Fall</translation>
    </message>
    <message>
        <source>Files on this contact</source>
        <translation>Dateien an diesem Kontakt</translation>
    </message>
    <message>
        <source>Not up to date: %1</source>
        <translation>Nicht aktuell: %1</translation>
    </message>
    <message>
        <source>Attache isn&apos;t in this chat yet</source>
        <translation>Attache ist noch nicht in diesem Chat</translation>
    </message>
    <message>
        <source>It joins with the first file that you send, and the customer sees that.</source>
        <translation>Attache tritt mit Ihrer ersten Datei bei, und der Kunde sieht das.</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Noch nichts gewählt</translation>
    </message>
    <message>
        <source>The files of the chat or case you choose are listed here.</source>
        <translation>Hier stehen die Dateien des Chats oder Falls, den Sie wählen.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>No files in this chat yet</source>
        <translation>Noch keine Dateien in diesem Chat</translation>
    </message>
    <message>
        <source>Drop some above, or paste a screenshot with %1.</source>
        <translation>Legen Sie oben welche ab, oder fügen Sie mit %1 ein Bildschirmfoto ein.</translation>
    </message>
    <message>
        <source>No files on this case yet</source>
        <translation>Noch keine Dateien an diesem Fall</translation>
    </message>
    <message>
        <source>No files on this contact yet</source>
        <translation>Noch keine Dateien an diesem Kontakt</translation>
    </message>
</context>
<context>
    <name>attache::Guide</name>
    <message>
        <source>Attache guide</source>
        <translation>Attache-Anleitung</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>Diagnosepaket…</translation>
    </message>
    <message>
        <source>window.md</source>
        <extracomment>The file of the guide: window.CODE.md in another language</extracomment>
        <translation>window.de.md</translation>
    </message>
</context>
<context>
    <name>attache::Incoming</name>
    <message>
        <source>Pasted %1</source>
        <comment>the beginning of a file&apos;s name</comment>
        <translation>Eingefügt %1</translation>
    </message>
</context>
<context>
    <name>attache::LinkLife</name>
    <message>
        <source>Copy a new link</source>
        <translation>Neuen Link kopieren</translation>
    </message>
    <message>
        <source>Link to %1: %2 left</source>
        <translation>Link zu %1: noch %2</translation>
    </message>
    <message>
        <source>Link to %1: expired</source>
        <translation>Link zu %1: abgelaufen</translation>
    </message>
    <message>
        <source>Links: %1 left</source>
        <translation>Links: noch %1</translation>
    </message>
    <message>
        <source>Links: expired</source>
        <translation>Links: abgelaufen</translation>
    </message>
</context>
<context>
    <name>attache::LockPage</name>
    <message>
        <source>Files go on being sent. Chats, cases and links are hidden till you are back.</source>
        <translation>Dateien werden weiter gesendet. Chats, Fälle und Links sind verborgen, bis Sie zurück sind.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Attache is locked</source>
        <translation>Attache ist gesperrt</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>The keychain is still locked. Unlock it with your password to see chats, cases and links.</source>
        <translation>Der Schlüsselbund ist noch gesperrt. Entsperren Sie ihn mit Ihrem Passwort, um Chats, Fälle und Links zu sehen.</translation>
    </message>
</context>
<context>
    <name>attache::MainWindow</name>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Fälle suchen</translation>
    </message>
    <message>
        <source>Pin this case</source>
        <translation>Diesen Fall anheften</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>Übertragungen filtern</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>%1 for %2.</source>
        <translation>%1 für %2.</translation>
    </message>
    <message>
        <source>%1 takes back what was just added.</source>
        <translation>%1 nimmt zurück, was gerade hinzukam.</translation>
    </message>
    <message>
        <source>Certificates are not checked</source>
        <translation>Zertifikate werden nicht geprüft</translation>
    </message>
    <message>
        <source>Anyone on the way can read along. Start Attache without --no-verify-ssl.</source>
        <translation>Wer dazwischen sitzt, kann mitlesen. Starten Sie Attache ohne --no-verify-ssl.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Sort transfers</source>
        <translation>Übertragungen sortieren</translation>
    </message>
    <message>
        <source>The newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Unpin this case</source>
        <translation>Diesen Fall lösen</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Attache is still here</source>
        <translation>Attache ist noch da</translation>
    </message>
    <message>
        <source>It goes on in the tray. Quit it from its menu there.</source>
        <translation>Es läuft im Infobereich weiter. Dort beenden Sie es über sein Menü.</translation>
    </message>
    <message>
        <source>1 file is still on its way</source>
        <translation>1 Datei ist noch unterwegs</translation>
    </message>
    <message numerus="yes">
        <source>%n files are still on their way</source>
        <translation>
            <numerusform>%Ln Datei ist noch unterwegs</numerusform>
            <numerusform>%Ln Dateien sind noch unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>Attache can finish in the tray and end then. What you leave goes on at the next start.</source>
        <translation>Attache kann im Infobereich fertig werden und dann enden. Was Sie liegen lassen, geht beim nächsten Start weiter.</translation>
    </message>
    <message>
        <source>What you leave goes on at the next start of Attache.</source>
        <translation>Was Sie liegen lassen, geht beim nächsten Start von Attache weiter.</translation>
    </message>
    <message>
        <source>Finish in the tray</source>
        <translation>Im Infobereich fertig werden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Where do files go?</source>
        <translation>Wohin sollen Dateien?</translation>
    </message>
    <message>
        <source>Choose a chat or a case above.</source>
        <translation>Wählen Sie oben einen Chat oder einen Fall.</translation>
    </message>
    <message>
        <source>Choose a chat or a case on the left.</source>
        <translation>Wählen Sie links einen Chat oder einen Fall.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <comment>25 %</comment>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Account: not signed in</source>
        <translation>Konto: nicht angemeldet</translation>
    </message>
    <message>
        <source>Account: signed in as %1</source>
        <translation>Konto: angemeldet als %1</translation>
    </message>
    <message>
        <source>That is more than %1 files at once.</source>
        <translation>Das sind mehr als %1 Dateien auf einmal.</translation>
    </message>
    <message>
        <source>Choose the ones that matter, or a smaller folder.</source>
        <translation>Wählen Sie die wichtigen aus oder einen kleineren Ordner.</translation>
    </message>
    <message>
        <source>There is no file in that folder.</source>
        <translation>In diesem Ordner ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 was already on %2</source>
        <translation>%1 war schon bei %2</translation>
    </message>
    <message>
        <source>%1 were already on %2</source>
        <translation>%1 waren schon bei %2</translation>
    </message>
    <message>
        <source>It is attached once more. Undo takes back what you have just added.</source>
        <translation>Sie wird noch einmal angehängt. „Rückgängig“ nimmt zurück, was Sie gerade hinzugefügt haben.</translation>
    </message>
    <message>
        <source>That is an address on the web, not a file.</source>
        <translation>Das ist eine Webadresse, keine Datei.</translation>
    </message>
    <message>
        <source>Save it first, or copy the picture itself and paste it here.</source>
        <translation>Speichern Sie sie zuerst, oder kopieren Sie das Bild selbst und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>The clipboard has no file and no picture.</source>
        <translation>Die Zwischenablage enthält keine Datei und kein Bild.</translation>
    </message>
    <message>
        <source>Copy files in your file manager, or take a screenshot.</source>
        <translation>Kopieren Sie Dateien in Ihrer Dateiverwaltung, oder machen Sie ein Bildschirmfoto.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be saved before sending.</source>
        <translation>Es konnte vor dem Senden nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>That can&apos;t be read.</source>
        <translation>Das kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>Speichern Sie es als Datei, und legen Sie diese ab.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Send %1 to %2?</source>
        <translation>%1 an %2 senden?</translation>
    </message>
    <message>
        <source>The customer sees it in the chat. Attache asks once for each chat.</source>
        <translation>Der Kunde sieht es im Chat. Attache fragt in jedem Chat einmal.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Attach %1 to %2?</source>
        <translation>%1 an „%2“ anhängen?</translation>
    </message>
    <message>
        <source>That is all the folder has, with the folders in it: %1.</source>
        <translation>Das ist alles aus dem Ordner und den Ordnern darin: %1.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>Hier anhängen</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Where shall %1 go?</source>
        <translation>Wohin mit %1?</translation>
    </message>
    <message>
        <source>Choose a chat or a case.</source>
        <translation>Wählen Sie einen Chat oder einen Fall.</translation>
    </message>
    <message>
        <source>Attache&apos;s list of transfers was damaged, and a new one was begun</source>
        <translation>Die Liste der Übertragungen war beschädigt, und eine neue wurde begonnen</translation>
    </message>
    <message>
        <source>Attache can&apos;t write down what it does, so nothing new is sent</source>
        <translation>Attache kann nicht festhalten, was es tut, daher wird nichts Neues gesendet</translation>
    </message>
    <message>
        <source>Look at the chat or case to see what was attached before.</source>
        <translation>Im Chat oder Fall sehen Sie, was vorher angehängt wurde.</translation>
    </message>
    <message>
        <source>Is the disk full? Attache tries again every few seconds.</source>
        <translation>Ist der Datenträger voll? Attache versucht es alle paar Sekunden erneut.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Sie sind abgemeldet</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves once you are back.</source>
        <translation>Dateien warten und gehen von selbst weiter, sobald Sie zurück sind.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Kein Netzwerk</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves when it is back.</source>
        <translation>Dateien warten und gehen von selbst weiter, sobald es wieder da ist.</translation>
    </message>
    <message>
        <source>Deleting %1 from %2</source>
        <translation>%1 wird gelöscht bei %2</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n files</source>
        <translation>
            <numerusform>%Ln Datei wird gelöscht</numerusform>
            <numerusform>%Ln Dateien werden gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>What a customer has in the chat can&apos;t be taken back.</source>
        <translation>Was ein Kunde im Chat hat, lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Group by target</source>
        <translation>Nach Ziel gruppieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Code of the MFA device</source>
        <translation>Code des MFA-Geräts</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Kein Code</translation>
    </message>
    <message>
        <source>Token of the chat</source>
        <translation>Token des Chats</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Don&apos;t join</source>
        <translation>Nicht beitreten</translation>
    </message>
    <message>
        <source>Join a chat by its token…</source>
        <translation>Einem Chat mit Token beitreten…</translation>
    </message>
    <message>
        <source>Paste the chat&apos;s token. It shows as dots, and is kept in the keychain alone.</source>
        <translation>Fügen Sie das Token des Chats ein. Es erscheint als Punkte und wird nur im Schlüsselbund aufbewahrt.</translation>
    </message>
    <message>
        <source>Account: %1, signed out</source>
        <translation>Konto: %1, abgemeldet</translation>
    </message>
    <message>
        <source>This chat has ended. Choose the customer&apos;s case, or another chat.</source>
        <translation>Dieser Chat ist beendet. Wählen Sie den Fall des Kunden oder einen anderen Chat.</translation>
    </message>
    <message>
        <source>Files can go to %1 now.</source>
        <translation>Dateien können jetzt an %1 gehen.</translation>
    </message>
    <message>
        <source>This is not the token of a chat that goes on.</source>
        <translation>Das ist nicht das Token eines laufenden Chats.</translation>
    </message>
    <message>
        <source>Copy it again. A chat&apos;s tokens end with the chat, and hold in its AWS Region alone.</source>
        <translation>Kopieren Sie es noch einmal. Die Token eines Chats enden mit ihm und gelten nur in seiner AWS-Region.</translation>
    </message>
    <message>
        <source>They are attached once more. Undo takes back what you have just added.</source>
        <translation>Sie werden noch einmal angehängt. „Rückgängig“ nimmt zurück, was Sie gerade hinzugefügt haben.</translation>
    </message>
</context>
<context>
    <name>attache::NoticeBar</name>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>attache::Notifications</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>attache::OverallBar</name>
    <message>
        <source>Overall progress</source>
        <translation>Gesamtfortschritt</translation>
    </message>
</context>
<context>
    <name>attache::PreviewWindow</name>
    <message>
        <source>Beginning of the text</source>
        <translation>Anfang des Textes</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Vorschau von %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>There is no preview of this type of file. Open shows it.</source>
        <translation>Für diesen Dateityp gibt es keine Vorschau. „Öffnen“ zeigt die Datei.</translation>
    </message>
    <message>
        <source>There is no preview of PDF files here. Open shows it.</source>
        <translation>Für PDF-Dateien gibt es hier keine Vorschau. „Öffnen“ zeigt die Datei.</translation>
    </message>
    <message>
        <source>This file can&apos;t be shown. It may be damaged, or too large.</source>
        <translation>Diese Datei kann nicht gezeigt werden. Sie ist vielleicht beschädigt oder zu groß.</translation>
    </message>
    <message>
        <source>Picture, %1 × %2</source>
        <translation>Bild, %1 × %2</translation>
    </message>
</context>
<context>
    <name>attache::SecretField</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>attache::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Your organisation&apos;s settings stand in %1.</source>
        <translation>Die Einstellungen Ihrer Organisation stehen in %1.</translation>
    </message>
    <message>
        <source>attache --debug writes to the terminal which requests are made and how they are answered, with every key, token and signed address cut out.</source>
        <translation>attache --debug schreibt ins Terminal, welche Anfragen gestellt und wie sie beantwortet werden, ohne Schlüssel, Token und signierte Adressen.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As many as the line takes</source>
        <translation>So viele, wie die Leitung trägt</translation>
    </message>
    <message>
        <source>Files at once</source>
        <translation>Dateien gleichzeitig</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>As fast as the line is</source>
        <translation>So schnell wie die Leitung</translation>
    </message>
    <message>
        <source>Send at most</source>
        <translation>Höchstens senden</translation>
    </message>
    <message>
        <source>Tell me when files are attached while I look elsewhere</source>
        <translation>Melden, wenn Dateien angehängt sind, während ich woanders bin</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Only with the screen</source>
        <translation>Nur mit dem Bildschirm</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Sperren nach</translation>
    </message>
    <message>
        <source>As the desktop; none; or its address</source>
        <translation>Wie der Desktop; none (keiner); oder seine Adresse</translation>
    </message>
    <message>
        <source>An address such as http://proxy.example.com:3128, without name and password.</source>
        <translation>Eine Adresse wie http://proxy.example.com:3128, ohne Namen und Passwort.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>Start-URL</translation>
    </message>
    <message>
        <source>Types of files</source>
        <translation>Dateitypen</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>Von Ihrer Organisation festgelegt</translation>
    </message>
    <message>
        <source>What this computer gives is used.</source>
        <translation>Es gilt, was dieser Computer vorgibt.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Sign out and remove</source>
        <translation>Abmelden und entfernen</translation>
    </message>
    <message>
        <source>Sign out and remove %1</source>
        <translation>%1 abmelden und entfernen</translation>
    </message>
    <message>
        <source>From the next start of Attache.</source>
        <translation>Ab dem nächsten Start von Attache.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source> min without a touch</source>
        <translation> min ohne Eingabe</translation>
    </message>
</context>
<context>
    <name>attache::Shelf</name>
    <message>
        <source>Shelf</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Progress of all, on the shelf</source>
        <translation>Gesamtfortschritt, auf der Ablage</translation>
    </message>
    <message>
        <source>Show Attache</source>
        <translation>Attache anzeigen</translation>
    </message>
    <message>
        <source>Close the shelf</source>
        <translation>Ablage schließen</translation>
    </message>
    <message>
        <source>Choose where files go</source>
        <translation>Ziel der Dateien wählen</translation>
    </message>
    <message>
        <source>Drop to send to this customer</source>
        <translation>Ablegen, um an diesen Kunden zu senden</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Ablegen, um anzuhängen</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Dateien hier ablegen</translation>
    </message>
</context>
<context>
    <name>attache::SignInPage</name>
    <message>
        <source>signs in with your browser</source>
        <translation>meldet Sie im Browser an</translation>
    </message>
    <message>
        <source>takes a role</source>
        <translation>nimmt eine Rolle an</translation>
    </message>
    <message>
        <source>takes a role, and asks for a code</source>
        <translation>nimmt eine Rolle an und fragt nach einem Code</translation>
    </message>
    <message>
        <source>asks another program</source>
        <translation>fragt ein anderes Programm</translation>
    </message>
    <message>
        <source>has its keys</source>
        <translation>hat eigene Schlüssel</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Sign in to Amazon Connect</source>
        <translation>Bei Amazon Connect anmelden</translation>
    </message>
    <message>
        <source>Once, as your company does it. Attache finds your instance, chats and cases by itself, and keeps what is secret in this computer&apos;s keychain.</source>
        <translation>Einmal, so wie es in Ihrer Firma üblich ist. Attache findet Ihre Instanz, Chats und Fälle selbst und bewahrt Geheimes im Schlüsselbund dieses Computers auf.</translation>
    </message>
    <message>
        <source>Try it out without an account</source>
        <translation>Ohne Konto ausprobieren</translation>
    </message>
    <message>
        <source>Opens a second window on a sandbox on this computer. Nothing leaves it.</source>
        <translation>Öffnet ein zweites Fenster mit einer Sandbox auf diesem Computer. Nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Auf diesem Computer gefunden</translation>
    </message>
    <message>
        <source>AWS profile %1</source>
        <translation>AWS-Profil %1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use profile %1</source>
        <translation>Profil %1 verwenden</translation>
    </message>
    <message>
        <source>Your company&apos;s sign-in page</source>
        <translation>Die Anmeldeseite Ihrer Firma</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>Start-URL</translation>
    </message>
    <message>
        <source>Region of the sign-in page</source>
        <translation>Region der Anmeldeseite</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Von Ihrer Organisation festgelegt.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Type in access keys</source>
        <translation>Zugriffsschlüssel eingeben</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>Zugriffsschlüssel-ID</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Geheimer Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Sitzungstoken</translation>
    </message>
    <message>
        <source>Session token, if there is one</source>
        <translation>Sitzungstoken, falls vorhanden</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Diese Schlüssel verwenden</translation>
    </message>
    <message>
        <source>Allow it in your browser</source>
        <translation>Erlauben Sie es im Browser</translation>
    </message>
    <message>
        <source>A page has opened there. It shows the same code as below if it is ours: compare them, then allow the sign-in.</source>
        <translation>Dort hat sich eine Seite geöffnet. Ist es unsere, zeigt sie denselben Code wie unten: Vergleichen Sie beide, und erlauben Sie dann die Anmeldung.</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Seite noch einmal öffnen</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>Adresse der Seite kopieren</translation>
    </message>
    <message>
        <source>Stop signing in</source>
        <translation>Anmeldung abbrechen</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Diese Auswahl verwenden</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
</context>
<context>
    <name>attache::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>attache::SupportDialog</name>
    <message>
        <source>Looking at this computer…</source>
        <translation>Dieser Computer wird untersucht…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Diagnosepaket</translation>
    </message>
    <message>
        <source>What is in the bundle</source>
        <translation>Inhalt des Pakets</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is no bundle: %1</source>
        <translation>Es gibt kein Paket: %1</translation>
    </message>
    <message>
        <source>This has gone to nobody. Read it, save it, and send it to whoever helps you. It holds no token, no key and nothing of what is in files; names are replaced.</source>
        <translation>Das hat noch niemand bekommen. Lesen Sie es, speichern Sie es, und senden Sie es an die, die Ihnen helfen. Es enthält kein Token, keinen Schlüssel und nichts vom Inhalt der Dateien; Namen sind ersetzt.</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Diagnosepaket speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>attache::TargetChooser</name>
    <message>
        <source>Empty the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Fälle suchen</translation>
    </message>
    <message>
        <source>Attach to</source>
        <translation>Anhängen an</translation>
    </message>
    <message>
        <source>Looking for cases…</source>
        <translation>Fälle werden gesucht…</translation>
    </message>
    <message>
        <source>No chats and no cases yet.
They appear here by themselves.</source>
        <translation>Noch keine Chats und keine Fälle.
Sie erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>No case has “%1” in it.
Try its number or the customer&apos;s name.</source>
        <translation>Kein Fall enthält „%1“.
Versuchen Sie seine Nummer oder den Namen des Kunden.</translation>
    </message>
</context>
<context>
    <name>attache::TargetDelegate</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Files go to</source>
        <translation>Dateien gehen an</translation>
    </message>
    <message>
        <source>Pinned cases</source>
        <translation>Angeheftete Fälle</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Letzte Fälle</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
</context>
<context>
    <name>attache::TargetView</name>
    <message>
        <source>Choose a chat or a case</source>
        <translation>Wählen Sie einen Chat oder einen Fall</translation>
    </message>
</context>
<context>
    <name>attache::TransferTable</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>attache::TransfersPanel</name>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Heading of the transfers</source>
        <translation>Überschrift der Übertragungen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>Übertragungen filtern</translation>
    </message>
    <message>
        <source>By name, target or status (%1)</source>
        <translation>Nach Name, Ziel oder Status (%1)</translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Take what is attached or cancelled off the list</source>
        <translation>Angehängtes und Abgebrochenes von der Liste nehmen</translation>
    </message>
    <message>
        <source>No files sent yet</source>
        <translation>Noch keine Dateien gesendet</translation>
    </message>
    <message>
        <source>What you attach appears here, with its progress and what the scan says.</source>
        <translation>Hier erscheint, was Sie anhängen, mit Fortschritt und Ergebnis der Prüfung.</translation>
    </message>
    <message>
        <source>Nothing has “%1” in it</source>
        <translation>Nichts enthält „%1“</translation>
    </message>
    <message>
        <source>The filter looks at names, targets and states.</source>
        <translation>Der Filter sucht in Namen, Zielen und Zuständen.</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
</context>
<context>
    <name>attache::Tray</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Pause uploads</source>
        <translation>Senden anhalten</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Resume uploads</source>
        <translation>Senden fortsetzen</translation>
    </message>
</context>
<context>
    <name>attache::Words</name>
    <message>
        <source>%1 of %2</source>
        <comment>8.1 of 42 MB are sent</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes per second: 1.9 MB/s</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format of this year, as of QLocale</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format of other years, as of QLocale</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>72 %</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Angehängt</translation>
    </message>
    <message>
        <source>Rejected by the scan</source>
        <translation>Von der Prüfung abgelehnt</translation>
    </message>
    <message>
        <source>Check the file, then send it again: the scanner found something, or couldn&apos;t finish in time.</source>
        <translation>Sehen Sie die Datei nach, und senden Sie sie noch einmal: Die Prüfung fand etwas oder wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Press Retry to try again.</source>
        <translation>„Wiederholen“ versucht es noch einmal.</translation>
    </message>
    <message>
        <source>It may be attached all the same. Retry looks first and sends nothing twice.</source>
        <translation>Vielleicht ist sie trotzdem angehängt. „Wiederholen“ sieht zuerst nach und sendet nichts doppelt.</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Goes on with Resume.</source>
        <translation>Weiter geht es mit „Fortsetzen“.</translation>
    </message>
    <message>
        <source>Waiting for you to sign in</source>
        <translation>Wartet auf Ihre Anmeldung</translation>
    </message>
    <message>
        <source>Goes on by itself then.</source>
        <translation>Geht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>Wartet auf das Netzwerk</translation>
    </message>
    <message>
        <source>Goes on by itself when it is back.</source>
        <translation>Geht von selbst weiter, wenn es wieder da ist.</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Neuer Versuch in %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>The files before it go first.</source>
        <translation>Die Dateien davor kommen zuerst.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Wird abgeschlossen</translation>
    </message>
    <message>
        <source>Still being scanned after %1</source>
        <translation>Nach %1 noch in der Prüfung</translation>
    </message>
    <message>
        <source>That is unusual. Attache keeps looking.</source>
        <translation>Das ist ungewöhnlich. Attache sieht weiter nach.</translation>
    </message>
    <message>
        <source>Being scanned, %1</source>
        <translation>Wird geprüft, %1</translation>
    </message>
    <message>
        <source>Being scanned</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Not attached</source>
        <translation>Nicht angehängt</translation>
    </message>
    <message>
        <source>The service couldn&apos;t process the file. Send it again.</source>
        <translation>Der Dienst konnte die Datei nicht verarbeiten. Senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a case&apos;s status</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>a case&apos;s status</comment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>a chat&apos;s status</comment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Case %1</source>
        <comment>a case whose title is not known, by its id</comment>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>Contact %1</source>
        <comment>a contact, by its id</comment>
        <translation>Kontakt %1</translation>
    </message>
    <message>
        <source>This type of file isn&apos;t allowed here</source>
        <translation>Dieser Dateityp ist hier nicht erlaubt</translation>
    </message>
    <message>
        <source>Save it as another type, such as PDF. Your administrator decides which types are allowed.</source>
        <translation>Speichern Sie die Datei als anderen Typ, etwa PDF. Welche Typen erlaubt sind, entscheidet Ihre Administration.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>Make it smaller or split it. Your administrator can raise the limit, up to 100 MB.</source>
        <translation>Verkleinern oder teilen Sie sie. Ihre Administration kann die Grenze auf bis zu 100 MB anheben.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>There is nothing to send. Check that it was saved, then add it again.</source>
        <translation>Es gibt nichts zu senden. Sehen Sie nach, ob sie gespeichert wurde, und fügen Sie sie dann neu hinzu.</translation>
    </message>
    <message>
        <source>The file&apos;s name is too long</source>
        <translation>Der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Give it a name of at most 256 characters, then add it again.</source>
        <translation>Geben Sie der Datei einen Namen von höchstens 256 Zeichen, und fügen Sie sie dann neu hinzu.</translation>
    </message>
    <message>
        <source>The file&apos;s name has characters that can&apos;t be sent</source>
        <translation>Der Dateiname hat Zeichen, die nicht gesendet werden können</translation>
    </message>
    <message>
        <source>Rename it without control characters or line breaks, then add it again.</source>
        <translation>Benennen Sie die Datei ohne Steuerzeichen und Zeilenumbrüche um, und fügen Sie sie dann neu hinzu.</translation>
    </message>
    <message>
        <source>The file changed while it was being sent</source>
        <translation>Die Datei wurde geändert, während sie gesendet wurde</translation>
    </message>
    <message>
        <source>Retry sends it as it is now.</source>
        <translation>„Wiederholen“ sendet sie so, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted. Add it from where it is now.</source>
        <translation>Sie wurde verschoben, umbenannt oder gelöscht. Fügen Sie sie von dort hinzu, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>You may not have permission to open it. Copy it to a folder of yours and add that.</source>
        <translation>Vielleicht dürfen Sie sie nicht öffnen. Kopieren Sie sie in einen eigenen Ordner, und fügen Sie die Kopie hinzu.</translation>
    </message>
    <message>
        <source>Another program is using the file</source>
        <translation>Ein anderes Programm benutzt die Datei</translation>
    </message>
    <message>
        <source>Close it there, then press Retry.</source>
        <translation>Schließen Sie sie dort, und drücken Sie dann „Wiederholen“.</translation>
    </message>
    <message>
        <source>The file is still being written</source>
        <translation>Die Datei wird noch geschrieben</translation>
    </message>
    <message>
        <source>Wait until it is saved, then press Retry.</source>
        <translation>Warten Sie, bis sie gespeichert ist, und drücken Sie dann „Wiederholen“.</translation>
    </message>
    <message>
        <source>This isn&apos;t a file</source>
        <translation>Das ist keine Datei</translation>
    </message>
    <message>
        <source>Folders and devices can&apos;t be sent. Add the files that are in it.</source>
        <translation>Ordner und Geräte können nicht gesendet werden. Fügen Sie die Dateien darin hinzu.</translation>
    </message>
    <message>
        <source>This file is already there</source>
        <translation>Diese Datei ist schon da</translation>
    </message>
    <message>
        <source>The same file was attached before, so it wasn&apos;t sent again.</source>
        <translation>Dieselbe Datei wurde schon angehängt, daher wurde sie nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Delete files that aren&apos;t needed, or send smaller ones.</source>
        <translation>Löschen Sie Dateien, die nicht gebraucht werden, oder senden Sie kleinere.</translation>
    </message>
    <message>
        <source>This chat has all the files it can take</source>
        <translation>Dieser Chat kann keine weiteren Dateien aufnehmen</translation>
    </message>
    <message>
        <source>A chat takes 35 files from everyone in it. Start a new chat, or use a case.</source>
        <translation>Ein Chat nimmt von allen zusammen 35 Dateien auf. Beginnen Sie einen neuen Chat, oder nehmen Sie einen Fall.</translation>
    </message>
    <message>
        <source>This case has all the files it can take</source>
        <translation>Dieser Fall kann keine weiteren Dateien aufnehmen</translation>
    </message>
    <message>
        <source>A case takes 50 files unless your administrator raised that. Delete files that aren&apos;t needed.</source>
        <translation>Ein Fall nimmt 50 Dateien auf, falls Ihre Administration das nicht angehoben hat. Löschen Sie Dateien, die nicht gebraucht werden.</translation>
    </message>
    <message>
        <source>The chat has ended</source>
        <translation>Der Chat ist beendet</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead.</source>
        <translation>Hängen Sie die Datei stattdessen an den Fall des Kunden an.</translation>
    </message>
    <message>
        <source>The case is closed</source>
        <translation>Der Fall ist geschlossen</translation>
    </message>
    <message>
        <source>Reopen it in the agent workspace, then press Retry.</source>
        <translation>Öffnen Sie ihn im Agentenarbeitsbereich wieder, und drücken Sie dann „Wiederholen“.</translation>
    </message>
    <message>
        <source>The chat can&apos;t be found</source>
        <translation>Der Chat ist nicht zu finden</translation>
    </message>
    <message>
        <source>It may have ended. Choose another one on the list.</source>
        <translation>Er ist vielleicht beendet. Wählen Sie einen anderen auf der Liste.</translation>
    </message>
    <message>
        <source>It may have been deleted, or belong to another instance.</source>
        <translation>Vielleicht wurde er gelöscht oder gehört zu einer anderen Instanz.</translation>
    </message>
    <message>
        <source>This link leads to no case and no chat</source>
        <translation>Dieser Link führt zu keinem Fall und keinem Chat</translation>
    </message>
    <message>
        <source>Part of it may be missing. Copy the whole link and try again.</source>
        <translation>Vielleicht fehlt ein Teil. Kopieren Sie den ganzen Link, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The scan hasn&apos;t approved this file</source>
        <translation>Die Prüfung hat diese Datei noch nicht freigegeben</translation>
    </message>
    <message>
        <source>Wait until it says Attached.</source>
        <translation>Warten Sie, bis dort „Angehängt“ steht.</translation>
    </message>
    <message>
        <source>A file in a chat can&apos;t be deleted</source>
        <translation>Eine Datei im Chat lässt sich nicht löschen</translation>
    </message>
    <message>
        <source>The service keeps what was sent in a chat.</source>
        <translation>Der Dienst behält, was in einem Chat gesendet wurde.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy can&apos;t be obeyed, so nothing is sent</source>
        <translation>Die Richtlinie Ihrer Organisation lässt sich nicht befolgen, daher wird nichts gesendet</translation>
    </message>
    <message>
        <source>Your organisation has set this otherwise</source>
        <translation>Ihre Organisation hat das anders festgelegt</translation>
    </message>
    <message>
        <source>The chat didn&apos;t let Attache in</source>
        <translation>Der Chat hat Attache nicht eingelassen</translation>
    </message>
    <message>
        <source>The chat may have ended, or its token is no longer valid. Open the chat again.</source>
        <translation>Vielleicht ist der Chat beendet, oder sein Token gilt nicht mehr. Öffnen Sie den Chat noch einmal.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>Die Uhr dieses Computers geht falsch</translation>
    </message>
    <message>
        <source>Set the date and time to automatic, then press Retry.</source>
        <translation>Stellen Sie Datum und Uhrzeit auf automatisch, und drücken Sie dann „Wiederholen“.</translation>
    </message>
    <message>
        <source>No AWS Region is known yet</source>
        <translation>Noch ist keine AWS-Region bekannt</translation>
    </message>
    <message>
        <source>Sign in, and Attache finds it.</source>
        <translation>Melden Sie sich an, dann findet Attache sie.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>Press Sign in: your desktop asks for its password.</source>
        <translation>Drücken Sie „Anmelden“: Ihr Desktop fragt nach dem Passwort.</translation>
    </message>
    <message>
        <source>The keychain can&apos;t be reached</source>
        <translation>Der Schlüsselbund ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Sign in again, or start the desktop&apos;s keychain first.</source>
        <translation>Melden Sie sich neu an, oder starten Sie zuerst den Schlüsselbund des Desktops.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Sie sind abgemeldet</translation>
    </message>
    <message>
        <source>Sign in, and Attache goes on by itself.</source>
        <translation>Melden Sie sich an, dann macht Attache von selbst weiter.</translation>
    </message>
    <message>
        <source>You have no permission for this</source>
        <translation>Dazu sind Sie nicht berechtigt</translation>
    </message>
    <message>
        <source>Ask your administrator, and give them the request id.</source>
        <translation>Fragen Sie Ihre Administration, und nennen Sie ihr die Anfrage-ID.</translation>
    </message>
    <message>
        <source>Ask your administrator. The service says: %1</source>
        <translation>Fragen Sie Ihre Administration. Der Dienst sagt: %1</translation>
    </message>
    <message>
        <source>This network wants you to sign in</source>
        <translation>Dieses Netzwerk verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>Open a web page in your browser and sign in to the network.</source>
        <translation>Öffnen Sie eine Webseite im Browser, und melden Sie sich beim Netzwerk an.</translation>
    </message>
    <message>
        <source>The proxy wants a name and password</source>
        <translation>Der Proxy verlangt Namen und Passwort</translation>
    </message>
    <message>
        <source>Ask your administrator for them, or for another way out.</source>
        <translation>Fragen Sie Ihre Administration danach oder nach einem anderen Weg ins Netz.</translation>
    </message>
    <message>
        <source>The secure connection can&apos;t be trusted</source>
        <translation>Der sicheren Verbindung ist nicht zu trauen</translation>
    </message>
    <message>
        <source>A proxy may be reading along. Ask your administrator for the certificate bundle.</source>
        <translation>Vielleicht liest ein Proxy mit. Fragen Sie Ihre Administration nach dem Zertifikatsbündel.</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached</source>
        <translation>Der Dienst ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Check the network. Attache tries again by itself.</source>
        <translation>Prüfen Sie das Netzwerk. Attache versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Stalled: no data for a minute</source>
        <translation>Stockt: seit einer Minute keine Daten</translation>
    </message>
    <message>
        <source>Attache tries again by itself.</source>
        <translation>Attache versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>Der Dienst ist ausgelastet</translation>
    </message>
    <message>
        <source>Many people are using it. Attache tries again by itself.</source>
        <translation>Viele benutzen ihn gerade. Attache versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>The service isn&apos;t working right now</source>
        <translation>Der Dienst funktioniert gerade nicht</translation>
    </message>
    <message>
        <source>Attache tried several times. Press Retry later; nothing is lost.</source>
        <translation>Attache hat es mehrmals versucht. Drücken Sie später „Wiederholen“; nichts geht verloren.</translation>
    </message>
    <message>
        <source>The file can&apos;t be sent</source>
        <translation>Die Datei kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>The service doesn&apos;t take this file</source>
        <translation>Der Dienst nimmt diese Datei nicht an</translation>
    </message>
    <message>
        <source>The service declined</source>
        <translation>Der Dienst hat abgelehnt</translation>
    </message>
    <message>
        <source>Attache couldn&apos;t do this</source>
        <translation>Das konnte Attache nicht tun</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 12 files are done</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>wartet auf das Netzwerk</translation>
    </message>
    <message>
        <source>waiting for you to sign in</source>
        <translation>wartet auf Ihre Anmeldung</translation>
    </message>
    <message>
        <source>1 file attached</source>
        <translation>1 Datei angehängt</translation>
    </message>
    <message numerus="yes">
        <source>%n files attached</source>
        <translation>
            <numerusform>%Ln Datei angehängt</numerusform>
            <numerusform>%Ln Dateien angehängt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected by the scan</source>
        <translation>
            <numerusform>%Ln von der Prüfung abgelehnt</numerusform>
            <numerusform>%Ln von der Prüfung abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%Ln abgebrochen</numerusform>
            <numerusform>%Ln abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>This chat&apos;s files are too large together</source>
        <translation>Die Dateien dieses Chats sind zusammen zu groß</translation>
    </message>
    <message>
        <source>This case&apos;s files are too large together</source>
        <translation>Die Dateien dieses Falls sind zusammen zu groß</translation>
    </message>
    <message>
        <source>The case can&apos;t be found</source>
        <translation>Der Fall ist nicht zu finden</translation>
    </message>
    <message>
        <source>The contact can&apos;t be found</source>
        <translation>Der Kontakt ist nicht zu finden</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Make room on it, then try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>It can&apos;t be saved there</source>
        <translation>Dort kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Choose another folder, then try again.</source>
        <translation>Wählen Sie einen anderen Ordner, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Not all of the file came</source>
        <translation>Die Datei kam nicht vollständig an</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed here.</source>
        <translation>Versuchen Sie es noch einmal. Hier wurde nichts verändert.</translation>
    </message>
    <message>
        <source>A proxy or gateway answers in place of the service</source>
        <translation>Ein Proxy oder Gateway antwortet anstelle des Dienstes</translation>
    </message>
    <message>
        <source>Ask your administrator, or try another network.</source>
        <translation>Fragen Sie Ihre Administration, oder versuchen Sie ein anderes Netzwerk.</translation>
    </message>
    <message>
        <source>The chat has ended, or no longer takes files</source>
        <translation>Der Chat ist beendet oder nimmt keine Dateien mehr an</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead, or open the chat again.</source>
        <translation>Hängen Sie die Datei stattdessen an den Fall des Kunden an, oder öffnen Sie den Chat noch einmal.</translation>
    </message>
    <message>
        <source>search cases</source>
        <comment>after: You may</comment>
        <translation>Fälle suchen</translation>
    </message>
    <message>
        <source>attach to cases</source>
        <comment>after: You may</comment>
        <translation>an Fälle anhängen</translation>
    </message>
    <message>
        <source>download files</source>
        <comment>after: You may</comment>
        <translation>Dateien herunterladen</translation>
    </message>
    <message>
        <source>delete files</source>
        <comment>after: You may</comment>
        <translation>Dateien löschen</translation>
    </message>
    <message>
        <source>see your chats</source>
        <comment>after: You may</comment>
        <translation>Ihre Chats sehen</translation>
    </message>
    <message>
        <source>join chats</source>
        <comment>after: You may</comment>
        <translation>Chats beitreten</translation>
    </message>
    <message>
        <source>You may %1.</source>
        <translation>Sie dürfen %1.</translation>
    </message>
    <message>
        <source>You may not %1.</source>
        <translation>Das dürfen Sie nicht: %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences, the first of them without its full stop</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>receipt.pdf: The file is empty</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
</context>
</TS>
