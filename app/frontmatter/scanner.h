// How scan() goes over the lines of a map or a list: scan.cpp has the lines and their entries,
// scan_values.cpp the values behind a key or a dash.
#pragma once

#include "app/frontmatter/key_line.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/scan.h"

#include <optional>

namespace galley::frontmatter {

class Scanner
{
public:
    enum class Mode { Fields, Items };

    Scanner(std::string_view file, ByteRange content, Mode mode, Anchors &anchors)
        : text_(file.substr(0, content.end)), at_(content.begin), items_(mode == Mode::Items), anchors_(anchors)
    {
    }

    Scan run();
    ScannedEntry runValue(std::size_t begin, std::size_t indent);

private:
    void scanLine(Line line);
    std::optional<KeyLine> beginOf(std::string_view line) const;
    void scanEntry(Line line, const KeyLine &key);
    void scanValue();
    bool scanWithinItem();
    void scanMarked();
    void scanNothing(Line line);
    void scanNested(Line first);
    void scanQuoted();
    void scanBlockScalar();
    void scanBlockContent(bool keepsBlankLines, std::size_t indent);
    void scanFlow();
    void scanProperties();
    void scanPlain();

    Line lineOf(std::size_t place) const;
    bool isField(std::string_view line) const;
    bool isDeeper(std::string_view line) const;
    bool isItem(std::string_view line) const;
    bool isListItem(std::string_view line) const;
    std::optional<Line> nextContentLine(std::size_t begin) const;
    std::size_t endOfDeeperLines(std::size_t begin, bool orListItems = false) const;
    bool restIsComment(std::size_t place) const;
    std::string_view aheadOfNextField(std::size_t begin);
    void endsBehind(std::size_t valueEnd);
    void fails(Fault fault, std::size_t place);

    std::string_view text_;
    std::size_t at_;
    bool items_;
    Anchors &anchors_;
    std::size_t indent_ = std::string_view::npos;   ///< of the map or list; set by its first line
    std::size_t comments_ = std::string_view::npos; ///< begin of the comment lines directly above
    std::size_t soughtFrom_ = std::string_view::npos; ///< where the search for nextField_ began
    std::size_t nextField_ = 0;
    int openEnded_ = 0; ///< values without an end so far
    ScannedEntry entry_;
    Scan result_;
};

} // namespace galley::frontmatter
