<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>attache::AccountControl</name>
    <message>
        <source>You stay signed in until Attache ends.</source>
        <translation>Attacheを終了するまでサインインしたままです。</translation>
    </message>
    <message>
        <source>The keychain is locked, and nothing secret is kept anywhere else.</source>
        <translation>キーチェーンがロックされています。機密情報はほかの場所には保存されません。</translation>
    </message>
    <message>
        <source>There is no keychain here, and nothing secret is kept anywhere else.</source>
        <translation>この環境にはキーチェーンがありません。機密情報はほかの場所には保存されません。</translation>
    </message>
    <message>
        <source>Looking for your Amazon Connect instance…</source>
        <translation>Amazon Connectのインスタンスを探しています…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>サインインしています…</translation>
    </message>
    <message>
        <source>You are signed out here, but the service couldn&apos;t be told.</source>
        <translation>ここではサインアウトしましたが、サービスに通知できませんでした。</translation>
    </message>
    <message>
        <source>Which AWS account?</source>
        <translation>AWSアカウントを選んでください</translation>
    </message>
    <message>
        <source>Which role?</source>
        <translation>ロールを選んでください</translation>
    </message>
    <message>
        <source>Which Amazon Connect instance?</source>
        <translation>Amazon Connectのインスタンスを選んでください</translation>
    </message>
    <message>
        <source>Which Cases domain?</source>
        <translation>ケースのドメインを選んでください</translation>
    </message>
    <message>
        <source>That didn&apos;t sign you in</source>
        <translation>サインインできませんでした</translation>
    </message>
    <message>
        <source>The code that your device shows now, %1</source>
        <translation>デバイス %1 に今表示されているコード</translation>
    </message>
</context>
<context>
    <name>attache::Announcer</name>
    <message>
        <source>%1 and 1 more</source>
        <translation>%1 ほか1件</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
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
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
</context>
<context>
    <name>attache::CaseDetails</name>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Details of the case</source>
        <translation>ケースの詳細</translation>
    </message>
    <message>
        <source>Nothing more is known of this case.</source>
        <translation>このケースについて、ほかに分かることはありません。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Opens it in the browser</source>
        <translation>ページをブラウザーで開きます</translation>
    </message>
    <message>
        <source>Shows all fields of the case</source>
        <translation>ケースのすべての項目を表示します</translation>
    </message>
</context>
<context>
    <name>attache::Divider</name>
    <message>
        <source>Divider between files and transfers</source>
        <translation>ファイルと転送の境界</translation>
    </message>
</context>
<context>
    <name>attache::DragJudge</name>
    <message>
        <source>That is an address on the web, not a file. Save it first, or copy the picture and paste it.</source>
        <translation>これはファイルではなくWebアドレスです。先に保存するか、画像をコピーして貼り付けてください。</translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>ファイルが含まれていません</translation>
    </message>
</context>
<context>
    <name>attache::DropArea</name>
    <message>
        <source>Add files…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Drop area</source>
        <translation>ドロップ領域</translation>
    </message>
    <message>
        <source>Drop, then choose where they go</source>
        <translation>ドロップしてから送信先を選んでください</translation>
    </message>
    <message>
        <source>Drop to send to %1</source>
        <translation>ドロップすると「%1」に送信します</translation>
    </message>
    <message>
        <source>Drop to attach to %1</source>
        <translation>ドロップすると「%1」に添付します</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1件のファイル</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln件のファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>1 can&apos;t be taken</source>
        <translation>1件は追加できません</translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be taken</source>
        <translation>
            <numerusform>%Ln件は追加できません</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>ファイルが含まれていません</translation>
    </message>
    <message>
        <source>%1 has no type that is allowed here</source>
        <translation>%1 の種類はここでは許可されていません</translation>
    </message>
    <message>
        <source>%1 files aren&apos;t allowed here</source>
        <translation>%1 ファイルはここでは許可されていません</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 は%2を超えています</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 は空です</translation>
    </message>
    <message>
        <source>Choose a chat or a case first</source>
        <translation>先にチャットかケースを選んでください</translation>
    </message>
    <message>
        <source>Then drop files anywhere in this window.</source>
        <translation>その後、このウィンドウのどこかにファイルをドロップしてください。</translation>
    </message>
    <message>
        <source>Drop files here, or paste them</source>
        <translation>ここにファイルをドロップするか、貼り付けてください</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>file size</comment>
        <translation>最大%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>file types</comment>
        <translation>
            <numerusform>%1 ほか%Ln種類</numerusform>
        </translation>
    </message>
    <message>
        <source>Anywhere in this window, as many as you like.</source>
        <translation>このウィンドウのどこにでも、いくつでもドロップできます。</translation>
    </message>
</context>
<context>
    <name>attache::FileActions</name>
    <message>
        <source>Link copied.</source>
        <translation>リンクをコピーしました。</translation>
    </message>
    <message numerus="yes">
        <source>%n links copied.</source>
        <translation>
            <numerusform>%Ln件のリンクをコピーしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has it can download until %1 (%2).</source>
        <translation>リンクを知っている人は、%1まで（%2）ダウンロードできます。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 を開いています…</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 を保存しています…</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>%1 を取得しています…</translation>
    </message>
    <message>
        <source>Drag it once more when it is here.</source>
        <translation>取得が終わったら、もう一度ドラッグしてください。</translation>
    </message>
    <message>
        <source>Saved as %1 in %2.</source>
        <translation>%2 に %1 として保存しました。</translation>
    </message>
    <message>
        <source>%1 is open, as a copy that can&apos;t be changed.</source>
        <translation>%1 を変更できないコピーとして開きました。</translation>
    </message>
    <message>
        <source>No program opens %1.</source>
        <translation>%1 を開けるプログラムがありません。</translation>
    </message>
    <message>
        <source>Save it instead, and open it from there.</source>
        <translation>代わりに保存して、保存先から開いてください。</translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 を取得しました。</translation>
    </message>
    <message>
        <source>Drag it where you want it.</source>
        <translation>お好きな場所にドラッグしてください。</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 を削除しました。</translation>
    </message>
    <message>
        <source>There is no link to %1.</source>
        <translation>%1 へのリンクはありません。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be opened.</source>
        <translation>%1 を開けませんでした。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved.</source>
        <translation>%1 を保存できませんでした。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be fetched.</source>
        <translation>%1 を取得できませんでした。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be deleted.</source>
        <translation>%1 を削除できませんでした。</translation>
    </message>
