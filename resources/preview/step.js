// Keeps the page in step with the text beside it: where it is scrolled, and which block has the
// caret.
//
// Both panes speak of lines of the article's body, from 1, with what of a block is above given as a
// fraction. The line of a pane is the one at its upper edge, but at the ends: over its last screen
// the place that counts moves from the upper edge down to the end of the text, so that both panes
// end at their ends; and over the article's head (hero image, title, …), which the text does not
// have, it comes up from the first block, so that both begin at their beginnings. Each place of a
// pane has its one line and each line its one place, so it does not matter which pane leads.
//
// The page follows a line that it was told, and leads when its reader scrolls. A place that it took
// by itself never leads.
'use strict';

globalThis.galley.step ??= (() => {
  const root = document.documentElement;
  const beyond = 1e9; // the line of the very end

  let firstLine = 1; // the line of the page's very beginning: below 1 where the text has a head too
  let question = 0; // which of the window's lines was taken last: it tells late answers by it
  let held = null; // the line that is kept in place when the layout changes; null while the reader leads
  let heldHeight = 0; // the page's height when it was put there
  let reading = 1; // where its reader has scrolled to
  let width = innerWidth;
  let own = 0; // where the page was put by itself; NaN after its reader scrolled
  let markedLine = 0;
  let marked = null;
  let isFresh = true; // nothing was shown yet
  let isAsked = false; // the window has asked for a line

  // ---- places ----------------------------------------------------------------------------------

  const clamp = (value, least, most) => Math.max(least, Math.min(value, most));
  const topOf = element => element.getBoundingClientRect().top + scrollY;
  const bottomOf = element => element.getBoundingClientRect().bottom + scrollY;
  const farthest = () => Math.max(0, root.scrollHeight - root.clientHeight);

  // The value that belongs to `x` on the line through `points`, which rise in both; `from` and `to`
  // say which of a point's two numbers is which.
  function along(points, from, to, x) {
    for (let i = 1; i < points.length; ++i) {
      const [before, after] = [points[i - 1], points[i]];
      const length = after[from] - before[from];
      if (x < after[from] && length > 0)
        return before[to] + (Math.max(0, x - before[from]) / length) * (after[to] - before[to]);
    }
    return points.at(-1)[to];
  }

  // The lines of a section: [begin, end). Footnotes, which come last, may have theirs anywhere.
  function spanOf(section) {
    const {first, last} = galley.linesOf(section);
    const before = galley.previousSection(section);
    const begin = before ? Math.max(first, galley.linesOf(before).last + 1) : first;
    return {begin, end: Math.max(last, begin) + 1};
  }

  // What is scrolled, and the height that counts then, from the page's beginning to its end.
  function course() {
    const {firstElementChild: first, lastElementChild: last} = galley.body;
    const most = farthest();
    const head = first && firstLine >= 1 ? topOf(first) : 0;
    const end = last ? bottomOf(last) : 0;
    const tail = Math.max(innerHeight, 2 * (most - end));
    if (2 * head >= most - tail)
      return [[0, head], [most, Math.max(head, end)]];
    return [[0, head], [2 * head, 2 * head], [most - tail, most - tail], [most, end]];
  }

  // The height of a line, from the page's upper end.
  function heightOf(line) {
    const section = galley.sectionAtLine(line);
    if (!section)
      return 0;
    const {begin, end} = spanOf(section);
    const top = topOf(section);
    if (line < begin)
      return line >= 1 ? top : top * Math.max(0, line);
    const points = [[begin, top], [end, bottomOf(section)]];
    const next = line > end ? galley.nextSection(section) : null;
    if (next)
      points.push([spanOf(next).begin, topOf(next)]);
    // A part that is not laid out may have less room than its blocks will take: a place in it is in
    // that room, so that it comes into view.
    return Math.min(along(points, 0, 1, line), bottomOf(section.parentElement) - 1);
  }

  // The last of `elements`, which stand below each other, that begins above a height.
  function lastAbove(elements, height) {
    let [low, high] = [0, elements.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (topOf(elements[middle]) <= height)
        low = middle;
      else
        high = middle;
    }
    return elements[low] ?? null;
  }

  function lineAt(height) {
    const part = lastAbove(galley.body.children, height);
    const section = part && lastAbove(part.children, height);
    if (!section)
      return 1;
    const {begin, end} = spanOf(section);
    const [top, bottom] = [topOf(section), bottomOf(section)];
    if (height < top)
      return clamp(height / top, 0, 1);
    if (height < bottom)
      return begin + (end - begin) * (height - top) / (bottom - top);
    const next = galley.nextSection(section);
    return next ? along([[bottom, end], [topOf(next), spanOf(next).begin]], 0, 1, height) : end;
  }

  function lineNow() {
    if (scrollY <= 0)
      return firstLine;
    if (scrollY >= farthest() - 1)
      return beyond;
    return lineAt(along(course(), 0, 1, scrollY));
  }

  function scrollFor(line) {
    if (line <= firstLine)
      return 0;
    return along(course(), 1, 0, heightOf(line));
  }

  // ---- following -------------------------------------------------------------------------------

  // Puts the held line in its place. In a long article the parts that come into view are laid out
  // only then, which changes the layout and brings us here again.
  function align() {
    const place = clamp(scrollFor(held), 0, farthest());
    if (Math.abs(place - scrollY) >= 1)
      scrollTo(0, place);
    own = scrollY;
    heldHeight = root.scrollHeight;
  }

  // The page stays where it is, whatever is loaded above.
  function rest() {
    own = scrollY;
    held = lineNow();
    heldHeight = root.scrollHeight;
  }

  function onLayout() {
    if (held !== null)
      align();
  }

  // Another width or style is another layout from the beginning on, which the browser loses its place
  // in.
  function onRelayout() {
    held ??= reading;
    align();
  }

  // A bar below the page takes from its height alone: its reader goes on where he is.
  function onResize() {
    const isOnlyHeight = innerWidth === width;
    width = innerWidth;
    if (isOnlyHeight && held === null)
      own = scrollY;
    else
      onRelayout();
  }

  function onReader() {
    held = null;
  }

  function onScroll() {
    const moved = Math.abs(scrollY - own);
    if (moved < 1)
      return;
    // What the browser moves for a change of the layout is no more than that change. Finding a word,
    // for one, goes further, and counts as reading.
    if (held !== null && moved <= Math.abs(root.scrollHeight - heldHeight) + 1) {
      align();
      return;
    }
    // While nothing is held, the browser keeps what is read in place when the layout changes above it.
    const line = lineNow();
    const isKept = root.scrollHeight !== heldHeight && Math.abs(line - reading) < 0.25;
    heldHeight = root.scrollHeight;
    held = null;
    own = NaN;
    if (isKept)
      return;
    reading = line;
    galley.tell('line', `${question} ${reading}`);
  }

  // The page's own way to where it is now, which leads nobody.
  function stay() {
    own = scrollY;
    reading = lineNow();
  }

  // Scrolls to a height. What comes into view may change the layout, and the height with it.
  function bring(height, done = () => {}, frames = 8) {
    const place = clamp(height(), 0, farthest());
    held = null;
    if (Math.abs(place - scrollY) < 1 || !frames)
      return;
    scrollTo(0, place);
    done();
    requestAnimationFrame(() => bring(height, done, frames - 1));
  }

  // ---- the block at the caret ------------------------------------------------------------------

  function mark() {
    const section = markedLine >= 1 ? galley.sectionAtLine(markedLine) : null;
    const has = section && galley.linesOf(section).first <= markedLine &&
      markedLine <= galley.linesOf(section).last;
    const next = has ? section : null;
    if (next === marked)
      return;
    marked?.removeAttribute('data-caret');
    marked = next;
    marked?.setAttribute('data-caret', '');
  }

  // A page that is being filled goes on to the line that it was asked for.
  galley.settled.push(patch => {
    if (patch.fills && isAsked && held !== null)
      align();
    else if (patch.last)
      rest();
    if (patch.last)
      mark();
    if (isFresh)
      galley.tell('fresh', '');
    isFresh = false;
  });

  document.addEventListener('scroll', onScroll, {passive: true});
  for (const name of ['wheel', 'pointerdown', 'touchstart', 'keydown'])
    document.addEventListener(name, onReader, {passive: true, capture: true});
  const layout = new ResizeObserver(onLayout);
  layout.observe(galley.article);
  layout.observe(galley.body);
  addEventListener('resize', onResize);
  galley.restyled.push(onRelayout);

  return {
    // Follows the window's line, whose token comes back with whatever the page tells from then on.
    to(line, token) {
      question = token;
      isAsked = true;
      held = line;
      align();
    },

    // Goes on counting from the window's last line, which another page was told.
    hear(token) {
      question = token;
    },

    // The line that the page's beginning belongs to: 0 while the text shows its front matter.
    setFirstLine(line) {
      firstLine = line;
    },

    // Marks the block of a line; 0 marks none.
    mark(line) {
      markedLine = line;
      mark();
    },

    // Shows an element as its reader has asked for.
    bring(element) {
      bring(() => topOf(element) - 24);
    },

    // Shows the block of a line a third down from the upper edge, unless all of it is in view.
    show(line) {
      const section = line >= 1 ? galley.sectionAtLine(line) : null;
      const {top, bottom} = (section ?? galley.article).getBoundingClientRect();
      if (top < 0 || bottom > innerHeight)
        bring(() => section ? heightOf(line) - innerHeight / 3 : 0, stay);
    },
  };
})();
true;
