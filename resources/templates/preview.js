// The preview's side of a page: takes patches from the window, tells it of clicks and scrolling.
//
// Runs in a world apart, where the page's own scripts (which are off) cannot reach it. Timers do
// not run here; events, promises and animation frames do.
'use strict';

globalThis.galley ??= (() => {
  const article = document.querySelector('.article');
  const body = article.querySelector('.body');
  const missing = new Set(); // addresses of images that could not be had
  let words = {};

  function addressOf(image) {
    try {
      return new URL(image.getAttribute('src'), document.baseURI);
    } catch {
      return null;
    }
  }

  function span(className, text) {
    const element = document.createElement('span');
    element.className = className;
    element.textContent = text;
    return element;
  }

  // What stands where an image is not shown.
  function placeholderFor(image, note) {
    const box = span('galley-image', '');
    const text = image.getAttribute('alt') || '';
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', text ? `${text} (${note})` : note);
    box.dataset.image = image.outerHTML;
    if (text)
      box.append(span('galley-image-text', text));
    box.append(span('galley-image-note', note));
    return box;
  }

  function noteFor(image) {
    const address = addressOf(image);
    if (!address)
      return words.noAddress;
    if (address.protocol === 'http:' || address.protocol === 'https:')
      return words.remote.replace('%1', () => address.host);
    const isMissing = missing.has(address.href);
    if (address.protocol === 'galley:')
      return isMissing ? words.missing.replace('%1', () => image.getAttribute('src')) : '';
    return address.protocol === 'data:' && !isMissing ? '' : words.noAddress;
  }

  // HTML as elements, of which none has asked for anything yet: a template's contents are inert.
  function parse(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    for (const image of template.content.querySelectorAll('img')) {
      const note = noteFor(image);
      if (note)
        image.replaceWith(placeholderFor(image, note));
    }
    return template.content;
  }

  // Replaces `old` (elements in a row) by `fresh` (a fragment) before `next`. An image that both
  // have is carried over, so that it is neither loaded nor drawn a second time.
  function replace(parent, old, fresh, next) {
    const loaded = old.flatMap(element => [...element.querySelectorAll('img')]);
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
    for (const element of old)
      element.remove();
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

  // Scrolls as little as it takes to show a section, and not at all when it is in view; of one that
  // is taller than the view any part will do.
  function reveal(section) {
    const {top, bottom} = section.getBoundingClientRect();
    const seen = bottom - top > innerHeight ? top < innerHeight && bottom > 0
      : top >= 0 && bottom <= innerHeight;
    const edge = 32; // how far from the view's edge it comes to stand
    if (!seen)
      scrollBy(0, top < 0 ? top - edge : Math.min(top - edge, bottom - innerHeight + edge));
  }

  // Answers the section that changed first, or the one that stands where it was.
  function patchBody({first, removed, html, shift}) {
    const sections = body.children;
    const next = sections[first + removed] ?? null;
    const old = Array.from({length: removed}, (_, index) => sections[first + index]);
    replace(body, old, parse(html), next);
    for (let section = shift ? next : null; section; section = section.nextElementSibling) {
      section.dataset.first = Number(section.dataset.first) + shift;
      section.dataset.last = Number(section.dataset.last) + shift;
    }
    return sections[first] ?? body.lastElementChild;
  }

  function showNothing(text) {
    const old = article.querySelector('.galley-nothing');
    if (old && old.textContent === text)
      return;
    old?.remove();
    if (text)
      article.prepend(span('galley-nothing', text));
  }

  function onClick(event) {
    const field = event.target.closest('[data-field]');
    if (field && !event.target.closest('a') && getSelection().isCollapsed)
      console.info(`galley:field:${field.dataset.field}`);
  }

  function onScroll() {
    console.info(`galley:scroll:${scrollY}`);
  }

  function onError(event) {
    const image = event.target;
    if (!(image instanceof HTMLImageElement) || !image.isConnected)
      return;
    missing.add(image.src);
    image.replaceWith(placeholderFor(image, noteFor(image) || words.noAddress));
  }

  return {
    // `style` is for what only the preview shows; `texts` are the sentences of the placeholders.
    // Answers the page's token. May be called again.
    start(style, texts) {
      words = texts;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
      document.addEventListener('click', onClick);
      document.addEventListener('error', onError, true);
      document.addEventListener('scroll', onScroll, {passive: true});
      return location.host;
    },

    setColorScheme(scheme) {
      document.documentElement.dataset.theme = scheme;
    },

    // Shows a revision. What a patch does not name stays as it is. The change is brought into view,
    // unless the patch says what is. Answers the revision.
    apply(patch) {
      if ('title' in patch)
        document.title = patch.title;
      if ('header' in patch)
        patchPart(article.querySelector('.masthead'), patch.header, body);
      const changed = 'body' in patch ? patchBody(patch.body) : null;
      if ('footer' in patch)
        patchPart(article.querySelector('.call-to-action'), patch.footer, null);
      showNothing(patch.nothing);
      if ('scroll' in patch)
        scrollTo(0, patch.scroll);
      else if (changed)
        reveal(changed);
      return patch.revision;
    },

    // Asks again for the images that were missing.
    retryImages() {
      missing.clear();
      for (const box of article.querySelectorAll('.galley-image'))
        box.replaceWith(parse(box.dataset.image));
    },
  };
})();
true;
