// What stands below a field: its faults, why it is locked, and the ways out.
#pragma once

#include "ui/common/icons.h"
#include "ui/form/field_offer.h"
#include "ui/form/widgets/field_state.h"

#include <QList>
#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace galley::ui {

class FaultNote;
class LinkButton;

/// Hidden while there is nothing to say.
class FieldNotes : public QWidget
{
    Q_OBJECT

public:
    struct Contents
    {
        FieldState state; ///< its faults and lock are told, not its value
        std::optional<FieldFault>
            remark; ///< what the widget itself says of its value; its fix is a link
        std::optional<FieldOffer> offer;
    };

    explicit FieldNotes(const FieldSpec &spec, QWidget *parent = nullptr);

    /// Whether there is anything to say of these.
    static bool hasContents(const Contents &contents);
    void show(const Contents &contents);
    /// All of it as one text, for a screen reader.
    QString text() const { return text_; }
    /// What takes the keyboard focus, from left to right.
    QList<QWidget *> focusChain() const;

Q_SIGNALS:
    /// The fixes of these of its faults are to be made.
    void repairRequested(const std::vector<galley::ui::FieldFault> &faults);
    void sourceRequested();
    void offerTaken();
    void remarkFixRequested();
    void focusChainChanged();

private:
    void clear();
    void showFaults(const std::vector<FieldFault> &faults);
    void addFault(const FieldFault &fault);
    void tell(const QString &word, const QString &sentence);
    void add(const QString &iconName, Tint tint, const QString &word, const QString &sentence);
    void showLinks(const Contents &contents);
    LinkButton *addLink(const char *part, const QString &text);

    FieldSpec spec_;
    QVBoxLayout *faultLines_;
    QVBoxLayout *lines_;
    QHBoxLayout *links_;
    LinkButton *remark_;
    LinkButton *repairAll_;
    LinkButton *offer_;
    LinkButton *source_;
    QList<FaultNote *> faults_;       ///< as many as there ever were; the rest is hidden
    std::vector<FieldFault> fixable_; ///< of those that are shown
    QString text_;
};

} // namespace galley::ui
