// What leaves the page: copies of the article, or of what is selected in it, without anything that
// only the preview needs. The page itself stays as it is.
'use strict';

{
  // Copies belong to a document that is never shown, so that they ask for nothing.
  const bench = document.implementation.createHTMLDocument('');

  // ---- what only the preview needs ---------------------------------------------------------------

  function unwrap(element) {
    element.replaceWith(...element.childNodes);
  }

  // What themes need to know of a block, and what cmark says of footnotes.
  const theirs = new Set(['data-lead', 'data-after', 'data-kind', 'data-footnotes', 'data-footnote-ref',
    'data-footnote-backref']);

  // Images as the article has them: `live` are the elements that `copy` was made of.
  const pictures = 'img, .galley-image';

  function restoreImages(copy, live) {
    [...copy.querySelectorAll(pictures)].forEach((element, index) => {
      const image = live[index] && galley.originalImage(live[index]);
      if (image)
        element.replaceWith(bench.importNode(image));
    });
  }

  function clean(copy) {
    for (const note of copy.querySelectorAll('.galley-nothing, .galley-embed, .galley-dropped'))
      note.remove();
    for (const formula of copy.querySelectorAll('.galley-wrong')) {
      formula.removeAttribute('title');
      formula.removeAttribute('aria-label');
    }
    for (const part of copy.querySelectorAll('.part'))
      unwrap(part);
    for (const element of copy.querySelectorAll('*')) {
      for (const {name} of [...element.attributes]) {
        if (name.startsWith('data-') && !theirs.has(name))
          element.removeAttribute(name);
      }
      for (const name of [...element.classList]) {
        if (name.startsWith('galley-'))
          element.classList.remove(name);
      }
      if (element.getAttribute('class') === '')
        element.removeAttribute('class');
    }
    return copy;
  }

  const isLocal = image => galley.addressOf(image)?.protocol === 'galley:';
  const isElsewhere = image => /^https?:$/.test(galley.addressOf(image)?.protocol);

  // What has no protocol of its own would have the file's.
  function completeAddresses(copy) {
    for (const image of copy.querySelectorAll('img[src^="//"]'))
      image.setAttribute('src', galley.addressOf(image).href);
  }

  // Instead of the addresses of the site's own images: `token` with a number, and a point behind it.
  // Answers the addresses, as they are written and as they are served.
  function takeImages(copy, token) {
    const images = [];
    for (const image of copy.querySelectorAll('img[src]')) {
      if (!isLocal(image))
        continue;
      const written = image.getAttribute('src');
      const path = new URL(written, document.baseURI).pathname;
      image.removeAttribute('srcset');
      image.setAttribute('src', `${token}${images.length}.`);
      images.push({written, path});
    }
    return images;
  }

  // The font families that the page's formulas are set in.
  function facesOfFormulas() {
    const faces = new Set();
    for (const element of galley.body.querySelectorAll('.katex, .katex *'))
      faces.add(getComputedStyle(element).fontFamily.split(',')[0].replaceAll('"', ''));
    return [...faces];
  }

  // The parts of the page with everything that a theme needs.
  galley.exportPage = token => {
    const copy = bench.importNode(galley.article, true);
    restoreImages(copy, galley.article.querySelectorAll(pictures));
    clean(copy);
    completeAddresses(copy);
    const elsewhere = [...copy.querySelectorAll('img')].filter(isElsewhere).length;
    const images = takeImages(copy, token);
    const html = element => element?.outerHTML ?? '';
    return {
      formulas: facesOfFormulas(),
      header: html(copy.querySelector('.masthead')),
      body: copy.querySelector('.body').innerHTML,
      footer: html(copy.querySelector('.call-to-action')),
      images,
      elsewhere,
    };
  };

  // ---- the article's text for other programs -----------------------------------------------------

  const kept = {
    A: ['href', 'title'],
    IMG: ['src', 'alt', 'title', 'width', 'height'],
    TD: ['colspan', 'rowspan', 'align'],
    TH: ['colspan', 'rowspan', 'align', 'scope'],
    OL: ['start', 'type', 'reversed'],
    TIME: ['datetime'],
    ABBR: ['title'],
  };
  const wrappers = 'section, article, main, header, footer, div, span, tbody:empty';

  // The elements around a selection that give its text a meaning.
  const meaning = 'ul, ol, li, table, thead, tbody, tr, blockquote, pre, h1, h2, h3, h4, h5, h6, ' +
    'strong, em, a, code, del, figure';

  // A copy of what is selected in the article; null where nothing is.
  function selected() {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount)
      return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(galley.article))
      return null;
    let copy = bench.importNode(range.cloneContents(), true);
    restoreImages(copy, [...galley.article.querySelectorAll(pictures)]
      .filter(element => range.intersectsNode(element)));
    let around = range.commonAncestorContainer;
    for (; around && around !== galley.article; around = around.parentNode) {
      if (around instanceof Element && around.matches(meaning)) {
        const shell = bench.importNode(around, false);
        shell.append(copy);
        copy = shell;
      }
    }
    const fragment = bench.createDocumentFragment();
    fragment.append(copy);
    return fragment;
  }

  function whole() {
    const fragment = bench.createDocumentFragment();
    fragment.append(bench.importNode(galley.article, true));
    restoreImages(fragment, galley.article.querySelectorAll(pictures));
    return fragment;
  }

  function replaceByText(copy, selector, textOf) {
    for (const element of copy.querySelectorAll(selector))
      element.replaceWith(textOf(element));
  }

  function inParagraph(...children) {
    const paragraph = bench.createElement('p');
    paragraph.append(...children);
    return paragraph;
  }

  // Formulas as they were written, since few programs that take HTML set them.
  function replaceFormulas(copy) {
    for (const formula of copy.querySelectorAll('.math')) {
      const code = bench.createElement('code');
      code.textContent = formula.matches('.math-set') ? formula.getAttribute('aria-label')
        : formula.textContent;
      formula.replaceWith(formula.localName === 'div' ? inParagraph(code) : code);
    }
  }

  // Programs that take rich text but no figures would put one into the line before it.
  function replaceFigures(copy) {
    for (const caption of copy.querySelectorAll('figure > figcaption')) {
      const words = bench.createElement('em');
      words.append(...caption.childNodes);
      caption.parentElement.after(inParagraph(words));
      caption.remove();
    }
    for (const figure of copy.querySelectorAll('figure'))
      figure.replaceWith(inParagraph(...figure.childNodes));
  }

  // "By Ada Marsh · February 5, 2025"
  function joinByline(copy) {
    for (const byline of copy.querySelectorAll('.byline'))
      byline.replaceChildren(
        ...[...byline.children].flatMap((part, index) => index ? [' · ', part] : [part]));
  }

  function dropAttributes(copy) {
    const targets = new Set(
      [...copy.querySelectorAll('a[href^="#"]')].map(link => link.getAttribute('href').slice(1)));
    for (const element of copy.querySelectorAll('*')) {
      for (const {name, value} of [...element.attributes]) {
        const isTarget = name === 'id' && targets.has(value);
        if (!isTarget && !kept[element.tagName]?.includes(name))
          element.removeAttribute(name);
      }
    }
  }

  function dropBlankLines(copy) {
    const texts = bench.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const blank = [];
    while (texts.nextNode()) {
      const {currentNode: text} = texts;
      if (/\n\s*\n/.test(text.data) && !text.data.trim() && !text.parentElement?.closest('pre'))
        blank.push(text);
    }
    for (const text of blank)
      text.data = '\n';
  }

  function simplify(copy, isRich) {
    replaceFormulas(copy);
    clean(copy);
    if (isRich)
      replaceFigures(copy);
    joinByline(copy);
    replaceByText(copy, 'input[type="checkbox"]', box => box.hasAttribute('checked') ? '☑' : '☐');
    replaceByText(copy, '.footnote-backref, script, style', () => '');
    for (const element of copy.querySelectorAll(wrappers))
      unwrap(element);
    dropAttributes(copy);
    completeAddresses(copy);
    copy.normalize();
    dropBlankLines(copy);
    return copy;
  }

  // ---- as plain text -----------------------------------------------------------------------------

  const blocks = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'BLOCKQUOTE', 'PRE',
    'TABLE', 'FIGURE', 'HR', 'DL', 'DETAILS']);
  const lines = new Set(['LI', 'FIGCAPTION', 'DT', 'DD']);

  // The ends of paragraphs and lines are marked first: what is between two of them is one gap.
  const endOfBlock = '\u2029';
  const endOfLine = '\u2028';

  let numbers = new Map(); // list -> the number of its next item

  function markOf({parentNode: list}) {
    if (list.nodeName !== 'OL')
      return '–';
    const number = numbers.get(list) ?? list.start;
    numbers.set(list, number + 1);
    return `${number}.`;
  }

  function textOf(node) {
    const {nodeName: name} = node;
    if (node.nodeType === Node.TEXT_NODE)
      return node.parentElement?.closest('pre') ? node.data : node.data.replace(/\s+/g, ' ');
    if (name === 'BR')
      return endOfLine;
    if (name === 'IMG')
      return node.alt;
    const text = [...node.childNodes].map(textOf).join('');
    if (name === 'TD' || name === 'TH')
      return `${text.trim()}\t`;
    if (name === 'TR')
      return `${endOfLine}${text.trim().replace(/\t\s+/g, '\t')}${endOfLine}`;
    if (lines.has(name))
      return `${endOfLine}${name === 'LI' ? `${markOf(node)} ` : ''}${text.trim()}${endOfLine}`;
    return blocks.has(name) ? `${endOfBlock}${text.trimEnd()}${endOfBlock}` : text;
  }

  function plain(copy) {
    numbers = new Map();
    return textOf(copy)
      .replace(/ *[\u2028\u2029][\u2028\u2029 ]*/g, gap => gap.includes(endOfBlock) ? '\n\n' : '\n')
      .trim();
  }

  // The selection, or the whole article where nothing is selected, as HTML without classes. With a
  // token it is for programs that take rich text, and the addresses of images are taken, see
  // takeImages().
  galley.exportText = token => {
    const copy = simplify(selected() ?? whole(), Boolean(token));
    const text = plain(copy);
    const images = token ? takeImages(copy, token) : [];
    const holder = bench.createElement('div');
    holder.append(copy);
    return {html: holder.innerHTML.trim(), text, images};
  };
}
true;
