<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>attache::AccountControl</name>
    <message>
        <source>You stay signed in until Attache ends.</source>
        <translation>يبقى دخولك مسجّلًا حتى إنهاء Attache.</translation>
    </message>
    <message>
        <source>The keychain is locked, and nothing secret is kept anywhere else.</source>
        <translation>سلسلة المفاتيح مقفلة، ولا تُحفظ البيانات السرية في أي مكان آخر.</translation>
    </message>
    <message>
        <source>There is no keychain here, and nothing secret is kept anywhere else.</source>
        <translation>لا توجد سلسلة مفاتيح هنا، ولا تُحفظ البيانات السرية في أي مكان آخر.</translation>
    </message>
    <message>
        <source>Looking for your Amazon Connect instance…</source>
        <translation>جارٍ البحث عن مثيل Amazon Connect الخاص بك…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>You are signed out here, but the service couldn&apos;t be told.</source>
        <translation>سُجّل خروجك هنا، لكن تعذّر إبلاغ الخدمة بذلك.</translation>
    </message>
    <message>
        <source>Which AWS account?</source>
        <translation>أي حساب في AWS؟</translation>
    </message>
    <message>
        <source>Which role?</source>
        <translation>أي دور؟</translation>
    </message>
    <message>
        <source>Which Amazon Connect instance?</source>
        <translation>أي مثيل من Amazon Connect؟</translation>
    </message>
    <message>
        <source>Which Cases domain?</source>
        <translation>أي نطاق للحالات؟</translation>
    </message>
    <message>
        <source>That didn&apos;t sign you in</source>
        <translation>لم ينجح تسجيل الدخول</translation>
    </message>
    <message>
        <source>The code that your device shows now, %1</source>
        <translation>الرمز الظاهر الآن على جهازك ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>attache::Announcer</name>
    <message>
        <source>%1 and 1 more</source>
        <translation>⁨%1⁩ وملف آخر</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>⁨%1⁩ فقط</numerusform>
            <numerusform>⁨%1⁩ وملف آخر</numerusform>
            <numerusform>⁨%1⁩ وملفان آخران</numerusform>
            <numerusform>⁨%1⁩ و%Ln ملفات أخرى</numerusform>
            <numerusform>⁨%1⁩ و%Ln ملفًا آخر</numerusform>
            <numerusform>⁨%1⁩ و%Ln ملف آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>files, and where they went</comment>
        <translation>‏⁨%1⁩ إلى ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>attache::AttachedFileTable</name>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>الإضافة</translation>
    </message>
</context>
<context>
    <name>attache::CaseDetails</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Details of the case</source>
        <translation>تفاصيل الحالة</translation>
    </message>
    <message>
        <source>Nothing more is known of this case.</source>
        <translation>لا يُعرف المزيد عن هذه الحالة.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Opens it in the browser</source>
        <translation>يفتح الصفحة في المتصفح</translation>
    </message>
    <message>
        <source>Shows all fields of the case</source>
        <translation>يعرض كل حقول الحالة</translation>
    </message>
</context>
<context>
    <name>attache::Divider</name>
    <message>
        <source>Divider between files and transfers</source>
        <translation>الفاصل بين الملفات وعمليات النقل</translation>
    </message>
</context>
<context>
    <name>attache::DragJudge</name>
    <message>
        <source>That is an address on the web, not a file. Save it first, or copy the picture and paste it.</source>
        <translation>هذا عنوان على الويب وليس ملفًا. احفظه أولًا، أو انسخ الصورة ثم الصقها.</translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>لا يوجد فيه أي ملف</translation>
    </message>
</context>
<context>
    <name>attache::DropArea</name>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Drop area</source>
        <translation>منطقة الإفلات</translation>
    </message>
    <message>
        <source>Drop, then choose where they go</source>
        <translation>أفلت الملفات، ثم اختر وجهتها</translation>
    </message>
    <message>
        <source>Drop to send to %1</source>
        <translation>أفلت للإرسال إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Drop to attach to %1</source>
        <translation>أفلت للإرفاق بـ «⁨%1⁩»</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>ملف واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>1 can&apos;t be taken</source>
        <translation>يتعذّر قبول ملف واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be taken</source>
        <translation>
            <numerusform>لا ملفات مرفوضة</numerusform>
            <numerusform>يتعذّر قبول ملف واحد</numerusform>
            <numerusform>يتعذّر قبول ملفين</numerusform>
            <numerusform>يتعذّر قبول %Ln ملفات</numerusform>
            <numerusform>يتعذّر قبول %Ln ملفًا</numerusform>
            <numerusform>يتعذّر قبول %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>لا يوجد فيه أي ملف</translation>
    </message>
    <message>
        <source>%1 has no type that is allowed here</source>
        <translation>نوع الملف ⁨%1⁩ غير مسموح به هنا</translation>
    </message>
    <message>
        <source>%1 files aren&apos;t allowed here</source>
        <translation>ملفات ⁨%1⁩ غير مسموح بها هنا</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>الملف ⁨%1⁩ أكبر من ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>الملف ⁨%1⁩ فارغ</translation>
    </message>
    <message>
        <source>Choose a chat or a case first</source>
        <translation>اختر محادثة أو حالة أولًا</translation>
    </message>
    <message>
        <source>Then drop files anywhere in this window.</source>
        <translation>ثم أفلت الملفات في أي مكان من هذه النافذة.</translation>
    </message>
    <message>
        <source>Drop files here, or paste them</source>
        <translation>أفلت الملفات هنا أو الصقها</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>file size</comment>
        <translation>حتى ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>file types</comment>
        <translation>
            <numerusform>⁨%1⁩ فقط</numerusform>
            <numerusform>⁨%1⁩ ونوع آخر</numerusform>
            <numerusform>⁨%1⁩ ونوعان آخران</numerusform>
            <numerusform>⁨%1⁩ و%Ln أنواع أخرى</numerusform>
            <numerusform>⁨%1⁩ و%Ln نوعًا آخر</numerusform>
            <numerusform>⁨%1⁩ و%Ln نوع آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Anywhere in this window, as many as you like.</source>
        <translation>في أي مكان من هذه النافذة، وبأي عدد تريد.</translation>
    </message>
