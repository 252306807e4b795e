<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>attache::AccountControl</name>
    <message>
        <source>You stay signed in until Attache ends.</source>
        <translation>La sesión seguirá iniciada hasta que se cierre Attache.</translation>
    </message>
    <message>
        <source>The keychain is locked, and nothing secret is kept anywhere else.</source>
        <translation>El llavero está bloqueado, y nada secreto se guarda en otro sitio.</translation>
    </message>
    <message>
        <source>There is no keychain here, and nothing secret is kept anywhere else.</source>
        <translation>Aquí no hay llavero, y nada secreto se guarda en otro sitio.</translation>
    </message>
    <message>
        <source>Looking for your Amazon Connect instance…</source>
        <translation>Buscando su instancia de Amazon Connect…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>You are signed out here, but the service couldn&apos;t be told.</source>
        <translation>La sesión está cerrada aquí, pero no se pudo avisar al servicio.</translation>
    </message>
    <message>
        <source>Which AWS account?</source>
        <translation>¿Qué cuenta de AWS?</translation>
    </message>
    <message>
        <source>Which role?</source>
        <translation>¿Qué rol?</translation>
    </message>
    <message>
        <source>Which Amazon Connect instance?</source>
        <translation>¿Qué instancia de Amazon Connect?</translation>
    </message>
    <message>
        <source>Which Cases domain?</source>
        <translation>¿Qué dominio de casos?</translation>
    </message>
    <message>
        <source>That didn&apos;t sign you in</source>
        <translation>No se pudo iniciar sesión</translation>
    </message>
    <message>
        <source>The code that your device shows now, %1</source>
        <translation>El código que muestra ahora su dispositivo, %1</translation>
    </message>
</context>
<context>
    <name>attache::Announcer</name>
    <message>
        <source>%1 and 1 more</source>
        <translation>%1 y 1 más</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
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
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
</context>
<context>
    <name>attache::CaseDetails</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Details of the case</source>
        <translation>Detalles del caso</translation>
    </message>
    <message>
        <source>Nothing more is known of this case.</source>
        <translation>No se sabe nada más de este caso.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Opens it in the browser</source>
        <translation>Abre la página en el navegador</translation>
    </message>
    <message>
        <source>Shows all fields of the case</source>
        <translation>Muestra todos los campos del caso</translation>
    </message>
</context>
<context>
    <name>attache::Divider</name>
    <message>
        <source>Divider between files and transfers</source>
        <translation>Separador entre archivos y transferencias</translation>
    </message>
</context>
<context>
    <name>attache::DragJudge</name>
    <message>
        <source>That is an address on the web, not a file. Save it first, or copy the picture and paste it.</source>
        <translation>Eso es una dirección web, no un archivo. Guarde antes su contenido, o copie la imagen y péguela.</translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>No contiene ningún archivo</translation>
    </message>
</context>
<context>
    <name>attache::DropArea</name>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Drop area</source>
        <translation>Zona para soltar archivos</translation>
    </message>
    <message>
        <source>Drop, then choose where they go</source>
        <translation>Suelte y elija después el destino</translation>
    </message>
    <message>
        <source>Drop to send to %1</source>
        <translation>Suelte para enviar a %1</translation>
    </message>
    <message>
        <source>Drop to attach to %1</source>
        <translation>Suelte para adjuntar a «%1»</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 archivo</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 can&apos;t be taken</source>
        <translation>1 no se puede aceptar</translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be taken</source>
        <translation>
            <numerusform>%Ln no se puede aceptar</numerusform>
            <numerusform>%Ln no se pueden aceptar</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>No contiene ningún archivo</translation>
    </message>
    <message>
        <source>%1 has no type that is allowed here</source>
        <translation>%1 no es de un tipo permitido aquí</translation>
    </message>
    <message>
        <source>%1 files aren&apos;t allowed here</source>
        <translation>Aquí no se permiten archivos %1</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 supera %2</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 está vacío</translation>
    </message>
    <message>
        <source>Choose a chat or a case first</source>
        <translation>Elija primero un chat o un caso</translation>
    </message>
    <message>
        <source>Then drop files anywhere in this window.</source>
        <translation>Después suelte archivos en cualquier punto de esta ventana.</translation>
    </message>
    <message>
        <source>Drop files here, or paste them</source>
        <translation>Suelte archivos aquí o péguelos</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>file size</comment>
        <translation>hasta %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>file types</comment>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Anywhere in this window, as many as you like.</source>
        <translation>En cualquier punto de esta ventana, tantos como quiera.</translation>
    </message>
</context>
<context>
    <name>attache::FileActions</name>
    <message>
        <source>Link copied.</source>
        <translation>Enlace copiado.</translation>
    </message>
    <message numerus="yes">
        <source>%n links copied.</source>
        <translation>
            <numerusform>%Ln enlace copiado.</numerusform>
            <numerusform>%Ln enlaces copiados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has it can download until %1 (%2).</source>
        <translation>Quien tenga el enlace puede descargar hasta %1 (%2).</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Abriendo %1…</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Guardando %1…</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>Obteniendo %1…</translation>
    </message>
    <message>
        <source>Drag it once more when it is here.</source>
        <translation>Arrástrelo otra vez cuando esté aquí.</translation>
    </message>
    <message>
        <source>Saved as %1 in %2.</source>
        <translation>Guardado como %1 en %2.</translation>
    </message>
    <message>
        <source>%1 is open, as a copy that can&apos;t be changed.</source>
        <translation>%1 está abierto, como copia que no se puede modificar.</translation>
    </message>
    <message>
        <source>No program opens %1.</source>
        <translation>Ningún programa abre %1.</translation>
    </message>
    <message>
        <source>Save it instead, and open it from there.</source>
        <translation>Guárdelo y ábralo desde su ubicación.</translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 ya está aquí.</translation>
    </message>
    <message>
        <source>Drag it where you want it.</source>
        <translation>Arrástrelo adonde quiera.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>Se eliminó %1.</translation>
    </message>
    <message>
        <source>There is no link to %1.</source>
        <translation>No hay enlace a %1.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be opened.</source>
        <translation>No se pudo abrir %1.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved.</source>
        <translation>No se pudo guardar %1.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be fetched.</source>
        <translation>No se pudo obtener %1.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be deleted.</source>
        <translation>No se pudo eliminar %1.</translation>
    </message>
