# bash completion for galley
_galley()
{
    local current=$2 previous=$3
    COMPREPLY=()
    if [[ $previous == --layout ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'write edit review' -- "$current")
        return
    fi
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--layout --help --version' -- "$current")
        return
    fi
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(
        compgen -d -- "$current"
        compgen -f -X '!*.@(md|markdown|mdx)' -- "$current"
    )
}
shopt -s extglob
complete -F _galley galley
