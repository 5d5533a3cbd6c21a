// Segments that come in the place of others for a try. For this folder alone.
#pragma once

#include "app/markdown/segment_list.h"

#include <cstddef>
#include <deque>
#include <utility>

namespace galley::markdown {

/// Exchanges segments, and puts them back unless it was kept.
class SegmentExchange
{
public:
    explicit SegmentExchange(SegmentList &segments)
        : segments_(segments)
    {
    }
    ~SegmentExchange()
    {
        for (; !kept_ && !done_.empty(); done_.pop_back()) {
            Done &last = done_.back();
            segments_.replace(last.from, last.to, std::move(last.replaced));
        }
    }
    SegmentExchange(const SegmentExchange &) = delete;
    SegmentExchange &operator=(const SegmentExchange &) = delete;

    /// Puts `fresh` in the place of segments [from, to), and answers those. They live as long as
    /// this, unless they are put back.
    const Segments &replace(std::size_t from, std::size_t to, Segments fresh)
    {
        const std::size_t count = fresh.size();
        done_.push_back({from, from + count, segments_.replace(from, to, std::move(fresh))});
        return done_.back().replaced;
    }
    void keep() { kept_ = true; }

private:
    struct Done
    {
        std::size_t from;
        std::size_t to;
        Segments replaced;
    };
    SegmentList &segments_;
    std::deque<Done> done_; // its elements stay where they are
    bool kept_ = false;
};

} // namespace galley::markdown
