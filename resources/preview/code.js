// Code in the colours of its language, by highlight.js where the page has been given it.
'use strict';

{
  const longest = 100000; // UTF-16 units; what is longer stays plain
  // highlight.js takes time as the square of some inputs, and cannot be stopped: so it is given a
  // part at a time.
  const partLength = 2000; // UTF-16 units, about
  const patience = 400; // milliseconds, for a block

  // The language as highlight.js knows it, and nothing where it does not: it is never guessed.
  function languageOf(code) {
    const name = /(?:^|\s)language-([\w+#.-]+)/.exec(code.className)?.[1].toLowerCase();
    return name && globalThis.hljs?.getLanguage(name) ? name : '';
  }

  // Behind the last line that fits into a part.
  function partEnd(text, begin) {
    if (text.length - begin <= partLength)
      return text.length;
    const line = text.lastIndexOf('\n', begin + partLength);
    return line >= begin ? line + 1 : begin + partLength;
  }

  // HTML; null where it takes too long.
  function coloured(text, language) {
    if (hljs.highlight.length < 3) // since highlight.js 11, which goes on from no earlier state
      return hljs.highlight(text, {language, ignoreIllegals: true}).value;
    const begun = performance.now();
    let html = '';
    let state;
    for (let begin = 0; begin < text.length;) {
      if (performance.now() - begun > patience)
        return null;
      const end = partEnd(text, begin);
      const part = hljs.highlight(language, text.slice(begin, end), true, state);
      html += part.value;
      state = part.top;
      begin = end;
    }
    return html;
  }

  function colour(code) {
    const language = languageOf(code);
    const text = code.textContent;
    if (!language || text.length > longest)
      return;
    try {
      const template = document.createElement('template');
      template.innerHTML = coloured(text, language) ?? '';
      if (template.content.textContent === text)
        code.replaceChildren(template.content);
    } catch {
      // It stays plain.
    }
  }

  galley.prepare.push(fragment =>
    galley.work(fragment.querySelectorAll('pre > code[class*="language-"]'), colour));
}
true;
