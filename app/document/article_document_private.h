// What an ArticleDocument is made of; for the files of this class alone.
#pragma once

#include "app/document/article_document.h"

#include "app/document/change_recorder.h"
#include "app/document/document_text.h"

#include <limits>
#include <optional>

namespace galley {

/// The article at some revision, and the one change that makes the present text of it.
struct KnownArticle
{
    std::shared_ptr<const Snapshot> snapshot;
    std::optional<ChangeRecorder::Change> since;

    void add(const ChangeRecorder::Change &change)
    {
        since = since ? ChangeRecorder::joined(*since, change) : change;
    }
};

class ArticleDocument::Private
{
public:
    explicit Private(ArticleDocument *owner)
        : q(owner)
    {
    }

    void connectText();
    void textChanges(int position, int removed, int added);
    void textChanged();
    void forget(int from); ///< what is known of the text, which changes from there on
    void findBody();
    std::string presentText() const; ///< in UTF-8
    ChangeRecorder::Change inWholeCharacters(ChangeRecorder::Change change) const;
    ChangeEvent eventOf(const ChangeRecorder::Change &change);

    void open(const QString &newPath, const std::string &bytes);
    ChangeEvent replaceAll(const DecodedText &decoded);
    void setClean(); ///< what the text is now is what isModified() compares with
    bool differsFromClean() const;
    void updateModified();

    Result<void> editable() const; ///< or why not
    void apply(const Edits &edits);
    bool merges(const QString &key) const;
    /// The article that an edit of a field begins from: ahead of those that it merges with, so that
    /// what was typed on the way leaves no trace, such as quotes that only it needed.
    std::shared_ptr<const Snapshot> startOf(const QString &key) const;
    void applyMerging(const QString &key, const Edits &edits); ///< `edits` are of startOf(key)
    Result<void> write(const QString &target, const std::string &bytes);

    static constexpr int never = std::numeric_limits<int>::max();

    ArticleDocument *q;
    DocumentText text;
    ChangeRecorder changes;
    int textRevision = 0; ///< QTextDocument's own count when the last change was told
    bool loading = false;

    int revision = 0;
    KnownArticle last; ///< the last snapshot that was asked for
    std::shared_ptr<const frontmatter::FrontMatter> frontMatter; ///< of this revision, or nothing
    std::shared_ptr<const schema::Schema> schema;
    std::shared_ptr<const Findings> problems; ///< of frontMatter as schema has it, or nothing
    int bodyPosition = 0;
    int settledFrom = never; ///< from here on no edit can move the body's beginning

    QString path;
    storage::Fingerprint fingerprint;
    QString readOnlyReason;
    std::string original; ///< the file's bytes while it is read-only

    KnownArticle clean; ///< as it was last loaded or saved
    std::vector<LineEnd> cleanLineEnds;
    int cleanLength = 0;
    bool modified = false;

    QString mergingField; ///< the key of the last edit, if that was a setField()
    int mergingRevision = -1;
    std::shared_ptr<const Snapshot> mergingStart; ///< the article ahead of the first of these edits
};

} // namespace galley
