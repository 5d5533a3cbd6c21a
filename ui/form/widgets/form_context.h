// What the widgets of a form may know of the world around the article.
#pragma once

#include "app/schema/schema.h"
#include "app/schema/survey.h"
#include "ui/form/widgets/draft_store.h"

#include <QString>

#include <memory>

namespace galley::ui {

/// The same for all fields of a form.
struct FormContext
{
    QString articlePath;                          ///< absolute; empty while the article is untitled
    std::shared_ptr<const schema::Schema> schema; ///< the document's; never empty in a form
    /// What the collection's articles have in common, for completion and for how things are
    /// written there; empty while it is not known.
    std::shared_ptr<const schema::Survey> survey;
    /// For what is half typed where a row or its widget goes; empty outside of a form.
    std::shared_ptr<DraftStore> drafts = {};
};

} // namespace galley::ui
