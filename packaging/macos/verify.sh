#!/bin/sh
# Install a PKG, run the self-test of what was installed, and take it away again. On a Mac that may be changed: CI.
#
#   verify.sh PKG BUNDLE_ID
set -eu
pkg=$1 bundle_id=$2
app=/Applications/Passerelle.app

sudo installer -pkg "$pkg" -target /
codesign --verify --deep --strict --verbose=2 "$app"
"$app/Contents/MacOS/passerelle" --version
QT_QPA_PLATFORM=offscreen "$app/Contents/MacOS/passerelle" self-test
sudo rm -rf "$app"
sudo pkgutil --forget "$bundle_id"

installer -pkg "$pkg" -target CurrentUserHomeDirectory
QT_QPA_PLATFORM=offscreen "$HOME$app/Contents/MacOS/passerelle" self-test
rm -rf "${HOME:?}$app"
pkgutil --volume "$HOME" --forget "$bundle_id"
