#include "app/markdown/limits.h"

#include "app/markdown/inline_cost.h"
#include "app/markdown/line_shape.h"
#include "app/markdown/reference_cost.h"
#include "app/text/line_index.h"

#include <algorithm>
#include <string>

namespace galley::markdown {

namespace {

/// Measured, in nanoseconds.
constexpr double mostTime = 1e9;
constexpr double perLine = 150;
constexpr double perOpenBlock = 30; ///< each line looks at all blocks that are open
constexpr double perMarkedByte = 1; ///< each list marker may begin a thematic break
constexpr double perHeadByte = 10;  ///< a delimiter row has all lines above it read as a head,
constexpr double perHeadByteAndLine = 0.7; ///< each of them from the first byte on
constexpr double perCell = 800;
constexpr double perPairOfBars = 10; ///< each cell of a row is found behind all those before it

constexpr double htmlPerCell = 30; ///< bytes

tl::unexpected<Error> refusal(const std::string &why, std::size_t line)
{
    return failure("its Markdown " + why + " in line " + std::to_string(line));
}

/// Adds up what a body costs, line by line.
class Estimate
{
public:
    explicit Estimate(std::string_view body)
        : body_(body)
    {
    }

    void add(ByteRange line, std::size_t number, const LineShape &shape)
    {
        if (shape.blank || shape.startsItem)
            endParagraph(line.begin, number);
        if (shape.blank)
            endLines(line.begin);
        addBlocks(line, shape);
        addTable(line, shape);
        afterBlank_ = shape.blank;
    }

    void end(std::size_t lines)
    {
        endParagraph(body_.size(), lines);
        endLines(body_.size());
    }

    double time() const { return time_; }
    double html() const
    {
        return html_ + static_cast<double>(longest_) * static_cast<double>(uses_);
    }
    /// The line where the costliest paragraph begins.
    std::size_t worstLine() const { return worstLine_; }

private:
    void addBlocks(ByteRange line, const LineShape &shape)
    {
        // Lines that continue a paragraph, and blank ones, leave open what is open.
        if (!shape.blank)
            open_ = afterBlank_ ? shape.nesting() : std::max(open_, shape.nesting());
        deepest_ = std::max(deepest_, open_);
        time_ +=
            perLine + perOpenBlock * static_cast<double>(open_) +
            perMarkedByte * static_cast<double>(shape.items) * static_cast<double>(line.size());
    }

    void addTable(ByteRange line, const LineShape &shape)
    {
        const auto cells = static_cast<double>(columns_);
        const auto bars = static_cast<double>(shape.bars);
        time_ += perCell * cells;
        html_ += htmlPerCell * cells;
        bars_ += bars;
        ++lines_;
        columns_ = std::max(columns_, shape.columns);
        if (columns_ > 0)
            time_ += perPairOfBars * bars * bars;
        if (shape.columns > 0)
            time_ += headTime(static_cast<double>(line.end - linesBegin_));
    }

    double headTime(double bytes) const
    {
        return bytes * (perHeadByte + perHeadByteAndLine * lines_) + perPairOfBars * bars_ * bars_;
    }

    /// A paragraph ends at a blank line at the latest, and ahead of a list item.
    void endParagraph(std::size_t end, std::size_t nextLine)
    {
        const std::string_view text = body_.substr(paragraphBegin_, end - paragraphBegin_);
        const double cost = inlineCost(text, deepest_);
        time_ += cost;
        if (cost > worst_) {
            worst_ = cost;
            worstLine_ = paragraphLine_;
        }
        deepest_ = 0;
        paragraphBegin_ = end;
        paragraphLine_ = nextLine;
    }

    /// A table or a definition ends at a blank line at the latest.
    void endLines(std::size_t end)
    {
        const std::string_view text = body_.substr(linesBegin_, end - linesBegin_);
        longest_ = std::max(longest_, longestDefinition(text));
        uses_ += static_cast<std::size_t>(std::count(text.begin(), text.end(), ']'));
        columns_ = 0;
        bars_ = 0;
        lines_ = 0;
        linesBegin_ = end;
    }

    std::string_view body_;
    double time_ = 0, html_ = 0, worst_ = 0;
    std::size_t worstLine_ = 1;
    std::size_t open_ = 0, deepest_ = 0; ///< blocks in one another: now, and within the paragraph
    std::size_t columns_ = 0;            ///< of the table that may be open
    double lines_ = 0, bars_ = 0;        ///< since the last blank line
    std::size_t longest_ = 0, uses_ = 0; ///< of definitions
    std::size_t paragraphBegin_ = 0, paragraphLine_ = 1, linesBegin_ = 0;
    bool afterBlank_ = true;
};

} // namespace

Result<void> checkLimits(std::string_view body, std::size_t linesBefore)
{
    if (body.size() > maximumBody)
        return failure("its Markdown is larger than 16 MB");
    const LineIndex lines(body);
    Estimate estimate(body);
    for (std::size_t number = 1; number <= lines.lineCount(); ++number) {
        const ByteRange line = lines.line(LineNumber(number));
        const LineShape shape = shapeOf(body.substr(line.begin, line.size()));
        if (shape.columns > maximumColumns)
            return refusal("has a table of more than 256 columns", linesBefore + number);
        if (shape.quotes + shape.items > maximumNesting)
            return refusal("is nested more than 1000 levels deep", linesBefore + number);
        estimate.add(line, number, shape);
    }
    estimate.end(lines.lineCount());
    if (estimate.time() > mostTime)
        return refusal("takes too long to show, most of it for what begins",
                       linesBefore + estimate.worstLine());
    if (estimate.html() > static_cast<double>(maximumHtml))
        return failure("its page would be larger than 32 MB");
    return {};
}

} // namespace galley::markdown
