// A card over the window for what needs an answer or a longer look; never a dialog of its own.
#pragma once

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace galley::ui {

/// Covers its parent, dims it, and shows a card with a heading, contents and a row of buttons. All
/// else in the parent is disabled while it is open, so that no key, mnemonic or focus gets past it.
/// Escape closes it, and so does a click beside the card. The focus
/// then goes back to where it was.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    explicit Sheet(const QString &heading, QWidget *parent);
    ~Sheet() override;

    void setHeading(const QString &heading);
    /// The widest that the card gets, in pixels; 480 at first.
    void setCardWidth(int width);
    /// The part between heading and buttons.
    QVBoxLayout *contents() const { return contents_; }
    /// A paragraph in contents(), wrapped.
    QLabel *addText(const QString &text);
    /// A button at the right end of the row; the last one added stands last. `name` becomes its
    /// objectName. It does not close the sheet by itself.
    QPushButton *addButton(const QString &name, const QString &text);

    /// Shows it with the focus on `first` (else on the first that takes it).
    void open(QWidget *first = nullptr);
    void dismiss();
    bool isOpen() const { return !isHidden(); }

Q_SIGNALS:
    /// Closed by Escape or a click beside it, which mean "cancel".
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void dismissOthers();
    void holdBehind();
    void releaseBehind();
    void placeCard();

    QWidget *card_;
    QLabel *heading_;
    QVBoxLayout *contents_;
    QHBoxLayout *buttons_;
    QPointer<QWidget> before_;        ///< had the focus
    QList<QPointer<QWidget>> behind_; ///< disabled by this sheet
    int cardWidth_ = 480;
};

} // namespace galley::ui
