#include "app/frontmatter/list_edit.h"

#include "app/frontmatter/list_items.h"
#include "app/frontmatter/scalar_writer.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

class ListEditor
{
public:
    ListEditor(std::string_view file, const Entry &entry, std::vector<ListItem> written,
               const std::vector<Value> &items, Style fallback, std::string_view lineEnd)
        : file_(file), entry_(entry), written_(std::move(written)), items_(items),
          fallback_(fallback), lineEnd_(lineEnd), inFlow_(entry.style == Style::FlowList)
    {
    }

    Edits run()
    {
        const std::vector<Value> &old = entry_.value.items();
        if (items_.empty() || old.empty())
            return {wholeList()};
        const std::size_t shorter = std::min(old.size(), items_.size());
        std::size_t front = 0;
        while (front < shorter && old[front] == items_[front])
            ++front;
        std::size_t back = 0;
        while (back < shorter - front && old[old.size() - 1 - back] == items_[items_.size() - 1 - back])
            ++back;
        const std::size_t replaced = shorter - front - back;
        Edits edits;
        for (std::size_t i = front; i < front + replaced; ++i) {
            if (!(old[i] == items_[i]))
                edits.push_back({written_[i].value, textOf(items_[i], styleOf(i))});
        }
        const std::size_t from = front + replaced;
        if (old.size() > items_.size())
            edits.push_back(removal(from, from + old.size() - items_.size()));
        if (items_.size() > old.size())
            edits.push_back(insertion(from, from + items_.size() - old.size()));
        return edits;
    }

private:
    Style styleOf(std::size_t written) const
    {
        const char first = file_[written_[written].value.begin];
        return first == '\'' ? Style::SingleQuoted : first == '"' ? Style::DoubleQuoted : Style::Plain;
    }

    std::string textOf(const Value &value, Style style) const
    {
        return writeScalar(value, style, fallback_, inFlow_);
    }

    ByteEdit wholeList() const
    {
        const bool ownLines = entry_.style == Style::BlockList;
        const std::size_t colon = file_.find(':', entry_.keyRange.end);
        const ByteRange range{ownLines ? colon + 1 : entry_.valueRange.begin, entry_.valueRange.end};
        return {range, (ownLines ? " " : "") + writeFlow(Value::list(items_), Style::Plain, fallback_)};
    }

    /// Takes the written items [from, to) out; others remain.
    ByteEdit removal(std::size_t from, std::size_t to) const
    {
        if (!inFlow_)
            return {{written_[from].whole.begin, written_[to - 1].whole.end}, ""};
        if (from > 0)
            return {{written_[from - 1].value.end, written_[to - 1].value.end}, ""};
        return {{written_[0].value.begin, written_[to].value.begin}, ""};
    }

    /// Puts the new items [from, to) where the written item `from` stands, or at the end.
    ByteEdit insertion(std::size_t from, std::size_t to) const
    {
        const std::size_t neighbour = from > 0 ? from - 1 : 0;
        const ListItem &beside = written_[neighbour];
        std::string text;
        for (std::size_t i = from; i < to; ++i) {
            const std::string item = textOf(items_[i], styleOf(neighbour));
            if (!inFlow_)
                text.append(file_.substr(beside.whole.begin, beside.value.begin - beside.whole.begin))
                    .append(item)
                    .append(lineEnd_);
            else
                text += from > 0 ? ", " + item : item + ", ";
        }
        const ByteRange whole = inFlow_ ? beside.value : beside.whole;
        const std::size_t place = from > 0 ? whole.end : whole.begin;
        return {{place, place}, text};
    }

    std::string_view file_;
    const Entry &entry_;
    std::vector<ListItem> written_;
    const std::vector<Value> &items_;
    Style fallback_;
    std::string_view lineEnd_;
    bool inFlow_;
};

} // namespace

std::optional<Edits> listEdits(std::string_view file, const Entry &entry,
                               const std::vector<Value> &items, Style fallback,
                               std::string_view lineEnd)
{
    auto written = listItems(file, entry);
    const bool scalars = std::all_of(items.begin(), items.end(),
                                     [](const Value &item) { return item.isScalar(); });
    if (!written || written->size() != entry.value.items().size() || !scalars)
        return std::nullopt;
    return ListEditor(file, entry, std::move(*written), items, fallback, lineEnd).run();
}

} // namespace galley::frontmatter
