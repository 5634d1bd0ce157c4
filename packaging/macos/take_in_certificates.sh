#!/bin/bash
# Put the signing certificates into a keychain of this CI run only. RUNNER_TEMP is GitHub's, removed after the job.
set -euo pipefail
: "${CERTIFICATES:?}" "${CERTIFICATES_PASSWORD:?}" "${API_KEY:?}" "${RUNNER_TEMP:?}"

keychain=$RUNNER_TEMP/signing.keychain-db
password=$(openssl rand -base64 24)
umask 077
printf %s "$CERTIFICATES" | base64 --decode >"$RUNNER_TEMP/certificates.p12"
printf %s "$API_KEY" >"$RUNNER_TEMP/api-key.p8"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$RUNNER_TEMP/certificates.p12" -k "$keychain" -P "$CERTIFICATES_PASSWORD" \
    -T /usr/bin/codesign -T /usr/bin/productbuild
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
rm "$RUNNER_TEMP/certificates.p12"