</context>
<context>
    <name>attache::FileCommands</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>ここに保存</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>リクエストIDをコピー</translation>
    </message>
</context>
<context>
    <name>attache::FilesPanel</name>
    <message>
        <source>Files here</source>
        <translation>ここにあるファイル</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>ファイルを表示</translation>
    </message>
    <message>
        <source>Attache joins the chat, and the customer sees that.</source>
        <translation>Attacheがチャットに参加し、そのことがお客様にも表示されます。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files in this chat</source>
        <translation>このチャットのファイル</translation>
    </message>
    <message>
        <source>Files on this case</source>
        <translation>このケースのファイル</translation>
    </message>
    <message>
        <source>Files on this contact</source>
        <translation>このコンタクトのファイル</translation>
    </message>
    <message>
        <source>Not up to date: %1</source>
        <translation>最新ではありません: %1</translation>
    </message>
    <message>
        <source>Attache isn&apos;t in this chat yet</source>
        <translation>Attacheはまだこのチャットに参加していません</translation>
    </message>
    <message>
        <source>It joins with the first file that you send, and the customer sees that.</source>
        <translation>最初のファイルを送信するときに参加し、そのことがお客様にも表示されます。</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>まだ何も選ばれていません</translation>
    </message>
    <message>
        <source>The files of the chat or case you choose are listed here.</source>
        <translation>選んだチャットまたはケースのファイルがここに表示されます。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>No files in this chat yet</source>
        <translation>このチャットにはまだファイルがありません</translation>
    </message>
    <message>
        <source>No files on this case yet</source>
        <translation>このケースにはまだファイルがありません</translation>
    </message>
    <message>
        <source>No files on this contact yet</source>
        <translation>このコンタクトにはまだファイルがありません</translation>
    </message>
    <message>
        <source>Drop some above, or paste a screenshot with %1.</source>
        <translation>上にドロップするか、%1 でスクリーンショットを貼り付けてください。</translation>
    </message>
</context>
<context>
    <name>attache::Guide</name>
    <message>
        <source>Attache guide</source>
        <translation>Attacheガイド</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>サポート用データ…</translation>
    </message>
    <message>
        <source>window.md</source>
        <extracomment>The file of the guide: window.CODE.md in another language</extracomment>
        <translation>window.ja.md</translation>
    </message>
</context>
<context>
    <name>attache::Incoming</name>
    <message>
        <source>Pasted %1</source>
        <comment>the beginning of a file&apos;s name</comment>
        <translation>貼り付け %1</translation>
    </message>
</context>
<context>
    <name>attache::LinkLife</name>
    <message>
        <source>Copy a new link</source>
        <translation>新しいリンクをコピー</translation>
    </message>
    <message>
        <source>Link to %1: %2 left</source>
        <translation>%1 へのリンク: 残り%2</translation>
    </message>
    <message>
        <source>Link to %1: expired</source>
        <translation>%1 へのリンク: 期限切れ</translation>
    </message>
    <message>
        <source>Links: %1 left</source>
        <translation>リンク: 残り%1</translation>
    </message>
    <message>
        <source>Links: expired</source>
        <translation>リンク: 期限切れ</translation>
    </message>
</context>
<context>
    <name>attache::LockPage</name>
    <message>
        <source>Files go on being sent. Chats, cases and links are hidden till you are back.</source>
        <translation>ファイルの送信は続きます。チャット、ケース、リンクは、お戻りになるまで表示されません。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>Attache is locked</source>
        <translation>Attacheはロックされています</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>The keychain is still locked. Unlock it with your password to see chats, cases and links.</source>
        <translation>キーチェーンはまだロックされています。チャット、ケース、リンクを表示するには、パスワードでロックを解除してください。</translation>
    </message>
