// What an edit of one field must leave as it is, judged by the bytes before and after.
#pragma once

#include "app/frontmatter/front_matter.h"

#include <QString>

#include <string>
#include <vector>

namespace galley::tests {

/// What an edit of the entry `key` broke: another entry, the fences or the body are not byte for
/// byte what they were, or YAML does not accept the result any more. Empty where nothing is broken.
std::string brokenBesides(const std::string &before, const std::string &after,
                          const std::string &key);

/// Whether `after` has all of the entry's value but the part at `path` as it was.
bool isSameBesides(const Value *before, const Value *after, const std::vector<std::string> &path);

/// The first lines in which two texts differ, for a failure's words.
std::string firstDifference(const std::string &before, const std::string &after);

std::string withCrlf(const std::string &file);

/// What a run did, for a second parser that shares no line with the engine.
class SecondOpinion
{
public:
    /// An edit of `key`, and what its value is now; null where it is gone.
    void add(const QString &where, const std::string &before, const std::string &after,
             const std::string &key, const Value *value);
    /// What libyaml, through python3-yaml, reads otherwise. Says so and is empty where there is
    /// none.
    std::vector<std::string> disagreements();
    int count() const { return count_; }

private:
    QByteArray lines_;
    int count_ = 0;
};

} // namespace galley::tests
