<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en_CA">
<context>
    <name>AccountFilePage</name>
    <message numerus="yes">
        <source>%n accounts added.</source>
        <translation>
            <numerusform>%n account added.</numerusform>
            <numerusform>%n accounts added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts can be added.</source>
        <translation>
            <numerusform>%n account can be added.</numerusform>
            <numerusform>%n accounts can be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows to fix.</source>
        <translation>
            <numerusform>%n row to fix.</numerusform>
            <numerusform>%n rows to fix.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n accounts</source>
        <translation>
            <numerusform>Add %n account</numerusform>
            <numerusform>Add %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The spreadsheet had dropped the zeros in front of %n numbers. They were put back.</source>
        <translation>
            <numerusform>The spreadsheet had dropped the zeros in front of %n number. They were put back.</numerusform>
            <numerusform>The spreadsheet had dropped the zeros in front of %n numbers. They were put back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message numerus="yes">
        <source>%n accounts not added.</source>
        <translation>
            <numerusform>%n account not added.</numerusform>
            <numerusform>%n accounts not added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountsPanel</name>
    <message numerus="yes">
        <source>%n fields to check.</source>
        <translation>
            <numerusform>%n field to check.</numerusform>
            <numerusform>%n fields to check.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>The record is whole: %n events checked.</source>
        <translation>
            <numerusform>The record is whole: %n event checked.</numerusform>
            <numerusform>The record is whole: %n events checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announcements</name>
    <message numerus="yes">
        <source>%n accounts added.</source>
        <translation>
            <numerusform>%n account added.</numerusform>
            <numerusform>%n accounts added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} accounts connected.</source>
        <translation>
            <numerusform>%n of {total} accounts connected.</numerusform>
            <numerusform>%n of {total} accounts connected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n accounts are connected.</source>
        <translation>
            <numerusform>The account is connected.</numerusform>
            <numerusform>All %n accounts are connected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Credentials shown to your client for %n seconds.</source>
        <translation>
            <numerusform>Credentials shown to your client for %n second.</numerusform>
            <numerusform>Credentials shown to your client for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%n accounts are connected.</source>
        <translation>
            <numerusform>%n account is connected.</numerusform>
            <numerusform>%n accounts are connected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were added.</source>
        <translation>
            <numerusform>%n account was added.</numerusform>
            <numerusform>%n accounts were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were disconnected.</source>
        <translation>
            <numerusform>%n account was disconnected.</numerusform>
            <numerusform>%n accounts were disconnected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were removed.</source>
        <translation>
            <numerusform>%n account was removed.</numerusform>
            <numerusform>%n accounts were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were renamed.</source>
        <translation>
            <numerusform>%n account was renamed.</numerusform>
            <numerusform>%n accounts were renamed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sets of credentials were created, the latest {when}.</source>
        <translation>
            <numerusform>%n set of credentials was created, {when}.</numerusform>
            <numerusform>%n sets of credentials were created, the latest {when}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n checks have advice.</source>
        <translation>
            <numerusform>%n check has advice.</numerusform>
            <numerusform>%n checks have advice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks need attention.</source>
        <translation>
            <numerusform>%n check needs attention.</numerusform>
            <numerusform>%n checks need attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n checks are well.</source>
        <translation>
            <numerusform>The check is well.</numerusform>
            <numerusform>All %n checks are well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes ahead of Codat’s. Set it right.</source>
        <translation>
            <numerusform>This computer’s clock is %n minute ahead of Codat’s. Set it right.</numerusform>
            <numerusform>This computer’s clock is %n minutes ahead of Codat’s. Set it right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes behind Codat’s. Set it right.</source>
        <translation>
            <numerusform>This computer’s clock is %n minute behind Codat’s. Set it right.</numerusform>
            <numerusform>This computer’s clock is %n minutes behind Codat’s. Set it right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientRows</name>
    <message numerus="yes">
        <source>%n accounts not linked</source>
        <translation>
            <numerusform>%n account not linked</numerusform>
            <numerusform>%n accounts not linked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientView</name>
    <message numerus="yes">
        <source>%n of {total} linked</source>
        <translation>
            <numerusform>%n of {total} linked</numerusform>
            <numerusform>%n of {total} linked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n accounts are linked</source>
        <translation>
            <numerusform>Your account is linked</numerusform>
            <numerusform>All %n accounts are linked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientViewCard</name>
    <message numerus="yes">
        <source>Show for %n seconds</source>
        <translation>
            <numerusform>Show for %n second</numerusform>
            <numerusform>Show for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message numerus="yes">
        <source>%n things need your attention.</source>
        <translation>
            <numerusform>%n thing needs your attention.</numerusform>
            <numerusform>%n things need your attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectedPage</name>
    <message numerus="yes">
        <source>%n of {total} linked</source>
        <translation>
            <numerusform>%n of {total} linked</numerusform>
            <numerusform>%n of {total} linked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finish with %n accounts waiting</source>
        <translation>
            <numerusform>Finish with %n account waiting</numerusform>
            <numerusform>Finish with %n accounts waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>%n accounts are deleted with it, and their feeds stop.</source>
        <translation>
            <numerusform>%n account is deleted with it, and its feed stops.</numerusform>
            <numerusform>%n accounts are deleted with it, and their feeds stop.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CredentialSets</name>
    <message numerus="yes">
        <source>%n sets created, the latest {when}.</source>
        <translation>
            <numerusform>%n set created, {when}.</numerusform>
            <numerusform>%n sets created, the latest {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sets created.</source>
        <translation>
            <numerusform>%n set created.</numerusform>
            <numerusform>%n sets created.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message numerus="yes">
        <source>%n accounts seen connected</source>
        <translation>
            <numerusform>%n account seen connected</numerusform>
            <numerusform>%n accounts seen connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bank accounts added</source>
        <translation>
            <numerusform>%n bank account added</numerusform>
            <numerusform>%n bank accounts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events exported to a file</source>
        <translation>
            <numerusform>%n event exported to a file</numerusform>
            <numerusform>%n events exported to a file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transactions sent to Codat</source>
        <translation>
            <numerusform>%n transaction sent to Codat</numerusform>
            <numerusform>%n transactions sent to Codat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Call finished, %n accounts connected</source>
        <translation>
            <numerusform>Call finished, %n account connected</numerusform>
            <numerusform>Call finished, %n accounts connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending of %n transactions begun</source>
        <translation>
            <numerusform>Sending of %n transaction begun</numerusform>
            <numerusform>Sending of %n transactions begun</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message numerus="yes">
        <source>Codat has %n clients like this one.</source>
        <translation>
            <numerusform>Codat has a client like this one already.</numerusform>
            <numerusform>Codat has %n clients like this one already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forwarded</name>
    <message numerus="yes">
        <source>%n events wait on this computer since {day}, {time}.</source>
        <translation>
            <numerusform>%n event waits on this computer since {day}, {time}.</numerusform>
            <numerusform>%n events wait on this computer since {day}, {time}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideBook</name>
    <message numerus="yes">
        <source>your %n accounts</source>
        <translation>
            <numerusform>your %n account</numerusform>
            <numerusform>your %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideWatch</name>
    <message numerus="yes">
        <source>%n of {total} linked</source>
        <translation>
            <numerusform>%n of {total} linked</numerusform>
            <numerusform>%n of {total} linked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveBehind</name>
    <message numerus="yes">
        <source>and %n more accounts</source>
        <translation>
            <numerusform>and %n more account</numerusform>
            <numerusform>and %n more accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedBar</name>
    <message numerus="yes">
        <source>All %n accounts are linked.</source>
        <translation>
            <numerusform>The account is linked.</numerusform>
            <numerusform>All %n accounts are linked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManagePage</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connected</source>
        <translation>
            <numerusform>%n connected</numerusform>
            <numerusform>%n connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message numerus="yes">
        <source>%n accounts are disconnected in QuickBooks.</source>
        <translation>
            <numerusform>%n account is disconnected in QuickBooks.</numerusform>
            <numerusform>%n accounts are disconnected in QuickBooks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts are not linked yet.</source>
        <translation>
            <numerusform>%n account is not linked yet.</numerusform>
            <numerusform>%n accounts are not linked yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%n accounts added</source>
        <translation>
            <numerusform>%n account added</numerusform>
            <numerusform>%n accounts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
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
            <numerusform>%n not added</numerusform>
            <numerusform>%n not added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n accounts that were added are saved; you will not create them twice.</source>
        <translation>
            <numerusform>The account that was added is saved; you will not create it twice.</numerusform>
            <numerusform>The %n accounts that were added are saved; you will not create them twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconnectPage</name>
    <message numerus="yes">
        <source>%n accounts are disconnected in QuickBooks. This may be up to 10 days old.</source>
        <translation>
            <numerusform>%n account is disconnected in QuickBooks. This may be up to 10 days old.</numerusform>
            <numerusform>%n accounts are disconnected in QuickBooks. This may be up to 10 days old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connected accounts stop until your client enters the new set: {accounts}.</source>
        <translation>
            <numerusform>%n connected account stops until your client enters the new set: {accounts}.</numerusform>
            <numerusform>%n connected accounts stop until your client enters the new set: {accounts}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Revoke</name>
    <message numerus="yes">
        <source>%n connected accounts stop receiving bank transactions in QuickBooks.</source>
        <translation>
            <numerusform>%n connected account stops receiving bank transactions in QuickBooks.</numerusform>
            <numerusform>%n connected accounts stop receiving bank transactions in QuickBooks.</numerusform>
        </translation>
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
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementRemarks</name>
    <message numerus="yes">
        <source>%n lines have not cleared yet. They stay out until they have.</source>
        <translation>
            <numerusform>%n line has not cleared yet. It stays out until it has.</numerusform>
            <numerusform>%n lines have not cleared yet. They stay out until they have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementSource</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} accounts</source>
        <translation>
            <numerusform>%n of {total} accounts</numerusform>
            <numerusform>%n of {total} accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n to fix</numerusform>
            <numerusform>%n to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{connected} of %n accounts</source>
        <translation>
            <numerusform>{connected} of %n account</numerusform>
            <numerusform>{connected} of %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transactions</name>
    <message numerus="yes">
        <source>%n lines are older than {date}, the newest one sent. QuickBooks takes nothing from before what it has.</source>
        <translation>
            <numerusform>%n line is older than {date}, the newest one sent. QuickBooks takes nothing from before what it has.</numerusform>
            <numerusform>%n lines are older than {date}, the newest one sent. QuickBooks takes nothing from before what it has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A first load holds the last %n days: from {date} on.</source>
        <translation>
            <numerusform>A first load holds the last day: from {date} on.</numerusform>
            <numerusform>A first load holds the last %n days: from {date} on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Codat gave up waiting for %n transactions; they may be there all the same.</source>
        <translation>
            <numerusform>Codat gave up waiting for %n transaction; it may be there all the same.</numerusform>
            <numerusform>Codat gave up waiting for %n transactions; they may be there all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Codat has %n transactions and has not said what became of them.</source>
        <translation>
            <numerusform>Codat has %n transaction and has not said what became of it.</numerusform>
            <numerusform>Codat has %n transactions and has not said what became of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransactionsPage</name>
    <message numerus="yes">
        <source>%n transactions are at Codat.</source>
        <translation>
            <numerusform>%n transaction is at Codat.</numerusform>
            <numerusform>%n transactions are at Codat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n transactions</source>
        <translation>
            <numerusform>Send %n transaction</numerusform>
            <numerusform>Send %n transactions</numerusform>
        </translation>
    </message>
</context>
</TS>
