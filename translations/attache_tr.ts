<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>attache::AccountControl</name>
    <message>
        <source>You stay signed in until Attache ends.</source>
        <translation>Attache kapanana kadar oturumunuz açık kalır.</translation>
    </message>
    <message>
        <source>The keychain is locked, and nothing secret is kept anywhere else.</source>
        <translation>Anahtarlık kilitli ve gizli bilgiler başka hiçbir yerde saklanmıyor.</translation>
    </message>
    <message>
        <source>There is no keychain here, and nothing secret is kept anywhere else.</source>
        <translation>Burada anahtarlık yok ve gizli bilgiler başka hiçbir yerde saklanmıyor.</translation>
    </message>
    <message>
        <source>Looking for your Amazon Connect instance…</source>
        <translation>Amazon Connect örneğiniz aranıyor…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Oturum açılıyor…</translation>
    </message>
    <message>
        <source>You are signed out here, but the service couldn&apos;t be told.</source>
        <translation>Buradaki oturumunuz kapatıldı, ama hizmete bildirilemedi.</translation>
    </message>
    <message>
        <source>Which AWS account?</source>
        <translation>Hangi AWS hesabı?</translation>
    </message>
    <message>
        <source>Which role?</source>
        <translation>Hangi rol?</translation>
    </message>
    <message>
        <source>Which Amazon Connect instance?</source>
        <translation>Hangi Amazon Connect örneği?</translation>
    </message>
    <message>
        <source>Which Cases domain?</source>
        <translation>Hangi vaka etki alanı?</translation>
    </message>
    <message>
        <source>That didn&apos;t sign you in</source>
        <translation>Oturum açılamadı</translation>
    </message>
    <message>
        <source>The code that your device shows now, %1</source>
        <translation>Cihazınızın şu anda gösterdiği kod, %1</translation>
    </message>
</context>
<context>
    <name>attache::Announcer</name>
    <message>
        <source>%1 and 1 more</source>
        <translation>%1 ve 1 dosya daha</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ve %Ln dosya daha</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Bağlantıyı kopyala</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Yeniden dene</translation>
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
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Eklenme</translation>
    </message>
</context>
<context>
    <name>attache::CaseDetails</name>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Ayrıntılar</translation>
    </message>
    <message>
        <source>Details of the case</source>
        <translation>Vakanın ayrıntıları</translation>
    </message>
    <message>
        <source>Nothing more is known of this case.</source>
        <translation>Bu vaka hakkında başka bilgi yok.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 adresini aç</translation>
    </message>
    <message>
        <source>Opens it in the browser</source>
        <translation>Sayfayı tarayıcıda açar</translation>
    </message>
    <message>
        <source>Shows all fields of the case</source>
        <translation>Vakanın tüm alanlarını gösterir</translation>
    </message>
</context>
<context>
    <name>attache::Divider</name>
    <message>
        <source>Divider between files and transfers</source>
        <translation>Dosyalar ile aktarımlar arasındaki ayırıcı</translation>
    </message>
</context>
<context>
    <name>attache::DragJudge</name>
    <message>
        <source>That is an address on the web, not a file. Save it first, or copy the picture and paste it.</source>
        <translation>Bu bir web adresi, dosya değil. Önce kaydedin ya da resmi kopyalayıp yapıştırın.</translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>İçinde dosya yok</translation>
    </message>
</context>
<context>
    <name>attache::DropArea</name>
    <message>
        <source>Add files…</source>
        <translation>Dosya ekle…</translation>
    </message>
    <message>
        <source>Drop area</source>
        <translation>Bırakma alanı</translation>
    </message>
    <message>
        <source>Drop, then choose where they go</source>
        <translation>Bırakın, sonra hedefi seçin</translation>
    </message>
    <message>
        <source>Drop to send to %1</source>
        <translation>%1 sohbetine göndermek için bırakın</translation>
    </message>
    <message>
        <source>Drop to attach to %1</source>
        <translation>“%1” hedefine eklemek için bırakın</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 dosya</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln dosya</numerusform>
        </translation>
    </message>
    <message>
        <source>1 can&apos;t be taken</source>
        <translation>1 tanesi alınamıyor</translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be taken</source>
        <translation>
            <numerusform>%Ln tanesi alınamıyor</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>İçinde dosya yok</translation>
    </message>
    <message>
        <source>%1 has no type that is allowed here</source>
        <translation>%1 burada izin verilen bir türde değil</translation>
    </message>
    <message>
        <source>%1 files aren&apos;t allowed here</source>
        <translation>%1 dosyalarına burada izin verilmiyor</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 dosyası %2 sınırını aşıyor</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 boş</translation>
    </message>
    <message>
        <source>Choose a chat or a case first</source>
        <translation>Önce bir sohbet ya da vaka seçin</translation>
    </message>
    <message>
        <source>Then drop files anywhere in this window.</source>
        <translation>Sonra dosyaları bu pencerenin herhangi bir yerine bırakın.</translation>
    </message>
    <message>
        <source>Drop files here, or paste them</source>
        <translation>Dosyaları buraya bırakın ya da yapıştırın</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>file size</comment>
        <translation>en fazla %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>file types</comment>
        <translation>
            <numerusform>%1 ve %Ln tür daha</numerusform>
        </translation>
    </message>
    <message>
        <source>Anywhere in this window, as many as you like.</source>
        <translation>Bu pencerenin herhangi bir yerine, dilediğiniz kadar.</translation>
    </message>
</context>
<context>
    <name>attache::FileActions</name>
    <message>
        <source>Link copied.</source>
        <translation>Bağlantı kopyalandı.</translation>
    </message>
    <message numerus="yes">
        <source>%n links copied.</source>
        <translation>
            <numerusform>%Ln bağlantı kopyalandı.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has it can download until %1 (%2).</source>
        <translation>Bağlantıyı bilen herkes indirebilir. Son geçerlilik: %1 (%2 sonra).</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 açılıyor…</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 kaydediliyor…</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>%1 indiriliyor…</translation>
    </message>
    <message>
        <source>Drag it once more when it is here.</source>
        <translation>İndirilince bir kez daha sürükleyin.</translation>
    </message>
    <message>
        <source>Saved as %1 in %2.</source>
        <translation>%2 klasörüne %1 adıyla kaydedildi.</translation>
    </message>
    <message>
        <source>%1 is open, as a copy that can&apos;t be changed.</source>
        <translation>%1, değiştirilemeyen bir kopya olarak açıldı.</translation>
    </message>
    <message>
        <source>No program opens %1.</source>
        <translation>%1 dosyasını açan bir program yok.</translation>
    </message>
    <message>
        <source>Save it instead, and open it from there.</source>
        <translation>Bunun yerine kaydedin ve oradan açın.</translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 indirildi.</translation>
    </message>
    <message>
        <source>Drag it where you want it.</source>
        <translation>İstediğiniz yere sürükleyin.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 silindi.</translation>
    </message>
    <message>
        <source>There is no link to %1.</source>
        <translation>%1 için bağlantı yok.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be opened.</source>
        <translation>%1 açılamadı.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved.</source>
        <translation>%1 kaydedilemedi.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be fetched.</source>
        <translation>%1 indirilemedi.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be deleted.</source>
        <translation>%1 silinemedi.</translation>
    </message>