</context>
<context>
    <name>attache::FileCommands</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Guardar aquí</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Mostrar en su carpeta</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Copiar ID de solicitud</translation>
    </message>
</context>
<context>
    <name>attache::FilesPanel</name>
    <message>
        <source>Files here</source>
        <translation>Archivos aquí</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>Mostrar sus archivos</translation>
    </message>
    <message>
        <source>Attache joins the chat, and the customer sees that.</source>
        <translation>Attache se une al chat, y el cliente lo ve.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Files in this chat</source>
        <translation>Archivos de este chat</translation>
    </message>
    <message>
        <source>Files on this case</source>
        <translation>Archivos de este caso</translation>
    </message>
    <message>
        <source>Files on this contact</source>
        <translation>Archivos de este contacto</translation>
    </message>
    <message>
        <source>Not up to date: %1</source>
        <translation>Sin actualizar: %1</translation>
    </message>
    <message>
        <source>Attache isn&apos;t in this chat yet</source>
        <translation>Attache todavía no está en este chat</translation>
    </message>
    <message>
        <source>It joins with the first file that you send, and the customer sees that.</source>
        <translation>Se une con el primer archivo que usted envíe, y el cliente lo ve.</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Todavía no ha elegido nada</translation>
    </message>
    <message>
        <source>The files of the chat or case you choose are listed here.</source>
        <translation>Aquí se muestran los archivos del chat o del caso que elija.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>No files in this chat yet</source>
        <translation>Todavía no hay archivos en este chat</translation>
    </message>
    <message>
        <source>No files on this case yet</source>
        <translation>Todavía no hay archivos en este caso</translation>
    </message>
    <message>
        <source>No files on this contact yet</source>
        <translation>Todavía no hay archivos en este contacto</translation>
    </message>
    <message>
        <source>Drop some above, or paste a screenshot with %1.</source>
        <translation>Suelte archivos arriba o pegue una captura de pantalla con %1.</translation>
    </message>
</context>
<context>
    <name>attache::Guide</name>
    <message>
        <source>Attache guide</source>
        <translation>Guía de Attache</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>Paquete de soporte…</translation>
    </message>
    <message>
        <source>window.md</source>
        <extracomment>The file of the guide: window.CODE.md in another language</extracomment>
        <translation>window.es.md</translation>
    </message>
</context>
<context>
    <name>attache::Incoming</name>
    <message>
        <source>Pasted %1</source>
        <comment>the beginning of a file&apos;s name</comment>
        <translation>Pegado %1</translation>
    </message>
</context>
<context>
    <name>attache::LinkLife</name>
    <message>
        <source>Copy a new link</source>
        <translation>Copiar un enlace nuevo</translation>
    </message>
    <message>
        <source>Link to %1: %2 left</source>
        <translation>Enlace a %1: quedan %2</translation>
    </message>
    <message>
        <source>Link to %1: expired</source>
        <translation>Enlace a %1: caducado</translation>
    </message>
    <message>
        <source>Links: %1 left</source>
        <translation>Enlaces: quedan %1</translation>
    </message>
    <message>
        <source>Links: expired</source>
        <translation>Enlaces: caducados</translation>
    </message>
</context>
<context>
    <name>attache::LockPage</name>
    <message>
        <source>Files go on being sent. Chats, cases and links are hidden till you are back.</source>
        <translation>Los archivos se siguen enviando. Los chats, los casos y los enlaces quedan ocultos hasta que vuelva.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Attache is locked</source>
        <translation>Attache está bloqueado</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>The keychain is still locked. Unlock it with your password to see chats, cases and links.</source>
        <translation>El llavero sigue bloqueado. Desbloquéelo con su contraseña para ver los chats, los casos y los enlaces.</translation>
    </message>
