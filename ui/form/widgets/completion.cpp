#include "ui/form/widgets/completion.h"

#include "ui/form/widgets/suggestion_list.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace galley::ui {

namespace {

/// More are no help, and take their time.
constexpr qsizetype mostMatches = 200;

QStringList without(QStringList texts, const QStringList &excluded)
{
    texts.erase(std::remove_if(texts.begin(), texts.end(),
                               [&](const QString &text) {
                                   return excluded.contains(text, Qt::CaseInsensitive);
                               }),
                texts.end());
    return texts;
}

} // namespace

QStringList matchingTexts(const QStringList &texts, const QString &typed)
{
    const QString wanted = typed.trimmed();
    QStringList begins;
    QStringList has;
    for (const QString &text : texts) {
        if (text.startsWith(wanted, Qt::CaseInsensitive))
            begins.append(text);
        else if (text.contains(wanted, Qt::CaseInsensitive))
            has.append(text);
    }
    return (begins + has).mid(0, mostMatches);
}

Completion::Completion(QLineEdit *line, const QString &name, QWidget *field)
    : QObject(line)
    , line_(line)
    , name_(name)
    , field_(field)
{
    line->installEventFilter(this);
    connect(line, &QLineEdit::textEdited, this, &Completion::follow);
}

Completion::~Completion()
{
    delete list_;
}

void Completion::setSource(std::function<QStringList()> source)
{
    source_ = std::move(source);
    texts_.clear();
}

const QStringList &Completion::texts()
{
    if (const auto source = std::exchange(source_, nullptr))
        texts_ = source();
    return texts_;
}

bool Completion::isOpen() const
{
    return list_ && list_->isVisible();
}

void Completion::open()
{
    if (!line_->isReadOnly())
        show(matchingTexts(without(texts(), excluded_), line_->text()));
}

void Completion::close()
{
    if (list_)
        list_->hide();
}

/// Nothing is suggested where nothing is typed, or where the only suggestion is there already.
void Completion::follow(const QString &typed)
{
    if (typed.trimmed().isEmpty() || texts().isEmpty())
        return close();
    const QStringList matches = matchingTexts(without(texts(), excluded_), typed);
    if (matches.size() == 1 && matches.first() == typed)
        return close();
    show(matches);
}

void Completion::show(const QStringList &matches)
{
    if (matches.isEmpty())
        return close();
    if (!list_) {
        list_ = new SuggestionList(line_);
        list_->setObjectName(name_);
        connect(list_, &SuggestionList::clicked, this, &Completion::pick);
    }
    for (QWidget *part = line_; part; part = part->parentWidget())
        part->installEventFilter(this);
    list_->setTexts(matches);
    place();
}

void Completion::place()
{
    if (line_->isVisible())
        list_->openBelow(field_);
    else
        close();
}

bool Completion::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
        if (isOpen())
            QMetaObject::invokeMethod(
                this,
                [this] {
                    if (isOpen())
                        place();
                },
                Qt::QueuedConnection);
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
        if (watched == line_)
            close();
        break;
    case QEvent::ShortcutOverride:
        if (watched == line_ && isOpen() &&
            static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (watched == line_ && takeKey(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool Completion::takeKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (isOpen())
        return modifiers == Qt::NoModifier && takeOpenKey(event.key());
    const bool opens = event.key() == Qt::Key_F4 ||
                       (event.key() == Qt::Key_Down &&
                        (modifiers == Qt::NoModifier || modifiers == Qt::AltModifier));
    if (!opens || texts().isEmpty())
        return false;
    open();
    return true;
}

bool Completion::takeOpenKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(8);
        return true;
    case Qt::Key_PageUp:
        move(-8);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (list_->current() >= 0) {
            pick();
            return true;
        }
        close();
        return false;
    default:
        return false;
    }
}

/// Above the first is none: what was typed.
void Completion::move(int steps)
{
    list_->setCurrent(std::clamp(list_->current() + steps, -1, list_->count() - 1));
}

void Completion::pick()
{
    const QString text = list_->textAt(list_->current());
    close();
    Q_EMIT picked(text);
}

} // namespace galley::ui
