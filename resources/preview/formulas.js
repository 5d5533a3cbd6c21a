// Formulas, set by KaTeX where the page has been given it: else their TeX stays.
'use strict';

{
  const longest = 10000; // UTF-16 units of TeX
  const options = {
    output: 'html',
    throwOnError: true,
    trust: false,
    strict: false,
    maxSize: 40, // em
  };
  // Macros of a formula's own may be as long as the formula, so that they may be used the less often.
  const defines = /\\([gex]?def|(re)?newcommand|providecommand|let)\b/;
  const mostExpanded = 1000;
  const mostWritten = 50000; // UTF-16 units that macros of its own may write, about

  function expansions(tex) {
    return defines.test(tex) ? Math.min(mostExpanded, Math.floor(mostWritten / tex.length))
      : mostExpanded;
  }

  // What KaTeX says, without its own name and the strokes by which it marks the place.
  function sentenceOf(error) {
    const said = error.message.replace(/^KaTeX parse error: /, '').replaceAll('\u0332', '');
    return galley.words.wrongFormula.replace('%1', () => said);
  }

  function showSource(element, tex, sentence) {
    element.textContent = tex;
    element.classList.add('galley-wrong');
    element.title = sentence;
    element.setAttribute('aria-label', `${tex} (${sentence})`);
  }

  // The page's policy refuses style attributes, but not styles that a script sets.
  function adoptStyles(element) {
    for (const part of element.querySelectorAll('[style]')) {
      const style = part.getAttribute('style');
      part.removeAttribute('style');
      part.style.cssText = style;
    }
  }

  function set(element) {
    const tex = element.textContent;
    element.setAttribute('role', 'math');
    element.setAttribute('aria-label', tex);
    try {
      if (tex.length > longest)
        throw new RangeError(`${tex.length} > ${longest}`);
      const displayMode = element.localName === 'div';
      katex.render(tex, element, {...options, displayMode, maxExpand: expansions(tex)});
      element.classList.add('math-set');
      adoptStyles(element);
    } catch (error) {
      showSource(element, tex, sentenceOf(error));
    }
  }

  // The font's bytes are at hand: nothing is fetched, and it is there at once.
  function addFont({family, weight, style, data}) {
    const text = atob(data);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; ++at)
      bytes[at] = text.charCodeAt(at);
    document.fonts.add(new FontFace(family, bytes, {weight, style}));
  }

  // `css` is KaTeX's style sheet, `fonts` the faces that it names.
  galley.startFormulas = ({css, fonts, words}) => {
    Object.assign(galley.words, words);
    fonts.forEach(addFont);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replace(/@font-face\s*\{[^}]*\}/g, ''));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };

  galley.prepare.push(fragment => {
    if (globalThis.katex)
      galley.work(fragment.querySelectorAll('.math'), set);
  });
}
true;
