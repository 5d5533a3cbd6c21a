# Shared by tests/run and tests/bench/run; to be sourced by bash.
# shellcheck shell=bash

# A window that is shown before the window manager stands may never become active, so what is to run
# waits until it does. For `bash -c` with the command as arguments.
# shellcheck disable=SC2016 # the inner bash expands it
managedSession='
    mkfifo "$HOME/stands" && exec 3<>"$HOME/stands"
    openbox --startup "bash -c \"echo >$HOME/stands\"" 3>&- &
    read -r -t 60 -u 3 _ || echo "The window manager did not come up." >&2
    exec 3>&-
    "$@"; result=$?; kill %1; exit $result'

# The tests' own desktop: a display, a window manager, a message bus and an empty home, so that a
# run depends on nothing of the account that it runs in.
onDesktop() {
    local home result=0
    home=$(mktemp -d "${TMPDIR:-/tmp}/galley-tests.XXXXXX")
    mkdir -m 700 "$home/runtime"
    env -u WAYLAND_DISPLAY -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_CACHE_HOME -u XDG_STATE_HOME \
        -u DBUS_SESSION_BUS_ADDRESS -u QT_STYLE_OVERRIDE -u QT_SCALE_FACTOR \
        HOME="$home" XDG_RUNTIME_DIR="$home/runtime" LC_ALL=C.UTF-8 LANGUAGE=en \
        XDG_CURRENT_DESKTOP='' QT_QPA_PLATFORM=xcb QT_QPA_PLATFORMTHEME='' LIBGL_ALWAYS_SOFTWARE=1 \
        xvfb-run -a -s '-screen 0 1600x1000x24 -nolisten tcp' \
        dbus-run-session -- bash -c "$managedSession" _ "$@" ||
        result=$?
    rm -rf "$home"
    return "$result"
}
