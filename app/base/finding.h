// What is wrong with an article: a place, a sentence and, where the meaning is certain, a fix.
#pragma once

#include "app/base/edit.h"
#include "app/base/range.h"

#include <optional>
#include <string>
#include <vector>

namespace galley {

enum class Severity { Error, Warning, Hint };

/// A change that takes the fault away. Fixes of different findings of one text never overlap and
/// can be made together.
struct Fix {
    std::string title; ///< what it does, as a menu would say it: "Double the apostrophes"
    Edits edits;
};

struct Finding {
    std::string rule;     ///< stable id, kebab-case: "quote-apostrophe"
    Severity severity = Severity::Error;
    ByteRange range;      ///< the faulty bytes, in the text that was read
    std::string field;    ///< the front matter key it belongs to; empty for the file as a whole
    std::string pointer;  ///< where within that field's value, as a JSON Pointer (RFC 6901)
    std::string message;  ///< a whole sentence in plain words
    std::optional<Fix> fix; ///< only where the meaning is certain
};

using Findings = std::vector<Finding>;

} // namespace galley
