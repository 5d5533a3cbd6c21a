// What is wrong with the schema file, in a bar.
#pragma once

#include <QObject>
#include <QSet>
#include <QString>

namespace galley::ui {

class ArticleSchema;
class MessageBar;

/// Says that the file is not used, for as long as it is not; and once for each file and what it
/// says, that parts of it are passed over.
class SchemaNotice : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SchemaNotice(const ArticleSchema *schema, MessageBar *bar, QObject *parent);

private:
    void follow();
    void sayFault();
    void sayProblems();
    void showProblems();
    QString name() const;

    const ArticleSchema *schema_;
    MessageBar *bar_;
    QSet<QString> said_; ///< problems, with their file
};

} // namespace galley::ui
