#include "app/page/templates.h"

#include <QFile>

#include <cassert>

namespace galley::page {

std::string resourceText(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened && "the program is linked without resources_page");
    return opened ? file.readAll().toStdString() : std::string();
}

std::string renderTemplate(const char *name, const kainjow::mustache::data &values)
{
    kainjow::mustache::mustache page(
        resourceText(QStringLiteral(":/templates/") + QLatin1String(name)));
    assert(page.is_valid());
    return page.render(values);
}

} // namespace galley::page
