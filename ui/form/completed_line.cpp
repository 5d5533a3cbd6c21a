#include "ui/form/completed_line.h"

#include "ui/form/completion.h"
#include "ui/form/survey_texts.h"

#include <QLineEdit>

namespace galley::ui {

CompletedLine::CompletedLine(const FieldSpec &spec, QWidget *parent)
    : LineEditor(spec, parent)
    , completion_(new Completion(line(), QStringLiteral("field.%1.suggestions").arg(spec.name)))
{
    connect(completion_, &Completion::picked, this, [this](const QString &text) { enter(text); });
}

void CompletedLine::setContext(const FormContext &context)
{
    completion_->setTexts(lineSuggestions(context, spec()));
}

void CompletedLine::openBelow()
{
    completion_->open();
}

void CompletedLine::focusLeft()
{
    completion_->close();
}

} // namespace galley::ui
