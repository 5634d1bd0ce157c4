<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en_CA">
<context>
    <name>Accounts</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Chèques</translation>
    </message>
    <message>
        <source>Chequing</source>
        <translation>Chèques</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Carte de crédit</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Prepaid card</source>
        <translation>Carte prépayée</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Épargne</translation>
    </message>
    <message>
        <source>ending {digits}</source>
        <translation>se terminant par {digits}</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>il y a %n heure</numerusform>
            <numerusform>il y a %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds ago</source>
        <translation>
            <numerusform>il y a %n seconde</numerusform>
            <numerusform>il y a %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>as of {date}</source>
        <translation>en date du {date}</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>en date de {time}</translation>
    </message>
    <message>
        <source>checked {ago}</source>
        <translation>vérifié {ago}</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>aujourd’hui à {time}</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>demain à {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>hier à {time}</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>le {date} à {time}</translation>
    </message>
</context>
<context>
    <name>Announcements</name>
    <message numerus="yes">
        <source>%n accounts added.</source>
        <translation>
            <numerusform>%n compte ajouté.</numerusform>
            <numerusform>%n comptes ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n accounts are connected.</source>
        <translation>
            <numerusform>Le compte est connecté.</numerusform>
            <numerusform>Les %n comptes sont connectés.</numerusform>
        </translation>
    </message>
    <message>
        <source>All credentials revoked.</source>
        <translation>Tous les identifiants sont révoqués.</translation>
    </message>
    <message>
        <source>Clipboard cleared.</source>
        <translation>Presse-papiers effacé.</translation>
    </message>
    <message>
        <source>Clipboard holds something else, so we left it alone.</source>
        <translation>Le presse-papiers contient autre chose; nous n’y avons pas touché.</translation>
    </message>
    <message>
        <source>Credentials created.</source>
        <translation>Identifiants créés.</translation>
    </message>
    <message>
        <source>Credentials hidden.</source>
        <translation>Identifiants masqués.</translation>
    </message>
    <message numerus="yes">
        <source>Credentials shown to your client for %n seconds.</source>
        <translation>
            <numerusform>Identifiants montrés à votre client pendant %n seconde.</numerusform>
            <numerusform>Identifiants montrés à votre client pendant %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Password copied. Clears in {time}.</source>
        <translation>Mot de passe copié. Effacé dans {time}.</translation>
    </message>
    <message>
        <source>Username copied. Clears in {time}.</source>
        <translation>Nom d’utilisateur copié. Effacé dans {time}.</translation>
    </message>
    <message>
        <source>{account} is connected.</source>
        <translation>{account}&#xa0;: connecté.</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>Codat does not have it. You can try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codat has it. You can go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionStates</name>
    <message>
        <source>Access withdrawn</source>
        <translation>Accès retiré</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Waiting for QuickBooks</source>
        <translation>En attente de QuickBooks</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Passerelle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passerelle: private console, do not share this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice call: nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Currencies</name>
    <message>
        <source>Australian dollar</source>
        <translation>dollar australien</translation>
    </message>
    <message>
        <source>Canadian dollar</source>
        <translation>dollar canadien</translation>
    </message>
    <message>
        <source>Japanese yen</source>
        <translation>yen japonais</translation>
    </message>
    <message>
        <source>Mexican peso</source>
        <translation>peso mexicain</translation>
    </message>
    <message>
        <source>Swiss franc</source>
        <translation>franc suisse</translation>
    </message>
    <message>
        <source>US dollar</source>
        <translation>dollar américain</translation>
    </message>
    <message>
        <source>euro</source>
        <translation>euro</translation>
    </message>
    <message>
        <source>pound sterling</source>
        <translation>livre sterling</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>App in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App in French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything except the password is saved as you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice Codat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} et {last}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back to the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client in French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client’s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Stop waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%n accounts added</source>
        <translation>
            <numerusform>%n compte ajouté</numerusform>
            <numerusform>%n comptes ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not added</source>
        <translation>
            <numerusform>%n non ajouté</numerusform>
            <numerusform>%n non ajoutés</numerusform>
        </translation>
    </message>
    <message>
        <source>Add at least one account first.</source>
        <translation>Ajoutez d’abord au moins un compte.</translation>
    </message>
    <message>
        <source>Ask your administrator for a new key.</source>
        <translation>Demandez une nouvelle clé à votre administrateur.</translation>
    </message>
    <message>
        <source>Check at Codat</source>
        <translation>Vérifier dans Codat</translation>
    </message>
    <message>
        <source>Check before trying again.</source>
        <translation>Vérifiez avant de réessayer.</translation>
    </message>
    <message>
        <source>Codat did not accept this.</source>
        <translation>Codat n’a pas accepté cette demande.</translation>
    </message>
    <message>
        <source>Codat is already working on this, or has it already.</source>
        <translation>Codat traite déjà cette demande, ou l’a déjà traitée.</translation>
    </message>
    <message>
        <source>Codat is taking longer than usual. You can wait or stop.</source>
        <translation>Codat prend plus de temps que d’habitude. Vous pouvez attendre ou arrêter.</translation>
    </message>
    <message>
        <source>Codat isn’t answering.</source>
        <translation>Codat ne répond pas.</translation>
    </message>
    <message>
        <source>Codat may have created a set we did not receive.</source>
        <translation>Codat a peut-être créé un jeu que nous n’avons pas reçu.</translation>
    </message>
    <message>
        <source>Codat stored another name than we sent.</source>
        <translation>Codat a enregistré un autre nom que celui envoyé.</translation>
    </message>
    <message>
        <source>Codat’s address was not found.</source>
        <translation>L’adresse de Codat est introuvable.</translation>
    </message>
    <message>
        <source>Codat’s daily limit is reached.</source>
        <translation>La limite quotidienne de Codat est atteinte.</translation>
    </message>
    <message>
        <source>Create a new one; revoke all if in doubt.</source>
        <translation>Créez-en un autre; révoquez tout en cas de doute.</translation>
    </message>
    <message>
        <source>Enter it in Settings. Practice works without one.</source>
        <translation>Entrez-la dans les paramètres. Le mode pratique n’en demande pas.</translation>
    </message>
    <message>
        <source>Every credential still works.</source>
        <translation>Tous les identifiants fonctionnent encore.</translation>
    </message>
    <message>
        <source>Finish setup</source>
        <translation>Terminer la configuration</translation>
    </message>
    <message>
        <source>It was deleted elsewhere. Go back to Clients to see what is there now.</source>
        <translation>Il a été supprimé ailleurs. Retournez aux clients pour voir ce qui s’y trouve maintenant.</translation>
    </message>
    <message>
        <source>Its QuickBooks connection does not yet. Finishing will not create the client twice.</source>
        <translation>Sa connexion QuickBooks ne l’est pas encore. En terminant, vous ne créerez pas le client en double.</translation>
    </message>
    <message>
        <source>Not revoked.</source>
        <translation>Non révoqués.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask your administrator for a key that may.</source>
        <translation>Rien n’a été modifié. Demandez à votre administrateur une clé qui la permet.</translation>
    </message>
    <message>
        <source>Nothing was changed. Tell your administrator.</source>
        <translation>Rien n’a été modifié. Avertissez votre administrateur.</translation>
    </message>
    <message>
        <source>Nothing was created twice. Check at Codat before going on.</source>
        <translation>Rien n’a été créé en double. Vérifiez dans Codat avant de continuer.</translation>
    </message>
    <message>
        <source>Nothing was saved. Correct what Codat names, then try again.</source>
        <translation>Rien n’a été enregistré. Corrigez ce que Codat signale, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the network or the VPN, then try again.</source>
        <translation>Rien n’a été envoyé. Vérifiez le réseau ou le RPV, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was sent. Open a web page to sign in to the network, then try again.</source>
        <translation>Rien n’a été envoyé. Ouvrez une page Web pour ouvrir une session sur le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell your IT team that a security certificate on this network is unknown.</source>
        <translation>Rien n’a été envoyé. Signalez à votre équipe informatique qu’un certificat de sécurité de ce réseau est inconnu.</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Ouvrir les paramètres</translation>
    </message>
    <message>
        <source>QuickBooks refuses credentials that have no account behind them.</source>
        <translation>QuickBooks refuse des identifiants auxquels aucun compte n’est rattaché.</translation>
    </message>
    <message>
        <source>Reference: {reference}</source>
        <translation>Référence&#xa0;: {reference}</translation>
    </message>
    <message>
        <source>So nothing was sent. Free some disk space or tell your IT team, then try again.</source>
        <translation>Rien n’a donc été envoyé. Libérez de l’espace disque ou avertissez votre équipe informatique, puis réessayez.</translation>
    </message>
    <message>
        <source>Something on this network answered instead. Try again, then tell your IT team.</source>
        <translation>Quelque chose sur ce réseau a répondu à sa place. Réessayez, puis avertissez votre équipe informatique.</translation>
    </message>
    <message>
        <source>Something went wrong in Passerelle itself.</source>
        <translation>Un problème est survenu dans Passerelle.</translation>
    </message>
    <message numerus="yes">
        <source>The %n accounts that were added are saved; you will not create them twice.</source>
        <translation>
            <numerusform>Le compte ajouté est enregistré; il ne sera pas créé en double.</numerusform>
            <numerusform>Les %n comptes ajoutés sont enregistrés; ils ne seront pas créés en double.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer did not come from Codat.</source>
        <translation>La réponse ne vient pas de Codat.</translation>
    </message>
    <message>
        <source>The client exists at Codat.</source>
        <translation>Le client est créé dans Codat.</translation>
    </message>
    <message>
        <source>The connection to Codat can’t be trusted.</source>
        <translation>La connexion à Codat n’est pas fiable.</translation>
    </message>
    <message>
        <source>This computer could not write down what it was about to do.</source>
        <translation>Cet ordinateur n’a pas pu noter ce qu’il allait faire.</translation>
    </message>
    <message>
        <source>This computer has no key for Codat yet.</source>
        <translation>Cet ordinateur n’a pas encore de clé pour Codat.</translation>
    </message>
    <message>
        <source>This computer’s access to Codat was refused.</source>
        <translation>L’accès de cet ordinateur à Codat a été refusé.</translation>
    </message>
    <message>
        <source>This computer’s key may not do this at Codat.</source>
        <translation>La clé de cet ordinateur ne permet pas cette action dans Codat.</translation>
    </message>
    <message>
        <source>This is no longer at Codat.</source>
        <translation>Cet élément n’est plus dans Codat.</translation>
    </message>
    <message>
        <source>This network asks you to sign in first.</source>
        <translation>Ce réseau demande d’abord d’ouvrir une session.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try again at {time}.</source>
        <translation>Réessayez à {time}.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Try again {day_and_time}.</source>
        <translation>Réessayez {day_and_time}.</translation>
    </message>
    <message>
        <source>We don’t know if this was saved.</source>
        <translation>Nous ne savons pas si l’opération a réussi.</translation>
    </message>
    <message>
        <source>Your bank’s Codat plan has no room left.</source>
        <translation>Le forfait Codat de votre institution est épuisé.</translation>
    </message>
    <message>
        <source>Your client still sees the real name. Check it with your client before going on.</source>
        <translation>Votre client voit toujours le vrai nom. Vérifiez-le avec lui avant de continuer.</translation>
    </message>
    <message>
        <source>Your work is saved on this computer.</source>
        <translation>Votre travail est enregistré sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Your work is saved. Give the reference to your IT team.</source>
        <translation>Votre travail est enregistré. Donnez la référence à votre équipe informatique.</translation>
    </message>
    <message>
        <source>You’re offline.</source>
        <translation>Vous êtes hors ligne.</translation>
    </message>
    <message>
        <source>{added}, {refused}.</source>
        <translation>{added}, {refused}.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>Alabama</source>
        <translation>Alabama</translation>
    </message>
    <message>
        <source>Alaska</source>
        <translation>Alaska</translation>
    </message>
    <message>
        <source>Alberta</source>
        <translation>Alberta</translation>
    </message>
    <message>
        <source>Arizona</source>
        <translation>Arizona</translation>
    </message>
    <message>
        <source>Arkansas</source>
        <translation>Arkansas</translation>
    </message>
    <message>
        <source>British Columbia</source>
        <translation>Colombie-Britannique</translation>
    </message>
    <message>
        <source>California</source>
        <translation>Californie</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Colorado</source>
        <translation>Colorado</translation>
    </message>
    <message>
        <source>Connecticut</source>
        <translation>Connecticut</translation>
    </message>
    <message>
        <source>Delaware</source>
        <translation>Delaware</translation>
    </message>
    <message>
        <source>District of Columbia</source>
        <translation>District de Columbia</translation>
    </message>
    <message>
        <source>Florida</source>
        <translation>Floride</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Géorgie</translation>
    </message>
    <message>
        <source>Hawaii</source>
        <translation>Hawaï</translation>
    </message>
    <message>
        <source>Idaho</source>
        <translation>Idaho</translation>
    </message>
    <message>
        <source>Illinois</source>
        <translation>Illinois</translation>
    </message>
    <message>
        <source>Indiana</source>
        <translation>Indiana</translation>
    </message>
    <message>
        <source>Iowa</source>
        <translation>Iowa</translation>
    </message>
    <message>
        <source>Kansas</source>
        <translation>Kansas</translation>
    </message>
    <message>
        <source>Kentucky</source>
        <translation>Kentucky</translation>
    </message>
    <message>
        <source>Louisiana</source>
        <translation>Louisiane</translation>
    </message>
    <message>
        <source>Maine</source>
        <translation>Maine</translation>
    </message>
    <message>
        <source>Manitoba</source>
        <translation>Manitoba</translation>
    </message>
    <message>
        <source>Maryland</source>
        <translation>Maryland</translation>
    </message>
    <message>
        <source>Massachusetts</source>
        <translation>Massachusetts</translation>
    </message>
    <message>
        <source>Michigan</source>
        <translation>Michigan</translation>
    </message>
    <message>
        <source>Minnesota</source>
        <translation>Minnesota</translation>
    </message>
    <message>
        <source>Mississippi</source>
        <translation>Mississippi</translation>
    </message>
    <message>
        <source>Missouri</source>
        <translation>Missouri</translation>
    </message>
    <message>
        <source>Montana</source>
        <translation>Montana</translation>
    </message>
    <message>
        <source>Nebraska</source>
        <translation>Nebraska</translation>
    </message>
    <message>
        <source>Nevada</source>
        <translation>Nevada</translation>
    </message>
    <message>
        <source>New Brunswick</source>
        <translation>Nouveau-Brunswick</translation>
    </message>
    <message>
        <source>New Hampshire</source>
        <translation>New Hampshire</translation>
    </message>
    <message>
        <source>New Jersey</source>
        <translation>New Jersey</translation>
    </message>
    <message>
        <source>New Mexico</source>
        <translation>Nouveau-Mexique</translation>
    </message>
    <message>
        <source>New York</source>
        <translation>New York</translation>
    </message>
    <message>
        <source>Newfoundland and Labrador</source>
        <translation>Terre-Neuve-et-Labrador</translation>
    </message>
    <message>
        <source>North Carolina</source>
        <translation>Caroline du Nord</translation>
    </message>
    <message>
        <source>North Dakota</source>
        <translation>Dakota du Nord</translation>
    </message>
    <message>
        <source>Northwest Territories</source>
        <translation>Territoires du Nord-Ouest</translation>
    </message>
    <message>
        <source>Nova Scotia</source>
        <translation>Nouvelle-Écosse</translation>
    </message>
    <message>
        <source>Nunavut</source>
        <translation>Nunavut</translation>
    </message>
    <message>
        <source>Ohio</source>
        <translation>Ohio</translation>
    </message>
    <message>
        <source>Oklahoma</source>
        <translation>Oklahoma</translation>
    </message>
    <message>
        <source>Ontario</source>
        <translation>Ontario</translation>
    </message>
    <message>
        <source>Oregon</source>
        <translation>Oregon</translation>
    </message>
    <message>
        <source>Pennsylvania</source>
        <translation>Pennsylvanie</translation>
    </message>
    <message>
        <source>Prince Edward Island</source>
        <translation>Île-du-Prince-Édouard</translation>
    </message>
    <message>
        <source>Quebec</source>
        <translation>Québec</translation>
    </message>
    <message>
        <source>Rhode Island</source>
        <translation>Rhode Island</translation>
    </message>
    <message>
        <source>Saskatchewan</source>
        <translation>Saskatchewan</translation>
    </message>
    <message>
        <source>South Carolina</source>
        <translation>Caroline du Sud</translation>
    </message>
    <message>
        <source>South Dakota</source>
        <translation>Dakota du Sud</translation>
    </message>
    <message>
        <source>Tennessee</source>
        <translation>Tennessee</translation>
    </message>
    <message>
        <source>Texas</source>
        <translation>Texas</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Utah</source>
        <translation>Utah</translation>
    </message>
    <message>
        <source>Vermont</source>
        <translation>Vermont</translation>
    </message>
    <message>
        <source>Virginia</source>
        <translation>Virginie</translation>
    </message>
    <message>
        <source>Washington</source>
        <translation>Washington (État)</translation>
    </message>
    <message>
        <source>West Virginia</source>
        <translation>Virginie-Occidentale</translation>
    </message>
    <message>
        <source>Wisconsin</source>
        <translation>Wisconsin</translation>
    </message>
    <message>
        <source>Wyoming</source>
        <translation>Wyoming</translation>
    </message>
    <message>
        <source>Yukon</source>
        <translation>Yukon</translation>
    </message>
