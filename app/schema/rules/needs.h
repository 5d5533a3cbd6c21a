// Which fields are needed, and why, in words.
#pragma once

#include "app/schema/rules/active.h"
#include "app/schema/rules/place.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace galley::schema {

struct Need {
    std::string key;
    std::string why; ///< "every article needs one", "it is needed because Draft is false"
};

/// What schemas that the map at a place is held against need to be in it, in their order; of a key that
/// is always needed that reason. Rules, article and place must outlive it.
class Needs
{
public:
    Needs(const Rules &rules, const Article &article, const Place &place,
          const std::vector<Active> &active);

    const std::vector<Need> &all() const { return all_; }
    /// Why it is needed; empty where it is not.
    std::string whyOf(const std::string &key) const;

private:
    void add(const std::string &key, const std::string &why, bool always);
    void addRequired(const Active &part);
    void addDependent(const Json &schema);
    std::string whyBy(const Active &part) const;
    std::string because(const Active &part) const;
    std::string reason(const Json &schema, bool holds) const;
    std::string likeness(const Json &schema) const;
    bool isAsAsked(const std::string &key, const Json &schema) const;
    std::string clauses(const std::set<std::string> &keys, const Json &schema) const;
    std::string clause(const std::string &key, const Json &schema) const;
    std::string presence(const std::string &key) const;
    std::string titleOf(const std::string &key) const;

    const Rules &rules_;
    const Article &article_;
    const Place &place_;
    std::vector<Need> all_;
    std::unordered_map<std::string, std::size_t> places_; ///< in `all_`, by key
};

} // namespace galley::schema
