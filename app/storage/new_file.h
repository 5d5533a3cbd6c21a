// A file that is not there until it is whole.
#pragma once

#include "app/storage/place.h"

#include <mutex>
#include <string>

#include <sys/stat.h>

namespace galley::storage {

/// A new file without a name that takes its place in a folder when it is ready. Where it replaces
/// another it has a name of its own for the moment between two system calls (all along on file
/// systems that know no nameless files); what a kill leaves of it then, the next save of the same
/// file removes. While it has that name it holds the folder's lock, so that two savers of one file
/// do not meet. Threads of one program take turns; another program is waited for, but no longer
/// than a second.
class NewFile
{
public:
    /// `rights` are what others may do with it while it is filled, less the user's umask. The place
    /// must live as long. valid() tells success, errno the error.
    NewFile(const Place &place, mode_t rights);
    ~NewFile();
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    bool valid() const { return file_.valid(); }
    int descriptor() const { return file_.get(); }

    /// Takes the place of the file `old`. False, with errno, if it was not done and all is as
    /// before; ESTALE if something else lies there now.
    bool replace(const struct stat &old);
    /// Takes a name that is free. False, with errno, if it was not done and all is as before;
    /// EEXIST if something has that name, whoever gave it meanwhile.
    bool create();

private:
    bool reserveName();
    void release();
    bool giveName();
    bool linkAs(const std::string &name) const;
    bool renameToFree();
    bool isStillThere(const struct stat &old) const;

    const Place &place_;
    int folder_;
    std::string temporary_;
    std::unique_lock<std::mutex> turn_;
    Descriptor file_;
    bool named_ = false;
};

} // namespace galley::storage
