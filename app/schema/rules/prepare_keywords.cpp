// The keywords of JSON Schema, subject by subject.
#include "app/schema/rules/formats.h"
#include "app/schema/rules/preparer.h"
#include "app/schema/rules/words.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

namespace galley::schema {

namespace {

bool mayBeSchema(const Json &json) { return json.is_object() || json.is_boolean(); }

/// What formatted dates are worth a look in: a schema that says them for the same value.
bool hasDateFormat(const Json &schema)
{
    return schema.is_object() && schema.contains("format") && schema["format"].is_string()
        && isDateFormat(schema["format"].get_ref<const std::string &>());
}

bool hasDateFormatInPlace(const Json &schema)
{
    for (const char *combination : {"anyOf", "oneOf", "allOf"}) {
        const auto found = schema.find(combination);
        if (found != schema.end() && found->is_array()
            && std::any_of(found->begin(), found->end(), hasDateFormat))
            return true;
    }
    return hasDateFormat(schema);
}

/// A whole number from 0 up; one that is larger than any count is the largest there is.
std::optional<std::int64_t> countOf(const Json &json)
{
    const Json number = withWholeNumbers(json);
    if (number.is_number_integer() && number.get<std::int64_t>() >= 0)
        return number.get<std::int64_t>();
    const bool large = number.is_number_float() && number.get<double>() >= 9007199254740992.0;
    return large ? std::optional(std::numeric_limits<std::int64_t>::max()) : std::nullopt;
}

bool hasAny(const Json &schema, std::initializer_list<const char *> keywords)
{
    return std::any_of(keywords.begin(), keywords.end(),
                       [&](const char *keyword) { return schema.contains(keyword); });
}

} // namespace

/// What a schema says to people, for the sentences.
void Preparer::words(Part &part)
{
    for (const char *keyword : {"title", "description"}) {
        if (part.in.contains(keyword) && part.in[keyword].is_string())
            part.out[keyword] = part.in[keyword];
    }
    for (const char *keyword : {"errorMessage", "patternErrorMessage", "patternDescription",
                                "formatMinimum", "formatMaximum", "formatExclusiveMinimum",
                                "formatExclusiveMaximum"}) {
        if (part.in.contains(keyword))
            part.out[keyword] = part.in[keyword];
    }
}

void Preparer::types(Part &part)
{
    static const std::set<std::string> known = {"null",   "boolean", "integer", "number",
                                                "string", "array",   "object"};
    if (!part.in.contains("type"))
        return;
    const Json &type = part.in["type"];
    Json types = type.is_array() ? type : Json::array({type});
    const bool good = !types.empty() && std::all_of(types.begin(), types.end(), [](const Json &name) {
        return name.is_string() && known.contains(name.get_ref<const std::string &>());
    });
    if (good)
        part.out["type"] = types;
    else
        passOver(part, "type", "is no type that there is");
}

void Preparer::values(Part &part)
{
    if (part.in.contains("const"))
        part.out["const"] = withWholeNumbers(part.in["const"]);
    if (!part.in.contains("enum"))
        return;
    if (part.in["enum"].is_array())
        part.out["enum"] = withWholeNumbers(part.in["enum"]);
    else
        passOver(part, "enum", "is no list");
}

void Preparer::limits(Part &part)
{
    for (const char *limit : {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}) {
        if (!part.in.contains(limit))
            continue;
        if (part.in[limit].is_number())
            part.out[limit] = withWholeNumbers(part.in[limit]);
        else if (!part.in[limit].is_boolean())
            passOver(part, limit, "is no number");
    }
    const auto excludes = [&](const char *key) { return part.in.contains(key) && part.in[key] == true; };
    for (const auto &[limit, exclusive] :
         {std::pair("minimum", "exclusiveMinimum"), std::pair("maximum", "exclusiveMaximum")}) {
        if (excludes(exclusive) && part.out.contains(limit)) { // as draft 4 has it
            part.out[exclusive] = part.out[limit];
            part.out.erase(limit);
        }
    }
    if (!part.in.contains("multipleOf"))
        return;
    if (part.in["multipleOf"].is_number() && part.in["multipleOf"].get<double>() > 0)
        part.out[keyword::multiple] = part.in["multipleOf"];
    else
        passOver(part, "multipleOf", "is no number above 0");
}

void Preparer::counts(Part &part)
{
    for (const char *keyword : {"minLength", "maxLength", "minItems", "maxItems", "minProperties",
                                "maxProperties"}) {
        if (!part.in.contains(keyword))
            continue;
        if (const auto count = countOf(part.in[keyword]))
            part.out[keyword] = *count;
        else
            passOver(part, keyword, "is no whole number from 0 up");
    }
    if (part.in.contains("uniqueItems") && part.in["uniqueItems"] == true)
        part.out[keyword::unique] = true;
    if (!part.in.contains("required"))
        return;
    const Json &required = part.in["required"];
    if (required.is_array() && std::all_of(required.begin(), required.end(),
                                           [](const Json &key) { return key.is_string(); }))
        part.out["required"] = required;
    else
        passOver(part, "required", "is no list of keys");
}

void Preparer::texts(Part &part)
{
    if (part.in.contains("pattern")) {
        const Json &pattern = part.in["pattern"];
        if (pattern.is_string() && result_.patterns.add(pattern.get_ref<const std::string &>()))
            part.out[keyword::pattern] = pattern;
        else
            passOver(part, "pattern", "is no regular expression that can be used");
    }
    if (part.in.contains("format") && part.in["format"].is_string()
        && knowsFormat(part.in["format"].get_ref<const std::string &>()))
        part.out[keyword::format] = part.in["format"];
}

/// A date without quotes is a text to a schema that asks for a date, else neither text nor map.
void Preparer::dates(Part &part)
{
    if (!part.out.contains("type"))
        return;
    Json &types = part.out["type"];
    const auto has = [&](const char *type) {
        return std::find(types.begin(), types.end(), type) != types.end();
    };
    if (has("object")) {
        part.out[keyword::map] = true;
    } else if (has("string") && hasDateFormatInPlace(part.in)) {
        types.push_back("object");
        part.out[keyword::dates] = true;
    }
}

void Preparer::members(Part &part)
{
    if (part.in.contains("properties")) {
        if (part.in["properties"].is_object()) {
            part.out["properties"] = Json::object();
            for (const auto &[key, value] : part.in["properties"].items())
                part.out["properties"][key] = child(part, "properties", key, false);
        } else {
            passOver(part, "properties", "is no map");
        }
    }
    if (part.in.contains("additionalProperties"))
        part.out["additionalProperties"] = child(part, "additionalProperties", false);
    if (part.in.contains("propertyNames") && mayBeSchema(part.in["propertyNames"]))
        part.out[keyword::names] = unit(part.in["propertyNames"], false);
}

void Preparer::patternMembers(Part &part)
{
    if (!part.in.contains("patternProperties"))
        return;
    const Json &patterns = part.in["patternProperties"];
    if (!patterns.is_object()) {
        passOver(part, "patternProperties", "is no map");
        return;
    }
    Json members = {{"names", Json::array()}, {"patterns", Json::array()}};
    for (const auto &[pattern, schema] : patterns.items()) {
        if (!result_.patterns.add(pattern))
            passOver(part, "patternProperties", "has a regular expression that cannot be used");
        else if (isSchema(schema, part, "patternProperties", pattern))
            members["patterns"].push_back({{"pattern", pattern}, {"unit", unit(schema, false)}});
    }
    if (part.out.contains("properties")) {
        for (const auto &[key, schema] : part.out["properties"].items())
            members["names"].push_back(key);
    }
    if (part.out.contains("additionalProperties")) {
        const char *keyword =
            part.in.contains("additionalProperties") ? "additionalProperties" : "unevaluatedProperties";
        const Json &rest = part.in[keyword];
        if (isSchema(rest, part, keyword))
            members["additional"] = unit(rest, false);
        part.out.erase("additionalProperties");
    }
    part.out[keyword::members] = members;
}

/// `items` with `additionalItems`, and `prefixItems` with `items` of 2020-12.
void Preparer::items(Part &part)
{
    const bool prefixed = part.in.contains("prefixItems");
    const char *list = prefixed ? "prefixItems" : "items";
    const char *rest = prefixed ? "items" : "additionalItems";
    if (!part.in.contains(list))
        return;
    if (mayBeSchema(part.in[list]) && !prefixed) {
        part.out["items"] = child(part, list, false);
        return;
    }
    if (!part.in[list].is_array()) {
        passOver(part, list, "is no schema");
        return;
    }
    part.out["items"] = Json::array();
    for (std::size_t at = 0; at < part.in[list].size(); ++at)
        part.out["items"].push_back(child(part, list, std::to_string(at), false));
    if (part.in.contains(rest))
        part.out["additionalItems"] = child(part, rest, false);
}

void Preparer::contains(Part &part)
{
    if (!part.in.contains("contains") || !mayBeSchema(part.in["contains"]))
        return;
    const auto count = [&](const char *keyword, std::int64_t standard) {
        return part.in.contains(keyword) ? countOf(part.in[keyword]).value_or(standard) : standard;
    };
    part.out[keyword::contains] = {{"unit", unit(part.in["contains"], false)},
                                   {"least", count("minContains", 1)},
                                   {"most", count("maxContains", INT64_MAX)}};
}

void Preparer::combinations(Part &part)
{
    for (const char *keyword : {"allOf", "anyOf", "oneOf"}) {
        if (!part.in.contains(keyword))
            continue;
        const Json &schemas = part.in[keyword];
        if (!schemas.is_array() || schemas.empty()) {
            passOver(part, keyword, "is no list of schemas");
            continue;
        }
        part.out[keyword] = Json::array();
        for (std::size_t at = 0; at < schemas.size(); ++at)
            part.out[keyword].push_back(child(part, keyword, std::to_string(at), part.inPlace));
    }
}

void Preparer::conditions(Part &part)
{
    if (part.in.contains("not"))
        part.out["not"] = child(part, "not", part.inPlace);
    if (!part.in.contains("if"))
        return;
    for (const char *keyword : {"if", "then", "else"}) {
        if (part.in.contains(keyword))
            part.out[keyword] = child(part, keyword, part.inPlace);
    }
}

/// `dependencies`, and the two that 2019-09 made of it.
void Preparer::dependencies(Part &part)
{
    for (const char *keyword : {"dependencies", "dependentRequired", "dependentSchemas"}) {
        if (!part.in.contains(keyword) || !part.in[keyword].is_object())
            continue;
        for (const auto &[key, value] : part.in[keyword].items()) {
            const bool keys = value.is_array()
                && std::all_of(value.begin(), value.end(), [](const Json &k) { return k.is_string(); });
            if (keys || mayBeSchema(value))
                part.out["dependencies"][key] =
                    keys ? value : child(part, keyword, key, part.inPlace);
            else
                passOver(part, keyword, "has neither keys nor a schema for " + forSentence(key));
        }
    }
}

/// Where nothing else could have looked at them, they are what `additional…` is.
void Preparer::unevaluated(Part &part)
{
    const bool alone = !hasAny(part.in, {"$ref", "allOf", "anyOf", "oneOf", "if", "not", "contains",
                                         "dependencies", "dependentSchemas", "$dynamicRef"});
    for (const auto &[keyword, plain] : {std::pair("unevaluatedProperties", "additionalProperties"),
                                         std::pair("unevaluatedItems", "additionalItems")}) {
        if (!part.in.contains(keyword) || part.in.contains(plain))
            continue;
        const bool isList = std::string_view(plain) == "additionalItems";
        if (isList && part.out.contains("items") && !part.out["items"].is_array())
            continue; // every item is looked at
        if (!alone)
            passOver(part, keyword, "depends on other schemas, which is not supported");
        else if (isList && !part.out.contains("items"))
            part.out["items"] = child(part, keyword, false);
        else if (!isList || !part.out.contains("additionalItems"))
            part.out[plain] = child(part, keyword, false);
    }
}

void Preparer::unknown(Part &part)
{
    for (const char *keyword : {"$dynamicRef", "$recursiveRef", "disallow", "extends", "divisibleBy"}) {
        if (part.in.contains(keyword))
            passOver(part, keyword, "is not supported");
    }
}

} // namespace galley::schema
