# bash completion for galley-cli
_galley_cli_files()
{
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(
        compgen -d -- "$1"
        compgen -f -X '!*.@(md|markdown|mdx)' -- "$1"
    )
}

# The keys of the first article that is named on the line, with $2 behind each.
_galley_cli_keys()
{
    local word
    for word in "${COMP_WORDS[@]:2}"; do
        [[ -f $word ]] || continue
        mapfile -t COMPREPLY < <(compgen -S "$2" -W "$(galley-cli get "$word" 2>/dev/null |
            sed -n 's/^\([^ :]*\): .*/\1/p')" -- "$1")
        return
    done
}

_galley_cli()
{
    local current=$2 previous=$3 command=${COMP_WORDS[1]} options='' values=''
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        mapfile -t COMPREPLY < <(compgen -W 'check repair get set render list --help --version' -- "$current")
        return
    fi
    case $command in
        check) options='--format --schema --no-schema' values='text json sarif github' ;;
        repair) options='--dry-run --diff' ;;
        get) options='--json' ;;
        set) options='--schema --no-schema --unset' ;;
        render) options='--body --unsafe --theme --output' values='magazine plain' ;;
        list) options='--format --where --sort' values='table json csv' ;;
    esac
    case $previous in
        --format | --theme)
            mapfile -t COMPREPLY < <(compgen -W "$values" -- "$current")
            return
            ;;
        --unset) _galley_cli_keys "$current" '' && return ;;
        --where | --sort) return ;;
        --schema)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$current"; compgen -f -X '!*.json' -- "$current")
            return
            ;;
    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options --help --version" -- "$current")
    elif [[ $command == get && $COMP_CWORD -gt 2 && -f $previous ]]; then
        _galley_cli_keys "$current" ''
    elif [[ $command == set && $COMP_CWORD -gt 2 ]]; then
        compopt -o nospace 2>/dev/null
        _galley_cli_keys "$current" '='
    else
        _galley_cli_files "$current"
    fi
}
shopt -s extglob
complete -F _galley_cli galley-cli
