#include "ui/preview/page/live_page.h"

#include "ui/common/look.h"
#include "ui/preview/page/page_policy.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <csignal>

namespace galley::ui {

namespace {

QString resource(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "preview", "the program is linked without resources_page");
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

/// All files of the preview's folder with this suffix in one, the page's own first.
QString joined(const QString &suffix)
{
    const QString main = QStringLiteral("page.") + suffix;
    QStringList names =
        QDir(QStringLiteral(":/preview")).entryList({QStringLiteral("*.") + suffix});
    names.removeAll(main);
    names.prepend(main);
    QString text;
    for (const QString &name : names)
        text += resource(QStringLiteral(":/preview/") + name);
    return text;
}

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString schemeName()
{
    return Look::current().isDark() ? QStringLiteral("dark") : QStringLiteral("light");
}

/// How often a page may die with one revision.
constexpr int patience = 3;

/// How long a page may take over a patch of this size, in bytes: far longer than any does that will
/// ever be done.
std::chrono::milliseconds mostTime(qsizetype size)
{
    constexpr qsizetype megabyte = 1024 * 1024;
    return std::chrono::milliseconds(15'000 + 2'000 * size / megabyte);
}

} // namespace

LivePage::LivePage(QObject *parent)
    : QObject(parent)
{
    deadline_.setSingleShot(true);
    connect(&deadline_, &QTimer::timeout, this, &LivePage::endStuckPage);
    connect(page_.get(), &QWebEnginePage::loadFinished, this, [this](bool ok) {
        if (ok && state_ == State::Loading)
            start();
    });
    connect(page_.get(), &QWebEnginePage::renderProcessTerminated, this, &LivePage::recover);
    connect(page_.get(), &PreviewPage::told, this,
            [this](const QString &name, const QString &value) {
                if (settled_ && name == u"scroll")
                    scroll_ = value.toDouble();
                // Not that of a page before, which may be late.
                else if (name == u"drawn" && value == server_.address().host())
                    Q_EMIT drawn();
            });
    connect(&Look::current(), &Look::changed, this, &LivePage::followLook);
    followLook();
}

void LivePage::open(const QString &path)
{
    leave();
    path_ = path;
    isBlank_ = true;
    scroll_ = 0;
    crashes_ = 0;
    images_.forget();
    load();
}

void LivePage::moveTo(const QString &path)
{
    if (path == path_)
        return;
    path_ = path;
    leave();
    load();
}

void LivePage::retry()
{
    crashes_ = 0;
    leave();
    load();
}

/// From here on nothing counts that the present page answers.
void LivePage::leave()
{
    ++load_;
    deadline_.stop();
    sending_ = settled_ = false;
    sentLast_ = true;
    waiting_.clear();
    Q_EMIT leaving();
}

/// Loads the page without contents; they come as the first patch.
void LivePage::load()
{
    const page::Options style = options();
    loadedStyle_ = page::styleSheet(style.theme, style.siteStyle);
    state_ = State::Loading;
    libraries_.clear();
    expectAnswer(0);
    page_->showPage(
        server_.serve(QByteArray::fromStdString(page::pageHtml({}, {}, style)), page::Site(path_)));
    Q_EMIT emptied();
}

page::Options LivePage::options() const
{
    page::Options options;
    options.theme = theme_;
    options.siteStyle = siteStyle_;
    options.contentSecurityPolicy = pagePolicy(page::styleSheet(theme_, siteStyle_));
    options.colorScheme = schemeName().toStdString();
    return options;
}

/// Not at once: another article comes with another style, and is loaded anyway. A page that is
/// there takes the style in its place, without a flash.
void LivePage::setStyle(const QString &theme, const std::string &siteStyle)
{
    theme_ = theme.toStdString();
    siteStyle_ = siteStyle;
    QTimer::singleShot(0, this, [this] {
        const std::string style = page::styleSheet(theme_, siteStyle_);
        if (load_ == 0 || style == loadedStyle_)
            return;
        if (state_ == State::Ready) {
            loadedStyle_ = style;
            call(QStringLiteral("galley.setStyle(%1.css)")
                     .arg(json({{QStringLiteral("css"), QString::fromStdString(style)}})));
        } else {
            leave();
            load();
        }
    });
}

void LivePage::start()
{
    const QJsonObject words = PageImages::words();
    const QJsonObject style{{QStringLiteral("css"), joined(QStringLiteral("css"))}};
    page_->run(joined(QStringLiteral("js")));
    images_.begin();
    page_->run(QStringLiteral("galley.start(%1.css, %2)").arg(json(style), json(words)),
               [this, ofLoad = load_](const QVariant &host) {
                   // The page before may answer too, when its end came after the new one's begin.
                   if (ofLoad != load_ || state_ != State::Loading ||
                       host.toString() != server_.address().host())
                       return;
                   deadline_.stop();
                   state_ = State::Ready;
                   followLook();
                   send();
               });
}

void LivePage::take(const PagePatch &patch)
{
    if (state_ == State::GivenUp) {
        if (patch.revision > crashedRevision_) {
            leave();
            load();
        }
        return;
    }
    if (patch.isAll)
        waiting_.clear();
    waiting_.push_back(patch);
    send();
}

void LivePage::send()
{
    if (state_ != State::Ready || sending_ || waiting_.empty())
        return;
    const PagePatch patch = waiting_.front();
    waiting_.pop_front();
    sending_ = true;
    sentRevision_ = patch.revision;
    isEdit_ = !patch.isAll && (isEdit_ || sentLast_);
    sentLast_ = patch.isLast;
    expectAnswer(patch.body.size());
    const QStringList libraries = libraries_.scriptsFor(patch.needs, patch.body);
    for (const QString &library : libraries)
        page_->run(library);
    page_->run(scriptOf(patch), [this, patch, ofLoad = load_](const QVariant &revision) {
        if (ofLoad != load_)
            return;
        if (revision.isValid())
            confirm(patch);
        else
            recover();
    });
    if (hasRoom())
        Q_EMIT roomMade();
}

/// A call of galley.apply(), see resources/preview/page.js.
QString LivePage::scriptOf(const PagePatch &patch) const
{
    QJsonObject parts{
        {QStringLiteral("revision"), patch.revision},
        {QStringLiteral("all"), patch.isAll},
        {QStringLiteral("last"), patch.isLast},
        {QStringLiteral("reveal"), isEdit_},
        {QStringLiteral("nothing"),
         patch.isEmpty ? tr("Nothing to show yet — write a title in the form, or the first lines "
                            "of the article.")
                       : QString()}};
    if (patch.frame) {
        parts.insert(QStringLiteral("title"), patch.frame->title);
        parts.insert(QStringLiteral("header"), patch.frame->header);
        parts.insert(QStringLiteral("footer"), patch.frame->footer);
    }
    if (!settled_)
        parts.insert(QStringLiteral("fills"), true);
    if (!settled_ && scroll_ > 0)
        parts.insert(QStringLiteral("scroll"), scroll_);
    QByteArray script = "galley.apply(" + QJsonDocument(parts).toJson(QJsonDocument::Compact);
    if (!patch.body.isEmpty()) {
        script.chop(1);
        script += ",\"body\":" + patch.body + '}';
    }
    return QString::fromUtf8(script + ')');
}

void LivePage::confirm(const PagePatch &patch)
{
    deadline_.stop();
    sending_ = false;
    if (patch.isLast) {
        settled_ = true;
        isBlank_ = false;
        // Not for the one that it died with: it is laid out, painted and given its images only now.
        if (patch.revision > crashedRevision_)
            crashes_ = 0;
        shownRevision_ = patch.revision;
        Q_EMIT shown(patch.revision);
    }
    send();
}

void LivePage::expectAnswer(qsizetype size)
{
    deadline_.start(mostTime(size));
}

/// Its process may be stopped or run in circles: once that has ended, the page is one that died.
void LivePage::endStuckPage()
{
    const auto process = pid_t(page_->renderProcessPid());
    if (process <= 0 || ::kill(process, SIGKILL) != 0)
        recover();
}

/// A page that dies may say so twice: by its process, and by a patch that has no answer.
void LivePage::recover()
{
    if (state_ == State::Failed || state_ == State::GivenUp)
        return;
    crashedRevision_ = std::max(crashedRevision_, sentRevision_);
    leave();
    if (++crashes_ >= patience) {
        state_ = State::GivenUp;
        Q_EMIT gaveUp();
        return;
    }
    state_ = State::Failed;
    QTimer::singleShot(0, this, [this] {
        if (state_ == State::Failed)
            load();
    });
}

void LivePage::refreshImages()
{
    const QJsonObject files{
        {QStringLiteral("changed"), QJsonArray::fromStringList(server_.changedFiles())}};
    call(QStringLiteral("galley.refreshImages(%1.changed)").arg(json(files)));
}

void LivePage::call(const QString &script)
{
    if (state_ == State::Ready)
        page_->run(script);
}

void LivePage::followLook()
{
    page_->setBackgroundColor(Look::current().colours().surface);
    if (state_ == State::Ready)
        page_->run(QStringLiteral("galley.setColorScheme('%1')").arg(schemeName()));
}

} // namespace galley::ui
