// What a JSON Schema says of one value: its references followed, its parts and alternatives put
// together.
#pragma once

#include "app/schema/reading/json_text.h"
#include "app/schema/schema.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace galley::schema {

/// The kinds of a JSON value, as bits.
namespace kind {
inline constexpr unsigned null = 1, boolean = 2, whole = 4, fraction = 8, string = 16, list = 32,
                          map = 64, number = whole | fraction, every = 127;
}

using Parts = std::vector<const OrderedJson *>; ///< schemas that all hold

struct Property {
    std::string key;
    std::vector<Parts> alternatives; ///< one of them holds
};

/// How much is still looked at, copied and compared for one document.
class Work {
public:
    /// Whether it may be done; once it may not, nothing may.
    bool spend(std::size_t amount)
    {
        spent_ = spent_ || amount > left_;
        left_ -= std::min(amount, left_);
        return !spent_;
    }
    bool isSpent() const { return spent_; }

private:
    std::size_t left_ = 500'000;
    bool spent_ = false;
};

struct Meaning {
    unsigned kinds = kind::every;
    bool unclear = false; ///< alternatives without anything in common, or a circle
    bool listed = false;  ///< only field.choices (and null, if kinds has it) may stand there
    Field field;          ///< what of it follows from single keywords: all but key, type and fields
    std::string widget;   ///< of x-widget
    const OrderedJson *patterned = nullptr; ///< a schema with a pattern for it
    std::vector<std::string> formats;
    std::vector<Property> properties;
    std::set<std::string> required; ///< keys of properties
    Parts items;
    std::set<const OrderedJson *> followed; ///< where references led
};

/// What the keywords of one schema say, without its references, allOf, anyOf and oneOf.
Meaning keywordsOf(const OrderedJson &schema);

/// Of these what a person is told: what counts beside a reference where nothing else does.
Meaning annotationsOf(const OrderedJson &schema);

/// Adds what `more` demands too, as far as the work allows.
void narrow(Meaning &meaning, Meaning more, Work &work);

/// What holds whichever of the alternatives does. Different maps have something in common, namely
/// all their properties, where `mapsJoin`.
Meaning commonOf(std::vector<Meaning> alternatives, bool mapsJoin, Work &work);

/// Whether it is a date by its formats; integers of the format unix-time may stand beside.
bool isDate(const Meaning &meaning);

} // namespace galley::schema
