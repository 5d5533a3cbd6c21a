// Whether the desktop asks for light or dark.
#pragma once

#include <QObject>

#include <optional>

class QDBusVariant;

namespace galley::ui {

/// The desktop's wish as the settings portal tells it (org.freedesktop.appearance, color-scheme).
/// Qt 6.4 does not ask for it.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    /// Nothing where there is no portal, or no preference.
    std::optional<bool> dark() const { return dark_; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void take(const QString &space, const QString &key, const QDBusVariant &value);

private:
    std::optional<bool> dark_;
};

} // namespace galley::ui
