#include "app/markdown/html_spans.h"

#include <algorithm>

namespace galley::markdown {

void SpanFinder::skip(std::size_t blocks, std::size_t html)
{
    if (blocks > 0)
        endParagraph();
    block_ += blocks;
    htmlBefore_ += html;
}

void SpanFinder::add(const std::vector<Tag> &tags, std::size_t html)
{
    html_ = html;
    for (const Tag &tag : tags) {
        if (tag.kind == Tag::Kind::Start)
            start(tag);
        else if (tag.kind == Tag::Kind::End)
            end(tag);
        else
            endParagraph();
    }
    ++block_;
    htmlBefore_ += html;
}

BlockSpans SpanFinder::spans() const
{
    BlockSpans spans;
    for (const Found &found : found_)
        spans.push_back({found.first, found.last + 1 - found.first});
    return spans;
}

void SpanFinder::start(const Tag &tag)
{
    if (tag.rules.endsParagraph)
        endParagraph();
    while (!open_.empty() && isEndedBy(open_.back().tag->name, tag.name))
        open_.pop_back();
    open_.push_back({&tag, block_, htmlBefore_});
    if (open_.size() > deepestElement)
        open_.pop_front();
}

void SpanFinder::end(const Tag &tag)
{
    for (std::size_t at = open_.size(); at-- > 0;) {
        if (open_[at].tag->name == tag.name) {
            join(open_[at]);
            close(at);
            return;
        }
        if (isHeldBy(*open_[at].tag, tag))
            return;
    }
}

void SpanFinder::endParagraph()
{
    for (std::size_t at = open_.size(); at-- > 0 && !open_[at].tag->rules.bounds;) {
        if (open_[at].tag->name == "p") {
            close(at);
            return;
        }
    }
}

/// Ends an element and those within it, but formatting that was begun there: that goes on behind an
/// element from which it can reach out, and ends alone.
void SpanFinder::close(std::size_t open)
{
    const Tag &tag = *open_[open].tag;
    const auto at = open_.begin() + static_cast<std::ptrdiff_t>(open);
    const auto goesOn = [&](const Open &inner) {
        return tag.rules.formatting || (inner.tag->rules.formatting && !tag.rules.bounds);
    };
    const auto rest =
        std::stable_partition(at + 1, open_.end(), goesOn); // what goes on comes to the front
    open_.erase(rest, open_.end());
    open_.erase(at);
}

bool SpanFinder::isTooLong(const Found &span) const
{
    return block_ + 1 - span.first > maximumSpanBlocks ||
           htmlBefore_ + html_ - span.htmlBefore > maximumSpanHtml;
}

void SpanFinder::join(const Open &open)
{
    Found span{open.block, block_, open.htmlBefore};
    auto apart = found_.end();
    while (apart != found_.begin() && !isTooLong(span) && (apart - 1)->last >= span.first) {
        --apart;
        if (apart->first < span.first)
            span = {apart->first, block_, apart->htmlBefore};
    }
    if (span.first == block_ || isTooLong(span))
        return;
    found_.erase(apart, found_.end());
    found_.push_back(span);
}

} // namespace galley::markdown