</context>
<context>
    <name>attache::FileActions</name>
    <message>
        <source>Link copied.</source>
        <translation>نُسخ الرابط.</translation>
    </message>
    <message numerus="yes">
        <source>%n links copied.</source>
        <translation>
            <numerusform>لم يُنسخ أي رابط.</numerusform>
            <numerusform>نُسخ رابط واحد.</numerusform>
            <numerusform>نُسخ رابطان.</numerusform>
            <numerusform>نُسخت %Ln روابط.</numerusform>
            <numerusform>نُسخ %Ln رابطًا.</numerusform>
            <numerusform>نُسخ %Ln رابط.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has it can download until %1 (%2).</source>
        <translation>يمكن لكل من لديه الرابط التنزيل حتى %1 (%2).</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>جارٍ فتح ⁨%1⁩…</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>جارٍ حفظ ⁨%1⁩…</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>جارٍ جلب ⁨%1⁩…</translation>
    </message>
    <message>
        <source>Drag it once more when it is here.</source>
        <translation>اسحبه مرة أخرى بعد وصوله.</translation>
    </message>
    <message>
        <source>Saved as %1 in %2.</source>
        <translation>حُفظ باسم ⁨%1⁩ في ⁨%2⁩.</translation>
    </message>
    <message>
        <source>%1 is open, as a copy that can&apos;t be changed.</source>
        <translation>فُتح الملف ⁨%1⁩ كنسخة لا يمكن تعديلها.</translation>
    </message>
    <message>
        <source>No program opens %1.</source>
        <translation>لا يوجد برنامج يفتح ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Save it instead, and open it from there.</source>
        <translation>احفظه بدلًا من ذلك، وافتحه من مكان حفظه.</translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>وصل الملف ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Drag it where you want it.</source>
        <translation>اسحبه إلى حيث تريد.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>حُذف الملف ⁨%1⁩.</translation>
    </message>
    <message>
        <source>There is no link to %1.</source>
        <translation>لا يوجد رابط إلى ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be opened.</source>
        <translation>تعذّر فتح ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved.</source>
        <translation>تعذّر حفظ ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be fetched.</source>
        <translation>تعذّر جلب ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be deleted.</source>
        <translation>تعذّر حذف ⁨%1⁩.</translation>
    </message>
</context>
<context>
    <name>attache::FileCommands</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>تنظيف</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>حفظ هنا</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>نسخ معرّف الطلب</translation>
    </message>
</context>
<context>
    <name>attache::FilesPanel</name>
    <message>
        <source>Files here</source>
        <translation>الملفات هنا</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>إظهار الملفات</translation>
    </message>
    <message>
        <source>Attache joins the chat, and the customer sees that.</source>
        <translation>ينضم Attache إلى المحادثة، ويرى العميل ذلك.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Files in this chat</source>
        <translation>ملفات هذه المحادثة</translation>
    </message>
    <message>
        <source>Files on this case</source>
        <translation>ملفات هذه الحالة</translation>
    </message>
    <message>
        <source>Files on this contact</source>
        <translation>ملفات جهة الاتصال هذه</translation>
    </message>
    <message>
        <source>Not up to date: %1</source>
        <translation>غير محدّث: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Attache isn&apos;t in this chat yet</source>
        <translation>لم ينضم Attache إلى هذه المحادثة بعد</translation>
    </message>
    <message>
        <source>It joins with the first file that you send, and the customer sees that.</source>
        <translation>سينضم مع أول ملف ترسله، ويرى العميل ذلك.</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>لم يتم اختيار شيء بعد</translation>
    </message>
    <message>
        <source>The files of the chat or case you choose are listed here.</source>
        <translation>تظهر هنا ملفات المحادثة أو الحالة التي تختارها.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>No files in this chat yet</source>
        <translation>لا ملفات في هذه المحادثة بعد</translation>
    </message>
    <message>
        <source>No files on this case yet</source>
        <translation>لا ملفات في هذه الحالة بعد</translation>
    </message>
    <message>
        <source>No files on this contact yet</source>
        <translation>لا ملفات في جهة الاتصال هذه بعد</translation>
    </message>
    <message>
        <source>Drop some above, or paste a screenshot with %1.</source>
        <translation>أفلت ملفات في الأعلى، أو الصق لقطة شاشة باستخدام ⁨%1⁩.</translation>
    </message>
</context>
<context>
    <name>attache::Guide</name>
    <message>
        <source>Attache guide</source>
        <translation>دليل Attache</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>حزمة الدعم…</translation>
    </message>
    <message>
        <source>window.md</source>
        <extracomment>The file of the guide: window.CODE.md in another language</extracomment>
        <translation>window.ar.md</translation>
    </message>
</context>
<context>
    <name>attache::Incoming</name>
    <message>
        <source>Pasted %1</source>
        <comment>the beginning of a file&apos;s name</comment>
        <translation>%1 من الحافظة</translation>
    </message>
</context>
<context>
    <name>attache::LinkLife</name>
    <message>
        <source>Copy a new link</source>
        <translation>نسخ رابط جديد</translation>
    </message>
    <message>
        <source>Link to %1: %2 left</source>
        <translation>الرابط إلى ⁨%1⁩: يتبقى %2</translation>
    </message>
    <message>
        <source>Link to %1: expired</source>
        <translation>الرابط إلى ⁨%1⁩: انتهت صلاحيته</translation>
    </message>
    <message>
        <source>Links: %1 left</source>
        <translation>الروابط: يتبقى %1</translation>
    </message>
    <message>
        <source>Links: expired</source>
        <translation>الروابط: انتهت صلاحيتها</translation>
    </message>
</context>
<context>
    <name>attache::LockPage</name>
    <message>
        <source>Files go on being sent. Chats, cases and links are hidden till you are back.</source>
        <translation>يستمر إرسال الملفات. وتبقى المحادثات والحالات والروابط مخفية حتى عودتك.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>Attache is locked</source>
        <translation>تطبيق Attache مقفل</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>إلغاء القفل</translation>
    </message>
    <message>
        <source>The keychain is still locked. Unlock it with your password to see chats, cases and links.</source>
        <translation>لا تزال سلسلة المفاتيح مقفلة. ألغِ قفلها بكلمة المرور لرؤية المحادثات والحالات والروابط.</translation>
    </message>
