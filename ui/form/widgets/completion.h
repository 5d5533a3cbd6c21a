// Suggestions below an input of one line: what others of the collection have there.
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

class QKeyEvent;
class QLineEdit;

namespace galley::ui {

class SuggestionList;

/// Those of `texts` that begin with `typed`, and behind them those that have it elsewhere, each in
/// the order of `texts`; capitals count for nothing. All of them where nothing is typed.
QStringList matchingTexts(const QStringList &texts, const QString &typed);

/// Belongs to a line edit, which keeps the focus. Opens as something is typed that has suggestions,
/// or by Down; Up and Down go through them, Enter takes the one that is marked, Escape closes it
/// and nothing else. Never puts anything into the line by itself.
class Completion : public QObject
{
    Q_OBJECT

public:
    /// `name` is the object name of the list, which opens below `field`: the line, or what it is a
    /// part of.
    Completion(QLineEdit *line, const QString &name, QWidget *field);
    ~Completion() override;

    /// What is suggested, the best first: asked for when it is first needed.
    void setSource(std::function<QStringList()> source);
    /// Not suggested, whatever their capitals.
    void setExcluded(const QStringList &texts) { excluded_ = texts; }

    bool isOpen() const;
    void open();
    void close();

Q_SIGNALS:
    void picked(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QStringList &texts();
    void follow(const QString &typed);
    void show(const QStringList &matches);
    void place();
    bool takeKey(const QKeyEvent &event);
    bool takeOpenKey(int key);
    void move(int steps);
    void pick();

    QLineEdit *line_;
    QString name_;
    QWidget *field_;
    std::function<QStringList()> source_;
    QStringList texts_; ///< what the source said; the source is gone then
    QStringList excluded_;
    QPointer<SuggestionList> list_;
};

} // namespace galley::ui