</context>
<context>
    <name>attache::MainWindow</name>
    <message>
        <source>1 file</source>
        <translation>1 archivo</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Buscar casos</translation>
    </message>
    <message>
        <source>Pin this case</source>
        <translation>Fijar este caso</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Bandeja flotante</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>Filtrar transferencias</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>%1 for %2.</source>
        <translation>%1 para %2.</translation>
    </message>
    <message>
        <source>%1 takes back what was just added.</source>
        <translation>%1 retira lo que se acaba de añadir.</translation>
    </message>
    <message>
        <source>Certificates are not checked</source>
        <translation>Los certificados no se comprueban</translation>
    </message>
    <message>
        <source>Anyone on the way can read along. Start Attache without --no-verify-ssl.</source>
        <translation>Cualquier intermediario puede leer lo que se envía. Inicie Attache sin --no-verify-ssl.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Sort transfers</source>
        <translation>Ordenar transferencias</translation>
    </message>
    <message>
        <source>The newest first</source>
        <translation>Las más recientes primero</translation>
    </message>
    <message>
        <source>Unpin this case</source>
        <translation>Dejar de fijar este caso</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Añadir una cuenta…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configuración…</translation>
    </message>
    <message>
        <source>Attache is still here</source>
        <translation>Attache sigue aquí</translation>
    </message>
    <message>
        <source>It goes on in the tray. Quit it from its menu there.</source>
        <translation>Continúa en la bandeja del sistema. Puede salir desde su menú.</translation>
    </message>
    <message>
        <source>1 file is still on its way</source>
        <translation>1 archivo sigue en camino</translation>
    </message>
    <message numerus="yes">
        <source>%n files are still on their way</source>
        <translation>
            <numerusform>%Ln archivo sigue en camino</numerusform>
            <numerusform>%Ln archivos siguen en camino</numerusform>
        </translation>
    </message>
    <message>
        <source>Attache can finish in the tray and end then. What you leave goes on at the next start.</source>
        <translation>Attache puede terminar en la bandeja del sistema y cerrarse después. Lo que quede pendiente continuará la próxima vez que se inicie.</translation>
    </message>
    <message>
        <source>What you leave goes on at the next start of Attache.</source>
        <translation>Lo que quede pendiente continuará la próxima vez que se inicie Attache.</translation>
    </message>
    <message>
        <source>Finish in the tray</source>
        <translation>Terminar en la bandeja del sistema</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Salir ahora</translation>
    </message>
    <message>
        <source>Where do files go?</source>
        <translation>¿Adónde van los archivos?</translation>
    </message>
    <message>
        <source>Choose a chat or a case above.</source>
        <translation>Elija arriba un chat o un caso.</translation>
    </message>
    <message>
        <source>Choose a chat or a case on the left.</source>
        <translation>Elija a la izquierda un chat o un caso.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Caso %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <comment>25 %</comment>
        <translation>Enviado el %1</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>Account: not signed in</source>
        <translation>Cuenta: sesión no iniciada</translation>
    </message>
    <message>
        <source>Account: signed in as %1</source>
        <translation>Cuenta: sesión iniciada como %1</translation>
    </message>
    <message>
        <source>That is more than %1 files at once.</source>
        <translation>Son más de %1 archivos a la vez.</translation>
    </message>
    <message>
        <source>Choose the ones that matter, or a smaller folder.</source>
        <translation>Elija los que hagan falta o una carpeta más pequeña.</translation>
    </message>
    <message>
        <source>There is no file in that folder.</source>
        <translation>No hay ningún archivo en esa carpeta.</translation>
    </message>
    <message>
        <source>%1 was already on %2</source>
        <translation>%1 ya estaba en «%2»</translation>
    </message>
    <message>
        <source>%1 were already on %2</source>
        <translation>%1 ya estaban en «%2»</translation>
    </message>
    <message>
        <source>It is attached once more. Undo takes back what you have just added.</source>
        <translation>Se adjuntará otra vez. «Deshacer» retira lo que acaba de añadir.</translation>
    </message>
    <message>
        <source>That is an address on the web, not a file.</source>
        <translation>Eso es una dirección web, no un archivo.</translation>
    </message>
    <message>
        <source>Save it first, or copy the picture itself and paste it here.</source>
        <translation>Guarde antes su contenido, o copie la propia imagen y péguela aquí.</translation>
    </message>
    <message>
        <source>The clipboard has no file and no picture.</source>
        <translation>El portapapeles no contiene ningún archivo ni ninguna imagen.</translation>
    </message>
    <message>
        <source>Copy files in your file manager, or take a screenshot.</source>
        <translation>Copie archivos en su gestor de archivos o haga una captura de pantalla.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be saved before sending.</source>
        <translation>No se pudo guardar antes de enviar.</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>¿Está lleno el disco?</translation>
    </message>
    <message>
        <source>That can&apos;t be read.</source>
        <translation>Eso no se puede leer.</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>Guárdelo como archivo y suelte ese archivo.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Send %1 to %2?</source>
        <translation>¿Enviar %1 a %2?</translation>
    </message>
    <message>
        <source>The customer sees it in the chat. Attache asks once for each chat.</source>
        <translation>El cliente lo verá en el chat. Attache pregunta una vez por chat.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>Attach %1 to %2?</source>
        <translation>¿Adjuntar %1 a «%2»?</translation>
    </message>
    <message>
        <source>That is all the folder has, with the folders in it: %1.</source>
        <translation>Es todo lo que contiene la carpeta, con sus subcarpetas: %1.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Adjuntar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>Adjuntar aquí</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Where shall %1 go?</source>
        <translation>¿Adónde enviar %1?</translation>
    </message>
    <message>
        <source>Choose a chat or a case.</source>
        <translation>Elija un chat o un caso.</translation>
    </message>
    <message>
        <source>Attache&apos;s list of transfers was damaged, and a new one was begun</source>
        <translation>La lista de transferencias estaba dañada y se ha empezado una nueva</translation>
    </message>
    <message>
        <source>Attache can&apos;t write down what it does, so nothing new is sent</source>
        <translation>Attache no puede registrar lo que hace, así que no se envía nada nuevo</translation>
    </message>
    <message>
        <source>Look at the chat or case to see what was attached before.</source>
        <translation>Consulte el chat o el caso para ver lo que ya se había adjuntado.</translation>
    </message>
    <message>
        <source>Is the disk full? Attache tries again every few seconds.</source>
        <translation>¿Está lleno el disco? Attache lo reintenta cada pocos segundos.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>La sesión está cerrada</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves once you are back.</source>
        <translation>Los archivos esperan y continuarán solos cuando vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Sin red</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves when it is back.</source>
        <translation>Los archivos esperan y continuarán solos cuando vuelva la red.</translation>
    </message>
    <message>
        <source>Deleting %1 from %2</source>
        <translation>Eliminando %1 de «%2»</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n files</source>
        <translation>
            <numerusform>Eliminando %Ln archivo</numerusform>
            <numerusform>Eliminando %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Acción deshecha.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>What a customer has in the chat can&apos;t be taken back.</source>
        <translation>Lo que el cliente ya tiene en el chat no se puede retirar.</translation>
    </message>
    <message>
        <source>Group by target</source>
        <translation>Agrupar por destino</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Code of the MFA device</source>
        <translation>Código del dispositivo MFA</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Sin código</translation>
    </message>
    <message>
        <source>Token of the chat</source>
        <translation>Token del chat</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Don&apos;t join</source>
        <translation>No unirse</translation>
    </message>
    <message>
        <source>Join a chat by its token…</source>
        <translation>Unirse a un chat con su token…</translation>
    </message>
    <message>
        <source>Paste the chat&apos;s token. It shows as dots, and is kept in the keychain alone.</source>
        <translation>Pegue el token del chat. Se muestra como puntos y solo se guarda en el llavero.</translation>
    </message>
    <message>
        <source>Account: %1, signed out</source>
        <translation>Cuenta: %1, sesión cerrada</translation>
    </message>
    <message>
        <source>This chat has ended. Choose the customer&apos;s case, or another chat.</source>
        <translation>Este chat ha terminado. Elija el caso del cliente u otro chat.</translation>
    </message>
    <message>
        <source>Files can go to %1 now.</source>
        <translation>Ya se pueden enviar archivos a %1.</translation>
    </message>
    <message>
        <source>This is not the token of a chat that goes on.</source>
        <translation>Este no es el token de un chat en curso.</translation>
    </message>
    <message>
        <source>Copy it again. A chat&apos;s tokens end with the chat, and hold in its AWS Region alone.</source>
        <translation>Cópielo de nuevo. Los tokens de un chat terminan con él y solo valen en su región de AWS.</translation>
    </message>
    <message>
        <source>They are attached once more. Undo takes back what you have just added.</source>
        <translation>Se adjuntarán otra vez. «Deshacer» retira lo que acaba de añadir.</translation>
    </message>