</context>
<context>
    <name>attache::MainWindow</name>
    <message>
        <source>1 file</source>
        <translation>ملف واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفين</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>البحث في الحالات</translation>
    </message>
    <message>
        <source>Pin this case</source>
        <translation>تثبيت هذه الحالة</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>الرف</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>تصفية عمليات النقل</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>%1 for %2.</source>
        <translation>⁨%1⁩ إلى ⁨%2⁩.</translation>
    </message>
    <message>
        <source>%1 takes back what was just added.</source>
        <translation>يمكنك التراجع عما أُضيف للتو باستخدام ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Certificates are not checked</source>
        <translation>لا يتم التحقق من الشهادات</translation>
    </message>
    <message>
        <source>Anyone on the way can read along. Start Attache without --no-verify-ssl.</source>
        <translation>يمكن لأي جهة على الطريق قراءة ما يُرسل. شغّل Attache دون ⁨--no-verify-ssl⁩.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>كسطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Sort transfers</source>
        <translation>ترتيب عمليات النقل</translation>
    </message>
    <message>
        <source>The newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Unpin this case</source>
        <translation>إلغاء تثبيت هذه الحالة</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>إضافة حساب…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Attache is still here</source>
        <translation>ما زال Attache يعمل</translation>
    </message>
    <message>
        <source>It goes on in the tray. Quit it from its menu there.</source>
        <translation>يواصل العمل في علبة النظام. يمكنك إنهاؤه من قائمته هناك.</translation>
    </message>
    <message>
        <source>1 file is still on its way</source>
        <translation>لا يزال ملف واحد قيد الإرسال</translation>
    </message>
    <message numerus="yes">
        <source>%n files are still on their way</source>
        <translation>
            <numerusform>لا ملفات قيد الإرسال</numerusform>
            <numerusform>لا يزال ملف واحد قيد الإرسال</numerusform>
            <numerusform>لا يزال ملفان قيد الإرسال</numerusform>
            <numerusform>لا تزال %Ln ملفات قيد الإرسال</numerusform>
            <numerusform>لا يزال %Ln ملفًا قيد الإرسال</numerusform>
            <numerusform>لا يزال %Ln ملف قيد الإرسال</numerusform>
        </translation>
    </message>
    <message>
        <source>Attache can finish in the tray and end then. What you leave goes on at the next start.</source>
        <translation>يمكن لتطبيق Attache إكمال الإرسال في علبة النظام ثم الانتهاء. وما لم يكتمل يُستأنف عند التشغيل التالي.</translation>
    </message>
    <message>
        <source>What you leave goes on at the next start of Attache.</source>
        <translation>ما لم يكتمل يُستأنف عند التشغيل التالي لتطبيق Attache.</translation>
    </message>
    <message>
        <source>Finish in the tray</source>
        <translation>الإكمال في علبة النظام</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>إنهاء الآن</translation>
    </message>
    <message>
        <source>Where do files go?</source>
        <translation>إلى أين تذهب الملفات؟</translation>
    </message>
    <message>
        <source>Choose a chat or a case above.</source>
        <translation>اختر محادثة أو حالة في الأعلى.</translation>
    </message>
    <message>
        <source>Choose a chat or a case on the left.</source>
        <translation>اختر محادثة أو حالة من القائمة الجانبية.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>حالة</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>الحالة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة اتصال</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <comment>25 %</comment>
        <translation>أُرسل %1</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>لم يُسجّل الدخول</translation>
    </message>
    <message>
        <source>Account: not signed in</source>
        <translation>الحساب: لم يُسجّل الدخول</translation>
    </message>
    <message>
        <source>Account: signed in as %1</source>
        <translation>الحساب: تم تسجيل الدخول باسم ⁨%1⁩</translation>
    </message>
    <message>
        <source>That is more than %1 files at once.</source>
        <translation>تجاوز عدد الملفات الحد الأقصى للمرة الواحدة (%1).</translation>
    </message>
    <message>
        <source>Choose the ones that matter, or a smaller folder.</source>
        <translation>اختر الملفات المهمة فقط، أو مجلدًا أصغر.</translation>
    </message>
    <message>
        <source>There is no file in that folder.</source>
        <translation>لا يوجد أي ملف في هذا المجلد.</translation>
    </message>
    <message>
        <source>%1 was already on %2</source>
        <translation>سبقت إضافة ⁨%1⁩ إلى ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 were already on %2</source>
        <translation>سبقت إضافة ⁨%1⁩ إلى ⁨%2⁩</translation>
    </message>
    <message>
        <source>It is attached once more. Undo takes back what you have just added.</source>
        <translation>سيتم الإرفاق مرة أخرى. استخدم «تراجع» لإلغاء ما أضفته للتو.</translation>
    </message>
    <message>
        <source>That is an address on the web, not a file.</source>
        <translation>هذا عنوان على الويب وليس ملفًا.</translation>
    </message>
    <message>
        <source>Save it first, or copy the picture itself and paste it here.</source>
        <translation>احفظه أولًا، أو انسخ الصورة نفسها والصقها هنا.</translation>
    </message>
    <message>
        <source>The clipboard has no file and no picture.</source>
        <translation>لا يوجد في الحافظة ملف ولا صورة.</translation>
    </message>
    <message>
        <source>Copy files in your file manager, or take a screenshot.</source>
        <translation>انسخ ملفات من مدير الملفات، أو التقط صورة للشاشة.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be saved before sending.</source>
        <translation>تعذّر الحفظ قبل الإرسال.</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>هل القرص ممتلئ؟</translation>
    </message>
    <message>
        <source>That can&apos;t be read.</source>
        <translation>تتعذّر قراءة هذا.</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>احفظه كملف ثم أفلت الملف.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>إضافة ملفات</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>إضافة مجلد</translation>
    </message>
    <message>
        <source>Send %1 to %2?</source>
        <translation>هل تريد إرسال ⁨%1⁩ إلى ⁨%2⁩؟</translation>
    </message>
    <message>
        <source>The customer sees it in the chat. Attache asks once for each chat.</source>
        <translation>سيظهر ذلك للعميل في المحادثة. يسأل Attache مرة واحدة في كل محادثة.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>عدم الإرسال</translation>
    </message>
    <message>
        <source>Attach %1 to %2?</source>
        <translation>هل تريد إرفاق ⁨%1⁩ بـ «⁨%2⁩»؟</translation>
    </message>
    <message>
        <source>That is all the folder has, with the folders in it: %1.</source>
        <translation>هذا كل ما في المجلد مع المجلدات التي بداخله: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>إرفاق</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>إرفاق هنا</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Where shall %1 go?</source>
        <translation>إلى أين تريد إرسال ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>Choose a chat or a case.</source>
        <translation>اختر محادثة أو حالة.</translation>
    </message>
    <message>
        <source>Attache&apos;s list of transfers was damaged, and a new one was begun</source>
        <translation>كانت قائمة عمليات النقل تالفة، فبدأ Attache قائمة جديدة</translation>
    </message>
    <message>
        <source>Attache can&apos;t write down what it does, so nothing new is sent</source>
        <translation>يتعذّر على Attache تدوين ما يفعله، لذا لا يُرسل شيء جديد</translation>
    </message>
    <message>
        <source>Look at the chat or case to see what was attached before.</source>
        <translation>راجع المحادثة أو الحالة لمعرفة ما أُرفق من قبل.</translation>
    </message>
    <message>
        <source>Is the disk full? Attache tries again every few seconds.</source>
        <translation>هل القرص ممتلئ؟ يعيد Attache المحاولة كل بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>سُجّل خروجك</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves once you are back.</source>
        <translation>تنتظر الملفات، ويُستأنف إرسالها تلقائيًا بعد تسجيل دخولك.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>لا توجد شبكة</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves when it is back.</source>
        <translation>تنتظر الملفات، ويُستأنف إرسالها تلقائيًا عند عودة الشبكة.</translation>
    </message>
    <message>
        <source>Deleting %1 from %2</source>
        <translation>جارٍ حذف ⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n files</source>
        <translation>
            <numerusform>لا ملفات قيد الحذف</numerusform>
            <numerusform>جارٍ حذف ملف واحد</numerusform>
            <numerusform>جارٍ حذف ملفين</numerusform>
            <numerusform>جارٍ حذف %Ln ملفات</numerusform>
            <numerusform>جارٍ حذف %Ln ملفًا</numerusform>
            <numerusform>جارٍ حذف %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>تم التراجع.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا يوجد ما يمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>What a customer has in the chat can&apos;t be taken back.</source>
        <translation>لا يمكن التراجع عما وصل إلى العميل في المحادثة.</translation>
    </message>
    <message>
        <source>Group by target</source>
        <translation>تجميع حسب الوجهة</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Code of the MFA device</source>
        <translation>رمز جهاز المصادقة المتعددة العوامل</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>بلا رمز</translation>
    </message>
    <message>
        <source>Token of the chat</source>
        <translation>رمز المحادثة المميز</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Don&apos;t join</source>
        <translation>عدم الانضمام</translation>
    </message>
    <message>
        <source>Join a chat by its token…</source>
        <translation>الانضمام إلى محادثة برمزها المميز…</translation>
    </message>
    <message>
        <source>Paste the chat&apos;s token. It shows as dots, and is kept in the keychain alone.</source>
        <translation>الصق رمز المحادثة المميز. يظهر في هيئة نقاط، ولا يُحفظ إلا في سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>Account: %1, signed out</source>
        <translation>الحساب: ⁨%1⁩، سُجّل خروجه</translation>
    </message>
    <message>
        <source>This chat has ended. Choose the customer&apos;s case, or another chat.</source>
        <translation>انتهت هذه المحادثة. اختر حالة العميل أو محادثة أخرى.</translation>
    </message>
    <message>
        <source>Files can go to %1 now.</source>
        <translation>يمكن الآن إرسال الملفات إلى ⁨%1⁩.</translation>
    </message>
    <message>
        <source>This is not the token of a chat that goes on.</source>
        <translation>هذا ليس رمز محادثة جارية.</translation>
    </message>
    <message>
        <source>Copy it again. A chat&apos;s tokens end with the chat, and hold in its AWS Region alone.</source>
        <translation>انسخه مرة أخرى. تنتهي رموز المحادثة بانتهائها، ولا تصلح إلا في منطقة AWS الخاصة بها.</translation>
    </message>
    <message>
        <source>They are attached once more. Undo takes back what you have just added.</source>
        <translation>سيتم إرفاقها مرة أخرى. استخدم «تراجع» لإلغاء ما أضفته للتو.</translation>
    </message>
