<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>attache::AccountControl</name>
    <message>
        <source>You stay signed in until Attache ends.</source>
        <translation>Sua sessão continua ativa até o Attache ser encerrado.</translation>
    </message>
    <message>
        <source>The keychain is locked, and nothing secret is kept anywhere else.</source>
        <translation>O chaveiro está bloqueado, e dados secretos não são guardados em nenhum outro lugar.</translation>
    </message>
    <message>
        <source>There is no keychain here, and nothing secret is kept anywhere else.</source>
        <translation>Não há um chaveiro aqui, e dados secretos não são guardados em nenhum outro lugar.</translation>
    </message>
    <message>
        <source>Looking for your Amazon Connect instance…</source>
        <translation>Procurando sua instância do Amazon Connect…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>You are signed out here, but the service couldn&apos;t be told.</source>
        <translation>Você saiu da conta aqui, mas não foi possível avisar o serviço.</translation>
    </message>
    <message>
        <source>Which AWS account?</source>
        <translation>Qual conta da AWS?</translation>
    </message>
    <message>
        <source>Which role?</source>
        <translation>Qual função?</translation>
    </message>
    <message>
        <source>Which Amazon Connect instance?</source>
        <translation>Qual instância do Amazon Connect?</translation>
    </message>
    <message>
        <source>Which Cases domain?</source>
        <translation>Qual domínio de casos?</translation>
    </message>
    <message>
        <source>That didn&apos;t sign you in</source>
        <translation>Não foi possível entrar</translation>
    </message>
    <message>
        <source>The code that your device shows now, %1</source>
        <translation>O código que seu dispositivo mostra agora, %1</translation>
    </message>
</context>
<context>
    <name>attache::Announcer</name>
    <message>
        <source>%1 and 1 more</source>
        <translation>%1 e mais 1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 e mais %Ln</numerusform>
            <numerusform>%1 e mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Tentar novamente</translation>
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
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Adicionado</translation>
    </message>
</context>
<context>
    <name>attache::CaseDetails</name>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Details of the case</source>
        <translation>Detalhes do caso</translation>
    </message>
    <message>
        <source>Nothing more is known of this case.</source>
        <translation>Nada mais se sabe sobre este caso.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Opens it in the browser</source>
        <translation>Abre a página no navegador</translation>
    </message>
    <message>
        <source>Shows all fields of the case</source>
        <translation>Mostra todos os campos do caso</translation>
    </message>
</context>
<context>
    <name>attache::Divider</name>
    <message>
        <source>Divider between files and transfers</source>
        <translation>Divisor entre arquivos e transferências</translation>
    </message>
</context>
<context>
    <name>attache::DragJudge</name>
    <message>
        <source>That is an address on the web, not a file. Save it first, or copy the picture and paste it.</source>
        <translation>Isso é um endereço da web, não um arquivo. Salve-o primeiro, ou copie a imagem e cole.</translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>Não há nenhum arquivo nisso</translation>
    </message>
</context>
<context>
    <name>attache::DropArea</name>
    <message>
        <source>Add files…</source>
        <translation>Adicionar arquivos…</translation>
    </message>
    <message>
        <source>Drop area</source>
        <translation>Área para soltar arquivos</translation>
    </message>
    <message>
        <source>Drop, then choose where they go</source>
        <translation>Solte e depois escolha o destino</translation>
    </message>
    <message>
        <source>Drop to send to %1</source>
        <translation>Solte para enviar para %1</translation>
    </message>
    <message>
        <source>Drop to attach to %1</source>
        <translation>Solte para anexar a “%1”</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 arquivo</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln arquivo</numerusform>
            <numerusform>%Ln arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 can&apos;t be taken</source>
        <translation>1 não pode ser aceito</translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be taken</source>
        <translation>
            <numerusform>%Ln não pode ser aceito</numerusform>
            <numerusform>%Ln não podem ser aceitos</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>Não há nenhum arquivo nisso</translation>
    </message>
    <message>
        <source>%1 has no type that is allowed here</source>
        <translation>%1 não é de um tipo permitido aqui</translation>
    </message>
    <message>
        <source>%1 files aren&apos;t allowed here</source>
        <translation>Arquivos %1 não são permitidos aqui</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 tem mais de %2</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 está vazio</translation>
    </message>
    <message>
        <source>Choose a chat or a case first</source>
        <translation>Primeiro escolha um chat ou um caso</translation>
    </message>
    <message>
        <source>Then drop files anywhere in this window.</source>
        <translation>Depois solte arquivos em qualquer lugar desta janela.</translation>
    </message>
    <message>
        <source>Drop files here, or paste them</source>
        <translation>Solte arquivos aqui ou cole-os</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>file size</comment>
        <translation>até %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>file types</comment>
        <translation>
            <numerusform>%1 e mais %Ln tipo</numerusform>
            <numerusform>%1 e mais %Ln tipos</numerusform>
        </translation>
    </message>
    <message>
        <source>Anywhere in this window, as many as you like.</source>
        <translation>Em qualquer lugar desta janela, quantos você quiser.</translation>
    </message>
