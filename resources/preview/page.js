// The preview's side of a page: takes patches from the window, and tells it what the reader does.
//
// Runs in a world apart, where the page's own scripts (which are off) cannot reach it. Timers do
// not run here; events, promises and animation frames do. All files of this folder are run in the
// order of their names behind this one, which they extend: see `prepare`, `placed`, `settled` and
// `tell`.
'use strict';

globalThis.galley ??= (() => {
  const article = document.querySelector('.article');
  const body = article.querySelector('.body');

  // The body's blocks lie in parts of about this many, so that the browser passes over those that
  // are out of view as a whole (page.css) and a change counts the blocks of its own part only.
  const partSize = 48;
  const largeFrom = 4 * partSize; // blocks
  let theme; // the style sheet that took the place of the page's own
  let metrics; // of the article's text, see measure()

  // Functions to which new HTML is given before it is shown, in this order: they may change it. It
  // is a fragment that has asked for nothing yet.
  const prepare = [];
  // Functions that are told of sections that have just been put into the page.
  const placed = [];
  // Functions that are given each patch when it is in the page, and the page where it is to be read, and
  // what patchBody() answers.
  const settled = [];
  // Functions that are told when the page has another style.
  const restyled = [];

  // HTML as elements, of which none has asked for anything yet: a template's contents are inert.
  function parse(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    for (const step of prepare)
      step(template.content);
    return template.content;
  }

  // ---- the blocks and their lines --------------------------------------------------------------
  // A section knows its lines relative to its part, so that lines that move down move their parts. A
  // part knows how many sections it has: counting its children takes the browser longer.

  // A part of sections that are in no other, whose lines count from `line` on.
  function partOf(sections, line) {
    const part = document.createElement('div');
    part.className = 'part';
    part.line = line;
    part.count = sections.length;
    part.append(...sections);
    return part;
  }

  // The part that holds block `index`, or that takes a new one there, and how many are before it.
  function placeOf(index) {
    let before = 0;
    for (let part = body.firstElementChild; part; part = part.nextElementSibling) {
      if (index < before + part.count || !part.nextElementSibling)
        return {part, offset: index - before};
      before += part.count;
    }
    return {part: body.appendChild(partOf([], 0)), offset: 0};
  }

  function sectionAt(index) {
    const {part, offset} = placeOf(index);
    return part.children[offset] ?? null;
  }

  // The section beside one, which may lie in another part; null without any.
  function sectionBeside(section, sibling, nearest) {
    if (section[sibling])
      return section[sibling];
    for (let part = section.parentElement[sibling]; part; part = part[sibling]) {
      if (part[nearest])
        return part[nearest];
    }
    return null;
  }

  const nextSection = section => sectionBeside(section, 'nextElementSibling', 'firstElementChild');
  const previousSection =
    section => sectionBeside(section, 'previousElementSibling', 'lastElementChild');

  // The lines of a section in the article's body, counted from 1: {first, last}.
  function linesOf(section) {
    const base = section.parentElement.line;
    return {first: base + section.firstLine, last: base + section.lastLine};
  }

  // The section at a line, else the last one before it, else the first one; null without any.
  function sectionAtLine(line) {
    let part = body.firstElementChild;
    if (!part)
      return null;
    const begins = other => other.firstElementChild && linesOf(other.firstElementChild).first <= line;
    for (let next = part.nextElementSibling; next && begins(next); next = next.nextElementSibling)
      part = next;
    let found = part.firstElementChild;
    for (let next = found?.nextElementSibling; next && linesOf(next).first <= line;
      next = next.nextElementSibling)
      found = next;
    return found;
  }

  // ---- patches ---------------------------------------------------------------------------------

  // Puts `fresh` (a fragment) into `parent` before `next`, instead of `old` (nodes anywhere). An
  // image that both have is carried over, so that it is neither loaded nor drawn a second time.
  function replace(parent, old, fresh, next) {
    const loaded = old.flatMap(node => [...node.querySelectorAll?.('img') ?? []]);
    const carried = [];
    for (const image of loaded.length ? fresh.querySelectorAll('img') : []) {
      const index = loaded.findIndex(other => other.isEqualNode(image));
      if (index < 0)
        continue;
      const mark = document.createElement('span');
      image.replaceWith(mark);
      carried.push([mark, loaded.splice(index, 1)[0]]);
    }
    parent.insertBefore(fresh, next);
    for (const [mark, image] of carried)
      mark.replaceWith(image);
    for (const node of old)
      node.remove();
  }

  function patchChildren(old, fresh) {
    const before = [...old.children];
    const after = [...fresh.children];
    while (before.length && after.length && before[0].isEqualNode(after[0])) {
      before.shift();
      after.shift().remove();
    }
    let next = null;
    while (before.length && after.length && before.at(-1).isEqualNode(after.at(-1))) {
      next = before.pop();
      after.pop().remove();
    }
    const rest = document.createDocumentFragment();
    rest.append(...after);
    replace(old, before, rest, next);
  }

  // The header and the footer, which the article may have or not have.
  function patchPart(old, html, next) {
    const fresh = parse(html).firstElementChild;
    if (old && fresh)
      patchChildren(old, fresh);
    else if (old)
      old.remove();
    else if (fresh)
      article.insertBefore(fresh, next);
  }

  function sectionsFrom(index, count) {
    const sections = [];
    for (let section = count ? sectionAt(index) : null; section && sections.length < count;
      section = nextSection(section))
      sections.push(section);
    return sections;
  }

  // How high a part is before the browser has laid it out, roughly, so that the scroll bar is nearly
  // true: what it remembers of a part that was in view counts more.
  function estimate(part) {
    const lines = part.textContent.length / metrics.lettersInLine + 1.5 * part.count;
    part.style.containIntrinsicSize = `auto ${Math.round(lines * metrics.line)}px`;
  }

  // Asks for a layout: once for a page, and again when its width has changed.
  function measure() {
    const {fontSize, lineHeight} = getComputedStyle(article);
    const width = Math.min(article.clientWidth, 600);
    metrics = {
      lettersInLine: width / (0.47 * parseFloat(fontSize)) || 60,
      line: parseFloat(lineHeight) || 30,
    };
  }

  // Moves the sections of a part from `offset` on into another behind it, and answers that.
  function cut(part, offset) {
    const rest = partOf([...part.children].slice(offset), part.line);
    part.count = offset;
    part.after(rest);
    return rest;
  }

  // A fragment of parts that hold these sections.
  function partsOf(sections, line) {
    const parts = document.createDocumentFragment();
    for (let first = 0; first < sections.length; first += partSize) {
      const part = partOf(sections.slice(first, first + partSize), line);
      estimate(part);
      parts.append(part);
    }
    return parts;
  }

  function splitPart(part) {
    if (part.count > 2 * partSize) {
      part.after(partsOf([...part.children].slice(partSize), part.line));
      part.count = partSize;
    }
    estimate(part);
  }

  // Puts many sections behind those of a part: into it while it has room, and in parts of their own, so
  // that they come into the page by the part.
  function placeMany(sections, old, part) {
    const room = old.length ? 0 : Math.max(partSize - part.count, 0);
    part.append(...sections.slice(0, room));
    part.count += room;
    replace(body, old, partsOf(sections.slice(room), part.line), part.nextElementSibling);
  }

  // A run's blocks instead of those it removes. Answers the new sections and the old ones,
  // of which only the text counts.
  function applyRun({first, removed, html, lines}) {
    const fresh = parse(html);
    const sections = [...fresh.children];
    const old = sectionsFrom(first, removed);
    const {part, offset} = placeOf(first);
    const before = galley.patchWithin(old, sections);
    sections.forEach((section, index) => {
      section.firstLine = lines[2 * index] - part.line;
      section.lastLine = lines[2 * index + 1] - part.line;
      if (index)
        knowNeighbour(section, sections[index - 1]);
    });
    if (before) {
      estimate(part);
      return {sections, old: [before]};
    }
    galley.keepFolds(old, fresh);
    const parts = new Set([part]);
    const areMany = sections.length > partSize;
    if (areMany && offset < part.count)
      parts.add(cut(part, offset));
    for (const section of old) {
      --section.parentElement.count;
      parts.add(section.parentElement);
    }
    if (areMany) {
      placeMany(sections, old, part);
    } else {
      part.count += sections.length;
      fresh.replaceChildren(...sections); // the blanks between them would pile up
      replace(part, old, fresh, part.children[offset] ?? null);
    }
    for (const other of parts) {
      if (other.count)
        splitPart(other);
      else
        other.remove();
    }
    return {sections, old};
  }

  // Moves all blocks from block `index` on down by `shift` lines.
  function moveLines(index, shift) {
    const {part, offset} = placeOf(index);
    for (let section = part.children[offset]; section; section = section.nextElementSibling) {
      section.firstLine += shift;
      section.lastLine += shift;
    }
    for (let next = part.nextElementSibling; next; next = next.nextElementSibling)
      next.line += shift;
  }

  // What style sheets need to know of the block before, if there is one.
  function knowNeighbour(section, before) {
    const kind = before?.getAttribute('data-kind');
    section.toggleAttribute('data-lead', !before);
    if (kind)
      section.setAttribute('data-after', kind);
    else
      section.removeAttribute('data-after');
  }

  // Runs are sorted, and count in the blocks as they are after those before them were applied. With
  // `isAll` the first one takes the place of everything.
  // Answers the section that changed first, or the one that stands where it was, and what it was
  // before: {section, before}; null in an empty body.
  function patchBody({runs}, isAll) {
    let changed = null;
    if (isAll)
      runs[0].removed = body.querySelectorAll('.block').length;
    const all = [];
    for (const run of runs) {
      if (run.shift)
        moveLines(run.first + run.removed, run.shift);
      const {sections, old} = applyRun(run);
      const next = sectionAt(run.first + sections.length);
      for (const section of [sections[0], next]) {
        if (section)
          knowNeighbour(section, previousSection(section));
      }
      const section = sections[0] ?? next ?? body.lastElementChild?.lastElementChild;
      if (section)
        changed ??= {section, before: sections.length ? old[0] : null};
      all.push(...sections);
    }
    body.toggleAttribute('data-large', body.childElementCount > largeFrom / partSize);
    for (const step of placed)
      step(all);
    return changed;
  }

  // Tells the window something: `name` without a colon.
  function tell(name, value) {
    console.info(`galley:${name}:${value}`);
  }

  return {
    article,
    body,
    prepare,
    placed,
    settled,
    restyled,
    words: {},
    parse,
    replace,
    tell,
    linesOf,
    sectionAtLine,
    nextSection,
    previousSection,

    // `style` is for what only the preview shows; `texts` are the sentences that the page says.
    // Answers the page's token. May be called again.
    start(style, texts) {
      Object.assign(galley.words, texts);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
      addEventListener('resize', () => { metrics = null; });
      document.addEventListener('scroll', () => tell('scroll', scrollY), {passive: true});
      return location.host;
    },

    // Another theme in the place of the page's own style element.
    setStyle(css) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.head.querySelector('style')?.remove();
      document.adoptedStyleSheets =
        [sheet, ...document.adoptedStyleSheets.filter(other => other !== theme)];
      theme = sheet;
      metrics = null;
      for (const step of restyled)
        step();
    },

    setColorScheme(scheme) {
      document.documentElement.dataset.theme = scheme;
    },

    // Shows a revision, or a part of what makes one, of which one is the `last`. What a patch does not
    // name stays as it is; with `all` its blocks are all there are; with `fills` the page has not
    // shown a whole revision yet. The change is brought into view with `reveal`, unless the patch
    // says what is. Answers the revision.
    apply(patch) {
      if ('title' in patch)
        document.title = patch.title;
      if ('header' in patch)
        patchPart(article.querySelector('.masthead'), patch.header, body);
      if (!metrics)
        measure();
      if (patch.all && !('body' in patch))
        body.replaceChildren();
      const changed = 'body' in patch ? patchBody(patch.body, patch.all) : null;
      if ('footer' in patch)
        patchPart(article.querySelector('.call-to-action'), patch.footer, null);
      if ('scroll' in patch)
        scrollTo(0, patch.scroll);
      for (const step of settled)
        step(patch, changed);
      return patch.revision;
    },
  };
})();
true;
