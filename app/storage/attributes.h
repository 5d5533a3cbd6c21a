// What a file has beside its bytes: rights, and what other programs noted about it.
#pragma once

#include <sys/types.h>

namespace galley::storage {

/// Gives the file `to` the rights in `mode` and the access control list (POSIX 1003.1e) of `from`;
/// the rights alone where there can be no list, and then none for the group: in the mode of a file
/// with a list the group's bits say what the list may grant at most, not what the group has. False,
/// with errno, if that failed.
bool copyRights(int from, mode_t mode, int to);

/// Gives the file `to` the extended attributes of the user (user.*) that `from` has, as far as the
/// file system and the user's rights allow. False, with errno, if that failed otherwise.
bool copyAttributes(int from, int to);

} // namespace galley::storage