</context>
<context>
    <name>attache::FileCommands</name>
    <message>
        <source>Pause</source>
        <translation>Duraklat</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Bağlantıyı kopyala</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Farklı kaydet…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Temizle</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Farklı kaydet</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Buraya kaydet</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Önizle</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Klasöründe göster</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>İstek kimliğini kopyala</translation>
    </message>
</context>
<context>
    <name>attache::FilesPanel</name>
    <message>
        <source>Files here</source>
        <translation>Buradaki dosyalar</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>Dosyalarını göster</translation>
    </message>
    <message>
        <source>Attache joins the chat, and the customer sees that.</source>
        <translation>Attache sohbete katılır ve müşteri bunu görür.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
    <message>
        <source>Files in this chat</source>
        <translation>Bu sohbetteki dosyalar</translation>
    </message>
    <message>
        <source>Files on this case</source>
        <translation>Bu vakadaki dosyalar</translation>
    </message>
    <message>
        <source>Files on this contact</source>
        <translation>Bu görüşmedeki dosyalar</translation>
    </message>
    <message>
        <source>Not up to date: %1</source>
        <translation>Güncel değil: %1</translation>
    </message>
    <message>
        <source>Attache isn&apos;t in this chat yet</source>
        <translation>Attache henüz bu sohbette değil</translation>
    </message>
    <message>
        <source>It joins with the first file that you send, and the customer sees that.</source>
        <translation>Göndereceğiniz ilk dosyayla katılır ve müşteri bunu görür.</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Henüz bir şey seçilmedi</translation>
    </message>
    <message>
        <source>The files of the chat or case you choose are listed here.</source>
        <translation>Seçtiğiniz sohbetin ya da vakanın dosyaları burada listelenir.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Aranıyor…</translation>
    </message>
    <message>
        <source>No files in this chat yet</source>
        <translation>Bu sohbette henüz dosya yok</translation>
    </message>
    <message>
        <source>No files on this case yet</source>
        <translation>Bu vakada henüz dosya yok</translation>
    </message>
    <message>
        <source>No files on this contact yet</source>
        <translation>Bu görüşmede henüz dosya yok</translation>
    </message>
    <message>
        <source>Drop some above, or paste a screenshot with %1.</source>
        <translation>Yukarıya dosya bırakın ya da %1 ile bir ekran görüntüsü yapıştırın.</translation>
    </message>
</context>
<context>
    <name>attache::Guide</name>
    <message>
        <source>Attache guide</source>
        <translation>Attache kılavuzu</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Kılavuz</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>Destek paketi…</translation>
    </message>
    <message>
        <source>window.md</source>
        <extracomment>The file of the guide: window.CODE.md in another language</extracomment>
        <translation>window.tr.md</translation>
    </message>
</context>
<context>
    <name>attache::Incoming</name>
    <message>
        <source>Pasted %1</source>
        <comment>the beginning of a file&apos;s name</comment>
        <translation>Yapıştırılan %1</translation>
    </message>
</context>
<context>
    <name>attache::LinkLife</name>
    <message>
        <source>Copy a new link</source>
        <translation>Yeni bir bağlantı kopyala</translation>
    </message>
    <message>
        <source>Link to %1: %2 left</source>
        <translation>%1 bağlantısı: %2 kaldı</translation>
    </message>
    <message>
        <source>Link to %1: expired</source>
        <translation>%1 bağlantısı: süresi doldu</translation>
    </message>
    <message>
        <source>Links: %1 left</source>
        <translation>Bağlantılar: %1 kaldı</translation>
    </message>
    <message>
        <source>Links: expired</source>
        <translation>Bağlantılar: süresi doldu</translation>
    </message>
</context>
<context>
    <name>attache::LockPage</name>
    <message>
        <source>Files go on being sent. Chats, cases and links are hidden till you are back.</source>
        <translation>Dosyalar gönderilmeye devam ediyor. Sohbetler, vakalar ve bağlantılar siz dönene kadar gizli.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Kilitli</translation>
    </message>
    <message>
        <source>Attache is locked</source>
        <translation>Attache kilitli</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Kilidi aç</translation>
    </message>
    <message>
        <source>The keychain is still locked. Unlock it with your password to see chats, cases and links.</source>
        <translation>Anahtarlık hâlâ kilitli. Sohbetleri, vakaları ve bağlantıları görmek için kilidi parolanızla açın.</translation>
    </message>
