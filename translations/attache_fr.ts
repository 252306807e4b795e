<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>attache::AccountControl</name>
    <message>
        <source>You stay signed in until Attache ends.</source>
        <translation>Votre session reste ouverte jusqu’à la fermeture d’Attache.</translation>
    </message>
    <message>
        <source>The keychain is locked, and nothing secret is kept anywhere else.</source>
        <translation>Le trousseau est verrouillé, et rien de secret n’est conservé ailleurs.</translation>
    </message>
    <message>
        <source>There is no keychain here, and nothing secret is kept anywhere else.</source>
        <translation>Il n’y a pas de trousseau ici, et rien de secret n’est conservé ailleurs.</translation>
    </message>
    <message>
        <source>Looking for your Amazon Connect instance…</source>
        <translation>Recherche de votre instance Amazon Connect…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Ouverture de la session…</translation>
    </message>
    <message>
        <source>You are signed out here, but the service couldn&apos;t be told.</source>
        <translation>Votre session est fermée ici, mais le service n’a pas pu en être informé.</translation>
    </message>
    <message>
        <source>Which AWS account?</source>
        <translation>Quel compte AWS&#x202f;?</translation>
    </message>
    <message>
        <source>Which role?</source>
        <translation>Quel rôle&#x202f;?</translation>
    </message>
    <message>
        <source>Which Amazon Connect instance?</source>
        <translation>Quelle instance Amazon Connect&#x202f;?</translation>
    </message>
    <message>
        <source>Which Cases domain?</source>
        <translation>Quel domaine de dossiers&#x202f;?</translation>
    </message>
    <message>
        <source>That didn&apos;t sign you in</source>
        <translation>La session n’a pas pu être ouverte</translation>
    </message>
    <message>
        <source>The code that your device shows now, %1</source>
        <translation>Le code que votre appareil affiche en ce moment, %1</translation>
    </message>
</context>
<context>
    <name>attache::Announcer</name>
    <message>
        <source>%1 and 1 more</source>
        <translation>%1 et 1 autre</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
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
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
</context>
<context>
    <name>attache::CaseDetails</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Details of the case</source>
        <translation>Détails du dossier</translation>
    </message>
    <message>
        <source>Nothing more is known of this case.</source>
        <translation>Rien de plus n’est connu de ce dossier.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Opens it in the browser</source>
        <translation>Ouvre la page dans le navigateur</translation>
    </message>
    <message>
        <source>Shows all fields of the case</source>
        <translation>Affiche tous les champs du dossier</translation>
    </message>
</context>
<context>
    <name>attache::Divider</name>
    <message>
        <source>Divider between files and transfers</source>
        <translation>Séparateur entre fichiers et transferts</translation>
    </message>
</context>
<context>
    <name>attache::DragJudge</name>
    <message>
        <source>That is an address on the web, not a file. Save it first, or copy the picture and paste it.</source>
        <translation>C’est une adresse web, pas un fichier. Enregistrez d’abord son contenu, ou copiez l’image et collez-la.</translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>Cela ne contient aucun fichier</translation>
    </message>
</context>
<context>
    <name>attache::DropArea</name>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Drop area</source>
        <translation>Zone de dépôt</translation>
    </message>
    <message>
        <source>Drop, then choose where they go</source>
        <translation>Déposez, puis choisissez la destination</translation>
    </message>
    <message>
        <source>Drop to send to %1</source>
        <translation>Déposez pour envoyer à %1</translation>
    </message>
    <message>
        <source>Drop to attach to %1</source>
        <translation>Déposez pour joindre à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>1 can&apos;t be taken</source>
        <translation>1 ne peut pas être accepté</translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be taken</source>
        <translation>
            <numerusform>%Ln ne peut pas être accepté</numerusform>
            <numerusform>%Ln ne peuvent pas être acceptés</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file in it</source>
        <translation>Cela ne contient aucun fichier</translation>
    </message>
    <message>
        <source>%1 has no type that is allowed here</source>
        <translation>%1 n’est pas d’un type autorisé ici</translation>
    </message>
    <message>
        <source>%1 files aren&apos;t allowed here</source>
        <translation>Les fichiers %1 ne sont pas autorisés ici</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 dépasse %2</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 est vide</translation>
    </message>
    <message>
        <source>Choose a chat or a case first</source>
        <translation>Choisissez d’abord un chat ou un dossier</translation>
    </message>
    <message>
        <source>Then drop files anywhere in this window.</source>
        <translation>Déposez ensuite les fichiers n’importe où dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Drop files here, or paste them</source>
        <translation>Déposez des fichiers ici, ou collez-les</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>file size</comment>
        <translation>jusqu’à %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>file types</comment>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Anywhere in this window, as many as you like.</source>
        <translation>N’importe où dans cette fenêtre, autant que vous voulez.</translation>
    </message>
</context>
<context>
    <name>attache::FileActions</name>
    <message>
        <source>Link copied.</source>
        <translation>Lien copié.</translation>
    </message>
    <message numerus="yes">
        <source>%n links copied.</source>
        <translation>
            <numerusform>%Ln lien copié.</numerusform>
            <numerusform>%Ln liens copiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has it can download until %1 (%2).</source>
        <translation>Toute personne qui en dispose peut télécharger jusqu’à %1 (%2).</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Enregistrement de %1…</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>Récupération de %1…</translation>
    </message>
    <message>
        <source>Drag it once more when it is here.</source>
        <translation>Faites-le glisser de nouveau lorsqu’il sera là.</translation>
    </message>
    <message>
        <source>Saved as %1 in %2.</source>
        <translation>Enregistré sous %1 dans %2.</translation>
    </message>
    <message>
        <source>%1 is open, as a copy that can&apos;t be changed.</source>
        <translation>%1 est ouvert, sous forme de copie non modifiable.</translation>
    </message>
    <message>
        <source>No program opens %1.</source>
        <translation>Aucun programme n’ouvre %1.</translation>
    </message>
    <message>
        <source>Save it instead, and open it from there.</source>
        <translation>Enregistrez plutôt le fichier, puis ouvrez-le depuis son emplacement.</translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 est là.</translation>
    </message>
    <message>
        <source>Drag it where you want it.</source>
        <translation>Faites-le glisser où vous voulez.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 a été supprimé.</translation>
    </message>
    <message>
        <source>There is no link to %1.</source>
        <translation>Il n’y a pas de lien vers %1.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be opened.</source>
        <translation>%1 n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved.</source>
        <translation>%1 n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be fetched.</source>
        <translation>%1 n’a pas pu être récupéré.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be deleted.</source>
        <translation>%1 n’a pas pu être supprimé.</translation>
    </message>