</context>
<context>
    <name>attache::NoticeBar</name>
    <message>
        <source>Answer</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>attache::Notifications</name>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
</context>
<context>
    <name>attache::OverallBar</name>
    <message>
        <source>Overall progress</source>
        <translation>التقدم الإجمالي</translation>
    </message>
</context>
<context>
    <name>attache::PreviewWindow</name>
    <message>
        <source>Beginning of the text</source>
        <translation>بداية النص</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>معاينة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>There is no preview of this type of file. Open shows it.</source>
        <translation>لا تتوفر معاينة لهذا النوع من الملفات. استخدم «فتح» لعرضه.</translation>
    </message>
    <message>
        <source>There is no preview of PDF files here. Open shows it.</source>
        <translation>لا تتوفر هنا معاينة لملفات PDF. استخدم «فتح» لعرض الملف.</translation>
    </message>
    <message>
        <source>This file can&apos;t be shown. It may be damaged, or too large.</source>
        <translation>يتعذّر عرض هذا الملف. قد يكون تالفًا أو كبيرًا جدًا.</translation>
    </message>
    <message>
        <source>Picture, %1 × %2</source>
        <translation>صورة، %1 × %2</translation>
    </message>
</context>
<context>
    <name>attache::SecretField</name>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
</context>
<context>
    <name>attache::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>إضافة حساب…</translation>
    </message>
    <message>
        <source>Your organisation&apos;s settings stand in %1.</source>
        <translation>إعدادات مؤسستك موجودة في ⁨%1⁩.</translation>
    </message>
    <message>
        <source>attache --debug writes to the terminal which requests are made and how they are answered, with every key, token and signed address cut out.</source>
        <translation>يعرض الأمر ⁨attache --debug⁩ في الطرفية الطلبات المرسلة والردود عليها، مع حذف كل المفاتيح والرموز المميزة والعناوين الموقّعة.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>كسطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>From the next start of Attache.</source>
        <translation>يسري عند التشغيل التالي لتطبيق Attache.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As many as the line takes</source>
        <translation>بقدر ما يسمح به الاتصال</translation>
    </message>
    <message>
        <source>Files at once</source>
        <translation>عدد الملفات في آن واحد</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> كيلوبايت/ث</translation>
    </message>
    <message>
        <source>As fast as the line is</source>
        <translation>بأقصى سرعة للاتصال</translation>
    </message>
    <message>
        <source>Send at most</source>
        <translation>أقصى سرعة للإرسال</translation>
    </message>
    <message>
        <source>Tell me when files are attached while I look elsewhere</source>
        <translation>إعلامي بإرفاق الملفات عندما أكون خارج النافذة</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source> min without a touch</source>
        <translation> د دون استخدام</translation>
    </message>
    <message>
        <source>Only with the screen</source>
        <translation>مع قفل الشاشة فقط</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>القفل بعد</translation>
    </message>
    <message>
        <source>As the desktop; none; or its address</source>
        <translation>كسطح المكتب، أو none (بلا خادم)، أو عنوانه</translation>
    </message>
    <message>
        <source>An address such as http://proxy.example.com:3128, without name and password.</source>
        <translation>عنوان مثل ⁨http://proxy.example.com:3128⁩، دون اسم مستخدم أو كلمة مرور.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الخادم الوكيل</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>المثيل</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>عنوان URL للبدء</translation>
    </message>
    <message>
        <source>Types of files</source>
        <translation>أنواع الملفات</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>حجم الملف</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>حدّدته مؤسستك</translation>
    </message>
    <message>
        <source>What this computer gives is used.</source>
        <translation>يُستخدم ما يوفّره هذا الحاسوب.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>قيد الاستخدام</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>استخدام ⁨%1⁩</translation>
    </message>
    <message>
        <source>Sign out and remove</source>
        <translation>تسجيل الخروج والإزالة</translation>
    </message>
    <message>
        <source>Sign out and remove %1</source>
        <translation>تسجيل الخروج من ⁨%1⁩ وإزالته</translation>
    </message>