</context>
<context>
    <name>attache::MainWindow</name>
    <message>
        <source>1 file</source>
        <translation>1 dosya</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln dosya</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dosya ekle…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Klasör ekle…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Yapıştır</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Yenile</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Vaka ara</translation>
    </message>
    <message>
        <source>Pin this case</source>
        <translation>Bu vakayı sabitle</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Raf</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>Aktarımları süz</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Kılavuz</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>%1 for %2.</source>
        <translation>“%2” için %1.</translation>
    </message>
    <message>
        <source>%1 takes back what was just added.</source>
        <translation>%1 son ekleneni geri alır.</translation>
    </message>
    <message>
        <source>Certificates are not checked</source>
        <translation>Sertifikalar denetlenmiyor</translation>
    </message>
    <message>
        <source>Anyone on the way can read along. Start Attache without --no-verify-ssl.</source>
        <translation>Yol üzerindeki herkes içeriği okuyabilir. Attache&apos;yi --no-verify-ssl olmadan başlatın.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Görünüm</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Masaüstüyle aynı</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Yüksek karşıtlık</translation>
    </message>
    <message>
        <source>Sort transfers</source>
        <translation>Aktarımları sırala</translation>
    </message>
    <message>
        <source>The newest first</source>
        <translation>Önce en yeniler</translation>
    </message>
    <message>
        <source>Unpin this case</source>
        <translation>Bu vakanın sabitlemesini kaldır</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Hesap ekle…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Oturum aç</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Oturumu kapat</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ayarlar…</translation>
    </message>
    <message>
        <source>Attache is still here</source>
        <translation>Attache hâlâ burada</translation>
    </message>
    <message>
        <source>It goes on in the tray. Quit it from its menu there.</source>
        <translation>Bildirim alanında çalışmayı sürdürüyor. Oradaki menüsünden çıkabilirsiniz.</translation>
    </message>
    <message>
        <source>1 file is still on its way</source>
        <translation>1 dosya hâlâ yolda</translation>
    </message>
    <message numerus="yes">
        <source>%n files are still on their way</source>
        <translation>
            <numerusform>%Ln dosya hâlâ yolda</numerusform>
        </translation>
    </message>
    <message>
        <source>Attache can finish in the tray and end then. What you leave goes on at the next start.</source>
        <translation>Attache bildirim alanında işini bitirip sonra kapanabilir. Kalanlar bir sonraki açılışta devam eder.</translation>
    </message>
    <message>
        <source>What you leave goes on at the next start of Attache.</source>
        <translation>Kalanlar Attache&apos;nin bir sonraki açılışında devam eder.</translation>
    </message>
    <message>
        <source>Finish in the tray</source>
        <translation>Bildirim alanında bitir</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Açık kalsın</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Şimdi çık</translation>
    </message>
    <message>
        <source>Where do files go?</source>
        <translation>Dosyalar nereye gidecek?</translation>
    </message>
    <message>
        <source>Choose a chat or a case above.</source>
        <translation>Yukarıdan bir sohbet ya da vaka seçin.</translation>
    </message>
    <message>
        <source>Choose a chat or a case on the left.</source>
        <translation>Soldan bir sohbet ya da vaka seçin.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Sohbet</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vaka</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Vaka %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Görüşme</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>başlangıç: %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <comment>25 %</comment>
        <translation>%1 gönderildi</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Oturum açılmadı</translation>
    </message>
    <message>
        <source>Account: not signed in</source>
        <translation>Hesap: oturum açılmadı</translation>
    </message>
    <message>
        <source>Account: signed in as %1</source>
        <translation>Hesap: %1 oturumu açık</translation>
    </message>
    <message>
        <source>That is more than %1 files at once.</source>
        <translation>Bir seferde %1 dosyadan fazlası seçildi.</translation>
    </message>
    <message>
        <source>Choose the ones that matter, or a smaller folder.</source>
        <translation>Gerekli olanları ya da daha küçük bir klasör seçin.</translation>
    </message>
    <message>
        <source>There is no file in that folder.</source>
        <translation>Bu klasörde dosya yok.</translation>
    </message>
    <message>
        <source>%1 was already on %2</source>
        <translation>%1 zaten “%2” hedefinde vardı</translation>
    </message>
    <message>
        <source>%1 were already on %2</source>
        <translation>%1 zaten “%2” hedefinde vardı</translation>
    </message>
    <message>
        <source>It is attached once more. Undo takes back what you have just added.</source>
        <translation>Bir kez daha ekleniyor. “Geri al” az önce eklediğinizi geri alır.</translation>
    </message>
    <message>
        <source>That is an address on the web, not a file.</source>
        <translation>Bu bir web adresi, dosya değil.</translation>
    </message>
    <message>
        <source>Save it first, or copy the picture itself and paste it here.</source>
        <translation>Önce kaydedin ya da resmin kendisini kopyalayıp buraya yapıştırın.</translation>
    </message>
    <message>
        <source>The clipboard has no file and no picture.</source>
        <translation>Panoda dosya da resim de yok.</translation>
    </message>
    <message>
        <source>Copy files in your file manager, or take a screenshot.</source>
        <translation>Dosya yöneticinizde dosyaları kopyalayın ya da ekran görüntüsü alın.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be saved before sending.</source>
        <translation>Göndermeden önce kaydedilemedi.</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>Disk dolu olabilir mi?</translation>
    </message>
    <message>
        <source>That can&apos;t be read.</source>
        <translation>Bu okunamıyor.</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>Dosya olarak kaydedin ve o dosyayı bırakın.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dosya ekle</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Klasör ekle</translation>
    </message>
    <message>
        <source>Send %1 to %2?</source>
        <translation>%1, %2 sohbetine gönderilsin mi?</translation>
    </message>
    <message>
        <source>The customer sees it in the chat. Attache asks once for each chat.</source>
        <translation>Müşteri bunu sohbette görür. Attache her sohbette bir kez sorar.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gönder</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Gönderme</translation>
    </message>
    <message>
        <source>Attach %1 to %2?</source>
        <translation>%1, “%2” hedefine eklensin mi?</translation>
    </message>
    <message>
        <source>That is all the folder has, with the folders in it: %1.</source>
        <translation>Alt klasörleriyle birlikte klasördeki her şey bu kadar: %1.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Ekle</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Şimdi değil</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>Buraya ekle</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Where shall %1 go?</source>
        <translation>%1 nereye gitsin?</translation>
    </message>
    <message>
        <source>Choose a chat or a case.</source>
        <translation>Bir sohbet ya da vaka seçin.</translation>
    </message>
    <message>
        <source>Attache&apos;s list of transfers was damaged, and a new one was begun</source>
        <translation>Attache&apos;nin aktarım listesi bozulmuştu, yeni bir liste başlatıldı</translation>
    </message>
    <message>
        <source>Attache can&apos;t write down what it does, so nothing new is sent</source>
        <translation>Attache yaptıklarını kaydedemiyor, bu yüzden yeni bir şey gönderilmiyor</translation>
    </message>
    <message>
        <source>Look at the chat or case to see what was attached before.</source>
        <translation>Önceden nelerin eklendiğini görmek için sohbete ya da vakaya bakın.</translation>
    </message>
    <message>
        <source>Is the disk full? Attache tries again every few seconds.</source>
        <translation>Disk dolu olabilir mi? Attache birkaç saniyede bir yeniden dener.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Oturumunuz kapalı</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves once you are back.</source>
        <translation>Dosyalar bekliyor, siz dönünce kendiliğinden devam eder.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Ağ yok</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves when it is back.</source>
        <translation>Dosyalar bekliyor, ağ geri gelince kendiliğinden devam eder.</translation>
    </message>
    <message>
        <source>Deleting %1 from %2</source>
        <translation>%1, “%2” hedefinden siliniyor</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n files</source>
        <translation>
            <numerusform>%Ln dosya siliniyor</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Geri alındı.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Geri alınacak bir şey yok.</translation>
    </message>
    <message>
        <source>What a customer has in the chat can&apos;t be taken back.</source>
        <translation>Müşteriye sohbette ulaşan bir şey geri alınamaz.</translation>
    </message>
    <message>
        <source>Group by target</source>
        <translation>Hedefe göre grupla</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sütunlar</translation>
    </message>
    <message>
        <source>Code of the MFA device</source>
        <translation>MFA cihazının kodu</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Devam</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Kod yok</translation>
    </message>
    <message>
        <source>Token of the chat</source>
        <translation>Sohbetin belirteci</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Katıl</translation>
    </message>
    <message>
        <source>Don&apos;t join</source>
        <translation>Katılma</translation>
    </message>
    <message>
        <source>Join a chat by its token…</source>
        <translation>Belirteciyle bir sohbete katıl…</translation>
    </message>
    <message>
        <source>Paste the chat&apos;s token. It shows as dots, and is kept in the keychain alone.</source>
        <translation>Sohbetin belirtecini yapıştırın. Noktalar olarak görünür ve yalnızca anahtarlıkta saklanır.</translation>
    </message>
    <message>
        <source>Account: %1, signed out</source>
        <translation>Hesap: %1, oturum kapalı</translation>
    </message>
    <message>
        <source>This chat has ended. Choose the customer&apos;s case, or another chat.</source>
        <translation>Bu sohbet sona erdi. Müşterinin vakasını ya da başka bir sohbet seçin.</translation>
    </message>
    <message>
        <source>Files can go to %1 now.</source>
        <translation>Dosyalar artık şuraya gönderilebilir: %1.</translation>
    </message>
    <message>
        <source>This is not the token of a chat that goes on.</source>
        <translation>Bu, süren bir sohbetin belirteci değil.</translation>
    </message>
    <message>
        <source>Copy it again. A chat&apos;s tokens end with the chat, and hold in its AWS Region alone.</source>
        <translation>Yeniden kopyalayın. Bir sohbetin belirteçleri sohbetle birlikte sona erer ve yalnızca onun AWS bölgesinde geçerlidir.</translation>
    </message>
    <message>
        <source>They are attached once more. Undo takes back what you have just added.</source>
        <translation>Bir kez daha ekleniyorlar. “Geri al” az önce eklediklerinizi geri alır.</translation>
    </message>
