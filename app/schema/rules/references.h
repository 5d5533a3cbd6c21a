// Where the references of a JSON Schema lead (draft 7 §8, 2020-12 §8.2, RFC 6901).
#pragma once

#include "app/schema/rules/json_value.h"

#include <QUrl>

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace galley::schema {

/// The places of one document that may be referred to. The document must outlive it unchanged and be
/// nested at most 100 levels deep. Nothing is ever fetched. `Tree` is nlohmann's json or ordered_json.
template <class Tree>
class References {
public:
    explicit References(const Tree &document);
    References(const References &) = delete;
    References &operator=(const References &) = delete;

    struct Target {
        const Tree *schema = nullptr; ///< nullptr when there is none
        bool outside = false;         ///< it would be in another file
    };
    /// Where the text under "$ref" of `schema`, a map of the document, leads: by JSON Pointer, anchor or
    /// identifier, from the part that has an identifier of its own and that `schema` belongs to.
    Target find(const Tree &schema) const;

    /// Whether what stands beside a reference counts, as it does since 2019-09.
    bool countsSiblings() const { return siblings_; }

    /// The keys and numbers that lead to a map or list of the document, for sentences: of a long key only
    /// its start.
    std::vector<std::string> stepsTo(const Tree &part) const;

private:
    /// A part of the document with an address of its own.
    struct Resource {
        QUrl base;
        const Tree *root;
    };
    /// A map or list of the document, and where it stands; however long a key is, it is kept once.
    struct Node {
        const Tree *parent = nullptr;
        std::string_view key;
        std::size_t item = 0;
        const Resource *resource = nullptr;
    };
    enum class Role { Schema, Names, Data };

    void scan(const Tree &node, const Resource &outer, Role role);
    const Resource &enter(const Tree &schema, const Resource &outer);
    const Tree *follow(const Tree &from, std::string_view pointer) const;
    const Tree *member(const Tree &parent, const std::string &key) const;

    bool siblings_;
    std::deque<Resource> resources_;
    std::unordered_map<const Tree *, Node> nodes_;
    std::unordered_map<std::string, const Tree *> named_; ///< by address, anchors with it and a "#" ahead
    /// The members of large maps, whose own search may be linear.
    mutable std::unordered_map<const Tree *, std::unordered_map<std::string_view, const Tree *>> members_;
};

extern template class References<nlohmann::json>;
extern template class References<nlohmann::ordered_json>;

/// A part of a JSON Pointer (RFC 6901 §3).
std::string escaped(std::string key);

} // namespace galley::schema