</context>
<context>
    <name>attache::NoticeBar</name>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>attache::Notifications</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>attache::OverallBar</name>
    <message>
        <source>Overall progress</source>
        <translation>Progreso total</translation>
    </message>
</context>
<context>
    <name>attache::PreviewWindow</name>
    <message>
        <source>Beginning of the text</source>
        <translation>Principio del texto</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Vista previa de %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>There is no preview of this type of file. Open shows it.</source>
        <translation>No hay vista previa para este tipo de archivo. «Abrir» lo muestra.</translation>
    </message>
    <message>
        <source>There is no preview of PDF files here. Open shows it.</source>
        <translation>Aquí no hay vista previa de archivos PDF. «Abrir» muestra el archivo.</translation>
    </message>
    <message>
        <source>This file can&apos;t be shown. It may be damaged, or too large.</source>
        <translation>Este archivo no se puede mostrar. Puede que esté dañado o que sea demasiado grande.</translation>
    </message>
    <message>
        <source>Picture, %1 × %2</source>
        <translation>Imagen, %1 × %2</translation>
    </message>
</context>
<context>
    <name>attache::SecretField</name>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
</context>
<context>
    <name>attache::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Añadir una cuenta…</translation>
    </message>
    <message>
        <source>Your organisation&apos;s settings stand in %1.</source>
        <translation>La configuración de su organización está en %1.</translation>
    </message>
    <message>
        <source>attache --debug writes to the terminal which requests are made and how they are answered, with every key, token and signed address cut out.</source>
        <translation>attache --debug escribe en el terminal qué solicitudes se hacen y cómo se responden, sin ninguna clave, token ni dirección firmada.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>From the next start of Attache.</source>
        <translation>A partir del próximo inicio de Attache.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As many as the line takes</source>
        <translation>Tantos como permita la conexión</translation>
    </message>
    <message>
        <source>Files at once</source>
        <translation>Archivos a la vez</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>As fast as the line is</source>
        <translation>Tan rápido como permita la conexión</translation>
    </message>
    <message>
        <source>Send at most</source>
        <translation>Velocidad máxima de envío</translation>
    </message>
    <message>
        <source>Tell me when files are attached while I look elsewhere</source>
        <translation>Avisarme cuando se adjunten archivos mientras estoy en otra ventana</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source> min without a touch</source>
        <translation> min sin actividad</translation>
    </message>
    <message>
        <source>Only with the screen</source>
        <translation>Solo con la pantalla</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Bloquear tras</translation>
    </message>
    <message>
        <source>As the desktop; none; or its address</source>
        <translation>Como el sistema; none (ninguno); o su dirección</translation>
    </message>
    <message>
        <source>An address such as http://proxy.example.com:3128, without name and password.</source>
        <translation>Una dirección como http://proxy.example.com:3128, sin nombre ni contraseña.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instancia</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>URL de inicio</translation>
    </message>
    <message>
        <source>Types of files</source>
        <translation>Tipos de archivo</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>Tamaño de archivo</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>Definido por su organización</translation>
    </message>
    <message>
        <source>What this computer gives is used.</source>
        <translation>Se usan las credenciales de este equipo.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Sign out and remove</source>
        <translation>Cerrar sesión y quitar</translation>
    </message>
    <message>
        <source>Sign out and remove %1</source>
        <translation>Cerrar sesión y quitar %1</translation>
    </message>
</context>
<context>
    <name>attache::Shelf</name>
    <message>
        <source>Shelf</source>
        <translation>Bandeja flotante</translation>
    </message>
    <message>
        <source>Progress of all, on the shelf</source>
        <translation>Progreso total, en la bandeja flotante</translation>
    </message>
    <message>
        <source>Show Attache</source>
        <translation>Mostrar Attache</translation>
    </message>
    <message>
        <source>Close the shelf</source>
        <translation>Cerrar la bandeja flotante</translation>
    </message>
    <message>
        <source>Choose where files go</source>
        <translation>Elegir el destino de los archivos</translation>
    </message>
    <message>
        <source>Drop to send to this customer</source>
        <translation>Suelte para enviar a este cliente</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Suelte para adjuntar</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Suelte archivos aquí</translation>
    </message>
