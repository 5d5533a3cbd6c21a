// The front matter as a form: the fields that the document's schema has in widgets that fit them,
// and the keys beyond it. Every change goes through the document's lossless edits.
#pragma once

#include "app/base/finding.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace galley {
class ArticleDocument;
namespace schema {
class Survey;
}
} // namespace galley

namespace galley::ui {

/// What is typed in a field and is not in the article.
struct FormDraft
{
    QString key;     ///< of the front matter
    QString pointer; ///< where within it, a JSON Pointer
    QString title;   ///< of the field, with what is around it
    QString text;
};

/// Follows one document, which must outlive it.
class FormView : public QWidget
{
    Q_OBJECT

public:
    explicit FormView(ArticleDocument *document, QWidget *parent = nullptr);
    ~FormView() override;

    /// What the collection's articles have in common; empty while it is not known.
    void setSurvey(std::shared_ptr<const schema::Survey> survey);
    /// What a read time follows from: the words of the body, -1 while they are not counted, and how
    /// fast they are read.
    void setWords(int words);
    void setWordsPerMinute(int words);
    /// Puts what is half typed into the document, such as half a tag: it is about to be saved, or
    /// to make room for another. What cannot be put there stays in its field: drafts().
    void takeDrafts();
    /// Also that of fields which the article does not have now, and which redo would bring back.
    /// Another article ends them.
    QList<FormDraft> drafts() const;
    /// Takes back what is half typed in the field that has the focus; false where there is nothing.
    bool undoDraft();
    /// Puts the keyboard focus into a field, or into a place within it (a JSON Pointer), and
    /// scrolls it into view, with what is said of it; false if there is no such field.
    bool focusField(const QString &key, const QString &pointer = {});
    /// The same for the field that has this draft; false where none shows it now.
    bool focusDraft(const FormDraft &draft);
    /// Findings in the order in which the form shows their fields, those within a field included;
    /// ahead of them what belongs to no field, behind them what the form does not show.
    Findings inEyeOrder(Findings findings) const;
    /// Whether a finding is said ahead of the field, or the part of a list, that has the keyboard
    /// focus (-1), at it, around it or within it (0) or behind it (1); nothing where no field has
    /// it.
    std::optional<int> sideOfFocus(const Finding &finding) const;
    /// Puts the keyboard focus into the title; where there is none, into the first field.
    void focusFirst();

Q_SIGNALS:
    /// An edit was refused, with the reason as a sentence for the window's bar.
    void editRefused(const QString &sentence);
    /// The source of a field should be shown (a locked or faulty entry's way to its source).
    void sourceRequested(const QString &key);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::ui
