#include "ui/form/widgets/completed_line.h"

#include "ui/form/widgets/completion.h"
#include "ui/form/widgets/survey_texts.h"

#include <QLineEdit>

namespace galley::ui {

CompletedLine::CompletedLine(const FieldSpec &spec, QWidget *parent)
    : LineEditor(spec, parent)
    , completion_(
          new Completion(line(), QStringLiteral("field.%1.suggestions").arg(spec.name), line()))
{
    connect(completion_, &Completion::picked, this, [this](const QString &text) { enter(text); });
}

void CompletedLine::setContext(const FormContext &context)
{
    completion_->setSource([this, context] { return lineSuggestions(context, spec()); });
}

void CompletedLine::openBelow()
{
    completion_->open();
}

} // namespace galley::ui
