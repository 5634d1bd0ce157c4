# Install each installer of a folder on this Windows, run the self-test of what was installed, uninstall, and look
# whether anything is left. Changes this computer: for CI.
param([Parameter(Mandatory)][string]$Folder)
$ErrorActionPreference = "Stop"
Set-StrictMode -Version Latest

$machine = "$env:ProgramFiles\Passerelle"
$user = "$env:LOCALAPPDATA\Programs\Passerelle"

function Run([string]$Program, [string[]]$Words, [int[]]$Good = @(0)) {
    $done = Start-Process $Program $Words -Wait -PassThru
    Write-Output "$Program $($Words -join ' ') -> $($done.ExitCode)"
    if ($done.ExitCode -notin $Good) { throw "ended with $($done.ExitCode)" }
}

function SelfTest([string]$Place) {
    & "$Place\passerelle-cli.exe" self-test
    if ($LASTEXITCODE -ne 0) { throw "the self-test failed" }
    Run "$Place\passerelle.exe" @("self-test")
    & "$Place\passerelle-cli.exe" doctor
    if ($LASTEXITCODE -ne 0) { throw "the doctor found something" }
}

function Gone([string]$Place) {
    foreach ($try in 1..30) { if (-not (Test-Path $Place)) { return }; Start-Sleep 1 }
    throw "still there: $Place"
}

foreach ($one in @(@{ Scope = "machine"; Place = $machine }, @{ Scope = "user"; Place = $user })) {
    $msi = (Resolve-Path "$Folder\passerelle-*-$($one.Scope).msi").Path
    Run msiexec @("/i", "`"$msi`"", "/qn", "/norestart", "/l*v", "$($one.Scope).log")
    SelfTest $one.Place
    Run msiexec @("/x", "`"$msi`"", "/qn", "/norestart", "REMOVEUSERDATA=1")
    Gone $one.Place
    Gone "$env:LOCALAPPDATA\Passerelle"
}

$setup = (Resolve-Path "$Folder\passerelle-*-setup.exe").Path
foreach ($one in @(@{ Mode = "/AllUsers"; Place = $machine }, @{ Mode = "/CurrentUser"; Place = $user })) {
    Run $setup @($one.Mode, "/S")
    SelfTest $one.Place
    Run "$($one.Place)\uninstall.exe" @($one.Mode, "/S")
    Gone $one.Place
}
