// The picture under an image field, or a sentence in its place.
#pragma once

#include <QImage>
#include <QWidget>

namespace galley::ui {

class PictureBox : public QWidget
{
    Q_OBJECT

public:
    explicit PictureBox(QWidget *parent = nullptr);

    void showPicture(const QImage &picture, const QString &caption);
    /// An icon's name, what there is, and a quiet second line.
    void showRemark(const QString &iconName, const QString &title, const QString &detail);
    /// A click on it asks for a file.
    void setInviting(bool inviting);
    /// Something that may be dropped here is above it.
    void setTargeted(bool targeted);

    QString title() const { return title_; }
    bool hasPicture() const { return !picture_.isNull(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void paintPicture(QPainter &painter) const;
    void paintRemark(QPainter &painter) const;
    QSize pictureSize(int width) const;
    void tellChange();

    QImage picture_;
    QString iconName_;
    QString title_;
    QString detail_;
    bool inviting_ = false;
    bool targeted_ = false;
};

} // namespace galley::ui