</context>
<context>
    <name>attache::FileCommands</name>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Nettoyer</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Enregistrer ici</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Afficher dans son répertoire</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Copier l’ID de requête</translation>
    </message>
</context>
<context>
    <name>attache::FilesPanel</name>
    <message>
        <source>Files here</source>
        <translation>Fichiers ici</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>Afficher ses fichiers</translation>
    </message>
    <message>
        <source>Attache joins the chat, and the customer sees that.</source>
        <translation>Attache rejoint le chat, et le client le voit.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files in this chat</source>
        <translation>Fichiers de ce chat</translation>
    </message>
    <message>
        <source>Files on this case</source>
        <translation>Fichiers de ce dossier</translation>
    </message>
    <message>
        <source>Files on this contact</source>
        <translation>Fichiers de ce contact</translation>
    </message>
    <message>
        <source>Not up to date: %1</source>
        <translation>Pas à jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Attache isn&apos;t in this chat yet</source>
        <translation>Attache n’est pas encore dans ce chat</translation>
    </message>
    <message>
        <source>It joins with the first file that you send, and the customer sees that.</source>
        <translation>Attache le rejoint avec le premier fichier que vous envoyez, et le client le voit.</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Rien de choisi pour l’instant</translation>
    </message>
    <message>
        <source>The files of the chat or case you choose are listed here.</source>
        <translation>Les fichiers du chat ou du dossier que vous choisissez s’affichent ici.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>No files in this chat yet</source>
        <translation>Aucun fichier dans ce chat pour l’instant</translation>
    </message>
    <message>
        <source>No files on this case yet</source>
        <translation>Aucun fichier dans ce dossier pour l’instant</translation>
    </message>
    <message>
        <source>No files on this contact yet</source>
        <translation>Aucun fichier pour ce contact pour l’instant</translation>
    </message>
    <message>
        <source>Drop some above, or paste a screenshot with %1.</source>
        <translation>Déposez-en ci-dessus, ou collez une capture d’écran avec %1.</translation>
    </message>
</context>
<context>
    <name>attache::Guide</name>
    <message>
        <source>Attache guide</source>
        <translation>Guide d’Attache</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>Paquet d’assistance…</translation>
    </message>
    <message>
        <source>window.md</source>
        <extracomment>The file of the guide: window.CODE.md in another language</extracomment>
        <translation>window.fr.md</translation>
    </message>
</context>
<context>
    <name>attache::Incoming</name>
    <message>
        <source>Pasted %1</source>
        <comment>the beginning of a file&apos;s name</comment>
        <translation>Collé %1</translation>
    </message>
</context>
<context>
    <name>attache::LinkLife</name>
    <message>
        <source>Copy a new link</source>
        <translation>Copier un nouveau lien</translation>
    </message>
    <message>
        <source>Link to %1: %2 left</source>
        <translation>Lien vers %1&#xa0;: encore %2</translation>
    </message>
    <message>
        <source>Link to %1: expired</source>
        <translation>Lien vers %1&#xa0;: expiré</translation>
    </message>
    <message>
        <source>Links: %1 left</source>
        <translation>Liens&#xa0;: encore %1</translation>
    </message>
    <message>
        <source>Links: expired</source>
        <translation>Liens&#xa0;: expirés</translation>
    </message>
</context>
<context>
    <name>attache::LockPage</name>
    <message>
        <source>Files go on being sent. Chats, cases and links are hidden till you are back.</source>
        <translation>L’envoi des fichiers continue. Les chats, les dossiers et les liens sont masqués jusqu’à votre retour.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Attache is locked</source>
        <translation>Attache est verrouillé</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>The keychain is still locked. Unlock it with your password to see chats, cases and links.</source>
        <translation>Le trousseau est encore verrouillé. Déverrouillez-le avec votre mot de passe pour voir les chats, les dossiers et les liens.</translation>
    </message>