</context>
<context>
    <name>attache::MainWindow</name>
    <message>
        <source>1 file</source>
        <translation>1件のファイル</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln件のファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>ケースを検索</translation>
    </message>
    <message>
        <source>Pin this case</source>
        <translation>このケースをピン留め</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>シェルフ</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>転送を絞り込む</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>%1 for %2.</source>
        <translation>送信先「%2」: %1。</translation>
    </message>
    <message>
        <source>%1 takes back what was just added.</source>
        <translation>%1 で直前の追加を取り消せます。</translation>
    </message>
    <message>
        <source>Certificates are not checked</source>
        <translation>証明書が確認されていません</translation>
    </message>
    <message>
        <source>Anyone on the way can read along. Start Attache without --no-verify-ssl.</source>
        <translation>通信を途中で読み取られるおそれがあります。--no-verify-ssl を付けずにAttacheを起動してください。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Sort transfers</source>
        <translation>転送の並べ替え</translation>
    </message>
    <message>
        <source>The newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Unpin this case</source>
        <translation>このケースのピン留めを外す</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>アカウントを追加…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Attache is still here</source>
        <translation>Attacheは動作を続けています</translation>
    </message>
    <message>
        <source>It goes on in the tray. Quit it from its menu there.</source>
        <translation>トレイで動作を続けます。終了するには、トレイのメニューから操作してください。</translation>
    </message>
    <message>
        <source>1 file is still on its way</source>
        <translation>1件のファイルを送信中です</translation>
    </message>
    <message numerus="yes">
        <source>%n files are still on their way</source>
        <translation>
            <numerusform>%Ln件のファイルを送信中です</numerusform>
        </translation>
    </message>
    <message>
        <source>Attache can finish in the tray and end then. What you leave goes on at the next start.</source>
        <translation>Attacheはトレイで送信を終えてから終了できます。今終了した場合、残りは次回の起動時に続行します。</translation>
    </message>
    <message>
        <source>What you leave goes on at the next start of Attache.</source>
        <translation>残りは、Attacheの次回の起動時に続行します。</translation>
    </message>
    <message>
        <source>Finish in the tray</source>
        <translation>トレイで続行</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>終了しない</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>今すぐ終了</translation>
    </message>
    <message>
        <source>Where do files go?</source>
        <translation>ファイルの送信先は？</translation>
    </message>
    <message>
        <source>Choose a chat or a case above.</source>
        <translation>上でチャットかケースを選んでください。</translation>
    </message>
    <message>
        <source>Choose a chat or a case on the left.</source>
        <translation>左でチャットかケースを選んでください。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>ケース %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>コンタクト</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <comment>25 %</comment>
        <translation>%1送信済み</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>サインインしていません</translation>
    </message>
    <message>
        <source>Account: not signed in</source>
        <translation>アカウント: サインインしていません</translation>
    </message>
    <message>
        <source>Account: signed in as %1</source>
        <translation>アカウント: %1 としてサインイン中</translation>
    </message>
    <message>
        <source>That is more than %1 files at once.</source>
        <translation>一度に%1件を超えるファイルは追加できません。</translation>
    </message>
    <message>
        <source>Choose the ones that matter, or a smaller folder.</source>
        <translation>必要なファイルだけを選ぶか、小さいフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is no file in that folder.</source>
        <translation>そのフォルダーにファイルはありません。</translation>
    </message>
    <message>
        <source>%1 was already on %2</source>
        <translation>%1 はすでに「%2」にあります</translation>
    </message>
    <message>
        <source>%1 were already on %2</source>
        <translation>%1はすでに「%2」にあります</translation>
    </message>
    <message>
        <source>It is attached once more. Undo takes back what you have just added.</source>
        <translation>もう一度添付します。「元に戻す」で直前の追加を取り消せます。</translation>
    </message>
    <message>
        <source>That is an address on the web, not a file.</source>
        <translation>これはファイルではなくWebアドレスです。</translation>
    </message>
    <message>
        <source>Save it first, or copy the picture itself and paste it here.</source>
        <translation>先に保存するか、画像そのものをコピーしてここに貼り付けてください。</translation>
    </message>
    <message>
        <source>The clipboard has no file and no picture.</source>
        <translation>クリップボードにファイルも画像もありません。</translation>
    </message>
    <message>
        <source>Copy files in your file manager, or take a screenshot.</source>
        <translation>ファイルマネージャーでファイルをコピーするか、スクリーンショットを撮ってください。</translation>
    </message>
    <message>
        <source>It couldn&apos;t be saved before sending.</source>
        <translation>送信前に保存できませんでした。</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>ディスクに空きがあるかご確認ください。</translation>
    </message>
    <message>
        <source>That can&apos;t be read.</source>
        <translation>読み取れませんでした。</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>ファイルとして保存してから、それをドロップしてください。</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>ファイルを追加</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>フォルダーを追加</translation>
    </message>
    <message>
        <source>Send %1 to %2?</source>
        <translation>%1 を「%2」に送信しますか？</translation>
    </message>
    <message>
        <source>The customer sees it in the chat. Attache asks once for each chat.</source>
        <translation>チャットでお客様に表示されます。この確認はチャットごとに一度だけです。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>送信しない</translation>
    </message>
    <message>
        <source>Attach %1 to %2?</source>
        <translation>%1 を「%2」に添付しますか？</translation>
    </message>
    <message>
        <source>That is all the folder has, with the folders in it: %1.</source>
        <translation>サブフォルダーを含む、フォルダー内のすべてのファイルです: %1。</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>ここに添付</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Where shall %1 go?</source>
        <translation>%1 をどこに送信しますか？</translation>
    </message>
    <message>
        <source>Choose a chat or a case.</source>
        <translation>チャットかケースを選んでください。</translation>
    </message>
    <message>
        <source>Attache&apos;s list of transfers was damaged, and a new one was begun</source>
        <translation>転送の一覧が壊れていたため、新しい一覧を作成しました</translation>
    </message>
    <message>
        <source>Attache can&apos;t write down what it does, so nothing new is sent</source>
        <translation>処理を記録できないため、新しいファイルは送信されません</translation>
    </message>
    <message>
        <source>Look at the chat or case to see what was attached before.</source>
        <translation>以前に添付したファイルは、チャットまたはケースでご確認ください。</translation>
    </message>
    <message>
        <source>Is the disk full? Attache tries again every few seconds.</source>
        <translation>ディスクに空きがあるかご確認ください。Attacheは数秒ごとに再試行します。</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>サインアウトしています</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves once you are back.</source>
        <translation>ファイルは待機し、サインインすると自動的に再開します。</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>ネットワークに接続されていません</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves when it is back.</source>
        <translation>ファイルは待機し、接続が戻ると自動的に再開します。</translation>
    </message>
    <message>
        <source>Deleting %1 from %2</source>
        <translation>%1 を「%2」から削除しています</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n files</source>
        <translation>
            <numerusform>%Ln件のファイルを削除しています</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>取り消しました。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻す操作はありません。</translation>
    </message>
    <message>
        <source>What a customer has in the chat can&apos;t be taken back.</source>
        <translation>チャットでお客様に届いたものは取り消せません。</translation>
    </message>
    <message>
        <source>Group by target</source>
        <translation>送信先ごとにまとめる</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Code of the MFA device</source>
        <translation>MFAデバイスのコード</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>コードなし</translation>
    </message>
    <message>
        <source>Token of the chat</source>
        <translation>チャットのトークン</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Don&apos;t join</source>
        <translation>参加しない</translation>
    </message>
    <message>
        <source>Join a chat by its token…</source>
        <translation>トークンでチャットに参加…</translation>
    </message>
    <message>
        <source>Paste the chat&apos;s token. It shows as dots, and is kept in the keychain alone.</source>
        <translation>チャットのトークンを貼り付けてください。表示は伏せ字になり、キーチェーンにだけ保存されます。</translation>
    </message>
    <message>
        <source>Account: %1, signed out</source>
        <translation>アカウント: %1（サインアウト中）</translation>
    </message>
    <message>
        <source>This chat has ended. Choose the customer&apos;s case, or another chat.</source>
        <translation>このチャットは終了しました。お客様のケースか別のチャットを選んでください。</translation>
    </message>
    <message>
        <source>Files can go to %1 now.</source>
        <translation>%1 にファイルを送れるようになりました。</translation>
    </message>
    <message>
        <source>This is not the token of a chat that goes on.</source>
        <translation>これは進行中のチャットのトークンではありません。</translation>
    </message>
    <message>
        <source>Copy it again. A chat&apos;s tokens end with the chat, and hold in its AWS Region alone.</source>
        <translation>コピーし直してください。チャットのトークンはチャットとともに無効になり、そのAWSリージョンでだけ有効です。</translation>
    </message>
    <message>
        <source>They are attached once more. Undo takes back what you have just added.</source>
        <translation>もう一度添付します。「元に戻す」で直前の追加を取り消せます。</translation>
    </message>
