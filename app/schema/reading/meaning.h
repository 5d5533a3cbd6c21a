// What a JSON Schema says of one value: its references followed, its parts and alternatives put
// together.
#pragma once

#include "app/schema/reading/json_text.h"
#include "app/schema/schema.h"

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

struct Meaning {
    unsigned kinds = kind::every;
    bool unclear = false; ///< alternatives without anything in common, or a circle
    bool listed = false;  ///< only field.choices (and null, if kinds has it) may stand there
    Field field;          ///< what of it follows from single keywords: all but key, type and fields
    std::string widget;   ///< of x-widget
    std::vector<std::string> formats;
    std::vector<Property> properties;
    std::set<std::string> required; ///< keys of properties
    Parts items;
    Parts followed; ///< where references led
};

/// What the keywords of one schema say, without its references, allOf, anyOf and oneOf.
Meaning keywordsOf(const OrderedJson &schema);

/// Adds what `more` demands too.
void narrow(Meaning &meaning, const Meaning &more);

/// What holds whichever of the alternatives does. Different maps have something in common, namely
/// all their properties, where `mapsJoin`.
Meaning commonOf(std::vector<Meaning> alternatives, bool mapsJoin);

/// Whether it is a date by its formats; integers of the format unix-time may stand beside.
bool isDate(const Meaning &meaning);

} // namespace galley::schema
