<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en_CA">
<context>
    <name>AccessPiece</name>
    <message>
        <source>Codat answers, and lets this computer in.</source>
        <translation>Codat répond et accepte cet ordinateur.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Forget what lets this computer in?</source>
        <translation>Oublier ce qui ouvre l’accès de cet ordinateur?</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Oublier…</translation>
    </message>
    <message>
        <source>It is removed from the keychain. To come back, somebody has to enter it again.</source>
        <translation>Le trousseau ne le gardera plus. Pour revenir, il faudra le saisir de nouveau.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Test access</source>
        <translation>Essayer l’accès</translation>
    </message>
    <message>
        <source>Test access and keep</source>
        <translation>Essayer l’accès et garder</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>What you entered is kept in this computer’s keychain.</source>
        <translation>Ce que vous avez saisi est gardé dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>You would work in “{name}”.</source>
        <translation>Vous travailleriez dans «&#xa0;{name}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>AccountEditor</name>
    <message>
        <source>Enter the numbers again: full account numbers are never written to this computer’s disk.</source>
        <translation>Entrez de nouveau les numéros&#xa0;: les numéros de compte complets ne sont jamais écrits sur le disque de cet ordinateur.</translation>
    </message>
    <message>
        <source>Keep in the list</source>
        <translation>Garder dans la liste</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Nouveau compte</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Non ajouté</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore envoyé</translation>
    </message>
</context>
<context>
    <name>AccountFaults</name>
    <message>
        <source>A spreadsheet takes this for a formula. Begin the name with a letter or a digit.</source>
        <translation>Un tableur y verrait une formule. Commencez le nom par une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>Already used by {account}. Check it with your client.</source>
        <translation>Déjà utilisé par {account}. Vérifiez-le avec votre client.</translation>
    </message>
    <message>
        <source>Choose the currency, for example CAD or USD.</source>
        <translation>Choisissez la devise, par exemple CAD ou USD.</translation>
    </message>
    <message>
        <source>Choose the type of account.</source>
        <translation>Choisissez le type de compte.</translation>
    </message>
    <message>
        <source>Enter 3 digits, for example 003.</source>
        <translation>Entrez 3 chiffres, par exemple 003.</translation>
    </message>
    <message>
        <source>Enter 4 to 17 digits, zeros included.</source>
        <translation>Entrez de 4 à 17 chiffres, zéros compris.</translation>
    </message>
    <message>
        <source>Enter 5 digits, for example 00412.</source>
        <translation>Entrez 5 chiffres, par exemple 00412.</translation>
    </message>
    <message>
        <source>Enter 5 to 12 digits, zeros included.</source>
        <translation>Entrez de 5 à 12 chiffres, zéros compris.</translation>
    </message>
    <message>
        <source>Enter 9 digits, for example 021000021.</source>
        <translation>Entrez 9 chiffres, par exemple 021000021.</translation>
    </message>
    <message>
        <source>Enter a name that your client will recognize in QuickBooks.</source>
        <translation>Entrez un nom que votre client reconnaîtra dans QuickBooks.</translation>
    </message>
    <message>
        <source>Enter an amount, for example {example}. It can be zero.</source>
        <translation>Entrez un montant, par exemple {example}. Il peut être zéro.</translation>
    </message>
    <message>
        <source>Enter the account number.</source>
        <translation>Entrez le numéro de compte.</translation>
    </message>
    <message>
        <source>Enter the last 4 digits, or the whole card number.</source>
        <translation>Entrez les 4 derniers chiffres ou le numéro de carte complet.</translation>
    </message>
    <message>
        <source>The spreadsheet rounded this number. Type all its digits again.</source>
        <translation>Le tableur a arrondi ce numéro. Entrez-en de nouveau tous les chiffres.</translation>
    </message>
    <message>
        <source>There are invisible characters in the name. Type it again.</source>
        <translation>Le nom contient des caractères invisibles. Entrez-le de nouveau.</translation>
    </message>
    <message>
        <source>This is not a routing number. Check each digit with your client.</source>
        <translation>Ce n’est pas un numéro d’acheminement. Vérifiez chaque chiffre avec votre client.</translation>
    </message>
    <message>
        <source>This routing number belongs to no bank with customers. Check it with your client.</source>
        <translation>Ce numéro d’acheminement n’appartient à aucune banque ayant des clients. Vérifiez-le avec votre client.</translation>
    </message>
    <message>
        <source>Use 100 characters or fewer.</source>
        <translation>Utilisez au plus 100 caractères.</translation>
    </message>
    <message>
        <source>Use digits only. Spaces and hyphens are fine.</source>
        <translation>Utilisez seulement des chiffres. Les espaces et les traits d’union sont acceptés.</translation>
    </message>
    <message>
        <source>{account} has this name already. Choose another: QuickBooks can’t tell them apart.</source>
        <translation>{account} porte déjà ce nom. Choisissez-en un autre&#xa0;: QuickBooks ne peut pas les distinguer.</translation>
    </message>
    <message>
        <source>“{account}” is no type of account here. Choose one.</source>
        <translation>«&#xa0;{account}&#xa0;» n’est pas un type de compte connu. Choisissez-en un.</translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>Account name</source>
        <translation>Nom du compte</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Numéro de compte</translation>
    </message>
    <message>
        <source>Also for a line of credit</source>
        <translation>Aussi pour une marge de crédit</translation>
    </message>
    <message>
        <source>Can be zero</source>
        <translation>Peut être zéro</translation>
    </message>
    <message>
        <source>Can be zero. What is owed has a minus.</source>
        <translation>Peut être zéro. Une somme due porte le signe moins.</translation>
    </message>
    <message>
        <source>Card number, last 4 digits</source>
        <translation>Numéro de carte, 4 derniers chiffres</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Current balance</source>
        <translation>Solde actuel</translation>
    </message>
    <message>
        <source>Institution number, 3 digits</source>
        <translation>Numéro d’institution, 3 chiffres</translation>
    </message>
    <message>
        <source>Only these 4 digits are kept</source>
        <translation>Seuls ces 4 chiffres sont gardés</translation>
    </message>
    <message>
        <source>QuickBooks feeds only bank and credit-card accounts. For a line of credit: Credit card.</source>
        <translation>QuickBooks n’alimente que les comptes bancaires et les cartes de crédit. Pour une marge de crédit&#xa0;: Carte de crédit.</translation>
    </message>
    <message>
        <source>QuickBooks feeds only bank and credit-card accounts: your client may find no match.</source>
        <translation>QuickBooks n’alimente que les comptes bancaires et les cartes de crédit&#xa0;: votre client pourrait ne trouver aucun compte à associer.</translation>
    </message>
    <message>
        <source>Routing number, 9 digits</source>
        <translation>Numéro d’acheminement (ABA), 9 chiffres</translation>
    </message>
    <message>
        <source>Transit number, 5 digits</source>
        <translation>Numéro de transit, 5 chiffres</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Your client must have multicurrency on in QuickBooks.</source>
        <translation>Votre client doit avoir activé les devises multiples dans QuickBooks.</translation>
    </message>
</context>
<context>
    <name>AccountFilePage</name>
    <message numerus="yes">
        <source>%n accounts added.</source>
        <translation>
            <numerusform>%n compte ajouté.</numerusform>
            <numerusform>%n comptes ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts can be added.</source>
        <translation>
            <numerusform>%n compte peut être ajouté.</numerusform>
            <numerusform>%n comptes peuvent être ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows to fix.</source>
        <translation>
            <numerusform>%n ligne à corriger.</numerusform>
            <numerusform>%n lignes à corriger.</numerusform>
        </translation>
    </message>
    <message>
        <source>A row for each account: its name, type and number, and the transit or routing number of its bank.</source>
        <translation>Une ligne par compte&#xa0;: son nom, son type et son numéro, puis le numéro de transit ou d’acheminement.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n accounts</source>
        <translation>
            <numerusform>Ajouter %n compte</numerusform>
            <numerusform>Ajouter %n comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Ajout…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Import accounts</source>
        <translation>Importer des comptes</translation>
    </message>
    <message>
        <source>Save what was left out</source>
        <translation>Enregistrer les lignes laissées de côté</translation>
    </message>
    <message>
        <source>Save what was left out…</source>
        <translation>Enregistrer le reste…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Table for a spreadsheet</source>
        <translation>Tableau pour un tableur</translation>
    </message>
    <message numerus="yes">
        <source>The spreadsheet had dropped the zeros in front of %n numbers. They were put back.</source>
        <translation>
            <numerusform>Le tableur avait retiré les zéros au début de %n numéro. Ils ont été remis.</numerusform>
            <numerusform>Le tableur avait retiré les zéros au début de %n numéros. Ils ont été remis.</numerusform>
        </translation>
    </message>
    <message>
        <source>accounts-left-out.csv</source>
        <translation>comptes-laisses-de-cote.csv</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Accounts of this client</source>
        <translation>Comptes de ce client</translation>
    </message>
</context>
<context>
    <name>AccountRows</name>
    <message>
        <source>Account number</source>
        <translation>Numéro de compte</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Codat has it already</source>
        <translation>Codat l’a déjà</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Institution number</source>
        <translation>Numéro d’institution</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Laissé de côté par vous</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Routing number</source>
        <translation>Numéro d’acheminement</translation>
    </message>
    <message>
        <source>Stands twice in the list</source>
        <translation>En double dans la liste</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>À ajouter</translation>
    </message>
    <message>
        <source>Transit number</source>
        <translation>Numéro de transit</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>{field}: {reason}</source>
        <translation>{field}&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>AccountSight</name>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change {account}</source>
        <translation>Modifier {account}</translation>
    </message>
    <message>
        <source>Codat says: {words}</source>
        <translation>Réponse de Codat&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit {account}</source>
        <translation>Modifier {account}</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Non ajouté</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore envoyé</translation>
    </message>
</context>
<context>
    <name>AccountStates</name>
    <message>
        <source>{account} is disconnected.</source>
        <translation>{account}&#xa0;: déconnecté.</translation>
    </message>
</context>
<context>
    <name>AccountTools</name>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Its balance comes with the feed.</source>
        <translation>Son solde vient avec le flux.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Retrait en cours…</translation>
    </message>
    <message>
        <source>Stop feed…</source>
        <translation>Arrêter le flux…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Update balance</source>
        <translation>Mettre le solde à jour</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Mise à jour en cours…</translation>
    </message>
</context>
<context>
    <name>AccountUpkeep</name>
    <message>
        <source>Balance of {account} updated.</source>
        <translation>Solde de {account} mis à jour.</translation>
    </message>
    <message>
        <source>Enter an amount, for example 1250.00.</source>
        <translation>Entrez un montant, par exemple 1250,00.</translation>
    </message>
    <message>
        <source>Feed of {account} stopped at {time}.</source>
        <translation>Flux de {account} arrêté à {time}.</translation>
    </message>
    <message>
        <source>It was {amount}.</source>
        <translation>Il était de {amount}.</translation>
    </message>
    <message>
        <source>Its feed stops and its match in QuickBooks is removed.</source>
        <translation>Son flux s’arrête et son association dans QuickBooks est retirée.</translation>
    </message>
    <message>
        <source>Its transactions stop coming into QuickBooks. The other accounts go on.</source>
        <translation>Ses opérations cesseront d’arriver dans QuickBooks. Les autres comptes continuent.</translation>
    </message>
    <message>
        <source>Keep the account</source>
        <translation>Conserver le compte</translation>
    </message>
    <message>
        <source>Keep the feed</source>
        <translation>Conserver le flux</translation>
    </message>
    <message>
        <source>My client has agreed to this</source>
        <translation>Mon client est d’accord</translation>
    </message>
    <message>
        <source>QuickBooks may show it as connected a little longer.</source>
        <translation>QuickBooks peut l’afficher comme connecté encore un moment.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {account}?</source>
        <translation>Retirer {account}?</translation>
    </message>
    <message>
        <source>Stop the feed</source>
        <translation>Arrêter le flux</translation>
    </message>
    <message>
        <source>Stop the feed of {account}?</source>
        <translation>Arrêter le flux de {account}?</translation>
    </message>
    <message>
        <source>The account and its past stay in QuickBooks.</source>
        <translation>Le compte et son historique restent dans QuickBooks.</translation>
    </message>
    <message>
        <source>Tick the box to confirm your client agreed.</source>
        <translation>Cochez la case pour confirmer l’accord de votre client.</translation>
    </message>
    <message>
        <source>You cannot undo it.</source>
        <translation>Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Your client can link it again in QuickBooks with valid credentials.</source>
        <translation>Votre client peut le relier de nouveau dans QuickBooks avec des identifiants valides.</translation>
    </message>
    <message>
        <source>{account} removed at {time}.</source>
        <translation>{account} retiré à {time}.</translation>
    </message>
</context>
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
    <name>AccountsPage</name>
    <message numerus="yes">
        <source>%n accounts not added.</source>
        <translation>
            <numerusform>%n compte non ajouté.</numerusform>
            <numerusform>%n comptes non ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts to link</source>
        <translation>Comptes à relier</translation>
    </message>
    <message>
        <source>Add and continue</source>
        <translation>Ajouter et continuer</translation>
    </message>
    <message>
        <source>Add the accounts your client wants in QuickBooks. At least one is needed before credentials.</source>
        <translation>Ajoutez les comptes que votre client veut voir dans QuickBooks. Il en faut au moins un avant les identifiants.</translation>
    </message>
    <message>
        <source>Add this account and continue</source>
        <translation>Ajouter ce compte et continuer</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Ajout…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Check at Codat, then continue</source>
        <translation>Vérifier dans Codat, puis continuer</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Leave it out for now</source>
        <translation>Laisser de côté pour l’instant</translation>
    </message>
    <message>
        <source>Renamed to {account}.</source>
        <translation>Renommé&#xa0;: {account}.</translation>
    </message>
</context>
<context>
    <name>AccountsPanel</name>
    <message numerus="yes">
        <source>%n fields to check.</source>
        <translation>
            <numerusform>%n champ à vérifier.</numerusform>
            <numerusform>%n champs à vérifier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Kept in the list. Nothing is sent yet.</source>
        <translation>Gardé dans la liste. Rien n’est encore envoyé.</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation>Ce qui a été fait, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Tous les clients</translation>
    </message>
    <message>
        <source>Check the record</source>
        <translation>Vérifier le registre</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification en cours…</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Export the record</source>
        <translation>Exporter le registre</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportation en cours…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter what was done</source>
        <translation>Filtrer ce qui a été fait</translation>
    </message>
    <message>
        <source>JSON lines for your IT team</source>
        <translation>Lignes JSON pour votre équipe informatique</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 dernières heures</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Nothing is recorded for this client.</source>
        <translation>Rien n’est consigné pour ce client.</translation>
    </message>
    <message>
        <source>Nothing recorded matches {words}.</source>
        <translation>Rien de consigné ne correspond à {words}.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time. What is done for a client is written here as it happens.</source>
        <translation>Rien n’a été consigné pendant cette période. Ce qui est fait pour un client s’inscrit ici au fur et à mesure.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
    <message>
        <source>Summary of the last call</source>
        <translation>Résumé du dernier appel</translation>
    </message>
    <message>
        <source>Table for a spreadsheet</source>
        <translation>Tableau pour un tableur</translation>
    </message>
    <message numerus="yes">
        <source>The record is whole: %n events checked.</source>
        <translation>
            <numerusform>Le registre est intact&#xa0;: %n événement vérifié.</numerusform>
            <numerusform>Le registre est intact&#xa0;: %n événements vérifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record was changed at event {number}. Tell your IT team.</source>
        <translation>Le registre a été modifié à l’événement {number}. Prévenez votre équipe informatique.</translation>
    </message>
</context>
<context>
    <name>AfterCard</name>
    <message>
        <source>Here it shows up to 10 days later. The connection itself follows within one more day.</source>
        <translation>Le changement apparaît ici jusqu’à 10 jours plus tard. La connexion elle-même suit dans un délai d’un jour de plus.</translation>
    </message>
    <message>
        <source>If they disconnect in QuickBooks</source>
        <translation>S’il déconnecte dans QuickBooks</translation>
    </message>
    <message>
        <source>Tell your client</source>
        <translation>Dites à votre client</translation>
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
        <source>just now</source>
        <translation>à l’instant</translation>
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
        <source>%n of {total} accounts connected.</source>
        <translation>
            <numerusform>%n compte connecté sur {total}.</numerusform>
            <numerusform>%n comptes connectés sur {total}.</numerusform>
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
        <source>An account is disconnected.</source>
        <translation>Un compte est déconnecté.</translation>
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
    <name>BalancePlot</name>
    <message>
        <source>Change of the balance</source>
        <translation>Variation du solde</translation>
    </message>
    <message>
        <source>Change of the balance from {first} to {last}: lowest {low}, highest {high}</source>
        <translation>Variation du solde du {first} au {last}&#xa0;: minimum {low}, maximum {high}</translation>
    </message>
    <message>
        <source>Running balance</source>
        <translation>Solde courant</translation>
    </message>
    <message>
        <source>Running balance from {first} to {last}: lowest {low}, highest {high}</source>
        <translation>Solde courant du {first} au {last}&#xa0;: minimum {low}, maximum {high}</translation>
    </message>
</context>
<context>
    <name>BeforeCredentials</name>
    <message>
        <source>Add at least one account first.</source>
        <translation>Ajoutez d’abord au moins un compte.</translation>
    </message>
    <message>
        <source>Create a new set if your client still needs one.</source>
        <translation>Créez un nouveau jeu si votre client en a encore besoin.</translation>
    </message>
    <message>
        <source>Create the one-time username and password when your client is at the QuickBooks sign-in box.</source>
        <translation>Créez le nom d’utilisateur et le mot de passe à usage unique lorsque votre client est devant la fenêtre de connexion de QuickBooks.</translation>
    </message>
    <message>
        <source>It is for QuickBooks only. Your client’s online banking password is never needed.</source>
        <translation>Il est réservé à QuickBooks. Le mot de passe de services bancaires en ligne de votre client n’est jamais demandé.</translation>
    </message>
    <message>
        <source>It is never saved: it goes when you leave this client, or when its time is over.</source>
        <translation>Il n’est jamais enregistré&#xa0;: il disparaît lorsque vous quittez ce client ou que son temps est écoulé.</translation>
    </message>
    <message>
        <source>QuickBooks refuses credentials that have no account behind them.</source>
        <translation>QuickBooks refuse les identifiants auxquels aucun compte n’est rattaché.</translation>
    </message>
    <message>
        <source>The password is no longer on this computer.</source>
        <translation>Le mot de passe n’est plus sur cet ordinateur.</translation>
    </message>
    <message>
        <source>“One-time” means shown once: a set keeps working until you revoke all.</source>
        <translation>«&#xa0;À usage unique&#xa0;» veut dire montré une seule fois&#xa0;: un jeu fonctionne jusqu’à ce que vous révoquiez tout.</translation>
    </message>
</context>
<context>
    <name>CallCheck</name>
    <message>
        <source>Before anyone sees them</source>
        <translation>Avant que quelqu’un les voie</translation>
    </message>
    <message>
        <source>My client’s QuickBooks is open</source>
        <translation>QuickBooks est ouvert chez mon client</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>The call is not being recorded</source>
        <translation>L’appel n’est pas enregistré</translation>
    </message>
    <message>
        <source>Tick both boxes first.</source>
        <translation>Cochez d’abord les deux cases.</translation>
    </message>
