# Shared by packaging/run, tests/run and tests/bench/run: what is missing on this machine, and the build.
# To be sourced by bash with `set -euo pipefail`. Sets `root`, the project's folder.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '\n== %s\n' "$*"; }
note() { printf '   %s\n' "$*"; }
fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 2
}

# An account without a home folder, or with one that cannot be written, gets one for this run: the
# compiler's cache and the window's settings have to go somewhere.
ensureHome() {
    if [[ -z ${HOME:-} || ! -d $HOME || ! -w $HOME ]]; then
        HOME=$(mktemp -d "${TMPDIR:-/tmp}/galley-home.XXXXXX")
        export HOME
        note "There is no home folder to write to; $HOME serves as one."
    fi
}

# The lines "NAME WHAT-IT-IS" of the groups ($@: build, run, test, bench) of the list.
packageLines() {
    local group='' line
    while IFS= read -r line; do
        case $line in
            '# '*:*) group=${line#\# } group=${group%%:*} ;;
            '' | '#'*) ;;
            *) if [[ " $* " == *" $group "* ]]; then printf '%s\n' "$line"; fi ;;
        esac
    done < "$root/packaging/debian-packages.txt"
}

isInstalled() {
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

missingPackages() {
    local name _
    packageLines "$@" | while read -r name _; do
        isInstalled "$name" || printf '%s\n' "$name"
    done
}

asRoot() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo "$@"
    fi
}

installPackages() {
    note "Missing: $*"
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        fail "these packages are missing, and there is no sudo to install them with; as root: apt-get install $*"
    fi
    asRoot apt-get update -q || note "The package lists could not be renewed; going on with the ones that are here."
    asRoot env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "$@" ||
        fail "apt-get could not install what is missing (see above)"
}

# Installs what is missing of the groups; on a system without apt says what is needed and goes on.
ensurePackages() {
    local missing
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say 'This is not Debian: nothing is installed. What is needed, by its name in Debian 12:'
        packageLines "$@" | sed 's/^/   /'
        return
    fi
    say 'Looking for the packages that are needed'
    mapfile -t missing < <(missingPackages "$@")
    if ((${#missing[@]})); then
        installPackages "${missing[@]}"
    else
        note 'All are installed.'
    fi
}

# One job a processor, but not more than the free memory carries: the largest sources take 1 GB.
jobs() {
    local processors gigabytes
    processors=$(nproc)
    gigabytes=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null || true)
    ((${gigabytes:-0} > 0 && gigabytes < processors)) && processors=$gigabytes
    printf '%s\n' "$processors"
}

# A build folder belongs to the place where it was made; a project that was moved or copied since
# then starts it again.
forgetMovedBuild() {
    local cache=$root/build/$1/CMakeCache.txt
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        note "build/$1 was made in another place and is made again."
        rm -rf "${cache:?}" "$root/build/$1/CMakeFiles"
    fi
}

# buildPreset PRESET [TARGET]...
buildPreset() {
    local preset=$1
    shift
    forgetMovedBuild "$preset"
    (cd "$root" && cmake --preset "$preset") ||
        fail "CMake did not find all that it needs (see above; the list is packaging/debian-packages.txt)"
    (cd "$root" && cmake --build --preset "$preset" -j "$(jobs)" ${1:+--target "$@"}) ||
        fail "the build stopped (see above)"
}

# Chromium refuses to run as root with its sandbox, and a container's other users may lack the
# namespaces that the sandbox is made of. Only scripts switch it off, never the program.
prepareWebEngine() {
    if ((EUID == 0)); then
        export QTWEBENGINE_DISABLE_SANDBOX=1
    elif [[ -e /.dockerenv || -e /run/.containerenv ]] && ! unshare --user true 2>/dev/null; then
        export QTWEBENGINE_DISABLE_SANDBOX=1
    fi
}