</context>
<context>
    <name>attache::NoticeBar</name>
    <message>
        <source>Answer</source>
        <translation>Yanıtla</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Gizle</translation>
    </message>
</context>
<context>
    <name>attache::Notifications</name>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
</context>
<context>
    <name>attache::OverallBar</name>
    <message>
        <source>Overall progress</source>
        <translation>Genel ilerleme</translation>
    </message>
</context>
<context>
    <name>attache::PreviewWindow</name>
    <message>
        <source>Beginning of the text</source>
        <translation>Metnin başı</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>%1 önizlemesi</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Okunuyor…</translation>
    </message>
    <message>
        <source>There is no preview of this type of file. Open shows it.</source>
        <translation>Bu dosya türünün önizlemesi yok. “Aç” dosyayı gösterir.</translation>
    </message>
    <message>
        <source>There is no preview of PDF files here. Open shows it.</source>
        <translation>Burada PDF dosyalarının önizlemesi yok. “Aç” dosyayı gösterir.</translation>
    </message>
    <message>
        <source>This file can&apos;t be shown. It may be damaged, or too large.</source>
        <translation>Bu dosya gösterilemiyor. Bozuk ya da çok büyük olabilir.</translation>
    </message>
    <message>
        <source>Picture, %1 × %2</source>
        <translation>Resim, %1 × %2</translation>
    </message>
</context>
<context>
    <name>attache::SecretField</name>
    <message>
        <source>Paste</source>
        <translation>Yapıştır</translation>
    </message>
</context>
<context>
    <name>attache::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Hesaplar</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Hesap ekle…</translation>
    </message>
    <message>
        <source>Your organisation&apos;s settings stand in %1.</source>
        <translation>Kuruluşunuzun ayarları %1 dosyasındadır.</translation>
    </message>
    <message>
        <source>attache --debug writes to the terminal which requests are made and how they are answered, with every key, token and signed address cut out.</source>
        <translation>attache --debug, hangi isteklerin yapıldığını ve nasıl yanıtlandığını uçbirime yazar; anahtarlar, belirteçler ve imzalı adresler çıkarılır.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Masaüstüyle aynı</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Yüksek karşıtlık</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Görünüm</translation>
    </message>
    <message>
        <source>From the next start of Attache.</source>
        <translation>Attache&apos;nin bir sonraki açılışından itibaren.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>As many as the line takes</source>
        <translation>Bağlantının kaldırdığı kadar</translation>
    </message>
    <message>
        <source>Files at once</source>
        <translation>Aynı anda dosya sayısı</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/sn</translation>
    </message>
    <message>
        <source>As fast as the line is</source>
        <translation>Bağlantının hızı kadar</translation>
    </message>
    <message>
        <source>Send at most</source>
        <translation>Gönderme sınırı</translation>
    </message>
    <message>
        <source>Tell me when files are attached while I look elsewhere</source>
        <translation>Başka bir yere bakarken dosyalar eklenince bana bildir</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Bildirimler</translation>
    </message>
    <message>
        <source> min without a touch</source>
        <translation> dk kullanılmayınca</translation>
    </message>
    <message>
        <source>Only with the screen</source>
        <translation>Yalnızca ekranla birlikte</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Kilitleme</translation>
    </message>
    <message>
        <source>As the desktop; none; or its address</source>
        <translation>Masaüstüyle aynı; none (yok) ya da adresi</translation>
    </message>
    <message>
        <source>An address such as http://proxy.example.com:3128, without name and password.</source>
        <translation>http://proxy.example.com:3128 gibi bir adres; kullanıcı adı ve parola olmadan.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Vekil sunucu</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bölge</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Örnek</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>Başlangıç URL&apos;si</translation>
    </message>
    <message>
        <source>Types of files</source>
        <translation>Dosya türleri</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>Dosya boyutu</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>Kuruluşunuz tarafından belirlendi</translation>
    </message>
    <message>
        <source>What this computer gives is used.</source>
        <translation>Bu bilgisayarın sağladığı kullanılıyor.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>kullanımda</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Kullan</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 hesabını kullan</translation>
    </message>
    <message>
        <source>Sign out and remove</source>
        <translation>Oturumu kapat ve kaldır</translation>
    </message>
    <message>
        <source>Sign out and remove %1</source>
        <translation>%1 oturumunu kapat ve kaldır</translation>
    </message>