</context>
<context>
    <name>attache::MainWindow</name>
    <message>
        <source>1 file</source>
        <translation>1 fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un répertoire…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler l’action</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Rechercher un dossier</translation>
    </message>
    <message>
        <source>Pin this case</source>
        <translation>Épingler ce dossier</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Étagère</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>Filtrer les transferts</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>%1 for %2.</source>
        <translation>%1 pour %2.</translation>
    </message>
    <message>
        <source>%1 takes back what was just added.</source>
        <translation>%1 retire ce qui vient d’être ajouté.</translation>
    </message>
    <message>
        <source>Certificates are not checked</source>
        <translation>Les certificats ne sont pas vérifiés</translation>
    </message>
    <message>
        <source>Anyone on the way can read along. Start Attache without --no-verify-ssl.</source>
        <translation>N’importe quel intermédiaire peut lire les échanges. Démarrez Attache sans --no-verify-ssl.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Sort transfers</source>
        <translation>Trier les transferts</translation>
    </message>
    <message>
        <source>The newest first</source>
        <translation>Les plus récents d’abord</translation>
    </message>
    <message>
        <source>Unpin this case</source>
        <translation>Désépingler ce dossier</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>Attache is still here</source>
        <translation>Attache est toujours là</translation>
    </message>
    <message>
        <source>It goes on in the tray. Quit it from its menu there.</source>
        <translation>Il continue dans la zone de notification. Son menu y permet de le quitter.</translation>
    </message>
    <message>
        <source>1 file is still on its way</source>
        <translation>1 fichier est encore en route</translation>
    </message>
    <message numerus="yes">
        <source>%n files are still on their way</source>
        <translation>
            <numerusform>%Ln fichier est encore en route</numerusform>
            <numerusform>%Ln fichiers sont encore en route</numerusform>
        </translation>
    </message>
    <message>
        <source>Attache can finish in the tray and end then. What you leave goes on at the next start.</source>
        <translation>Attache peut finir dans la zone de notification, puis s’arrêter. Ce que vous laissez reprend au prochain démarrage.</translation>
    </message>
    <message>
        <source>What you leave goes on at the next start of Attache.</source>
        <translation>Ce que vous laissez reprend au prochain démarrage d’Attache.</translation>
    </message>
    <message>
        <source>Finish in the tray</source>
        <translation>Finir dans la zone de notification</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Quitter maintenant</translation>
    </message>
    <message>
        <source>Where do files go?</source>
        <translation>Où vont les fichiers&#x202f;?</translation>
    </message>
    <message>
        <source>Choose a chat or a case above.</source>
        <translation>Choisissez un chat ou un dossier ci-dessus.</translation>
    </message>
    <message>
        <source>Choose a chat or a case on the left.</source>
        <translation>Choisissez un chat ou un dossier à gauche.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Dossier %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <comment>25 %</comment>
        <translation>Envoi à %1</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Aucune session ouverte</translation>
    </message>
    <message>
        <source>Account: not signed in</source>
        <translation>Compte&#xa0;: aucune session ouverte</translation>
    </message>
    <message>
        <source>Account: signed in as %1</source>
        <translation>Compte&#xa0;: session ouverte en tant que %1</translation>
    </message>
    <message>
        <source>That is more than %1 files at once.</source>
        <translation>Cela fait plus de %1 fichiers à la fois.</translation>
    </message>
    <message>
        <source>Choose the ones that matter, or a smaller folder.</source>
        <translation>Choisissez ceux qui comptent, ou un répertoire plus petit.</translation>
    </message>
    <message>
        <source>There is no file in that folder.</source>
        <translation>Il n’y a aucun fichier dans ce répertoire.</translation>
    </message>
    <message>
        <source>%1 was already on %2</source>
        <translation>%1 était déjà joint à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 were already on %2</source>
        <translation>%1 étaient déjà joints à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>It is attached once more. Undo takes back what you have just added.</source>
        <translation>L’ajout se fait une nouvelle fois. «&#xa0;Annuler l’action&#xa0;» retire ce que vous venez d’ajouter.</translation>
    </message>
    <message>
        <source>That is an address on the web, not a file.</source>
        <translation>C’est une adresse web, pas un fichier.</translation>
    </message>
    <message>
        <source>Save it first, or copy the picture itself and paste it here.</source>
        <translation>Enregistrez d’abord son contenu, ou copiez l’image elle-même et collez-la ici.</translation>
    </message>
    <message>
        <source>The clipboard has no file and no picture.</source>
        <translation>Le presse-papiers ne contient ni fichier ni image.</translation>
    </message>
    <message>
        <source>Copy files in your file manager, or take a screenshot.</source>
        <translation>Copiez des fichiers dans votre gestionnaire de fichiers, ou faites une capture d’écran.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be saved before sending.</source>
        <translation>L’élément n’a pas pu être enregistré avant l’envoi.</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>Le disque est-il plein&#x202f;?</translation>
    </message>
    <message>
        <source>That can&apos;t be read.</source>
        <translation>Cet élément ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>Enregistrez-le dans un fichier, puis déposez ce fichier.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un répertoire</translation>
    </message>
    <message>
        <source>Send %1 to %2?</source>
        <translation>Envoyer %1 à %2&#x202f;?</translation>
    </message>
    <message>
        <source>The customer sees it in the chat. Attache asks once for each chat.</source>
        <translation>Le client verra l’envoi dans le chat. Attache pose la question une fois par chat.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>Attach %1 to %2?</source>
        <translation>Joindre %1 à «&#xa0;%2&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>That is all the folder has, with the folders in it: %1.</source>
        <translation>C’est tout le contenu du répertoire, sous-répertoires compris&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>Joindre ici</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Where shall %1 go?</source>
        <translation>Où envoyer %1&#x202f;?</translation>
    </message>
    <message>
        <source>Choose a chat or a case.</source>
        <translation>Choisissez un chat ou un dossier.</translation>
    </message>
    <message>
        <source>Attache&apos;s list of transfers was damaged, and a new one was begun</source>
        <translation>La liste des transferts était endommagée, et une nouvelle a été commencée</translation>
    </message>
    <message>
        <source>Attache can&apos;t write down what it does, so nothing new is sent</source>
        <translation>Attache ne peut pas consigner ce qu’il fait, donc rien de nouveau n’est envoyé</translation>
    </message>
    <message>
        <source>Look at the chat or case to see what was attached before.</source>
        <translation>Consultez le chat ou le dossier pour voir ce qui était déjà joint.</translation>
    </message>
    <message>
        <source>Is the disk full? Attache tries again every few seconds.</source>
        <translation>Le disque est-il plein&#x202f;? Attache réessaie toutes les quelques secondes.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Votre session est fermée</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves once you are back.</source>
        <translation>Les fichiers attendent, et l’envoi reprendra de lui-même dès que vous vous reconnecterez.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Pas de réseau</translation>
    </message>
    <message>
        <source>Files wait, and go on by themselves when it is back.</source>
        <translation>Les fichiers attendent, et l’envoi reprendra de lui-même au retour du réseau.</translation>
    </message>
    <message>
        <source>Deleting %1 from %2</source>
        <translation>Suppression de %1 dans «&#xa0;%2&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n files</source>
        <translation>
            <numerusform>Suppression de %Ln fichier</numerusform>
            <numerusform>Suppression de %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Action annulée.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>What a customer has in the chat can&apos;t be taken back.</source>
        <translation>Ce que le client a reçu dans le chat ne peut pas être repris.</translation>
    </message>
    <message>
        <source>Group by target</source>
        <translation>Grouper par destination</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Code of the MFA device</source>
        <translation>Code de l’appareil MFA</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Pas de code</translation>
    </message>
    <message>
        <source>Token of the chat</source>
        <translation>Jeton du chat</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Don&apos;t join</source>
        <translation>Ne pas rejoindre</translation>
    </message>
    <message>
        <source>Join a chat by its token…</source>
        <translation>Rejoindre un chat par son jeton…</translation>
    </message>
    <message>
        <source>Paste the chat&apos;s token. It shows as dots, and is kept in the keychain alone.</source>
        <translation>Collez le jeton du chat. Il s’affiche sous forme de points et n’est conservé que dans le trousseau.</translation>
    </message>
    <message>
        <source>Account: %1, signed out</source>
        <translation>Compte : %1, session fermée</translation>
    </message>
    <message>
        <source>This chat has ended. Choose the customer&apos;s case, or another chat.</source>
        <translation>Ce chat est terminé. Choisissez le dossier du client ou un autre chat.</translation>
    </message>
    <message>
        <source>Files can go to %1 now.</source>
        <translation>Vous pouvez maintenant envoyer des fichiers à %1.</translation>
    </message>
    <message>
        <source>This is not the token of a chat that goes on.</source>
        <translation>Ce n’est pas le jeton d’un chat en cours.</translation>
    </message>
    <message>
        <source>Copy it again. A chat&apos;s tokens end with the chat, and hold in its AWS Region alone.</source>
        <translation>Copiez-le de nouveau. Les jetons d’un chat prennent fin avec lui et ne valent que dans sa région AWS.</translation>
    </message>
    <message>
        <source>They are attached once more. Undo takes back what you have just added.</source>
        <translation>Les ajouts se font une nouvelle fois. «&#xa0;Annuler l’action&#xa0;» retire ce que vous venez d’ajouter.</translation>
    </message>
