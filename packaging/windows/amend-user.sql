-- As in amend-machine.sql, for this user only and as this user.
UPDATE `InstallExecuteSequence` SET `Sequence`=1501 WHERE `Action`='RemoveExistingProducts'
INSERT INTO `CustomAction` (`Action`,`Type`,`Source`,`Target`) VALUES ('RemoveUserData',1122,'System64Folder','"[System64Folder]cmd.exe" /d /c rmdir /s /q "[LocalAppDataFolder]Passerelle"')
INSERT INTO `InstallExecuteSequence` (`Action`,`Condition`,`Sequence`) VALUES ('RemoveUserData','REMOVE="ALL" AND REMOVEUSERDATA="1" AND NOT UPGRADINGPRODUCTCODE',3501)
UPDATE `Property` SET `Value`='REMOVEUSERDATA;WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED' WHERE `Property`='SecureCustomProperties'
