#include "ui/shell/article_schema.h"

#include "app/collection/load_schema.h"
#include "app/document/article_document.h"
#include "app/page/site.h"
#include "app/schema/reading/built_in.h"
#include "app/schema/reading/json_schema.h"
#include "ui/common/findings.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <chrono>

namespace galley::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto settlingTime = 100ms;

const std::shared_ptr<const schema::Schema> &standard()
{
    static const auto schema = std::make_shared<const schema::Schema>(schema::builtIn());
    return schema;
}

/// For the form, which is made anew for another one. Schemas of files are told apart by themselves.
bool isSame(const schema::Schema &one, const schema::Schema &other)
{
    return &one == &other || (one.path.empty() && one.path == other.path &&
                              one.origin == other.origin && one.fields == other.fields);
}

} // namespace

ArticleSchema::ArticleSchema(ArticleDocument *document, QObject *parent)
    : QObject(parent)
    , document_(document)
{
    settling_.setSingleShot(true);
    settling_.setInterval(settlingTime);
    connect(&settling_, &QTimer::timeout, this, &ArticleSchema::read);
    connect(&files_, &FileWatch::changed, this, [this] {
        if (!settling_.isActive())
            settling_.start();
    });
    connect(document, &ArticleDocument::pathChanged, this, [this](const QString &path) {
        if (!path.isEmpty())
            follow(path);
    });
    connect(&survey_, &FolderSurvey::surveyed, this, [this] {
        use();
        Q_EMIT surveyChanged();
    });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    refresh();
            });
}

std::shared_ptr<const schema::Schema> ArticleSchema::beginIn(const QString &folder)
{
    follow(folder + QStringLiteral("/untitled.md"));
    return document_->schema();
}

void ArticleSchema::refresh()
{
    if (article_.isEmpty())
        return;
    read();
    survey_.refresh();
}

void ArticleSchema::follow(const QString &articlePath)
{
    article_ = articlePath;
    read();
}

void ArticleSchema::read()
{
    const auto place = collection::findSchema(article_.toStdString());
    if (place != place_) {
        place_ = place;
        text_.reset();
        ofFile_.reset();
        setRemark({});
    }
    if (!place_.path.empty())
        ofFile_ = readFile();
    const QString collection = QString::fromStdString(place_.collection);
    const bool other = collection != survey_.folder();
    survey_.follow(collection);
    use();
    watch();
    if (other)
        Q_EMIT surveyChanged();
}

/// A file that says the same is the same schema, however often it is written.
ArticleSchema::Shared ArticleSchema::readFile()
{
    const auto text = collection::readSchemaText(place_.path);
    if (text && text_ == *text)
        return ofFile_;
    const QString path = QString::fromStdString(place_.path);
    text_ = text ? std::optional(*text) : std::nullopt;
    auto read = text.and_then([this](const std::string &json) {
        return schema::readJsonSchema(json, place_.origin, place_.path);
    });
    if (!read) {
        setRemark({path, sentenceOf(read.error()), good_.contains(path), {}});
        return good_.value(path);
    }
    QStringList problems;
    for (const std::string &problem : read->problems)
        problems.append(QString::fromStdString(problem));
    setRemark({path, {}, false, problems});
    return good_[path] = std::make_shared<const schema::Schema>(std::move(*read));
}

void ArticleSchema::setRemark(const Remark &remark)
{
    if (remark == remark_)
        return;
    remark_ = remark;
    Q_EMIT remarkChanged();
}

void ArticleSchema::use()
{
    Shared wanted = ofFile_ ? ofFile_ : survey_.inferred();
    if (!wanted)
        wanted = standard();
    if (!isSame(*wanted, *document_->schema()))
        document_->setSchema(std::move(wanted));
}

/// The folders up to the site's root, in each of which a schema may appear, and the file that there
/// is.
void ArticleSchema::watch()
{
    QStringList paths = page::Site(article_).foldersUpToRoot();
    const QStringList folders = paths;
    for (const QString &folder : folders)
        paths << folder + QStringLiteral("/.astro")
              << folder + QStringLiteral("/.astro/collections");
    if (const QString path = QString::fromStdString(place_.path); !path.isEmpty())
        paths << path << QFileInfo(path).path();
    paths.removeDuplicates();
    files_.setPaths(paths);
}

} // namespace galley::ui
