// What a quote may be that stands within a faulty quoted text: an apostrophe, the begin or the end
// of quoted words, or the end of the whole text. Where it may be more than one, nothing is certain.
#pragma once

#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// Whether the text begins, or ends, with a letter or digit of any script. Punctuation is none.
bool beginsWithWord(std::string_view text);
bool endsWithWord(std::string_view text);

enum class InnerQuote {
    Letter,  ///< between two letters, as an apostrophe, or behind a number, as an inch
    Opening, ///< ahead of a word: say 'yes
    Closing, ///< behind a word or a mark: the dogs' bowl, yes', yes'.
    Lone,    ///< blanks on both sides
};

// `text` is the scalar as written: its first character is the quote that opens it.

/// The quotes between its first character and its last that no escape protects, in their order.
std::vector<InnerQuote> innerQuotes(std::string_view text);

/// Whether a text that ends with its quote can have them all inside: quoted words, apostrophes. Not
/// so where one may end the text and another begin the next: 'Foo' and 'Bar'.
bool areInside(std::string_view text);

/// Whether a text that does not end with its quote only lacks it there, and nobody can doubt it.
bool lacksClosingOnly(std::string_view text);

/// 'foo'author: Bob, where a line end was lost.
bool holdsAnotherField(std::string_view text);

// ---- Of an unquoted text -------------------------------------------------------------------------

/// Whether it ends with a quote that closes more than the words at its end: Foo: bar"
bool closesWhatNothingOpened(std::string_view text);

} // namespace galley::frontmatter
