#!/bin/sh
# Have Apple notarise a PKG and a DMG, and staple the tickets to them, so that Gatekeeper needs no network. On a Mac.
#
#   notarise.sh FILE…
#
# APPLE_KEY_FILE, APPLE_KEY_ID and APPLE_ISSUER_ID are those of an App Store Connect API key.
set -eu
: "${APPLE_KEY_FILE:?}" "${APPLE_KEY_ID:?}" "${APPLE_ISSUER_ID:?}"

for file in "$@"; do
    answer=$(mktemp)
    xcrun notarytool submit "$file" --key "$APPLE_KEY_FILE" --key-id "$APPLE_KEY_ID" --issuer "$APPLE_ISSUER_ID" \
        --wait --timeout 1h --output-format json >"$answer" || true
    cat "$answer"
    id=$(plutil -extract id raw -o - "$answer")
    if [ "$(plutil -extract status raw -o - "$answer")" != Accepted ]; then
        xcrun notarytool log "$id" --key "$APPLE_KEY_FILE" --key-id "$APPLE_KEY_ID" --issuer "$APPLE_ISSUER_ID"
        echo "Apple did not accept $file" >&2
        exit 1
    fi
    xcrun stapler staple "$file"
    case $file in
        *.pkg) spctl --assess --type install --verbose "$file" ;;
        *) spctl --assess --type open --context context:primary-signature --verbose "$file" ;;
    esac
done
