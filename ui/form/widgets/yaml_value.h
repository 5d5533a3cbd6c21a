// A value within a field as YAML that a person reads and types, and back.
#pragma once

#include "app/frontmatter/source.h"
#include "app/frontmatter/value.h"

#include <QString>

#include <tl/expected.hpp>

namespace galley::ui {

/// The value as lines of YAML at the margin, without comments; empty for null.
QString yamlOf(const Value &value);

/// The value that a text says, null where it is blank. Else a whole sentence with what is wrong,
/// ahead of it the line where there are several. Comments, anchors and tags are refused: they would
/// be lost.
tl::expected<Value, QString> valueOfYaml(const QString &yaml);

/// What is wrong with `yaml`, as a whole sentence; ahead of it the line where there are several.
QString sentenceOf(const frontmatter::SourceProblem &problem, const QString &yaml);

} // namespace galley::ui