</context>
<context>
    <name>attache::Shelf</name>
    <message>
        <source>Shelf</source>
        <translation>Raf</translation>
    </message>
    <message>
        <source>Progress of all, on the shelf</source>
        <translation>Genel ilerleme, rafta</translation>
    </message>
    <message>
        <source>Show Attache</source>
        <translation>Attache&apos;yi göster</translation>
    </message>
    <message>
        <source>Close the shelf</source>
        <translation>Rafı kapat</translation>
    </message>
    <message>
        <source>Choose where files go</source>
        <translation>Dosyaların hedefini seçin</translation>
    </message>
    <message>
        <source>Drop to send to this customer</source>
        <translation>Bu müşteriye göndermek için bırakın</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Eklemek için bırakın</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Dosyaları buraya bırakın</translation>
    </message>
</context>
<context>
    <name>attache::SignInPage</name>
    <message>
        <source>signs in with your browser</source>
        <translation>tarayıcınızla oturum açar</translation>
    </message>
    <message>
        <source>takes a role</source>
        <translation>bir rol üstlenir</translation>
    </message>
    <message>
        <source>takes a role, and asks for a code</source>
        <translation>bir rol üstlenir ve kod sorar</translation>
    </message>
    <message>
        <source>asks another program</source>
        <translation>başka bir programa sorar</translation>
    </message>
    <message>
        <source>has its keys</source>
        <translation>kendi anahtarları var</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Oturum açma</translation>
    </message>
    <message>
        <source>Sign in to Amazon Connect</source>
        <translation>Amazon Connect oturumu açın</translation>
    </message>
    <message>
        <source>Once, as your company does it. Attache finds your instance, chats and cases by itself, and keeps what is secret in this computer&apos;s keychain.</source>
        <translation>Bir kez, şirketinizdeki yöntemle. Attache örneğinizi, sohbetlerinizi ve vakalarınızı kendisi bulur; gizli bilgileri bu bilgisayarın anahtarlığında saklar.</translation>
    </message>
    <message>
        <source>Try it out without an account</source>
        <translation>Hesapsız dene</translation>
    </message>
    <message>
        <source>Opens a second window on a sandbox on this computer. Nothing leaves it.</source>
        <translation>Bu bilgisayardaki bir deneme ortamı için ikinci bir pencere açar. Bilgisayardan dışarıya hiçbir şey çıkmaz.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Şimdi değil</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Bu bilgisayarda bulunanlar</translation>
    </message>
    <message>
        <source>AWS profile %1</source>
        <translation>AWS profili %1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Kullan</translation>
    </message>
    <message>
        <source>Use profile %1</source>
        <translation>%1 profilini kullan</translation>
    </message>
    <message>
        <source>Your company&apos;s sign-in page</source>
        <translation>Şirketinizin oturum açma sayfası</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>Başlangıç URL&apos;si</translation>
    </message>
    <message>
        <source>Region of the sign-in page</source>
        <translation>Oturum açma sayfasının bölgesi</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bölge</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Kuruluşunuz tarafından belirlendi.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Tarayıcıyla oturum aç</translation>
    </message>
    <message>
        <source>Type in access keys</source>
        <translation>Erişim anahtarlarını gir</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>Erişim anahtarı kimliği</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Gizli erişim anahtarı</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Oturum belirteci</translation>
    </message>
    <message>
        <source>Session token, if there is one</source>
        <translation>Oturum belirteci (varsa)</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Bu anahtarları kullan</translation>
    </message>
    <message>
        <source>Allow it in your browser</source>
        <translation>Tarayıcınızda izin verin</translation>
    </message>
    <message>
        <source>A page has opened there. It shows the same code as below if it is ours: compare them, then allow the sign-in.</source>
        <translation>Orada bir sayfa açıldı. Sayfa bizimse aşağıdakiyle aynı kodu gösterir: İki kodu karşılaştırın, sonra oturum açmaya izin verin.</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Sayfayı yeniden aç</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>Sayfanın adresini kopyala</translation>
    </message>
    <message>
        <source>Stop signing in</source>
        <translation>Oturum açmayı durdur</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Seçenekler</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Bunu kullan</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>İşlem sürüyor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Kod %1</translation>
    </message>
</context>
<context>
    <name>attache::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
</context>
<context>
    <name>attache::SupportDialog</name>
    <message>
        <source>Looking at this computer…</source>
        <translation>Bu bilgisayar inceleniyor…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Kaydet…</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Destek paketi</translation>
    </message>
    <message>
        <source>What is in the bundle</source>
        <translation>Paketin içindekiler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>There is no bundle: %1</source>
        <translation>Paket yok: %1</translation>
    </message>
    <message>
        <source>This has gone to nobody. Read it, save it, and send it to whoever helps you. It holds no token, no key and nothing of what is in files; names are replaced.</source>
        <translation>Bu henüz kimseye gönderilmedi. Okuyun, kaydedin ve size yardımcı olan kişiye gönderin. İçinde belirteç, anahtar ya da dosya içeriği yoktur; adlar değiştirilmiştir.</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Destek paketini kaydet</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 olarak kaydedildi.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 yazılamıyor: %2</translation>
    </message>
</context>
<context>
    <name>attache::TargetChooser</name>
    <message>
        <source>Empty the search</source>
        <translation>Aramayı temizle</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Vaka ara</translation>
    </message>
    <message>
        <source>Attach to</source>
        <translation>Eklenecek hedef</translation>
    </message>
    <message>
        <source>Looking for cases…</source>
        <translation>Vakalar aranıyor…</translation>
    </message>
    <message>
        <source>No chats and no cases yet.
They appear here by themselves.</source>
        <translation>Henüz sohbet ya da vaka yok.
Burada kendiliğinden görünürler.</translation>
    </message>
    <message>
        <source>No case has “%1” in it.
Try its number or the customer&apos;s name.</source>
        <translation>“%1” içeren bir vaka yok.
Vaka numarasını ya da müşterinin adını deneyin.</translation>
    </message>
</context>
<context>
    <name>attache::TargetDelegate</name>
    <message>
        <source>Chat</source>
        <translation>Sohbet</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>başlangıç: %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vaka</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Vaka %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Görüşme</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Sohbetler</translation>
    </message>
    <message>
        <source>Files go to</source>
        <translation>Dosyaların hedefi</translation>
    </message>
    <message>
        <source>Pinned cases</source>
        <translation>Sabitlenen vakalar</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Son vakalar</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Vakalar</translation>
    </message>
</context>
<context>
    <name>attache::TargetView</name>
    <message>
        <source>Choose a chat or a case</source>
        <translation>Bir sohbet ya da vaka seçin</translation>
    </message>
</context>
<context>
    <name>attache::TransferTable</name>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hedef</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
