# fish completion for galley
complete -c galley -l layout -x -a 'write edit review' -d 'Arrange the window'
complete -c galley -s h -l help -d 'Print a summary'
complete -c galley -s v -l version -d 'Print the version'
complete -c galley -k -a '(__fish_complete_suffix .md)'
