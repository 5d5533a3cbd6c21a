#include "app/document/article_document_private.h"

#include "app/base/edit.h"
#include "app/schema/reading/built_in.h"
#include "app/schema/rules/problems.h"
#include "app/text/utf16.h"

namespace galley {

// ---- the change event --------------------------------------------------------------------------

void ArticleDocument::Private::connectText()
{
    QTextDocument *document = text.document();
    connect(
        document, &QTextDocument::contentsChange, q,
        [this](int position, int removed, int added) { textChanges(position, removed, added); });
    connect(document, &QTextDocument::contentsChanged, q, [this] { textChanged(); });
    connect(document, &QTextDocument::undoAvailable, q, &ArticleDocument::undoAvailable);
    connect(document, &QTextDocument::redoAvailable, q, &ArticleDocument::redoAvailable);
}

void ArticleDocument::Private::forget(int from)
{
    ++revision;
    if (from >= settledFrom)
        return;
    frontMatter.reset();
    problems.reset();
}

void ArticleDocument::Private::textChanges(int position, int removed, int added)
{
    // A new layout is told of the whole text too: that is no edit.
    if (!loading && text.document()->revision() == textRevision)
        return;
    changes.add(position, removed, added);
    forget(position);
}

void ArticleDocument::Private::textChanged()
{
    if (loading)
        return;
    textRevision = text.document()->revision();
    if (changes.isEmpty())
        return;
    const ChangeRecorder::Change change = changes.take(text.length());
    last.add(change);
    clean.add(change);
    const ChangeEvent event = eventOf(change);
    Q_EMIT q->changed(event);
    updateModified();
}

ChangeEvent ArticleDocument::Private::eventOf(const ChangeRecorder::Change &change)
{
    ChangeEvent event;
    event.revision = revision;
    event.before = change.before;
    event.after = change.after;
    if (change.before.begin >= settledFrom) {
        event.body = true;
        return event;
    }
    const int oldBody = bodyPosition;
    findBody();
    const bool otherBody = bodyPosition - oldBody != change.after.size() - change.before.size();
    event.frontMatter = change.before.begin < oldBody || change.after.begin < bodyPosition;
    event.body = change.before.end > oldBody || otherBody;
    return event;
}

void ArticleDocument::Private::findBody()
{
    const auto now = q->snapshot();
    const std::string_view file = now->text;
    const frontmatter::Fences &fences = now->frontMatter.fences;
    bodyPosition = static_cast<int>(utf16Length(file.substr(0, fences.body.begin)));
    const std::size_t settled = frontmatter::settledFrom(file, fences);
    settledFrom = settled == std::string_view::npos
                      ? never
                      : static_cast<int>(utf16Length(file.substr(0, settled)));
}

/// What did not change since the last snapshot is taken from there.
std::string ArticleDocument::Private::presentText() const
{
    if (!last.snapshot || !last.since || !changes.isEmpty())
        return encode(text.text(), {});
    const auto [before, after] = inWholeCharacters(*last.since);
    return applyEdits(last.snapshot->text,
                      {{last.snapshot->toBytes(before), encode(text.text(after), {})}});
}

/// The change with the halves of characters that stand beside it, which may belong to others in it.
ChangeRecorder::Change
ArticleDocument::Private::inWholeCharacters(ChangeRecorder::Change change) const
{
    if (text.characterAt(change.after.begin - 1).isHighSurrogate()) {
        --change.before.begin;
        --change.after.begin;
    }
    if (text.characterAt(change.after.end).isLowSurrogate()) {
        ++change.before.end;
        ++change.after.end;
    }
    return change;
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
    const auto article = std::make_shared<Snapshot>();
    article->text = encode(decoded.text, {});
    article->frontMatter = frontmatter::read(article->text);
    Q_EMIT q->loading(*article);
    loading = true;
    text.reset(decoded);
    loading = false;
    settledFrom = never;
    forget(0);
    article->revision = revision;
    last = {article, std::nullopt};
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
    clean = {q->snapshot(), std::nullopt};
    cleanLineEnds = text.lineEnds();
    cleanLength = text.length();
}

bool ArticleDocument::Private::differsFromClean() const
{
    if (!text.document()->isModified())
        return false;
    if (text.length() != cleanLength)
        return true;
    if (clean.since) {
        const auto [before, after] = inWholeCharacters(*clean.since);
        const ByteRange old = clean.snapshot->toBytes(before);
        if (clean.snapshot->text.compare(old.begin, old.size(), encode(text.text(after), {})) != 0)
            return true;
    }
    return text.lineEnds() != cleanLineEnds;
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
    d->schema = std::make_shared<const schema::Schema>(schema::builtIn());
    d->setClean();
    d->connectText();
}

ArticleDocument::~ArticleDocument()
{
    d->text.document()->disconnect(this);
}

QString ArticleDocument::path() const
{
    return d->path;
}
bool ArticleDocument::isModified() const
{
    return d->modified;
}
QString ArticleDocument::readOnlyReason() const
{
    return d->readOnlyReason;
}
QTextDocument *ArticleDocument::textDocument() const
{
    return d->text.document();
}
int ArticleDocument::revision() const
{
    return d->revision;
}
int ArticleDocument::bodyPosition() const
{
    return d->bodyPosition;
}

std::shared_ptr<const schema::Schema> ArticleDocument::schema() const
{
    return d->schema;
}

void ArticleDocument::setSchema(std::shared_ptr<const schema::Schema> schema)
{
    d->schema = std::move(schema);
    d->problems.reset();
    Q_EMIT schemaChanged();
}

std::string ArticleDocument::bytes() const
{
    return d->readOnlyReason.isEmpty() ? d->text.bytes() : d->original;
}

std::shared_ptr<const Snapshot> ArticleDocument::snapshot() const
{
    if (d->last.snapshot && d->last.snapshot->revision == d->revision)
        return d->last.snapshot;
    auto made = std::make_shared<Snapshot>();
    made->revision = d->revision;
    made->text = d->presentText();
    if (d->frontMatter) {
        made->frontMatter = *d->frontMatter;
        made->frontMatter.fences.body.end = made->text.size();
    } else {
        made->frontMatter = frontmatter::read(made->text);
    }
    if (d->changes.isEmpty()) // else not all of the change that is under way is in it
        d->last = {made, std::nullopt};
    return made;
}

std::shared_ptr<const frontmatter::FrontMatter> ArticleDocument::frontMatter() const
{
    if (!d->frontMatter)
        d->frontMatter = std::make_shared<frontmatter::FrontMatter>(snapshot()->frontMatter);
    return d->frontMatter;
}

std::shared_ptr<const Findings> ArticleDocument::problems() const
{
    if (d->problems)
        return d->problems;
    d->problems = std::make_shared<const Findings>(
        schema::problemsOf(*d->schema, snapshot()->text, *frontMatter()));
    return d->problems;
}

} // namespace galley