</context>
<context>
    <name>attache::NoticeBar</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>attache::Notifications</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>attache::OverallBar</name>
    <message>
        <source>Overall progress</source>
        <translation>全体の進行状況</translation>
    </message>
</context>
<context>
    <name>attache::PreviewWindow</name>
    <message>
        <source>Beginning of the text</source>
        <translation>テキストの冒頭</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>%1 のプレビュー</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>There is no preview of this type of file. Open shows it.</source>
        <translation>この種類のファイルはプレビューできません。「開く」で表示できます。</translation>
    </message>
    <message>
        <source>There is no preview of PDF files here. Open shows it.</source>
        <translation>ここではPDFファイルをプレビューできません。「開く」で表示できます。</translation>
    </message>
    <message>
        <source>This file can&apos;t be shown. It may be damaged, or too large.</source>
        <translation>このファイルは表示できません。壊れているか、大きすぎる可能性があります。</translation>
    </message>
    <message>
        <source>Picture, %1 × %2</source>
        <translation>画像、%1 × %2</translation>
    </message>
</context>
<context>
    <name>attache::SecretField</name>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
</context>
<context>
    <name>attache::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>アカウントを追加…</translation>
    </message>
    <message>
        <source>Your organisation&apos;s settings stand in %1.</source>
        <translation>組織の設定は %1 にあります。</translation>
    </message>
    <message>
        <source>attache --debug writes to the terminal which requests are made and how they are answered, with every key, token and signed address cut out.</source>
        <translation>attache --debug を実行すると、リクエストとその応答がターミナルに表示されます。キー、トークン、署名付きアドレスはすべて除かれます。</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>From the next start of Attache.</source>
        <translation>Attacheの次回の起動から有効になります。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>As many as the line takes</source>
        <translation>回線に応じて自動</translation>
    </message>
    <message>
        <source>Files at once</source>
        <translation>同時に送信するファイル数</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>As fast as the line is</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Send at most</source>
        <translation>送信速度の上限</translation>
    </message>
    <message>
        <source>Tell me when files are attached while I look elsewhere</source>
        <translation>ほかの作業中にファイルが添付されたら通知する</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source> min without a touch</source>
        <translation> 分間操作がないとき</translation>
    </message>
    <message>
        <source>Only with the screen</source>
        <translation>画面のロック時のみ</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>As the desktop; none; or its address</source>
        <translation>デスクトップと同じ、none（なし）、またはアドレス</translation>
    </message>
    <message>
        <source>An address such as http://proxy.example.com:3128, without name and password.</source>
        <translation>http://proxy.example.com:3128 のようなアドレスを、ユーザー名とパスワードなしで入力してください。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>インスタンス</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>開始URL</translation>
    </message>
    <message>
        <source>Types of files</source>
        <translation>ファイルの種類</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>ファイルのサイズ</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>組織が設定</translation>
    </message>
    <message>
        <source>What this computer gives is used.</source>
        <translation>このコンピューターの設定を使用しています。</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 を使用</translation>
    </message>
    <message>
        <source>Sign out and remove</source>
        <translation>サインアウトして削除</translation>
    </message>
    <message>
        <source>Sign out and remove %1</source>
        <translation>%1 をサインアウトして削除</translation>
    </message>
</context>
<context>
    <name>attache::Shelf</name>
    <message>
        <source>Shelf</source>
        <translation>シェルフ</translation>
    </message>
    <message>
        <source>Progress of all, on the shelf</source>
        <translation>全体の進行状況（シェルフ）</translation>
    </message>
    <message>
        <source>Show Attache</source>
        <translation>Attacheを表示</translation>
    </message>
    <message>
        <source>Close the shelf</source>
        <translation>シェルフを閉じる</translation>
    </message>
    <message>
        <source>Choose where files go</source>
        <translation>ファイルの送信先を選択</translation>
    </message>
    <message>
        <source>Drop to send to this customer</source>
        <translation>ドロップするとこのお客様に送信します</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>ドロップすると添付します</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>ここにファイルをドロップ</translation>
    </message>
