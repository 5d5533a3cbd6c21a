// Looking for words in the page.
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;
class QWebEngineFindTextResult;
class QWebEnginePage;

namespace galley::ui {

/// A bar with the words, how often they are there, and the way to the next. All places are marked
/// in the page while it is open. Hidden at first; Escape and its cross close it.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    /// The page must outlive the bar.
    explicit FindBar(QWebEnginePage *page, QWidget *parent = nullptr);

    /// Opens with the words that are selected in the page, or else with those of the last time.
    void open();
    void findNext();
    void findPrevious();
    /// The page's contents are others: what was counted may be wrong.
    void forgetCount();

Q_SIGNALS:
    /// The keyboard belongs to the page again.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QToolButton *addButton(const char *name, const char *icon, const QString &text);
    void find(bool backward);
    void findAnew();
    void findFromSelection(const QString &selected);
    void show(const QWebEngineFindTextResult &result);
    void close();

    QWebEnginePage *page_;
    QLineEdit *words_;
    QLabel *count_;
    QToolButton *sameCase_;
    QToolButton *previous_;
    int asked_ = 0; ///< counts questions; the answer to an older one is dropped
};

} // namespace galley::ui