</context>
<context>
    <name>attache::FileActions</name>
    <message>
        <source>Link copied.</source>
        <translation>Link copiado.</translation>
    </message>
    <message numerus="yes">
        <source>%n links copied.</source>
        <translation>
            <numerusform>%Ln link copiado.</numerusform>
            <numerusform>%Ln links copiados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has it can download until %1 (%2).</source>
        <translation>Quem tiver o link pode baixar até %1 (%2).</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Abrindo %1…</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Salvando %1…</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>Baixando %1…</translation>
    </message>
    <message>
        <source>Drag it once more when it is here.</source>
        <translation>Arraste-o mais uma vez quando estiver aqui.</translation>
    </message>
    <message>
        <source>Saved as %1 in %2.</source>
        <translation>Salvo como %1 em %2.</translation>
    </message>
    <message>
        <source>%1 is open, as a copy that can&apos;t be changed.</source>
        <translation>%1 está aberto, como uma cópia que não pode ser alterada.</translation>
    </message>
    <message>
        <source>No program opens %1.</source>
        <translation>Nenhum programa abre %1.</translation>
    </message>
    <message>
        <source>Save it instead, and open it from there.</source>
        <translation>Salve o arquivo e abra-o de lá.</translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 já está aqui.</translation>
    </message>
    <message>
        <source>Drag it where you want it.</source>
        <translation>Arraste-o para onde quiser.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 foi excluído.</translation>
    </message>
    <message>
        <source>There is no link to %1.</source>
        <translation>Não há link para %1.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be opened.</source>
        <translation>Não foi possível abrir %1.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved.</source>
        <translation>Não foi possível salvar %1.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be fetched.</source>
        <translation>Não foi possível baixar %1.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be deleted.</source>
        <translation>Não foi possível excluir %1.</translation>
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
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Salvar como</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Salvar aqui</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Visualizar</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Mostrar na pasta</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Copiar ID da solicitação</translation>
    </message>
</context>
<context>
    <name>attache::FilesPanel</name>
    <message>
        <source>Files here</source>
        <translation>Arquivos aqui</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>Mostrar os arquivos</translation>
    </message>
    <message>
        <source>Attache joins the chat, and the customer sees that.</source>
        <translation>O Attache entra no chat, e o cliente vê isso.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Files in this chat</source>
        <translation>Arquivos neste chat</translation>
    </message>
    <message>
        <source>Files on this case</source>
        <translation>Arquivos neste caso</translation>
    </message>
    <message>
        <source>Files on this contact</source>
        <translation>Arquivos neste contato</translation>
    </message>
    <message>
        <source>Not up to date: %1</source>
        <translation>Desatualizado: %1</translation>
    </message>
    <message>
        <source>Attache isn&apos;t in this chat yet</source>
        <translation>O Attache ainda não está neste chat</translation>
    </message>
    <message>
        <source>It joins with the first file that you send, and the customer sees that.</source>
        <translation>Ele entra com o primeiro arquivo que você enviar, e o cliente vê isso.</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Nada escolhido ainda</translation>
    </message>
    <message>
        <source>The files of the chat or case you choose are listed here.</source>
        <translation>Os arquivos do chat ou caso que você escolher aparecem aqui.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Procurando…</translation>
    </message>
    <message>
        <source>No files in this chat yet</source>
        <translation>Ainda não há arquivos neste chat</translation>
    </message>
    <message>
        <source>No files on this case yet</source>
        <translation>Ainda não há arquivos neste caso</translation>
    </message>
    <message>
        <source>No files on this contact yet</source>
        <translation>Ainda não há arquivos neste contato</translation>
    </message>
    <message>
        <source>Drop some above, or paste a screenshot with %1.</source>
        <translation>Solte alguns acima, ou cole uma captura de tela com %1.</translation>
    </message>
</context>
<context>
    <name>attache::Guide</name>
    <message>
        <source>Attache guide</source>
        <translation>Guia do Attache</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guia</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>Pacote de suporte…</translation>
    </message>
    <message>
        <source>window.md</source>
        <extracomment>The file of the guide: window.CODE.md in another language</extracomment>
        <translation>window.pt_BR.md</translation>
    </message>
</context>
<context>
    <name>attache::Incoming</name>
    <message>
        <source>Pasted %1</source>
        <comment>the beginning of a file&apos;s name</comment>
        <translation>Colado %1</translation>
    </message>
</context>
<context>
    <name>attache::LinkLife</name>
    <message>
        <source>Copy a new link</source>
        <translation>Copiar um novo link</translation>
    </message>
    <message>
        <source>Link to %1: %2 left</source>
        <translation>Link de %1: expira em %2</translation>
    </message>
    <message>
        <source>Link to %1: expired</source>
        <translation>Link de %1: expirado</translation>
    </message>
    <message>
        <source>Links: %1 left</source>
        <translation>Links: expiram em %1</translation>
    </message>
    <message>
        <source>Links: expired</source>
        <translation>Links: expirados</translation>
    </message>
</context>
<context>
    <name>attache::LockPage</name>
    <message>
        <source>Files go on being sent. Chats, cases and links are hidden till you are back.</source>
        <translation>O envio dos arquivos continua. Chats, casos e links ficam ocultos até você voltar.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Attache is locked</source>
        <translation>O Attache está bloqueado</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>The keychain is still locked. Unlock it with your password to see chats, cases and links.</source>
        <translation>O chaveiro ainda está bloqueado. Desbloqueie-o com sua senha para ver chats, casos e links.</translation>
    </message>