</context>
<context>
    <name>attache::Shelf</name>
    <message>
        <source>Shelf</source>
        <translation>الرف</translation>
    </message>
    <message>
        <source>Progress of all, on the shelf</source>
        <translation>التقدم الإجمالي على الرف</translation>
    </message>
    <message>
        <source>Show Attache</source>
        <translation>إظهار Attache</translation>
    </message>
    <message>
        <source>Close the shelf</source>
        <translation>إغلاق الرف</translation>
    </message>
    <message>
        <source>Choose where files go</source>
        <translation>اختر وجهة الملفات</translation>
    </message>
    <message>
        <source>Drop to send to this customer</source>
        <translation>أفلت للإرسال إلى هذا العميل</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>أفلت للإرفاق</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>أفلت الملفات هنا</translation>
    </message>
</context>
<context>
    <name>attache::SignInPage</name>
    <message>
        <source>signs in with your browser</source>
        <translation>يسجّل الدخول عبر متصفحك</translation>
    </message>
    <message>
        <source>takes a role</source>
        <translation>يستخدم دورًا</translation>
    </message>
    <message>
        <source>takes a role, and asks for a code</source>
        <translation>يستخدم دورًا ويطلب رمزًا</translation>
    </message>
    <message>
        <source>asks another program</source>
        <translation>يستعين ببرنامج آخر</translation>
    </message>
    <message>
        <source>has its keys</source>
        <translation>له مفاتيحه</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Sign in to Amazon Connect</source>
        <translation>تسجيل الدخول إلى Amazon Connect</translation>
    </message>
    <message>
        <source>Once, as your company does it. Attache finds your instance, chats and cases by itself, and keeps what is secret in this computer&apos;s keychain.</source>
        <translation>مرة واحدة، وبالطريقة المتّبعة في شركتك. يعثر Attache تلقائيًا على المثيل والمحادثات والحالات، ويحفظ البيانات السرية في سلسلة مفاتيح هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Try it out without an account</source>
        <translation>التجربة دون حساب</translation>
    </message>
    <message>
        <source>Opens a second window on a sandbox on this computer. Nothing leaves it.</source>
        <translation>يفتح نافذة ثانية على بيئة تجريبية في هذا الحاسوب. ولا يخرج منه أي شيء.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>ما عُثر عليه في هذا الحاسوب</translation>
    </message>
    <message>
        <source>AWS profile %1</source>
        <translation>ملف تعريف AWS: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Use profile %1</source>
        <translation>استخدام ملف التعريف ⁨%1⁩</translation>
    </message>
    <message>
        <source>Your company&apos;s sign-in page</source>
        <translation>صفحة تسجيل الدخول في شركتك</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>عنوان URL للبدء</translation>
    </message>
    <message>
        <source>Region of the sign-in page</source>
        <translation>منطقة صفحة تسجيل الدخول</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>حدّدته مؤسستك.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>تسجيل الدخول عبر المتصفح</translation>
    </message>
    <message>
        <source>Type in access keys</source>
        <translation>إدخال مفاتيح الوصول</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>معرّف مفتاح الوصول</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>مفتاح الوصول السري</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>رمز الجلسة المميز</translation>
    </message>
    <message>
        <source>Session token, if there is one</source>
        <translation>رمز الجلسة المميز، إن وُجد</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>استخدام هذه المفاتيح</translation>
    </message>
    <message>
        <source>Allow it in your browser</source>
        <translation>اسمح بذلك في متصفحك</translation>
    </message>
    <message>
        <source>A page has opened there. It shows the same code as below if it is ours: compare them, then allow the sign-in.</source>
        <translation>فُتحت صفحة في المتصفح. إن كانت صفحتنا فستعرض الرمز نفسه الظاهر أدناه: قارن بين الرمزين، ثم اسمح بتسجيل الدخول.</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>فتح الصفحة مرة أخرى</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>نسخ عنوان الصفحة</translation>
    </message>
    <message>
        <source>Stop signing in</source>
        <translation>إيقاف تسجيل الدخول</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>استخدام هذا الخيار</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>جارٍ العمل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>الرمز ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>attache::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>الوضع</translation>
    </message>
</context>
<context>
    <name>attache::SupportDialog</name>
    <message>
        <source>Looking at this computer…</source>
        <translation>جارٍ فحص هذا الحاسوب…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>حزمة الدعم</translation>
    </message>
    <message>
        <source>What is in the bundle</source>
        <translation>محتويات حزمة الدعم</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>There is no bundle: %1</source>
        <translation>تعذّر إنشاء حزمة الدعم: ⁨%1⁩</translation>
    </message>
    <message>
        <source>This has gone to nobody. Read it, save it, and send it to whoever helps you. It holds no token, no key and nothing of what is in files; names are replaced.</source>
        <translation>لم يُرسل هذا إلى أحد. اقرأه واحفظه وأرسله إلى من يساعدك. لا يحتوي على رموز مميزة ولا مفاتيح ولا أي شيء من محتوى الملفات، والأسماء مستبدلة.</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>حفظ حزمة الدعم</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>حُفظ باسم ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>تتعذّر الكتابة إلى ⁨%1⁩: ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>attache::TargetChooser</name>
    <message>
        <source>Empty the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>البحث في الحالات</translation>
    </message>
    <message>
        <source>Attach to</source>
        <translation>الإرفاق بـ</translation>
    </message>
    <message>
        <source>Looking for cases…</source>
        <translation>جارٍ البحث عن حالات…</translation>
    </message>
    <message>
        <source>No chats and no cases yet.
They appear here by themselves.</source>
        <translation>لا محادثات ولا حالات بعد.
ستظهر هنا تلقائيًا.</translation>
    </message>
    <message>
        <source>No case has “%1” in it.
Try its number or the customer&apos;s name.</source>
        <translation>لا توجد حالة تحتوي على «⁨%1⁩».
جرّب رقمها أو اسم العميل.</translation>
    </message>
</context>
<context>
    <name>attache::TargetDelegate</name>
    <message>
        <source>Chat</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>حالة</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>الحالة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة اتصال</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Files go to</source>
        <translation>وجهة الملفات</translation>
    </message>
    <message>
        <source>Pinned cases</source>
        <translation>الحالات المثبّتة</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>الحالات الأخيرة</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
</context>
<context>
    <name>attache::TargetView</name>
    <message>
        <source>Choose a chat or a case</source>
        <translation>اختر محادثة أو حالة</translation>
    </message>
</context>
<context>
    <name>attache::TransferTable</name>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الوضع</translation>
    </message>
