#include "ui/shell/change_view.h"

#include "app/text/utf16.h"
#include "ui/common/look.h"

#include <QLocale>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <cmath>
#include <memory>

namespace galley::ui {

namespace {

constexpr int mostHeight = 420;
constexpr std::size_t mostChanges = 200;
constexpr std::size_t mostBytes = 100'000; ///< of all changes together

/// How many of `changes` are shown: as many as can be laid out at once, and at least one.
std::size_t shownOf(const std::vector<ChangedLines> &changes)
{
    std::size_t count = 0;
    std::size_t bytes = 0;
    for (; count < std::min(changes.size(), mostChanges); ++count) {
        bytes += changes[count].before.size() + changes[count].after.size();
        if (bytes > mostBytes && count > 0)
            break;
    }
    return count;
}

/// One side of a change: its lines with a sign and a number before each.
class Side
{
public:
    Side(QTextCursor &cursor, QChar sign, const QColor &mark, int digits)
        : cursor_(cursor)
        , sign_(sign)
        , digits_(digits)
    {
        plain_.setForeground(Look::current().colours().text);
        quiet_.setForeground(Look::current().colours().muted);
        marked_ = plain_;
        marked_.setBackground(mark);
        marked_.setFontWeight(QFont::DemiBold);
    }

    void write(const std::string &text, const std::vector<ByteRange> &marks, std::size_t line)
    {
        const QString all = QString::fromStdString(text);
        const Utf16Index places(text);
        std::vector<Utf16Range> ranges;
        for (const ByteRange &mark : marks)
            ranges.push_back(places.toUtf16(mark));
        int begin = 0;
        for (const QString &row : all.split(u'\n')) {
            beginLine(line++);
            writeMarked(row, begin, ranges);
            begin += int(row.size()) + 1;
        }
    }

private:
    void beginLine(std::size_t line)
    {
        if (!cursor_.atStart())
            cursor_.insertBlock();
        QTextBlockFormat block;
        const double width = QFontMetricsF(Look::current().monospaceFont()).horizontalAdvance(u'0');
        const double indent = (digits_ + 3) * width;
        block.setLeftMargin(indent);
        block.setTextIndent(-indent);
        block.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
        cursor_.setBlockFormat(block);
        cursor_.insertText(QStringLiteral("%1 %2 ").arg(line, digits_).arg(sign_), quiet_);
    }

    void writeMarked(const QString &row, int begin, const std::vector<Utf16Range> &marks)
    {
        int at = 0;
        const int size = int(row.size());
        for (const Utf16Range &mark : marks) {
            const int from = std::clamp(mark.begin - begin, at, size);
            const int to = std::clamp(mark.end - begin, from, size);
            cursor_.insertText(row.mid(at, from - at), plain_);
            cursor_.insertText(row.mid(from, to - from), marked_);
            at = to;
        }
        cursor_.insertText(row.mid(at), plain_);
    }

    QTextCursor &cursor_;
    QChar sign_;
    int digits_;
    QTextCharFormat plain_, quiet_, marked_;
};

} // namespace

ChangeView::ChangeView(QWidget *parent)
    : QTextEdit(parent)
{
    setObjectName(QStringLiteral("changeView"));
    setAccessibleName(tr("What changes"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(grid::unit);
    document()->setUndoRedoEnabled(false);
    connect(&Look::current(), &Look::changed, this, &ChangeView::write);
}

void ChangeView::setChanges(std::vector<ChangedLines> changes)
{
    const std::size_t shown = shownOf(changes);
    more_ = changes.size() - shown;
    changes.resize(shown);
    changes_ = std::move(changes);
    write();
    updateGeometry();
}

void ChangeView::write()
{
    clear();
    heights_.clear();
    document()->setDefaultFont(Look::current().monospaceFont());
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    const auto last = changes_.empty() ? 0 : changes_.back().line;
    const int digits = int(QString::number(last).size());
    for (const ChangedLines &change : changes_)
        writeChange(cursor, change, digits);
    if (more_ > 0) {
        cursor.insertBlock(QTextBlockFormat());
        QTextCharFormat quiet;
        quiet.setForeground(Look::current().colours().muted);
        cursor.insertText(tr("And %1 more.").arg(locale().toString(qulonglong(more_))), quiet);
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

void ChangeView::writeChange(QTextCursor &cursor, const ChangedLines &change, int digits) const
{
    const Colours &colours = Look::current().colours();
    if (!cursor.atStart()) {
        cursor.insertBlock();
        QTextBlockFormat gap;
        gap.setLineHeight(grid::unit, QTextBlockFormat::FixedHeight);
        cursor.setBlockFormat(gap);
    }
    Side(cursor, u'−', colours.removed, digits).write(change.before, change.removed, change.line);
    Side(cursor, u'+', colours.added, digits).write(change.after, change.added, change.line);
}

int ChangeView::heightForWidth(int width) const
{
    const auto known = heights_.constFind(width);
    if (known != heights_.constEnd())
        return *known;
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(width - 2 * frameWidth());
    const int height =
        std::min(int(std::ceil(copy->size().height())) + 2 * frameWidth(), mostHeight);
    heights_.insert(width, height);
    return height;
}

} // namespace galley::ui