</context>
<context>
    <name>attache::MainWindow</name>
    <message>
        <source>1 file</source>
        <translation>1 arquivo</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln arquivo</numerusform>
            <numerusform>%Ln arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Adicionar arquivos…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Adicionar pasta…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Pesquisar casos</translation>
    </message>
    <message>
        <source>Pin this case</source>
        <translation>Fixar este caso</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Prateleira</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>Filtrar transferências</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guia</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>%1 for %2.</source>
        <translation>%1 para “%2”.</translation>
    </message>
    <message>
        <source>%1 takes back what was just added.</source>
        <translation>%1 desfaz o que acabou de ser adicionado.</translation>
    </message>
    <message>
        <source>Certificates are not checked</source>
        <translation>Os certificados não são verificados</translation>
    </message>
    <message>
        <source>Anyone on the way can read along. Start Attache without --no-verify-ssl.</source>
        <translation>Quem estiver no caminho pode ler tudo. Inicie o Attache sem --no-verify-ssl.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Igual ao sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Sort transfers</source>
        <translation>Ordenar transferências</translation>
    </message>
    <message>
        <source>The newest first</source>
        <translation>Mais recentes primeiro</translation>
    </message>
    <message>
        <source>Unpin this case</source>
        <translation>Desafixar este caso</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Adicionar conta…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair da conta</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configurações…</translation>
    </message>
    <message>
        <source>Attache is still here</source>
        <translation>O Attache continua aqui</translation>
    </message>
    <message>
        <source>It goes on in the tray. Quit it from its menu there.</source>
        <translation>Ele continua na bandeja do sistema. Para encerrar, use o menu dele ali.</translation>
    </message>
    <message>
        <source>1 file is still on its way</source>
        <translation>1 arquivo ainda está a caminho</translation>
    </message>
    <message numerus="yes">
        <source>%n files are still on their way</source>
        <translation>
            <numerusform>%Ln arquivo ainda está a caminho</numerusform>
            <numerusform>%Ln arquivos ainda estão a caminho</numerusform>
        </translation>
    </message>
    <message>
        <source>Attache can finish in the tray and end then. What you leave goes on at the next start.</source>
        <translation>O Attache pode concluir na bandeja do sistema e depois encerrar. O que ficar pendente continua na próxima vez que ele for iniciado.</translation>
    </message>
    <message>
        <source>What you leave goes on at the next start of Attache.</source>
        <translation>O que ficar pendente continua na próxima vez que o Attache for iniciado.</translation>
    </message>
    <message>
        <source>Finish in the tray</source>
        <translation>Concluir na bandeja</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ficar</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Encerrar agora</translation>
    </message>
    <message>
        <source>Where do files go?</source>
        <translation>Para onde vão os arquivos?</translation>
    </message>
    <message>
        <source>Choose a chat or a case above.</source>
        <translation>Escolha um chat ou um caso acima.</translation>
    </message>
    <message>
        <source>Choose a chat or a case on the left.</source>
        <translation>Escolha um chat ou um caso à esquerda.</translation>
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
        <translation>Contato</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <comment>25 %</comment>
        <translation>%1 enviados</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sem sessão ativa</translation>
    </message>
    <message>
        <source>Account: not signed in</source>
        <translation>Conta: sem sessão ativa</translation>
    </message>
    <message>
        <source>Account: signed in as %1</source>
        <translation>Conta: você entrou como %1</translation>
    </message>
    <message>
        <source>That is more than %1 files at once.</source>
        <translation>São mais de %1 arquivos de uma só vez.</translation>
    </message>
    <message>
        <source>Choose the ones that matter, or a smaller folder.</source>
        <translation>Escolha os que importam, ou uma pasta menor.</translation>
    </message>
    <message>
        <source>There is no file in that folder.</source>
        <translation>Não há nenhum arquivo nessa pasta.</translation>
    </message>
    <message>
        <source>%1 was already on %2</source>
        <translation>%1 já estava em “%2”</translation>
    </message>
    <message>
        <source>%1 were already on %2</source>
        <translation>%1 já estavam em “%2”</translation>
    </message>
    <message>
        <source>It is attached once more. Undo takes back what you have just added.</source>
        <translation>Isso é anexado mais uma vez. “Desfazer” retira o que você acabou de adicionar.</translation>
    </message>
    <message>
        <source>That is an address on the web, not a file.</source>
        <translation>Isso é um endereço da web, não um arquivo.</translation>
    </message>
    <message>
        <source>Save it first, or copy the picture itself and paste it here.</source>
        <translation>Salve-o primeiro, ou copie a própria imagem e cole aqui.</translation>
    </message>
    <message>
        <source>The clipboard has no file and no picture.</source>
        <translation>A área de transferência não tem nenhum arquivo nem imagem.</translation>
    </message>
    <message>
        <source>Copy files in your file manager, or take a screenshot.</source>
        <translation>Copie arquivos no gerenciador de arquivos, ou faça uma captura de tela.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be saved before sending.</source>
        <translation>Não foi possível salvar antes de enviar.</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>O disco está cheio?</translation>
    </message>
    <message>
        <source>That can&apos;t be read.</source>
        <translation>Não é possível ler isso.</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>Salve como arquivo e solte o arquivo aqui.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Adicionar arquivos</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Adicionar uma pasta</translation>
    </message>
    <message>
        <source>Send %1 to %2?</source>
        <translation>Enviar %1 para %2?</translation>
    </message>
    <message>
        <source>The customer sees it in the chat. Attache asks once for each chat.</source>
        <translation>O cliente vê isso no chat. O Attache pergunta uma vez em cada chat.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Não enviar</translation>
    </message>
    <message>
        <source>Attach %1 to %2?</source>
        <translation>Anexar %1 a “%2”?</translation>
    </message>
    <message>
        <source>That is all the folder has, with the folders in it: %1.</source>
        <translation>É tudo o que a pasta contém, incluindo as subpastas: %1.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anexar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>Anexar aqui</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Where shall %1 go?</source>
        <translation>Para onde enviar %1?</translation>
    </message>
    <message>
        <source>Choose a chat or a case.</source>
        <translation>Escolha um chat ou um caso.</translation>
    </message>
    <message>
        <source>Attache&apos;s list of transfers was damaged, and a new one was begun</source>
        <translation>A lista de transferências do Attache estava danificada, e uma nova foi iniciada</translation>
    </message>
    <message>
        <source>Attache can&apos;t write down what it does, so nothing new is sent</source>
        <translation>O Attache não consegue registrar o que faz, por isso nada novo é enviado</translation>
    </message>
    <message>
        <source>Look at the chat or case to see what was attached before.</source>
        <translation>Veja no chat ou no caso o que já tinha sido anexado.</translation>
    </message>
    <message>
        <source>Is the disk full? Attache tries again every few seconds.</source>
        <translation>O disco está cheio? O Attache tenta de novo a cada poucos segundos.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Sua sessão não está ativa</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves once you are back.</source>
        <translation>Os arquivos aguardam e continuam sozinhos quando você entrar de novo.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Sem rede</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves when it is back.</source>
        <translation>Os arquivos aguardam e continuam sozinhos quando a rede voltar.</translation>
    </message>
    <message>
        <source>Deleting %1 from %2</source>
        <translation>Excluindo %1 de “%2”</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n files</source>
        <translation>
            <numerusform>Excluindo %Ln arquivo</numerusform>
            <numerusform>Excluindo %Ln arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Desfeito.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Não há nada para desfazer.</translation>
    </message>
    <message>
        <source>What a customer has in the chat can&apos;t be taken back.</source>
        <translation>O que um cliente já recebeu no chat não pode ser desfeito.</translation>
    </message>
    <message>
        <source>Group by target</source>
        <translation>Agrupar por destino</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Code of the MFA device</source>
        <translation>Código do dispositivo de MFA</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Sem código</translation>
    </message>
    <message>
        <source>Token of the chat</source>
        <translation>Token do chat</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entrar no chat</translation>
    </message>
    <message>
        <source>Don&apos;t join</source>
        <translation>Não entrar</translation>
    </message>
    <message>
        <source>Join a chat by its token…</source>
        <translation>Entrar em um chat com o token dele…</translation>
    </message>
    <message>
        <source>Paste the chat&apos;s token. It shows as dots, and is kept in the keychain alone.</source>
        <translation>Cole o token do chat. Ele aparece como pontos e é guardado apenas no chaveiro.</translation>
    </message>
    <message>
        <source>Account: %1, signed out</source>
        <translation>Conta: %1, sessão não ativa</translation>
    </message>
    <message>
        <source>This chat has ended. Choose the customer&apos;s case, or another chat.</source>
        <translation>Este chat foi encerrado. Escolha o caso do cliente ou outro chat.</translation>
    </message>
    <message>
        <source>Files can go to %1 now.</source>
        <translation>Agora os arquivos podem ir para %1.</translation>
    </message>
    <message>
        <source>This is not the token of a chat that goes on.</source>
        <translation>Este não é o token de um chat em andamento.</translation>
    </message>
    <message>
        <source>Copy it again. A chat&apos;s tokens end with the chat, and hold in its AWS Region alone.</source>
        <translation>Copie-o de novo. Os tokens de um chat terminam com ele e só valem na região da AWS dele.</translation>
    </message>
    <message>
        <source>They are attached once more. Undo takes back what you have just added.</source>
        <translation>Eles são anexados mais uma vez. “Desfazer” retira o que você acabou de adicionar.</translation>
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
        <translation>Dispensar</translation>
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
        <translation>Progresso geral</translation>
    </message>
