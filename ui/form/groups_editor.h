// A field that is a list of maps: a card for each, which can be folded, moved and taken out.
#pragma once

#include "ui/form/widgets/field_editor.h"

#include <QList>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace galley::ui {

class GroupCard;
class LinkButton;

class GroupsEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit GroupsEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    QWidget *input() const override;
    QList<QWidget *> focusChain() const override;
    bool showsState() const override;
    bool showsFault(const FieldFault &fault) const override;
    void focusPlace(const QString &pointer) override;
    void setContext(const FormContext &context) override;
    void setFacts(const OfferFacts &facts) override;

protected:
    void present(const FieldState &state) override;

private:
    /// What the person is making of the list, and where each item goes, as itemMoves() has it.
    struct Step
    {
        std::vector<Value> items;
        std::vector<int> to;
    };

    void moveDrafts(const std::vector<Value> &items);
    void resizeTo(std::size_t count);
    GroupCard *makeCard(int index);
    std::vector<Value> items() const { return state().value.items(); }
    void replace(int index, const Value &map);
    void takeDrafts();
    Step stay() const;
    void tellMoved(Step step);
    void move(int index, int to);
    void removeItem(int index);
    void add();
    Value firstItem() const;

    std::vector<Value> shown_; ///< the items that the cards show
    std::optional<Step> step_; ///< while it is told
    QVBoxLayout *layout_;
    QList<GroupCard *> cards_;
    LinkButton *add_;
    FormContext context_;
    OfferFacts facts_;
};

} // namespace galley::ui
