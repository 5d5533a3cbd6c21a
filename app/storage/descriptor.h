// An open file of the operating system, closed at the end of its scope.
#pragma once

#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace galley::storage {

class Descriptor
{
public:
    Descriptor() = default;
    /// Takes over what open() answered.
    explicit Descriptor(int descriptor)
        : fd_(descriptor)
    {
    }
    /// Never waits for another process, not even on a pipe. valid() tells success, errno the error.
    Descriptor(const char *path, int flags)
        : fd_(::open(path, flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK))
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : fd_(std::exchange(other.fd_, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor()
    {
        if (valid())
            ::close(fd_);
    }

    bool valid() const { return fd_ >= 0; }
    int get() const { return fd_; }

private:
    int fd_ = -1;
};

} // namespace galley::storage