</context>
<context>
    <name>attache::PreviewWindow</name>
    <message>
        <source>Beginning of the text</source>
        <translation>Início do texto</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Visualização de %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>There is no preview of this type of file. Open shows it.</source>
        <translation>Não há visualização para este tipo de arquivo. “Abrir” mostra o arquivo.</translation>
    </message>
    <message>
        <source>There is no preview of PDF files here. Open shows it.</source>
        <translation>Não há visualização de arquivos PDF aqui. “Abrir” mostra o arquivo.</translation>
    </message>
    <message>
        <source>This file can&apos;t be shown. It may be damaged, or too large.</source>
        <translation>Não é possível mostrar este arquivo. Ele pode estar danificado ou ser grande demais.</translation>
    </message>
    <message>
        <source>Picture, %1 × %2</source>
        <translation>Imagem, %1 × %2</translation>
    </message>
</context>
<context>
    <name>attache::SecretField</name>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
</context>
<context>
    <name>attache::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Adicionar conta…</translation>
    </message>
    <message>
        <source>Your organisation&apos;s settings stand in %1.</source>
        <translation>As configurações da sua organização estão em %1.</translation>
    </message>
    <message>
        <source>attache --debug writes to the terminal which requests are made and how they are answered, with every key, token and signed address cut out.</source>
        <translation>attache --debug escreve no terminal quais solicitações são feitas e como são respondidas, sem nenhuma chave, token ou endereço assinado.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Igual ao sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>From the next start of Attache.</source>
        <translation>A partir da próxima vez que o Attache for iniciado.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As many as the line takes</source>
        <translation>Quantos a conexão suportar</translation>
    </message>
    <message>
        <source>Files at once</source>
        <translation>Arquivos ao mesmo tempo</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>As fast as the line is</source>
        <translation>Tão rápido quanto a conexão</translation>
    </message>
    <message>
        <source>Send at most</source>
        <translation>Enviar no máximo</translation>
    </message>
    <message>
        <source>Tell me when files are attached while I look elsewhere</source>
        <translation>Avisar quando arquivos forem anexados e eu estiver em outra janela</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source> min without a touch</source>
        <translation> min após o último uso</translation>
    </message>
    <message>
        <source>Only with the screen</source>
        <translation>Só junto com a tela</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Bloqueio</translation>
    </message>
    <message>
        <source>As the desktop; none; or its address</source>
        <translation>Igual ao sistema; none (nenhum); ou o endereço</translation>
    </message>
    <message>
        <source>An address such as http://proxy.example.com:3128, without name and password.</source>
        <translation>Um endereço como http://proxy.example.com:3128, sem nome e senha.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Região</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instância</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>URL inicial</translation>
    </message>
    <message>
        <source>Types of files</source>
        <translation>Tipos de arquivo</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>Tamanho de um arquivo</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>Definido pela sua organização</translation>
    </message>
    <message>
        <source>What this computer gives is used.</source>
        <translation>É usado o que este computador fornece.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>em uso</translation>
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
        <translation>Sair e remover</translation>
    </message>
    <message>
        <source>Sign out and remove %1</source>
        <translation>Sair e remover %1</translation>
    </message>
</context>
<context>
    <name>attache::Shelf</name>
    <message>
        <source>Shelf</source>
        <translation>Prateleira</translation>
    </message>
    <message>
        <source>Progress of all, on the shelf</source>
        <translation>Progresso geral, na prateleira</translation>
    </message>
    <message>
        <source>Show Attache</source>
        <translation>Mostrar o Attache</translation>
    </message>
    <message>
        <source>Close the shelf</source>
        <translation>Fechar a prateleira</translation>
    </message>
    <message>
        <source>Choose where files go</source>
        <translation>Escolha o destino dos arquivos</translation>
    </message>
    <message>
        <source>Drop to send to this customer</source>
        <translation>Solte para enviar a este cliente</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Solte para anexar</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Solte arquivos aqui</translation>
    </message>