</context>
<context>
    <name>attache::NoticeBar</name>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>attache::Notifications</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>attache::OverallBar</name>
    <message>
        <source>Overall progress</source>
        <translation>Progression totale</translation>
    </message>
</context>
<context>
    <name>attache::PreviewWindow</name>
    <message>
        <source>Beginning of the text</source>
        <translation>Début du texte</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Aperçu de %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>There is no preview of this type of file. Open shows it.</source>
        <translation>Il n’y a pas d’aperçu pour ce type de fichier. «&#xa0;Ouvrir&#xa0;» l’affiche.</translation>
    </message>
    <message>
        <source>There is no preview of PDF files here. Open shows it.</source>
        <translation>Il n’y a pas d’aperçu des fichiers PDF ici. «&#xa0;Ouvrir&#xa0;» affiche le fichier.</translation>
    </message>
    <message>
        <source>This file can&apos;t be shown. It may be damaged, or too large.</source>
        <translation>Ce fichier ne peut pas être affiché. Il est peut-être endommagé ou trop volumineux.</translation>
    </message>
    <message>
        <source>Picture, %1 × %2</source>
        <translation>Image, %1 × %2</translation>
    </message>
</context>
<context>
    <name>attache::SecretField</name>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
</context>
<context>
    <name>attache::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>Your organisation&apos;s settings stand in %1.</source>
        <translation>Les paramètres de votre organisation se trouvent dans %1.</translation>
    </message>
    <message>
        <source>attache --debug writes to the terminal which requests are made and how they are answered, with every key, token and signed address cut out.</source>
        <translation>attache --debug écrit dans le terminal les requêtes envoyées et les réponses reçues, sans aucune clé, aucun jeton ni aucune adresse signée.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>From the next start of Attache.</source>
        <translation>À partir du prochain démarrage d’Attache.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As many as the line takes</source>
        <translation>Autant que la connexion le permet</translation>
    </message>
    <message>
        <source>Files at once</source>
        <translation>Fichiers à la fois</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> ko/s</translation>
    </message>
    <message>
        <source>As fast as the line is</source>
        <translation>Aussi vite que la connexion le permet</translation>
    </message>
    <message>
        <source>Send at most</source>
        <translation>Débit d’envoi maximal</translation>
    </message>
    <message>
        <source>Tell me when files are attached while I look elsewhere</source>
        <translation>M’avertir quand des fichiers sont joints pendant que je suis ailleurs</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source> min without a touch</source>
        <translation> min sans activité</translation>
    </message>
    <message>
        <source>Only with the screen</source>
        <translation>Seulement avec l’écran</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Verrouiller après</translation>
    </message>
    <message>
        <source>As the desktop; none; or its address</source>
        <translation>Comme le système&#x202f;; none (aucun)&#x202f;; ou son adresse</translation>
    </message>
    <message>
        <source>An address such as http://proxy.example.com:3128, without name and password.</source>
        <translation>Une adresse telle que http://proxy.example.com:3128, sans nom ni mot de passe.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instance</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>URL de démarrage</translation>
    </message>
    <message>
        <source>Types of files</source>
        <translation>Types de fichiers</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>Taille d’un fichier</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>Défini par votre organisation</translation>
    </message>
    <message>
        <source>What this computer gives is used.</source>
        <translation>Les identifiants fournis par cet ordinateur sont utilisés.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Utiliser %1</translation>
    </message>
    <message>
        <source>Sign out and remove</source>
        <translation>Se déconnecter et retirer</translation>
    </message>
    <message>
        <source>Sign out and remove %1</source>
        <translation>Se déconnecter de %1 et retirer le compte</translation>
    </message>
</context>
<context>
    <name>attache::Shelf</name>
    <message>
        <source>Shelf</source>
        <translation>Étagère</translation>
    </message>
    <message>
        <source>Progress of all, on the shelf</source>
        <translation>Progression totale, sur l’étagère</translation>
    </message>
    <message>
        <source>Show Attache</source>
        <translation>Afficher Attache</translation>
    </message>
    <message>
        <source>Close the shelf</source>
        <translation>Fermer l’étagère</translation>
    </message>
    <message>
        <source>Choose where files go</source>
        <translation>Choisir la destination des fichiers</translation>
    </message>
    <message>
        <source>Drop to send to this customer</source>
        <translation>Déposez pour envoyer à ce client</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Déposez pour joindre</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Déposez des fichiers ici</translation>
    </message>
