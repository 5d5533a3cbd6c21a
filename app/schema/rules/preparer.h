// How prepare() works; only its two files include this.
#pragma once

#include "app/schema/rules/prepare.h"
#include "app/schema/rules/references.h"

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace galley::schema {

/// A schema that is being prepared.
struct Part {
    const Json &in;
    Json &out;
    bool inPlace; ///< it is about the same value as the unit that it is in
};

class Preparer {
public:
    explicit Preparer(const Json &document);

    Prepared run();

private:
    Json schema(const Json &node, bool inPlace);
    Json child(const Part &part, const std::string &keyword, bool inPlace);
    Json child(const Part &part, const std::string &keyword, const std::string &key, bool inPlace);
    void reference(Part &part);
    /// The name of the unit that `node`, a schema for the same value or for others, becomes.
    std::string unit(const Json &node, bool inPlace);
    /// Whether it is a schema; that it is none is told with the key that it has within the keyword's value.
    bool isSchema(const Json &node, const Part &part, const std::string &keyword, const std::string &key = {});
    void breakCircles();
    void breakCirclesFrom(const std::string &start, std::map<std::string, bool> &done);

    // What of the schema has the same subject.
    void words(Part &part);
    void types(Part &part);
    void values(Part &part);
    void limits(Part &part);
    void counts(Part &part);
    void texts(Part &part);
    void dates(Part &part);
    void members(Part &part);
    void patternMembers(Part &part);
    void items(Part &part);
    void contains(Part &part);
    void combinations(Part &part);
    void conditions(Part &part);
    void dependencies(Part &part);
    void unevaluated(Part &part);
    void unknown(Part &part);

    /// Tells that a keyword is passed over because it "is no number".
    void passOver(const Part &part, const std::string &keyword, const std::string &why);
    void tell(std::string sentence, std::string reference = {});

    const Json &document_;
    References<Json> references_;
    std::deque<std::string> waiting_;
    std::unordered_map<const Json *, std::string> names_; ///< of units, by their place in the document
    std::unordered_map<std::string, const Json *> parts_; ///< the other way round
    Prepared result_;
    std::map<std::string, std::vector<std::string>> inPlace_; ///< what a unit refers to for the same value
    std::string unit_;
    std::size_t work_ = 0;
};

} // namespace galley::schema
