// A value that follows from others: shown beside a field, taken by a click, never written unasked.
#pragma once

#include "app/frontmatter/value.h"

#include <QString>

namespace galley::ui {

struct FieldOffer
{
    QString reason; ///< why another value is offered; empty where the field is just empty
    QString action; ///< what a button says that takes it: "Take 12 mins"
    Value value;
    friend bool operator==(const FieldOffer &, const FieldOffer &) = default;
};

} // namespace galley::ui
