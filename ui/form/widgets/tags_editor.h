// A list of short texts, as chips.
#pragma once

#include "ui/form/widgets/field_editor.h"

#include <QStringList>

class QLineEdit;

namespace galley::ui {

class Completion;
class TagsFrame;

/// Enter and a comma end a tag, and so does leaving the field; several that are pasted become
/// several. Each is a step of its own. What is typed and not ended yet is not in the document, and
/// undo or Escape takes it back. A tag that is there already is not added again. Each item keeps
/// its type and its text until it is edited itself, also with a comma in it.
class TagsEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit TagsEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    QWidget *input() const override;
    bool showsState() const override;
    std::optional<FieldFault> remark() const override { return remark_; }
    void setContext(const FormContext &context) override;
    void focusPlace(const QString &pointer) override;
    QString focusedPlace() const override;
    void addMenuActions(QMenu &menu) override;
    bool hasDraft() const override;
    void takeDraft() override;
    void dropDraft() override;
    FieldDraft draft() const override;
    void takeUp(const FieldDraft &draft) override;

protected:
    void present(const FieldState &state) override;
    void focusLeft() override { takeDraft(); }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QStringList stateTexts() const;
    Value valueFor(const QString &text, int place) const;
    bool isAllowed(const QString &text) const;
    void followTyping(const QString &typed);
    void add(const QStringList &tags);
    void replaceEdited(const QString &draft);
    void remove(int place);
    void edit(int place);
    void copy(int place) const;
    void move(int from, int to);
    void tellItems(std::vector<Value> items);
    void remarkDouble(const QString &tag);
    void setRemark(const std::optional<FieldFault> &remark);

    TagsFrame *frame_;
    QLineEdit *line_;
    Completion *completion_;
    qsizetype typedLength_ = 0; ///< of the draft before the last key
    std::optional<FieldFault> remark_;
};

} // namespace galley::ui
