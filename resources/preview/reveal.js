// The page goes where the text is changed.
'use strict';

{
  const edge = 32; // how far from the view's edge a section comes to stand
  let last; // the change that the page went to

  // Where a section's text begins to differ from what it was before: the letter ahead of that place,
  // as a range; null when the text is the same.
  function differenceIn(section, before) {
    const [old, fresh] = [before.textContent, section.textContent];
    if (old === fresh)
      return null;
    let same = 0;
    while (same < fresh.length && fresh[same] === old[same])
      ++same;
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.length && same <= passed + node.length) {
        const range = document.createRange();
        range.setStart(node, Math.max(0, same - passed - 1));
        range.setEnd(node, Math.min(node.length, Math.max(1, same - passed)));
        return range;
      }
      passed += node.length;
    }
    return null;
  }

  // Scrolls as little as it takes to show a section, and not at all when it is in view; of one that
  // is taller than the view, the place in it that has changed. What comes into view may turn out higher
  // than it was taken for, and push the section out again.
  function reveal(change, frames = 8) {
    last = change;
    const {section, before} = change;
    const whole = section.getBoundingClientRect();
    const isTall = whole.bottom - whole.top > innerHeight;
    const place = isTall && before ? differenceIn(section, before) : null;
    const {top, bottom} = place?.getBoundingClientRect() ?? whole;
    const seen = isTall && !place ? top < innerHeight && bottom > 0
      : top >= 0 && bottom <= innerHeight;
    if (seen || !frames)
      return;
    scrollBy(0, top < 0 ? top - edge : Math.min(top - edge, bottom - innerHeight + edge));
    requestAnimationFrame(() => last === change && reveal(change, frames - 1));
  }

  galley.settled.push((patch, changed) => {
    if (patch.reveal && changed && !('scroll' in patch))
      reveal(changed);
  });
}
true;
