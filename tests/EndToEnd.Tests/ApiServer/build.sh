#!/bin/bash
# Builds the kube-apiserver and etcd that the end-to-end tests talk to, from Debian's packages alone, into a cache folder
# under the user's home. Does nothing when they are there. Needs root once, to install the Go compiler.
#   usage: build.sh            prints the folder that holds kube-apiserver and etcd
# Debian bookworm carries Kubernetes 1.20.2 as source with every dependency vendored; no later release ships it.
set -euo pipefail

version=1.20.2
go_package=golang-1.19-go
home=${XDG_CACHE_HOME:-$HOME/.cache}/compliance-audit/kube-apiserver-$version

say() { printf '%s\n' "$*" >&2; }

install_compiler() {
    if [ -x /usr/lib/go-1.19/bin/go ] && command -v dpkg-source >/dev/null; then return; fi
    if [ "$(id -u)" != 0 ]; then
        say "The test API server needs Debian's packages $go_package and dpkg-dev; as root run: apt-get install $go_package dpkg-dev"
        exit 1
    fi
    apt-get -qq update
    DEBIAN_FRONTEND=noninteractive apt-get -qqy install "$go_package" dpkg-dev >/dev/null
}

# Source packages are listed by the machine's own mirrors, in lists of our own: the machine's configuration stays as it is.
apt_here() { apt-get -qq -o Dir::Etc::sourcelist="$work/apt/sources.list" -o Dir::Etc::sourceparts="$work/apt/parts" \
    -o Dir::State::lists="$work/apt/lists" -o Dir::Cache="$work/apt/cache" -o APT::Sandbox::User=root "$@"; }

list_mirrors() {
    mkdir -p "$work/apt/parts" "$work/apt/lists/partial" "$work/apt/cache/archives/partial"
    : > "$work/apt/sources.list"
    if [ -f /etc/apt/sources.list.d/debian.sources ]; then
        sed 's/^Types:.*/Types: deb deb-src/' /etc/apt/sources.list.d/debian.sources > "$work/apt/parts/debian.sources"
    else
        sed -n 's/^deb \(.*\)/deb \1\ndeb-src \1/p' /etc/apt/sources.list > "$work/apt/sources.list"
    fi
    apt_here update
}

fetch() {
    list_mirrors
    apt_here --download-only source kubernetes
    apt_here download golang-github-modern-go-reflect2-dev etcd-server
    dpkg-source -x kubernetes_*.dsc tree >/dev/null 2>&1
    dpkg -x golang-github-modern-go-reflect2-dev_*.deb reflect2
    dpkg -x etcd-server_*.deb etcd-server
}

# The vendored reflect2 1.0.1 reads runtime internals that Go 1.18 changed and panics at start; Debian's 1.0.2 does not.
replace_reflect2() {
    local vendored=$1/vendor/github.com/modern-go/reflect2
    rm -f "$vendored"/*.go "$vendored"/*.s
    cp "$work"/reflect2/usr/share/gocode/src/github.com/modern-go/reflect2/*.{go,s} "$vendored/"
}

# pkg/generated/openapi is generated code that the source package leaves out.
generate_openapi() {
    local vendor=k8s.io/kubernetes/vendor packages
    go build -o "$work/openapi-gen" ./vendor/k8s.io/kube-openapi/cmd/openapi-gen
    packages=$(grep -rlE --include=doc.go --include=register.go --include=types.go '^// \+k8s:openapi-gen=true' pkg cmd staging/src vendor/k8s.io |
        xargs -n1 dirname |
        sed -e "s|^staging/src/|$vendor/|" -e "s|^vendor/|$vendor/|" -e 's#^\(pkg\|cmd\)/#k8s.io/kubernetes/\1/#' |
        grep -vE 'sample-|_examples|code-generator|/test' | sort -u | paste -sd,)
    for extra in api/resource apis/meta/v1 runtime util/intstr version; do packages+=,$vendor/k8s.io/apimachinery/pkg/$extra; done
    "$work/openapi-gen" -O zz_generated.openapi -i "$packages" -p k8s.io/kubernetes/pkg/generated/openapi \
        -h hack/boilerplate/boilerplate.generatego.txt -r "$work/violations" >/dev/null 2>"$work/openapi.log"
}

compile() {
    local tree=$work/go/src/k8s.io/kubernetes stamp=""
    mkdir -p "$(dirname "$tree")" "$work/home"
    mv "$work/tree" "$tree"
    replace_reflect2 "$tree"
    cd "$tree"
    export PATH=/usr/lib/go-1.19/bin:$PATH HOME=$work/home GOPATH=$work/go GOCACHE=$work/go-cache GO111MODULE=off GOPROXY=off CGO_ENABLED=0
    generate_openapi
    for package in k8s.io/component-base/version k8s.io/client-go/pkg/version; do
        for prefix in "" k8s.io/kubernetes/vendor/; do
            stamp+=" -X $prefix$package.gitVersion=v$version -X $prefix$package.gitMajor=1 -X $prefix$package.gitMinor=20"
        done
    done
    go build -tags providerless -trimpath -ldflags "-s -w$stamp" -o "$work/done/kube-apiserver" ./cmd/kube-apiserver
    cp "$work/etcd-server/usr/bin/etcd" "$work/done/etcd"
}

if [ -x "$home/kube-apiserver" ] && [ -x "$home/etcd" ]; then
    printf '%s\n' "$home"
    exit
fi

say "Building kube-apiserver $version for the end-to-end tests into the user's cache: about 4 minutes on two cores, once."
install_compiler
mkdir -p "$(dirname "$home")"
work=$(mktemp -d "$(dirname "$home")/building.XXXXXX")
trap 'chmod -R u+w "$work" 2>/dev/null; rm -rf "$work"' EXIT
mkdir "$work/done"
cd "$work"
fetch
(compile)
"$work/done/kube-apiserver" --version >&2
rm -rf "$home"
mv "$work/done" "$home"
printf '%s\n' "$home"
