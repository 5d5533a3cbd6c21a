// What the articles of a folder have in common, read on another thread.
#pragma once

#include "app/schema/schema.h"
#include "app/schema/survey.h"

#include <QCache>
#include <QDeadlineTimer>
#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace galley::ui {

/// Follows one folder, and reads it again when its survey has become old. Keeps those of the last
/// few folders.
class FolderSurvey : public QObject
{
    Q_OBJECT

public:
    explicit FolderSurvey(QObject *parent = nullptr);
    ~FolderSurvey() override;

    /// The survey is that of this folder from now on: empty until it comes with surveyed(), unless
    /// it is kept.
    void follow(const QString &folder);
    /// Reads the folder again when that was some minutes ago.
    void refresh();

    const QString &folder() const { return folder_; }
    /// Empty until the folder is read for the first time.
    const std::shared_ptr<const schema::Survey> &survey() const { return now_.found.survey; }
    /// The schema that follows from it; empty as survey() is.
    const std::shared_ptr<const schema::Schema> &inferred() const { return now_.found.inferred; }

Q_SIGNALS:
    void surveyed();

private:
    struct Found
    {
        std::shared_ptr<const schema::Survey> survey;
        std::shared_ptr<const schema::Schema> inferred;
    };

    static void readFolder(QPromise<Found> &promise, const QString &folder);
    void begin();
    void take();

    struct Kept
    {
        Found found;
        QDeadlineTimer fresh{0}; ///< until when it is not read again
    };

    QString folder_;
    Kept now_;
    QCache<QString, Kept> kept_; ///< by folder
    QFutureWatcher<Found> watcher_;
};

} // namespace galley::ui