</context>
<context>
    <name>RegionsShort</name>
    <message>
        <source>Alta.</source>
        <translation>Alb.</translation>
    </message>
    <message>
        <source>B.C.</source>
        <translation>C.-B.</translation>
    </message>
    <message>
        <source>Man.</source>
        <translation>Man.</translation>
    </message>
    <message>
        <source>N.B.</source>
        <translation>N.-B.</translation>
    </message>
    <message>
        <source>N.L.</source>
        <translation>T.-N.-L.</translation>
    </message>
    <message>
        <source>N.S.</source>
        <translation>N.-É.</translation>
    </message>
    <message>
        <source>N.W.T.</source>
        <translation>T.N.-O.</translation>
    </message>
    <message>
        <source>Nvt.</source>
        <translation>Nt</translation>
    </message>
    <message>
        <source>Ont.</source>
        <translation>Ont.</translation>
    </message>
    <message>
        <source>P.E.I.</source>
        <translation>Î.-P.-É.</translation>
    </message>
    <message>
        <source>Que.</source>
        <translation>Qc</translation>
    </message>
    <message>
        <source>Sask.</source>
        <translation>Sask.</translation>
    </message>
    <message>
        <source>Y.T.</source>
        <translation>Yn</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>ampersand</source>
        <translation>perluète</translation>
    </message>
    <message>
        <source>asterisk</source>
        <translation>astérisque</translation>
    </message>
    <message>
        <source>at sign</source>
        <translation>arobas</translation>
    </message>
    <message>
        <source>capital</source>
        <translation>majuscule</translation>
    </message>
    <message>
        <source>caret</source>
        <translation>accent circonflexe</translation>
    </message>
    <message>
        <source>closing parenthesis</source>
        <translation>parenthèse fermante</translation>
    </message>
    <message>
        <source>colon</source>
        <translation>deux-points</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>virgule</translation>
    </message>
    <message>
        <source>dollar sign</source>
        <translation>signe de dollar</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>huit</translation>
    </message>
    <message>
        <source>equal sign</source>
        <translation>signe égal</translation>
    </message>
    <message>
        <source>exclamation mark</source>
        <translation>point d’exclamation</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinq</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quatre</translation>
    </message>
    <message>
        <source>hyphen</source>
        <translation>trait d’union</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neuf</translation>
    </message>
    <message>
        <source>number</source>
        <translation>chiffre</translation>
    </message>
    <message>
        <source>number sign</source>
        <translation>carré</translation>
    </message>
    <message>
        <source>one</source>
        <translation>un</translation>
    </message>
    <message>
        <source>opening parenthesis</source>
        <translation>parenthèse ouvrante</translation>
    </message>
    <message>
        <source>percent sign</source>
        <translation>signe de pourcentage</translation>
    </message>
    <message>
        <source>period</source>
        <translation>point</translation>
    </message>
    <message>
        <source>plus sign</source>
        <translation>signe plus</translation>
    </message>
    <message>
        <source>question mark</source>
        <translation>point d’interrogation</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>point-virgule</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sept</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>signe</translation>
    </message>
    <message>
        <source>six</source>
        <translation>six</translation>
    </message>
    <message>
        <source>slash</source>
        <translation>barre oblique</translation>
    </message>
    <message>
        <source>small</source>
        <translation>minuscule</translation>
    </message>
    <message>
        <source>three</source>
        <translation>trois</translation>
    </message>
    <message>
        <source>tilde</source>
        <translation>tilde</translation>
    </message>
    <message>
        <source>two</source>
        <translation>deux</translation>
    </message>
    <message>
        <source>underscore</source>
        <translation>trait de soulignement</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>zéro</translation>
    </message>
    <message>
        <source>{character}: {kind} {word}</source>
        <translation>{character}&#xa0;: {kind} {word}</translation>
    </message>
