#include "app/cli/commands.h"

#include "app/cli/input.h"
#include "app/markdown/blocks.h"
#include "app/page/page.h"
#include "app/page/site_style.h"

namespace galley::cli {

namespace {

struct RenderOptions
{
    std::string path;
    std::string output = std::string(standardInput);
    std::string theme = page::Options().theme;
    bool body = false;
    bool unsafe = false;
};

/// A page that is opened from the disk runs nothing and loads nothing but images, whatever the
/// article says. Those a browser takes from the disk and from the network, as on the site: who
/// keeps them there learns that the page was opened. --unsafe lifts that together with the filter
/// of the HTML.
constexpr auto contentSecurityPolicy =
    "default-src 'none'; img-src * data: file:; style-src 'unsafe-inline'; "
    "form-action 'none'; base-uri 'none'";

/// The style sheet of the article's site; complains about what is wrong with it.
std::string siteStyle(const RenderOptions &options, Console &console)
{
    if (options.body || options.path == standardInput)
        return {};
    const page::SiteStyle style =
        page::siteStyleOf(page::Site(QString::fromStdString(options.path)));
    if (style.fault) {
        const std::string line =
            style.fault->line > 0 ? "line " + std::to_string(style.fault->line) + ": " : "";
        console.complain(style.path.toStdString(), Error{line + style.fault->message}, Exit::Wrong);
    }
    return style.css;
}

Result<std::string> htmlOf(const Article &article, const RenderOptions &options,
                           const std::string &siteStyle)
{
    markdown::Options markdown;
    markdown.unsafe = options.unsafe;
    markdown.linesBefore = frontmatter::linesBeforeBody(article.text, article.frontMatter.fences);
    markdown.math = !options.body;
    if (options.body)
        return markdown::toHtml(article.body(), markdown);
    const auto blocks = markdown::toBlocks(article.body(), markdown);
    if (!blocks)
        return tl::make_unexpected(blocks.error());
    page::Options page;
    page.theme = options.theme;
    page.siteStyle = siteStyle;
    page.contentSecurityPolicy = options.unsafe ? "" : contentSecurityPolicy;
    return page::pageHtml(page::headerOf(article.frontMatter), *blocks, page);
}

void render(const RenderOptions &options, Console &console)
{
    const auto article = readArticle(options.path);
    if (!article)
        return console.complain(options.path, article.error());
    const auto html = htmlOf(*article, options, siteStyle(options, console));
    if (!html)
        return console.complain(options.path, html.error(), Exit::Wrong);
    if (options.output == standardInput)
        return console.print(*html);
    if (const auto written = writeFile(options.output, *html); !written)
        console.complain(options.output, written.error());
}

} // namespace

void addRender(CLI::App &program, Console &console)
{
    CLI::App *command = addCommand(program, "render", "Write the article's page as HTML");
    auto options = std::make_shared<RenderOptions>();
    command->add_option("FILE", options->path, "The article, or - for standard input")->required();
    command->add_flag("--body", options->body, "Only the body's HTML");
    command->add_flag("--unsafe", options->unsafe, "Pass raw HTML and every link through");
    command->add_option("--theme", options->theme, "magazine or plain")
        ->check(CLI::IsMember({"magazine", "plain"}))
        ->capture_default_str();
    command->add_option("-o,--output", options->output, "Where to; standard output when not named")
        ->type_name("OUT");
    command->callback([options, &console] { render(*options, console); });
}

} // namespace galley::cli