</context>
<context>
    <name>attache::TransfersPanel</name>
    <message>
        <source>Transfers</source>
        <translation>عمليات النقل</translation>
    </message>
    <message>
        <source>Heading of the transfers</source>
        <translation>عنوان عمليات النقل</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>تصفية عمليات النقل</translation>
    </message>
    <message>
        <source>By name, target or status (%1)</source>
        <translation>حسب الاسم أو الوجهة أو الوضع (⁨%1⁩)</translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation>مسح التصفية</translation>
    </message>
    <message>
        <source>Take what is attached or cancelled off the list</source>
        <translation>إزالة ما أُرفق أو أُلغي من القائمة</translation>
    </message>
    <message>
        <source>No files sent yet</source>
        <translation>لم تُرسل أي ملفات بعد</translation>
    </message>
    <message>
        <source>What you attach appears here, with its progress and what the scan says.</source>
        <translation>يظهر هنا ما ترفقه، مع تقدّمه ونتيجة الفحص.</translation>
    </message>
    <message>
        <source>Nothing has “%1” in it</source>
        <translation>لا شيء يحتوي على «⁨%1⁩»</translation>
    </message>
    <message>
        <source>The filter looks at names, targets and states.</source>
        <translation>تبحث التصفية في الأسماء والوجهات والأوضاع.</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>معرّف الطلب: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>attache::Tray</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Pause uploads</source>
        <translation>إيقاف الرفع مؤقتًا</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Resume uploads</source>
        <translation>استئناف الرفع</translation>
    </message>