</context>
<context>
    <name>attache::SignInPage</name>
    <message>
        <source>signs in with your browser</source>
        <translation>inicia sesión con su navegador</translation>
    </message>
    <message>
        <source>takes a role</source>
        <translation>asume un rol</translation>
    </message>
    <message>
        <source>takes a role, and asks for a code</source>
        <translation>asume un rol y pide un código</translation>
    </message>
    <message>
        <source>asks another program</source>
        <translation>recurre a otro programa</translation>
    </message>
    <message>
        <source>has its keys</source>
        <translation>tiene sus propias claves</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Sign in to Amazon Connect</source>
        <translation>Iniciar sesión en Amazon Connect</translation>
    </message>
    <message>
        <source>Once, as your company does it. Attache finds your instance, chats and cases by itself, and keeps what is secret in this computer&apos;s keychain.</source>
        <translation>Una sola vez, como se haga en su empresa. Attache encuentra por sí solo su instancia, sus chats y sus casos, y guarda lo que es secreto en el llavero de este equipo.</translation>
    </message>
    <message>
        <source>Try it out without an account</source>
        <translation>Probar sin cuenta</translation>
    </message>
    <message>
        <source>Opens a second window on a sandbox on this computer. Nothing leaves it.</source>
        <translation>Abre una segunda ventana con un entorno de pruebas en este equipo. Nada sale de él.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Encontrado en este equipo</translation>
    </message>
    <message>
        <source>AWS profile %1</source>
        <translation>Perfil de AWS %1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use profile %1</source>
        <translation>Usar el perfil %1</translation>
    </message>
    <message>
        <source>Your company&apos;s sign-in page</source>
        <translation>Página de inicio de sesión de su empresa</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>URL de inicio</translation>
    </message>
    <message>
        <source>Region of the sign-in page</source>
        <translation>Región de la página de inicio de sesión</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Definido por su organización.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Iniciar sesión con el navegador</translation>
    </message>
    <message>
        <source>Type in access keys</source>
        <translation>Introducir claves de acceso</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>ID de clave de acceso</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Clave de acceso secreta</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Token de sesión</translation>
    </message>
    <message>
        <source>Session token, if there is one</source>
        <translation>Token de sesión, si lo hay</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Usar estas claves</translation>
    </message>
    <message>
        <source>Allow it in your browser</source>
        <translation>Permítalo en su navegador</translation>
    </message>
    <message>
        <source>A page has opened there. It shows the same code as below if it is ours: compare them, then allow the sign-in.</source>
        <translation>Se ha abierto una página allí. Si es la nuestra, muestra el mismo código que aparece abajo: compárelos y permita después el inicio de sesión.</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Volver a abrir la página</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>Copiar la dirección de la página</translation>
    </message>
    <message>
        <source>Stop signing in</source>
        <translation>Interrumpir el inicio de sesión</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Usar esta opción</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Código %1</translation>
    </message>
</context>
<context>
    <name>attache::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>attache::SupportDialog</name>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examinando este equipo…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Paquete de soporte</translation>
    </message>
    <message>
        <source>What is in the bundle</source>
        <translation>Contenido del paquete</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>There is no bundle: %1</source>
        <translation>No hay paquete: %1</translation>
    </message>
    <message>
        <source>This has gone to nobody. Read it, save it, and send it to whoever helps you. It holds no token, no key and nothing of what is in files; names are replaced.</source>
        <translation>Esto no se ha enviado a nadie. Léalo, guárdelo y envíelo a quien le ayude. No contiene ningún token, ninguna clave ni nada de lo que hay en los archivos; los nombres están sustituidos.</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Guardar el paquete de soporte</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>attache::TargetChooser</name>
    <message>
        <source>Empty the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Buscar casos</translation>
    </message>
    <message>
        <source>Attach to</source>
        <translation>Adjuntar a</translation>
    </message>
    <message>
        <source>Looking for cases…</source>
        <translation>Buscando casos…</translation>
    </message>
    <message>
        <source>No chats and no cases yet.
They appear here by themselves.</source>
        <translation>Todavía no hay chats ni casos.
Aparecerán aquí por sí solos.</translation>
    </message>
    <message>
        <source>No case has “%1” in it.
Try its number or the customer&apos;s name.</source>
        <translation>Ningún caso contiene «%1».
Pruebe con su número o con el nombre del cliente.</translation>
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
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Caso %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Files go to</source>
        <translation>Destino de los archivos</translation>
    </message>
    <message>
        <source>Pinned cases</source>
        <translation>Casos fijados</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Casos recientes</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
</context>
<context>
    <name>attache::TargetView</name>
    <message>
        <source>Choose a chat or a case</source>
        <translation>Elija un chat o un caso</translation>
    </message>
</context>
<context>
    <name>attache::TransferTable</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>attache::TransfersPanel</name>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>Heading of the transfers</source>
        <translation>Título de las transferencias</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>Filtrar transferencias</translation>
    </message>
    <message>
        <source>By name, target or status (%1)</source>
        <translation>Por nombre, destino o estado (%1)</translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>Take what is attached or cancelled off the list</source>
        <translation>Quitar de la lista lo adjuntado y lo cancelado</translation>
    </message>
    <message>
        <source>No files sent yet</source>
        <translation>Todavía no se han enviado archivos</translation>
    </message>
    <message>
        <source>What you attach appears here, with its progress and what the scan says.</source>
        <translation>Lo que adjunte aparece aquí, con su progreso y el resultado del análisis.</translation>
    </message>
    <message>
        <source>Nothing has “%1” in it</source>
        <translation>Nada contiene «%1»</translation>
    </message>
    <message>
        <source>The filter looks at names, targets and states.</source>
        <translation>El filtro busca en nombres, destinos y estados.</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>ID de solicitud: %1</translation>
    </message>
