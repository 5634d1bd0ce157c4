; The setup program: /AllUsers or /CurrentUser, /S for silence. packaging/installers/windows/nsis.py hands in
; VERSION, PUBLISHER, SUMMARY, ICON, OUT, PAYLOAD (a list of files) and SIZE_KB, and one of
;   UNINSTALLER       an uninstaller that was made, and signed, before
;   KEEP_UNINSTALLER  where to put a copy of the uninstaller this makes
; Exit codes: 0 done, 2 stopped or broken, 1638 a newer version is there, 1618 Passerelle is running.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
!ifdef UNINSTALLER
!pragma warning disable 6020 ; the uninstaller comes ready made
!endif
ManifestDPIAware true

!define NAME "Passerelle"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_USE_PROGRAMFILES64
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include LogicLib.nsh

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUT}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} setup"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey LegalCopyright "Apache License 2.0"

!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"
LangString Newer ${LANG_ENGLISH} "A newer version of ${NAME} is installed. To go back, uninstall it first; user data stays."
LangString Newer ${LANG_FRENCH} "Une version plus récente de ${NAME} est installée. Pour revenir en arrière, désinstallez-la d’abord; les données restent."
LangString Running ${LANG_ENGLISH} "${NAME} is running. Close it and try again."
LangString Running ${LANG_FRENCH} "${NAME} est ouvert. Fermez-le et réessayez."

!macro StopWith TEXT CODE
  ${IfNot} ${Silent}
    MessageBox MB_OK|MB_ICONEXCLAMATION "${TEXT}"
  ${EndIf}
  SetErrorLevel ${CODE}
  Quit
!macroend

; A program that runs cannot be opened for writing.
!macro StopWhileRunning
  ${If} ${FileExists} "$INSTDIR\passerelle.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\passerelle.exe" a
    ${If} ${Errors}
      !insertmacro StopWith "$(Running)" 1618
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  !insertmacro MULTIUSER_INIT
FunctionEnd

Section "${NAME}"
  ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" DisplayVersion
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      !insertmacro StopWith "$(Newer)" 1638
    ${EndIf}
  ${EndIf}
  !insertmacro StopWhileRunning
  RMDir /r "$INSTDIR\_internal" ; what the new version no longer has must go
  RMDir /r "$INSTDIR\LICENCES"
  !include "${PAYLOAD}"
  SetOutPath "$INSTDIR"
!ifdef UNINSTALLER
  File "/oname=uninstall.exe" "${UNINSTALLER}"
!else
  WriteUninstaller "$INSTDIR\uninstall.exe"
!endif
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\passerelle.exe" "" "" "" "" "" "${SUMMARY}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayName "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayVersion "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayIcon "$INSTDIR\passerelle.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" Publisher "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" InstallLocation "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" UninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" EstimatedSize ${SIZE_KB}
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoModify 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoRepair 1
SectionEnd

!ifndef UNINSTALLER
!ifdef KEEP_UNINSTALLER
!uninstfinalize 'cp "%1" "${KEEP_UNINSTALLER}"'
!endif

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "Uninstall"
  !insertmacro StopWhileRunning
  Delete "$SMPROGRAMS\${NAME}.lnk"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\LICENCES"
  Delete "$INSTDIR\passerelle.exe"
  Delete "$INSTDIR\passerelle-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  ${GetParameters} $0
  ${GetOptions} $0 "/REMOVEUSERDATA=" $1
  ${If} $1 == 1
    Call un.RemoveUserData
  ${EndIf}
SectionEnd

; Journal, record and settings: of this user, or of every user of this computer.
Function un.RemoveUserData
  ${If} $MultiUser.InstallMode == "CurrentUser"
    RMDir /r "$LOCALAPPDATA\${NAME}"
    Return
  ${EndIf}
  ReadEnvStr $0 PUBLIC
  FindFirst $1 $2 "$0\..\*"
  ${DoWhile} $2 != ""
    ${If} $2 != "."
    ${AndIf} $2 != ".."
      RMDir /r "$0\..\$2\AppData\Local\${NAME}"
    ${EndIf}
    FindNext $1 $2
  ${Loop}
  FindClose $1
FunctionEnd
!endif