</context>
<context>
    <name>attache::SignInPage</name>
    <message>
        <source>signs in with your browser</source>
        <translation>entra pelo navegador</translation>
    </message>
    <message>
        <source>takes a role</source>
        <translation>assume uma função</translation>
    </message>
    <message>
        <source>takes a role, and asks for a code</source>
        <translation>assume uma função e pede um código</translation>
    </message>
    <message>
        <source>asks another program</source>
        <translation>consulta outro programa</translation>
    </message>
    <message>
        <source>has its keys</source>
        <translation>tem as próprias chaves</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Sign in to Amazon Connect</source>
        <translation>Entrar no Amazon Connect</translation>
    </message>
    <message>
        <source>Once, as your company does it. Attache finds your instance, chats and cases by itself, and keeps what is secret in this computer&apos;s keychain.</source>
        <translation>Uma vez só, do jeito da sua empresa. O Attache encontra sozinho sua instância, seus chats e casos, e guarda o que é secreto no chaveiro deste computador.</translation>
    </message>
    <message>
        <source>Try it out without an account</source>
        <translation>Experimentar sem uma conta</translation>
    </message>
    <message>
        <source>Opens a second window on a sandbox on this computer. Nothing leaves it.</source>
        <translation>Abre uma segunda janela em um ambiente de testes neste computador. Nada sai dele.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Encontrado neste computador</translation>
    </message>
    <message>
        <source>AWS profile %1</source>
        <translation>Perfil da AWS %1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use profile %1</source>
        <translation>Usar o perfil %1</translation>
    </message>
    <message>
        <source>Your company&apos;s sign-in page</source>
        <translation>Página de login da sua empresa</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>URL inicial</translation>
    </message>
    <message>
        <source>Region of the sign-in page</source>
        <translation>Região da página de login</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Região</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Definido pela sua organização.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Entrar pelo navegador</translation>
    </message>
    <message>
        <source>Type in access keys</source>
        <translation>Digitar chaves de acesso</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>ID da chave de acesso</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Chave de acesso secreta</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Token de sessão</translation>
    </message>
    <message>
        <source>Session token, if there is one</source>
        <translation>Token de sessão, se houver</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Usar estas chaves</translation>
    </message>
    <message>
        <source>Allow it in your browser</source>
        <translation>Autorize no navegador</translation>
    </message>
    <message>
        <source>A page has opened there. It shows the same code as below if it is ours: compare them, then allow the sign-in.</source>
        <translation>Uma página foi aberta nele. Se for a nossa, ela mostra o mesmo código que está abaixo: compare os dois e depois autorize o login.</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Abrir a página de novo</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>Copiar o endereço da página</translation>
    </message>
    <message>
        <source>Stop signing in</source>
        <translation>Cancelar o login</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opções</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Usar esta opção</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
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
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>attache::SupportDialog</name>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examinando este computador…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salvar…</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Pacote de suporte</translation>
    </message>
    <message>
        <source>What is in the bundle</source>
        <translation>Conteúdo do pacote</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>There is no bundle: %1</source>
        <translation>Não há pacote: %1</translation>
    </message>
    <message>
        <source>This has gone to nobody. Read it, save it, and send it to whoever helps you. It holds no token, no key and nothing of what is in files; names are replaced.</source>
        <translation>Isto não foi enviado a ninguém. Leia, salve e envie a quem for ajudar você. Não contém nenhum token, nenhuma chave e nada do conteúdo dos arquivos; os nomes foram substituídos.</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Salvar o pacote de suporte</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Salvo como %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>Não é possível gravar %1: %2</translation>
    </message>
</context>
<context>
    <name>attache::TargetChooser</name>
    <message>
        <source>Empty the search</source>
        <translation>Limpar a pesquisa</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Pesquisar casos</translation>
    </message>
    <message>
        <source>Attach to</source>
        <translation>Anexar a</translation>
    </message>
    <message>
        <source>Looking for cases…</source>
        <translation>Procurando casos…</translation>
    </message>
    <message>
        <source>No chats and no cases yet.
They appear here by themselves.</source>
        <translation>Ainda não há chats nem casos.
Eles aparecem aqui sozinhos.</translation>
    </message>
    <message>
        <source>No case has “%1” in it.
Try its number or the customer&apos;s name.</source>
        <translation>Nenhum caso contém “%1”.
Tente o número dele ou o nome do cliente.</translation>
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
        <translation>Contato</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Files go to</source>
        <translation>Os arquivos vão para</translation>
    </message>
    <message>
        <source>Pinned cases</source>
        <translation>Casos fixados</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Casos recentes</translation>
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
        <translation>Escolha um chat ou um caso</translation>
    </message>