</context>
<context>
    <name>attache::Tray</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Pause uploads</source>
        <translation>Pausar los envíos</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Resume uploads</source>
        <translation>Reanudar los envíos</translation>
    </message>
</context>
<context>
    <name>attache::Words</name>
    <message>
        <source>%1 of %2</source>
        <comment>8.1 of 42 MB are sent</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes per second: 1.9 MB/s</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
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
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Adjuntado</translation>
    </message>
    <message>
        <source>Rejected by the scan</source>
        <translation>Rechazado por el análisis</translation>
    </message>
    <message>
        <source>Check the file, then send it again: the scanner found something, or couldn&apos;t finish in time.</source>
        <translation>Revise el archivo y envíelo de nuevo: el análisis encontró algo o no pudo terminar a tiempo.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Press Retry to try again.</source>
        <translation>Pulse «Reintentar» para volver a intentarlo.</translation>
    </message>
    <message>
        <source>It may be attached all the same. Retry looks first and sends nothing twice.</source>
        <translation>Puede que se haya adjuntado de todos modos. «Reintentar» lo comprueba antes y no envía nada dos veces.</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Cancelando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Goes on with Resume.</source>
        <translation>Continúa con «Reanudar».</translation>
    </message>
    <message>
        <source>Waiting for you to sign in</source>
        <translation>A la espera de que inicie sesión</translation>
    </message>
    <message>
        <source>Goes on by itself then.</source>
        <translation>Entonces continuará solo.</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>A la espera de la red</translation>
    </message>
    <message>
        <source>Goes on by itself when it is back.</source>
        <translation>Continuará solo cuando vuelva.</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Nuevo intento en %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>The files before it go first.</source>
        <translation>Los archivos anteriores van primero.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Finalizando</translation>
    </message>
    <message>
        <source>Still being scanned after %1</source>
        <translation>Sigue en análisis después de %1</translation>
    </message>
    <message>
        <source>That is unusual. Attache keeps looking.</source>
        <translation>No es habitual. Attache sigue comprobándolo.</translation>
    </message>
    <message>
        <source>Being scanned, %1</source>
        <translation>En análisis, %1</translation>
    </message>
    <message>
        <source>Being scanned</source>
        <translation>En análisis</translation>
    </message>
    <message>
        <source>Not attached</source>
        <translation>No adjuntado</translation>
    </message>
    <message>
        <source>The service couldn&apos;t process the file. Send it again.</source>
        <translation>El servicio no pudo procesar el archivo. Envíelo de nuevo.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a case&apos;s status</comment>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>a case&apos;s status</comment>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>a chat&apos;s status</comment>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>Case %1</source>
        <comment>a case whose title is not known, by its id</comment>
        <translation>Caso %1</translation>
    </message>
    <message>
        <source>Contact %1</source>
        <comment>a contact, by its id</comment>
        <translation>Contacto %1</translation>
    </message>
    <message>
        <source>This type of file isn&apos;t allowed here</source>
        <translation>Este tipo de archivo no está permitido aquí</translation>
    </message>
    <message>
        <source>Save it as another type, such as PDF. Your administrator decides which types are allowed.</source>
        <translation>Guárdelo como otro tipo, por ejemplo PDF. Su administrador decide qué tipos se permiten.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>El archivo es demasiado grande</translation>
    </message>
    <message>
        <source>Make it smaller or split it. Your administrator can raise the limit, up to 100 MB.</source>
        <translation>Redúzcalo o divídalo. Su administrador puede aumentar el límite, hasta 100&#xa0;MB.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>El archivo está vacío</translation>
    </message>
    <message>
        <source>There is nothing to send. Check that it was saved, then add it again.</source>
        <translation>No hay nada que enviar. Compruebe que se guardó y añádalo de nuevo.</translation>
    </message>
    <message>
        <source>The file&apos;s name is too long</source>
        <translation>El nombre del archivo es demasiado largo</translation>
    </message>
    <message>
        <source>Give it a name of at most 256 characters, then add it again.</source>
        <translation>Póngale un nombre de 256 caracteres como máximo y añádalo de nuevo.</translation>
    </message>
    <message>
        <source>The file&apos;s name has characters that can&apos;t be sent</source>
        <translation>El nombre del archivo tiene caracteres que no se pueden enviar</translation>
    </message>
    <message>
        <source>Rename it without control characters or line breaks, then add it again.</source>
        <translation>Cámbiele el nombre, sin caracteres de control ni saltos de línea, y añádalo de nuevo.</translation>
    </message>
    <message>
        <source>The file changed while it was being sent</source>
        <translation>El archivo cambió mientras se enviaba</translation>
    </message>
    <message>
        <source>Retry sends it as it is now.</source>
        <translation>«Reintentar» lo envía tal como está ahora.</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>El archivo ya no está ahí</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted. Add it from where it is now.</source>
        <translation>Se movió, se eliminó o cambió de nombre. Añádalo desde donde esté ahora.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation>El archivo no se puede leer</translation>
    </message>
    <message>
        <source>You may not have permission to open it. Copy it to a folder of yours and add that.</source>
        <translation>Puede que no tenga permiso para abrirlo. Cópielo en una carpeta suya y añada la copia.</translation>
    </message>
    <message>
        <source>Another program is using the file</source>
        <translation>Otro programa está usando el archivo</translation>
    </message>
    <message>
        <source>Close it there, then press Retry.</source>
        <translation>Ciérrelo en ese programa y pulse «Reintentar».</translation>
    </message>
    <message>
        <source>The file is still being written</source>
        <translation>El archivo todavía se está escribiendo</translation>
    </message>
    <message>
        <source>Wait until it is saved, then press Retry.</source>
        <translation>Espere a que se guarde y pulse «Reintentar».</translation>
    </message>
    <message>
        <source>This isn&apos;t a file</source>
        <translation>Esto no es un archivo</translation>
    </message>
    <message>
        <source>Folders and devices can&apos;t be sent. Add the files that are in it.</source>
        <translation>No se pueden enviar carpetas ni dispositivos. Añada los archivos que contienen.</translation>
    </message>
    <message>
        <source>This file is already there</source>
        <translation>Este archivo ya está ahí</translation>
    </message>
    <message>
        <source>The same file was attached before, so it wasn&apos;t sent again.</source>
        <translation>El mismo archivo ya se había adjuntado, así que no se envió de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>Make room on it, then try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It can&apos;t be saved there</source>
        <translation>No se puede guardar ahí</translation>
    </message>
    <message>
        <source>Choose another folder, then try again.</source>
        <translation>Elija otra carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Not all of the file came</source>
        <translation>El archivo no llegó completo</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed here.</source>
        <translation>Inténtelo de nuevo. Aquí no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This chat&apos;s files are too large together</source>
        <translation>Los archivos de este chat son demasiado grandes en total</translation>
    </message>
    <message>
        <source>This case&apos;s files are too large together</source>
        <translation>Los archivos de este caso son demasiado grandes en total</translation>
    </message>
    <message>
        <source>Delete files that aren&apos;t needed, or send smaller ones.</source>
        <translation>Elimine los archivos que no hagan falta o envíe otros más pequeños.</translation>
    </message>
    <message>
        <source>This chat has all the files it can take</source>
        <translation>En este chat ya no caben más archivos</translation>
    </message>
    <message>
        <source>A chat takes 35 files from everyone in it. Start a new chat, or use a case.</source>
        <translation>Un chat admite 35 archivos entre todos sus participantes. Empiece otro chat o use un caso.</translation>
    </message>
    <message>
        <source>This case has all the files it can take</source>
        <translation>En este caso ya no caben más archivos</translation>
    </message>
    <message>
        <source>A case takes 50 files unless your administrator raised that. Delete files that aren&apos;t needed.</source>
        <translation>Un caso admite 50 archivos, salvo que su administrador haya aumentado ese límite. Elimine los archivos que no hagan falta.</translation>
    </message>
    <message>
        <source>The chat has ended</source>
        <translation>El chat ha terminado</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead.</source>
        <translation>Adjunte el archivo al caso del cliente.</translation>
    </message>
    <message>
        <source>The case is closed</source>
        <translation>El caso está cerrado</translation>
    </message>
    <message>
        <source>Reopen it in the agent workspace, then press Retry.</source>
        <translation>Vuelva a abrirlo en el espacio de trabajo del agente y pulse «Reintentar».</translation>
    </message>
    <message>
        <source>The chat can&apos;t be found</source>
        <translation>No se encuentra el chat</translation>
    </message>
    <message>
        <source>It may have ended. Choose another one on the list.</source>
        <translation>Puede que haya terminado. Elija otro de la lista.</translation>
    </message>
    <message>
        <source>The case can&apos;t be found</source>
        <translation>No se encuentra el caso</translation>
    </message>
    <message>
        <source>The contact can&apos;t be found</source>
        <translation>No se encuentra el contacto</translation>
    </message>
    <message>
        <source>It may have been deleted, or belong to another instance.</source>
        <translation>Puede que se haya eliminado o que pertenezca a otra instancia.</translation>
    </message>
    <message>
        <source>This link leads to no case and no chat</source>
        <translation>Este enlace no lleva a ningún caso ni chat</translation>
    </message>
    <message>
        <source>Part of it may be missing. Copy the whole link and try again.</source>
        <translation>Puede que le falte una parte. Copie el enlace entero e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The scan hasn&apos;t approved this file</source>
        <translation>El análisis todavía no ha aprobado este archivo</translation>
    </message>
    <message>
        <source>Wait until it says Attached.</source>
        <translation>Espere a que su estado sea «Adjuntado».</translation>
    </message>
    <message>
        <source>A file in a chat can&apos;t be deleted</source>
        <translation>Un archivo de un chat no se puede eliminar</translation>
    </message>
    <message>
        <source>The service keeps what was sent in a chat.</source>
        <translation>El servicio conserva lo que se envió en un chat.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy can&apos;t be obeyed, so nothing is sent</source>
        <translation>La política de su organización no se puede cumplir, así que no se envía nada</translation>
    </message>
    <message>
        <source>Your organisation has set this otherwise</source>
        <translation>Su organización lo ha definido de otro modo</translation>
    </message>
    <message>
        <source>The chat didn&apos;t let Attache in</source>
        <translation>El chat no ha dejado entrar a Attache</translation>
    </message>
    <message>
        <source>The chat may have ended, or its token is no longer valid. Open the chat again.</source>
        <translation>Puede que el chat haya terminado o que su token ya no sea válido. Abra el chat de nuevo.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>El reloj de este equipo no está en hora</translation>
    </message>
    <message>
        <source>Set the date and time to automatic, then press Retry.</source>
        <translation>Ponga la fecha y la hora en automático y pulse «Reintentar».</translation>
    </message>
    <message>
        <source>No AWS Region is known yet</source>
        <translation>Todavía no se conoce ninguna región de AWS</translation>
    </message>
    <message>
        <source>Sign in, and Attache finds it.</source>
        <translation>Inicie sesión y Attache la encontrará.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>El llavero está bloqueado</translation>
    </message>
    <message>
        <source>Press Sign in: your desktop asks for its password.</source>
        <translation>Pulse «Iniciar sesión»: el sistema le pedirá la contraseña del llavero.</translation>
    </message>
    <message>
        <source>The keychain can&apos;t be reached</source>
        <translation>No se puede acceder al llavero</translation>
    </message>
    <message>
        <source>Sign in again, or start the desktop&apos;s keychain first.</source>
        <translation>Inicie sesión de nuevo o inicie antes el llavero del sistema.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>La sesión está cerrada</translation>
    </message>
    <message>
        <source>Sign in, and Attache goes on by itself.</source>
        <translation>Inicie sesión y Attache continuará solo.</translation>
    </message>
    <message>
        <source>You have no permission for this</source>
        <translation>No tiene permiso para esto</translation>
    </message>
    <message>
        <source>Ask your administrator, and give them the request id.</source>
        <translation>Consulte a su administrador e indíquele el ID de solicitud.</translation>
    </message>
    <message>
        <source>Ask your administrator. The service says: %1</source>
        <translation>Consulte a su administrador. El servicio dice: %1</translation>
    </message>
    <message>
        <source>This network wants you to sign in</source>
        <translation>Esta red le pide que inicie sesión</translation>
    </message>
    <message>
        <source>Open a web page in your browser and sign in to the network.</source>
        <translation>Abra una página web en su navegador e inicie sesión en la red.</translation>
    </message>
    <message>
        <source>The proxy wants a name and password</source>
        <translation>El proxy pide un nombre y una contraseña</translation>
    </message>
    <message>
        <source>Ask your administrator for them, or for another way out.</source>
        <translation>Pídaselos a su administrador o pregúntele por otra salida.</translation>
    </message>
    <message>
        <source>A proxy or gateway answers in place of the service</source>
        <translation>Un proxy o una puerta de enlace responde en lugar del servicio</translation>
    </message>
    <message>
        <source>Ask your administrator, or try another network.</source>
        <translation>Consulte a su administrador o pruebe con otra red.</translation>
    </message>
    <message>
        <source>The secure connection can&apos;t be trusted</source>
        <translation>La conexión segura no es de confianza</translation>
    </message>
    <message>
        <source>A proxy may be reading along. Ask your administrator for the certificate bundle.</source>
        <translation>Puede que un proxy esté leyendo lo que se envía. Pida a su administrador el archivo de certificados.</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached</source>
        <translation>No se puede acceder al servicio</translation>
    </message>
    <message>
        <source>Check the network. Attache tries again by itself.</source>
        <translation>Compruebe la red. Attache lo reintentará solo.</translation>
    </message>
    <message>
        <source>Stalled: no data for a minute</source>
        <translation>Detenido: un minuto sin datos</translation>
    </message>
    <message>
        <source>Attache tries again by itself.</source>
        <translation>Attache lo reintentará solo.</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>El servicio está saturado</translation>
    </message>
    <message>
        <source>Many people are using it. Attache tries again by itself.</source>
        <translation>Lo están usando muchas personas. Attache lo reintentará solo.</translation>
    </message>
    <message>
        <source>The service isn&apos;t working right now</source>
        <translation>El servicio no funciona en este momento</translation>
    </message>
    <message>
        <source>Attache tried several times. Press Retry later; nothing is lost.</source>
        <translation>Attache lo ha intentado varias veces. Pulse «Reintentar» más tarde; no se pierde nada.</translation>
    </message>
    <message>
        <source>The file can&apos;t be sent</source>
        <translation>El archivo no se puede enviar</translation>
    </message>
    <message>
        <source>The service doesn&apos;t take this file</source>
        <translation>El servicio no acepta este archivo</translation>
    </message>
    <message>
        <source>The service declined</source>
        <translation>El servicio lo ha rechazado</translation>
    </message>
    <message>
        <source>Attache couldn&apos;t do this</source>
        <translation>Attache no pudo hacerlo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 12 files are done</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>a la espera de la red</translation>
    </message>
    <message>
        <source>waiting for you to sign in</source>
        <translation>a la espera de que inicie sesión</translation>
    </message>
    <message>
        <source>1 file attached</source>
        <translation>1 archivo adjuntado</translation>
    </message>
    <message numerus="yes">
        <source>%n files attached</source>
        <translation>
            <numerusform>%Ln archivo adjuntado</numerusform>
            <numerusform>%Ln archivos adjuntados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected by the scan</source>
        <translation>
            <numerusform>%Ln rechazado por el análisis</numerusform>
            <numerusform>%Ln rechazados por el análisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%Ln no enviado</numerusform>
            <numerusform>%Ln no enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%Ln cancelado</numerusform>
            <numerusform>%Ln cancelados</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat has ended, or no longer takes files</source>
        <translation>El chat ha terminado o ya no admite archivos</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead, or open the chat again.</source>
        <translation>Adjunte el archivo al caso del cliente o abra el chat de nuevo.</translation>
    </message>
    <message>
        <source>search cases</source>
        <comment>after: You may</comment>
        <translation>buscar casos</translation>
    </message>
    <message>
        <source>attach to cases</source>
        <comment>after: You may</comment>
        <translation>adjuntar a casos</translation>
    </message>
    <message>
        <source>download files</source>
        <comment>after: You may</comment>
        <translation>descargar archivos</translation>
    </message>
    <message>
        <source>delete files</source>
        <comment>after: You may</comment>
        <translation>eliminar archivos</translation>
    </message>
    <message>
        <source>see your chats</source>
        <comment>after: You may</comment>
        <translation>ver sus chats</translation>
    </message>
    <message>
        <source>join chats</source>
        <comment>after: You may</comment>
        <translation>unirse a chats</translation>
    </message>
    <message>
        <source>You may %1.</source>
        <translation>Puede %1.</translation>
    </message>
    <message>
        <source>You may not %1.</source>
        <translation>No puede %1.</translation>
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
        <translation>En camino</translation>
    </message>
</context>
</TS>
