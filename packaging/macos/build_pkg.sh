#!/bin/sh
# Make the PKG and the DMG of a signed app bundle. On a Mac; called by packaging/installers/macos/product.py.
#
#   build_pkg.sh APP WORK OUT NAME VERSION BUNDLE_ID
#
# WORK holds distribution.xml. PASSERELLE_INSTALLER_IDENTITY, when set, signs the PKG ("Developer ID Installer: …").
set -eu
app=$1 work=$2 out=$3 name=$4 version=$5 bundle_id=$6

root=$work/root
rm -rf "$root" "$work/component.pkg" "$work/component.plist"
mkdir -p "$root/Applications"
ditto "$app" "$root/Applications/$(basename "$app")" # cp would break the links a signature covers

pkgbuild --analyze --root "$root" "$work/component.plist"
# Install where we say, not where a copy was once dragged to; and let no older version replace a newer one.
plutil -replace 0.BundleIsRelocatable -bool NO "$work/component.plist"
plutil -replace 0.BundleIsVersionChecked -bool YES "$work/component.plist"
plutil -replace 0.BundleOverwriteAction -string upgrade "$work/component.plist"
pkgbuild --root "$root" --component-plist "$work/component.plist" --identifier "$bundle_id" --version "$version" \
    --install-location / --min-os-version 14.0 "$work/component.pkg"

if [ -n "${PASSERELLE_INSTALLER_IDENTITY:-}" ]; then
    productbuild --distribution "$work/distribution.xml" --package-path "$work" --timestamp \
        --sign "$PASSERELLE_INSTALLER_IDENTITY" "$out/$name.pkg"
else
    productbuild --distribution "$work/distribution.xml" --package-path "$work" "$out/$name.pkg"
fi

disk=$work/disk
rm -rf "$disk" "$out/$name.dmg"
mkdir -p "$disk"
ditto "$app" "$disk/$(basename "$app")"
ln -s /Applications "$disk/Applications"
hdiutil create -volname Passerelle -srcfolder "$disk" -fs APFS -format ULFO -ov "$out/$name.dmg"
if [ -n "${PASSERELLE_CODESIGN_IDENTITY:-}" ]; then
    codesign --sign "$PASSERELLE_CODESIGN_IDENTITY" --timestamp "$out/$name.dmg"
fi
