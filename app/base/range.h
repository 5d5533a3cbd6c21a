// Places in a text. yaml-cpp and cmark count bytes, Qt counts UTF-16 units: the two kinds of place
// are different types, so that the compiler refuses to mix them.
#pragma once

#include <compare>
#include <cstddef>

namespace galley {

/// Bytes [begin, end) of a UTF-8 text, counted from 0.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    bool contains(std::size_t offset) const { return begin <= offset && offset < end; }
    bool encloses(ByteRange other) const { return begin <= other.begin && other.end <= end; }
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

/// UTF-16 units [begin, end), counted from 0: positions in a QTextDocument or QString.
struct Utf16Range {
    int begin = 0;
    int end = 0;

    int size() const { return end - begin; }
    friend bool operator==(const Utf16Range &, const Utf16Range &) = default;
};

/// A line, counted from 1 as people and cmark do.
enum class LineNumber : std::size_t {};

/// A place as a person reads it: line from 1, column from 1 in Unicode code points.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;
    friend auto operator<=>(const Position &, const Position &) = default;
};

} // namespace galley
