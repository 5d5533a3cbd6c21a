// The cards of the article, over its page: as search engines and networks show it.
'use strict';

{
  let host = null;
  let sheet = null;

  // The page's theme, whatever decides about it.
  function followTheme() {
    host.dataset.theme = document.documentElement.dataset.theme ?? 'light';
  }

  function makeHost(style) {
    host = document.createElement('div');
    host.className = 'galley-cards';
    host.tabIndex = 0;
    const root = host.attachShadow({mode: 'open'});
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    root.addEventListener('error', event => event.target.replaceWith(tile()), true);
    new MutationObserver(() => host && followTheme())
      .observe(document.documentElement, {attributeFilter: ['data-theme']});
  }

  function tile() {
    const element = document.createElement('span');
    element.className = 'tile';
    return element;
  }

  // In the page an image waits until it comes near the view; here there are two.
  function withImages(fresh) {
    for (const image of fresh.querySelectorAll('img[data-later]')) {
      image.setAttribute('src', image.dataset.later);
      delete image.dataset.later;
    }
    return fresh;
  }

  // A picture that both have stays, so that it is not loaded with every letter.
  function fill(fresh) {
    const root = host.shadowRoot;
    const kept = [...root.querySelectorAll('.picture')];
    [...fresh.querySelectorAll('.picture')].forEach((picture, index) => {
      const old = kept[index];
      picture.source = picture.querySelector('img')?.src ?? picture.textContent;
      if (old?.source === picture.source)
        picture.replaceWith(old);
    });
    root.replaceChildren(fresh);
  }

  // Shows these cards instead of the page, and the page again for null.
  galley.showCards = cards => {
    document.documentElement.toggleAttribute('data-galley-cards', cards !== null);
    if (!cards) {
      host?.remove();
      host?.shadowRoot.replaceChildren();
      return;
    }
    if (!host)
      makeHost(cards.style);
    fill(withImages(galley.parse(cards.html)));
    followTheme();
    if (!host.isConnected) {
      document.documentElement.append(host);
      host.focus({preventScroll: true});
    }
  };
}
true;
