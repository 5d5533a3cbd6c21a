// Regular expressions as JSON Schema has them (ECMA 262, unanchored), matched within bounds. The only
// place that includes PCRE2.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

struct pcre2_real_code_8;

namespace galley::schema {

/// A pattern that was compiled once; copies share it, and any thread may use it.
class Pattern {
public:
    explicit Pattern(std::string_view source);

    bool isValid() const { return code_ != nullptr; }
    /// Whether it matches somewhere in `text`. True as well when finding that out would be too many
    /// steps, which the Effort is told, or the pattern is none.
    bool matches(std::string_view text) const;
    /// Bytes that it takes.
    std::size_t size() const;

private:
    std::shared_ptr<const pcre2_real_code_8> code_;
    bool counts_ = false; ///< its steps
};

bool isPattern(std::string_view source);

/// The patterns of one schema, each compiled once, and in all as many as a few megabytes have room for.
class Patterns {
public:
    /// Whether it is a pattern that can be used.
    bool add(const std::string &source);
    /// Of those that were added.
    const Pattern &at(const std::string &source) const { return patterns_.at(source); }

private:
    std::map<std::string, Pattern> patterns_;
    std::size_t size_ = 0;
};

} // namespace galley::schema
