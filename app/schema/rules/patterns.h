// Regular expressions as JSON Schema has them (ECMA 262, unanchored), matched within bounds.
#pragma once

#include <memory>
#include <string_view>

class QRegularExpression;

namespace galley::schema {

/// A pattern that was compiled once; copies share it, and any thread may use it.
class Pattern {
public:
    explicit Pattern(std::string_view source);

    bool isValid() const;
    /// Whether it matches somewhere in `text`. True as well when finding that out would take too
    /// long, or the pattern is none.
    bool matches(std::string_view text) const;

private:
    std::shared_ptr<const QRegularExpression> expression_;
};

bool isPattern(std::string_view source);

} // namespace galley::schema
