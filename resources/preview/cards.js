// The cards of the article, over its page: as search engines and networks show it.
'use strict';

{
  const enough = {width: 600, height: 315}; // pixels of a picture that networks show large

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
    root.addEventListener('load', sayOfPicture, true);
    root.addEventListener('error', onError, true);
    new MutationObserver(() => host && followTheme())
      .observe(document.documentElement, {attributeFilter: ['data-theme']});
  }

  function tile() {
    const element = document.createElement('span');
    element.className = 'tile';
    return element;
  }

  function onError({target: image}) {
    image.parentElement.failed = true;
    image.replaceWith(tile());
    sayOfPicture();
  }

  // What is to be said of the picture once it is there, or is known not to come.
  function sayOfPicture() {
    const root = host.shadowRoot;
    const picture = root.querySelector('.large .picture');
    const unseen = root.querySelector('.unseen');
    const little = root.querySelector('.little');
    if (!unseen)
      return;
    const {naturalWidth: width, naturalHeight: height} = picture.querySelector('img') ?? {};
    unseen.hidden = !picture.failed;
    little.hidden = !width || width >= enough.width && height >= enough.height;
    little.sentence ??= little.textContent;
    little.textContent = little.sentence.replace('%1', width).replace('%2', height);
  }

  // In the page an image waits until it comes near the view; here there are two. One that the page
  // knows it cannot show leaves a tile.
  function withImages(fresh) {
    for (const image of fresh.querySelectorAll('img[data-later]')) {
      image.setAttribute('src', image.dataset.later);
      delete image.dataset.later;
    }
    for (const box of fresh.querySelectorAll('.galley-image')) {
      if (galley.isHeldBack(box))
        continue;
      box.parentElement.failed = true;
      box.replaceWith(tile());
    }
    return fresh;
  }

  function describe({firstElementChild: shown, failed}) {
    const source = shown.src ?? galley.originalImage(shown)?.getAttribute('src') ?? '';
    return `${shown.className} ${Boolean(failed)} ${source}`;
  }

  // A picture that both have stays, so that it is not loaded with every letter; one that could not be
  // had is asked for `again`.
  function fill(fresh, again) {
    const root = host.shadowRoot;
    const kept = [...root.querySelectorAll('.picture')];
    [...fresh.querySelectorAll('.picture')].forEach((picture, index) => {
      const old = kept[index];
      if (old && describe(old) === describe(picture) && !(again && old.failed))
        picture.replaceWith(old);
    });
    root.replaceChildren(fresh);
    sayOfPicture();
  }

  // Shows these cards instead of the page, and the page again for null.
  galley.showCards = cards => {
    document.documentElement.toggleAttribute('data-galley-cards', cards !== null);
    if (!cards) {
      host?.remove();
      host?.shadowRoot.replaceChildren();
      galley.countImages(null);
      return;
    }
    if (!host)
      makeHost(cards.style);
    fill(withImages(galley.parse(cards.html)), cards.again);
    galley.countImages(host.shadowRoot);
    followTheme();
    if (!host.isConnected) {
      document.documentElement.append(host);
      host.focus({preventScroll: true});
    }
  };
}
true;