</context>
<context>
    <name>attache::SignInPage</name>
    <message>
        <source>signs in with your browser</source>
        <translation>vous connecte avec votre navigateur</translation>
    </message>
    <message>
        <source>takes a role</source>
        <translation>endosse un rôle</translation>
    </message>
    <message>
        <source>takes a role, and asks for a code</source>
        <translation>endosse un rôle et demande un code</translation>
    </message>
    <message>
        <source>asks another program</source>
        <translation>fait appel à un autre programme</translation>
    </message>
    <message>
        <source>has its keys</source>
        <translation>a ses propres clés</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Sign in to Amazon Connect</source>
        <translation>Se connecter à Amazon Connect</translation>
    </message>
    <message>
        <source>Once, as your company does it. Attache finds your instance, chats and cases by itself, and keeps what is secret in this computer&apos;s keychain.</source>
        <translation>Une seule fois, comme c’est l’usage dans votre entreprise. Attache trouve de lui-même votre instance, vos chats et vos dossiers, et garde ce qui est secret dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Try it out without an account</source>
        <translation>Essayer sans compte</translation>
    </message>
    <message>
        <source>Opens a second window on a sandbox on this computer. Nothing leaves it.</source>
        <translation>Ouvre une deuxième fenêtre sur un environnement d’essai, sur cet ordinateur. Rien n’en sort.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Trouvé sur cet ordinateur</translation>
    </message>
    <message>
        <source>AWS profile %1</source>
        <translation>Profil AWS %1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use profile %1</source>
        <translation>Utiliser le profil %1</translation>
    </message>
    <message>
        <source>Your company&apos;s sign-in page</source>
        <translation>Page de connexion de votre entreprise</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>URL de démarrage</translation>
    </message>
    <message>
        <source>Region of the sign-in page</source>
        <translation>Région de la page de connexion</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Défini par votre organisation.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Se connecter avec le navigateur</translation>
    </message>
    <message>
        <source>Type in access keys</source>
        <translation>Saisir des clés d’accès</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>ID de clé d’accès</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Clé d’accès secrète</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Jeton de session</translation>
    </message>
    <message>
        <source>Session token, if there is one</source>
        <translation>Jeton de session, s’il y en a un</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Utiliser ces clés</translation>
    </message>
    <message>
        <source>Allow it in your browser</source>
        <translation>Donnez votre accord dans le navigateur</translation>
    </message>
    <message>
        <source>A page has opened there. It shows the same code as below if it is ours: compare them, then allow the sign-in.</source>
        <translation>Une page s’y est ouverte. Si c’est bien la nôtre, elle affiche le même code que ci-dessous&#xa0;: comparez-les, puis autorisez la connexion.</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Rouvrir la page</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>Copier l’adresse de la page</translation>
    </message>
    <message>
        <source>Stop signing in</source>
        <translation>Interrompre la connexion</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Utiliser ce choix</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <translation>État</translation>
    </message>
</context>
<context>
    <name>attache::SupportDialog</name>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examen de cet ordinateur…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Paquet d’assistance</translation>
    </message>
    <message>
        <source>What is in the bundle</source>
        <translation>Contenu du paquet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There is no bundle: %1</source>
        <translation>Il n’y a pas de paquet&#xa0;: %1</translation>
    </message>
    <message>
        <source>This has gone to nobody. Read it, save it, and send it to whoever helps you. It holds no token, no key and nothing of what is in files; names are replaced.</source>
        <translation>Ceci n’a été envoyé à personne. Lisez-le, enregistrez-le, puis envoyez-le à la personne qui vous aide. Il ne contient aucun jeton, aucune clé et rien du contenu des fichiers&#x202f;; les noms sont remplacés.</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Enregistrer le paquet d’assistance</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>attache::TargetChooser</name>
    <message>
        <source>Empty the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Rechercher un dossier</translation>
    </message>
    <message>
        <source>Attach to</source>
        <translation>Joindre à</translation>
    </message>
    <message>
        <source>Looking for cases…</source>
        <translation>Recherche de dossiers…</translation>
    </message>
    <message>
        <source>No chats and no cases yet.
They appear here by themselves.</source>
        <translation>Aucun chat ni dossier pour l’instant.
Ils apparaissent ici d’eux-mêmes.</translation>
    </message>
    <message>
        <source>No case has “%1” in it.
Try its number or the customer&apos;s name.</source>
        <translation>Aucun dossier ne contient «&#xa0;%1&#xa0;».
Essayez son numéro ou le nom du client.</translation>
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
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Dossier %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Files go to</source>
        <translation>Destination des fichiers</translation>
    </message>
    <message>
        <source>Pinned cases</source>
        <translation>Dossiers épinglés</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Dossiers récents</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Dossiers</translation>
    </message>
</context>
<context>
    <name>attache::TargetView</name>
    <message>
        <source>Choose a chat or a case</source>
        <translation>Choisissez un chat ou un dossier</translation>
    </message>
</context>
<context>
    <name>attache::TransferTable</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>attache::TransfersPanel</name>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>Heading of the transfers</source>
        <translation>Titre des transferts</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>Filtrer les transferts</translation>
    </message>
    <message>
        <source>By name, target or status (%1)</source>
        <translation>Par nom, destination ou état (%1)</translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Take what is attached or cancelled off the list</source>
        <translation>Retirer de la liste ce qui est joint ou annulé</translation>
    </message>
    <message>
        <source>No files sent yet</source>
        <translation>Aucun fichier envoyé pour l’instant</translation>
    </message>
    <message>
        <source>What you attach appears here, with its progress and what the scan says.</source>
        <translation>Ce que vous joignez apparaît ici, avec sa progression et le résultat de l’analyse.</translation>
    </message>
    <message>
        <source>Nothing has “%1” in it</source>
        <translation>Rien ne contient «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The filter looks at names, targets and states.</source>
        <translation>Le filtre porte sur les noms, les destinations et les états.</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>ID de requête&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>attache::Tray</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Pause uploads</source>
        <translation>Suspendre l’envoi</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Resume uploads</source>
        <translation>Reprendre l’envoi</translation>
    </message>
