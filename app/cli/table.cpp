#include "app/cli/listing.h"

#include "app/collection/query.h"
#include "app/text/utf8.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace galley::cli {

namespace {

using Cells = std::array<std::string, 5>;

constexpr std::array columns = {"PATH", "VALID", "PUBLISHED", "AUTHOR", "TITLE"};

/// Characters in a line of the terminal that standard output is; nothing when it is a file or a
/// pipe.
std::optional<std::size_t> terminalWidth()
{
    winsize size{};
    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return std::nullopt;
    return size.ws_col;
}

std::string shortened(const std::string &line, std::size_t width)
{
    if (codePointCount(line) <= width)
        return line;
    std::size_t end = 0;
    for (std::size_t count = 0; count + 1 < width; ++count) {
        do
            ++end;
        while (end < line.size() && continuesCharacter(line[end]));
    }
    return line.substr(0, end) + "…";
}

class TableListing : public Listing
{
public:
    explicit TableListing(Console &console)
        : console_(console)
    {
        rows_.emplace_back();
        std::copy(columns.begin(), columns.end(), rows_.front().begin());
    }

    void add(const Row &row) override
    {
        const auto text = [&](const char *key) {
            return oneLine(collection::firstText(row.frontMatter, key));
        };
        rows_.push_back({oneLine(row.path), row.valid ? "yes" : "no", text("publish_date"),
                         text("author"), text("title")});
    }

    void end() override
    {
        std::array<std::size_t, columns.size()> widths{};
        for (const Cells &cells : rows_) {
            for (std::size_t column = 0; column < columns.size(); ++column)
                widths[column] = std::max(widths[column], codePointCount(cells[column]));
        }
        const auto width = terminalWidth();
        for (const Cells &cells : rows_)
            print(cells, widths, width);
    }

private:
    template <class Widths>
    void print(const Cells &cells, const Widths &widths, std::optional<std::size_t> terminal)
    {
        std::string line;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            line += cells[column];
            if (column + 1 < columns.size())
                line.append(widths[column] - codePointCount(cells[column]) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        console_.print((terminal ? shortened(line, *terminal) : line) + '\n');
    }

    Console &console_;
    std::vector<Cells> rows_;
};

} // namespace

std::unique_ptr<Listing> tableListing(Console &console)
{
    return std::make_unique<TableListing>(console);
}

} // namespace galley::cli