</context>
<context>
    <name>attache::TransfersPanel</name>
    <message>
        <source>Transfers</source>
        <translation>Aktarımlar</translation>
    </message>
    <message>
        <source>Heading of the transfers</source>
        <translation>Aktarımların başlığı</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Süz</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>Aktarımları süz</translation>
    </message>
    <message>
        <source>By name, target or status (%1)</source>
        <translation>Ada, hedefe ya da duruma göre (%1)</translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation>Süzgeci temizle</translation>
    </message>
    <message>
        <source>Take what is attached or cancelled off the list</source>
        <translation>Eklenenleri ve iptal edilenleri listeden kaldır</translation>
    </message>
    <message>
        <source>No files sent yet</source>
        <translation>Henüz dosya gönderilmedi</translation>
    </message>
    <message>
        <source>What you attach appears here, with its progress and what the scan says.</source>
        <translation>Ekledikleriniz, ilerlemesi ve tarama sonucuyla burada görünür.</translation>
    </message>
    <message>
        <source>Nothing has “%1” in it</source>
        <translation>“%1” içeren bir şey yok</translation>
    </message>
    <message>
        <source>The filter looks at names, targets and states.</source>
        <translation>Süzgeç adlara, hedeflere ve durumlara bakar.</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>İstek kimliği: %1</translation>
    </message>
