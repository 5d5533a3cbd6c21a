// Code in the colours of its language, by highlight.js where the page has been given it.
'use strict';

{
  const longest = 100000; // UTF-16 units; what is longer stays plain

  // The language as highlight.js knows it, and nothing where it does not: it is never guessed.
  function languageOf(code) {
    const name = /(?:^|\s)language-([\w+#.-]+)/.exec(code.className)?.[1].toLowerCase();
    return name && globalThis.hljs?.getLanguage(name) ? name : '';
  }

  function coloured(text, language) {
    const old = hljs.highlight.length > 2; // until highlight.js 10 the language came first
    return old ? hljs.highlight(language, text, true) : hljs.highlight(text, {language});
  }

  function colour(code) {
    const language = languageOf(code);
    const text = code.textContent;
    if (!language || text.length > longest)
      return;
    try {
      const template = document.createElement('template');
      template.innerHTML = coloured(text, language).value;
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
