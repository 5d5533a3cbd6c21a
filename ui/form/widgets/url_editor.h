// An address.
#pragma once

#include "ui/form/widgets/completed_line.h"

class QAction;

namespace galley::ui {

/// A web or mail address can be opened in the reader's own program, by its button at the line's end
/// or by Ctrl+Enter; also where the field is locked. Any other text is a line as others.
class UrlEditor : public CompletedLine
{
    Q_OBJECT

public:
    explicit UrlEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    void addMenuActions(QMenu &menu) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(const QString &text);
    void open();

    QAction *open_; ///< not seen where there is nothing to open
};

} // namespace galley::ui
