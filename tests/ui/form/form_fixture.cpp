#include "tests/ui/form/form_fixture.h"

#include "app/schema/reading/built_in.h"
#include "tests/support/catch.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTest>

namespace galley::tests {

const std::string sampleArticle = R"(---
# Kept as it is.
title: 'The Long Way Home'
subtitle: "A walk"
description: 'What one sees on foot'
author: Ann Miller   # plain
read_time: '8 mins'
publish_date: '2025-02-02'
created_date: 2025-02-01
heroImage: 'https://example.com/hero.png'
cta: 'Read on'
draft: false
tags: [walking, home]
---

Body text.
)";

std::string withLine(const std::string &article, const std::string &line,
                     const std::string &instead)
{
    const std::string whole = line + "\n";
    const auto place = article.find(whole);
    INFO(line);
    REQUIRE(place != std::string::npos);
    REQUIRE(article.find(whole, place + 1) == std::string::npos);
    return article.substr(0, place) + (instead.empty() ? "" : instead + "\n") +
           article.substr(place + whole.size());
}

schema::Field field(const std::string &key, schema::FieldType type)
{
    schema::Field made;
    made.key = made.title = key;
    made.type = type;
    return made;
}

schema::Schema siteSchema(std::vector<schema::Field> fields)
{
    schema::Schema made;
    made.origin = schema::Origin::File;
    made.fields = std::move(fields);
    return made;
}

FormFixture::FormFixture(const std::string &article, int width)
    : FormFixture(schema::builtIn(), article, width)
{
}

FormFixture::FormFixture(const schema::Schema &schema, const std::string &article, int width)
    : form(&document)
{
    document.setSchema(std::make_shared<const schema::Schema>(schema));
    document.startNew(QString::fromStdString(article));
    QObject::connect(&form, &ui::FormView::editRefused, &form,
                     [this](const QString &sentence) { refusals.append(sentence); });
    QObject::connect(&form, &ui::FormView::sourceRequested, &form,
                     [this](const QString &key) { sources.append(key); });
    form.resize(width, 900);
    form.show();
    // A window manager may pass over the first request while the window before is on its way out.
    for (int request = 0; request < 5 && !form.isActiveWindow(); ++request) {
        form.activateWindow();
        (void)QTest::qWaitForWindowActive(&form, 2000);
    }
    REQUIRE(form.isActiveWindow());
}

QWidget *FormFixture::input(const QString &key) const
{
    auto *widget = find<QWidget>(QStringLiteral("field.") + key);
    INFO(key.toStdString());
    REQUIRE(widget);
    return widget;
}

void FormFixture::click(const QString &name) const
{
    INFO(name.toStdString());
    auto *button = find<QAbstractButton>(name);
    REQUIRE(button);
    REQUIRE(QTest::qWaitFor([&] {
        find<QScrollArea>(QStringLiteral("form.scroll"))->ensureWidgetVisible(button);
        return form.childAt(button->mapTo(&form, button->rect().center())) == button;
    }));
    QTest::mouseClick(button, Qt::LeftButton);
}

void FormFixture::enter(const QString &key)
{
    REQUIRE(form.focusField(key));
    QWidget *target = input(key);
    if (auto *text = qobject_cast<QPlainTextEdit *>(target))
        target = text->viewport();
    QTest::mouseClick(target, Qt::LeftButton);
    REQUIRE(QApplication::focusWidget() == input(key));
}

QString FormFixture::shown(const QString &key) const
{
    if (const auto *line = qobject_cast<QLineEdit *>(input(key)))
        return line->text();
    if (const auto *choice = qobject_cast<QComboBox *>(input(key)))
        return choice->currentText();
    if (const auto *box = qobject_cast<QCheckBox *>(input(key)))
        return box->text();
    const auto *text = qobject_cast<QPlainTextEdit *>(input(key));
    REQUIRE(text);
    return text->toPlainText();
}

bool FormFixture::isLocked(const QString &key) const
{
    return input(key)->property("readOnly").toBool();
}

QString FormFixture::notes(const QString &key) const
{
    const auto *area = find<QWidget>(QStringLiteral("field.%1.notes").arg(key));
    if (!area || area->isHidden())
        return {};
    return input(key)->accessibleDescription();
}

void FormFixture::press(int key, Qt::KeyboardModifiers modifiers)
{
    REQUIRE(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

void FormFixture::type(const QString &text)
{
    for (const QChar letter : text) {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), QString(letter));
    }
}

} // namespace galley::tests
