// Work on many articles on all cores, with the results in order.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace galley::collection {

namespace detail {

/// Hands out indices, and holds results until it is their turn. At most `window` indices are ahead
/// of the one whose turn it is, so that one slow article does not fill the memory with the rest.
template <class Result>
class Queue
{
public:
    Queue(std::size_t count, std::size_t window)
        : count_(count)
        , window_(window)
    {
    }

    /// The next index, once there is room for its result; nothing when there is none left.
    std::optional<std::size_t> next()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock,
                      [this] { return handedOut_ == count_ || handedOut_ < taken_ + window_; });
        if (handedOut_ == count_)
            return std::nullopt;
        return handedOut_++;
    }

    void put(std::size_t index, Result result)
    {
        const std::lock_guard lock(mutex_);
        results_.emplace(index, std::move(result));
        changed_.notify_all();
    }

    Result take(std::size_t index)
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return results_.contains(index); });
        Result result = std::move(results_.extract(index).mapped());
        ++taken_;
        changed_.notify_all();
        return result;
    }

    /// Hands out no more: for a taker that gives up.
    void stop()
    {
        const std::lock_guard lock(mutex_);
        count_ = handedOut_;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::size_t, Result> results_;
    std::size_t count_;
    std::size_t window_;
    std::size_t handedOut_ = 0;
    std::size_t taken_ = 0;
};

} // namespace detail

/// Calls work(index) for 0 to count - 1 on all cores, and deliver(index, result) on the calling
/// thread, in order, as soon as it can. Keeps a few dozen results at most. `work` must not throw;
/// what `deliver` throws ends the work and comes out here.
template <class Work, class Deliver>
void runInOrder(std::size_t count, const Work &work, const Deliver &deliver)
{
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    detail::Queue<decltype(work(std::size_t{}))> queue(count, 16 * cores);
    std::vector<std::jthread> workers;
    struct Stopper
    {
        decltype(queue) &stopped;
        ~Stopper() { stopped.stop(); }
    } const stopper{queue};
    for (std::size_t worker = 0; worker < std::min(cores, count); ++worker) {
        workers.emplace_back([&] {
            while (const auto index = queue.next())
                queue.put(*index, work(*index));
        });
    }
    for (std::size_t index = 0; index < count; ++index)
        deliver(index, queue.take(index));
}

} // namespace galley::collection
