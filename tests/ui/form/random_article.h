// What a test by chance works on: a schema with every type of field, articles of it, and texts that
// a writer types, the nasty ones among them.
#pragma once

#include "app/schema/schema.h"
#include "tests/ui/form/dice.h"

#include <QString>

#include <string>

namespace galley::tests {

/// A site's schema with a field of every type, and groups within groups.
schema::Schema everyType();
/// An article with some of its fields, and some beyond it, in any order and style.
std::string randomArticle(Dice &dice);
/// A text of one line, now and then of more, or of none.
QString randomText(Dice &dice);

} // namespace galley::tests
