// What the articles of a folder have in common, read on another thread.
#pragma once

#include "app/schema/schema.h"
#include "app/schema/survey.h"

#include <QDeadlineTimer>
#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace galley::ui {

/// Keeps the survey of one folder, and reads it again when it has become old.
class FolderSurvey : public QObject
{
    Q_OBJECT

public:
    explicit FolderSurvey(QObject *parent = nullptr);
    ~FolderSurvey() override;

    /// The survey of another folder is forgotten at once; that of this one comes with surveyed(),
    /// unless it is there.
    void follow(const QString &folder);
    /// Reads the folder again when that was some minutes ago.
    void refresh();

    const QString &folder() const { return folder_; }
    /// Empty until the folder is read for the first time.
    const std::shared_ptr<const schema::Survey> &survey() const { return found_.survey; }
    /// The schema that follows from it; empty as survey() is.
    const std::shared_ptr<const schema::Schema> &inferred() const { return found_.inferred; }

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

    QString folder_;
    Found found_;
    QFutureWatcher<Found> watcher_;
    QDeadlineTimer fresh_{0}; ///< until when the survey is not read again
};

} // namespace galley::ui
