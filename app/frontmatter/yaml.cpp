#include "app/frontmatter/yaml.h"

#include "app/frontmatter/libyaml.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <map>
#include <streambuf>

namespace galley::frontmatter {

namespace {

/// What an alias repeats is bounded: beyond that it reads as null.
constexpr std::size_t largestAlias = 100; ///< nodes
constexpr int mostAliases = 1000;

/// Counts the nodes of a value, down to `left` of them; false when there are more.
bool hasAtMost(const Value &value, std::size_t &left)
{
    if (left == 0)
        return false;
    --left;
    return std::all_of(value.items().begin(), value.items().end(),
                       [&](const Value &item) { return hasAtMost(item, left); })
        && std::all_of(value.fields().begin(), value.fields().end(),
                       [&](const auto &field) { return hasAtMost(field.second, left); });
}

bool isSmall(const Value &value)
{
    std::size_t left = largestAlias;
    return hasAtMost(value, left);
}

/// Builds the fields of the top-level map from the parser's events.
class FieldBuilder : public YAML::EventHandler
{
public:
    /// The first anchors of the text are `given`: they stand for what they are in `known`.
    FieldBuilder(YamlReading &reading, const YamlAnchors &known, const std::vector<std::string> &given)
        : reading_(reading), given_(given.size()), aliases_(known.aliases)
    {
        for (std::size_t i = 0; i < given.size() && aliases_ < mostAliases; ++i) {
            if (const auto value = known.values.find(given[i]); value != known.values.end())
                anchors_[i + 1] = value->second;
        }
    }

    /// Adds the anchors that were read.
    void addTo(YamlAnchors &known) const
    {
        for (std::size_t i = given_; i < names_.size(); ++i) {
            const auto value = anchors_.find(i + 1);
            known.values[names_[i]] = value == anchors_.end() ? Value::null() : value->second;
        }
        known.aliases = aliases_;
    }

    /// Anchors are numbered from 1, in the order of their names.
    void OnAnchor(const YAML::Mark &, const std::string &name) override { names_.push_back(name); }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        markShared(anchor != 0);
        add(Value::null(), anchor);
    }

    void OnAlias(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        markShared(true);
        const auto known = anchors_.find(anchor);
        const bool repeated = known != anchors_.end() && aliases_++ < mostAliases;
        add(repeated ? known->second : Value::null(), 0);
    }

    void OnScalar(const YAML::Mark &, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &text) override
    {
        const bool plain = tag == "?";
        markShared(anchor != 0 || (!plain && tag != "!"));
        add(plain ? Value::plain(text) : Value::string(text), anchor);
    }

