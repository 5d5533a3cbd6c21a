#include "app/document/article_document.h"

#include "app/document/change_recorder.h"
#include "app/document/document_text.h"
#include "app/frontmatter/edit.h"
#include "app/frontmatter/repair.h"
#include "app/schema/schema.h"
#include "app/text/utf16.h"

#include <QFileInfo>

#include <algorithm>

namespace galley {

namespace {

/// A sentence as the end of another one.
std::string continued(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toLower();
    return sentence.toStdString();
}

std::vector<TextEdit> toTextEdits(const Edits &edits, const std::string &text)
{
    const Utf16Index places(text);
    std::vector<TextEdit> result;
    result.reserve(edits.size());
    for (const ByteEdit &edit : edits)
        result.push_back({places.toUtf16(edit.range), QString::fromStdString(edit.replacement)});
    return result;
}

Result<Edits> fieldEdits(const Snapshot &article, const std::string &key, const Value &value)
{
    std::vector<std::string_view> present;
    for (const frontmatter::Entry &entry : article.frontMatter.entries)
        present.push_back(entry.key);
    const auto after = schema::builtIn().placeOf(key, present);
    return frontmatter::setAfter(article.text, after, key, value);
}

bool sameFinding(const Finding &one, const Finding &other)
{
    return one.rule == other.rule && one.range == other.range && one.fix && other.fix
        && one.fix->edits == other.fix->edits;
}

} // namespace

class ArticleDocument::Private
{
public:
    explicit Private(ArticleDocument *owner) : q(owner) {}

    void connectText();
    void textChanges(int position, int removed, int added);
    void textChanged();
    void forgetSnapshot();
    ChangeEvent eventOf(const ChangeRecorder::Change &change);

    void open(const QString &newPath, const std::string &bytes);
    ChangeEvent replaceAll(const DecodedText &decoded);
    void setClean(); ///< what the text is now is what isModified() compares with
    bool differsFromClean() const;
    void updateModified();

    Result<void> editable() const;
    void apply(const Edits &edits);
    Result<void> write(const QString &target, const std::string &bytes);

    ArticleDocument *q;
    DocumentText text;
    ChangeRecorder changes;
    int textRevision = 0; ///< QTextDocument's own count when the last change was told
    bool loading = false;

    int revision = 0;
    mutable std::shared_ptr<const Snapshot> snapshot;
    int bodyPosition = 0;
    bool bodyStandsApart = false; ///< an edit inside the body cannot move its beginning

    QString path;
    storage::Fingerprint fingerprint;
    QString readOnlyReason;
    std::string original; ///< the file's bytes while it is read-only

    std::shared_ptr<const Snapshot> clean;
    std::vector<LineEnd> cleanLineEnds;
    int cleanLength = 0;
    bool modified = false;