</context>
<context>
    <name>attache::SignInPage</name>
    <message>
        <source>signs in with your browser</source>
        <translation>ブラウザーでサインインします</translation>
    </message>
    <message>
        <source>takes a role</source>
        <translation>ロールを引き受けます</translation>
    </message>
    <message>
        <source>takes a role, and asks for a code</source>
        <translation>ロールを引き受けます（コードが必要です）</translation>
    </message>
    <message>
        <source>asks another program</source>
        <translation>別のプログラムから取得します</translation>
    </message>
    <message>
        <source>has its keys</source>
        <translation>アクセスキーがあります</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Sign in to Amazon Connect</source>
        <translation>Amazon Connectにサインイン</translation>
    </message>
    <message>
        <source>Once, as your company does it. Attache finds your instance, chats and cases by itself, and keeps what is secret in this computer&apos;s keychain.</source>
        <translation>会社で決められた方法で、一度だけサインインしてください。Attacheがインスタンス、チャット、ケースを自動的に見つけ、機密情報をこのコンピューターのキーチェーンに保管します。</translation>
    </message>
    <message>
        <source>Try it out without an account</source>
        <translation>アカウントなしで試す</translation>
    </message>
    <message>
        <source>Opens a second window on a sandbox on this computer. Nothing leaves it.</source>
        <translation>このコンピューター上のサンドボックスを別のウィンドウで開きます。外部には何も送信されません。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>このコンピューターで見つかったもの</translation>
    </message>
    <message>
        <source>AWS profile %1</source>
        <translation>AWSプロファイル %1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use profile %1</source>
        <translation>プロファイル %1 を使用</translation>
    </message>
    <message>
        <source>Your company&apos;s sign-in page</source>
        <translation>会社のサインインページ</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>開始URL</translation>
    </message>
    <message>
        <source>Region of the sign-in page</source>
        <translation>サインインページのリージョン</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>組織が設定しています。</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>ブラウザーでサインイン</translation>
    </message>
    <message>
        <source>Type in access keys</source>
        <translation>アクセスキーを入力</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>アクセスキーID</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>シークレットアクセスキー</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>セッショントークン</translation>
    </message>
    <message>
        <source>Session token, if there is one</source>
        <translation>セッショントークン（ある場合）</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>これらのキーを使用</translation>
    </message>
    <message>
        <source>Allow it in your browser</source>
        <translation>ブラウザーで許可してください</translation>
    </message>
    <message>
        <source>A page has opened there. It shows the same code as below if it is ours: compare them, then allow the sign-in.</source>
        <translation>ブラウザーにページが開きました。本物であれば下と同じコードが表示されます。見比べてから、サインインを許可してください。</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>ページをもう一度開く</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>ページのアドレスをコピー</translation>
    </message>
    <message>
        <source>Stop signing in</source>
        <translation>サインインを中止</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>これを使用</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>コード %1</translation>
    </message>
</context>
<context>
    <name>attache::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>attache::SupportDialog</name>
    <message>
        <source>Looking at this computer…</source>
        <translation>このコンピューターを調べています…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>サポート用データ</translation>
    </message>
    <message>
        <source>What is in the bundle</source>
        <translation>サポート用データの内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>There is no bundle: %1</source>
        <translation>サポート用データを作成できませんでした: %1</translation>
    </message>
    <message>
        <source>This has gone to nobody. Read it, save it, and send it to whoever helps you. It holds no token, no key and nothing of what is in files; names are replaced.</source>
        <translation>まだ誰にも送信されていません。内容を確認して保存し、サポート担当者に送ってください。トークン、キー、ファイルの中身は含まれません。名前は置き換えられています。</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>サポート用データを保存</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 として保存しました。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
</context>
<context>
    <name>attache::TargetChooser</name>
    <message>
        <source>Empty the search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>ケースを検索</translation>
    </message>
    <message>
        <source>Attach to</source>
        <translation>添付先</translation>
    </message>
    <message>
        <source>Looking for cases…</source>
        <translation>ケースを検索しています…</translation>
    </message>
    <message>
        <source>No chats and no cases yet.
They appear here by themselves.</source>
        <translation>チャットもケースもまだありません。
届くと自動的にここに表示されます。</translation>
    </message>
    <message>
        <source>No case has “%1” in it.
Try its number or the customer&apos;s name.</source>
        <translation>「%1」を含むケースはありません。
ケースの番号かお客様の名前でお試しください。</translation>
    </message>
</context>
<context>
    <name>attache::TargetDelegate</name>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>ケース %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>コンタクト</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Files go to</source>
        <translation>ファイルの送信先</translation>
    </message>
    <message>
        <source>Pinned cases</source>
        <translation>ピン留めしたケース</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>最近のケース</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>ケース</translation>
    </message>
</context>
<context>
    <name>attache::TargetView</name>
    <message>
        <source>Choose a chat or a case</source>
        <translation>チャットかケースを選んでください</translation>
    </message>
</context>
<context>
    <name>attache::TransferTable</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>To</source>
        <translation>送信先</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>attache::TransfersPanel</name>
    <message>
        <source>Transfers</source>
        <translation>転送</translation>
    </message>
    <message>
        <source>Heading of the transfers</source>
        <translation>転送の見出し</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>転送を絞り込む</translation>
    </message>
    <message>
        <source>By name, target or status (%1)</source>
        <translation>名前、送信先、状態で絞り込む（%1）</translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation>絞り込みをクリア</translation>
    </message>
    <message>
        <source>Take what is attached or cancelled off the list</source>
        <translation>添付済みとキャンセル済みの項目を一覧から外す</translation>
    </message>
    <message>
        <source>No files sent yet</source>
        <translation>送信したファイルはまだありません</translation>
    </message>
    <message>
        <source>What you attach appears here, with its progress and what the scan says.</source>
        <translation>添付したファイルが、進行状況とスキャンの結果とともにここに表示されます。</translation>
    </message>
    <message>
        <source>Nothing has “%1” in it</source>
        <translation>「%1」を含むものはありません</translation>
    </message>
    <message>
        <source>The filter looks at names, targets and states.</source>
        <translation>名前、送信先、状態が絞り込みの対象です。</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>リクエストID: %1</translation>
    </message>
