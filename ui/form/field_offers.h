// Which value the form offers for a field: read time from the text, today, a slug from the title,
// the choice that was meant.
#pragma once

#include "ui/form/field_offer.h"
#include "ui/form/widgets/field_state.h"
#include "ui/form/widgets/form_context.h"
#include "ui/form/widgets/offer_facts.h"

#include <optional>

namespace galley::ui {

/// Nothing where the field has what would be offered, or cannot be edited. A read time is offered
/// where it is missing or off by more than a minute, a day and a slug only where there is none, a
/// choice where what is written is none but much like one.
std::optional<FieldOffer> offerFor(const FieldSpec &spec, const FieldState &state,
                                   const OfferFacts &facts, const FormContext &context);

} // namespace galley::ui
