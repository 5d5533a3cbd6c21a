#include "ui/shell/folder_survey.h"

#include "app/collection/survey_folder.h"
#include "app/schema/reading/infer.h"

#include <QThreadPool>
#include <QtConcurrent>

#include <chrono>

namespace galley::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto freshTime = 5min;
constexpr int mostKept = 4; ///< a survey may take some 32 MB

/// One folder at a time, and behind whatever somebody waits for.
QThreadPool *surveyPool()
{
    static QThreadPool *pool = [] {
        static QThreadPool made;
        made.setMaxThreadCount(1);
        made.setThreadPriority(QThread::LowPriority);
        return &made;
    }();
    return pool;
}

} // namespace

FolderSurvey::FolderSurvey(QObject *parent)
    : QObject(parent)
    , kept_(mostKept)
{
    connect(&watcher_, &QFutureWatcherBase::finished, this, &FolderSurvey::take);
}

// What is still at work has its own hold on all that it needs, and nobody to tell.
FolderSurvey::~FolderSurvey()
{
    watcher_.cancel();
}

void FolderSurvey::follow(const QString &folder)
{
    if (folder == folder_) {
        refresh();
        return;
    }
    watcher_.cancel();
    folder_ = folder;
    const Kept *kept = kept_.object(folder);
    now_ = kept ? *kept : Kept();
    refresh();
}

void FolderSurvey::refresh()
{
    if (now_.fresh.hasExpired() && !folder_.isEmpty())
        begin();
}

void FolderSurvey::begin()
{
    watcher_.cancel();
    now_.fresh.setRemainingTime(freshTime);
    watcher_.setFuture(QtConcurrent::run(surveyPool(), &FolderSurvey::readFolder, folder_));
}

void FolderSurvey::readFolder(QPromise<Found> &promise, const QString &folder)
{
    const auto goesOn = [&] { return !promise.isCanceled(); };
    auto survey = std::make_shared<const schema::Survey>(
        collection::surveyFolder(folder.toStdString(), goesOn));
    if (!goesOn())
        return;
    auto inferred = std::make_shared<const schema::Schema>(schema::infer(*survey));
    promise.addResult(Found{std::move(survey), std::move(inferred)});
}

void FolderSurvey::take()
{
    if (watcher_.isCanceled() || watcher_.future().resultCount() == 0)
        return;
    now_.found = watcher_.result();
    kept_.insert(folder_, new Kept(now_));
    Q_EMIT surveyed();
}

} // namespace galley::ui