    QString mergingField; ///< the key of the last edit, if that was a setField()
    int mergingRevision = -1;
    std::shared_ptr<const Snapshot> mergingStart; ///< the article ahead of the first of these edits
};

// ---- the change event --------------------------------------------------------------------------

void ArticleDocument::Private::connectText()
{
    QTextDocument *document = text.document();
    connect(document, &QTextDocument::contentsChange, q,
            [this](int position, int removed, int added) { textChanges(position, removed, added); });
    connect(document, &QTextDocument::contentsChanged, q, [this] { textChanged(); });
    connect(document, &QTextDocument::undoAvailable, q, &ArticleDocument::undoAvailable);
    connect(document, &QTextDocument::redoAvailable, q, &ArticleDocument::redoAvailable);
}

void ArticleDocument::Private::forgetSnapshot()
{
    ++revision;
    snapshot.reset();
}

void ArticleDocument::Private::textChanges(int position, int removed, int added)
{
    // A new layout is told of the whole text too: that is no edit.
    if (!loading && text.document()->revision() == textRevision)
        return;
    changes.add(position, removed, added);
    forgetSnapshot();
}

void ArticleDocument::Private::textChanged()
{
    if (loading)
        return;
    textRevision = text.document()->revision();
    if (changes.isEmpty())
        return;
    const ChangeEvent event = eventOf(changes.take(text.length()));
    Q_EMIT q->changed(event);
    updateModified();
}

ChangeEvent ArticleDocument::Private::eventOf(const ChangeRecorder::Change &change)
{
    ChangeEvent event;
    event.revision = revision;
    event.before = change.before;
    event.after = change.after;
    if (bodyStandsApart && change.before.begin >= bodyPosition) {
        event.body = true;
        return event;
    }
    const int oldBody = bodyPosition;
    const auto &fences = q->snapshot()->frontMatter.fences;
    bodyPosition = snapshot->toUtf16(fences.body).begin;
    bodyStandsApart = fences.format == frontmatter::Format::Yaml && fences.before.empty()
        && fences.closed() && snapshot->text[fences.closing.end - 1] == '\n';
    const bool otherBody = bodyPosition - oldBody != change.after.size() - change.before.size();
    event.frontMatter = change.before.begin < oldBody || change.after.begin < bodyPosition;
    event.body = change.before.end > oldBody || otherBody;
    return event;
}

// ---- state -------------------------------------------------------------------------------------

void ArticleDocument::Private::open(const QString &newPath, const std::string &bytes)
{
    const DecodedText decoded = decode(bytes);
    const ChangeEvent event = replaceAll(decoded);
    const bool otherReason = decoded.problem != readOnlyReason;
    readOnlyReason = decoded.problem;
    original = readOnlyReason.isEmpty() ? std::string() : bytes;
    const bool otherPath = newPath != path;
    path = newPath;
    setClean();
    Q_EMIT q->changed(event);
    if (otherPath)
        Q_EMIT q->pathChanged(path);
    if (otherReason)
        Q_EMIT q->readOnlyChanged();
    updateModified();
}

ChangeEvent ArticleDocument::Private::replaceAll(const DecodedText &decoded)
{
    const int oldLength = text.length();
    loading = true;
    text.reset(decoded);
    loading = false;
    forgetSnapshot();
    bodyStandsApart = false;
    changes = ChangeRecorder(text.length());
    textRevision = text.document()->revision();
    ChangeEvent event = eventOf({{0, oldLength}, {0, text.length()}});
    event.cause = ChangeEvent::Cause::Load;
    event.frontMatter = event.body = true;
    return event;
}

void ArticleDocument::Private::setClean()
{
    q->endMerging();
    text.document()->setModified(false);
    clean = q->snapshot();
    cleanLineEnds = text.lineEnds();
    cleanLength = text.length();
}

bool ArticleDocument::Private::differsFromClean() const
{
    if (!text.document()->isModified())
        return false;
    return text.length() != cleanLength || q->snapshot()->text != clean->text || text.lineEnds() != cleanLineEnds;
}

void ArticleDocument::Private::updateModified()
{
    const bool differs = differsFromClean();
    if (differs == modified)
        return;
    modified = differs;
    Q_EMIT q->modifiedChanged(modified);
}

ArticleDocument::ArticleDocument(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->setClean();
    d->connectText();
}

ArticleDocument::~ArticleDocument()
{
    d->text.document()->disconnect(this);
}

QString ArticleDocument::path() const { return d->path; }
bool ArticleDocument::isModified() const { return d->modified; }
QString ArticleDocument::readOnlyReason() const { return d->readOnlyReason; }
QTextDocument *ArticleDocument::textDocument() const { return d->text.document(); }
int ArticleDocument::revision() const { return d->revision; }
int ArticleDocument::bodyPosition() const { return d->bodyPosition; }

std::string ArticleDocument::bytes() const
{
    return d->readOnlyReason.isEmpty() ? d->text.bytes() : d->original;
}

std::shared_ptr<const Snapshot> ArticleDocument::snapshot() const
{
    if (!d->snapshot) {
        auto made = std::make_shared<Snapshot>();
        made->revision = d->revision;
        made->text = encode(d->text.text(), {});
        made->frontMatter = frontmatter::read(made->text);
        d->snapshot = std::move(made);
    }
    return d->snapshot;
}

// ---- file --------------------------------------------------------------------------------------

Result<void> ArticleDocument::load(const QString &path)
{
    const auto file = storage::readFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    d->fingerprint = file->fingerprint;
    d->open(QFileInfo(path).absoluteFilePath(), file->bytes);
    return {};
}

void ArticleDocument::startNew(const QString &text)
{
    d->fingerprint = {};
    d->open({}, text.toStdString());
}

Result<void> ArticleDocument::save()
{
    if (auto allowed = d->editable(); !allowed)
        return allowed;
    if (d->path.isEmpty())
        return failure("the article has no file yet");
    const std::string bytes = this->bytes();
    if (QFileInfo::exists(d->path)) {
        const auto onDisk = storage::readFile(d->path);
        if (!onDisk)
            return tl::make_unexpected(onDisk.error());
        if (onDisk->bytes == bytes) {
            d->fingerprint = onDisk->fingerprint;
            d->setClean();
            d->updateModified();
            return {};
        }
        if (onDisk->fingerprint.hash != d->fingerprint.hash)
            return failure("another program has changed this file since it was opened");
    }
    return d->write(d->path, bytes);
}

Result<void> ArticleDocument::saveAs(const QString &path)
{
    if (auto allowed = d->editable(); !allowed)
        return allowed;
    if (auto written = d->write(path, bytes()); !written)
        return written;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (absolute != d->path) {
        d->path = absolute;
        Q_EMIT pathChanged(absolute);
    }
    return {};
}

Result<void> ArticleDocument::Private::write(const QString &target, const std::string &bytes)
{
    auto written = storage::writeFile(target, bytes);
    if (!written)
        return tl::make_unexpected(written.error());
    fingerprint = *written;
    setClean();
    updateModified();
    return {};
}

Result<void> ArticleDocument::revert()
{
    if (d->path.isEmpty())
        return failure("the article has no file yet");
    if (!d->readOnlyReason.isEmpty())
        return load(d->path);
    auto file = storage::readFile(d->path);
    if (!file)
        return tl::make_unexpected(file.error());
    const DecodedText decoded = decode(file->bytes);
    if (!decoded.problem.isEmpty())
        return failure(continued(decoded.problem));
    endMerging();
    d->text.become(decoded);
    d->fingerprint = file->fingerprint;
    d->setClean();
    d->updateModified();
    return {};
}

// ---- edits -------------------------------------------------------------------------------------

Result<void> ArticleDocument::Private::editable() const
{
    if (readOnlyReason.isEmpty())
        return {};
    return failure("it is open for reading only: " + continued(readOnlyReason));
}

void ArticleDocument::Private::apply(const Edits &edits)
{
    q->endMerging();
    text.change(toTextEdits(edits, q->snapshot()->text));
}

Result<void> ArticleDocument::setField(const QString &key, const Value &value)
{
    if (auto allowed = d->editable(); !allowed)
        return allowed;
    const auto now = snapshot();
    const bool merges = d->mergingField == key && d->mergingRevision == d->revision;
    // What was typed on the way to this value leaves no trace: quotes that only it needed.
    const auto start = merges ? d->mergingStart : now;
    auto edits = fieldEdits(*start, key.toStdString(), value);
    if (!edits)
        return tl::make_unexpected(edits.error());
    if (merges)
        edits = difference(now->text, applyEdits(start->text, *edits));
    if (d->text.change(toTextEdits(*edits, now->text), merges)) {
        d->mergingField = key;
        d->mergingRevision = d->revision;
        d->mergingStart = start;
    }
    return {};
}

Result<void> ArticleDocument::removeField(const QString &key)
{
    if (auto allowed = d->editable(); !allowed)
        return allowed;
    const auto edits = frontmatter::remove(snapshot()->text, key.toStdString());
    if (!edits)
        return tl::make_unexpected(edits.error());
    d->apply(*edits);
    return {};
}

Result<void> ArticleDocument::applyFix(const Finding &finding)
{
    if (auto allowed = d->editable(); !allowed)
        return allowed;
    if (!finding.fix)
        return failure("there is no certain repair for this");
    const Findings &present = snapshot()->frontMatter.findings;
    if (std::none_of(present.begin(), present.end(),
                     [&](const Finding &other) { return sameFinding(finding, other); }))
        return failure("the article has changed since this was found");
    d->apply(finding.fix->edits);
    return {};
}

Result<Findings> ArticleDocument::repair()
{
    if (auto allowed = d->editable(); !allowed)
        return tl::make_unexpected(allowed.error());
    frontmatter::Repair repair = frontmatter::repair(snapshot()->text);
    d->apply(repair.edits);
    return std::move(repair.left);
}

void ArticleDocument::endMerging()
{
    d->mergingField.clear();
    d->mergingRevision = -1;
    d->mergingStart.reset();
}

bool ArticleDocument::canUndo() const
{
    return d->readOnlyReason.isEmpty() && d->text.document()->isUndoAvailable();
}

bool ArticleDocument::canRedo() const
{
    return d->readOnlyReason.isEmpty() && d->text.document()->isRedoAvailable();
}

void ArticleDocument::undo()
{
    if (canUndo())
        d->text.document()->undo();
}

void ArticleDocument::redo()
{
    if (canRedo())
        d->text.document()->redo();
}

} // namespace galley
