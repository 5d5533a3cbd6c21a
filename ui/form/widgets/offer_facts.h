// What the values follow from that a form offers (ui/form/field_offers.h).
#pragma once

#include "app/schema/derive.h"

#include <QString>

namespace galley::ui {

struct OfferFacts
{
    QString title;
    int words = -1; ///< of the body; -1 while they are not counted
    int wordsPerMinute = schema::usualWordsPerMinute;
    friend bool operator==(const OfferFacts &, const OfferFacts &) = default;
};

} // namespace galley::ui
