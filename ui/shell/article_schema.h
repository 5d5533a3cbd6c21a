// The schema of the article that is open, kept up to date with the disk.
#pragma once

#include "app/collection/find_schema.h"
#include "app/schema/schema.h"
#include "ui/common/file_watch.h"
#include "ui/shell/folder_survey.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

/// Tells a document its schema: that of a file (frontmatter.schema.json, Astro's) as soon as the
/// document has a path, else what the articles beside it have in common, once they are read, else
/// the built-in one. Follows the schema file, and one that appears.
class ArticleSchema : public QObject
{
    Q_OBJECT

public:
    /// What there is to say of the schema file.
    struct Remark
    {
        QString path;             ///< of the file; empty where there is none
        QString fault;            ///< why it cannot be used, as a sentence; empty when it can
        bool usesEarlier = false; ///< with a fault: the schema is what the file was before
        QStringList problems;     ///< what of it is passed over, as sentences
        friend bool operator==(const Remark &, const Remark &) = default;
    };

    /// The document must outlive it.
    explicit ArticleSchema(ArticleDocument *document, QObject *parent = nullptr);

    /// An article that has no file yet, and will have one in this folder, is to be begun. Answers
    /// its schema, which the document has then.
    std::shared_ptr<const schema::Schema> beginIn(const QString &folder);
    /// Reads again what may have changed: where the system does not tell of it, nobody else does.
    void refresh();

    const Remark &remark() const { return remark_; }
    /// What the articles around have in common; empty while it is not known.
    const std::shared_ptr<const schema::Survey> &survey() const { return survey_.survey(); }

Q_SIGNALS:
    void remarkChanged();
    void surveyChanged();

private:
    using Shared = std::shared_ptr<const schema::Schema>;

    void follow(const QString &articlePath);
    void read();
    Shared readFile();
    void setRemark(const Remark &remark);
    void use();
    void watch();

    ArticleDocument *document_;
    QString article_; ///< its path, or what it may become
    collection::SchemaPlace place_;
    std::optional<std::string> text_; ///< of the schema file when it was last read
    Shared ofFile_;
    QHash<QString, Shared> good_; ///< by file: the last that could be used
    Remark remark_;
    FolderSurvey survey_;
    FileWatch files_;
    QTimer settling_; ///< a program that writes a file does so in several steps
};

} // namespace galley::ui
