// The edits of an ArticleDocument, and their undo.
#include "app/document/article_document_private.h"

#include "app/base/sentence.h"
#include "app/frontmatter/edit.h"
#include "app/frontmatter/repair.h"
#include "app/schema/field_edit.h"
#include "app/text/utf16.h"

#include <algorithm>

namespace galley {

namespace {

/// Reads the text up to the last edit only.
std::vector<TextEdit> toTextEdits(const Edits &edits, std::string_view text)
{
    std::size_t byte = 0;
    int place = 0;
    const auto placeOf = [&](std::size_t wanted) {
        place += static_cast<int>(utf16Length(text.substr(byte, wanted - byte)));
        byte = wanted;
        return place;
    };
    std::vector<TextEdit> result;
    result.reserve(edits.size());
    for (const ByteEdit &edit : edits) {
        const int begin = placeOf(edit.range.begin);
        result.push_back(
            {{begin, placeOf(edit.range.end)}, QString::fromStdString(edit.replacement)});
    }
    return result;
}

bool isSame(const Finding &one, const Finding &other)
{
    return one.rule == other.rule && one.range == other.range && one.field == other.field &&
           one.pointer == other.pointer && one.message == other.message;
}

/// Whether edits can be made together with others: none is at the place of another.
bool isApart(const Edits &edits, const Edits &others)
{
    return std::none_of(edits.begin(), edits.end(), [&](const ByteEdit &edit) {
        return std::any_of(others.begin(), others.end(), [&](const ByteEdit &other) {
            return edit.range.begin <= other.range.end && other.range.begin <= edit.range.end;
        });
    });
}

/// The edits that make of `now` what `edits` make of `start`. Both have the same body, which
/// neither what is between them nor `edits` touch: it is not even looked at.
Edits furtherEdits(const Snapshot &now, const Snapshot &start, const Edits &edits)
{
    const std::size_t body = start.body().size();
    const auto head = [body](const Snapshot &article) {
        return std::string_view(article.text).substr(0, article.text.size() - body);
    };
    return difference(head(now), applyEdits(head(start), edits));
}

} // namespace

void ArticleDocument::Private::apply(const Edits &edits)
{
    q->endMerging();
    text.change(toTextEdits(edits, q->snapshot()->text));
}

bool ArticleDocument::Private::merges(const QString &key) const
{
    return mergingField == key && mergingRevision == revision;
}

std::shared_ptr<const Snapshot> ArticleDocument::Private::startOf(const QString &key) const
{
    return merges(key) ? mergingStart : q->snapshot();
}

void ArticleDocument::Private::applyMerging(const QString &key, const Edits &edits)
{
    const auto now = q->snapshot();
    const auto start = startOf(key);
    const bool merging = merges(key);
    const Edits further = merging ? furtherEdits(*now, *start, edits) : edits;
    if (text.change(toTextEdits(further, now->text), merging)) {
        mergingField = key;
        mergingRevision = revision;
        mergingStart = start;
    }
}

Result<void> ArticleDocument::setField(const QString &key, const Value &value)
{
    if (auto allowed = d->editable(); !allowed)
        return allowed;
    const auto start = d->startOf(key);
    const auto edits =
        schema::setField(*d->schema, start->text, start->frontMatter, key.toStdString(), value);
    if (!edits)
        return tl::make_unexpected(edits.error());
    d->applyMerging(key, *edits);
    return {};
}

tl::expected<void, frontmatter::SourceProblem> ArticleDocument::setFieldSource(const QString &key,
                                                                               const QString &yaml)
{
    if (const auto allowed = d->editable(); !allowed)
        return tl::make_unexpected(
            frontmatter::SourceProblem{{}, asSentence(allowed.error().message)});
    const auto start = d->startOf(key);
    const auto edits = schema::setFieldSource(*d->schema, start->text, start->frontMatter,
                                              key.toStdString(), yaml.toStdString());
    if (!edits)
        return tl::make_unexpected(edits.error());
    d->applyMerging(key, *edits);
    return {};
}

Result<void> ArticleDocument::removeField(const QString &key)
{
    if (auto allowed = d->editable(); !allowed)
        return allowed;
    const auto edits = frontmatter::remove(d->startOf(key)->text, key.toStdString());
    if (!edits)
        return tl::make_unexpected(edits.error());
    d->applyMerging(key, *edits);
    return {};
}

Result<void> ArticleDocument::makeFixes(const Findings &findings)
{
    if (auto allowed = d->editable(); !allowed)
        return allowed;
    const auto all = problems();
    Edits edits;
    for (const Finding &wanted : findings) {
        const auto found = std::find_if(all->begin(), all->end(), [&](const Finding &problem) {
            return isSame(problem, wanted);
        });
        if (found != all->end() && found->fix && isApart(found->fix->edits, edits))
            edits.insert(edits.end(), found->fix->edits.begin(), found->fix->edits.end());
    }
    if (edits.empty())
        return failure("there is no certain repair for this");
    sortByPlace(edits);
    d->apply(edits);
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