</context>
<context>
    <name>attache::TransferTable</name>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
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
        <translation>Transferências</translation>
    </message>
    <message>
        <source>Heading of the transfers</source>
        <translation>Título das transferências</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>Filtrar transferências</translation>
    </message>
    <message>
        <source>By name, target or status (%1)</source>
        <translation>Por nome, destino ou status (%1)</translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation>Limpar o filtro</translation>
    </message>
    <message>
        <source>Take what is attached or cancelled off the list</source>
        <translation>Tirar da lista o que foi anexado ou cancelado</translation>
    </message>
    <message>
        <source>No files sent yet</source>
        <translation>Nenhum arquivo enviado ainda</translation>
    </message>
    <message>
        <source>What you attach appears here, with its progress and what the scan says.</source>
        <translation>O que você anexar aparece aqui, com o progresso e o resultado da verificação.</translation>
    </message>
    <message>
        <source>Nothing has “%1” in it</source>
        <translation>Nada contém “%1”</translation>
    </message>
    <message>
        <source>The filter looks at names, targets and states.</source>
        <translation>O filtro procura em nomes, destinos e status.</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>ID da solicitação: %1</translation>
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
        <translation>Pausar envios</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>Resume uploads</source>
        <translation>Retomar envios</translation>
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
        <translation>d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format of other years, as of QLocale</comment>
        <translation>d &apos;de&apos; MMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>72 %</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Anexado</translation>
    </message>
    <message>
        <source>Rejected by the scan</source>
        <translation>Rejeitado pela verificação</translation>
    </message>
    <message>
        <source>Check the file, then send it again: the scanner found something, or couldn&apos;t finish in time.</source>
        <translation>Confira o arquivo e envie-o de novo: a verificação encontrou algo ou não terminou a tempo.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviado</translation>
    </message>
    <message>
        <source>Press Retry to try again.</source>
        <translation>“Tentar novamente” faz uma nova tentativa.</translation>
    </message>
    <message>
        <source>It may be attached all the same. Retry looks first and sends nothing twice.</source>
        <translation>Talvez já esteja anexado mesmo assim. “Tentar novamente” confere primeiro e não envia nada duas vezes.</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Cancelando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausado</translation>
    </message>
    <message>
        <source>Goes on with Resume.</source>
        <translation>Continua com “Retomar”.</translation>
    </message>
    <message>
        <source>Waiting for you to sign in</source>
        <translation>Aguardando você entrar</translation>
    </message>
    <message>
        <source>Goes on by itself then.</source>
        <translation>Depois continua sozinho.</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>Aguardando a rede</translation>
    </message>
    <message>
        <source>Goes on by itself when it is back.</source>
        <translation>Continua sozinho quando ela voltar.</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Nova tentativa em %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>The files before it go first.</source>
        <translation>Os arquivos à frente vão primeiro.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>faltam %1</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Concluindo</translation>
    </message>
    <message>
        <source>Still being scanned after %1</source>
        <translation>Ainda em verificação após %1</translation>
    </message>
    <message>
        <source>That is unusual. Attache keeps looking.</source>
        <translation>Isso é incomum. O Attache continua acompanhando.</translation>
    </message>
    <message>
        <source>Being scanned, %1</source>
        <translation>Em verificação, %1</translation>
    </message>
    <message>
        <source>Being scanned</source>
        <translation>Em verificação</translation>
    </message>
    <message>
        <source>Not attached</source>
        <translation>Não anexado</translation>
    </message>
    <message>
        <source>The service couldn&apos;t process the file. Send it again.</source>
        <translation>O serviço não conseguiu processar o arquivo. Envie-o de novo.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a case&apos;s status</comment>
        <translation>Aberto</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>a case&apos;s status</comment>
        <translation>Fechado</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>a chat&apos;s status</comment>
        <translation>Encerrado</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Visitante</translation>
    </message>
    <message>
        <source>Case %1</source>
        <comment>a case whose title is not known, by its id</comment>
        <translation>Caso %1</translation>
    </message>
    <message>
        <source>Contact %1</source>
        <comment>a contact, by its id</comment>
        <translation>Contato %1</translation>
    </message>
    <message>
        <source>This type of file isn&apos;t allowed here</source>
        <translation>Este tipo de arquivo não é permitido aqui</translation>
    </message>
    <message>
        <source>Save it as another type, such as PDF. Your administrator decides which types are allowed.</source>
        <translation>Salve-o como outro tipo, por exemplo PDF. O administrador decide quais tipos são permitidos.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>O arquivo é grande demais</translation>
    </message>
    <message>
        <source>Make it smaller or split it. Your administrator can raise the limit, up to 100 MB.</source>
        <translation>Reduza ou divida o arquivo. O administrador pode aumentar o limite, até 100 MB.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>O arquivo está vazio</translation>
    </message>
    <message>
        <source>There is nothing to send. Check that it was saved, then add it again.</source>
        <translation>Não há nada para enviar. Confira se ele foi salvo e adicione-o de novo.</translation>
    </message>
    <message>
        <source>The file&apos;s name is too long</source>
        <translation>O nome do arquivo é longo demais</translation>
    </message>
    <message>
        <source>Give it a name of at most 256 characters, then add it again.</source>
        <translation>Dê a ele um nome de até 256 caracteres e adicione-o de novo.</translation>
    </message>
    <message>
        <source>The file&apos;s name has characters that can&apos;t be sent</source>
        <translation>O nome do arquivo tem caracteres que não podem ser enviados</translation>
    </message>
    <message>
        <source>Rename it without control characters or line breaks, then add it again.</source>
        <translation>Renomeie-o sem caracteres de controle nem quebras de linha e adicione-o de novo.</translation>
    </message>
    <message>
        <source>The file changed while it was being sent</source>
        <translation>O arquivo mudou durante o envio</translation>
    </message>
    <message>
        <source>Retry sends it as it is now.</source>
        <translation>“Tentar novamente” envia o arquivo como está agora.</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>O arquivo não está mais lá</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted. Add it from where it is now.</source>
        <translation>Ele foi movido, renomeado ou excluído. Adicione-o de onde está agora.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation>Não é possível ler o arquivo</translation>
    </message>
    <message>
        <source>You may not have permission to open it. Copy it to a folder of yours and add that.</source>
        <translation>Talvez você não tenha permissão para abri-lo. Copie-o para uma pasta sua e adicione a cópia.</translation>
    </message>
    <message>
        <source>Another program is using the file</source>
        <translation>Outro programa está usando o arquivo</translation>
    </message>
    <message>
        <source>Close it there, then press Retry.</source>
        <translation>Feche-o nesse programa e clique em “Tentar novamente”.</translation>
    </message>
    <message>
        <source>The file is still being written</source>
        <translation>O arquivo ainda está sendo gravado</translation>
    </message>
    <message>
        <source>Wait until it is saved, then press Retry.</source>
        <translation>Aguarde até ele ser salvo e clique em “Tentar novamente”.</translation>
    </message>
    <message>
        <source>This isn&apos;t a file</source>
        <translation>Isto não é um arquivo</translation>
    </message>
    <message>
        <source>Folders and devices can&apos;t be sent. Add the files that are in it.</source>
        <translation>Pastas e dispositivos não podem ser enviados. Adicione os arquivos que estão dentro.</translation>
    </message>
    <message>
        <source>This file is already there</source>
        <translation>Este arquivo já está lá</translation>
    </message>
    <message>
        <source>The same file was attached before, so it wasn&apos;t sent again.</source>
        <translation>O mesmo arquivo já foi anexado antes, por isso não foi enviado de novo.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>O disco está cheio</translation>
    </message>
    <message>
        <source>Make room on it, then try again.</source>
        <translation>Libere espaço nele e tente de novo.</translation>
    </message>
    <message>
        <source>It can&apos;t be saved there</source>
        <translation>Não é possível salvar ali</translation>
    </message>
    <message>
        <source>Choose another folder, then try again.</source>
        <translation>Escolha outra pasta e tente de novo.</translation>
    </message>
    <message>
        <source>Not all of the file came</source>
        <translation>O arquivo não chegou inteiro</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed here.</source>
        <translation>Tente de novo. Nada foi alterado aqui.</translation>
    </message>
    <message>
        <source>This chat&apos;s files are too large together</source>
        <translation>Os arquivos deste chat são grandes demais no total</translation>
    </message>
    <message>
        <source>This case&apos;s files are too large together</source>
        <translation>Os arquivos deste caso são grandes demais no total</translation>
    </message>
    <message>
        <source>Delete files that aren&apos;t needed, or send smaller ones.</source>
        <translation>Exclua arquivos desnecessários, ou envie arquivos menores.</translation>
    </message>
    <message>
        <source>This chat has all the files it can take</source>
        <translation>Este chat já tem todos os arquivos que pode receber</translation>
    </message>
    <message>
        <source>A chat takes 35 files from everyone in it. Start a new chat, or use a case.</source>
        <translation>Um chat recebe 35 arquivos, somando todos os participantes. Comece um novo chat, ou use um caso.</translation>
    </message>
    <message>
        <source>This case has all the files it can take</source>
        <translation>Este caso já tem todos os arquivos que pode receber</translation>
    </message>
    <message>
        <source>A case takes 50 files unless your administrator raised that. Delete files that aren&apos;t needed.</source>
        <translation>Um caso recebe 50 arquivos, a menos que o administrador tenha aumentado o limite. Exclua arquivos desnecessários.</translation>
    </message>
    <message>
        <source>The chat has ended</source>
        <translation>O chat foi encerrado</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead.</source>
        <translation>Anexe o arquivo ao caso do cliente.</translation>
    </message>
    <message>
        <source>The case is closed</source>
        <translation>O caso está fechado</translation>
    </message>
    <message>
        <source>Reopen it in the agent workspace, then press Retry.</source>
        <translation>Reabra-o no espaço de trabalho do agente e clique em “Tentar novamente”.</translation>
    </message>
    <message>
        <source>The chat can&apos;t be found</source>
        <translation>O chat não foi encontrado</translation>
    </message>
    <message>
        <source>It may have ended. Choose another one on the list.</source>
        <translation>Talvez tenha sido encerrado. Escolha outro na lista.</translation>
    </message>
    <message>
        <source>The case can&apos;t be found</source>
        <translation>O caso não foi encontrado</translation>
    </message>
    <message>
        <source>The contact can&apos;t be found</source>
        <translation>O contato não foi encontrado</translation>
    </message>
    <message>
        <source>It may have been deleted, or belong to another instance.</source>
        <translation>Talvez tenha sido excluído ou pertença a outra instância.</translation>
    </message>
    <message>
        <source>This link leads to no case and no chat</source>
        <translation>Este link não leva a nenhum caso nem chat</translation>
    </message>
    <message>
        <source>Part of it may be missing. Copy the whole link and try again.</source>
        <translation>Talvez falte uma parte. Copie o link inteiro e tente de novo.</translation>
    </message>
    <message>
        <source>The scan hasn&apos;t approved this file</source>
        <translation>A verificação ainda não aprovou este arquivo</translation>
    </message>
    <message>
        <source>Wait until it says Attached.</source>
        <translation>Aguarde até aparecer “Anexado”.</translation>
    </message>
    <message>
        <source>A file in a chat can&apos;t be deleted</source>
        <translation>Um arquivo em um chat não pode ser excluído</translation>
    </message>
    <message>
        <source>The service keeps what was sent in a chat.</source>
        <translation>O serviço guarda o que foi enviado em um chat.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy can&apos;t be obeyed, so nothing is sent</source>
        <translation>Não é possível seguir a política da sua organização, por isso nada é enviado</translation>
    </message>
    <message>
        <source>Your organisation has set this otherwise</source>
        <translation>Sua organização definiu isso de outra forma</translation>
    </message>
    <message>
        <source>The chat didn&apos;t let Attache in</source>
        <translation>O chat não deixou o Attache entrar</translation>
    </message>
    <message>
        <source>The chat may have ended, or its token is no longer valid. Open the chat again.</source>
        <translation>O chat pode ter sido encerrado, ou o token dele não é mais válido. Abra o chat de novo.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>O relógio deste computador está errado</translation>
    </message>
    <message>
        <source>Set the date and time to automatic, then press Retry.</source>
        <translation>Coloque a data e a hora no automático e clique em “Tentar novamente”.</translation>
    </message>
    <message>
        <source>No AWS Region is known yet</source>
        <translation>Ainda não se sabe qual é a região da AWS</translation>
    </message>
    <message>
        <source>Sign in, and Attache finds it.</source>
        <translation>Entre na conta, e o Attache a encontra.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>O chaveiro está bloqueado</translation>
    </message>
    <message>
        <source>Press Sign in: your desktop asks for its password.</source>
        <translation>Clique em “Entrar”: o sistema pede a senha do chaveiro.</translation>
    </message>
    <message>
        <source>The keychain can&apos;t be reached</source>
        <translation>Não é possível acessar o chaveiro</translation>
    </message>
    <message>
        <source>Sign in again, or start the desktop&apos;s keychain first.</source>
        <translation>Entre de novo, ou inicie primeiro o chaveiro do sistema.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Sua sessão não está ativa</translation>
    </message>
    <message>
        <source>Sign in, and Attache goes on by itself.</source>
        <translation>Entre na conta, e o Attache continua sozinho.</translation>
    </message>
    <message>
        <source>You have no permission for this</source>
        <translation>Você não tem permissão para isso</translation>
    </message>
    <message>
        <source>Ask your administrator, and give them the request id.</source>
        <translation>Fale com o administrador e informe o ID da solicitação.</translation>
    </message>
    <message>
        <source>Ask your administrator. The service says: %1</source>
        <translation>Fale com o administrador. O serviço diz: %1</translation>
    </message>
    <message>
        <source>This network wants you to sign in</source>
        <translation>Esta rede exige que você entre nela</translation>
    </message>
    <message>
        <source>Open a web page in your browser and sign in to the network.</source>
        <translation>Abra uma página da web no navegador e entre na rede.</translation>
    </message>
    <message>
        <source>The proxy wants a name and password</source>
        <translation>O proxy pede nome e senha</translation>
    </message>
    <message>
        <source>Ask your administrator for them, or for another way out.</source>
        <translation>Peça-os ao administrador, ou peça outra saída para a rede.</translation>
    </message>
    <message>
        <source>A proxy or gateway answers in place of the service</source>
        <translation>Um proxy ou gateway responde no lugar do serviço</translation>
    </message>
    <message>
        <source>Ask your administrator, or try another network.</source>
        <translation>Fale com o administrador, ou tente outra rede.</translation>
    </message>
    <message>
        <source>The secure connection can&apos;t be trusted</source>
        <translation>A conexão segura não é confiável</translation>
    </message>
    <message>
        <source>A proxy may be reading along. Ask your administrator for the certificate bundle.</source>
        <translation>Um proxy pode estar lendo os dados. Peça ao administrador o pacote de certificados.</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached</source>
        <translation>Não é possível acessar o serviço</translation>
    </message>
    <message>
        <source>Check the network. Attache tries again by itself.</source>
        <translation>Confira a rede. O Attache tenta de novo sozinho.</translation>
    </message>
    <message>
        <source>Stalled: no data for a minute</source>
        <translation>Parado: sem dados há um minuto</translation>
    </message>
    <message>
        <source>Attache tries again by itself.</source>
        <translation>O Attache tenta de novo sozinho.</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>O serviço está ocupado</translation>
    </message>
    <message>
        <source>Many people are using it. Attache tries again by itself.</source>
        <translation>Muitas pessoas o estão usando. O Attache tenta de novo sozinho.</translation>
    </message>
    <message>
        <source>The service isn&apos;t working right now</source>
        <translation>O serviço não está funcionando agora</translation>
    </message>
    <message>
        <source>Attache tried several times. Press Retry later; nothing is lost.</source>
        <translation>O Attache tentou várias vezes. Clique em “Tentar novamente” mais tarde; nada se perde.</translation>
    </message>
    <message>
        <source>The file can&apos;t be sent</source>
        <translation>O arquivo não pode ser enviado</translation>
    </message>
    <message>
        <source>The service doesn&apos;t take this file</source>
        <translation>O serviço não aceita este arquivo</translation>
    </message>
    <message>
        <source>The service declined</source>
        <translation>O serviço recusou</translation>
    </message>
    <message>
        <source>Attache couldn&apos;t do this</source>
        <translation>O Attache não conseguiu fazer isso</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 12 files are done</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausado</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>aguardando a rede</translation>
    </message>
    <message>
        <source>waiting for you to sign in</source>
        <translation>aguardando você entrar</translation>
    </message>
    <message>
        <source>1 file attached</source>
        <translation>1 arquivo anexado</translation>
    </message>
    <message numerus="yes">
        <source>%n files attached</source>
        <translation>
            <numerusform>%Ln arquivo anexado</numerusform>
            <numerusform>%Ln arquivos anexados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected by the scan</source>
        <translation>
            <numerusform>%Ln rejeitado pela verificação</numerusform>
            <numerusform>%Ln rejeitados pela verificação</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%Ln não enviado</numerusform>
            <numerusform>%Ln não enviados</numerusform>
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
        <translation>O chat foi encerrado ou não aceita mais arquivos</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead, or open the chat again.</source>
        <translation>Anexe o arquivo ao caso do cliente ou abra o chat de novo.</translation>
    </message>
    <message>
        <source>search cases</source>
        <comment>after: You may</comment>
        <translation>pesquisar casos</translation>
    </message>
    <message>
        <source>attach to cases</source>
        <comment>after: You may</comment>
        <translation>anexar a casos</translation>
    </message>
    <message>
        <source>download files</source>
        <comment>after: You may</comment>
        <translation>baixar arquivos</translation>
    </message>
    <message>
        <source>delete files</source>
        <comment>after: You may</comment>
        <translation>excluir arquivos</translation>
    </message>
    <message>
        <source>see your chats</source>
        <comment>after: You may</comment>
        <translation>ver seus chats</translation>
    </message>
    <message>
        <source>join chats</source>
        <comment>after: You may</comment>
        <translation>entrar em chats</translation>
    </message>
    <message>
        <source>You may %1.</source>
        <translation>Você pode %1.</translation>
    </message>
    <message>
        <source>You may not %1.</source>
        <translation>Você não pode %1.</translation>
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
        <translation>A caminho</translation>
    </message>
</context>
</TS>
