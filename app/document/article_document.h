// The shared model of the window: one article, three views.
//
// An ArticleDocument holds the whole file's text, front matter included, in one QTextDocument: the
// one truth and the one undo stack. Form, editor and preview change it or follow it through here.
// Belongs to the thread that made it (the GUI thread); snapshots may go to any thread.
#pragma once

#include "app/base/finding.h"
#include "app/base/result.h"
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/source.h"
#include "app/frontmatter/value.h"
#include "app/schema/schema.h"
#include "app/storage/file.h"
#include "app/text/text_format.h"

#include <QObject>
#include <QString>

#include <memory>
#include <string>

class QTextDocument;

namespace galley {

/// The article at one revision; never changes once made.
struct Snapshot
{
    int revision = 0;
    std::string text; ///< UTF-8, "\n" at every line's end, no BOM: what all byte ranges count in
    frontmatter::FrontMatter frontMatter;

    std::string_view body() const;
    /// Place in the QTextDocument of a byte range of `text`, and back. Reads the text from its
    /// start; for many places at once make a Utf16Index.
    Utf16Range toUtf16(ByteRange range) const;
    ByteRange toBytes(Utf16Range range) const;
};

/// What one change did. `before` and `after` tell where in the text, in UTF-16 units: `before` of
/// the text ahead of the change was replaced by `after` of the text behind it.
struct ChangeEvent
{
    enum class Cause
    {
        Edit,
        Load
    };
    int revision = 0;
    Cause cause = Cause::Edit;
    Utf16Range before;
    Utf16Range after;
    bool frontMatter = false; ///< the change touches the front matter
    bool body = false;        ///< the change touches the body
};

class ArticleDocument : public QObject
{
    Q_OBJECT

public:
    explicit ArticleDocument(QObject *parent = nullptr);
    ~ArticleDocument() override;

    // ---- file -------------------------------------------------------------------------------
    /// Opens a file. On an error the document keeps what it had. A file that is not UTF-8 opens
    /// read-only with the reason in readOnlyReason().
    Result<void> load(const QString &path);
    /// Starts an untitled article with this text; it counts as unmodified.
    void startNew(const QString &text);
    /// Writes the file. Nothing is written when the bytes on the disk are these already, and
    /// nothing over a change by another program (the error says so). A file that is gone is made
    /// again. The document counts as unmodified only after the bytes are on the disk.
    Result<void> save();
    /// Writes to another file, over what may be there, and goes on with that one.
    Result<void> saveAs(const QString &path);
    /// Takes the file's text again as one undoable edit.
    Result<void> revert();

    /// Whether another program has changed the file since it was loaded or saved; reads it.
    bool isChangedOnDisk() const;

    QString path() const;           ///< absolute; empty while untitled
    bool isModified() const;        ///< the bytes differ from those last loaded or saved
    QString readOnlyReason() const; ///< empty when it can be edited
    std::string bytes() const;      ///< what save() would write

    // ---- text -------------------------------------------------------------------------------
    QTextDocument *textDocument() const;
    int revision() const;
    std::shared_ptr<const Snapshot> snapshot() const; ///< of the present revision; made once
    /// That of the present revision; stays the same object, at no cost, while only the body
    /// changes. All places in it are those of snapshot()->text, but for the end of `fences.body`.
    std::shared_ptr<const frontmatter::FrontMatter> frontMatter() const;
    int bodyPosition() const; ///< UTF-16 position where the body begins

    // ---- schema -----------------------------------------------------------------------------
    /// What fields the article may have; never empty, the built-in one at first. Whoever knows the
    /// collection sets it.
    std::shared_ptr<const schema::Schema> schema() const;
    void setSchema(std::shared_ptr<const schema::Schema> schema);
    /// What is wrong with the front matter, as YAML and as the schema has it, sorted by place; made
    /// once for a front matter and a schema. Places as those of frontMatter().
    std::shared_ptr<const Findings> problems() const;

    // ---- edits, each one undo step ----------------------------------------------------------
    /// Sets a field; setting the same field again without another change in between merges into
    /// the same undo step, and leaves the text as if only the last value had been set. The position
    /// in the schema decides where a new field goes.
    Result<void> setField(const QString &key, const Value &value);
    /// Sets a field by its YAML source (frontmatter::setSource()); merges as setField() does.
    tl::expected<void, frontmatter::SourceProblem> setFieldSource(const QString &key,
                                                                  const QString &yaml);
    /// Takes a field out; merges as setField() does.
    Result<void> removeField(const QString &key);
    /// Makes the fixes of these of problems(), and no other. Where two of them change the same
    /// place, that of the first is made; an error when none of them can be.
    Result<void> makeFixes(const Findings &findings);
    /// The next setField() begins an undo step of its own; a form calls it when a field loses
    /// focus.
    void endMerging();
    /// Makes every certain repair; answers what had to be left.
    Result<Findings> repair();

    bool canUndo() const;
    bool canRedo() const;

public Q_SLOTS:
    void undo();
    void redo();

Q_SIGNALS:
    /// Another article is about to be taken in, which takes as long as it is large; changed()
    /// follows. For whoever can begin with it at once. Its revision is not known yet.
    void loading(const galley::Snapshot &article);
    /// The text changed. Sent once a change, after the text and the revision are the new ones.
    void changed(const galley::ChangeEvent &event);
    void modifiedChanged(bool modified);
    void pathChanged(const QString &path);
    void readOnlyChanged();
    /// The text is the same; its fields and problems may be others.
    void schemaChanged();
    void undoAvailable(bool available);
    void redoAvailable(bool available);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