</context>
<context>
    <name>attache::Words</name>
    <message>
        <source>%1 of %2</source>
        <comment>8.1 of 42 MB are sent</comment>
        <translation>%1 sur %2</translation>
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
        <translation>Joint</translation>
    </message>
    <message>
        <source>Rejected by the scan</source>
        <translation>Refusé par l’analyse</translation>
    </message>
    <message>
        <source>Check the file, then send it again: the scanner found something, or couldn&apos;t finish in time.</source>
        <translation>Vérifiez le fichier, puis envoyez-le de nouveau&#xa0;: l’analyse a trouvé quelque chose, ou n’a pas pu finir à temps.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Press Retry to try again.</source>
        <translation>Appuyez sur «&#xa0;Réessayer&#xa0;» pour un nouvel essai.</translation>
    </message>
    <message>
        <source>It may be attached all the same. Retry looks first and sends nothing twice.</source>
        <translation>Il est peut-être joint malgré tout. «&#xa0;Réessayer&#xa0;» vérifie d’abord et n’envoie rien en double.</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Goes on with Resume.</source>
        <translation>L’envoi continue avec «&#xa0;Reprendre&#xa0;».</translation>
    </message>
    <message>
        <source>Waiting for you to sign in</source>
        <translation>Attend que vous vous connectiez</translation>
    </message>
    <message>
        <source>Goes on by itself then.</source>
        <translation>L’envoi reprendra alors de lui-même.</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>En attente du réseau</translation>
    </message>
    <message>
        <source>Goes on by itself when it is back.</source>
        <translation>L’envoi reprendra de lui-même à son retour.</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Nouvel essai dans %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>The files before it go first.</source>
        <translation>Les fichiers qui le précèdent passent d’abord.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Finalisation</translation>
    </message>
    <message>
        <source>Still being scanned after %1</source>
        <translation>Toujours en cours d’analyse après %1</translation>
    </message>
    <message>
        <source>That is unusual. Attache keeps looking.</source>
        <translation>C’est inhabituel. Attache continue de vérifier.</translation>
    </message>
    <message>
        <source>Being scanned, %1</source>
        <translation>En cours d’analyse, %1</translation>
    </message>
    <message>
        <source>Being scanned</source>
        <translation>En cours d’analyse</translation>
    </message>
    <message>
        <source>Not attached</source>
        <translation>Non joint</translation>
    </message>
    <message>
        <source>The service couldn&apos;t process the file. Send it again.</source>
        <translation>Le service n’a pas pu traiter le fichier. Envoyez-le de nouveau.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a case&apos;s status</comment>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>a case&apos;s status</comment>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>a chat&apos;s status</comment>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Case %1</source>
        <comment>a case whose title is not known, by its id</comment>
        <translation>Dossier %1</translation>
    </message>
    <message>
        <source>Contact %1</source>
        <comment>a contact, by its id</comment>
        <translation>Contact %1</translation>
    </message>
    <message>
        <source>This type of file isn&apos;t allowed here</source>
        <translation>Ce type de fichier n’est pas autorisé ici</translation>
    </message>
    <message>
        <source>Save it as another type, such as PDF. Your administrator decides which types are allowed.</source>
        <translation>Enregistrez-le sous un autre type, par exemple PDF. Votre administrateur décide des types autorisés.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Le fichier est trop volumineux</translation>
    </message>
    <message>
        <source>Make it smaller or split it. Your administrator can raise the limit, up to 100 MB.</source>
        <translation>Réduisez-le ou divisez-le. Votre administrateur peut relever la limite, jusqu’à 100&#xa0;Mo.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Le fichier est vide</translation>
    </message>
    <message>
        <source>There is nothing to send. Check that it was saved, then add it again.</source>
        <translation>Il n’y a rien à envoyer. Vérifiez qu’il a été enregistré, puis ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file&apos;s name is too long</source>
        <translation>Le nom du fichier est trop long</translation>
    </message>
    <message>
        <source>Give it a name of at most 256 characters, then add it again.</source>
        <translation>Donnez-lui un nom de 256 caractères au plus, puis ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file&apos;s name has characters that can&apos;t be sent</source>
        <translation>Le nom du fichier contient des caractères impossibles à envoyer</translation>
    </message>
    <message>
        <source>Rename it without control characters or line breaks, then add it again.</source>
        <translation>Renommez-le sans caractères de contrôle ni sauts de ligne, puis ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file changed while it was being sent</source>
        <translation>Le fichier a été modifié pendant son envoi</translation>
    </message>
    <message>
        <source>Retry sends it as it is now.</source>
        <translation>«&#xa0;Réessayer&#xa0;» l’envoie tel qu’il est maintenant.</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Le fichier n’est plus là</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted. Add it from where it is now.</source>
        <translation>Il a été déplacé, renommé ou supprimé. Ajoutez-le depuis son nouvel emplacement.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation>Le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>You may not have permission to open it. Copy it to a folder of yours and add that.</source>
        <translation>Vous n’avez peut-être pas le droit de l’ouvrir. Copiez-le dans un de vos répertoires et ajoutez la copie.</translation>
    </message>
    <message>
        <source>Another program is using the file</source>
        <translation>Un autre programme utilise le fichier</translation>
    </message>
    <message>
        <source>Close it there, then press Retry.</source>
        <translation>Fermez-le dans ce programme, puis appuyez sur «&#xa0;Réessayer&#xa0;».</translation>
    </message>
    <message>
        <source>The file is still being written</source>
        <translation>Le fichier est encore en cours d’écriture</translation>
    </message>
    <message>
        <source>Wait until it is saved, then press Retry.</source>
        <translation>Attendez qu’il soit enregistré, puis appuyez sur «&#xa0;Réessayer&#xa0;».</translation>
    </message>
    <message>
        <source>This isn&apos;t a file</source>
        <translation>Ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>Folders and devices can&apos;t be sent. Add the files that are in it.</source>
        <translation>Les répertoires et les périphériques ne peuvent pas être envoyés. Ajoutez les fichiers qui s’y trouvent.</translation>
    </message>
    <message>
        <source>This file is already there</source>
        <translation>Ce fichier est déjà là</translation>
    </message>
    <message>
        <source>The same file was attached before, so it wasn&apos;t sent again.</source>
        <translation>Le même fichier a déjà été joint, il n’a donc pas été envoyé de nouveau.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>Make room on it, then try again.</source>
        <translation>Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>It can&apos;t be saved there</source>
        <translation>L’enregistrement n’est pas possible à cet endroit</translation>
    </message>
    <message>
        <source>Choose another folder, then try again.</source>
        <translation>Choisissez un autre répertoire, puis réessayez.</translation>
    </message>
    <message>
        <source>Not all of the file came</source>
        <translation>Le fichier n’est pas arrivé en entier</translation>
    </message>
    <message>
        <source>Try again. Nothing was changed here.</source>
        <translation>Réessayez. Rien n’a été modifié ici.</translation>
    </message>
    <message>
        <source>This chat&apos;s files are too large together</source>
        <translation>Les fichiers de ce chat sont trop volumineux au total</translation>
    </message>
    <message>
        <source>This case&apos;s files are too large together</source>
        <translation>Les fichiers de ce dossier sont trop volumineux au total</translation>
    </message>
    <message>
        <source>Delete files that aren&apos;t needed, or send smaller ones.</source>
        <translation>Supprimez les fichiers inutiles, ou envoyez-en de plus petits.</translation>
    </message>
    <message>
        <source>This chat has all the files it can take</source>
        <translation>Ce chat ne peut pas contenir plus de fichiers</translation>
    </message>
    <message>
        <source>A chat takes 35 files from everyone in it. Start a new chat, or use a case.</source>
        <translation>Un chat accepte 35 fichiers, tous participants confondus. Commencez un nouveau chat, ou utilisez un dossier.</translation>
    </message>
    <message>
        <source>This case has all the files it can take</source>
        <translation>Ce dossier ne peut pas contenir plus de fichiers</translation>
    </message>
    <message>
        <source>A case takes 50 files unless your administrator raised that. Delete files that aren&apos;t needed.</source>
        <translation>Un dossier accepte 50 fichiers, sauf si votre administrateur a relevé cette limite. Supprimez les fichiers inutiles.</translation>
    </message>
    <message>
        <source>The chat has ended</source>
        <translation>Le chat est terminé</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead.</source>
        <translation>Joignez plutôt le fichier au dossier du client.</translation>
    </message>
    <message>
        <source>The case is closed</source>
        <translation>Le dossier est fermé</translation>
    </message>
    <message>
        <source>Reopen it in the agent workspace, then press Retry.</source>
        <translation>Rouvrez-le dans l’espace de travail de l’agent, puis appuyez sur «&#xa0;Réessayer&#xa0;».</translation>
    </message>
    <message>
        <source>The chat can&apos;t be found</source>
        <translation>Le chat est introuvable</translation>
    </message>
    <message>
        <source>It may have ended. Choose another one on the list.</source>
        <translation>Il est peut-être terminé. Choisissez-en un autre dans la liste.</translation>
    </message>
    <message>
        <source>The case can&apos;t be found</source>
        <translation>Le dossier est introuvable</translation>
    </message>
    <message>
        <source>The contact can&apos;t be found</source>
        <translation>Le contact est introuvable</translation>
    </message>
    <message>
        <source>It may have been deleted, or belong to another instance.</source>
        <translation>Il a peut-être été supprimé, ou appartient à une autre instance.</translation>
    </message>
    <message>
        <source>This link leads to no case and no chat</source>
        <translation>Ce lien ne mène à aucun dossier ni à aucun chat</translation>
    </message>
    <message>
        <source>Part of it may be missing. Copy the whole link and try again.</source>
        <translation>Il en manque peut-être une partie. Copiez le lien entier et réessayez.</translation>
    </message>
    <message>
        <source>The scan hasn&apos;t approved this file</source>
        <translation>L’analyse n’a pas encore validé ce fichier</translation>
    </message>
    <message>
        <source>Wait until it says Attached.</source>
        <translation>Attendez que son état soit «&#xa0;Joint&#xa0;».</translation>
    </message>
    <message>
        <source>A file in a chat can&apos;t be deleted</source>
        <translation>Un fichier dans un chat ne peut pas être supprimé</translation>
    </message>
    <message>
        <source>The service keeps what was sent in a chat.</source>
        <translation>Le service conserve ce qui a été envoyé dans un chat.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy can&apos;t be obeyed, so nothing is sent</source>
        <translation>La règle de votre organisation ne peut pas être respectée, donc rien n’est envoyé</translation>
    </message>
    <message>
        <source>Your organisation has set this otherwise</source>
        <translation>Votre organisation en a décidé autrement</translation>
    </message>
    <message>
        <source>The chat didn&apos;t let Attache in</source>
        <translation>Le chat n’a pas laissé entrer Attache</translation>
    </message>
    <message>
        <source>The chat may have ended, or its token is no longer valid. Open the chat again.</source>
        <translation>Le chat est peut-être terminé, ou son jeton n’est plus valable. Rouvrez le chat.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>L’horloge de cet ordinateur n’est pas à l’heure</translation>
    </message>
    <message>
        <source>Set the date and time to automatic, then press Retry.</source>
        <translation>Réglez la date et l’heure sur automatique, puis appuyez sur «&#xa0;Réessayer&#xa0;».</translation>
    </message>
    <message>
        <source>No AWS Region is known yet</source>
        <translation>Aucune région AWS n’est encore connue</translation>
    </message>
    <message>
        <source>Sign in, and Attache finds it.</source>
        <translation>Connectez-vous, et Attache la trouvera.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Le trousseau est verrouillé</translation>
    </message>
    <message>
        <source>Press Sign in: your desktop asks for its password.</source>
        <translation>Appuyez sur «&#xa0;Se connecter&#xa0;»&#xa0;: votre système en demandera le mot de passe.</translation>
    </message>
    <message>
        <source>The keychain can&apos;t be reached</source>
        <translation>Le trousseau est inaccessible</translation>
    </message>
    <message>
        <source>Sign in again, or start the desktop&apos;s keychain first.</source>
        <translation>Reconnectez-vous, ou démarrez d’abord le trousseau du système.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Votre session est fermée</translation>
    </message>
    <message>
        <source>Sign in, and Attache goes on by itself.</source>
        <translation>Connectez-vous, et Attache reprendra de lui-même.</translation>
    </message>
    <message>
        <source>You have no permission for this</source>
        <translation>Vous n’en avez pas l’autorisation</translation>
    </message>
    <message>
        <source>Ask your administrator, and give them the request id.</source>
        <translation>Adressez-vous à votre administrateur, et donnez-lui l’ID de requête.</translation>
    </message>
    <message>
        <source>Ask your administrator. The service says: %1</source>
        <translation>Adressez-vous à votre administrateur. Réponse du service&#xa0;: %1</translation>
    </message>
    <message>
        <source>This network wants you to sign in</source>
        <translation>Ce réseau demande une connexion</translation>
    </message>
    <message>
        <source>Open a web page in your browser and sign in to the network.</source>
        <translation>Ouvrez une page web dans votre navigateur et connectez-vous au réseau.</translation>
    </message>
    <message>
        <source>The proxy wants a name and password</source>
        <translation>Le proxy demande un nom et un mot de passe</translation>
    </message>
    <message>
        <source>Ask your administrator for them, or for another way out.</source>
        <translation>Demandez-les à votre administrateur, ou demandez-lui un autre accès.</translation>
    </message>
    <message>
        <source>A proxy or gateway answers in place of the service</source>
        <translation>Un proxy ou une passerelle répond à la place du service</translation>
    </message>
    <message>
        <source>Ask your administrator, or try another network.</source>
        <translation>Adressez-vous à votre administrateur, ou essayez un autre réseau.</translation>
    </message>
    <message>
        <source>The secure connection can&apos;t be trusted</source>
        <translation>La connexion sécurisée n’est pas digne de confiance</translation>
    </message>
    <message>
        <source>A proxy may be reading along. Ask your administrator for the certificate bundle.</source>
        <translation>Un proxy lit peut-être les échanges. Demandez le fichier de certificats à votre administrateur.</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached</source>
        <translation>Le service est injoignable</translation>
    </message>
    <message>
        <source>Check the network. Attache tries again by itself.</source>
        <translation>Vérifiez le réseau. Attache réessaie de lui-même.</translation>
    </message>
    <message>
        <source>Stalled: no data for a minute</source>
        <translation>Bloqué&#xa0;: aucune donnée depuis une minute</translation>
    </message>
    <message>
        <source>Attache tries again by itself.</source>
        <translation>Attache réessaie de lui-même.</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>Le service est très sollicité</translation>
    </message>
    <message>
        <source>Many people are using it. Attache tries again by itself.</source>
        <translation>Beaucoup de personnes l’utilisent. Attache réessaie de lui-même.</translation>
    </message>
    <message>
        <source>The service isn&apos;t working right now</source>
        <translation>Le service ne fonctionne pas en ce moment</translation>
    </message>
    <message>
        <source>Attache tried several times. Press Retry later; nothing is lost.</source>
        <translation>Attache a essayé plusieurs fois. Appuyez plus tard sur «&#xa0;Réessayer&#xa0;»&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The file can&apos;t be sent</source>
        <translation>Le fichier ne peut pas être envoyé</translation>
    </message>
    <message>
        <source>The service doesn&apos;t take this file</source>
        <translation>Le service n’accepte pas ce fichier</translation>
    </message>
    <message>
        <source>The service declined</source>
        <translation>Le service a refusé</translation>
    </message>
    <message>
        <source>Attache couldn&apos;t do this</source>
        <translation>Attache n’a pas pu faire cela</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 12 files are done</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>en attente du réseau</translation>
    </message>
    <message>
        <source>waiting for you to sign in</source>
        <translation>attend que vous vous connectiez</translation>
    </message>
    <message>
        <source>1 file attached</source>
        <translation>1 fichier joint</translation>
    </message>
    <message numerus="yes">
        <source>%n files attached</source>
        <translation>
            <numerusform>%Ln fichier joint</numerusform>
            <numerusform>%Ln fichiers joints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected by the scan</source>
        <translation>
            <numerusform>%Ln refusé par l’analyse</numerusform>
            <numerusform>%Ln refusés par l’analyse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%Ln non envoyé</numerusform>
            <numerusform>%Ln non envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%Ln annulé</numerusform>
            <numerusform>%Ln annulés</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat has ended, or no longer takes files</source>
        <translation>Le chat est terminé ou n’accepte plus de fichiers</translation>
    </message>
    <message>
        <source>Attach the file to the customer&apos;s case instead, or open the chat again.</source>
        <translation>Joignez plutôt le fichier au dossier du client, ou rouvrez le chat.</translation>
    </message>
    <message>
        <source>search cases</source>
        <comment>after: You may</comment>
        <translation>rechercher des dossiers</translation>
    </message>
    <message>
        <source>attach to cases</source>
        <comment>after: You may</comment>
        <translation>joindre aux dossiers</translation>
    </message>
    <message>
        <source>download files</source>
        <comment>after: You may</comment>
        <translation>télécharger des fichiers</translation>
    </message>
    <message>
        <source>delete files</source>
        <comment>after: You may</comment>
        <translation>supprimer des fichiers</translation>
    </message>
    <message>
        <source>see your chats</source>
        <comment>after: You may</comment>
        <translation>voir vos chats</translation>
    </message>
    <message>
        <source>join chats</source>
        <comment>after: You may</comment>
        <translation>rejoindre des chats</translation>
    </message>
    <message>
        <source>You may %1.</source>
        <translation>Vous pouvez %1.</translation>
    </message>
    <message>
        <source>You may not %1.</source>
        <translation>Vous ne pouvez pas %1.</translation>
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
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En cours</translation>
    </message>
</context>
</TS>
