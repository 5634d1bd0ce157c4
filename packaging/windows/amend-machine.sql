-- What wixl cannot say, in the SQL of Windows Installer; one statement a line.
-- An upgrade removes the old version inside the same transaction: one that fails leaves the old one in place.
UPDATE `InstallExecuteSequence` SET `Sequence`=1501 WHERE `Action`='RemoveExistingProducts'
-- REMOVEUSERDATA=1 makes an uninstall take journal, record and settings too, of every user: %PUBLIC%\.. is where
-- profiles are, and a pattern in quotes finds nothing under Wine, so the action goes there first. It runs as the system
-- (34 + 64 whatever it returns + 1024 deferred + 2048 not as the caller).
INSERT INTO `CustomAction` (`Action`,`Type`,`Source`,`Target`) VALUES ('RemoveUserData',3170,'System64Folder','"[System64Folder]cmd.exe" /d /c cd /d "%PUBLIC%\.." && for /d %u in (*) do rmdir /s /q "%u\AppData\Local\Passerelle"')
INSERT INTO `InstallExecuteSequence` (`Action`,`Condition`,`Sequence`) VALUES ('RemoveUserData','REMOVE="ALL" AND REMOVEUSERDATA="1" AND NOT UPGRADINGPRODUCTCODE',3501)
UPDATE `Property` SET `Value`='REMOVEUSERDATA;WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED' WHERE `Property`='SecureCustomProperties'