</context>
<context>
    <name>attache::Words</name>
    <message>
        <source>%1 of %2</source>
        <comment>8.1 of 42 MB are sent</comment>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes per second: 1.9 MB/s</comment>
        <translation>⁨%1⁩/ث</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
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
        <translation>%1٪</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>مُرفق</translation>
    </message>
    <message>
        <source>Rejected by the scan</source>
        <translation>رفضه الفحص</translation>
    </message>
    <message>
        <source>Check the file, then send it again: the scanner found something, or couldn&apos;t finish in time.</source>
        <translation>تحقق من الملف ثم أرسله مرة أخرى: عثر الفحص على شيء ما، أو لم يكتمل في الوقت المحدد.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم يُرسل</translation>
    </message>
    <message>
        <source>Press Retry to try again.</source>
        <translation>اضغط «إعادة المحاولة» للمحاولة من جديد.</translation>
    </message>
    <message>
        <source>It may be attached all the same. Retry looks first and sends nothing twice.</source>
        <translation>قد يكون مُرفقًا مع ذلك. تتحقق «إعادة المحاولة» أولًا ولا ترسل شيئًا مرتين.</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>جارٍ الإلغاء</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Goes on with Resume.</source>
        <translation>يُتابَع عند الضغط على «استئناف».</translation>
    </message>
    <message>
        <source>Waiting for you to sign in</source>
        <translation>بانتظار تسجيل دخولك</translation>
    </message>
    <message>
        <source>Goes on by itself then.</source>
        <translation>يُتابَع تلقائيًا بعد ذلك.</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>بانتظار الشبكة</translation>
    </message>
    <message>
        <source>Goes on by itself when it is back.</source>
        <translation>يُتابَع تلقائيًا عند عودتها.</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>إعادة المحاولة بعد %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>The files before it go first.</source>
        <translation>تُرسل الملفات التي قبله أولًا.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>جارٍ التحضير</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>يتبقى %1</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>جارٍ الإنهاء</translation>
    </message>
    <message>
        <source>Still being scanned after %1</source>
        <translation>ما زال قيد الفحص بعد %1</translation>
    </message>
    <message>
        <source>That is unusual. Attache keeps looking.</source>
        <translation>هذا غير معتاد. يواصل Attache المتابعة.</translation>
    </message>
    <message>
        <source>Being scanned, %1</source>
        <translation>قيد الفحص، %1</translation>
    </message>
    <message>
        <source>Being scanned</source>
        <translation>قيد الفحص</translation>
    </message>
    <message>
        <source>Not attached</source>
        <translation>لم يُرفق</translation>
    </message>
    <message>
        <source>The service couldn&apos;t process the file. Send it again.</source>
        <translation>لم تتمكن الخدمة من معالجة الملف. أرسله مرة أخرى.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a case&apos;s status</comment>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>a case&apos;s status</comment>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>a chat&apos;s status</comment>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>ضيف</translation>
    </message>
    <message>
        <source>Case %1</source>
        <comment>a case whose title is not known, by its id</comment>
        <translation>الحالة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Contact %1</source>
        <comment>a contact, by its id</comment>
        <translation>جهة الاتصال ⁨%1⁩</translation>
    </message>
    <message>
        <source>This type of file isn&apos;t allowed here</source>
        <translation>هذا النوع من الملفات غير مسموح به هنا</translation>
    </message>
    <message>
        <source>Save it as another type, such as PDF. Your administrator decides which types are allowed.</source>
        <translation>احفظه بنوع آخر مثل PDF. المسؤول هو من يحدّد الأنواع المسموح بها.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>الملف كبير جدًا</translation>
    </message>
    <message>
        <source>Make it smaller or split it. Your administrator can raise the limit, up to 100 MB.</source>
        <translation>صغّره أو قسّمه. يمكن للمسؤول رفع الحد حتى 100 ميغابايت.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>الملف فارغ</translation>
    </message>
    <message>
        <source>There is nothing to send. Check that it was saved, then add it again.</source>
        <translation>لا يوجد ما يُرسل. تأكد من حفظه ثم أضفه مرة أخرى.</translation>
    </message>
    <message>
        <source>The file&apos;s name is too long</source>
        <translation>اسم الملف طويل جدًا</translation>
    </message>
    <message>
        <source>Give it a name of at most 256 characters, then add it again.</source>
        <translation>سمّه باسم لا يتجاوز 256 حرفًا، ثم أضفه مرة أخرى.</translation>
    </message>
    <message>
        <source>The file&apos;s name has characters that can&apos;t be sent</source>
        <translation>في اسم الملف أحرف لا يمكن إرسالها</translation>
    </message>
    <message>
        <source>Rename it without control characters or line breaks, then add it again.</source>
        <translation>غيّر اسمه بحيث يخلو من أحرف التحكم وفواصل الأسطر، ثم أضفه مرة أخرى.</translation>
    </message>
    <message>
        <source>The file changed while it was being sent</source>
        <translation>تغيّر الملف أثناء إرساله</translation>
    </message>
    <message>
        <source>Retry sends it as it is now.</source>
        <translation>استخدم «إعادة المحاولة» لإرساله كما هو الآن.</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>لم يعد الملف موجودًا</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted. Add it from where it is now.</source>
        <translation>نُقل أو أُعيدت تسميته أو حُذف. أضفه من مكانه الحالي.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation>تتعذّر قراءة الملف</translation>
    </message>
    <message>
        <source>You may not have permission to open it. Copy it to a folder of yours and add that.</source>
        <translation>ربما لا تملك إذنًا بفتحه. انسخه إلى أحد مجلداتك وأضف النسخة.</translation>
    </message>
    <message>
        <source>Another program is using the file</source>
        <translation>يستخدم برنامج آخر هذا الملف</translation>
    </message>
    <message>
        <source>Close it there, then press Retry.</source>
        <translation>أغلقه هناك، ثم اضغط «إعادة المحاولة».</translation>
    </message>
    <message>
        <source>The file is still being written</source>
        <translation>لا تزال الكتابة في الملف جارية</translation>
    </message>
    <message>
        <source>Wait until it is saved, then press Retry.</source>
        <translation>انتظر حتى يُحفظ، ثم اضغط «إعادة المحاولة».</translation>
    </message>
    <message>
        <source>This isn&apos;t a file</source>
        <translation>هذا ليس ملفًا</translation>
    </message>
    <message>
        <source>Folders and devices can&apos;t be sent. Add the files that are in it.</source>
        <translation>لا يمكن إرسال المجلدات والأجهزة. أضف الملفات الموجودة فيها.</translation>
    </message>
    <message>
        <source>This file is already there</source>
        <translation>هذا الملف موجود بالفعل</translation>
    </message>
    <message>
        <source>The same file was attached before, so it wasn&apos;t sent again.</source>
        <translation>أُرفق الملف نفسه من قبل، لذا لم يُرسل مرة أخرى.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>Make room on it, then try again.</source>
        <translation>أفرغ مساحة عليه، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>It can&apos;t be saved there</source>
        <translation>يتعذّر الحفظ هناك</translation>
    </message>
    <message>
        <source>Choose another folder, then try again.</source>
        <translation>اختر مجلدًا آخر، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Not all of the file came</source>
        <translation>لم يصل الملف كاملًا</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed here.</source>
        <translation>حاول مرة أخرى. لم يتغيّر شيء هنا.</translation>
    </message>
    <message>
        <source>This chat&apos;s files are too large together</source>
        <translation>الحجم الإجمالي لملفات هذه المحادثة كبير جدًا</translation>
    </message>
    <message>
        <source>This case&apos;s files are too large together</source>
        <translation>الحجم الإجمالي لملفات هذه الحالة كبير جدًا</translation>
    </message>
    <message>
        <source>Delete files that aren&apos;t needed, or send smaller ones.</source>
        <translation>احذف الملفات غير اللازمة، أو أرسل ملفات أصغر.</translation>
    </message>
    <message>
        <source>This chat has all the files it can take</source>
        <translation>لا تتسع هذه المحادثة لمزيد من الملفات</translation>
    </message>
    <message>
        <source>A chat takes 35 files from everyone in it. Start a new chat, or use a case.</source>
        <translation>تتسع المحادثة لـ 35 ملفًا من جميع المشاركين فيها. ابدأ محادثة جديدة، أو استخدم حالة.</translation>
    </message>
    <message>
        <source>This case has all the files it can take</source>
        <translation>لا تتسع هذه الحالة لمزيد من الملفات</translation>
    </message>
    <message>
        <source>A case takes 50 files unless your administrator raised that. Delete files that aren&apos;t needed.</source>
        <translation>تتسع الحالة لـ 50 ملفًا ما لم يرفع المسؤول هذا الحد. احذف الملفات غير اللازمة.</translation>
    </message>
    <message>
        <source>The chat has ended</source>
        <translation>انتهت المحادثة</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead.</source>
        <translation>أرفق الملف بحالة العميل بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The case is closed</source>
        <translation>الحالة مغلقة</translation>
    </message>
    <message>
        <source>Reopen it in the agent workspace, then press Retry.</source>
        <translation>أعد فتحها في مساحة عمل الموظف، ثم اضغط «إعادة المحاولة».</translation>
    </message>
    <message>
        <source>The chat can&apos;t be found</source>
        <translation>يتعذّر العثور على المحادثة</translation>
    </message>
    <message>
        <source>It may have ended. Choose another one on the list.</source>
        <translation>ربما انتهت. اختر محادثة أخرى من القائمة.</translation>
    </message>
    <message>
        <source>The case can&apos;t be found</source>
        <translation>يتعذّر العثور على الحالة</translation>
    </message>
    <message>
        <source>The contact can&apos;t be found</source>
        <translation>يتعذّر العثور على جهة الاتصال</translation>
    </message>
    <message>
        <source>It may have been deleted, or belong to another instance.</source>
        <translation>ربما حُذفت، أو أنها تتبع مثيلًا آخر.</translation>
    </message>
    <message>
        <source>This link leads to no case and no chat</source>
        <translation>لا يؤدي هذا الرابط إلى أي حالة أو محادثة</translation>
    </message>
    <message>
        <source>Part of it may be missing. Copy the whole link and try again.</source>
        <translation>ربما ينقصه جزء. انسخ الرابط كاملًا وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The scan hasn&apos;t approved this file</source>
        <translation>لم يوافق الفحص على هذا الملف بعد</translation>
    </message>
    <message>
        <source>Wait until it says Attached.</source>
        <translation>انتظر حتى يظهر «مُرفق».</translation>
    </message>
    <message>
        <source>A file in a chat can&apos;t be deleted</source>
        <translation>لا يمكن حذف ملف من محادثة</translation>
    </message>
    <message>
        <source>The service keeps what was sent in a chat.</source>
        <translation>تحتفظ الخدمة بما أُرسل في المحادثة.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy can&apos;t be obeyed, so nothing is sent</source>
        <translation>يتعذّر تطبيق سياسة مؤسستك، لذا لا يُرسل شيء</translation>
    </message>
    <message>
        <source>Your organisation has set this otherwise</source>
        <translation>حدّدت مؤسستك هذا بشكل مختلف</translation>
    </message>
    <message>
        <source>The chat didn&apos;t let Attache in</source>
        <translation>لم تسمح المحادثة بدخول Attache</translation>
    </message>
    <message>
        <source>The chat may have ended, or its token is no longer valid. Open the chat again.</source>
        <translation>ربما انتهت المحادثة، أو لم يعد رمزها المميز صالحًا. افتح المحادثة مرة أخرى.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>ساعة هذا الحاسوب غير صحيحة</translation>
    </message>
    <message>
        <source>Set the date and time to automatic, then press Retry.</source>
        <translation>اضبط التاريخ والوقت تلقائيًا، ثم اضغط «إعادة المحاولة».</translation>
    </message>
    <message>
        <source>No AWS Region is known yet</source>
        <translation>منطقة AWS غير معروفة بعد</translation>
    </message>
    <message>
        <source>Sign in, and Attache finds it.</source>
        <translation>سجّل الدخول وسيعثر عليها Attache.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>سلسلة المفاتيح مقفلة</translation>
    </message>
    <message>
        <source>Press Sign in: your desktop asks for its password.</source>
        <translation>اضغط «تسجيل الدخول»: سيطلب سطح المكتب كلمة مرورها.</translation>
    </message>
    <message>
        <source>The keychain can&apos;t be reached</source>
        <translation>يتعذّر الوصول إلى سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>Sign in again, or start the desktop&apos;s keychain first.</source>
        <translation>سجّل الدخول مرة أخرى، أو شغّل سلسلة مفاتيح سطح المكتب أولًا.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>سُجّل خروجك</translation>
    </message>
    <message>
        <source>Sign in, and Attache goes on by itself.</source>
        <translation>سجّل الدخول وسيتابع Attache تلقائيًا.</translation>
    </message>
    <message>
        <source>You have no permission for this</source>
        <translation>ليس لديك إذن بذلك</translation>
    </message>
    <message>
        <source>Ask your administrator, and give them the request id.</source>
        <translation>راجع المسؤول، وزوّده بمعرّف الطلب.</translation>
    </message>
    <message>
        <source>Ask your administrator. The service says: %1</source>
        <translation>راجع المسؤول. رد الخدمة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>This network wants you to sign in</source>
        <translation>تتطلب هذه الشبكة تسجيل الدخول</translation>
    </message>
    <message>
        <source>Open a web page in your browser and sign in to the network.</source>
        <translation>افتح صفحة ويب في متصفحك وسجّل الدخول إلى الشبكة.</translation>
    </message>
    <message>
        <source>The proxy wants a name and password</source>
        <translation>يطلب الخادم الوكيل اسم مستخدم وكلمة مرور</translation>
    </message>
    <message>
        <source>Ask your administrator for them, or for another way out.</source>
        <translation>اطلبهما من المسؤول، أو اسأله عن طريقة أخرى للاتصال.</translation>
    </message>
    <message>
        <source>A proxy or gateway answers in place of the service</source>
        <translation>يرد خادم وكيل أو بوابة بدلًا من الخدمة</translation>
    </message>
    <message>
        <source>Ask your administrator, or try another network.</source>
        <translation>راجع المسؤول، أو جرّب شبكة أخرى.</translation>
    </message>
    <message>
        <source>The secure connection can&apos;t be trusted</source>
        <translation>لا يمكن الوثوق بالاتصال الآمن</translation>
    </message>
    <message>
        <source>A proxy may be reading along. Ask your administrator for the certificate bundle.</source>
        <translation>ربما يقرأ خادم وكيل ما يُرسل. اطلب حزمة الشهادات من المسؤول.</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached</source>
        <translation>يتعذّر الوصول إلى الخدمة</translation>
    </message>
    <message>
        <source>Check the network. Attache tries again by itself.</source>
        <translation>تحقق من الشبكة. يعيد Attache المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>Stalled: no data for a minute</source>
        <translation>متعثّر: لا بيانات منذ دقيقة</translation>
    </message>
    <message>
        <source>Attache tries again by itself.</source>
        <translation>يعيد Attache المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>الخدمة مشغولة</translation>
    </message>
    <message>
        <source>Many people are using it. Attache tries again by itself.</source>
        <translation>يستخدمها كثيرون الآن. يعيد Attache المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The service isn&apos;t working right now</source>
        <translation>الخدمة لا تعمل حاليًا</translation>
    </message>
    <message>
        <source>Attache tried several times. Press Retry later; nothing is lost.</source>
        <translation>حاول Attache عدة مرات. اضغط «إعادة المحاولة» لاحقًا؛ لن يضيع شيء.</translation>
    </message>
    <message>
        <source>The file can&apos;t be sent</source>
        <translation>لا يمكن إرسال الملف</translation>
    </message>
    <message>
        <source>The service doesn&apos;t take this file</source>
        <translation>لا تقبل الخدمة هذا الملف</translation>
    </message>
    <message>
        <source>The service declined</source>
        <translation>رفضت الخدمة الطلب</translation>
    </message>
    <message>
        <source>Attache couldn&apos;t do this</source>
        <translation>لم يتمكن Attache من ذلك</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 12 files are done</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>بانتظار الشبكة</translation>
    </message>
    <message>
        <source>waiting for you to sign in</source>
        <translation>بانتظار تسجيل دخولك</translation>
    </message>
    <message>
        <source>1 file attached</source>
        <translation>أُرفق ملف واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n files attached</source>
        <translation>
            <numerusform>لم يُرفق أي ملف</numerusform>
            <numerusform>أُرفق ملف واحد</numerusform>
            <numerusform>أُرفق ملفان</numerusform>
            <numerusform>أُرفقت %Ln ملفات</numerusform>
            <numerusform>أُرفق %Ln ملفًا</numerusform>
            <numerusform>أُرفق %Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected by the scan</source>
        <translation>
            <numerusform>لم يرفض الفحص أي ملف</numerusform>
            <numerusform>رفض الفحص ملفًا واحدًا</numerusform>
            <numerusform>رفض الفحص ملفين</numerusform>
            <numerusform>رفض الفحص %Ln ملفات</numerusform>
            <numerusform>رفض الفحص %Ln ملفًا</numerusform>
            <numerusform>رفض الفحص %Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>لم يتعذّر إرسال أي ملف</numerusform>
            <numerusform>تعذّر إرسال ملف واحد</numerusform>
            <numerusform>تعذّر إرسال ملفين</numerusform>
            <numerusform>تعذّر إرسال %Ln ملفات</numerusform>
            <numerusform>تعذّر إرسال %Ln ملفًا</numerusform>
            <numerusform>تعذّر إرسال %Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>لم يُلغَ أي ملف</numerusform>
            <numerusform>أُلغي ملف واحد</numerusform>
            <numerusform>أُلغي ملفان</numerusform>
            <numerusform>أُلغيت %Ln ملفات</numerusform>
            <numerusform>أُلغي %Ln ملفًا</numerusform>
            <numerusform>أُلغي %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat has ended, or no longer takes files</source>
        <translation>انتهت المحادثة، أو لم تعد تقبل الملفات</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead, or open the chat again.</source>
        <translation>أرفق الملف بحالة العميل بدلًا من ذلك، أو افتح المحادثة مرة أخرى.</translation>
    </message>
    <message>
        <source>search cases</source>
        <comment>after: You may</comment>
        <translation>البحث في الحالات</translation>
    </message>
    <message>
        <source>attach to cases</source>
        <comment>after: You may</comment>
        <translation>الإرفاق بالحالات</translation>
    </message>
    <message>
        <source>download files</source>
        <comment>after: You may</comment>
        <translation>تنزيل الملفات</translation>
    </message>
    <message>
        <source>delete files</source>
        <comment>after: You may</comment>
        <translation>حذف الملفات</translation>
    </message>
    <message>
        <source>see your chats</source>
        <comment>after: You may</comment>
        <translation>رؤية محادثاتك</translation>
    </message>
    <message>
        <source>join chats</source>
        <comment>after: You may</comment>
        <translation>الانضمام إلى المحادثات</translation>
    </message>
    <message>
        <source>You may %1.</source>
        <translation>يمكنك %1.</translation>
    </message>
    <message>
        <source>You may not %1.</source>
        <translation>لا يمكنك %1.</translation>
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
        <translation>⁨%1⁩: %2</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>قيد المعالجة</translation>
    </message>
</context>
</TS>
