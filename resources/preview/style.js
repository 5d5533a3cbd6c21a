// What a browser passes over in a style sheet without a word.
'use strict';

{
  // At-rules whose blocks hold rules, and those whose blocks this leaves alone.
  const holders = /^@(media|supports|layer|container)\b/i;

  // The same text without comments and with blanks for what stands in quotes, so that every brace and
  // semicolon in it counts. Lines stay.
  function skeleton(css) {
    const blank = text => text.replace(/[^\n]/g, ' ');
    return css.replace(/\/\*[^]*?\*\/|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|url\([^)"']*\)/gi,
      part => part.startsWith('/*') ? blank(part) : part[0] + blank(part.slice(1, -1)) + part.at(-1));
  }

  function isSelector(text) {
    try {
      document.createDocumentFragment().querySelector(text);
      return true;
    } catch {
      return false;
    }
  }

  // Prefixes are meant for other browsers.
  function isDeclaration(text) {
    const colon = text.indexOf(':');
    const name = text.slice(0, colon).trim();
    if (colon < 0)
      return false;
    if (name.startsWith('-'))
      return true;
    return CSS.supports(name, text.slice(colon + 1).replace(/!\s*important\s*$/i, '').trim());
  }

  // The first rule or declaration that is dropped: {line, text, selector}; null without any. The
  // style sheet is one whose brackets and quotes are in order.
  galley.faultOfStyle = css => {
    const bare = skeleton(css);
    const open = []; // of each block that is open: what it holds
    let begin = 0;

    function fault(end, selector) {
      const lead = bare.slice(begin, end).match(/^\s*/)[0].length;
      const line = css.slice(0, begin + lead).split('\n').length;
      const text = css.slice(begin + lead, end).trim().replace(/\s+/g, ' ');
      return {line, text: text.length > 60 ? `${text.slice(0, 60)}…` : text, selector};
    }

    for (const {index, 0: sign} of bare.matchAll(/[{};]/g)) {
      const text = css.slice(begin, index).replace(/\/\*[^]*?\*\//g, '').trim();
      const inside = open.at(-1) ?? 'rules';
      if (sign === '{') {
        if (inside === 'rules' && !text.startsWith('@') && !isSelector(text))
          return fault(index, true);
        const holds = holders.test(text) ? 'rules' : text.startsWith('@') ? 'other' : 'declarations';
        open.push(inside === 'rules' ? holds : 'other');
      } else {
        if (inside === 'declarations' && text && !isDeclaration(text))
          return fault(index, false);
        if (sign === '}')
          open.pop();
      }
      begin = index + 1;
    }
    return null;
  };
}
true;