    void OnSequenceStart(const YAML::Mark &, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(Value::Type::List, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(Value::Type::Map, tag, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    /// A list or map whose end has not come yet.
    struct Level {
        Value::Type type;
        YAML::anchor_t anchor;
        std::vector<Value> children; ///< of a map: key, value, key, value …
    };

    bool isTopLevel() const { return levels_.size() == 1 && levels_[0].type == Value::Type::Map; }

    void markShared(bool shared)
    {
        // A key of the top level is the next field's, which does not exist yet.
        if (isTopLevel() && levels_[0].children.empty())
            sharedKey_ = sharedKey_ || shared;
        else
            shared_ = shared_ || shared;
    }

    void open(Value::Type type, const std::string &tag, YAML::anchor_t anchor)
    {
        markShared(anchor != 0 || (tag != "?" && tag != ""));
        levels_.push_back({type, anchor, {}});
    }

    void close()
    {
        Level level = std::move(levels_.back());
        levels_.pop_back();
        if (levels_.empty()) {
            reading_.isMap = level.type == Value::Type::Map;
            return;
        }
        if (level.type == Value::Type::List) {
            add(Value::list(std::move(level.children)), level.anchor);
            return;
        }
        std::vector<std::pair<std::string, Value>> fields;
        for (std::size_t i = 0; i + 1 < level.children.size(); i += 2)
            fields.emplace_back(level.children[i].text(), std::move(level.children[i + 1]));
        add(Value::map(std::move(fields)), level.anchor);
    }

    void add(Value value, YAML::anchor_t anchor)
    {
        if (anchor > given_ && isSmall(value))
            anchors_[anchor] = value;
        if (levels_.empty())
            return;
        if (!isTopLevel()) {
            levels_.back().children.push_back(std::move(value));
            return;
        }
        std::vector<Value> &key = levels_[0].children;
        if (key.empty()) {
            sharedKey_ = sharedKey_ || !value.isScalar();
            key.push_back(std::move(value));
            return;
        }
        reading_.fields.push_back({key[0].text(), std::move(value), shared_ || sharedKey_});
        key.clear();
        shared_ = sharedKey_ = false;
    }

    YamlReading &reading_;
    std::vector<Level> levels_;
    std::size_t given_;              ///< how many anchors stand for what they are elsewhere
    std::vector<std::string> names_; ///< of all anchors
    std::map<YAML::anchor_t, Value> anchors_; ///< small ones alone: they cannot explode
    int aliases_;
    bool shared_ = false;
    bool sharedKey_ = false;
};

/// A lone CR ends a line (YAML 1.2 §5.4), which yaml-cpp does not know. All places stay.
std::string withLineFeeds(std::string_view text)
{
    std::string out(text);
    for (std::size_t i = out.find('\r'); i != std::string::npos; i = out.find('\r', i + 1)) {
        if (i + 1 >= out.size() || out[i + 1] != '\n')
            out[i] = '\n';
    }
    return out;
}

/// A stream over bytes that are somebody else's.
class ViewBuffer : public std::streambuf
{
public:
    explicit ViewBuffer(std::string_view text)
    {
        char *begin = const_cast<char *>(text.data());
        setg(begin, begin, begin + text.size());
    }
};

YamlReading read(std::string_view text, const std::vector<std::string> &given, YamlAnchors &known)
{
    YamlReading reading;
    const bool carriageReturns = text.find('\r') != std::string_view::npos;
    const std::string copy = carriageReturns ? withLineFeeds(text) : std::string();
    ViewBuffer buffer(carriageReturns ? std::string_view(copy) : text);
    std::istream stream(&buffer);
    FieldBuilder builder(reading, known, given);
    try {
        YAML::Parser parser(stream);
        const bool document = parser.HandleNextDocument(builder);
        reading.isMap = reading.isMap || !document;
        reading.problem = rejectionByLibyaml(text);
    } catch (const YAML::DeepRecursion &exception) {
        reading.problem = YamlProblem{static_cast<std::size_t>(std::max(exception.mark.pos, 0)),
                                      "it is nested too deep"};
    } catch (const YAML::Exception &exception) {
        reading.problem = YamlProblem{static_cast<std::size_t>(std::max(exception.mark.pos, 0)),
                                      exception.msg};
    }
    if (reading.problem)
        reading.fields.clear();
    else
        builder.addTo(known);
    return reading;
}

/// Whether every reader of YAML takes it as the name of an anchor.
bool isPlainName(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

} // namespace

YamlReading readYaml(std::string_view text)
{
    YamlAnchors none;
    return read(text, {}, none);
}

YamlReading readYamlField(std::string_view text, std::size_t indent,
                          const std::vector<std::string_view> &aliases, YamlAnchors &known)
{
    std::vector<std::string> given;
    std::string ahead = std::string(indent, ' ') + "anchors:";
    for (const std::string_view name : aliases) {
        if (!isPlainName(name))
            continue;
        given.emplace_back(name);
        ahead.append(given.size() == 1 ? " [&" : ", &").append(name).append(" ~");
    }
    if (given.empty())
        return read(text, given, known);
    ahead += "]\n";
    YamlReading reading = read(ahead + std::string(text), given, known);
    if (reading.problem)
        reading.problem->offset -= std::min(reading.problem->offset, ahead.size());
    else if (!reading.fields.empty())
        reading.fields.erase(reading.fields.begin());
    return reading;
}

} // namespace galley::frontmatter
