// Which images on other computers an article's page may load.
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QUrl>

namespace galley::ui {

/// What holds for every article until the reader takes it back.
struct RememberedImages
{
    bool always = false;
    QStringList hosts; ///< "images.example.org", sorted

    friend bool operator==(const RememberedImages &, const RememberedImages &) = default;
};

/// Nothing is loaded until the reader asks for it: for the article that is open, for a host, or
/// always. Hosts of the reader's own network (public_address.h) are loaded by none of these, so
/// that no article finds out what is there: each has to be asked for by itself, and only the
/// article that is open gets it.
///
/// A host is named as a browser names it, in ASCII; one of the reader's own network with its port.
/// Lives on the window's thread.
class RemoteImages : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    enum class Verdict
    {
        Load,
        Ask,
        AskAsLocal ///< in the reader's own network
    };

    const RememberedImages &remembered() const { return remembered_; }
    void setRemembered(const RememberedImages &images);

    /// An article kept at this path is open; what holds for it holds on when it is the same path.
    void beginArticle(const QString &path);
    /// The article is kept elsewhere now.
    void moveArticle(const QString &path) { path_ = path; }

    void loadHere();
    void loadFromLocal(const QString &host);
    void loadAlways();
    void loadAlwaysFrom(const QString &host);
    /// Takes all of it back but the hosts.
    void askAgain();
    void forgetHosts();

    Verdict verdictOn(const QUrl &address) const;
    /// The host that a verdict is about.
    QString hostOf(const QUrl &address) const;
    bool isLocal(const QUrl &address) const;
    /// A name that led into the reader's own network. It counts as local from now on.
    void addLocal(const QUrl &address);

    /// For the page: {"all": …, "hosts": […]}, which may ask for more than it gets.
    QJsonObject toJson() const;

Q_SIGNALS:
    /// Some verdict may be another one now.
    void changed();
    /// The reader chose what is to be remembered.
    void chosen(const RememberedImages &images);

private:
    void choose(const RememberedImages &images);

    RememberedImages remembered_;
    QString path_;
    bool here_ = false;         ///< for the article that is open
    QSet<QString> localsAsked_; ///< as above
    QSet<QString> locals_;      ///< by addLocal(), without a port
};

} // namespace galley::ui
