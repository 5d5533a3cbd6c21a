// What can be done with a field beyond typing into it.
#pragma once

class QPoint;

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

class FieldRow;

/// Opens the menu of a field at a place of the screen: undo and redo of the document, what its
/// widget can do, its source, the schema's default, null, and taking it out.
void openFieldMenu(FieldRow *row, ArticleDocument *document, const QPoint &place);

} // namespace galley::ui
