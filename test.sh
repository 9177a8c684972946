#!/bin/bash
# Runs every test. Ends with a line "N passed, N failed, N skipped".
#   usage: ./test.sh [FILTER]      FILTER as in dotnet test --filter, such as Name~host-path
# As root it first installs what tests need from Debian's packages (tests/packages.txt) and, once, builds a kube-apiserver.
# Without root, a test whose component is missing says which package to install and is skipped.
set -uo pipefail
cd "$(dirname "$0")" || exit 1

missing=()
while read -r package file; do
    [ -e "$file" ] || missing+=("$package")
done < <(grep -v '^#' tests/packages.txt)

if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing from Debian's packages: ${missing[*]}"
        apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qqy install --no-install-recommends "${missing[@]}" >/dev/null ||
            echo "Could not install them; the tests that need them will be skipped."
    else
        echo "Not installed, so some tests will be skipped: ${missing[*]} (as root: apt-get install ${missing[*]})"
    fi
fi

tests/EndToEnd.Tests/ApiServer/build.sh >/dev/null || echo "No kube-apiserver could be built; the tests that need it will be skipped."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
failed_to_run=0
dotnet restore --locked-mode && dotnet build -c Release --no-restore || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
dotnet test -c Release --no-build --blame-hang-timeout 15m ${1:+--filter "$1"} 2>&1 | tee "$log"
[ "${PIPESTATUS[0]}" = 0 ] || failed_to_run=1

sum() { sed -nE "s/^(Passed|Failed|Skipped)! .* $1: +([0-9]+).*/\2/p" "$log" | paste -sd+ | sed 's/^$/0/' | { read -r terms; echo $((terms)); }; }
passed=$(sum Passed) failed=$(sum Failed) skipped=$(sum Skipped)
# A run that broke without a failed test, such as a crashed test host, is a failure too.
if [ "$failed_to_run" = 1 ] && [ "$failed" = 0 ]; then failed=1; fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
