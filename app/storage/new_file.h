// A file that is not there until it is whole.
#pragma once

#include "app/storage/descriptor.h"

#include <string>

namespace galley::storage {

/// A new file without a name, in a folder, that takes the place of the file `name` when it is
/// ready. It has a name of its own only for the moment between two system calls (all along on file
/// systems that know no nameless files); what a kill leaves of it then, the next save of the same
/// file removes. Holds the folder's lock, so that two savers wait for one another.
class NewFile
{
public:
    /// `folder` must stay open as long. valid() tells success, errno the error.
    NewFile(const Descriptor &folder, const std::string &name);
    ~NewFile();
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    bool valid() const { return file_.valid(); }
    int descriptor() const { return file_.get(); }

    /// Puts the file in its place; false, with errno, if it was not done and all is as before.
    bool place();

private:
    bool giveName();

    int folder_;
    std::string name_;
    std::string temporary_;
    Descriptor file_;
    bool named_ = false;
};

} // namespace galley::storage