</context>
<context>
    <name>CallSummary</name>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>By {people}</source>
        <translation>Par {people}</translation>
    </message>
    <message>
        <source>Credentials, links and full account numbers are never recorded, and are not on this page.</source>
        <translation>Les identifiants, les liens et les numéros de compte complets ne sont jamais consignés, et ne figurent pas sur cette page.</translation>
    </message>
    <message>
        <source>Events {first} to {last} of this computer’s record. Mark of the last: {digest}.</source>
        <translation>Événements {first} à {last} du registre de cet ordinateur. Empreinte du dernier&#xa0;: {digest}.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Summary of a call</source>
        <translation>Résumé d’un appel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>{date}, from {start} to {end}</source>
        <translation>{date}, de {start} à {end}</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%n accounts are connected.</source>
        <translation>
            <numerusform>%n compte est connecté.</numerusform>
            <numerusform>%n comptes sont connectés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were added.</source>
        <translation>
            <numerusform>%n compte a été ajouté.</numerusform>
            <numerusform>%n comptes ont été ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were disconnected.</source>
        <translation>
            <numerusform>%n compte a été déconnecté.</numerusform>
            <numerusform>%n comptes ont été déconnectés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were removed.</source>
        <translation>
            <numerusform>%n compte a été retiré.</numerusform>
            <numerusform>%n comptes ont été retirés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were renamed.</source>
        <translation>
            <numerusform>%n compte a été renommé.</numerusform>
            <numerusform>%n comptes ont été renommés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sets of credentials were created, the latest {when}.</source>
        <translation>
            <numerusform>%n jeu d’identifiants a été créé, {when}.</numerusform>
            <numerusform>%n jeux d’identifiants ont été créés, le dernier {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>A QuickBooks connection was created.</source>
        <translation>Une connexion QuickBooks a été créée.</translation>
    </message>
    <message>
        <source>Access was withdrawn.</source>
        <translation>L’accès a été retiré.</translation>
    </message>
    <message>
        <source>All credentials were revoked {when}.</source>
        <translation>Tous les identifiants ont été révoqués {when}.</translation>
    </message>
    <message>
        <source>Changed since you last looked.</source>
        <translation>Changé depuis votre dernier passage.</translation>
    </message>
    <message>
        <source>Credentials were created {when}.</source>
        <translation>Des identifiants ont été créés {when}.</translation>
    </message>
    <message>
        <source>QuickBooks is connected.</source>
        <translation>QuickBooks est connecté.</translation>
    </message>
    <message>
        <source>The client is now called {name}, not {before}.</source>
        <translation>Le client s’appelle maintenant {name}, et non plus {before}.</translation>
    </message>
    <message>
        <source>The feed was disconnected.</source>
        <translation>Le flux a été déconnecté.</translation>
    </message>
    <message>
        <source>{account} is connected.</source>
        <translation>Compte connecté&#xa0;: {account}.</translation>
    </message>
    <message>
        <source>{account} was added.</source>
        <translation>Compte ajouté&#xa0;: {account}.</translation>
    </message>
    <message>
        <source>{account} was disconnected.</source>
        <translation>Compte déconnecté&#xa0;: {account}.</translation>
    </message>
    <message>
        <source>{account} was removed.</source>
        <translation>Compte retiré&#xa0;: {account}.</translation>
    </message>
    <message>
        <source>{before} is now called {account}.</source>
        <translation>Compte renommé&#xa0;: {before} s’appelle maintenant {account}.</translation>
    </message>
    <message>
        <source>{client} was created on another computer too, {when}. Go on with that one: it is on the list.</source>
        <translation>{client} a aussi été créé sur un autre ordinateur, {when}. Continuez avec celui-là&#xa0;: il est dans la liste.</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>advice</source>
        <translation>conseil</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>demande votre attention</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non demandé</translation>
    </message>
    <message>
        <source>well</source>
        <translation>concluant</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n checks have advice.</source>
        <translation>
            <numerusform>%n vérification donne un conseil.</numerusform>
            <numerusform>%n vérifications donnent un conseil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks need attention.</source>
        <translation>
            <numerusform>%n vérification demande votre attention.</numerusform>
            <numerusform>%n vérifications demandent votre attention.</numerusform>
        </translation>
    </message>
    <message>
        <source>Advice: turn on bank accounts and bank transactions in Codat’s settings.</source>
        <translation>Conseil&#xa0;: activez les comptes et les opérations bancaires dans les paramètres de Codat.</translation>
    </message>
    <message numerus="yes">
        <source>All %n checks are well.</source>
        <translation>
            <numerusform>La vérification est concluante.</numerusform>
            <numerusform>Les %n vérifications sont concluantes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bank accounts and bank transactions are set up.</source>
        <translation>Les comptes et les opérations bancaires sont configurés.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Codat</source>
        <translation>Codat</translation>
    </message>
    <message>
        <source>Codat answers.</source>
        <translation>Codat répond.</translation>
    </message>
    <message>
        <source>Codat did not name the instance.</source>
        <translation>Codat n’a pas nommé l’instance.</translation>
    </message>
    <message>
        <source>Codat did not say how many requests are left.</source>
        <translation>Codat n’a pas dit combien de requêtes il reste.</translation>
    </message>
    <message>
        <source>Codat did not tell its time.</source>
        <translation>Codat n’a pas donné son heure.</translation>
    </message>
    <message>
        <source>Codat’s data type settings could not be read. They are advice only.</source>
        <translation>Les paramètres des types de données de Codat n’ont pas pu être lus. Ils ne servent que de conseil.</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>Limite quotidienne</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Data types</source>
        <translation>Types de données</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instance</translation>
    </message>
    <message>
        <source>Journal, record and settings can be written, and only you can read them.</source>
        <translation>Le journal, le registre et les paramètres s’écrivent, et vous seul pouvez les lire.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Locked screen</source>
        <translation>Écran verrouillé</translation>
    </message>
    <message>
        <source>No keychain answers on this computer. Practice does without one.</source>
        <translation>Aucun trousseau ne répond sur cet ordinateur. Le mode pratique s’en passe.</translation>
    </message>
    <message>
        <source>Not asked: see above.</source>
        <translation>Non demandé&#xa0;: voir plus haut.</translation>
    </message>
    <message>
        <source>Only {left} requests are left today: Passerelle no longer asks by itself.</source>
        <translation>Il ne reste que {left} requêtes aujourd’hui&#xa0;: Passerelle n’interroge plus Codat d’elle-même.</translation>
    </message>
    <message>
        <source>Other people on this computer can read the data folder. Tell your IT team.</source>
        <translation>D’autres personnes peuvent lire le dossier de données sur cet ordinateur. Prévenez votre équipe informatique.</translation>
    </message>
    <message>
        <source>Passerelle works through your bank’s gateway, at {host}.</source>
        <translation>Passerelle passe par le serveur de votre banque, à {host}.</translation>
    </message>
    <message>
        <source>Passerelle works with Codat, at {host}.</source>
        <translation>Passerelle travaille avec Codat, à {host}.</translation>
    </message>
    <message>
        <source>Passerelle works with {host}.</source>
        <translation>Passerelle travaille avec {host}.</translation>
    </message>
    <message>
        <source>Passerelle {passerelle}, Qt {qt}, Python {python}, {system}.</source>
        <translation>Passerelle {passerelle}, Qt {qt}, Python {python}, {system}.</translation>
    </message>
    <message>
        <source>Practice needs no key.</source>
        <translation>Le mode pratique n’a pas besoin de clé.</translation>
    </message>
    <message>
        <source>Practice needs no network.</source>
        <translation>Le mode pratique n’a pas besoin de réseau.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Serveur mandataire</translation>
    </message>
    <message>
        <source>QuickBooks bank feeds</source>
        <translation>Flux bancaires QuickBooks</translation>
    </message>
    <message>
        <source>QuickBooks bank feeds are enabled.</source>
        <translation>Les flux bancaires QuickBooks sont activés.</translation>
    </message>
    <message>
        <source>QuickBooks bank feeds are not enabled. Ask whoever manages your Codat account.</source>
        <translation>Les flux bancaires QuickBooks ne sont pas activés. Demandez à la personne qui gère votre compte Codat.</translation>
    </message>
    <message>
        <source>Record at your bank</source>
        <translation>Registre à votre banque</translation>
    </message>
    <message>
        <source>Screen shares</source>
        <translation>Partages d’écran</translation>
    </message>
    <message>
        <source>Straight to {host}, without a proxy.</source>
        <translation>Directement à {host}, sans serveur mandataire.</translation>
    </message>
    <message>
        <source>The data folder can’t be written. Free some disk space or tell your IT team.</source>
        <translation>Impossible d’écrire dans le dossier de données. Libérez de l’espace disque ou prévenez votre équipe informatique.</translation>
    </message>
    <message>
        <source>The data folder is copied elsewhere by OneDrive or the like, where it can be damaged or read. Ask your IT team for another folder.</source>
        <translation>Le dossier de données est copié ailleurs par OneDrive ou un service semblable, où il peut être endommagé ou lu. Demandez à votre équipe informatique un autre dossier.</translation>
    </message>
    <message>
        <source>The data folder is on another computer, where the journal can be damaged. Ask your IT team for a folder on this one.</source>
        <translation>Le dossier de données se trouve sur un autre ordinateur, où le journal peut être endommagé. Demandez à votre équipe informatique un dossier sur celui-ci.</translation>
    </message>
    <message>
        <source>The server is on this computer: nothing is needed.</source>
        <translation>Le serveur est sur cet ordinateur&#xa0;: rien n’est nécessaire.</translation>
    </message>
    <message>
        <source>There are a key and a certificate for this profile, and the certificate opens.</source>
        <translation>Il y a une clé et un certificat pour ce profil, et le certificat s’ouvre.</translation>
    </message>
    <message>
        <source>There is a certificate for this profile, and it opens.</source>
        <translation>Il y a un certificat pour ce profil, et il s’ouvre.</translation>
    </message>
    <message>
        <source>There is a key for this profile.</source>
        <translation>Il y a une clé pour ce profil.</translation>
    </message>
    <message>
        <source>This Codat account has no QuickBooks bank feeds. Ask Codat to add them.</source>
        <translation>Ce compte Codat n’a pas de flux bancaires QuickBooks. Demandez à Codat de les ajouter.</translation>
    </message>
    <message>
        <source>This Windows can keep Passerelle’s own window out of screen shares.</source>
        <translation>Cette version de Windows peut soustraire la fenêtre de Passerelle aux partages d’écran.</translation>
    </message>
    <message>
        <source>This address is not allowed: it has to begin with https.</source>
        <translation>Cette adresse n’est pas permise&#xa0;: elle doit commencer par https.</translation>
    </message>
    <message>
        <source>This computer does not tell when its screen locks. Hide credentials before you leave it.</source>
        <translation>Cet ordinateur ne signale pas le verrouillage de l’écran. Masquez les identifiants avant de vous absenter.</translation>
    </message>
    <message>
        <source>This computer’s clock agrees with Codat’s.</source>
        <translation>L’horloge de cet ordinateur concorde avec celle de Codat.</translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes ahead of Codat’s. Set it right.</source>
        <translation>
            <numerusform>L’horloge de cet ordinateur avance de %n minute sur celle de Codat. Réglez-la.</numerusform>
            <numerusform>L’horloge de cet ordinateur avance de %n minutes sur celle de Codat. Réglez-la.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes behind Codat’s. Set it right.</source>
        <translation>
            <numerusform>L’horloge de cet ordinateur retarde de %n minute sur celle de Codat. Réglez-la.</numerusform>
            <numerusform>L’horloge de cet ordinateur retarde de %n minutes sur celle de Codat. Réglez-la.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer’s keychain answers.</source>
        <translation>Le trousseau de cet ordinateur répond.</translation>
    </message>
    <message>
        <source>This computer’s keychain can’t be used, so no key can be kept. Tell your IT team.</source>
        <translation>Le trousseau de cet ordinateur est inutilisable&#xa0;: aucune clé ne peut y être gardée. Prévenez votre équipe informatique.</translation>
    </message>
    <message>
        <source>This computer’s keychain does not answer. If it asks something in a window of its own, answer there, then check again.</source>
        <translation>Le trousseau de cet ordinateur ne répond pas. S’il pose une question dans une fenêtre à part, répondez-y, puis vérifiez de nouveau.</translation>
    </message>
    <message>
        <source>This computer’s own store of certificates trusts {host}.</source>
        <translation>Le magasin de certificats de cet ordinateur fait confiance à {host}.</translation>
    </message>
    <message>
        <source>This is practice: the Codat built into Passerelle.</source>
        <translation>C’est le mode pratique&#xa0;: le Codat intégré à Passerelle.</translation>
    </message>
    <message>
        <source>Through the proxy {proxy}, as this computer’s settings say.</source>
        <translation>Par le serveur mandataire {proxy}, selon les réglages de cet ordinateur.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>When the screen locks, credentials are hidden at once.</source>
        <translation>Au verrouillage de l’écran, les identifiants sont masqués aussitôt.</translation>
    </message>
    <message>
        <source>You are working in “{name}”.</source>
        <translation>Vous travaillez dans «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>{left} of {limit} requests are left today.</source>
        <translation>Il reste {left} requêtes sur {limit} aujourd’hui.</translation>
    </message>
</context>
<context>
    <name>ClientLinkRow</name>
    <message>
        <source>Client link</source>
        <translation>Lien du client</translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared in {time}.</source>
        <translation>Copié. Le presse-papiers sera effacé dans {time}.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy the link instead, or tell your IT team.</source>
        <translation>Copiez plutôt le lien, ou avertissez votre équipe informatique.</translation>
    </message>
    <message>
        <source>Expired at {time}. A link works for one hour.</source>
        <translation>Expiré à {time}. Un lien fonctionne une heure.</translation>
    </message>
    <message>
        <source>Get a fresh link</source>
        <translation>Obtenir un nouveau lien</translation>
    </message>
    <message>
        <source>Get a link</source>
        <translation>Obtenir un lien</translation>
    </message>
    <message>
        <source>Getting it…</source>
        <translation>Obtention…</translation>
    </message>
    <message>
        <source>In a real call, Codat’s own page for this client comes up here.</source>
        <translation>Dans un vrai appel, la page de Codat pour ce client s’affiche ici.</translation>
    </message>
    <message>
        <source>In practice no browser opens.</source>
        <translation>En pratique, aucun navigateur ne s’ouvre.</translation>
    </message>
    <message>
        <source>Link copied. Clears in {time}.</source>
        <translation>Lien copié. Effacé dans {time}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the client link</source>
        <translation>Ouvrir le lien du client</translation>
    </message>
    <message>
        <source>Opens Codat’s own page for this client, for one hour.</source>
        <translation>Ouvre la page de Codat pour ce client, pendant une heure.</translation>
    </message>
    <message>
        <source>The browser could not be opened.</source>
        <translation>Le navigateur n’a pas pu s’ouvrir.</translation>
    </message>
    <message>
        <source>Works until {time} ({left})</source>
        <translation>Valide jusqu’à {time} ({left})</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>List of clients</source>
        <translation>Liste des clients</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Prochaine action</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>Codat does not have it. You can try again.</source>
        <translation>Codat n’a rien reçu. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>It is saved at Codat. You can go on.</source>
        <translation>C’est enregistré dans Codat. Vous pouvez continuer.</translation>
    </message>
</context>
<context>
    <name>ClientRows</name>
    <message numerus="yes">
        <source>%n accounts not linked</source>
        <translation>
            <numerusform>%n compte non lié</numerusform>
            <numerusform>%n comptes non liés</numerusform>
        </translation>
    </message>
    <message>
        <source>Access withdrawn</source>
        <translation>Accès retiré</translation>
    </message>
    <message>
        <source>Add bank accounts</source>
        <translation>Ajouter les comptes bancaires</translation>
    </message>
    <message>
        <source>Ask about {account}</source>
        <translation>Vérifier {account}</translation>
    </message>
    <message>
        <source>At least one before credentials</source>
        <translation>Au moins un avant les identifiants</translation>
    </message>
    <message>
        <source>Being set up</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Check at Codat before trying again</source>
        <translation>Vérifiez dans Codat avant de réessayer</translation>
    </message>
    <message>
        <source>Client link expired</source>
        <translation>Lien du client expiré</translation>
    </message>
    <message>
        <source>Create credentials</source>
        <translation>Créer les identifiants</translation>
    </message>
    <message>
        <source>Disconnected in QuickBooks</source>
        <translation>Déconnecté dans QuickBooks</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Get a fresh one-hour link</source>
        <translation>Obtenir un nouveau lien d’une heure</translation>
    </message>
    <message>
        <source>Half done</source>
        <translation>À moitié fait</translation>
    </message>
    <message>
        <source>Its QuickBooks connection is missing</source>
        <translation>Il manque sa connexion QuickBooks</translation>
    </message>
    <message>
        <source>May have happened up to 10 days ago</source>
        <translation>Peut remonter à 10 jours</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Aucun compte</translation>
    </message>
    <message>
        <source>Not created at Codat</source>
        <translation>Pas encore créé dans Codat</translation>
    </message>
    <message>
        <source>Nothing linked since {date}</source>
        <translation>Aucun compte lié depuis le {date}</translation>
    </message>
    <message>
        <source>Outcome not known</source>
        <translation>Résultat inconnu</translation>
    </message>
    <message>
        <source>Saved on this computer only</source>
        <translation>Enregistré sur cet ordinateur seulement</translation>
    </message>
    <message>
        <source>Still loading: {read} of {all} clients</source>
        <translation>Chargement en cours&#xa0;: {read} clients sur {all}</translation>
    </message>
    <message>
        <source>With your client on a call</source>
        <translation>Avec votre client, pendant un appel</translation>
    </message>
    <message>
        <source>Your client has to connect again</source>
        <translation>Votre client doit se reconnecter</translation>
    </message>
    <message>
        <source>prefers English</source>
        <translation>préfère l’anglais</translation>
    </message>
    <message>
        <source>prefers French</source>
        <translation>préfère le français</translation>
    </message>
    <message>
        <source>{read} of {all} clients loaded</source>
        <translation>{read} clients chargés sur {all}</translation>
    </message>
</context>
<context>
    <name>ClientView</name>
    <message numerus="yes">
        <source>%n of {total} linked</source>
        <translation>
            <numerusform>%n compte lié sur {total}</numerusform>
            <numerusform>%n comptes liés sur {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n accounts are linked</source>
        <translation>
            <numerusform>Votre compte est lié</numerusform>
            <numerusform>Les %n comptes sont liés</numerusform>
        </translation>
    </message>
    <message>
        <source>Client view: share this window</source>
        <translation>Vue du client&#xa0;: partagez cette fenêtre</translation>
    </message>
    <message>
        <source>Hidden in {time}</source>
        <translation>Masqué dans {time}</translation>
    </message>
    <message>
        <source>Link your accounts to QuickBooks Online</source>
        <translation>Lier vos comptes à QuickBooks en ligne</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Practice call: nothing leaves this computer.</source>
        <translation>Appel de pratique&#xa0;: rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Underlined: a digit. Arrow: a capital letter.</source>
        <translation>Souligné&#xa0;: chiffre. Flèche&#xa0;: majuscule.</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Your bank</source>
        <translation>Votre banque</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientViewCard</name>
    <message>
        <source>Check that the call is not being recorded first.</source>
        <translation>Vérifiez d’abord que l’appel n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Client view</source>
        <translation>Vue du client</translation>
    </message>
    <message>
        <source>Credentials hidden</source>
        <translation>Identifiants masqués</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Masquer maintenant</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Prolonger</translation>
    </message>
    <message numerus="yes">
        <source>Show for %n seconds</source>
        <translation>
            <numerusform>Montrer %n seconde</numerusform>
            <numerusform>Montrer %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Show longer to the client</source>
        <translation>Montrer plus longtemps au client</translation>
    </message>
    <message>
        <source>Your client sees the credentials. Hidden in {time}.</source>
        <translation>Votre client voit les identifiants. Masqués dans {time}.</translation>
    </message>
</context>
<context>
    <name>ClientsNews</name>
    <message>
        <source>Look at the report</source>
        <translation>Voir le rapport</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connectés</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À suivre</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Actualisation…</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Search clients by name or reference</source>
        <translation>Chercher un client par nom ou par référence</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Ne plus attendre</translation>
    </message>
</context>
<context>
    <name>ClipboardCard</name>
    <message>
        <source>Clear now</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Presse-papiers</translation>
    </message>
    <message>
        <source>{what}. Clears in {time}.</source>
        <translation>{what}. Effacé dans {time}.</translation>
    </message>
</context>
<context>
    <name>CodatAccess</name>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Paste it as the Codat portal shows it. It is tested first, and cannot be read here afterwards.</source>
        <translation>Collez-la telle que le portail de Codat la montre. Elle est d’abord essayée, et ne peut plus être lue ici ensuite.</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>Column {number}</source>
        <translation>Colonne {number}</translation>
    </message>
</context>
<context>
    <name>CompanyForm</name>
    <message>
        <source>Choose a province or territory.</source>
        <translation>Choisissez une province ou un territoire.</translation>
    </message>
    <message>
        <source>Choose a state.</source>
        <translation>Choisissez un État.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Client’s language</source>
        <translation>Langue du client</translation>
    </message>
    <message>
        <source>Codat keeps Latin letters and digits only. Enter the name in its English or French form.</source>
        <translation>Codat ne garde que les lettres latines et les chiffres. Entrez le nom sous sa forme française ou anglaise.</translation>
    </message>
    <message>
        <source>Codat will keep it as {reference}.</source>
        <translation>Codat la gardera sous la forme {reference}.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Enter at most {number} characters.</source>
        <translation>Entrez au plus {number} caractères.</translation>
    </message>
    <message>
        <source>Enter the client’s legal name.</source>
        <translation>Entrez la dénomination sociale du client.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>French is suggested for Quebec. You can choose otherwise.</source>
        <translation>Le français est suggéré pour le Québec. Vous pouvez choisir l’anglais.</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Dénomination sociale</translation>
    </message>
    <message>
        <source>Only companies in the United States and Canada can be connected.</source>
        <translation>Seules les entreprises des États-Unis et du Canada peuvent être connectées.</translation>
    </message>
    <message>
        <source>Optional. Your bank’s own number for this client.</source>
        <translation>Facultatif. Le numéro de ce client dans votre banque.</translation>
    </message>
    <message>
        <source>Province or territory</source>
        <translation>Province ou territoire</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What the client sees during the call.</source>
        <translation>Ce que le client voit pendant l’appel.</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Votre référence</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message numerus="yes">
        <source>%n things need your attention.</source>
        <translation>
            <numerusform>%n élément à corriger.</numerusform>
            <numerusform>%n éléments à corriger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check at Codat</source>
        <translation>Vérifier dans Codat</translation>
    </message>
    <message>
        <source>Check at Codat, then go on</source>
        <translation>Vérifier dans Codat, puis continuer</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Codat has this client. To change the name, ask your administrator.</source>
        <translation>Ce client existe dans Codat. Pour changer le nom, adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>Continue to bank accounts</source>
        <translation>Continuer vers les comptes bancaires</translation>
    </message>
    <message>
        <source>Create client and continue</source>
        <translation>Créer le client et continuer</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Création…</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>Finish setup and continue</source>
        <translation>Terminer la configuration et continuer</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Configuration…</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>Nothing was created.</source>
        <translation>Rien n’a été créé.</translation>
    </message>
    <message>
        <source>Say who the client is. What you type is kept on this computer as a draft.</source>
        <translation>Indiquez qui est le client. Ce que vous entrez est conservé sur cet ordinateur comme brouillon.</translation>
    </message>
    <message>
        <source>This creates the client at Codat.</source>
        <translation>Le client sera créé dans Codat.</translation>
    </message>
</context>
<context>
    <name>CompanyRecord</name>
    <message>
        <source>Client’s language</source>
        <translation>Langue du client</translation>
    </message>
    <message>
        <source>Created at Codat</source>
        <translation>Créé dans Codat</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Dénomination sociale</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Votre référence</translation>
    </message>
</context>
<context>
    <name>ConnectedPage</name>
    <message numerus="yes">
        <source>%n of {total} linked</source>
        <translation>
            <numerusform>%n compte lié sur {total}</numerusform>
            <numerusform>%n comptes liés sur {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message numerus="yes">
        <source>Finish with %n accounts waiting</source>
        <translation>
            <numerusform>Terminer avec %n compte en attente</numerusform>
            <numerusform>Terminer avec %n comptes en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave-behind…</source>
        <translation>Aide-mémoire…</translation>
    </message>
    <message>
        <source>We check every few seconds while this page is open.</source>
        <translation>Nous vérifions toutes les quelques secondes tant que cette page est ouverte.</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>pas encore vérifié</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>%n accounts are deleted with it, and their feeds stop.</source>
        <translation>
            <numerusform>%n compte est supprimé avec elle, et son flux s’arrête.</numerusform>
            <numerusform>%n comptes sont supprimés avec elle, et leurs flux s’arrêtent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Codat does not say whether the credentials still work. In doubt, revoke all too.</source>
        <translation>Codat ne dit pas si les identifiants fonctionnent encore. En cas de doute, révoquez tout aussi.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Delete the connection of {client}?</source>
        <translation>Supprimer la connexion de {client}?</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Disconnect {client} from QuickBooks?</source>
        <translation>Déconnecter {client} de QuickBooks?</translation>
    </message>
    <message>
        <source>Every set of credentials is revoked first, then the connection is deleted.</source>
        <translation>Tous les identifiants sont d’abord révoqués, puis la connexion est supprimée.</translation>
    </message>
    <message>
        <source>Feeds stop. You can reconnect later.</source>
        <translation>Les flux s’arrêtent. Vous pourrez reconnecter plus tard.</translation>
    </message>
    <message>
        <source>It has no accounts.</source>
        <translation>Elle n’a aucun compte.</translation>
    </message>
    <message>
        <source>Keep the connection</source>
        <translation>Conserver la connexion</translation>
    </message>
    <message>
        <source>My client has agreed to this</source>
        <translation>Mon client est d’accord</translation>
    </message>
    <message>
        <source>Reconnect brings it back: nothing is deleted, at Codat or in QuickBooks.</source>
        <translation>Une reconnexion la rétablit&#xa0;: rien n’est supprimé, ni dans Codat ni dans QuickBooks.</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Rester connecté</translation>
    </message>
    <message>
        <source>The client stays. A new connection needs accounts and credentials anew.</source>
        <translation>Le client demeure. Une nouvelle connexion demandera de nouveaux comptes et identifiants.</translation>
    </message>
    <message>
        <source>This deletes the connection at Codat for good. You cannot undo it.</source>
        <translation>La connexion est supprimée définitivement dans Codat. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>This is not the client’s name.</source>
        <translation>Ce n’est pas le nom du client.</translation>
    </message>
    <message>
        <source>Tick the box to confirm your client agreed.</source>
        <translation>Cochez la case pour confirmer l’accord de votre client.</translation>
    </message>
    <message>
        <source>To confirm, type the client’s name as above</source>
        <translation>Pour confirmer, tapez le nom du client comme ci-dessus</translation>
    </message>
    <message>
        <source>What QuickBooks already has stays in its books.</source>
        <translation>Ce que QuickBooks a déjà reçu reste dans ses livres.</translation>
    </message>
</context>
<context>
    <name>ConnectionRow</name>
    <message>
        <source>Codat does not say that QuickBooks is connected. F5 looks again.</source>
        <translation>Selon Codat, QuickBooks n’est pas connecté. F5 vérifie de nouveau.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Connection deleted at {time}.</source>
        <translation>Connexion supprimée à {time}.</translation>
    </message>
    <message>
        <source>Create connection</source>
        <translation>Créer la connexion</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Création…</translation>
    </message>
    <message>
        <source>Delete the connection</source>
        <translation>Supprimer la connexion</translation>
    </message>
    <message>
        <source>Delete the connection…</source>
        <translation>Supprimer la connexion…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Disconnected at {time}.</source>
        <translation>Déconnecté à {time}.</translation>
    </message>
    <message>
        <source>Disconnecting…</source>
        <translation>Déconnexion…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Déconnecter…</translation>
    </message>
    <message>
        <source>Feeds stop. You can reconnect later.</source>
        <translation>Les flux s’arrêtent. Vous pourrez reconnecter plus tard.</translation>
    </message>
    <message>
        <source>For good, with its accounts and credentials. The client stays at Codat.</source>
        <translation>Définitivement, avec ses comptes et ses identifiants. Le client demeure dans Codat.</translation>
    </message>
    <message>
        <source>None. Codat has the client without its QuickBooks connection.</source>
        <translation>Aucune. Codat a le client, mais pas sa connexion QuickBooks.</translation>
    </message>
    <message>
        <source>Now add the bank accounts, then credentials.</source>
        <translation>Ajoutez maintenant les comptes bancaires, puis les identifiants.</translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation>Reconnecter…</translation>
    </message>
    <message>
        <source>The client stays at Codat. A new connection starts empty.</source>
        <translation>Le client demeure dans Codat. Une nouvelle connexion repart de zéro.</translation>
    </message>
    <message>
        <source>The connection is there.</source>
        <translation>La connexion est prête.</translation>
    </message>
    <message>
        <source>There is nothing to disconnect.</source>
        <translation>Il n’y a rien à déconnecter.</translation>
    </message>
    <message>
        <source>Without it there are no accounts and no credentials.</source>
        <translation>Sans elle, il n’y a ni comptes ni identifiants.</translation>
    </message>
</context>
<context>
    <name>ConnectionStates</name>
    <message>
        <source>Access withdrawn</source>
        <translation>Accès retiré</translation>
    </message>
    <message>
        <source>Codat uses a word that this version does not know. Tell your administrator.</source>
        <translation>Codat utilise un mot que cette version ne connaît pas. Avertissez votre administrateur.</translation>
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
        <source>Nothing flows: QuickBooks or Codat ended the access. Codat does not say why. Reconnect brings it back.</source>
        <translation>Rien ne circule&#xa0;: QuickBooks ou Codat a mis fin à l’accès, sans que Codat dise pourquoi. Une reconnexion le rétablit.</translation>
    </message>
    <message>
        <source>Nothing flows: it was disconnected from here, or every account was disconnected in QuickBooks. Reconnect brings it back.</source>
        <translation>Rien ne circule&#xa0;: la connexion a été rompue d’ici, ou tous les comptes ont été déconnectés dans QuickBooks. Une reconnexion la rétablit.</translation>
    </message>
    <message>
        <source>Prepared. Your client has not finished the steps in QuickBooks yet, so nothing flows.</source>
        <translation>Préparée. Votre client n’a pas encore terminé les étapes dans QuickBooks&#xa0;: rien ne circule.</translation>
    </message>
    <message>
        <source>Waiting for QuickBooks</source>
        <translation>En attente de QuickBooks</translation>
    </message>
    <message>
        <source>Your client finished in QuickBooks. A client who disconnects there shows here up to 11 days later.</source>
        <translation>Votre client a terminé dans QuickBooks. S’il s’y déconnecte, cela paraît ici jusqu’à 11&#xa0;jours plus tard.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Passerelle</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Passerelle: private console, do not share this window</source>
        <translation>Passerelle&#xa0;: console privée, ne partagez pas cette fenêtre</translation>
    </message>
    <message>
        <source>Practice call: nothing leaves this computer.</source>
        <translation>Appel de pratique&#xa0;: rien ne quitte cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>CrashReports</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Delete the report</source>
        <translation>Supprimer le rapport</translation>
    </message>
    <message>
        <source>It was {when}, reference {code}. A report is kept on this computer, without any name, number or credential. Your support may ask for it.</source>
        <translation>C’était {when}, référence {code}. Un rapport est conservé sur cet ordinateur, sans nom, numéro ni identifiant de connexion. Votre équipe de soutien pourrait vous le demander.</translation>
    </message>
    <message>
        <source>Passerelle ended without warning.</source>
        <translation>Passerelle s’est arrêtée sans prévenir.</translation>
    </message>
    <message>
        <source>Passerelle met an error it did not foresee.</source>
        <translation>Passerelle a rencontré une erreur imprévue.</translation>
    </message>
    <message>
        <source>Report {code}</source>
        <translation>Rapport {code}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>This is all of it: versions, kinds of errors and places in the program. It stays on this computer unless you hand it on.</source>
        <translation>Voici tout son contenu&#xa0;: des versions, des types d’erreurs et des endroits dans le programme. Il reste sur cet ordinateur, sauf si vous le transmettez.</translation>
    </message>
    <message>
        <source>What is in the report</source>
        <translation>Contenu du rapport</translation>
    </message>
</context>
<context>
    <name>CredentialSets</name>
    <message numerus="yes">
        <source>%n sets created, the latest {when}.</source>
        <translation>
            <numerusform>%n jeu créé, {when}.</numerusform>
            <numerusform>%n jeux créés, le dernier {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sets created.</source>
        <translation>
            <numerusform>%n jeu créé.</numerusform>
            <numerusform>%n jeux créés.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 set created, {when}.</source>
        <translation>1 jeu créé, {when}.</translation>
    </message>
    <message>
        <source>A new set is a second valid set. The first keeps working until you revoke all.</source>
        <translation>Un nouveau jeu sera un deuxième jeu valide. Le premier fonctionne jusqu’à ce que vous révoquiez tout.</translation>
    </message>
    <message>
        <source>A new set replaces none: they all keep working until you revoke all.</source>
        <translation>Un nouveau jeu n’en remplace aucun&#xa0;: tous fonctionnent jusqu’à ce que vous révoquiez tout.</translation>
    </message>
    <message>
        <source>All credentials were revoked {when}.</source>
        <translation>Tous les identifiants ont été révoqués {when}.</translation>
    </message>
    <message>
        <source>Codat may have created a set we did not receive.</source>
        <translation>Codat a peut-être créé un jeu que nous n’avons pas reçu.</translation>
    </message>
    <message>
        <source>Codat may still say “connected” until {date}.</source>
        <translation>Codat peut encore indiquer «&#xa0;connecté&#xa0;» jusqu’au {date}.</translation>
    </message>
    <message>
        <source>Codat says “connected” more than 11 days after. Revoke all again: it does no harm. Then tell your administrator.</source>
        <translation>Codat indique «&#xa0;connecté&#xa0;» plus de 11&#xa0;jours après. Révoquez tout de nouveau&#xa0;: c’est sans risque. Avertissez ensuite votre administrateur.</translation>
    </message>
    <message>
        <source>Create a new one; revoke all if in doubt.</source>
        <translation>Créez-en un autre; révoquez tout en cas de doute.</translation>
    </message>
    <message>
        <source>Revoke all again: it does no harm.</source>
        <translation>Révoquez tout de nouveau&#xa0;: c’est sans risque.</translation>
    </message>
    <message>
        <source>The earlier sets were revoked {when}. Until {date}, “connected” may be from before: ask what your client sees in QuickBooks.</source>
        <translation>Les jeux précédents ont été révoqués {when}. Jusqu’au {date}, «&#xa0;connecté&#xa0;» peut dater d’avant&#xa0;: demandez à votre client ce qu’il voit dans QuickBooks.</translation>
    </message>
    <message>
        <source>We don’t know if all credentials were revoked.</source>
        <translation>Nous ne savons pas si tous les identifiants ont été révoqués.</translation>
    </message>
</context>
<context>
    <name>CredentialsPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Continue to QuickBooks steps</source>
        <translation>Passer aux étapes QuickBooks</translation>
    </message>
    <message>
        <source>Create a new set</source>
        <translation>Créer un nouveau jeu</translation>
    </message>
    <message>
        <source>Create credentials</source>
        <translation>Créer les identifiants</translation>
    </message>
    <message>
        <source>Create credentials for QuickBooks</source>
        <translation>Créer les identifiants pour QuickBooks</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Création…</translation>
    </message>
    <message>
        <source>Credentials for QuickBooks</source>
        <translation>Identifiants pour QuickBooks</translation>
    </message>
    <message>
        <source>Give your client these credentials</source>
        <translation>Donnez ces identifiants à votre client</translation>
    </message>
    <message>
        <source>Revoke all…</source>
        <translation>Révoquer tout…</translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Révocation…</translation>
    </message>
    <message>
        <source>Username and password are hidden in this window.</source>
        <translation>Le nom d’utilisateur et le mot de passe sont masqués dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Username and password are shown in this window.</source>
        <translation>Le nom d’utilisateur et le mot de passe sont affichés dans cette fenêtre.</translation>
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
    <name>Deeds</name>
    <message numerus="yes">
        <source>%n accounts seen connected</source>
        <translation>
            <numerusform>%n compte vu connecté</numerusform>
            <numerusform>%n comptes vus connectés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bank accounts added</source>
        <translation>
            <numerusform>%n compte bancaire ajouté</numerusform>
            <numerusform>%n comptes bancaires ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events exported to a file</source>
        <translation>
            <numerusform>%n événement exporté dans un fichier</numerusform>
            <numerusform>%n événements exportés dans un fichier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transactions sent to Codat</source>
        <translation>
            <numerusform>%n opération envoyée à Codat</numerusform>
            <numerusform>%n opérations envoyées à Codat</numerusform>
        </translation>
    </message>
    <message>
        <source>Access to Codat entered and kept</source>
        <translation>Accès à Codat saisi et gardé</translation>
    </message>
    <message>
        <source>Access to Codat forgotten</source>
        <translation>Accès à Codat oublié</translation>
    </message>
    <message>
        <source>Accounts seen connected</source>
        <translation>Comptes vus connectés</translation>
    </message>
    <message>
        <source>All credentials revoked</source>
        <translation>Tous les identifiants révoqués</translation>
    </message>
    <message>
        <source>Balance of a bank account updated</source>
        <translation>Solde d’un compte bancaire mis à jour</translation>
    </message>
    <message>
        <source>Bank account removed</source>
        <translation>Compte bancaire retiré</translation>
    </message>
    <message>
        <source>Bank account renamed</source>
        <translation>Compte bancaire renommé</translation>
    </message>
    <message>
        <source>Bank accounts added</source>
        <translation>Comptes bancaires ajoutés</translation>
    </message>
    <message>
        <source>Call finished</source>
        <translation>Appel terminé</translation>
    </message>
    <message numerus="yes">
        <source>Call finished, %n accounts connected</source>
        <translation>
            <numerusform>Appel terminé, %n compte connecté</numerusform>
            <numerusform>Appel terminé, %n comptes connectés</numerusform>
        </translation>
    </message>
    <message>
        <source>Client created at Codat</source>
        <translation>Client créé chez Codat</translation>
    </message>
    <message>
        <source>Client link copied</source>
        <translation>Lien client copié</translation>
    </message>
    <message>
        <source>Client link opened</source>
        <translation>Lien du client ouvert</translation>
    </message>
    <message>
        <source>Credentials copied</source>
        <translation>Identifiants copiés</translation>
    </message>
    <message>
        <source>Credentials created</source>
        <translation>Identifiants créés</translation>
    </message>
    <message>
        <source>Credentials hidden</source>
        <translation>Identifiants masqués</translation>
    </message>
    <message>
        <source>Credentials shown on this screen</source>
        <translation>Identifiants affichés sur cet écran</translation>
    </message>
    <message>
        <source>Credentials shown to the client</source>
        <translation>Identifiants montrés au client</translation>
    </message>
    <message>
        <source>Damaged file set aside, a new one begun</source>
        <translation>Fichier endommagé mis de côté, un nouveau commencé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Feed of a bank account stopped</source>
        <translation>Flux d’un compte bancaire arrêté</translation>
    </message>
    <message>
        <source>Leave-behind printed</source>
        <translation>Aide-mémoire imprimé</translation>
    </message>
    <message>
        <source>Leave-behind saved</source>
        <translation>Aide-mémoire enregistré</translation>
    </message>
    <message>
        <source>New client link created</source>
        <translation>Nouveau lien client créé</translation>
    </message>
    <message>
        <source>Outcome not known</source>
        <translation>Résultat inconnu</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Fait en partie</translation>
    </message>
    <message>
        <source>QuickBooks connection deleted for good</source>
        <translation>Connexion QuickBooks supprimée définitivement</translation>
    </message>
    <message>
        <source>QuickBooks connection ended</source>
        <translation>Connexion QuickBooks rompue</translation>
    </message>
    <message>
        <source>QuickBooks connection prepared</source>
        <translation>Connexion QuickBooks préparée</translation>
    </message>
    <message>
        <source>Record exported to a file</source>
        <translation>Registre exporté dans un fichier</translation>
    </message>
    <message>
        <source>Recorded by a newer version of Passerelle</source>
        <translation>Consigné par une version plus récente de Passerelle</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Screen shares allowed to see this window</source>
        <translation>Fenêtre rendue visible dans les partages d’écran</translation>
    </message>
    <message numerus="yes">
        <source>Sending of %n transactions begun</source>
        <translation>
            <numerusform>Envoi de %n opération commencé</numerusform>
            <numerusform>Envoi de %n opérations commencé</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending of transactions begun</source>
        <translation>Envoi d’opérations commencé</translation>
    </message>
    <message>
        <source>This window hidden from screen shares again</source>
        <translation>Fenêtre masquée de nouveau des partages d’écran</translation>
    </message>
    <message>
        <source>Transactions sent to Codat</source>
        <translation>Opérations envoyées à Codat</translation>
    </message>
</context>
<context>
    <name>Discard</name>
    <message>
        <source>Discard</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Discard the draft of {client}?</source>
        <translation>Supprimer le brouillon de {client}?</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>Conserver le brouillon</translation>
    </message>
    <message>
        <source>What you typed is removed. Codat has nothing of it.</source>
        <translation>Ce que vous avez entré sera supprimé. Codat n’en a rien.</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Checks the way from this computer to Codat. It only reads, and takes about five requests.</source>
        <translation>Vérifie le chemin entre cet ordinateur et Codat. Rien n’est modifié; il faut environ cinq requêtes.</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Pas encore vérifié.</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>Lancer les vérifications</translation>
    </message>
</context>
<context>
    <name>DoctorReport</name>
    <message>
        <source>Hide the report</source>
        <translation>Masquer le rapport</translation>
    </message>
    <message>
        <source>Save the findings</source>
        <translation>Enregistrer les constats</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Show a report to hand on</source>
        <translation>Montrer un rapport à transmettre</translation>
    </message>
    <message>
        <source>This is all of it: no client, no account, no key. It stays here unless you hand it on.</source>
        <translation>C’est tout&#xa0;: aucun client, aucun compte, aucune clé. Il reste ici tant que vous ne le transmettez pas.</translation>
    </message>
    <message>
        <source>What is in the report</source>
        <translation>Contenu du rapport</translation>
    </message>
</context>
<context>
    <name>DoctorTicks</name>
    <message>
        <source>Clients in Canada and the US only</source>
        <translation>Clients du Canada et des É.-U. seulement</translation>
    </message>
    <message>
        <source>No request tells these. Tick what you have looked at; the day is kept.</source>
        <translation>Aucune requête ne le dit. Cochez ce que vous avez vérifié; la date est gardée.</translation>
    </message>
    <message>
        <source>Our bank is in QuickBooks’ list</source>
        <translation>Notre banque est dans la liste de QuickBooks</translation>
    </message>
    <message>
        <source>Our clients’ plans include bank feeds</source>
        <translation>Les forfaits de nos clients suffisent</translation>
    </message>
    <message>
        <source>QuickBooks’ bank feeds are for companies of these two countries.</source>
        <translation>Les flux bancaires de QuickBooks sont pour les entreprises de ces deux pays.</translation>
    </message>
    <message>
        <source>QuickBooks’ words about us are right</source>
        <translation>Les mots de QuickBooks sur nous sont justes</translation>
    </message>
    <message>
        <source>Seen on {day}.</source>
        <translation>Vu le {day}.</translation>
    </message>
    <message>
        <source>Some QuickBooks plans do without.</source>
        <translation>Certains forfaits QuickBooks n’ont pas de flux bancaires.</translation>
    </message>
    <message>
        <source>Under the names that stand in Settings, in English and in French.</source>
        <translation>Sous les noms inscrits dans les paramètres, en anglais et en français.</translation>
    </message>
    <message>
        <source>What it shows beside our bank’s name while a client connects.</source>
        <translation>Ce qu’il montre près du nom de notre banque quand un client se connecte.</translation>
    </message>
    <message>
        <source>What only a person can see</source>
        <translation>Ce que seule une personne peut voir</translation>
    </message>
</context>
<context>
    <name>DuplicateLine</name>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Open {client}</source>
        <translation>Ouvrir {client}</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
    <message>
        <source>same reference</source>
        <translation>même référence</translation>
    </message>
    <message>
        <source>{sameness}, created {date}</source>
        <translation>{sameness}, créé le {date}</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message numerus="yes">
        <source>Codat has %n clients like this one.</source>
        <translation>
            <numerusform>Codat a déjà un client semblable.</numerusform>
            <numerusform>Codat a déjà %n clients semblables.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create another</source>
        <translation>En créer un autre</translation>
    </message>
    <message>
        <source>Open it, or create another one if this really is somebody else.</source>
        <translation>Ouvrez-le, ou créez-en un autre s’il s’agit vraiment de quelqu’un d’autre.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>App in English</source>
        <translation>Application en anglais</translation>
    </message>
    <message>
        <source>App in French</source>
        <translation>Application en français</translation>
    </message>
    <message>
        <source>Bank gateway</source>
        <translation>Serveur de la banque</translation>
    </message>
    <message>
        <source>Codat</source>
        <translation>Codat</translation>
    </message>
    <message>
        <source>Everything except the password is saved as you go.</source>
        <translation>Tout est enregistré au fur et à mesure, sauf le mot de passe.</translation>
    </message>
    <message>
        <source>Practice Codat</source>
        <translation>Codat de pratique</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} et {last}</translation>
    </message>
</context>
<context>
    <name>Forwarded</name>
    <message numerus="yes">
        <source>%n events wait on this computer since {day}, {time}.</source>
        <translation>
            <numerusform>%n événement attend sur cet ordinateur depuis le {day}, {time}.</numerusform>
            <numerusform>%n événements attendent sur cet ordinateur depuis le {day}, {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record on this computer can’t be read. Tell your IT team.</source>
        <translation>Le registre de cet ordinateur ne peut pas être lu. Avisez votre équipe informatique.</translation>
    </message>
    <message>
        <source>This computer’s disk does not keep how far the record was sent. Free some disk space.</source>
        <translation>Le disque de cet ordinateur ne retient pas jusqu’où le registre a été envoyé. Libérez de l’espace disque.</translation>
    </message>
    <message>
        <source>Your bank has the whole record.</source>
        <translation>Votre banque a le registre au complet.</translation>
    </message>
    <message>
        <source>Your bank’s folder or server for the record does not answer.</source>
        <translation>Le dossier ou le serveur de votre banque qui reçoit le registre ne répond pas.</translation>
    </message>
    <message>
        <source>Your bank’s folder or server refuses the record. Tell your IT team.</source>
        <translation>Le dossier ou le serveur de votre banque refuse le registre. Avisez votre équipe informatique.</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>A request was cut short.</source>
        <translation>Une demande a été interrompue.</translation>
    </message>
    <message>
        <source>Codat does not have the QuickBooks connection. Finish setup to add it.</source>
        <translation>La connexion QuickBooks n’est pas dans Codat. Terminez la configuration pour l’ajouter.</translation>
    </message>
    <message>
        <source>Codat does not have the account’s new balance. You can enter it again.</source>
        <translation>Codat n’a pas le nouveau solde du compte. Vous pouvez le saisir de nouveau.</translation>
    </message>
    <message>
        <source>Codat does not have the bank accounts. Enter their numbers again and add them.</source>
        <translation>Les comptes bancaires ne sont pas dans Codat. Entrez de nouveau leurs numéros et ajoutez-les.</translation>
    </message>
    <message>
        <source>Codat does not have the client. You can create it.</source>
        <translation>Le client n’est pas dans Codat. Vous pouvez le créer.</translation>
    </message>
    <message>
        <source>Codat does not have the transactions that were on their way. Send them again.</source>
        <translation>Codat n’a pas reçu les opérations qui étaient en route. Envoyez-les de nouveau.</translation>
    </message>
    <message>
        <source>Codat has some of the bank accounts. Add the others.</source>
        <translation>Une partie des comptes bancaires est dans Codat. Ajoutez les autres.</translation>
    </message>
    <message>
        <source>Codat has the QuickBooks connection.</source>
        <translation>La connexion QuickBooks est dans Codat.</translation>
    </message>
    <message>
        <source>Codat has the account’s new balance.</source>
        <translation>Codat a le nouveau solde du compte.</translation>
    </message>
    <message>
        <source>Codat has the bank accounts.</source>
        <translation>Les comptes bancaires sont dans Codat.</translation>
    </message>
    <message>
        <source>Codat has the client.</source>
        <translation>Le client est dans Codat.</translation>
    </message>
    <message>
        <source>Codat has the new name of the account.</source>
        <translation>Le nouveau nom du compte est dans Codat.</translation>
    </message>
    <message>
        <source>Codat has the transactions that were on their way.</source>
        <translation>Codat a reçu les opérations qui étaient en route.</translation>
    </message>
    <message>
        <source>Codat may have created a set we did not receive. Create a new one; revoke all if in doubt.</source>
        <translation>Codat a peut-être créé un jeu que nous n’avons pas reçu. Créez-en un autre; révoquez tout en cas de doute.</translation>
    </message>
    <message>
        <source>The QuickBooks connection is deleted.</source>
        <translation>La connexion QuickBooks est supprimée.</translation>
    </message>
    <message>
        <source>The QuickBooks connection is ended.</source>
        <translation>La connexion QuickBooks est rompue.</translation>
    </message>
    <message>
        <source>The QuickBooks connection was not deleted. You can delete it again.</source>
        <translation>La connexion QuickBooks n’a pas été supprimée. Vous pouvez la supprimer de nouveau.</translation>
    </message>
    <message>
        <source>The QuickBooks connection was not ended. You can disconnect it again.</source>
        <translation>La connexion QuickBooks n’a pas été rompue. Vous pouvez la déconnecter de nouveau.</translation>
    </message>
    <message>
        <source>The account has its old name at Codat. You can rename it again.</source>
        <translation>Le compte porte son ancien nom dans Codat. Vous pouvez le renommer de nouveau.</translation>
    </message>
    <message>
        <source>The account’s feed is stopped.</source>
        <translation>Le flux du compte est arrêté.</translation>
    </message>
    <message>
        <source>The account’s feed was not stopped. You can stop it again.</source>
        <translation>Le flux du compte n’a pas été arrêté. Vous pouvez l’arrêter de nouveau.</translation>
    </message>
    <message>
        <source>The bank account is removed.</source>
        <translation>Le compte bancaire est retiré.</translation>
    </message>
    <message>
        <source>The bank account was not removed. You can remove it again.</source>
        <translation>Le compte bancaire n’a pas été retiré. Vous pouvez le retirer de nouveau.</translation>
    </message>
    <message>
        <source>The credentials are written down now.</source>
        <translation>Les identifiants sont maintenant notés.</translation>
    </message>
    <message>
        <source>We don’t know if all credentials were revoked. Revoke all again: it does no harm.</source>
        <translation>Nous ne savons pas si tous les identifiants ont été révoqués. Révoquez tout de nouveau&#xa0;: c’est sans risque.</translation>
    </message>
    <message>
        <source>{client}: a request was cut short.</source>
        <translation>{client}&#xa0;: une demande a été interrompue.</translation>
    </message>
</context>
<context>
    <name>GatewayAccess</name>
    <message>
        <source>A certificate</source>
        <translation>Un certificat</translation>
    </message>
    <message>
        <source>A certificate and a token</source>
        <translation>Un certificat et un jeton</translation>
    </message>
    <message>
        <source>A token</source>
        <translation>Un jeton</translation>
    </message>
    <message>
        <source>Address of the gateway</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Certificate of this computer</source>
        <translation>Certificat de cet ordinateur</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx *.pem *.crt);;All files (*)</source>
        <translation>Certificats (*.p12 *.pfx *.pem *.crt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose the certificate of this computer</source>
        <translation>Choisir le certificat de cet ordinateur</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Codat client ID</source>
        <translation>Identifiant de client Codat</translation>
    </message>
    <message>
        <source>For example https://codat.yourbank.ca</source>
        <translation>Par exemple https://codat.votrebanque.ca</translation>
    </message>
    <message>
        <source>It cannot be read here afterwards.</source>
        <translation>Il ne peut plus être lu ici ensuite.</translation>
    </message>
    <message>
        <source>It knows this computer by</source>
        <translation>Il reconnaît cet ordinateur à</translation>
    </message>
    <message>
        <source>Only if it has one</source>
        <translation>Seulement s’il en a une</translation>
    </message>
    <message>
        <source>PKCS #12 or PEM, with its key</source>
        <translation>PKCS #12 ou PEM, avec sa clé</translation>
    </message>
    <message>
        <source>Passphrase of the certificate</source>
        <translation>Phrase secrète du certificat</translation>
    </message>
    <message>
        <source>Sent as x-codat-client, when your IT team asks for it</source>
        <translation>Envoyé comme x-codat-client, si votre équipe informatique le demande</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
</context>
<context>
    <name>GivenCredentials</name>
    <message>
        <source>For QuickBooks only.</source>
        <translation>Pour QuickBooks seulement.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Your client should not type their online banking password.</source>
        <translation>Votre client ne doit pas entrer son mot de passe de services bancaires en ligne.</translation>
    </message>
</context>
<context>
    <name>GuideBook</name>
    <message numerus="yes">
        <source>your %n accounts</source>
        <translation>
            <numerusform>votre %n compte</numerusform>
            <numerusform>vos %n comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>your QuickBooks support team</source>
        <translation>l’équipe responsable de QuickBooks</translation>
    </message>
    <message>
        <source>your accounts</source>
        <translation>vos comptes</translation>
    </message>
    <message>
        <source>your bank</source>
        <translation>votre banque</translation>
    </message>
</context>
<context>
    <name>GuideCopies</name>
    <message>
        <source>Copied.</source>
        <translation>Copiés.</translation>
    </message>
    <message>
        <source>Make copies to edit</source>
        <translation>Faire des copies à modifier</translation>
    </message>
    <message>
        <source>Your bank’s copies are there already.</source>
        <translation>Les copies de votre banque y sont déjà.</translation>
    </message>
    <message>
        <source>Your bank’s copies go before those that ship. They are in {folder}.</source>
        <translation>Les copies de votre banque passent avant celles d’origine. Elles sont dans {folder}.</translation>
    </message>
</context>
<context>
    <name>GuideFacts</name>
    <message>
        <source>Not yet reviewed by a native reader</source>
        <translation>Pas encore relu par une personne de langue maternelle</translation>
    </message>
    <message>
        <source>Reviewed by a native reader</source>
        <translation>Relu par une personne de langue maternelle</translation>
    </message>
    <message>
        <source>The copy that comes with Passerelle</source>
        <translation>Copie fournie avec Passerelle</translation>
    </message>
    <message>
        <source>This guide can’t be read: {fault}</source>
        <translation>Ce guide est illisible&#xa0;: {fault}</translation>
    </message>
    <message>
        <source>Version {version}, compared with QuickBooks on {date}</source>
        <translation>Version {version}, comparée à QuickBooks le {date}</translation>
    </message>
    <message>
        <source>Your bank’s own copy</source>
        <translation>Copie de votre banque</translation>
    </message>
    <message>
        <source>Your bank’s own copy has a fault and is not used: {fault}</source>
        <translation>La copie de votre banque comporte une erreur et n’est pas utilisée&#xa0;: {fault}</translation>
    </message>
</context>
<context>
    <name>GuideHead</name>
    <message>
        <source>Back to the eight steps</source>
        <translation>Revenir aux huit étapes</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Go to Connected accounts</source>
        <translation>Aller aux comptes connectés</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Step {number}: {title}</source>
        <translation>Étape {number}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Their menu in QuickBooks</source>
        <translation>Son menu dans QuickBooks</translation>
    </message>
    <message>
        <source>Your bank’s own guide has a mistake; the one that ships is shown.</source>
        <translation>Le guide de votre banque contient une erreur; celui de Passerelle est affiché.</translation>
    </message>
</context>
<context>
    <name>GuideWatch</name>
    <message numerus="yes">
        <source>%n of {total} linked</source>
        <translation>
            <numerusform>%n compte lié sur {total}</numerusform>
            <numerusform>%n comptes liés sur {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>All accounts are linked. Go on to Connected accounts.</source>
        <translation>Tous les comptes sont liés. Passez aux comptes connectés.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>App’s language</source>
        <translation>Langue de l’application</translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>Retour à l’appel</translation>
    </message>
    <message>
        <source>Client in English</source>
        <translation>Client en anglais</translation>
    </message>
    <message>
        <source>Client in French</source>
        <translation>Client en français</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Client’s language</source>
        <translation>Langue du client</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Gérer</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Nouveau client</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Choose a column, or one for every row.</source>
        <translation>Choisissez une colonne, ou une valeur pour chaque ligne.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Colonnes de la liste</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>Aucune colonne</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{value} in every row</source>
        <translation>{value} à chaque ligne</translation>
    </message>
</context>
<context>
    <name>ImportEditor</name>
    <message>
        <source>Close the row</source>
        <translation>Fermer la ligne</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Leave this row out</source>
        <translation>Laisser cette ligne de côté</translation>
    </message>
    <message>
        <source>Line {number}: {name}</source>
        <translation>Ligne {number}&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message>
        <source>Added</source>
        <translation>Ajoutés</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissés de côté</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>No account is ready to be added.</source>
        <translation>Aucun compte n’est prêt à être ajouté.</translation>
    </message>
    <message>
        <source>Nothing has to be fixed.</source>
        <translation>Rien n’est à corriger.</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Rien n’est laissé de côté.</translation>
    </message>
    <message>
        <source>Nothing was added from here yet.</source>
        <translation>Rien n’a encore été ajouté d’ici.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>À ajouter</translation>
    </message>
    <message>
        <source>To fix</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What to fix</source>
        <translation>Ce qui est à corriger</translation>
    </message>
</context>
<context>
    <name>ImportSending</name>
    <message>
        <source>How many accounts Codat has taken</source>
        <translation>Nombre de comptes acceptés par Codat</translation>
    </message>
    <message>
        <source>Stop after this request</source>
        <translation>Arrêter après cette demande</translation>
    </message>
    <message>
        <source>Stopping once Codat has answered.</source>
        <translation>Arrêt dès que Codat aura répondu.</translation>
    </message>
    <message>
        <source>What is added stays added, whatever happens. You may go on working.</source>
        <translation>Ce qui est ajouté le reste, quoi qu’il arrive. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>{added} of {total} accounts are added.</source>
        <translation>{added} comptes ajoutés sur {total}.</translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>CSV or text, up to 2,000 accounts. It stays on this computer.</source>
        <translation>CSV ou texte, au plus 2&#xa0;000 comptes. Il reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Choisir un autre fichier…</translation>
    </message>
    <message>
        <source>Choose the list of accounts</source>
        <translation>Choisir la liste de comptes</translation>
    </message>
    <message>
        <source>Drop a file here, choose it, or paste rows from a spreadsheet.</source>
        <translation>Déposez un fichier ici, choisissez-le, ou collez des lignes d’un tableur.</translation>
    </message>
    <message>
        <source>How much of the list is read</source>
        <translation>Part de la liste qui est lue</translation>
    </message>
    <message>
        <source>Lists of accounts</source>
        <translation>Listes de comptes</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Pasted from a spreadsheet</source>
        <translation>Collé d’un tableur</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
</context>
<context>
    <name>InterruptedCard</name>
    <message>
        <source>Go on from there</source>
        <translation>Poursuivre à partir de là</translation>
    </message>
    <message>
        <source>Going on…</source>
        <translation>Poursuite…</translation>
    </message>
    <message>
        <source>Leave the rest</source>
        <translation>Laisser le reste</translation>
    </message>
    <message>
        <source>The file is not kept by Passerelle; it is read again where it was. What arrived is not sent again.</source>
        <translation>Passerelle ne conserve pas le fichier; il est relu là où il se trouvait. Ce qui est arrivé n’est pas renvoyé.</translation>
    </message>
    <message>
        <source>{file} was not sent to its end: {sent} of {total} transactions are at Codat.</source>
        <translation>{file} n’a pas été envoyé jusqu’au bout&#xa0;: {sent} opérations sur {total} sont chez Codat.</translation>
    </message>
</context>
<context>
    <name>LabelList</name>
    <message>
        <source>(not verified)</source>
        <translation>(non vérifié)</translation>
    </message>
    <message>
        <source>(seen by others {when}, may differ)</source>
        <translation>(vu par d’autres&#xa0;: {when}, peut différer)</translation>
    </message>
    <message>
        <source>(seen {when})</source>
        <translation>(vu&#xa0;: {when})</translation>
    </message>
    <message>
        <source>(seen {when}, may differ)</source>
        <translation>(vu&#xa0;: {when}, peut différer)</translation>
    </message>
    <message>
        <source>Words on their screen</source>
        <translation>Mots à son écran</translation>
    </message>
    <message>
        <source>or {others}</source>
        <translation>ou {others}</translation>
    </message>
</context>
<context>
    <name>LeaveBehind</name>
    <message>
        <source>Branch</source>
        <translation>Succursale</translation>
    </message>
    <message>
        <source>Call us</source>
        <translation>Appelez-nous</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>Finit par</translation>
    </message>
    <message>
        <source>If something is off</source>
        <translation>Si quelque chose ne va pas</translation>
    </message>
    <message>
        <source>Name in QuickBooks</source>
        <translation>Nom dans QuickBooks</translation>
    </message>
    <message>
        <source>No username or password is on this page.</source>
        <translation>Aucun nom d’utilisateur ni mot de passe ne figure sur cette page.</translation>
    </message>
    <message>
        <source>Prepared on {date}</source>
        <translation>Préparé le {date}</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Date de début</translation>
    </message>
    <message>
        <source>The username and password</source>
        <translation>Le nom d’utilisateur et le mot de passe</translation>
    </message>
    <message>
        <source>To stop it</source>
        <translation>Pour y mettre fin</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What this does</source>
        <translation>À quoi cela sert</translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation>À quoi s’attendre</translation>
    </message>
    <message>
        <source>Where to click in QuickBooks</source>
        <translation>Où cliquer dans QuickBooks</translation>
    </message>
    <message>
        <source>Your QuickBooks account</source>
        <translation>Votre compte QuickBooks</translation>
    </message>
    <message>
        <source>Your accounts</source>
        <translation>Vos comptes</translation>
    </message>
    <message>
        <source>Your contact</source>
        <translation>Votre personne-ressource</translation>
    </message>
    <message numerus="yes">
        <source>and %n more accounts</source>
        <translation>
            <numerusform>et %n autre compte</numerusform>
            <numerusform>et %n autres comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>LeaveBehindPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>French and English</source>
        <translation>Français et anglais</translation>
    </message>
    <message>
        <source>It never holds a username or password. Phone, logo and your bank’s message: Settings.</source>
        <translation>Elle ne contient jamais de nom d’utilisateur ni de mot de passe. Téléphone, logo et message de votre banque&#xa0;: Paramètres.</translation>
    </message>
    <message>
        <source>Language of the page</source>
        <translation>Langue de la page</translation>
    </message>
    <message>
        <source>Leave-behind</source>
        <translation>Aide-mémoire</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>One page for your client: the steps, the accounts, and what to do if the connection stops.</source>
        <translation>Une page pour votre client&#xa0;: les étapes, les comptes et quoi faire si la connexion s’arrête.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>Aperçu de la page</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Save the leave-behind</source>
        <translation>Enregistrer l’aide-mémoire</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l’imprimante.</translation>
    </message>
</context>
<context>
    <name>Leftovers</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What to fix</source>
        <translation>Ce qui est à corriger</translation>
    </message>
</context>
<context>
    <name>LinkedBar</name>
    <message numerus="yes">
        <source>All %n accounts are linked.</source>
        <translation>
            <numerusform>Le compte est lié.</numerusform>
            <numerusform>Les %n comptes sont liés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Transactions usually reach QuickBooks once a day.</source>
        <translation>Les opérations arrivent habituellement une fois par jour dans QuickBooks.</translation>
    </message>
</context>
<context>
    <name>ManagePage</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connected</source>
        <translation>
            <numerusform>%n connecté</numerusform>
            <numerusform>%n connectés</numerusform>
        </translation>
    </message>
    <message>
        <source>A file was not sent to its end.</source>
        <translation>Un fichier n’a pas été envoyé jusqu’au bout.</translation>
    </message>
    <message>
        <source>Bank accounts</source>
        <translation>Comptes bancaires</translation>
    </message>
    <message>
        <source>Change or add</source>
        <translation>Modifier ou ajouter</translation>
    </message>
    <message>
        <source>Created on another computer.</source>
        <translation>Créés sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Finish the client’s set-up first. Then everything about it is managed here.</source>
        <translation>Terminez d’abord la configuration du client. Tout ce qui le concerne se gère ensuite ici.</translation>
    </message>
    <message>
        <source>Go to credentials</source>
        <translation>Aller aux identifiants</translation>
    </message>
    <message>
        <source>Leave-behind</source>
        <translation>Aide-mémoire</translation>
    </message>
    <message>
        <source>Manage this client</source>
        <translation>Gérer ce client</translation>
    </message>
    <message>
        <source>No set created yet.</source>
        <translation>Aucun jeu créé pour l’instant.</translation>
    </message>
    <message>
        <source>None yet. At least one is needed before credentials.</source>
        <translation>Aucun pour l’instant. Il en faut au moins un avant les identifiants.</translation>
    </message>
    <message>
        <source>One page for your client: steps, accounts, whom to call. Never a password.</source>
        <translation>Une page pour votre client&#xa0;: étapes, comptes, qui appeler. Jamais de mot de passe.</translation>
    </message>
    <message>
        <source>Revoke all…</source>
        <translation>Révoquer tout…</translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Révocation…</translation>
    </message>
    <message>
        <source>Save or print…</source>
        <translation>Enregistrer ou imprimer…</translation>
    </message>
    <message>
        <source>Send transactions…</source>
        <translation>Envoyer des opérations…</translation>
    </message>
    <message>
        <source>The first days of an account, or a catch-up, from a file of the bank.</source>
        <translation>Les premiers jours d’un compte, ou un rattrapage, à partir d’un fichier de la banque.</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>{accounts}, {connected}</source>
        <translation>{accounts}, {connected}</translation>
    </message>
</context>
<context>
    <name>ManagedLine</name>
    <message>
        <source>Managed by your bank</source>
        <translation>Géré par votre banque</translation>
    </message>
</context>
<context>
    <name>MirrorCard</name>
    <message>
        <source>A minimised window shows your client nothing new. Bring it to the front.</source>
        <translation>Une fenêtre réduite ne montre rien de nouveau à votre client. Mettez-la à l’avant.</translation>
    </message>
    <message>
        <source>Bank’s name only</source>
        <translation>Nom de la banque</translation>
    </message>
    <message>
        <source>Bring to the front</source>
        <translation>Mettre à l’avant</translation>
    </message>
    <message>
        <source>Client view</source>
        <translation>Vue du client</translation>
    </message>
    <message>
        <source>Credentials: {time}</source>
        <translation>Identifiants&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Fill its screen</source>
        <translation>Remplir son écran</translation>
    </message>
    <message>
        <source>Go to credentials</source>
        <translation>Aller aux identifiants</translation>
    </message>
    <message>
        <source>Hide everything</source>
        <translation>Tout masquer</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Quitter le plein écran</translation>
    </message>
    <message>
        <source>Minimised</source>
        <translation>Réduite</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>Pas encore ouverte</translation>
    </message>
    <message>
        <source>Open client view</source>
        <translation>Ouvrir la vue du client</translation>
    </message>
    <message>
        <source>Share that window only, not your whole screen.</source>
        <translation>Partagez seulement cette fenêtre, pas tout votre écran.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Afficher de nouveau</translation>
    </message>
    <message>
        <source>Your client sees this</source>
        <translation>Votre client voit ceci</translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>A newer version of Passerelle wrote the activity record.</source>
        <translation>Une version plus récente de Passerelle a écrit le registre d’activité.</translation>
    </message>
    <message>
        <source>It is kept as {file}, and a new record begins. Give that file to your IT team.</source>
        <translation>Il est conservé sous le nom {file} et un nouveau registre commence. Remettez ce fichier à votre équipe informatique.</translation>
    </message>
    <message>
        <source>Nothing is lost at Codat: your clients are in the list. Drafts and the place of your last call are gone. Look for a client in the list before you create it again; if credentials may have been created, revoke all. The damaged file is kept as {file}.</source>
        <translation>Rien n’est perdu dans Codat&#xa0;: vos clients sont dans la liste. Les brouillons et l’endroit où votre dernier appel s’est arrêté sont perdus. Cherchez un client dans la liste avant de le créer de nouveau; si des identifiants ont pu être créés, révoquez tout. Le fichier endommagé est conservé sous le nom {file}.</translation>
    </message>
    <message>
        <source>Passerelle keeps its notes in a risky place.</source>
        <translation>Passerelle garde ses notes à un endroit risqué.</translation>
    </message>
    <message>
        <source>So nothing is sent from this version. Start the newer one, or tell your IT team.</source>
        <translation>Rien n’est donc envoyé à partir de cette version. Lancez la plus récente ou avertissez votre équipe informatique.</translation>
    </message>
    <message>
        <source>So nothing is sent to Codat. Free some disk space or tell your IT team, then try again.</source>
        <translation>Rien n’est donc envoyé à Codat. Libérez de l’espace disque ou avertissez votre équipe informatique, puis réessayez.</translation>
    </message>
    <message>
        <source>The activity record on this computer was damaged.</source>
        <translation>Le registre d’activité de cet ordinateur était endommagé.</translation>
    </message>
    <message>
        <source>The notes on this computer were damaged.</source>
        <translation>Les notes de cet ordinateur étaient endommagées.</translation>
    </message>
    <message>
        <source>This computer can’t write anything down.</source>
        <translation>Cet ordinateur ne peut rien noter.</translation>
    </message>
    <message>
        <source>You can go on working meanwhile.</source>
        <translation>Vous pouvez continuer à travailler entre-temps.</translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message numerus="yes">
        <source>%n accounts are disconnected in QuickBooks.</source>
        <translation>
            <numerusform>%n compte est déconnecté dans QuickBooks.</numerusform>
            <numerusform>%n comptes sont déconnectés dans QuickBooks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts are not linked yet.</source>
        <translation>
            <numerusform>%n compte n’est pas encore lié.</numerusform>
            <numerusform>%n comptes ne sont pas encore liés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to step 7, Match the accounts</source>
        <translation>Aller à l’étape 7, Associez les comptes</translation>
    </message>
    <message>
        <source>See how to reconnect</source>
        <translation>Voir comment reconnecter</translation>
    </message>
    <message>
        <source>That may have happened up to 10 days ago: Codat learns of it late.</source>
        <translation>Cela peut remonter à 10 jours&#xa0;: Codat l’apprend avec du retard.</translation>
    </message>
    <message>
        <source>The client ticks and matches it at step 7 in QuickBooks; then it changes here within seconds.</source>
        <translation>Le client le coche et l’associe à l’étape 7 dans QuickBooks; le changement apparaît ici en quelques secondes.</translation>
    </message>
</context>
<context>
    <name>NoClients</name>
    <message>
        <source>A scripted client answers and nothing leaves this computer. Below you choose how the call goes.</source>
        <translation>Un client simulé répond et rien ne quitte cet ordinateur. Choisissez ci-dessous le déroulement de l’appel.</translation>
    </message>
    <message>
        <source>Add your first client.</source>
        <translation>Ajoutez un premier client.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Aucun client pour l’instant</translation>
    </message>
    <message>
        <source>Start with a practice call: add a client and walk through the whole job.</source>
        <translation>Commencez par un appel de pratique&#xa0;: ajoutez un client et faites tout le parcours.</translation>
    </message>
    <message>
        <source>To try a call first, choose practice in Settings: nothing then leaves this computer.</source>
        <translation>Pour essayer d’abord un appel, choisissez le mode pratique dans les paramètres&#xa0;: rien ne quitte alors cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>NoRows</name>
    <message>
        <source>No client is connected yet.</source>
        <translation>Aucun client n’est encore connecté.</translation>
    </message>
    <message>
        <source>No client is in progress.</source>
        <translation>Aucun client en cours.</translation>
    </message>
    <message>
        <source>No client matches {words}. Accents don’t matter.</source>
        <translation>Aucun client ne correspond à {words}. Les accents ne comptent pas.</translation>
    </message>
    <message>
        <source>Nobody needs attention.</source>
        <translation>Aucun client à suivre.</translation>
    </message>
</context>
<context>
    <name>OutgoingList</name>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Balance after it</source>
        <translation>Solde après</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Every line of the file is sent.</source>
        <translation>Toutes les lignes du fichier sont envoyées.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissées de côté</translation>
    </message>
    <message>
        <source>Lines left out, and why</source>
        <translation>Lignes laissées de côté, et pourquoi</translation>
    </message>
    <message>
        <source>Lines to send, oldest first</source>
        <translation>Lignes à envoyer, de la plus ancienne à la plus récente</translation>
    </message>
    <message>
        <source>Nothing of this file is to be sent.</source>
        <translation>Rien de ce fichier n’est à envoyer.</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Stop waiting</source>
        <translation>Ne plus attendre</translation>
    </message>
</context>
<context>
    <name>PracticeSays</name>
    <message>
        <source>Could we do this in French?</source>
        <translation>Pourrait-on continuer en français?</translation>
    </message>
    <message>
        <source>I have the page with the steps open.</source>
        <translation>J’ai la page des étapes devant moi.</translation>
    </message>
    <message>
        <source>It asks for a username and a password. Which ones?</source>
        <translation>On me demande un nom d’utilisateur et un mot de passe. Lesquels?</translation>
    </message>
    <message>
        <source>It says connected. I think I am done.</source>
        <translation>On me dit que c’est connecté. Je pense que j’ai terminé.</translation>
    </message>
    <message>
        <source>It says my accounts are connected.</source>
        <translation>On me dit que mes comptes sont connectés.</translation>
    </message>
    <message>
        <source>It says the username or the password is not right.</source>
        <translation>On me dit que le nom d’utilisateur ou le mot de passe n’est pas le bon.</translation>
    </message>
    <message>
        <source>It took them. Now I see my accounts.</source>
        <translation>C’est accepté. Je vois maintenant mes comptes.</translation>
    </message>
    <message>
        <source>Thank you, that is much easier for me.</source>
        <translation>Merci, c’est beaucoup plus facile pour moi.</translation>
    </message>
    <message>
        <source>The link does not open. It says it has expired.</source>
        <translation>Le lien ne s’ouvre pas. On me dit qu’il a expiré.</translation>
    </message>
    <message>
        <source>Your client says</source>
        <translation>Votre client dit</translation>
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
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
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
        <source>A key is one word without accents. Paste it again, as it stands or with “Basic” before it.</source>
        <translation>Une clé est un seul mot sans accents. Collez-la de nouveau, telle quelle ou précédée de «&#xa0;Basic&#xa0;».</translation>
    </message>
    <message>
        <source>A line of the file is longer than any bank writes.</source>
        <translation>Une ligne du fichier est plus longue que ce qu’écrit une banque.</translation>
    </message>
    <message>
        <source>A quotation mark may be missing, or it is another kind of file. Export it again.</source>
        <translation>Il manque peut-être un guillemet, ou c’est un autre type de fichier. Exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>Add at least one account first.</source>
        <translation>Ajoutez d’abord au moins un compte.</translation>
    </message>
    <message>
        <source>An account is no longer at Codat.</source>
        <translation>Un compte n’est plus dans Codat.</translation>
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
        <source>Choose a PKCS #12 file, or a PEM file that holds both. Your IT team has it.</source>
        <translation>Choisissez un fichier PKCS #12, ou un fichier PEM qui contient les deux. Votre équipe informatique l’a.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some disk space, then try again.</source>
        <translation>Choisissez un autre dossier, ou libérez de l’espace disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Codat can’t be reached from here.</source>
        <translation>Codat est inaccessible d’ici.</translation>
    </message>
    <message>
        <source>Codat did not accept this.</source>
        <translation>Codat n’a pas accepté cette demande.</translation>
    </message>
    <message>
        <source>Codat gave up waiting.</source>
        <translation>Codat a cessé d’attendre.</translation>
    </message>
    <message>
        <source>Codat has done this, but this computer could not write it down.</source>
        <translation>Codat l’a fait, mais cet ordinateur n’a pas pu le noter.</translation>
    </message>
    <message>
        <source>Codat has not finished yet.</source>
        <translation>Codat n’a pas encore terminé.</translation>
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
        <source>Codat refused transactions.</source>
        <translation>Codat a refusé des opérations.</translation>
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
        <source>Export a period that has something in it.</source>
        <translation>Exportez une période qui contient des données.</translation>
    </message>
    <message>
        <source>Export it again with the titles of its columns.</source>
        <translation>Exportez-le de nouveau avec les titres des colonnes.</translation>
    </message>
    <message>
        <source>Export it again, then choose it here.</source>
        <translation>Exportez-le de nouveau, puis choisissez-le ici.</translation>
    </message>
    <message>
        <source>Files of up to 20 MB are read. Export fewer days at a time.</source>
        <translation>La limite est de 20 Mo. Exportez moins de jours à la fois.</translation>
    </message>
    <message>
        <source>Files of up to 20 MB are read. Keep only the rows and columns about accounts.</source>
        <translation>La limite est de 20 Mo. Ne gardez que les lignes et les colonnes des comptes.</translation>
    </message>
    <message>
        <source>Finish setup</source>
        <translation>Terminer la configuration</translation>
    </message>
    <message>
        <source>Free some disk space or tell your IT team, then go on here. Nothing is done twice.</source>
        <translation>Libérez de l’espace disque ou avertissez votre équipe informatique, puis continuez ici. Rien ne sera fait deux fois.</translation>
    </message>
    <message>
        <source>Free some disk space or tell your IT team, then try again.</source>
        <translation>Libérez de l’espace disque ou avertissez votre équipe informatique, puis réessayez.</translation>
    </message>
    <message>
        <source>Go to clients</source>
        <translation>Aller aux clients</translation>
    </message>
    <message>
        <source>Is it a statement? For a longer list of accounts, part it into several files.</source>
        <translation>Est-ce un relevé? Pour une liste de comptes plus longue, faites-en plusieurs fichiers.</translation>
    </message>
    <message>
        <source>It answered with a page of its own. Sign in to the network in your browser, then try again.</source>
        <translation>Il a répondu par une page à lui. Ouvrez une session sur le réseau dans votre navigateur, puis réessayez.</translation>
    </message>
    <message>
        <source>It begins like a statement and breaks off. Export it again.</source>
        <translation>Il commence comme un relevé, puis s’interrompt. Exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>It begins with https:// and has no user, no password and no question mark in it.</source>
        <translation>Elle commence par https:// et ne contient ni utilisateur, ni mot de passe, ni point d’interrogation.</translation>
    </message>
    <message>
        <source>It has the transactions. Looking again sends nothing twice.</source>
        <translation>Il a reçu les opérations. Regarder de nouveau n’envoie rien deux fois.</translation>
    </message>
    <message>
        <source>It is missing, or it is another one. Enter it in Settings.</source>
        <translation>Elle manque, ou c’en est une autre. Entrez-la dans les paramètres.</translation>
    </message>
    <message>
        <source>It may have been moved, or it is not for you to read. Choose it again.</source>
        <translation>Il a peut-être été déplacé, ou vous n’y avez pas accès. Choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>It needs a row for each account, under the titles of the columns.</source>
        <translation>Il faut une ligne par compte, sous les titres des colonnes.</translation>
    </message>
    <message>
        <source>It needs columns with the name, the type and the number of each account.</source>
        <translation>Il faut des colonnes avec le nom, le type et le numéro de chaque compte.</translation>
    </message>
    <message>
        <source>It takes at most 1280 characters. Nothing was kept. Ask whoever gave you the key.</source>
        <translation>Il prend au plus 1280 caractères. Rien n’a été gardé. Adressez-vous à la personne qui vous a remis la clé.</translation>
    </message>
    <message>
        <source>It was deleted elsewhere, with its accounts and credentials. A new one starts empty.</source>
        <translation>Elle a été supprimée ailleurs, avec ses comptes et ses identifiants. Une nouvelle connexion repart de zéro.</translation>
    </message>
    <message>
        <source>It was deleted elsewhere, with its connection, accounts and credentials. To go on, create it anew.</source>
        <translation>Il a été supprimé ailleurs, avec sa connexion, ses comptes et ses identifiants. Pour continuer, créez-le de nouveau.</translation>
    </message>
    <message>
        <source>It was deleted elsewhere. Go back to Clients to see what is there now.</source>
        <translation>Il a été supprimé ailleurs. Retournez aux clients pour voir ce qui s’y trouve maintenant.</translation>
    </message>
    <message>
        <source>It was removed elsewhere. The list shows the accounts that are there now.</source>
        <translation>Il a été retiré ailleurs. La liste montre les comptes qui s’y trouvent maintenant.</translation>
    </message>
    <message>
        <source>Its QuickBooks connection does not yet. Finishing will not create the client twice.</source>
        <translation>Sa connexion QuickBooks ne l’est pas encore. En terminant, vous ne créerez pas le client en double.</translation>
    </message>
    <message>
        <source>Its balance comes with the bank feed and cannot be changed here.</source>
        <translation>Son solde arrive avec le flux bancaire et ne peut pas être modifié ici.</translation>
    </message>
    <message>
        <source>Look through it, then send what is left. Nothing is sent twice.</source>
        <translation>Vérifiez-le, puis envoyez ce qui reste. Rien n’est envoyé deux fois.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer.</source>
        <translation>Aucun trousseau ne répond sur cet ordinateur.</translation>
    </message>
    <message>
        <source>No secure connection to Codat could be made.</source>
        <translation>Aucune connexion sécurisée à Codat n’a pu être établie.</translation>
    </message>
    <message>
        <source>Not revoked.</source>
        <translation>Non révoqués.</translation>
    </message>
    <message>
        <source>Nothing of it was read. Export it from your own system, and tell your IT team.</source>
        <translation>Rien n’en a été lu. Exportez-le à partir de votre propre système et avisez votre équipe TI.</translation>
    </message>
    <message>
        <source>Nothing of that request was stored.</source>
        <translation>Rien de cette demande n’a été enregistré.</translation>
    </message>
    <message>
        <source>Nothing of that request was stored. Codat’s reasons stand under Left out.</source>
        <translation>Rien de cette demande n’a été enregistré. Les raisons de Codat figurent sous Laissées de côté.</translation>
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
        <source>Nothing was created twice. Wait a moment, then try again.</source>
        <translation>Rien n’a été créé en double. Attendez un moment, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was kept. Check the address with your IT team.</source>
        <translation>Rien n’a été gardé. Vérifiez l’adresse avec votre équipe informatique.</translation>
    </message>
    <message>
        <source>Nothing was saved. Correct what Codat names, then try again.</source>
        <translation>Rien n’a été enregistré. Corrigez ce que Codat signale, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask your IT team for a new one.</source>
        <translation>Rien n’a été envoyé. Demandez-en un nouveau à votre équipe informatique.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask your IT team to allow Codat’s address on {about}.</source>
        <translation>Rien n’a été envoyé. Demandez à votre équipe informatique d’autoriser l’adresse de Codat sur {about}.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask your IT team to allow Codat’s address.</source>
        <translation>Rien n’a été envoyé. Demandez à votre équipe informatique d’autoriser l’adresse de Codat.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the network or the VPN, then try again.</source>
        <translation>Rien n’a été envoyé. Vérifiez le réseau ou le RPV, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the network or the VPN; if it stays, tell your IT team about {about}.</source>
        <translation>Rien n’a été envoyé. Vérifiez le réseau ou le RPV; si cela persiste, parlez de {about} à votre équipe informatique.</translation>
    </message>
    <message>
        <source>Nothing was sent. Choose the file again in Settings, or tell your IT team.</source>
        <translation>Rien n’a été envoyé. Choisissez le fichier de nouveau dans les paramètres ou prévenez votre équipe informatique.</translation>
    </message>
    <message>
        <source>Nothing was sent. Export fewer days at a time.</source>
        <translation>Rien n’a été envoyé. Exportez moins de jours à la fois.</translation>
    </message>
    <message>
        <source>Nothing was sent. Keep only the rows and columns about accounts.</source>
        <translation>Rien n’a été envoyé. Ne gardez que les lignes et les colonnes des comptes.</translation>
    </message>
    <message>
        <source>Nothing was sent. Sign in to {about} with the name and password you use on this network.</source>
        <translation>Rien n’a été envoyé. Ouvrez une session sur {about} avec le nom et le mot de passe que vous utilisez sur ce réseau.</translation>
    </message>
    <message>
        <source>Nothing was sent. Sign in with the name and password you use on this network.</source>
        <translation>Rien n’a été envoyé. Ouvrez une session avec le nom et le mot de passe que vous utilisez sur ce réseau.</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell your IT team that a security certificate on this network is unknown.</source>
        <translation>Rien n’a été envoyé. Signalez à votre équipe informatique qu’un certificat de sécurité de ce réseau est inconnu.</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell your IT team.</source>
        <translation>Rien n’a été envoyé. Prévenez votre équipe informatique.</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell your IT team: this computer does not trust the certificate’s signer, “{about}”.</source>
        <translation>Rien n’a été envoyé. Avertissez votre équipe informatique&#xa0;: cet ordinateur ne fait pas confiance au signataire du certificat, «&#xa0;{about}&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing was sent. Try again, then tell your IT team that something stands in between.</source>
        <translation>Rien n’a été envoyé. Réessayez, puis avertissez votre équipe informatique que quelque chose s’interpose.</translation>
    </message>
    <message>
        <source>Nothing was sent. Try again, then tell your IT team.</source>
        <translation>Rien n’a été envoyé. Réessayez, puis prévenez votre équipe informatique.</translation>
    </message>
    <message>
        <source>Open it in its own program, copy the rows, and paste them here; or save it as CSV.</source>
        <translation>Ouvrez-le dans son programme, copiez les lignes et collez-les ici, ou enregistrez-le en CSV.</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Ouvrir les paramètres</translation>
    </message>
    <message>
        <source>Passerelle keeps keys nowhere else. Tell your IT team; practice works without a key.</source>
        <translation>Passerelle ne garde de clé nulle part ailleurs. Prévenez votre équipe informatique; le mode pratique s’en passe.</translation>
    </message>
    <message>
        <source>QuickBooks refuses credentials that have no account behind them.</source>
        <translation>QuickBooks refuse des identifiants auxquels aucun compte n’est rattaché.</translation>
    </message>
    <message>
        <source>Reading the file took too long.</source>
        <translation>La lecture du fichier a pris trop de temps.</translation>
    </message>
    <message>
        <source>Reference: {reference}</source>
        <translation>Référence&#xa0;: {reference}</translation>
    </message>
    <message>
        <source>Save a spreadsheet as CSV, or export the statement as OFX, QFX or QBO.</source>
        <translation>Enregistrez la feuille de calcul en CSV, ou exportez le relevé en OFX, QFX ou QBO.</translation>
    </message>
    <message>
        <source>Save it again with the encoding UTF-8.</source>
        <translation>Enregistrez-le de nouveau avec l’encodage UTF-8.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Ouvrir une session…</translation>
    </message>
    <message>
        <source>So nothing was sent. Free some disk space or tell your IT team, then try again.</source>
        <translation>Rien n’a donc été envoyé. Libérez de l’espace disque ou avertissez votre équipe informatique, puis réessayez.</translation>
    </message>
    <message>
        <source>Something answers at this address, but not as Codat does.</source>
        <translation>Quelque chose répond à cette adresse, mais pas comme Codat.</translation>
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
        <source>The QuickBooks connection of this client is no longer at Codat.</source>
        <translation>La connexion QuickBooks de ce client n’est plus dans Codat.</translation>
    </message>
    <message>
        <source>The QuickBooks connection of this client was replaced elsewhere.</source>
        <translation>La connexion QuickBooks de ce client a été remplacée ailleurs.</translation>
    </message>
    <message>
        <source>The answer did not come from Codat.</source>
        <translation>La réponse ne vient pas de Codat.</translation>
    </message>
    <message>
        <source>The bank gateway did not accept this computer’s certificate.</source>
        <translation>Le serveur de la banque n’a pas accepté le certificat de cet ordinateur.</translation>
    </message>
    <message>
        <source>The certificate of this computer cannot be read.</source>
        <translation>Le certificat de cet ordinateur ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The certificate of this computer is not valid today.</source>
        <translation>Le certificat de cet ordinateur n’est pas valide aujourd’hui.</translation>
    </message>
    <message>
        <source>The certificate of this computer needs its passphrase.</source>
        <translation>Le certificat de cet ordinateur demande sa phrase secrète.</translation>
    </message>
    <message>
        <source>The client exists at Codat.</source>
        <translation>Le client est créé dans Codat.</translation>
    </message>
    <message>
        <source>The columns of the file were not recognized.</source>
        <translation>Les colonnes du fichier n’ont pas été reconnues.</translation>
    </message>
    <message>
        <source>The connection to Codat can’t be trusted.</source>
        <translation>La connexion à Codat n’est pas fiable.</translation>
    </message>
    <message>
        <source>The file can’t be opened.</source>
        <translation>Le fichier ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>The file could not be saved there.</source>
        <translation>Le fichier n’a pas pu être enregistré à cet endroit.</translation>
    </message>
    <message>
        <source>The file has too many lines.</source>
        <translation>Le fichier compte trop de lignes.</translation>
    </message>
    <message>
        <source>The file holds instructions that no statement has.</source>
        <translation>Le fichier contient des instructions qu’aucun relevé ne comporte.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Le fichier est endommagé.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is no certificate with its key.</source>
        <translation>Ce fichier n’est pas un certificat avec sa clé.</translation>
    </message>
    <message>
        <source>The file is too large for a list of accounts.</source>
        <translation>Le fichier est trop volumineux pour une liste de comptes.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Le fichier est trop volumineux.</translation>
    </message>
    <message>
        <source>The letters of the file can’t be read.</source>
        <translation>Les caractères du fichier sont illisibles.</translation>
    </message>
    <message>
        <source>The transactions may still arrive. Nothing is sent again by itself.</source>
        <translation>Les opérations peuvent encore arriver. Rien n’est renvoyé automatiquement.</translation>
    </message>
    <message>
        <source>There are more than 2,000 rows.</source>
        <translation>Il y a plus de 2&#xa0;000 lignes.</translation>
    </message>
    <message>
        <source>There is no account in it.</source>
        <translation>Il n’y a aucun compte dedans.</translation>
    </message>
    <message>
        <source>There is no address to send to, or it is not allowed.</source>
        <translation>Il n’y a pas d’adresse où envoyer, ou elle n’est pas permise.</translation>
    </message>
    <message>
        <source>There is nothing in the file to read.</source>
        <translation>Le fichier ne contient rien à lire.</translation>
    </message>
    <message>
        <source>This account is connected.</source>
        <translation>Ce compte est connecté.</translation>
    </message>
    <message>
        <source>This client is no longer at Codat.</source>
        <translation>Ce client n’est plus dans Codat.</translation>
    </message>
    <message>
        <source>This computer could not write down what it was about to do.</source>
        <translation>Cet ordinateur n’a pas pu noter ce qu’il allait faire.</translation>
    </message>
    <message>
        <source>This computer could not write this down.</source>
        <translation>Cet ordinateur n’a pas pu noter ceci.</translation>
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
        <source>This computer’s clock is {time} ahead.</source>
        <translation>L’horloge de cet ordinateur avance de {time}.</translation>
    </message>
    <message>
        <source>This computer’s clock is {time} behind.</source>
        <translation>L’horloge de cet ordinateur retarde de {time}.</translation>
    </message>
    <message>
        <source>This computer’s key may not do this at Codat.</source>
        <translation>La clé de cet ordinateur ne permet pas cette action dans Codat.</translation>
    </message>
    <message>
        <source>This computer’s keychain did not keep the key.</source>
        <translation>Le trousseau de cet ordinateur n’a pas gardé la clé.</translation>
    </message>
    <message>
        <source>This computer’s keychain is locked.</source>
        <translation>Le trousseau de cet ordinateur est verrouillé.</translation>
    </message>
    <message>
        <source>This computer’s keychain refused, or did not answer in time.</source>
        <translation>Le trousseau de cet ordinateur a refusé ou n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>This does not look like a list of accounts.</source>
        <translation>Cela ne ressemble pas à une liste de comptes.</translation>
    </message>
    <message>
        <source>This is another file than before.</source>
        <translation>Ce n’est plus le même fichier.</translation>
    </message>
    <message>
        <source>This is no key.</source>
        <translation>Ce n’est pas une clé.</translation>
    </message>
    <message>
        <source>This is no longer at Codat.</source>
        <translation>Cet élément n’est plus dans Codat.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Ce n’est pas un fichier texte.</translation>
    </message>
    <message>
        <source>This is the new one. Credentials of the former one no longer work: look at the accounts first.</source>
        <translation>Voici la nouvelle. Les identifiants de l’ancienne ne fonctionnent plus&#xa0;: vérifiez d’abord les comptes.</translation>
    </message>
    <message>
        <source>This key is too long for the keychain.</source>
        <translation>Cette clé est trop longue pour le trousseau.</translation>
    </message>
    <message>
        <source>This network asks you to sign in first.</source>
        <translation>Ce réseau demande d’abord d’ouvrir une session.</translation>
    </message>
    <message>
        <source>This network’s proxy asks who you are.</source>
        <translation>Le serveur mandataire de ce réseau demande qui vous êtes.</translation>
    </message>
    <message>
        <source>This network’s proxy can’t be reached.</source>
        <translation>Le serveur mandataire de ce réseau est injoignable.</translation>
    </message>
    <message>
        <source>This network’s proxy does not allow Codat.</source>
        <translation>Le serveur mandataire de ce réseau n’autorise pas Codat.</translation>
    </message>
    <message>
        <source>Times here are by Codat’s clock. Set this computer’s clock right.</source>
        <translation>Les heures affichées sont celles de Codat. Mettez cet ordinateur à l’heure.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try again at {time} ({left}).</source>
        <translation>Réessayez à {time} ({left}).</translation>
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
        <source>Trying again is safe: nothing is done twice.</source>
        <translation>Vous pouvez réessayer sans risque&#xa0;: rien ne sera fait deux fois.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Up to 60,000 are read. Export fewer days at a time.</source>
        <translation>La limite est de 60 000 lignes. Exportez moins de jours à la fois.</translation>
    </message>
    <message>
        <source>We don’t know if this was saved.</source>
        <translation>Nous ne savons pas si l’opération a réussi.</translation>
    </message>
    <message>
        <source>What it gave back was not what it was given. Tell your IT team.</source>
        <translation>Ce qu’il a rendu n’est pas ce qu’il avait reçu. Prévenez votre équipe informatique.</translation>
    </message>
    <message>
        <source>You checked very often. Codat’s daily limit is for every client of your bank.</source>
        <translation>Vous avez vérifié très souvent. La limite quotidienne de Codat vaut pour tous les clients de votre banque.</translation>
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
    <name>Profiles</name>
    <message>
        <source>A Codat built into Passerelle, with a client who plays along. Nothing leaves this computer.</source>
        <translation>Un Codat intégré à Passerelle, avec un client qui joue le jeu. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Un autre serveur</translation>
    </message>
    <message>
        <source>Bank gateway</source>
        <translation>Serveur de la banque</translation>
    </message>
    <message>
        <source>Codat</source>
        <translation>Codat</translation>
    </message>
    <message>
        <source>Codat calls this access “{name}”.</source>
        <translation>Codat nomme cet accès «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Kept in this computer’s keychain since {day}, fingerprint {fingerprint}.</source>
        <translation>Dans le trousseau de cet ordinateur depuis le {day}, empreinte {fingerprint}.</translation>
    </message>
    <message>
        <source>Nothing is kept on this computer yet.</source>
        <translation>Rien n’est encore gardé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Open again with the change</source>
        <translation>Rouvrir avec ce changement</translation>
    </message>
    <message>
        <source>Open practice</source>
        <translation>Ouvrir le mode pratique</translation>
    </message>
    <message>
        <source>Passerelle works in practice now.</source>
        <translation>Passerelle travaille en mode pratique.</translation>
    </message>
    <message>
        <source>Passerelle works through your bank’s gateway now.</source>
        <translation>Passerelle passe par le serveur de votre banque.</translation>
    </message>
    <message>
        <source>Passerelle works with Codat now.</source>
        <translation>Passerelle travaille avec Codat.</translation>
    </message>
    <message>
        <source>Passerelle works with the server it was started with.</source>
        <translation>Passerelle travaille avec le serveur indiqué au démarrage.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Mode pratique</translation>
    </message>
    <message>
        <source>Straight to Codat, with an API key of your bank.</source>
        <translation>Directement avec Codat, au moyen d’une clé d’API de votre banque.</translation>
    </message>
    <message>
        <source>Tested on {day} with the certificate.</source>
        <translation>Essayé le {day} avec le certificat.</translation>
    </message>
    <message>
        <source>Through a server of your bank’s, so that no key of Codat is on this computer.</source>
        <translation>Par un serveur de votre banque, pour qu’aucune clé de Codat ne soit sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Work through the gateway</source>
        <translation>Passer par le serveur de la banque</translation>
    </message>
    <message>
        <source>Work with Codat</source>
        <translation>Travailler avec Codat</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>ReconnectPage</name>
    <message numerus="yes">
        <source>%n accounts are disconnected in QuickBooks. This may be up to 10 days old.</source>
        <translation>
            <numerusform>%n compte est déconnecté dans QuickBooks. Cela peut remonter à 10 jours.</numerusform>
            <numerusform>%n comptes sont déconnectés dans QuickBooks. Cela peut remonter à 10 jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connected accounts stop until your client enters the new set: {accounts}.</source>
        <translation>
            <numerusform>%n compte connecté s’arrête jusqu’à ce que votre client saisisse le nouveau jeu&#xa0;: {accounts}.</numerusform>
            <numerusform>%n comptes connectés s’arrêtent jusqu’à ce que votre client saisisse le nouveau jeu&#xa0;: {accounts}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adds a set. Accounts go on once your client has linked them again.</source>
        <translation>Ajoute un jeu. Les comptes reprennent dès que votre client les a liés de nouveau.</translation>
    </message>
    <message>
        <source>Adds a set. The old ones stay valid, and connected accounts go on.</source>
        <translation>Ajoute un jeu. Les anciens restent valides et les comptes connectés continuent.</translation>
    </message>
    <message>
        <source>Adds a set. The old ones stay valid, and nothing stops: {accounts}.</source>
        <translation>Ajoute un jeu. Les anciens restent valides, et rien ne s’arrête&#xa0;: {accounts}.</translation>
    </message>
    <message>
        <source>Another set</source>
        <translation>Un autre jeu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Codat says of the connection: {state}, {as_of}.</source>
        <translation>Codat dit de la connexion&#xa0;: {state}, {as_of}.</translation>
    </message>
    <message>
        <source>Create another set</source>
        <translation>Créer un autre jeu</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Création…</translation>
    </message>
    <message>
        <source>For a client whom QuickBooks asks to sign in again, or who lost the password.</source>
        <translation>Pour un client à qui QuickBooks demande de rouvrir une session, ou qui a perdu le mot de passe.</translation>
    </message>
    <message>
        <source>For credentials that somebody else may have seen. Every old set stops working, for good.</source>
        <translation>Pour des identifiants que quelqu’un d’autre a pu voir. Tous les anciens jeux cessent de fonctionner, pour de bon.</translation>
    </message>
    <message>
        <source>No account is connected: no feed stops.</source>
        <translation>Aucun compte n’est connecté&#xa0;: aucun flux ne s’arrête.</translation>
    </message>
    <message>
        <source>No transaction twice.</source>
        <translation>Aucune opération en double.</translation>
    </message>
    <message>
        <source>Nothing else stops.</source>
        <translation>Rien d’autre ne s’arrête.</translation>
    </message>
    <message>
        <source>Nothing is wrong with this connection.</source>
        <translation>Cette connexion fonctionne.</translation>
    </message>
    <message>
        <source>Reconnect only if QuickBooks asks.</source>
        <translation>Reconnectez seulement si QuickBooks le demande.</translation>
    </message>
    <message>
        <source>Reconnect to QuickBooks</source>
        <translation>Reconnecter à QuickBooks</translation>
    </message>
    <message>
        <source>Revoke all, then a new set</source>
        <translation>Révoquer tout, puis un nouveau jeu</translation>
    </message>
    <message>
        <source>Revoke all, then create…</source>
        <translation>Révoquer tout, puis créer…</translation>
    </message>
    <message>
        <source>The old ones are revoked. Accounts go on once your client enters the new set.</source>
        <translation>Les anciens sont révoqués. Les comptes reprennent lorsque votre client entre le nouveau jeu.</translation>
    </message>
    <message>
        <source>There is no bank account yet, so there is nothing to reconnect.</source>
        <translation>Il n’y a pas encore de compte bancaire&#xa0;: il n’y a rien à reconnecter.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Your client finishes the For review list in QuickBooks first, then chooses {date} or later.</source>
        <translation>Votre client termine d’abord la liste «&#xa0;Pour révision&#xa0;» dans QuickBooks, puis choisit le {date} ou une date ultérieure.</translation>
    </message>
</context>
<context>
    <name>Recorded</name>
    <message>
        <source>Free some disk space or tell your IT team, then try again.</source>
        <translation>Libérez de l’espace disque ou avisez votre équipe TI, puis réessayez.</translation>
    </message>
    <message>
        <source>This could not be written in the activity record, so it was not done.</source>
        <translation>L’action n’a pas pu être inscrite au journal d’activité; elle n’a donc pas été faite.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>A newer version of Passerelle was used on this computer. This one does not understand what it wrote, and leaves it as it is. Start the newer version, or send these words to your IT team.</source>
        <translation>Une version plus récente de Passerelle a servi sur cet ordinateur. Celle-ci ne comprend pas ce qu’elle a écrit et n’y touche pas. Lancez la version plus récente ou transmettez ces mots à votre équipe informatique.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It met an error that it did not foresee. What was saved stays saved. Start it again: it asks Codat about everything that was cut short, and offers the report of this error. If it does not start, send these words to your IT team.</source>
        <translation>Une erreur imprévue s’est produite. Ce qui était enregistré le reste. Redémarrez Passerelle&#xa0;: elle demandera à Codat ce qu’il est advenu des demandes interrompues et vous proposera le rapport de cette erreur. Si elle ne démarre pas, envoyez ces mots à votre équipe informatique.</translation>
    </message>
    <message>
        <source>Passerelle cannot start</source>
        <translation>Passerelle ne peut pas démarrer</translation>
    </message>
    <message>
        <source>Passerelle had to stop</source>
        <translation>Passerelle a dû s’arrêter</translation>
    </message>
    <message>
        <source>Passerelle is open already on this computer, and does not answer. Close its window, or restart the computer. What you did there is kept.</source>
        <translation>Passerelle est déjà ouverte sur cet ordinateur et ne répond pas. Fermez sa fenêtre ou redémarrez l’ordinateur. Ce que vous y avez fait est conservé.</translation>
    </message>
    <message>
        <source>Your bank’s policy decides where Passerelle works on this computer. Start it without that option.</source>
        <translation>La stratégie de votre banque décide où Passerelle travaille sur cet ordinateur. Démarrez-la sans cette option.</translation>
    </message>
    <message>
        <source>Your bank’s policy for this computer cannot be read. Passerelle does not run without it. Send these words to your IT team; nothing was changed at Codat or in QuickBooks.</source>
        <translation>La stratégie de votre banque pour cet ordinateur ne peut pas être lue. Passerelle ne fonctionne pas sans elle. Envoyez ces mots à votre équipe informatique; rien n’a été modifié chez Codat ni dans QuickBooks.</translation>
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
    <name>RenameEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>Only the name at Codat changes. QuickBooks keeps the name that it shows already.</source>
        <translation>Seul le nom dans Codat change. QuickBooks garde le nom qu’il affiche déjà.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
</context>
<context>
    <name>ResumeCard</name>
    <message>
        <source>Codat may have created a set we did not receive.</source>
        <translation>Codat a peut-être créé un jeu que nous n’avons pas reçu.</translation>
    </message>
    <message>
        <source>Credentials were created {ago} and are no longer on this computer.</source>
        <translation>Identifiants créés {ago}, qui ne sont plus sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>Pick up where you left off with {client}</source>
        <translation>Reprendre où vous étiez avec {client}</translation>
    </message>
    <message>
        <source>Resume call</source>
        <translation>Reprendre l’appel</translation>
    </message>
    <message>
        <source>The last request was cut short: Codat is asked about it when you resume.</source>
        <translation>La dernière demande a été interrompue&#xa0;: Codat sera interrogé à son sujet à la reprise.</translation>
    </message>
    <message>
        <source>{step}, {title}.</source>
        <translation>{step}, {title}.</translation>
    </message>
</context>
<context>
    <name>RevealRow</name>
    <message>
        <source>Hidden again in {time}.</source>
        <translation>Masqués de nouveau dans {time}.</translation>
    </message>
    <message>
        <source>Hidden until you reveal them.</source>
        <translation>Masqués jusqu’à ce que vous les affichiez.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Hide username and password</source>
        <translation>Masquer le nom d’utilisateur et le mot de passe</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Prolonger</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Reveal username and password</source>
        <translation>Afficher le nom d’utilisateur et le mot de passe</translation>
    </message>
    <message>
        <source>Show longer in this window</source>
        <translation>Afficher plus longtemps dans cette fenêtre</translation>
    </message>
</context>
<context>
    <name>Revoke</name>
    <message numerus="yes">
        <source>%n connected accounts stop receiving bank transactions in QuickBooks.</source>
        <translation>
            <numerusform>%n compte connecté cessera de recevoir les opérations bancaires dans QuickBooks.</numerusform>
            <numerusform>%n comptes connectés cesseront de recevoir les opérations bancaires dans QuickBooks.</numerusform>
        </translation>
    </message>
    <message>
        <source>All credentials revoked at {time}.</source>
        <translation>Tous les identifiants ont été révoqués à {time}.</translation>
    </message>
    <message>
        <source>Codat does not promise when: “connected” may stay for 11 days.</source>
        <translation>Codat ne promet aucun délai&#xa0;: «&#xa0;connecté&#xa0;» peut rester 11&#xa0;jours.</translation>
    </message>
    <message>
        <source>Codat may still say “connected” for up to 11 days.</source>
        <translation>Codat peut encore indiquer «&#xa0;connecté&#xa0;» pendant 11 jours.</translation>
    </message>
    <message>
        <source>Codat then accepts none of them. Accounts and connection stay.</source>
        <translation>Codat n’en accepte plus aucun. Comptes et connexion demeurent.</translation>
    </message>
    <message>
        <source>Keep credentials</source>
        <translation>Conserver les identifiants</translation>
    </message>
    <message>
        <source>My client has agreed to this</source>
        <translation>Mon client est d’accord</translation>
    </message>
    <message>
        <source>No account is connected yet, so no transactions stop.</source>
        <translation>Aucun compte n’est encore connecté&#xa0;: aucune opération ne s’arrête.</translation>
    </message>
    <message>
        <source>Revoke all</source>
        <translation>Révoquer tout</translation>
    </message>
    <message>
        <source>Revoke all credentials for {client}?</source>
        <translation>Révoquer tous les identifiants de {client}?</translation>
    </message>
    <message>
        <source>This cancels every username and password ever created for this client, not only the latest set.</source>
        <translation>Cette action annule tous les noms d’utilisateur et mots de passe créés pour ce client, pas seulement le dernier jeu.</translation>
    </message>
    <message>
        <source>Tick the box to confirm your client agreed.</source>
        <translation>Cochez la case pour confirmer l’accord de votre client.</translation>
    </message>
    <message>
        <source>To connect again: a new set, then the QuickBooks steps.</source>
        <translation>Pour reconnecter&#xa0;: un nouveau jeu, puis les étapes QuickBooks.</translation>
    </message>
    <message>
        <source>You cannot undo it.</source>
        <translation>Elle est irréversible.</translation>
    </message>
    <message>
        <source>every</source>
        <translation>tous</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <source>Say</source>
        <translation>Dites</translation>
    </message>
    <message>
        <source>Your client should see</source>
        <translation>Votre client devrait voir</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>non vérifié</translation>
    </message>
</context>
<context>
    <name>ScenarioChoice</name>
    <message>
        <source>Practice call</source>
        <translation>Appel de pratique</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Codat is busy</source>
        <translation>Codat est surchargé</translation>
    </message>
    <message>
        <source>Codat is down</source>
        <translation>Codat est en panne</translation>
    </message>
    <message>
        <source>Codat is slow</source>
        <translation>Codat est lent</translation>
    </message>
    <message>
        <source>Codat refuses the key</source>
        <translation>Codat refuse la clé</translation>
    </message>
    <message>
        <source>Codat’s answers get lost</source>
        <translation>Des réponses de Codat se perdent</translation>
    </message>
    <message>
        <source>Credentials refused once</source>
        <translation>Identifiants refusés une fois</translation>
    </message>
    <message>
        <source>Everything goes well</source>
        <translation>Tout se passe bien</translation>
    </message>
    <message>
        <source>One account is missed</source>
        <translation>Un compte est oublié</translation>
    </message>
    <message>
        <source>The client asks for French</source>
        <translation>Le client demande le français</translation>
    </message>
    <message>
        <source>The client’s link has expired</source>
        <translation>Le lien du client est expiré</translation>
    </message>
    <message>
        <source>The daily limit is reached</source>
        <translation>La limite quotidienne est atteinte</translation>
    </message>
    <message>
        <source>The network is bad</source>
        <translation>Le réseau est mauvais</translation>
    </message>
    <message>
        <source>This computer’s clock is wrong</source>
        <translation>L’horloge de cet ordinateur n’est pas à l’heure</translation>
    </message>
</context>
<context>
    <name>SecretCard</name>
    <message>
        <source>Client password, hidden. Press Reveal.</source>
        <translation>Mot de passe du client, masqué. Appuyez sur Afficher.</translation>
    </message>
    <message>
        <source>Client password, shown</source>
        <translation>Mot de passe du client, affiché</translation>
    </message>
    <message>
        <source>Client username, hidden. Press Reveal.</source>
        <translation>Nom d’utilisateur du client, masqué. Appuyez sur Afficher.</translation>
    </message>
    <message>
        <source>Client username, shown</source>
        <translation>Nom d’utilisateur du client, affiché</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>Copier le mot de passe</translation>
    </message>
    <message>
        <source>Copy username</source>
        <translation>Copier le nom d’utilisateur</translation>
    </message>
    <message>
        <source>Hide spelling</source>
        <translation>Masquer l’épellation</translation>
    </message>
    <message>
        <source>Hide the password’s spelling</source>
        <translation>Masquer l’épellation du mot de passe</translation>
    </message>
    <message>
        <source>Hide the username’s spelling</source>
        <translation>Masquer l’épellation du nom d’utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password, character {number} of {total}</source>
        <translation>Mot de passe, caractère {number} sur {total}</translation>
    </message>
    <message>
        <source>Spell out</source>
        <translation>Épeler</translation>
    </message>
    <message>
        <source>Spell out the password</source>
        <translation>Épeler le mot de passe</translation>
    </message>
    <message>
        <source>Spell out the username</source>
        <translation>Épeler le nom d’utilisateur</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Username, character {number} of {total}</source>
        <translation>Nom d’utilisateur, caractère {number} sur {total}</translation>
    </message>
</context>
<context>
    <name>SendingCard</name>
    <message>
        <source>Codat checks each thousand before the next one leaves. You may go on working.</source>
        <translation>Codat vérifie chaque millier avant le départ du suivant. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>How many transactions Codat has</source>
        <translation>Nombre d’opérations reçues par Codat</translation>
    </message>
    <message>
        <source>Stop after this request</source>
        <translation>Arrêter après cette demande</translation>
    </message>
    <message>
        <source>Stopping once Codat is done with the request under way.</source>
        <translation>Arrêt dès que Codat aura traité la demande en cours.</translation>
    </message>
    <message>
        <source>{sent} of {total} transactions are at Codat.</source>
        <translation>{sent} opérations sur {total} sont chez Codat.</translation>
    </message>
</context>
<context>
    <name>SettingFields</name>
    <message>
        <source>A whole number of days, from 1 to 90.</source>
        <translation>Un nombre entier de jours, de 1 à 90.</translation>
    </message>
    <message>
        <source>An ID has 32 digits and letters from a to f, in five groups.</source>
        <translation>Un identifiant a 32 chiffres et lettres de a à f, en cinq groupes.</translation>
    </message>
    <message>
        <source>An address that begins with https://, without a user or a question mark.</source>
        <translation>Une adresse qui commence par https://, sans nom d’utilisateur ni point d’interrogation.</translation>
    </message>
    <message>
        <source>An institution number has 3 digits, for example 003.</source>
        <translation>Un numéro d’institution a 3 chiffres, par exemple 003.</translation>
    </message>
    <message>
        <source>At most {most} characters; this is {used}.</source>
        <translation>Au plus {most} caractères; il y en a {used}.</translation>
    </message>
    <message>
        <source>This could not be saved. Free some disk space or tell your IT team.</source>
        <translation>Enregistrement impossible. Libérez de l’espace disque ou prévenez votre équipe informatique.</translation>
    </message>
    <message>
        <source>{used} of {most} characters</source>
        <translation>{used} caractères sur {most}</translation>
    </message>
</context>
<context>
    <name>SettingLogo</name>
    <message>
        <source>Bank logo</source>
        <translation>Logo de la banque</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>En choisir un autre…</translation>
    </message>
    <message>
        <source>Choose the bank logo</source>
        <translation>Choisir le logo de la banque</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>PNG or SVG, at most 1 MB. On the client’s page and on paper.</source>
        <translation>PNG ou SVG, au plus 1&#xa0;Mo. Sur la page du client et sur papier.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Images (*.png *.svg)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the bank logo</source>
        <translation>Retirer le logo de la banque</translation>
    </message>
    <message>
        <source>This SVG needs other files or holds a script. Save it as a plain SVG or as a PNG.</source>
        <translation>Ce SVG a besoin d’autres fichiers ou contient un script. Enregistrez-le en SVG simple ou en PNG.</translation>
    </message>
    <message>
        <source>This file can’t be read.</source>
        <translation>Ce fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>This file is too big. Choose one of at most 1 MB and 8000 pixels.</source>
        <translation>Ce fichier est trop gros. Choisissez-en un d’au plus 1&#xa0;Mo et 8000&#xa0;pixels.</translation>
    </message>
    <message>
        <source>This is no PNG or SVG picture, or it is damaged.</source>
        <translation>Ce n’est pas une image PNG ou SVG, ou elle est endommagée.</translation>
    </message>
</context>
<context>
    <name>SettingProfile</name>
    <message>
        <source>Each profile keeps its own clients and its own record.</source>
        <translation>Chaque profil garde ses propres clients et son propre registre.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Where Passerelle works</source>
        <translation>Où Passerelle travaille</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>3 digits, for example 003</source>
        <translation>3 chiffres, par exemple 003</translation>
    </message>
    <message>
        <source>A few words of your bank’s own, in the client’s language.</source>
        <translation>Quelques mots de votre banque, dans la langue du client.</translation>
    </message>
    <message>
        <source>A new set can be created at any time.</source>
        <translation>De nouveaux identifiants peuvent être créés en tout temps.</translation>
    </message>
    <message>
        <source>Allow copying credentials</source>
        <translation>Permettre de copier les identifiants</translation>
    </message>
    <message>
        <source>Allow deleting a connection for good</source>
        <translation>Permettre de supprimer définitivement une connexion</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Bank name in English</source>
        <translation>Nom de la banque en anglais</translation>
    </message>
    <message>
        <source>Bank name in French</source>
        <translation>Nom de la banque en français</translation>
    </message>
    <message>
        <source>Branch phone</source>
        <translation>Téléphone de la succursale</translation>
    </message>
    <message>
        <source>Clear the clipboard after</source>
        <translation>Vider le presse-papiers après</translation>
    </message>
    <message>
        <source>Credentials during a call</source>
        <translation>Identifiants pendant un appel</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Days of history</source>
        <translation>Jours d’historique</translation>
    </message>
    <message>
        <source>Empty: the one in this computer’s data folder</source>
        <translation>Vide&#xa0;: celui du dossier de données de cet ordinateur</translation>
    </message>
    <message>
        <source>English guide.</source>
        <translation>Guide anglais.</translation>
    </message>
    <message>
        <source>Every choice is saved as soon as you make it.</source>
        <translation>Chaque choix est enregistré dès que vous le faites.</translation>
    </message>
    <message>
        <source>Everything but the client view. {keys} lifts it until Passerelle is closed.</source>
        <translation>Tout, sauf la vue du client. {keys} la rend visible jusqu’à la fermeture de Passerelle.</translation>
    </message>
    <message>
        <source>Exactly as QuickBooks lists it</source>
        <translation>Exactement comme dans la liste de QuickBooks</translation>
    </message>
    <message>
        <source>Folder of your bank’s guides</source>
        <translation>Dossier des guides de votre banque</translation>
    </message>
    <message>
        <source>Forget credentials after</source>
        <translation>Oublier les identifiants après</translation>
    </message>
    <message>
        <source>French guide.</source>
        <translation>Guide français.</translation>
    </message>
    <message>
        <source>Guide for QuickBooks</source>
        <translation>Guide pour QuickBooks</translation>
    </message>
    <message>
        <source>Hide this window from screen shares</source>
        <translation>Masquer cette fenêtre des partages d’écran</translation>
    </message>
    <message>
        <source>Institution number</source>
        <translation>Numéro d’institution</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Let a screen reader speak credentials</source>
        <translation>Laisser un lecteur d’écran dire les identifiants</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Message to clients</source>
        <translation>Message aux clients</translation>
    </message>
    <message>
        <source>More than 7 days can create duplicates in QuickBooks, or be left out.</source>
        <translation>Au-delà de 7 jours, des doublons peuvent apparaître dans QuickBooks, ou des opérations manquer.</translation>
    </message>
    <message>
        <source>Only while they are revealed. Turn it on if you work with a screen reader and a headset.</source>
        <translation>Seulement quand ils sont affichés. À activer si vous travaillez avec un lecteur d’écran et un casque d’écoute.</translation>
    </message>
    <message>
        <source>Only your bank’s IT can turn this on, in the policy of this computer.</source>
        <translation>Seule l’équipe informatique de votre banque peut l’activer, dans la stratégie de cet ordinateur.</translation>
    </message>
    <message>
        <source>Same as this computer</source>
        <translation>Comme cet ordinateur</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Show to the client for</source>
        <translation>Montrer au client pendant</translation>
    </message>
    <message>
        <source>Team to call</source>
        <translation>Équipe à appeler</translation>
    </message>
    <message>
        <source>Text in English</source>
        <translation>Texte en anglais</translation>
    </message>
    <message>
        <source>Text in French</source>
        <translation>Texte en français</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Titre en anglais</translation>
    </message>
    <message>
        <source>Title in French</source>
        <translation>Titre en français</translation>
    </message>
    <message>
        <source>What the guide and the client’s page say.</source>
        <translation>Ce que disent le guide et la page du client.</translation>
    </message>
    <message>
        <source>When your bank is not in QuickBooks’ list</source>
        <translation>Quand votre banque n’est pas dans la liste de QuickBooks</translation>
    </message>
    <message>
        <source>Without it, the username and password can only be shown or spelled out.</source>
        <translation>Sinon, le nom d’utilisateur et le mot de passe peuvent seulement être montrés ou épelés.</translation>
    </message>
    <message>
        <source>You can show them again.</source>
        <translation>Vous pouvez les montrer de nouveau.</translation>
    </message>
    <message>
        <source>Your bank</source>
        <translation>Votre banque</translation>
    </message>
    <message>
        <source>Your client’s language is chosen for each client.</source>
        <translation>La langue de votre client se choisit pour chaque client.</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Shield</name>
    <message>
        <source>Black in screen shares</source>
        <translation>En noir dans les partages d’écran</translation>
    </message>
    <message>
        <source>Can be seen in screen shares</source>
        <translation>Visible dans les partages d’écran</translation>
    </message>
    <message>
        <source>Hidden from screen shares</source>
        <translation>Masquée des partages d’écran</translation>
    </message>
    <message>
        <source>Lifted: screen shares can get this window until you press {keys} again or close Passerelle.</source>
        <translation>Levé&#xa0;: les partages d’écran peuvent capter cette fenêtre jusqu’à ce que vous appuyiez de nouveau sur {keys} ou fermiez Passerelle.</translation>
    </message>
    <message>
        <source>Not in a remote session, where you could lose sight of this window. Share the client view only.</source>
        <translation>Inactif dans une session à distance, où vous pourriez ne plus voir cette fenêtre. Partagez seulement la vue du client.</translation>
    </message>
    <message>
        <source>Not on this system: screen shares can get this window. Share the client view only.</source>
        <translation>Non offert par ce système&#xa0;: les partages d’écran peuvent capter cette fenêtre. Partagez seulement la vue du client.</translation>
    </message>
    <message>
        <source>On this version of Windows, screen shares get a black box for this window. Share the client view.</source>
        <translation>Avec cette version de Windows, les partages d’écran montrent un rectangle noir à la place de cette fenêtre. Partagez la vue du client.</translation>
    </message>
    <message>
        <source>Turned off: screen shares can get this window. Share the client view only.</source>
        <translation>Désactivé&#xa0;: les partages d’écran peuvent capter cette fenêtre. Partagez seulement la vue du client.</translation>
    </message>
    <message>
        <source>Windows did not hide this window: screen shares can get it. Share the client view only.</source>
        <translation>Windows n’a pas masqué cette fenêtre&#xa0;: les partages d’écran peuvent la capter. Partagez seulement la vue du client.</translation>
    </message>
    <message>
        <source>Windows says that screen shares do not get this window. Share the client view.</source>
        <translation>Windows indique que les partages d’écran ne captent pas cette fenêtre. Partagez la vue du client.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>As on this computer; with the domain before it where your network asks so: {example}</source>
        <translation>Comme sur cet ordinateur; précédé du domaine si votre réseau le demande&#xa0;: {example}</translation>
    </message>
    <message>
        <source>Enter your username.</source>
        <translation>Entrez votre nom d’utilisateur.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Ouvrir une session</translation>
    </message>
    <message>
        <source>Sign in to this network’s proxy</source>
        <translation>Ouvrir une session sur le serveur mandataire de ce réseau</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>{proxy} asks who you are. Passerelle forgets the password when you quit.</source>
        <translation>{proxy} demande qui vous êtes. Passerelle oublie le mot de passe quand vous quittez.</translation>
    </message>
</context>
<context>
    <name>SituationCard</name>
    <message>
        <source>Choose what fits</source>
        <translation>Choisissez ce qui convient</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>Montrer les étapes</translation>
    </message>
    <message>
        <source>What happened in QuickBooks?</source>
        <translation>Que s’est-il passé dans QuickBooks?</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>non vérifié</translation>
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
        <translation>Ajoutez d’abord au moins un compte bancaire&#xa0;: sans compte, QuickBooks refuse les identifiants.</translation>
    </message>
    <message>
        <source>All revoked</source>
        <translation>Tous révoqués</translation>
    </message>
    <message>
        <source>Create the client at Codat first.</source>
        <translation>Créez d’abord le client dans Codat.</translation>
    </message>
    <message>
        <source>Create the credentials first.</source>
        <translation>Créez d’abord les identifiants.</translation>
    </message>
    <message>
        <source>Finish the client’s set-up first.</source>
        <translation>Terminez d’abord la configuration du client.</translation>
    </message>
    <message>
        <source>Ready to read out</source>
        <translation>Prêts à dicter</translation>
    </message>
</context>
<context>
    <name>StatementFacts</name>
    <message>
        <source>Balance after the last line</source>
        <translation>Solde après la dernière ligne</translation>
    </message>
    <message>
        <source>Balance before and after</source>
        <translation>Solde avant et après</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>The file does not tell it. May stay empty.</source>
        <translation>Le fichier ne l’indique pas. Facultatif.</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>du {first} au {last}</translation>
    </message>
</context>
<context>
    <name>StatementForm</name>
    <message>
        <source>Above 0 means</source>
        <translation>Au-dessus de 0, c’est</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Choose how</source>
        <translation>Choisissez</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>Date it cleared</source>
        <translation>Date de compensation</translation>
    </message>
    <message>
        <source>Dates are written</source>
        <translation>Ordre des dates</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Jour, mois, année</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Mois, jour, année</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>Aucune colonne</translation>
    </message>
    <message>
        <source>The file can be read in two ways.</source>
        <translation>Le fichier peut se lire de deux façons.</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Année, mois, jour</translation>
    </message>
    <message>
        <source>money in</source>
        <translation>une entrée</translation>
    </message>
    <message>
        <source>money out</source>
        <translation>une sortie</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>StatementRemarks</name>
    <message numerus="yes">
        <source>%n lines have not cleared yet. They stay out until they have.</source>
        <translation>
            <numerusform>%n ligne n’est pas encore compensée. Elle reste de côté d’ici là.</numerusform>
            <numerusform>%n lignes ne sont pas encore compensées. Elles restent de côté d’ici là.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it can be sent there.</source>
        <translation>Rien ne peut y être envoyé.</translation>
    </message>
    <message>
        <source>The file is in {currency}.</source>
        <translation>Le fichier est en {currency}.</translation>
    </message>
    <message>
        <source>The file is of an account ending {digits}.</source>
        <translation>Le fichier est celui d’un compte se terminant par {digits}.</translation>
    </message>
    <message>
        <source>Use {account}</source>
        <translation>Utiliser {account}</translation>
    </message>
    <message>
        <source>{account} ends {digits}.</source>
        <translation>{account} se termine par {digits}.</translation>
    </message>
    <message>
        <source>{account} is in {currency}.</source>
        <translation>{account} est en {currency}.</translation>
    </message>
</context>
<context>
    <name>StatementSource</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Choisir un autre fichier…</translation>
    </message>
    <message>
        <source>Choose the bank’s file</source>
        <translation>Choisir le fichier de la banque</translation>
    </message>
    <message>
        <source>Drop the bank’s file here, or choose it.</source>
        <translation>Déposez ici le fichier de la banque, ou choisissez-le.</translation>
    </message>
    <message>
        <source>How much of the file is read</source>
        <translation>Avancement de la lecture du fichier</translation>
    </message>
    <message>
        <source>OFX, QFX, QBO or CSV, up to 20 MB. It stays on this computer.</source>
        <translation>OFX, QFX, QBO ou CSV, jusqu’à 20&#xa0;Mo. Il reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Statements of a bank</source>
        <translation>Relevés d’une banque</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
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
<context>
    <name>StoredNameLine</name>
    <message>
        <source>As it appears at Codat</source>
        <translation>Tel qu’il apparaît dans Codat</translation>
    </message>
    <message>
        <source>As it will appear at Codat</source>
        <translation>Tel qu’il apparaîtra dans Codat</translation>
    </message>
    <message>
        <source>Codat does not accept: {characters}.</source>
        <translation>Codat n’accepte pas&#xa0;: {characters}.</translation>
    </message>
    <message>
        <source>Codat keeps letters without accents. Your client sees the real name here.</source>
        <translation>Codat garde les lettres sans accents. Le vrai nom reste affiché ici.</translation>
    </message>
    <message>
        <source>Codat keeps this name as it is.</source>
        <translation>Codat garde ce nom tel quel.</translation>
    </message>
    <message>
        <source>Your client sees the real name here.</source>
        <translation>Le vrai nom reste affiché ici.</translation>
    </message>
</context>
<context>
    <name>Transactions</name>
    <message numerus="yes">
        <source>%n lines are older than {date}, the newest one sent. QuickBooks takes nothing from before what it has.</source>
        <translation>
            <numerusform>%n ligne est antérieure au {date}, date de la plus récente envoyée. QuickBooks n’accepte rien d’antérieur à ce qu’il a.</numerusform>
            <numerusform>%n lignes sont antérieures au {date}, date de la plus récente envoyée. QuickBooks n’accepte rien d’antérieur à ce qu’il a.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A first load holds the last %n days: from {date} on.</source>
        <translation>
            <numerusform>Un premier envoi contient le dernier jour&#xa0;: à partir du {date}.</numerusform>
            <numerusform>Un premier envoi contient les %n derniers jours&#xa0;: à partir du {date}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Codat gave up waiting for %n transactions; they may be there all the same.</source>
        <translation>
            <numerusform>Codat a cessé d’attendre %n opération; elle y est peut-être quand même.</numerusform>
            <numerusform>Codat a cessé d’attendre %n opérations; elles y sont peut-être quand même.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Codat has %n transactions and has not said what became of them.</source>
        <translation>
            <numerusform>Codat a %n opération et n’a pas dit ce qu’il en est advenu.</numerusform>
            <numerusform>Codat a %n opérations et n’a pas dit ce qu’il en est advenu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continues after {date}, the day of the last one sent from here.</source>
        <translation>Reprend après le {date}, jour de la dernière envoyée d’ici.</translation>
    </message>
    <message>
        <source>Each has its own id, so sending them again adds none twice.</source>
        <translation>Chacune a son propre identifiant&#xa0;: les renvoyer n’en ajoute aucune en double.</translation>
    </message>
    <message>
        <source>Have your client press Update in QuickBooks and look.</source>
        <translation>Demandez à votre client d’appuyer sur Mettre à jour dans QuickBooks et de vérifier.</translation>
    </message>
</context>
<context>
    <name>TransactionsPage</name>
    <message numerus="yes">
        <source>%n transactions are at Codat.</source>
        <translation>
            <numerusform>%n opération est chez Codat.</numerusform>
            <numerusform>%n opérations sont chez Codat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>From a file of the bank to one connected account. QuickBooks reads them once a day, or on Update.</source>
        <translation>D’un fichier de la banque vers un compte connecté. QuickBooks les lit une fois par jour, ou sur Mettre à jour.</translation>
    </message>
    <message>
        <source>No account is connected yet. QuickBooks takes transactions for connected accounts only.</source>
        <translation>Aucun compte n’est encore connecté. QuickBooks n’accepte des opérations que pour les comptes connectés.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n transactions</source>
        <translation>
            <numerusform>Envoyer %n opération</numerusform>
            <numerusform>Envoyer %n opérations</numerusform>
        </translation>
    </message>
    <message>
        <source>Send transactions</source>
        <translation>Envoyer des opérations</translation>
    </message>
    <message>
        <source>Your client sees them after QuickBooks’ daily read, or on pressing Update in QuickBooks.</source>
        <translation>Votre client les voit après la lecture quotidienne de QuickBooks, ou en appuyant sur Mettre à jour dans QuickBooks.</translation>
    </message>
</context>
<context>
    <name>TroubleBox</name>
    <message>
        <source>(not verified)</source>
        <translation>(non vérifié)</translation>
    </message>
    <message>
        <source>Choose their menu</source>
        <translation>Choisir son menu</translation>
    </message>
    <message>
        <source>Create a new set</source>
        <translation>Créer un nouveau jeu</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Faites</translation>
    </message>
    <message>
        <source>Error code shown by QuickBooks</source>
        <translation>Code d’erreur affiché par QuickBooks</translation>
    </message>
    <message>
        <source>Go back to step {number}</source>
        <translation>Revenir à l’étape {number}</translation>
    </message>
    <message>
        <source>Go to Connected accounts</source>
        <translation>Aller aux comptes connectés</translation>
    </message>
    <message>
        <source>Open Bank accounts</source>
        <translation>Ouvrir les comptes bancaires</translation>
    </message>
    <message>
        <source>Open Reconnect</source>
        <translation>Ouvrir Reconnecter</translation>
    </message>
    <message>
        <source>Open these steps</source>
        <translation>Ouvrir ces étapes</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Dites</translation>
    </message>
    <message>
        <source>What does your client see?</source>
        <translation>Que voit votre client?</translation>
    </message>
    <message>
        <source>What they should see</source>
        <translation>Ce qui est prévu</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>non vérifié</translation>
    </message>
</context>
<context>
    <name>UnclearCard</name>
    <message>
        <source>Look again</source>
        <translation>Regarder de nouveau</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Send them again</source>
        <translation>Les renvoyer</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Before the date your client chose in QuickBooks</source>
        <translation>Avant la date choisie par votre client dans QuickBooks</translation>
    </message>
    <message>
        <source>Codat has it already</source>
        <translation>Codat l’a déjà</translation>
    </message>
    <message>
        <source>Codat: {words}</source>
        <translation>Codat&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Corrects an earlier one: do that in QuickBooks</source>
        <translation>Corrige une opération antérieure&#xa0;: à faire dans QuickBooks</translation>
    </message>
    <message>
        <source>Dated after today</source>
        <translation>Datée d’après aujourd’hui</translation>
    </message>
    <message>
        <source>In another currency than the account</source>
        <translation>Dans une autre devise que le compte</translation>
    </message>
    <message>
        <source>No description; Codat asks for one</source>
        <translation>Sans description; Codat en exige une</translation>
    </message>
    <message>
        <source>Of another account</source>
        <translation>D’un autre compte</translation>
    </message>
    <message>
        <source>Older than the newest one sent</source>
        <translation>Antérieure à la plus récente envoyée</translation>
    </message>
    <message>
        <source>Refused by Codat</source>
        <translation>Refusée par Codat</translation>
    </message>
    <message>
        <source>Sent, and Codat has not said what became of it</source>
        <translation>Envoyée; Codat n’a pas dit ce qu’il en est advenu</translation>
    </message>
    <message>
        <source>Stands twice in the file</source>
        <translation>Figure deux fois dans le fichier</translation>
    </message>
    <message>
        <source>The amount can’t be read</source>
        <translation>Le montant est illisible</translation>
    </message>
    <message>
        <source>The amount is 0</source>
        <translation>Le montant est 0</translation>
    </message>
    <message>
        <source>The date can’t be read</source>
        <translation>La date est illisible</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>Too old for a first load</source>
        <translation>Trop ancienne pour un premier envoi</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>We stopped checking to save your daily limit.</source>
        <translation>Nous avons arrêté de vérifier pour ménager la limite quotidienne.</translation>
    </message>
    <message>
        <source>We stopped checking: Codat’s daily limit is reached or near.</source>
        <translation>Nous avons arrêté de vérifier&#xa0;: la limite quotidienne de Codat est atteinte ou presque.</translation>
    </message>
</context>
<context>
    <name>_Now</name>
    <message>
        <source>The window closes and comes back. Nothing you did is lost.</source>
        <translation>La fenêtre se ferme et revient. Rien de ce que vous avez fait n’est perdu.</translation>
    </message>
</context>
</TS>
