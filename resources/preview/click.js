// Where a click leads: a link within the page to its place, a double click to the text, a click or a
// key on a part of the head to its field.
'use strict';

globalThis.galley.click ??= (() => {
  // ---- links within the page -------------------------------------------------------------------

  function decoded(name) {
    try {
      return decodeURIComponent(name);
    } catch {
      return name;
    }
  }

  // As the HTML standard finds it: "" and "top" are the top of the page, unless something is named so.
  function elementOf(address) {
    const name = address.slice(1);
    const top = name === '' || name === 'top' ? galley.article : null;
    return document.getElementById(decoded(name)) ?? document.getElementById(name) ?? top;
  }

  function onClick(event) {
    const link = event.target.closest('a[href^="#"]');
    if (!link)
      return;
    event.preventDefault();
    const target = elementOf(link.getAttribute('href'));
    if (!target)
      return;
    getSelection().collapse(target, 0); // the Tab key goes on from here
    galley.step.bring(target);
  }

  // ---- words -----------------------------------------------------------------------------------
  // The text of a block is compared with its Markdown as words: letters, marks and digits in a row.
  // Signs that may or may not be Markdown do not count on either side.

  const generated = '.galley-image, .math, .katex, .footnote-ref, .footnote-backref';
  const signs = /[*_~`\\]/g;
  const word = /[\p{L}\p{M}\p{N}]+/gu;

  // The text of a block that its Markdown has too, up to a place or to its end.
  function textOf(section, place) {
    const range = document.createRange();
    range.selectNodeContents(section);
    if (place)
      range.setEnd(place.node, place.offset);
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_ALL, node =>
      node instanceof Element && node.matches(generated) ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT);
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || !range.intersectsNode(node))
        continue;
      text += node === range.endContainer ? node.data.slice(0, range.endOffset) : node.data;
    }
    return text.replace(signs, '');
  }

  function placeOf(event, section) {
    const range = document.caretRangeFromPoint(event.clientX, event.clientY);
    return range && section.contains(range.startContainer)
      ? {node: range.startContainer, offset: range.startOffset} : null;
  }

  // The word at a place of a block, how many of the same are before it and in all, and how much of
  // the block's text is before it.
  function describe(section, place) {
    const text = textOf(section);
    const offset = place ? textOf(section, place).length : 0;
    const words = [...text.matchAll(word)];
    const found = words.find(other => other.index + other[0].length >= offset);
    const same = words.filter(other => other[0] === found?.[0]);
    return {word: found?.[0] ?? '', index: Math.max(0, same.indexOf(found)), count: same.length,
      share: text.length ? offset / text.length : 0};
  }

  function onDoubleClick(event) {
    const section = event.target.closest('.block');
    if (!section || event.target.closest('a[href^="#"]'))
      return;
    galley.tell('word', JSON.stringify({...galley.linesOf(section),
      ...describe(section, placeOf(event, section))}));
  }

  // ---- fields ----------------------------------------------------------------------------------

  galley.prepare.push(fragment => {
    for (const field of fragment.querySelectorAll('[data-field]'))
      field.tabIndex = 0;
  });

  function isSelectedIn(element) {
    const selection = getSelection();
    return !selection.isCollapsed && selection.containsNode(element, true);
  }

  function onFieldClick(event) {
    const field = event.target.closest('[data-field]');
    // Words of it that were just selected are to be copied; what is selected elsewhere has no say.
    if (field && !event.target.closest('a') && !isSelectedIn(field))
      galley.tell('field', field.dataset.field);
  }

  function onKey(event) {
    if (event.key !== 'Enter' && event.key !== ' ' || !event.target.matches?.('[data-field]'))
      return;
    event.preventDefault();
    galley.tell('field', event.target.dataset.field);
  }

  document.addEventListener('click', onClick);
  document.addEventListener('click', onFieldClick);
  document.addEventListener('dblclick', onDoubleClick);
  document.addEventListener('keydown', onKey);
  return {describe};
})();
true;