</context>
<context>
    <name>attache::Tray</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Pause uploads</source>
        <translation>アップロードを一時停止</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Resume uploads</source>
        <translation>アップロードを再開</translation>
    </message>
</context>
<context>
    <name>attache::Words</name>
    <message>
        <source>%1 of %2</source>
        <comment>8.1 of 42 MB are sent</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes per second: 1.9 MB/s</comment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format of this year, as of QLocale</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format of other years, as of QLocale</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>72 %</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>添付済み</translation>
    </message>
    <message>
        <source>Rejected by the scan</source>
        <translation>スキャンで拒否</translation>
    </message>
    <message>
        <source>Check the file, then send it again: the scanner found something, or couldn&apos;t finish in time.</source>
        <translation>ファイルを確認してから、もう一度送信してください。スキャンで何かが見つかったか、時間内に終わりませんでした。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Press Retry to try again.</source>
        <translation>「再試行」を押すと、もう一度試します。</translation>
    </message>
    <message>
        <source>It may be attached all the same. Retry looks first and sends nothing twice.</source>
        <translation>すでに添付されている可能性があります。「再試行」は先に確認し、二重に送信することはありません。</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>キャンセル中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Goes on with Resume.</source>
        <translation>「再開」で続行します。</translation>
    </message>
    <message>
        <source>Waiting for you to sign in</source>
        <translation>サインイン待ち</translation>
    </message>
    <message>
        <source>Goes on by itself then.</source>
        <translation>サインインすると自動的に続行します。</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>ネットワーク待ち</translation>
    </message>
    <message>
        <source>Goes on by itself when it is back.</source>
        <translation>接続が戻ると自動的に続行します。</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>%1後に再試行</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>The files before it go first.</source>
        <translation>前のファイルから順に送信します。</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り%1</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>完了処理中</translation>
    </message>
    <message>
        <source>Still being scanned after %1</source>
        <translation>%1経過、まだスキャン中</translation>
    </message>
    <message>
        <source>That is unusual. Attache keeps looking.</source>
        <translation>通常より時間がかかっています。Attacheは確認を続けます。</translation>
    </message>
    <message>
        <source>Being scanned, %1</source>
        <translation>スキャン中、%1</translation>
    </message>
    <message>
        <source>Being scanned</source>
        <translation>スキャン中</translation>
    </message>
    <message>
        <source>Not attached</source>
        <translation>添付できませんでした</translation>
    </message>
    <message>
        <source>The service couldn&apos;t process the file. Send it again.</source>
        <translation>サービスがファイルを処理できませんでした。もう一度送信してください。</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a case&apos;s status</comment>
        <translation>オープン</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>a case&apos;s status</comment>
        <translation>クローズ</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>a chat&apos;s status</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>ゲスト</translation>
    </message>
    <message>
        <source>Case %1</source>
        <comment>a case whose title is not known, by its id</comment>
        <translation>ケース %1</translation>
    </message>
    <message>
        <source>Contact %1</source>
        <comment>a contact, by its id</comment>
        <translation>コンタクト %1</translation>
    </message>
    <message>
        <source>This type of file isn&apos;t allowed here</source>
        <translation>この種類のファイルはここでは許可されていません</translation>
    </message>
    <message>
        <source>Save it as another type, such as PDF. Your administrator decides which types are allowed.</source>
        <translation>PDFなど別の種類で保存してください。許可する種類は管理者が決めています。</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>ファイルが大きすぎます</translation>
    </message>
    <message>
        <source>Make it smaller or split it. Your administrator can raise the limit, up to 100 MB.</source>
        <translation>小さくするか、分割してください。管理者は上限を100 MBまで引き上げられます。</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>ファイルが空です</translation>
    </message>
    <message>
        <source>There is nothing to send. Check that it was saved, then add it again.</source>
        <translation>送信する内容がありません。保存されているか確認して、もう一度追加してください。</translation>
    </message>
    <message>
        <source>The file&apos;s name is too long</source>
        <translation>ファイル名が長すぎます</translation>
    </message>
    <message>
        <source>Give it a name of at most 256 characters, then add it again.</source>
        <translation>256文字以内の名前に変えて、もう一度追加してください。</translation>
    </message>
    <message>
        <source>The file&apos;s name has characters that can&apos;t be sent</source>
        <translation>ファイル名に送信できない文字が含まれています</translation>
    </message>
    <message>
        <source>Rename it without control characters or line breaks, then add it again.</source>
        <translation>制御文字や改行を含まない名前に変えて、もう一度追加してください。</translation>
    </message>
    <message>
        <source>The file changed while it was being sent</source>
        <translation>送信中にファイルが変更されました</translation>
    </message>
    <message>
        <source>Retry sends it as it is now.</source>
        <translation>「再試行」で現在の内容を送信します。</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>ファイルが見つかりません</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted. Add it from where it is now.</source>
        <translation>移動、名前の変更、または削除されています。現在の場所から追加してください。</translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation>ファイルを読み取れません</translation>
    </message>
    <message>
        <source>You may not have permission to open it. Copy it to a folder of yours and add that.</source>
        <translation>開く権限がない可能性があります。ご自分のフォルダーにコピーして、そのコピーを追加してください。</translation>
    </message>
    <message>
        <source>Another program is using the file</source>
        <translation>別のプログラムがファイルを使用しています</translation>
    </message>
    <message>
        <source>Close it there, then press Retry.</source>
        <translation>そのプログラムで閉じてから、「再試行」を押してください。</translation>
    </message>
    <message>
        <source>The file is still being written</source>
        <translation>ファイルはまだ書き込み中です</translation>
    </message>
    <message>
        <source>Wait until it is saved, then press Retry.</source>
        <translation>保存が終わるまで待ってから、「再試行」を押してください。</translation>
    </message>
    <message>
        <source>This isn&apos;t a file</source>
        <translation>これはファイルではありません</translation>
    </message>
    <message>
        <source>Folders and devices can&apos;t be sent. Add the files that are in it.</source>
        <translation>フォルダーやデバイスは送信できません。中にあるファイルを追加してください。</translation>
    </message>
    <message>
        <source>This file is already there</source>
        <translation>このファイルはすでにあります</translation>
    </message>
    <message>
        <source>The same file was attached before, so it wasn&apos;t sent again.</source>
        <translation>同じファイルがすでに添付されているため、送信しませんでした。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>Make room on it, then try again.</source>
        <translation>空きを作ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>It can&apos;t be saved there</source>
        <translation>そこには保存できません</translation>
    </message>
    <message>
        <source>Choose another folder, then try again.</source>
        <translation>別のフォルダーを選んで、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Not all of the file came</source>
        <translation>ファイルの一部が届きませんでした</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed here.</source>
        <translation>もう一度お試しください。ここでは何も変更されていません。</translation>
    </message>
    <message>
        <source>This chat&apos;s files are too large together</source>
        <translation>このチャットのファイルの合計サイズが大きすぎます</translation>
    </message>
    <message>
        <source>This case&apos;s files are too large together</source>
        <translation>このケースのファイルの合計サイズが大きすぎます</translation>
    </message>
    <message>
        <source>Delete files that aren&apos;t needed, or send smaller ones.</source>
        <translation>不要なファイルを削除するか、小さいファイルを送信してください。</translation>
    </message>
    <message>
        <source>This chat has all the files it can take</source>
        <translation>このチャットにはこれ以上ファイルを追加できません</translation>
    </message>
    <message>
        <source>A chat takes 35 files from everyone in it. Start a new chat, or use a case.</source>
        <translation>チャットに追加できるファイルは、参加者全員で35件までです。新しいチャットを始めるか、ケースを使ってください。</translation>
    </message>
    <message>
        <source>This case has all the files it can take</source>
        <translation>このケースにはこれ以上ファイルを追加できません</translation>
    </message>
    <message>
        <source>A case takes 50 files unless your administrator raised that. Delete files that aren&apos;t needed.</source>
        <translation>ケースに追加できるファイルは、管理者が上限を引き上げていない限り50件までです。不要なファイルを削除してください。</translation>
    </message>
    <message>
        <source>The chat has ended</source>
        <translation>チャットは終了しました</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead.</source>
        <translation>代わりに、お客様のケースにファイルを添付してください。</translation>
    </message>
    <message>
        <source>The case is closed</source>
        <translation>ケースはクローズされています</translation>
    </message>
    <message>
        <source>Reopen it in the agent workspace, then press Retry.</source>
        <translation>エージェントワークスペースで再オープンしてから、「再試行」を押してください。</translation>
    </message>
    <message>
        <source>The chat can&apos;t be found</source>
        <translation>チャットが見つかりません</translation>
    </message>
    <message>
        <source>It may have ended. Choose another one on the list.</source>
        <translation>終了した可能性があります。一覧から別のチャットを選んでください。</translation>
    </message>
    <message>
        <source>The case can&apos;t be found</source>
        <translation>ケースが見つかりません</translation>
    </message>
    <message>
        <source>The contact can&apos;t be found</source>
        <translation>コンタクトが見つかりません</translation>
    </message>
    <message>
        <source>It may have been deleted, or belong to another instance.</source>
        <translation>削除されたか、別のインスタンスのものである可能性があります。</translation>
    </message>
    <message>
        <source>This link leads to no case and no chat</source>
        <translation>このリンクの先にケースやチャットはありません</translation>
    </message>
    <message>
        <source>Part of it may be missing. Copy the whole link and try again.</source>
        <translation>リンクの一部が欠けている可能性があります。リンク全体をコピーして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The scan hasn&apos;t approved this file</source>
        <translation>このファイルはまだスキャンで承認されていません</translation>
    </message>
    <message>
        <source>Wait until it says Attached.</source>
        <translation>「添付済み」と表示されるまでお待ちください。</translation>
    </message>
    <message>
        <source>A file in a chat can&apos;t be deleted</source>
        <translation>チャットのファイルは削除できません</translation>
    </message>
    <message>
        <source>The service keeps what was sent in a chat.</source>
        <translation>チャットで送信したものは、サービスに残ります。</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy can&apos;t be obeyed, so nothing is sent</source>
        <translation>組織のポリシーを適用できないため、何も送信されません</translation>
    </message>
    <message>
        <source>Your organisation has set this otherwise</source>
        <translation>組織の設定と異なります</translation>
    </message>
    <message>
        <source>The chat didn&apos;t let Attache in</source>
        <translation>Attacheはチャットに参加できませんでした</translation>
    </message>
    <message>
        <source>The chat may have ended, or its token is no longer valid. Open the chat again.</source>
        <translation>チャットが終了したか、トークンが無効になった可能性があります。チャットを開き直してください。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>このコンピューターの時計がずれています</translation>
    </message>
    <message>
        <source>Set the date and time to automatic, then press Retry.</source>
        <translation>日付と時刻を自動設定にしてから、「再試行」を押してください。</translation>
    </message>
    <message>
        <source>No AWS Region is known yet</source>
        <translation>AWSリージョンがまだわかりません</translation>
    </message>
    <message>
        <source>Sign in, and Attache finds it.</source>
        <translation>サインインすると、Attacheが見つけます。</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>キーチェーンがロックされています</translation>
    </message>
    <message>
        <source>Press Sign in: your desktop asks for its password.</source>
        <translation>「サインイン」を押してください。デスクトップがキーチェーンのパスワードを求めます。</translation>
    </message>
    <message>
        <source>The keychain can&apos;t be reached</source>
        <translation>キーチェーンを利用できません</translation>
    </message>
    <message>
        <source>Sign in again, or start the desktop&apos;s keychain first.</source>
        <translation>もう一度サインインするか、先にデスクトップのキーチェーンを起動してください。</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>サインアウトしています</translation>
    </message>
    <message>
        <source>Sign in, and Attache goes on by itself.</source>
        <translation>サインインすると、Attacheが自動的に続行します。</translation>
    </message>
    <message>
        <source>You have no permission for this</source>
        <translation>この操作の権限がありません</translation>
    </message>
    <message>
        <source>Ask your administrator, and give them the request id.</source>
        <translation>管理者に問い合わせて、リクエストIDを伝えてください。</translation>
    </message>
    <message>
        <source>Ask your administrator. The service says: %1</source>
        <translation>管理者に問い合わせてください。サービスの応答: %1</translation>
    </message>
    <message>
        <source>This network wants you to sign in</source>
        <translation>このネットワークはサインインが必要です</translation>
    </message>
    <message>
        <source>Open a web page in your browser and sign in to the network.</source>
        <translation>ブラウザーでWebページを開き、ネットワークにサインインしてください。</translation>
    </message>
    <message>
        <source>The proxy wants a name and password</source>
        <translation>プロキシがユーザー名とパスワードを求めています</translation>
    </message>
    <message>
        <source>Ask your administrator for them, or for another way out.</source>
        <translation>管理者に、ユーザー名とパスワード、または別の接続方法をお尋ねください。</translation>
    </message>
    <message>
        <source>A proxy or gateway answers in place of the service</source>
        <translation>プロキシまたはゲートウェイがサービスの代わりに応答しています</translation>
    </message>
    <message>
        <source>Ask your administrator, or try another network.</source>
        <translation>管理者に問い合わせるか、別のネットワークをお試しください。</translation>
    </message>
    <message>
        <source>The secure connection can&apos;t be trusted</source>
        <translation>安全な接続を信頼できません</translation>
    </message>
    <message>
        <source>A proxy may be reading along. Ask your administrator for the certificate bundle.</source>
        <translation>プロキシが通信を読み取っている可能性があります。管理者に証明書バンドルを依頼してください。</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached</source>
        <translation>サービスに接続できません</translation>
    </message>
    <message>
        <source>Check the network. Attache tries again by itself.</source>
        <translation>ネットワークを確認してください。Attacheが自動的に再試行します。</translation>
    </message>
    <message>
        <source>Stalled: no data for a minute</source>
        <translation>停滞: 1分間データなし</translation>
    </message>
    <message>
        <source>Attache tries again by itself.</source>
        <translation>Attacheが自動的に再試行します。</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>サービスが混み合っています</translation>
    </message>
    <message>
        <source>Many people are using it. Attache tries again by itself.</source>
        <translation>多くの人が利用しています。Attacheが自動的に再試行します。</translation>
    </message>
    <message>
        <source>The service isn&apos;t working right now</source>
        <translation>サービスが現在動作していません</translation>
    </message>
    <message>
        <source>Attache tried several times. Press Retry later; nothing is lost.</source>
        <translation>Attacheが何度か試しました。後で「再試行」を押してください。データは失われません。</translation>
    </message>
    <message>
        <source>The file can&apos;t be sent</source>
        <translation>ファイルを送信できません</translation>
    </message>
    <message>
        <source>The service doesn&apos;t take this file</source>
        <translation>サービスがこのファイルを受け付けません</translation>
    </message>
    <message>
        <source>The service declined</source>
        <translation>サービスが拒否しました</translation>
    </message>
    <message>
        <source>Attache couldn&apos;t do this</source>
        <translation>Attacheはこの操作を実行できませんでした</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 12 files are done</comment>
        <translation>%2件中%1件</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>ネットワーク待ち</translation>
    </message>
    <message>
        <source>waiting for you to sign in</source>
        <translation>サインイン待ち</translation>
    </message>
    <message>
        <source>1 file attached</source>
        <translation>1件のファイルを添付しました</translation>
    </message>
    <message numerus="yes">
        <source>%n files attached</source>
        <translation>
            <numerusform>%Ln件のファイルを添付しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected by the scan</source>
        <translation>
            <numerusform>スキャンで拒否 %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>未送信 %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>キャンセル済み %Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat has ended, or no longer takes files</source>
        <translation>チャットは終了したか、ファイルを受け付けなくなりました</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead, or open the chat again.</source>
        <translation>代わりに、お客様のケースにファイルを添付するか、チャットを開き直してください。</translation>
    </message>
    <message>
        <source>search cases</source>
        <comment>after: You may</comment>
        <translation>ケースの検索</translation>
    </message>
    <message>
        <source>attach to cases</source>
        <comment>after: You may</comment>
        <translation>ケースへの添付</translation>
    </message>
    <message>
        <source>download files</source>
        <comment>after: You may</comment>
        <translation>ファイルのダウンロード</translation>
    </message>
    <message>
        <source>delete files</source>
        <comment>after: You may</comment>
        <translation>ファイルの削除</translation>
    </message>
    <message>
        <source>see your chats</source>
        <comment>after: You may</comment>
        <translation>自分のチャットの表示</translation>
    </message>
    <message>
        <source>join chats</source>
        <comment>after: You may</comment>
        <translation>チャットへの参加</translation>
    </message>
    <message>
        <source>You may %1.</source>
        <translation>次のことができます: %1。</translation>
    </message>
    <message>
        <source>You may not %1.</source>
        <translation>次のことはできません: %1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences, the first of them without its full stop</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>receipt.pdf: The file is empty</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>処理中</translation>
    </message>
</context>
</TS>
