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
    explicit FieldBuilder(YamlReading &reading) : reading_(reading) {}

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
        if (anchor != 0 && isSmall(value))
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
    std::map<YAML::anchor_t, Value> anchors_; ///< small ones alone: they cannot explode
    int aliases_ = 0;
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

} // namespace

YamlReading readYaml(std::string_view text)
{
    YamlReading reading;
    const bool carriageReturns = text.find('\r') != std::string_view::npos;
    const std::string copy = carriageReturns ? withLineFeeds(text) : std::string();
    ViewBuffer buffer(carriageReturns ? std::string_view(copy) : text);
    std::istream stream(&buffer);
    FieldBuilder builder(reading);
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
    return reading;
}

} // namespace galley::frontmatter
