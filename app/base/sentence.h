// Sentences within sentences.
#pragma once

#include <string>

namespace galley {

/// A sentence as the end of another one: "The file is empty." becomes "the file is empty". A name
/// in capitals at its begin stays.
inline std::string asClause(std::string sentence)
{
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (sentence.ends_with('.'))
        sentence.pop_back();
    if (sentence.size() > 1 && isCapital(sentence[0]) && !isCapital(sentence[1]))
        sentence[0] = static_cast<char>(sentence[0] - 'A' + 'a');
    return sentence;
}

/// The other way: "the file is empty" becomes "The file is empty."
inline std::string asSentence(std::string clause)
{
    if (!clause.empty() && clause[0] >= 'a' && clause[0] <= 'z')
        clause[0] = static_cast<char>(clause[0] - 'a' + 'A');
    return clause + '.';
}

} // namespace galley