</context>
<context>
    <name>Spine</name>
    <message>
        <source>Add at least one bank account first: QuickBooks refuses credentials without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the client at Codat first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the credentials first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the client’s set-up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to read out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Linking</source>
        <translation>Liaison en cours</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Waiting to be linked</source>
        <translation>En attente de liaison</translation>
    </message>
</context>
<context>
    <name>StepStandings</name>
    <message>
        <source>Current</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Half done</source>
        <translation>À moitié fait</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Pas commencé</translation>
    </message>
    <message>
        <source>current</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>half done</source>
        <translation>à moitié fait</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>pas commencé</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n ajouté</numerusform>
            <numerusform>%n ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} accounts</source>
        <translation>
            <numerusform>%n compte sur {total}</numerusform>
            <numerusform>%n comptes sur {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n à corriger</numerusform>
            <numerusform>%n à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>Bank accounts</source>
        <translation>Comptes bancaires</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Connected accounts</source>
        <translation>Comptes connectés</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>QuickBooks steps</source>
        <translation>Étapes QuickBooks</translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>Étape {number} sur {total}</translation>
    </message>
    <message>
        <source>Step {number}, {title}, {standing}</source>
        <translation>Étape {number}, {title}, {standing}</translation>
    </message>
    <message numerus="yes">
        <source>{connected} of %n accounts</source>
        <translation>
            <numerusform>{connected} sur %n compte</numerusform>
            <numerusform>{connected} sur %n comptes</numerusform>
        </translation>
    </message>
</context>
</TS>
