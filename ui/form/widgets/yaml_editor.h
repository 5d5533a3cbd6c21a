// A value as its YAML source, for what no other widget fits.
#pragma once

#include "ui/form/widgets/field_editor.h"

namespace galley::ui {

class GrowingText;

/// What is typed goes into the document as long as it is YAML; until it is, it stays here as a
/// draft, the document keeps the last good one, and below it stands what is wrong and where. A
/// draft outlives every other change of the document. Escape twice, or a link, puts the document's
/// text in its place; undo goes back through the draft first. A value within a group is shown as
/// the engine writes it, without the comments in it, and told as a value: what is equal in it keeps
/// its bytes.
class YamlEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit YamlEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    QWidget *input() const override;
    QString text() const override;
    int cursor() const override;
    void setCursor(int place) override;
    bool showsState() const override;
    std::optional<FieldFault> remark() const override;
    void fixRemark() override;
    void addMenuActions(QMenu &menu) override;
    void refuseSource(const QString &sentence) override;
    bool hasDraft() const override { return !problem_.isEmpty(); }
    void dropDraft() override;
    void forgetDraft() override;
    FieldDraft draft() const override { return {text(), problem_}; }
    void takeUp(const FieldDraft &draft) override;

protected:
    void present(const FieldState &state) override;
    void focusLeft() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isWithin() const { return spec().name != spec().key; }
    void takeTyped();
    QString tellTyped();
    void discard();
    void showSource();
    void setProblem(const QString &problem);
    void breakLine();

    GrowingText *edit_;
    QString source_;  ///< of the state
    QString settled_; ///< the document's source that what is typed stands for
    QString problem_; ///< why what is typed is not in the document; empty when it is
    QString refusal_; ///< of what was told last
    bool presenting_ = false;
    bool tellsSource_ = false;
    bool escaped_ = false; ///< the last key was Escape
};

} // namespace galley::ui
