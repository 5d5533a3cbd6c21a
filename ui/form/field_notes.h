// What stands below a field: its faults, why it is locked, and the ways out.
#pragma once

#include "ui/common/icons.h"
#include "ui/form/field_offer.h"
#include "ui/form/widgets/field_state.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace galley::ui {

class LinkButton;

/// An icon and a sentence that begins with a word in the icon's colour.
class NoteLine : public QWidget
{
    Q_OBJECT

public:
    explicit NoteLine(QWidget *parent);

    /// `word` may be empty; then the sentence is quiet.
    void say(const QString &iconName, Tint tint, const QString &word, const QString &sentence);

private:
    void write();

    QLabel *sign_;
    QLabel *sentenceLabel_;
    QString iconName_;
    Tint tint_ = Tint::Muted;
    QString word_;
    QString sentence_;
};

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
    void repairRequested();
    void sourceRequested();
    void offerTaken();
    void remarkFixRequested();

private:
    void clear();
    void addFault(const FieldFault &fault);
    void add(const QString &iconName, Tint tint, const QString &word, const QString &sentence);
    void showLinks(const Contents &contents);
    LinkButton *addLink(const char *part, const QString &text);

    FieldSpec spec_;
    QVBoxLayout *lines_;
    QHBoxLayout *links_;
    LinkButton *remark_;
    LinkButton *repair_;
    LinkButton *offer_;
    LinkButton *source_;
    QString text_;
};

} // namespace galley::ui
