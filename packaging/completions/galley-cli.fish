# fish completion for galley-cli
set -l commands check repair get set render list

# The keys of the first article that is named on the line.
function __galley_cli_keys
    for word in (commandline -opc)[3..-1]
        if test -f $word
            galley-cli get $word 2>/dev/null | string match -rg '^([^ :]+): '
            return
        end
    end
end

complete -c galley-cli -n "not __fish_seen_subcommand_from $commands" -f
complete -c galley-cli -n "not __fish_seen_subcommand_from $commands" -a check -d 'Report what is wrong with articles'
complete -c galley-cli -n "not __fish_seen_subcommand_from $commands" -a repair -d 'Repair in place what is certain'
complete -c galley-cli -n "not __fish_seen_subcommand_from $commands" -a get -d 'Print a field or all fields'
complete -c galley-cli -n "not __fish_seen_subcommand_from $commands" -a set -d 'Set fields and leave every other byte'
complete -c galley-cli -n "not __fish_seen_subcommand_from $commands" -a render -d 'Write the page of an article as HTML'
complete -c galley-cli -n "not __fish_seen_subcommand_from $commands" -a list -d 'List the metadata of a collection'
complete -c galley-cli -s h -l help -d 'Print what it takes'
complete -c galley-cli -l version -d 'Print the version'
complete -c galley-cli -n '__fish_seen_subcommand_from check' -l format -x -a 'text json sarif github' -d 'How to print'
complete -c galley-cli -n '__fish_seen_subcommand_from check' -l schema -r -d 'A JSON Schema for all of them'
complete -c galley-cli -n '__fish_seen_subcommand_from check' -l no-schema -d 'Check the YAML alone'
complete -c galley-cli -n '__fish_seen_subcommand_from repair' -l dry-run -d 'Write nothing'
complete -c galley-cli -n '__fish_seen_subcommand_from repair' -l diff -d 'Print the repairs as a unified diff'
complete -c galley-cli -n '__fish_seen_subcommand_from get' -l json -d 'Print JSON'
complete -c galley-cli -n '__fish_seen_subcommand_from get' -a '(__galley_cli_keys)' -d Field
complete -c galley-cli -n '__fish_seen_subcommand_from set' -l schema -r -d 'A JSON Schema to follow'
complete -c galley-cli -n '__fish_seen_subcommand_from set' -l no-schema -d 'Follow the article and the built-in schema alone'
complete -c galley-cli -n '__fish_seen_subcommand_from set' -l unset -x -a '(__galley_cli_keys)' -d 'Take a field out'
complete -c galley-cli -n '__fish_seen_subcommand_from set' -a '(__galley_cli_keys)=' -d Field
complete -c galley-cli -n '__fish_seen_subcommand_from render' -l body -d 'Only the HTML of the body'
complete -c galley-cli -n '__fish_seen_subcommand_from render' -l unsafe -d 'Pass raw HTML and every link through'
complete -c galley-cli -n '__fish_seen_subcommand_from render' -l theme -x -a 'magazine plain' -d 'The looks of the page'
complete -c galley-cli -n '__fish_seen_subcommand_from render' -s o -l output -r -d 'Where to'
complete -c galley-cli -n '__fish_seen_subcommand_from list' -l format -x -a 'table json csv' -d 'How to print'
complete -c galley-cli -n '__fish_seen_subcommand_from list' -l where -x -d 'Which articles'
complete -c galley-cli -n '__fish_seen_subcommand_from list' -l sort -x -d 'By a field'
