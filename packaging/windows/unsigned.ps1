# Write unsigned.txt into a folder: the programs and libraries below it that carry no signature, one a line, relative.
param([Parameter(Mandatory)][string]$Folder)
$ErrorActionPreference = "Stop"

$root = (Resolve-Path $Folder).Path
$files = Get-ChildItem $root -Recurse -File | Where-Object Extension -In ".exe", ".dll", ".pyd"
$unsigned = $files | Where-Object { (Get-AuthenticodeSignature $_.FullName).Status -eq "NotSigned" }
$broken = $files | Where-Object { (Get-AuthenticodeSignature $_.FullName).Status -notin "NotSigned", "Valid" }
if ($broken) { throw "a signature that does not hold: $($broken.FullName -join ', ')" }
$names = $unsigned | ForEach-Object { [IO.Path]::GetRelativePath($root, $_.FullName) } | Sort-Object
Set-Content (Join-Path $root "unsigned.txt") $names -Encoding utf8
Write-Output "$($files.Count) programs and libraries, $($names.Count) to be signed"
