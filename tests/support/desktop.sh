# Shared by tests/run and tests/bench/run; to be sourced by bash.
# shellcheck shell=bash

# The tests' own desktop: a display, a window manager, a message bus and an empty home, so that a
# run depends on nothing of the account that it runs in.
onDesktop() {
    local home result=0
    home=$(mktemp -d "${TMPDIR:-/tmp}/galley-tests.XXXXXX")
    mkdir -m 700 "$home/runtime"
    # shellcheck disable=SC2016 # the inner bash expands it
    env -u WAYLAND_DISPLAY -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_CACHE_HOME -u XDG_STATE_HOME \
        -u DBUS_SESSION_BUS_ADDRESS -u QT_STYLE_OVERRIDE -u QT_SCALE_FACTOR \
        HOME="$home" XDG_RUNTIME_DIR="$home/runtime" LC_ALL=C.UTF-8 LANGUAGE=en \
        XDG_CURRENT_DESKTOP='' QT_QPA_PLATFORM=xcb QT_QPA_PLATFORMTHEME='' LIBGL_ALWAYS_SOFTWARE=1 \
        xvfb-run -a -s '-screen 0 1600x1000x24 -nolisten tcp' \
        dbus-run-session -- bash -c 'openbox & "$@"; result=$?; kill %1; exit $result' _ "$@" ||
        result=$?
    rm -rf "$home"
    return "$result"
}
