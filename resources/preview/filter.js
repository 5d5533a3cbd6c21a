// Raw HTML of an article: what DOMPurify leaves of it is shown, and a note in place of the rest.
//
// A section with raw HTML brings it as the text of its attribute data-raw, where it can neither end
// the section nor begin another one. A section whose attribute is empty has it among its contents,
// and it may have broken out of it: then all sections that came with it are filtered, and what lies
// between them is left out.
'use strict';

{
  const config = {
    IN_PLACE: true,
    USE_PROFILES: {html: true, svg: true},
    ALLOW_DATA_ATTR: false,
    ADD_ATTR: ['data-footnotes', 'data-footnote-ref', 'data-footnote-backref'],
    FORBID_TAGS: ['style', 'form', 'button', 'select', 'option', 'optgroup', 'datalist', 'textarea',
      'output', 'fieldset', 'legend', 'dialog', 'template', 'slot', 'source', 'track', 'map', 'area',
      'marquee', 'blink', 'image', 'fegaussianblur', 'animatetransform', 'animatemotion', 'animate'],
    FORBID_ATTR: ['style', 'srcset', 'sizes', 'background', 'poster', 'ping', 'download', 'action',
      'formaction', 'autofocus', 'autoplay', 'contenteditable', 'tabindex', 'accesskey', 'usemap',
      'is', 'slot', 'part', 'popover', 'inert'],
  };

  // What the page and its themes give a meaning to. Code and formulas may be written in HTML too.
  const reserved = new RegExp('^(galley|hljs|katex|article|body|part|block|masthead|hero|title|' +
    'subtitle|byline|author|name|date|read-time|call-to-action|math-set)$|^(galley|hljs|katex)-');

  // What a style may say: how its element looks, not what it covers or loads.
  const harmless = new RegExp('^(color|background-color|opacity|vertical-align|float|clear|display|gap|' +
    'white-space|line-height|letter-spacing|list-style-type|columns?-.*|text-.*|font-.*|flex-.*|' +
    '(align|justify)-.*|((min|max)-)?(width|height)|(margin|padding|border)-.*)$');
  const loading = /url|image|var\(|attr\(|env\(/i;

  // What one block may have, so that the browser is done with it in a moment: it takes time as the
  // square of the elements in one another and of the attributes of one element.
  const mostElements = 20000;
  const mostAttributes = 1000;
  const fewBytes = 10000; // UTF-16 units that hold too little to be looked at

  const embedded = {iframe: 'embedded', frame: 'embedded', object: 'embedded', embed: 'embedded',
    video: 'media', audio: 'media'};
  const styles = new WeakMap(); // of elements that are being filtered
  const probe = document.createElement('span');

  function harmlessStyle(text) {
    probe.style.cssText = text;
    const kept = [];
    for (const name of probe.style) {
      const value = probe.style.getPropertyValue(name);
      const pulls = name.startsWith('margin') && value.includes('-');
      if (harmless.test(name) && !loading.test(value) && !pulls && value !== 'initial')
        kept.push(`${name}:${value}`);
    }
    return kept.join(';');
  }

  // An image with nothing but a list of addresses has its last one.
  function keepAddress(element) {
    const list = element.localName === 'img' ? element.getAttribute('srcset') : null;
    if (list && !element.hasAttribute('src'))
      element.setAttribute('src', list.split(/,\s/).at(-1).trim().split(/\s/)[0]);
  }

  function keepStyle(element) {
    const style = element.getAttribute?.('style');
    if (style)
      styles.set(element, harmlessStyle(style));
  }

  function tidy(element) {
    const style = styles.get(element);
    if (style)
      element.style.cssText = style;
    for (const name of [...element.classList]) {
      if (reserved.test(name))
        element.classList.remove(name);
    }
    for (const {name, value} of [...element.attributes]) {
      if (/url\(\s*['"]?\s*[^#'"\s]/i.test(value) && name !== 'style' && name !== 'alt' && name !== 'title')
        element.removeAttribute(name);
    }
    // The boxes of a task list, and none else.
    if (element.localName === 'input' && element.type === 'checkbox')
      element.disabled = true;
    else if (element.localName === 'input')
      element.remove();
  }

  // What an embedded thing was, and whose.
  function noteFor(element) {
    const kind = embedded[element.localName];
    const address = element.getAttribute('src') || element.getAttribute('data') ||
      element.querySelector('source')?.getAttribute('src');
    const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(address ?? '')?.[1];
    return host ? galley.words[`${kind}From`].replace('%1', () => host) : galley.words[kind];
  }

  function replaceEmbedded(box) {
    const notes = [];
    for (const element of box.querySelectorAll(Object.keys(embedded).join())) {
      const note = document.createElement('span');
      note.textContent = noteFor(element);
      element.replaceWith(note);
      notes.push(note);
    }
    return notes;
  }

  function isBlank(box) {
    return !box.textContent.trim() && !box.querySelector('img, svg, hr, input, table, br');
  }

  // Says which elements left a hole; a comment leaves none.
  function droppedNote() {
    const names = DOMPurify.removed.map(({element}) => element?.localName).filter(name => name);
    if (!names.length)
      return [];
    const note = document.createElement('p');
    note.className = 'galley-dropped';
    note.textContent = galley.words.dropped.replace('%1', () => [...new Set(names)].slice(0, 5).join(', '));
    return [note];
  }

  // From above, and before anything has parsed it.
  function isTooMuch(source) {
    if (source.length < fewBytes)
      return false;
    let elements = 0;
    for (const [tag] of source.matchAll(/<[a-z](?:=\s*"[^"]*"|=\s*'[^']*'|[^<>])*/gi)) {
      const names = tag.length < mostAttributes ? '' : tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '= ');
      if (++elements > mostElements || names.split(/[\s/]+/).length > mostAttributes)
        return true;
    }
    return false;
  }

  function tooMuchNote() {
    const note = document.createElement('p');
    note.className = 'galley-dropped';
    note.textContent = galley.words.tooMuch;
    return note;
  }

  function filtered(section) {
    const box = section.ownerDocument.createElement('div');
    box.append(...section.childNodes);
    const notes = replaceEmbedded(box);
    DOMPurify.sanitize(box, config);
    for (const note of notes)
      note.className = 'galley-embed';
    return isBlank(box) ? droppedNote() : [...box.childNodes];
  }

  function filter(section) {
    const source = section.dataset.raw || section.innerHTML;
    try {
      const tooMuch = isTooMuch(source);
      if (section.dataset.raw && !tooMuch)
        section.innerHTML = source;
      const contents = tooMuch ? [tooMuchNote()] : filtered(section);
      section.replaceChildren(...contents);
    } catch {
      const text = document.createElement('pre');
      text.textContent = source;
      section.replaceChildren(text);
    }
    section.dataset.raw = '';
  }

  galley.startFilter = words => {
    Object.assign(galley.words, words);
    // Debian's 2.4.1+dfsg+~2.4.0-2+deb12u1 reads a variable that it forgot to declare, and would throw
    // at every call: https://tracker.debian.org/pkg/node-dompurify
    globalThis.shadowNode ??= {__depth: 0};
    DOMPurify.removeAllHooks();
    DOMPurify.addHook('beforeSanitizeAttributes', keepAddress);
    DOMPurify.addHook('beforeSanitizeAttributes', keepStyle);
    DOMPurify.addHook('afterSanitizeAttributes', tidy);
  };

  // Leaves sections alone, without powers of their own.
  function confine(fragment) {
    for (const element of [...fragment.children]) {
      if (!element.matches('section.block')) {
        element.remove();
        continue;
      }
      for (const {name} of [...element.attributes]) {
        if (name !== 'data-kind' && name !== 'data-raw')
          element.removeAttribute(name);
      }
      element.className = 'block';
    }
    return [...fragment.children];
  }

  // Ahead of all other steps, whatever the names of their files.
  galley.prepare.unshift(fragment => {
    const sections = [...fragment.querySelectorAll('section[data-raw]')];
    const closed = sections.every(section => section.dataset.raw);
    for (const section of closed ? sections : confine(fragment))
      filter(section);
  });
}
true;