</context>
<context>
    <name>attache::Tray</name>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Pause uploads</source>
        <translation>Göndermeyi duraklat</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Hesap</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
    <message>
        <source>Resume uploads</source>
        <translation>Göndermeyi sürdür</translation>
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
        <translation>%1/sn</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 sn</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 dk</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 sa</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 sa %2 dk</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format of this year, as of QLocale</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format of other years, as of QLocale</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>72 %</comment>
        <translation>%%1</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Eklendi</translation>
    </message>
    <message>
        <source>Rejected by the scan</source>
        <translation>Taramada reddedildi</translation>
    </message>
    <message>
        <source>Check the file, then send it again: the scanner found something, or couldn&apos;t finish in time.</source>
        <translation>Dosyayı kontrol edip yeniden gönderin: Tarama bir şey buldu ya da zamanında bitmedi.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>İptal edildi</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Gönderilmedi</translation>
    </message>
    <message>
        <source>Press Retry to try again.</source>
        <translation>Bir daha denemek için “Yeniden dene” düğmesine basın.</translation>
    </message>
    <message>
        <source>It may be attached all the same. Retry looks first and sends nothing twice.</source>
        <translation>Yine de eklenmiş olabilir. “Yeniden dene” önce bakar, hiçbir şeyi iki kez göndermez.</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>İptal ediliyor</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Duraklatıldı</translation>
    </message>
    <message>
        <source>Goes on with Resume.</source>
        <translation>“Sürdür” ile devam eder.</translation>
    </message>
    <message>
        <source>Waiting for you to sign in</source>
        <translation>Oturum açmanız bekleniyor</translation>
    </message>
    <message>
        <source>Goes on by itself then.</source>
        <translation>Sonra kendiliğinden devam eder.</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>Ağ bekleniyor</translation>
    </message>
    <message>
        <source>Goes on by itself when it is back.</source>
        <translation>Ağ geri gelince kendiliğinden devam eder.</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>%1 sonra yeniden denenecek</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Bekliyor</translation>
    </message>
    <message>
        <source>The files before it go first.</source>
        <translation>Önce sıradaki diğer dosyalar gidiyor.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Hazırlanıyor</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 kaldı</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Tamamlanıyor</translation>
    </message>
    <message>
        <source>Still being scanned after %1</source>
        <translation>%1 oldu, hâlâ taranıyor</translation>
    </message>
    <message>
        <source>That is unusual. Attache keeps looking.</source>
        <translation>Bu alışılmadık bir durum. Attache izlemeyi sürdürüyor.</translation>
    </message>
    <message>
        <source>Being scanned, %1</source>
        <translation>Taranıyor, %1</translation>
    </message>
    <message>
        <source>Being scanned</source>
        <translation>Taranıyor</translation>
    </message>
    <message>
        <source>Not attached</source>
        <translation>Eklenmedi</translation>
    </message>
    <message>
        <source>The service couldn&apos;t process the file. Send it again.</source>
        <translation>Hizmet dosyayı işleyemedi. Yeniden gönderin.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a case&apos;s status</comment>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>a case&apos;s status</comment>
        <translation>Kapalı</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>a chat&apos;s status</comment>
        <translation>Sona erdi</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Konuk</translation>
    </message>
    <message>
        <source>Case %1</source>
        <comment>a case whose title is not known, by its id</comment>
        <translation>Vaka %1</translation>
    </message>
    <message>
        <source>Contact %1</source>
        <comment>a contact, by its id</comment>
        <translation>Görüşme %1</translation>
    </message>
    <message>
        <source>This type of file isn&apos;t allowed here</source>
        <translation>Bu dosya türüne burada izin verilmiyor</translation>
    </message>
    <message>
        <source>Save it as another type, such as PDF. Your administrator decides which types are allowed.</source>
        <translation>PDF gibi başka bir türde kaydedin. Hangi türlere izin verileceğine yöneticiniz karar verir.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Dosya çok büyük</translation>
    </message>
    <message>
        <source>Make it smaller or split it. Your administrator can raise the limit, up to 100 MB.</source>
        <translation>Dosyayı küçültün ya da bölün. Yöneticiniz sınırı 100 MB&apos;a kadar yükseltebilir.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Dosya boş</translation>
    </message>
    <message>
        <source>There is nothing to send. Check that it was saved, then add it again.</source>
        <translation>Gönderilecek bir şey yok. Kaydedildiğini kontrol edin, sonra yeniden ekleyin.</translation>
    </message>
    <message>
        <source>The file&apos;s name is too long</source>
        <translation>Dosyanın adı çok uzun</translation>
    </message>
    <message>
        <source>Give it a name of at most 256 characters, then add it again.</source>
        <translation>En fazla 256 karakterlik bir ad verin, sonra yeniden ekleyin.</translation>
    </message>
    <message>
        <source>The file&apos;s name has characters that can&apos;t be sent</source>
        <translation>Dosyanın adında gönderilemeyen karakterler var</translation>
    </message>
    <message>
        <source>Rename it without control characters or line breaks, then add it again.</source>
        <translation>Denetim karakterleri ve satır sonları olmadan yeniden adlandırın, sonra yeniden ekleyin.</translation>
    </message>
    <message>
        <source>The file changed while it was being sent</source>
        <translation>Dosya gönderilirken değişti</translation>
    </message>
    <message>
        <source>Retry sends it as it is now.</source>
        <translation>“Yeniden dene” dosyayı şimdiki hâliyle gönderir.</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Dosya artık orada değil</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted. Add it from where it is now.</source>
        <translation>Taşınmış, yeniden adlandırılmış ya da silinmiş. Şimdi bulunduğu yerden ekleyin.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation>Dosya okunamıyor</translation>
    </message>
    <message>
        <source>You may not have permission to open it. Copy it to a folder of yours and add that.</source>
        <translation>Açma izniniz olmayabilir. Kendi klasörlerinizden birine kopyalayıp oradan ekleyin.</translation>
    </message>
    <message>
        <source>Another program is using the file</source>
        <translation>Dosyayı başka bir program kullanıyor</translation>
    </message>
    <message>
        <source>Close it there, then press Retry.</source>
        <translation>Dosyayı orada kapatın, sonra “Yeniden dene” düğmesine basın.</translation>
    </message>
    <message>
        <source>The file is still being written</source>
        <translation>Dosya hâlâ yazılıyor</translation>
    </message>
    <message>
        <source>Wait until it is saved, then press Retry.</source>
        <translation>Kaydedilmesini bekleyin, sonra “Yeniden dene” düğmesine basın.</translation>
    </message>
    <message>
        <source>This isn&apos;t a file</source>
        <translation>Bu bir dosya değil</translation>
    </message>
    <message>
        <source>Folders and devices can&apos;t be sent. Add the files that are in it.</source>
        <translation>Klasörler ve aygıtlar gönderilemez. İçindeki dosyaları ekleyin.</translation>
    </message>
    <message>
        <source>This file is already there</source>
        <translation>Bu dosya zaten orada</translation>
    </message>
    <message>
        <source>The same file was attached before, so it wasn&apos;t sent again.</source>
        <translation>Aynı dosya daha önce eklendiği için yeniden gönderilmedi.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Disk dolu</translation>
    </message>
    <message>
        <source>Make room on it, then try again.</source>
        <translation>Diskte yer açın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>It can&apos;t be saved there</source>
        <translation>Oraya kaydedilemiyor</translation>
    </message>
    <message>
        <source>Choose another folder, then try again.</source>
        <translation>Başka bir klasör seçin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Not all of the file came</source>
        <translation>Dosyanın tamamı gelmedi</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed here.</source>
        <translation>Yeniden deneyin. Burada hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>This chat&apos;s files are too large together</source>
        <translation>Bu sohbetteki dosyaların toplamı çok büyük</translation>
    </message>
    <message>
        <source>This case&apos;s files are too large together</source>
        <translation>Bu vakadaki dosyaların toplamı çok büyük</translation>
    </message>
    <message>
        <source>Delete files that aren&apos;t needed, or send smaller ones.</source>
        <translation>Gerekmeyen dosyaları silin ya da daha küçük dosyalar gönderin.</translation>
    </message>
    <message>
        <source>This chat has all the files it can take</source>
        <translation>Bu sohbet alabileceği kadar dosya aldı</translation>
    </message>
    <message>
        <source>A chat takes 35 files from everyone in it. Start a new chat, or use a case.</source>
        <translation>Bir sohbet, katılan herkesten toplam 35 dosya alır. Yeni bir sohbet başlatın ya da bir vaka kullanın.</translation>
    </message>
    <message>
        <source>This case has all the files it can take</source>
        <translation>Bu vaka alabileceği kadar dosya aldı</translation>
    </message>
    <message>
        <source>A case takes 50 files unless your administrator raised that. Delete files that aren&apos;t needed.</source>
        <translation>Yöneticiniz yükseltmediyse bir vaka 50 dosya alır. Gerekmeyen dosyaları silin.</translation>
    </message>
    <message>
        <source>The chat has ended</source>
        <translation>Sohbet sona erdi</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead.</source>
        <translation>Bunun yerine dosyayı müşterinin vakasına ekleyin.</translation>
    </message>
    <message>
        <source>The case is closed</source>
        <translation>Vaka kapalı</translation>
    </message>
    <message>
        <source>Reopen it in the agent workspace, then press Retry.</source>
        <translation>Temsilci çalışma alanında yeniden açın, sonra “Yeniden dene” düğmesine basın.</translation>
    </message>
    <message>
        <source>The chat can&apos;t be found</source>
        <translation>Sohbet bulunamıyor</translation>
    </message>
    <message>
        <source>It may have ended. Choose another one on the list.</source>
        <translation>Sona ermiş olabilir. Listeden başka bir sohbet seçin.</translation>
    </message>
    <message>
        <source>The case can&apos;t be found</source>
        <translation>Vaka bulunamıyor</translation>
    </message>
    <message>
        <source>The contact can&apos;t be found</source>
        <translation>Görüşme bulunamıyor</translation>
    </message>
    <message>
        <source>It may have been deleted, or belong to another instance.</source>
        <translation>Silinmiş ya da başka bir örneğe ait olabilir.</translation>
    </message>
    <message>
        <source>This link leads to no case and no chat</source>
        <translation>Bu bağlantı bir vakaya ya da sohbete gitmiyor</translation>
    </message>
    <message>
        <source>Part of it may be missing. Copy the whole link and try again.</source>
        <translation>Bir kısmı eksik olabilir. Bağlantının tamamını kopyalayıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>The scan hasn&apos;t approved this file</source>
        <translation>Tarama bu dosyayı henüz onaylamadı</translation>
    </message>
    <message>
        <source>Wait until it says Attached.</source>
        <translation>“Eklendi” yazana kadar bekleyin.</translation>
    </message>
    <message>
        <source>A file in a chat can&apos;t be deleted</source>
        <translation>Sohbetteki bir dosya silinemez</translation>
    </message>
    <message>
        <source>The service keeps what was sent in a chat.</source>
        <translation>Hizmet, sohbette gönderilenleri saklar.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy can&apos;t be obeyed, so nothing is sent</source>
        <translation>Kuruluşunuzun ilkesi uygulanamıyor, bu yüzden hiçbir şey gönderilmiyor</translation>
    </message>
    <message>
        <source>Your organisation has set this otherwise</source>
        <translation>Kuruluşunuz bunu başka türlü belirlemiş</translation>
    </message>
    <message>
        <source>The chat didn&apos;t let Attache in</source>
        <translation>Sohbet Attache&apos;yi içeri almadı</translation>
    </message>
    <message>
        <source>The chat may have ended, or its token is no longer valid. Open the chat again.</source>
        <translation>Sohbet sona ermiş ya da belirtecinin süresi dolmuş olabilir. Sohbeti yeniden açın.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>Bu bilgisayarın saati yanlış</translation>
    </message>
    <message>
        <source>Set the date and time to automatic, then press Retry.</source>
        <translation>Tarih ve saati otomatik yapın, sonra “Yeniden dene” düğmesine basın.</translation>
    </message>
    <message>
        <source>No AWS Region is known yet</source>
        <translation>Henüz bir AWS bölgesi bilinmiyor</translation>
    </message>
    <message>
        <source>Sign in, and Attache finds it.</source>
        <translation>Oturum açın, Attache onu bulur.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Anahtarlık kilitli</translation>
    </message>
    <message>
        <source>Press Sign in: your desktop asks for its password.</source>
        <translation>“Oturum aç” düğmesine basın: Masaüstünüz anahtarlığın parolasını sorar.</translation>
    </message>
    <message>
        <source>The keychain can&apos;t be reached</source>
        <translation>Anahtarlığa ulaşılamıyor</translation>
    </message>
    <message>
        <source>Sign in again, or start the desktop&apos;s keychain first.</source>
        <translation>Yeniden oturum açın ya da önce masaüstünün anahtarlığını başlatın.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Oturumunuz kapalı</translation>
    </message>
    <message>
        <source>Sign in, and Attache goes on by itself.</source>
        <translation>Oturum açın, Attache kendiliğinden devam eder.</translation>
    </message>
    <message>
        <source>You have no permission for this</source>
        <translation>Bunun için izniniz yok</translation>
    </message>
    <message>
        <source>Ask your administrator, and give them the request id.</source>
        <translation>Yöneticinize danışın ve istek kimliğini iletin.</translation>
    </message>
    <message>
        <source>Ask your administrator. The service says: %1</source>
        <translation>Yöneticinize danışın. Hizmetin yanıtı: %1</translation>
    </message>
    <message>
        <source>This network wants you to sign in</source>
        <translation>Bu ağ oturum açmanızı istiyor</translation>
    </message>
    <message>
        <source>Open a web page in your browser and sign in to the network.</source>
        <translation>Tarayıcınızda bir web sayfası açın ve ağda oturum açın.</translation>
    </message>
    <message>
        <source>The proxy wants a name and password</source>
        <translation>Vekil sunucu kullanıcı adı ve parola istiyor</translation>
    </message>
    <message>
        <source>Ask your administrator for them, or for another way out.</source>
        <translation>Bunları ya da ağa çıkmanın başka bir yolunu yöneticinizden isteyin.</translation>
    </message>
    <message>
        <source>A proxy or gateway answers in place of the service</source>
        <translation>Hizmetin yerine bir vekil sunucu ya da ağ geçidi yanıt veriyor</translation>
    </message>
    <message>
        <source>Ask your administrator, or try another network.</source>
        <translation>Yöneticinize danışın ya da başka bir ağı deneyin.</translation>
    </message>
    <message>
        <source>The secure connection can&apos;t be trusted</source>
        <translation>Güvenli bağlantıya güvenilemiyor</translation>
    </message>
    <message>
        <source>A proxy may be reading along. Ask your administrator for the certificate bundle.</source>
        <translation>Bir vekil sunucu araya girip içeriği okuyor olabilir. Yöneticinizden sertifika paketini isteyin.</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached</source>
        <translation>Hizmete ulaşılamıyor</translation>
    </message>
    <message>
        <source>Check the network. Attache tries again by itself.</source>
        <translation>Ağı kontrol edin. Attache kendiliğinden yeniden dener.</translation>
    </message>
    <message>
        <source>Stalled: no data for a minute</source>
        <translation>Takıldı: bir dakikadır veri yok</translation>
    </message>
    <message>
        <source>Attache tries again by itself.</source>
        <translation>Attache kendiliğinden yeniden dener.</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>Hizmet meşgul</translation>
    </message>
    <message>
        <source>Many people are using it. Attache tries again by itself.</source>
        <translation>Şu anda çok kişi kullanıyor. Attache kendiliğinden yeniden dener.</translation>
    </message>
    <message>
        <source>The service isn&apos;t working right now</source>
        <translation>Hizmet şu anda çalışmıyor</translation>
    </message>
    <message>
        <source>Attache tried several times. Press Retry later; nothing is lost.</source>
        <translation>Attache birkaç kez denedi. Daha sonra “Yeniden dene” düğmesine basın; hiçbir şey kaybolmaz.</translation>
    </message>
    <message>
        <source>The file can&apos;t be sent</source>
        <translation>Dosya gönderilemiyor</translation>
    </message>
    <message>
        <source>The service doesn&apos;t take this file</source>
        <translation>Hizmet bu dosyayı almıyor</translation>
    </message>
    <message>
        <source>The service declined</source>
        <translation>Hizmet reddetti</translation>
    </message>
    <message>
        <source>Attache couldn&apos;t do this</source>
        <translation>Attache bunu yapamadı</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 12 files are done</comment>
        <translation>%1 / %2 dosya</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>duraklatıldı</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>ağ bekleniyor</translation>
    </message>
    <message>
        <source>waiting for you to sign in</source>
        <translation>oturum açmanız bekleniyor</translation>
    </message>
    <message>
        <source>1 file attached</source>
        <translation>1 dosya eklendi</translation>
    </message>
    <message numerus="yes">
        <source>%n files attached</source>
        <translation>
            <numerusform>%Ln dosya eklendi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected by the scan</source>
        <translation>
            <numerusform>%Ln dosya taramada reddedildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%Ln dosya gönderilmedi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%Ln dosya iptal edildi</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat has ended, or no longer takes files</source>
        <translation>Sohbet sona erdi ya da artık dosya almıyor</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead, or open the chat again.</source>
        <translation>Bunun yerine dosyayı müşterinin vakasına ekleyin ya da sohbeti yeniden açın.</translation>
    </message>
    <message>
        <source>search cases</source>
        <comment>after: You may</comment>
        <translation>vaka arama</translation>
    </message>
    <message>
        <source>attach to cases</source>
        <comment>after: You may</comment>
        <translation>vakalara ekleme</translation>
    </message>
    <message>
        <source>download files</source>
        <comment>after: You may</comment>
        <translation>dosya indirme</translation>
    </message>
    <message>
        <source>delete files</source>
        <comment>after: You may</comment>
        <translation>dosya silme</translation>
    </message>
    <message>
        <source>see your chats</source>
        <comment>after: You may</comment>
        <translation>sohbetlerinizi görme</translation>
    </message>
    <message>
        <source>join chats</source>
        <comment>after: You may</comment>
        <translation>sohbetlere katılma</translation>
    </message>
    <message>
        <source>You may %1.</source>
        <translation>Yapabilecekleriniz: %1.</translation>
    </message>
    <message>
        <source>You may not %1.</source>
        <translation>Yapamayacaklarınız: %1.</translation>
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
        <translation>İşleniyor</translation>
    </message>
</context>
</TS>
