#include "app/frontmatter/libyaml.h"

#include "app/text/utf8.h"

#include <yaml.h>

#include <array>
#include <memory>
#include <string>
#include <utility>

namespace galley::frontmatter {

namespace {

/// YAML 1.2 line breaks alone; bytes and characters keep their places.
std::string withoutOldLineBreaks(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> breaks = {
        {{"\xC2\x85", "\xC2\xA0"}, {"\xE2\x80\xA8", "\xE2\x80\xA7"}, {"\xE2\x80\xA9", "\xE2\x80\xA7"}}};
    std::string out(text);
    for (const auto &[old, stand] : breaks) {
        for (std::size_t i = out.find(old); i != std::string::npos; i = out.find(old, i))
            out.replace(i, stand.size(), stand);
    }
    return out;
}

/// Where the character with that number begins, in bytes.
std::size_t offsetOf(std::string_view text, std::size_t character)
{
    std::size_t offset = 0;
    for (; offset < text.size(); ++offset) {
        if (!continuesCharacter(text[offset]) && character-- == 0)
            break;
    }
    return offset;
}

/// Where and why it gave up. What is never closed is found at the text's end, but begins elsewhere.
YamlProblem problemOf(const yaml_parser_t &state, std::string_view text)
{
    const char *problem = state.problem ? state.problem : "";
    if (state.error == YAML_READER_ERROR)
        return {state.problem_offset, problem};
    const std::size_t offset = offsetOf(text, state.problem_mark.index);
    if (offset == text.size() && state.context)
        return {offsetOf(text, state.context_mark.index), "what begins here is never closed"};
    return {offset, problem};
}

struct ParserDeleter {
    void operator()(yaml_parser_t *parser) const { yaml_parser_delete(parser); }
};

} // namespace

std::optional<YamlProblem> rejectionByLibyaml(std::string_view text)
{
    const std::string input = withoutOldLineBreaks(text);
    yaml_parser_t state;
    if (!yaml_parser_initialize(&state))
        return YamlProblem{0, "there is not enough memory to read it"};
    const std::unique_ptr<yaml_parser_t, ParserDeleter> parser(&state);
    yaml_parser_set_encoding(&state, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&state, reinterpret_cast<const unsigned char *>(input.data()), input.size());
    for (int documents = 0;;) {
        yaml_event_t event;
        if (!yaml_parser_parse(&state, &event))
            return problemOf(state, input);
        const yaml_event_type_t type = event.type;
        const std::size_t begin = event.start_mark.index;
        yaml_event_delete(&event);
        if (type == YAML_DOCUMENT_START_EVENT && ++documents > 1)
            return YamlProblem{offsetOf(input, begin), "a second document begins"};
        if (type == YAML_STREAM_END_EVENT)
            return std::nullopt;
    }
}

} // namespace galley::frontmatter
