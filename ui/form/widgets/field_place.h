// Where a value stands in the front matter.
#pragma once

#include <QString>

namespace galley::ui {

struct FieldPlace
{
    QString key;
    QString pointer = {}; ///< within the key's value, a JSON Pointer (RFC 6901)
    friend bool operator==(const FieldPlace &, const FieldPlace &) = default;

    /// The place of a key of its map, or of an item of its list, whose index is `token` then.
    FieldPlace operator/(QString token) const
    {
        token.replace(QLatin1Char('~'), QLatin1String("~0"));
        token.replace(QLatin1Char('/'), QLatin1String("~1"));
        return {key, pointer + QLatin1Char('/') + token};
    }
    /// Whether another place is this one, or within it.
    bool contains(const FieldPlace &other) const
    {
        return key == other.key &&
               (pointer == other.pointer || other.pointer.startsWith(pointer + QLatin1Char('/')));
    }
};

} // namespace galley::ui
