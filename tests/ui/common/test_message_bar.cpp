#include "tests/support/catch.h"
#include "ui/common/message_bar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace galley::ui;

TEST_CASE("a bar says its sentence to eyes and screen readers", "[common]")
{
    MessageBar bar;
    CHECK(bar.isHidden());
    bar.say(MessageBar::Kind::Warning, u"The file is read-only."_qs);
    CHECK_FALSE(bar.isHidden());
    CHECK(bar.sentence() == u"The file is read-only."_qs);
    CHECK(bar.accessibleName() == bar.sentence());
    CHECK(bar.kind() == MessageBar::Kind::Warning);
}

TEST_CASE("a button of a bar does its work, and goes with its sentence", "[common]")
{
    MessageBar bar;
    int pressed = 0;
    bar.say(MessageBar::Kind::Error, u"One"_qs);
    QTest::mouseClick(bar.addButton(u"again"_qs, u"Try again"_qs, [&] { ++pressed; }),
                      Qt::LeftButton);
    CHECK(pressed == 1);
    bar.say(MessageBar::Kind::Error, u"Two"_qs);
    const auto *old = bar.findChild<QPushButton *>(u"again"_qs);
    CHECK((!old || old->isHidden()));
}

TEST_CASE("a bar that goes gives the focus back to where it came from", "[common]")
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new QPushButton(u"First"_qs);
    auto *text = new QPushButton(u"Text"_qs);
    auto *bar = new MessageBar;
    for (QWidget *widget :
         {static_cast<QWidget *>(first), static_cast<QWidget *>(text), static_cast<QWidget *>(bar)})
        column->addWidget(widget);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    text->setFocus();
    bar->say(MessageBar::Kind::Notice, u"One"_qs);
    bar->addButton(u"again"_qs, u"Again"_qs, [bar] { bar->hide(); })->setFocus();
    REQUIRE_FALSE(text->hasFocus());
    bar->findChild<QPushButton *>(u"again"_qs)->click();
    CHECK(text->hasFocus());
    bar->say(MessageBar::Kind::Notice, u"Two"_qs);
    bar->addButton(u"other"_qs, u"Other"_qs, [] {})->setFocus();
    bar->say(MessageBar::Kind::Notice, u"Three"_qs);
    CHECK(text->hasFocus());
    first->setFocus();
    bar->hide();
    CHECK(first->hasFocus());
}

TEST_CASE("the cross and Escape put a bar away", "[common]")
{
    MessageBar bar;
    QSignalSpy closed(&bar, &MessageBar::closed);
    bar.say(MessageBar::Kind::Notice, u"One"_qs);
    QTest::mouseClick(bar.findChild<QToolButton *>(u"messageBarClose"_qs), Qt::LeftButton);
    CHECK(bar.isHidden());
    bar.say(MessageBar::Kind::Notice, u"Two"_qs);
    QTest::keyClick(&bar, Qt::Key_Escape);
    CHECK(bar.isHidden());
    CHECK(closed.count() == 2);
}

TEST_CASE("Enter presses the button of a bar that has the focus", "[common]")
{
    MessageBar bar;
    int pressed = 0;
    bar.say(MessageBar::Kind::Error, u"One"_qs);
    QPushButton *again = bar.addButton(u"again"_qs, u"Try again"_qs, [&] { ++pressed; });
    bar.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&bar));
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Return);
    QTest::keyClick(again, Qt::Key_Enter);
    CHECK(pressed == 2);
}

TEST_CASE("sentence and buttons of a bar can be read at every width that a pane has", "[common]")
{
    const int width = GENERATE(220, 240, 360, 460, 600, 1600);
    INFO(width);
    QWidget pane;
    auto *column = new QVBoxLayout(&pane);
    auto *bar = new MessageBar;
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    column->addWidget(bar);
    bar->say(MessageBar::Kind::Notice, u"1 image from example.com was not loaded."_qs);
    const QPushButton *buttons[] = {bar->addButton(u"load"_qs, u"Load Image"_qs, [] {}),
                                    bar->addButton(u"always"_qs, u"Always"_qs, [] {})};
    pane.setMinimumWidth(width);
    pane.resize(width, 500);
    pane.show();
    REQUIRE(QTest::qWaitForWindowExposed(&pane));
    QApplication::sendPostedEvents(); // a bar that became higher asks for its room
    const auto placeOf = [&](const QWidget *part) {
        return QRect(part->mapTo(&pane, QPoint()), part->size());
    };
    const auto *sentence = bar->findChild<QLabel *>(u"messageBarSentence"_qs);
    CHECK(bar->width() == width);
    CHECK(sentence->height() >= sentence->heightForWidth(sentence->width()));
    for (const QPushButton *button : buttons) {
        CHECK(button->width() >= button->sizeHint().width());
        CHECK(placeOf(bar).contains(placeOf(button)));
        CHECK_FALSE(placeOf(sentence).intersects(placeOf(button)));
    }
}
