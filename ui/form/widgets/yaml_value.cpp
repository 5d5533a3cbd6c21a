#include "ui/form/widgets/yaml_value.h"

#include "app/base/sentence.h"
#include "app/frontmatter/edit.h"
#include "app/frontmatter/scalar_writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::YamlEditor)
};

/// An article with nothing else, so that the engine reads and writes the value.
constexpr std::string_view article = "---\nvalue:\n---\n";
constexpr std::string_view key = "value";

std::ptrdiff_t signsIn(std::string_view text)
{
    return std::count(text.begin(), text.end(), '#');
}

/// Those in all texts and keys of a value.
std::ptrdiff_t signsIn(const Value &value)
{
    const auto add = [](std::ptrdiff_t sum, const Value &part) { return sum + signsIn(part); };
    const auto addField = [&](std::ptrdiff_t sum, const auto &field) {
        return add(sum + signsIn(std::string_view(field.first)), field.second);
    };
    const auto own = signsIn(std::string_view(value.text()));
    const auto inItems = std::accumulate(value.items().begin(), value.items().end(), own, add);
    return std::accumulate(value.fields().begin(), value.fields().end(), inItems, addField);
}

} // namespace

QString yamlOf(const Value &value)
{
    const auto edits = frontmatter::set(article, key, value);
    if (!edits)
        return QString::fromStdString(frontmatter::writeFlow(value, frontmatter::Style::Plain,
                                                             frontmatter::Style::SingleQuoted));
    const std::string file = applyEdits(article, *edits);
    const frontmatter::FrontMatter read = frontmatter::read(file);
    return QString::fromStdString(frontmatter::sourceOf(file, *read.find(key)));
}

tl::expected<Value, QString> valueOfYaml(const QString &yaml)
{
    const std::string typed = yaml.toStdString();
    const auto edits = frontmatter::setSource(article, key, typed);
    if (!edits)
        return tl::make_unexpected(sentenceOf(edits.error(), yaml));
    const frontmatter::FrontMatter read = frontmatter::read(applyEdits(article, *edits));
    const frontmatter::Entry &entry = *read.find(key);
    if (!entry.locked.empty())
        return tl::make_unexpected(QString::fromStdString(asSentence(entry.locked)));
    if (signsIn(std::string_view(typed)) > signsIn(entry.value))
        return tl::make_unexpected(
            Words::tr("A comment within a group can only be written in the article's source."));
    return entry.value;
}

QString sentenceOf(const frontmatter::SourceProblem &problem, const QString &yaml)
{
    const QString message = QString::fromStdString(problem.message);
    if (!yaml.contains(QLatin1Char('\n')))
        return message;
    //: %1 is the number of a line, %2 a sentence about it
    return Words::tr("Line %1: %2").arg(qulonglong(problem.place.line)).arg(message);
}

} // namespace galley::ui
