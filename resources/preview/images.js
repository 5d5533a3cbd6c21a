// Images: which are loaded and when, and what stands in the place of one that is not.
//
// What this knows of an element it keeps beside it and not in its attributes, which an article may
// write itself. An image that may be loaded has its address in `src`, or in `data-later` until it
// comes near the view: a page of ten thousand images loads those that are read.
'use strict';

{
  const remoteBase = `galley://remote.${location.host}/`;
  const near = '1200px'; // how far from the view an image is loaded
  const mostPixels = 100e6; // as in app/page/image_file.h
  let allowed = {all: false, hosts: []};

  const failures = new Map(); // key -> {note, host} of images that could not be had
  const wanted = new Set(); // addresses of images that the page has asked for
  const places = new Map(); // placeholder in the page -> {image, key, host, insecure}
  const made = new WeakMap(); // the same of every placeholder
  const written = new WeakMap(); // image -> {original, key, href}, for those that may be loaded
  const renewed = new Map(); // path of a file of the site -> how often it has changed
  let cards = null; // what is in view instead of the article
  let told = null; // a page before may have told of images that are gone with it

  // "//host/a.png" is another computer, by the protocol of the page that is published.
  function addressOf(image) {
    const source = image.getAttribute('src')?.trim();
    try {
      const isHost = /^[/\\]{2}/.test(source);
      return source ? new URL(source, isHost ? 'https://site.invalid' : location.href) : null;
    } catch {
      return null;
    }
  }

  function isRemote(address) {
    return address.protocol === 'http:' || address.protocol === 'https:';
  }

  // By what the window names an image: a file of the site by its path, any other by its address.
  function keyOf(address) {
    if (address.protocol !== 'galley:')
      return address.href;
    try {
      return decodeURIComponent(address.pathname);
    } catch {
      return address.pathname;
    }
  }

  function isAllowed(address) {
    return allowed.all || allowed.hosts.includes(address.hostname) ||
      allowed.hosts.includes(address.host);
  }

  function shorten(text) {
    const longest = 200;
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
  }

  // Why an image is not shown: {note, host?} with the host that it is held back for; null for one
  // that may be shown.
  function reasonAgainst(image, address) {
    const {words} = galley;
    if (!address)
      return {note: words.noAddress};
    const failure = failures.get(keyOf(address));
    if (failure) {
      const shown = image.getAttribute('src');
      return {note: failure.note.replace('%1', () => shorten(shown)), host: failure.host};
    }
    if (isRemote(address)) {
      const note = address.protocol === 'http:' ? words.unencrypted : words.remote;
      return isAllowed(address) ? null
        : {note: note.replace('%1', () => address.host), host: address.host};
    }
    if (address.protocol === 'data:')
      return reasonAgainstData(address);
    return address.protocol === 'galley:' && address.host === location.host ? null
      : {note: words.noAddress};
  }

  // A drawing in an address has nobody who looks at it first, as the window does at a file.
  function reasonAgainstData({href}) {
    if (!/^data:image\/(png|jpeg|gif|webp|avif)[;,]/i.test(href))
      return {note: galley.words.otherData};
    return galley.pixelsOf(href) > mostPixels ? {note: galley.words.largeData} : null;
  }

  // ---- placeholders ----------------------------------------------------------------------------

  function span(className, text) {
    const element = document.createElement('span');
    element.className = className;
    element.textContent = text;
    return element;
  }

  function keepShape(box, image) {
    const width = Number.parseInt(image.getAttribute('width'), 10);
    const height = Number.parseInt(image.getAttribute('height'), 10);
    if (!(width > 0 && height > 0))
      return;
    box.classList.add('galley-image-sized');
    box.style.width = `${width}px`;
    box.style.aspectRatio = `${width} / ${height}`;
  }

  function placeholderFor(image, address, {note, host}) {
    const box = span('galley-image', '');
    const text = image.getAttribute('alt') || '';
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', text ? `${text} (${note})` : note);
    if (text)
      box.append(span('galley-image-text', text));
    box.append(span('galley-image-note', note));
    keepShape(box, image);
    const insecure = Boolean(address) && address.protocol === 'http:';
    made.set(box, {image, key: address ? keyOf(address) : '', host, insecure});
    return box;
  }

  function fillAgain(box) {
    box.replaceWith(placed(made.get(box).image));
  }

  // ---- images ----------------------------------------------------------------------------------

  // What the browser is to ask for. A file that changed gets a query, which nobody reads: the browser
  // keeps what it has of an address.
  function sourceOf(image, address) {
    if (isRemote(address))
      return remoteBase + encodeURIComponent(address.href);
    const times = renewed.get(keyOf(address));
    if (!times)
      return image.getAttribute('src');
    const fresh = new URL(address);
    fresh.search = `?${times}`;
    return fresh.href;
  }

  // An image as the article wrote it, as what is put into the page: itself, which nothing was asked
  // of yet, or a placeholder.
  function placed(image) {
    const address = addressOf(image);
    const reason = reasonAgainst(image, address);
    if (reason)
      return placeholderFor(image, address, reason);
    const original = image.cloneNode();
    const key = keyOf(address);
    const source = sourceOf(image, address);
    written.set(image, {original, key, href: address.href});
    if (wanted.has(address.href) || address.protocol === 'data:') {
      image.setAttribute('src', source);
    } else {
      image.removeAttribute('src');
      image.dataset.later = source;
    }
    return image;
  }

  galley.prepare.push(fragment => {
    for (const image of fragment.querySelectorAll('img')) {
      delete image.dataset.later;
      const fresh = placed(image);
      if (fresh !== image)
        image.replaceWith(fresh);
    }
  });

  function load(image) {
    const {later} = image.dataset;
    if (later === undefined || !written.has(image))
      return;
    wanted.add(written.get(image).href);
    delete image.dataset.later;
    image.setAttribute('src', later);
  }

  const nearby = new IntersectionObserver(entries => {
    for (const {isIntersecting, target} of entries) {
      if (!isIntersecting)
        continue;
      nearby.unobserve(target);
      load(target);
    }
  }, {rootMargin: near});

  function setWaiting(image, isWaiting) {
    const figure = image.closest('figure');
    figure?.classList.toggle('galley-waiting', isWaiting);
    if (figure?.className === '')
      figure.removeAttribute('class');
  }

  document.addEventListener('load', event => {
    if (event.target instanceof HTMLImageElement)
      setWaiting(event.target, false);
  }, true);

  document.addEventListener('error', event => {
    const image = event.target;
    if (!(image instanceof HTMLImageElement) || !image.isConnected || !written.has(image))
      return;
    setWaiting(image, false);
    const {original, key} = written.get(image);
    const {words} = galley;
    if (!failures.has(key))
      failures.set(key, {note: key.startsWith('data:') ? words.damagedData : words.damaged});
    image.replaceWith(placed(original));
  }, true);

  // ---- what is in the page ---------------------------------------------------------------------

  function enter(element) {
    if (made.has(element)) {
      places.set(element, made.get(element));
    } else if (written.has(element) && !element.complete) {
      setWaiting(element, true);
    }
    if (element.dataset.later !== undefined && written.has(element)) {
      setWaiting(element, true);
      nearby.observe(element);
    }
  }

  function noteOf(node) {
    if (!(node instanceof HTMLElement))
      return;
    for (const element of [node, ...node.querySelectorAll('.galley-image, img')]) {
      if (element.isConnected)
        enter(element);
      else
        places.delete(element);
    }
  }

  // The placeholders in view; of cards that show the same image, one.
  function placesInView() {
    if (!cards)
      return places.values();
    const boxes = [...cards.querySelectorAll('.galley-image')].map(box => made.get(box));
    return new Map(boxes.filter(Boolean).map(place => [place.key, place])).values();
  }

  // Says how many images of which hosts are held back, when that is news.
  function tellHeld() {
    const hosts = new Map();
    for (const {host, insecure} of placesInView()) {
      if (!host)
        continue;
      const [count, unencrypted] = hosts.get(host) ?? [0, 0];
      hosts.set(host, [count + 1, unencrypted + Number(insecure)]);
    }
    const news = JSON.stringify([...hosts].map(([host, counts]) => [host, ...counts]));
    if (news === told)
      return;
    told = news;
    galley.tell('heldImages', news);
  }

  new MutationObserver(records => {
    for (const {addedNodes, removedNodes} of records) {
      removedNodes.forEach(noteOf);
      addedNodes.forEach(noteOf);
    }
    tellHeld();
  }).observe(galley.article, {childList: true, subtree: true});

  galley.addressOf = addressOf;

  // The image as the article has it, of one that is in the page or of what stands in its place; null
  // for one that is as it was written.
  galley.originalImage = element => made.get(element)?.image ?? written.get(element)?.original ?? null;

  // Whether a placeholder stands for an image of another computer that was not asked for.
  galley.isHeldBack = box => Boolean(made.get(box)?.host);

  // Counts the images of these cards instead of those of the article behind them; null for no cards.
  galley.countImages = element => {
    cards = element;
    tellHeld();
  };

  // The images of the article that are not shown, by what could be done about them.
  galley.countPlaceholders = () => {
    const held = [...places.values()].filter(({host}) => host).length;
    return {held, missing: places.size - held};
  };

  // ---- what the window says --------------------------------------------------------------------

  // What may be loaded from elsewhere. What is in view follows, and what could not be had is asked
  // for again.
  galley.allowImages = permission => {
    allowed = permission;
    for (const [key] of failures) {
      if (!key.startsWith('/'))
        failures.delete(key);
    }
    for (const [box, {key}] of [...places]) {
      if (!key.startsWith('/'))
        fillAgain(box);
    }
    for (const image of galley.article.querySelectorAll('img')) {
      const original = written.get(image)?.original;
      const address = original && addressOf(original);
      if (address && isRemote(address) && !isAllowed(address))
        image.replaceWith(placed(original));
    }
  };

  // Why an image could not be had, and for which host it is held back, if it is. Mostly this comes
  // before the page has found out that it could not.
  galley.explainImage = (key, note, host) => {
    const isLate = failures.has(key);
    failures.set(key, {note, host});
    if (!isLate)
      return;
    for (const [box, place] of [...places]) {
      if (place.key === key)
        fillAgain(box);
    }
  };

  // Loads the images that are far from the view too, for a print. Tells "imagesLoaded" when all of
  // them are there, or known to be missing.
  galley.loadAllImages = () => {
    const images = [...galley.article.querySelectorAll('img')];
    images.forEach(load);
    const isThere = image => image.complete || !image.isConnected;
    const check = () => {
      if (!images.every(isThere))
        return;
      for (const name of ['load', 'error'])
        document.removeEventListener(name, check, true);
      galley.tell('imagesLoaded', images.length);
    };
    for (const name of ['load', 'error'])
      document.addEventListener(name, check, true);
    check();
  };

  function renew(image) {
    const {original} = written.get(image);
    const source = sourceOf(original, addressOf(original));
    if (image.dataset.later === undefined)
      image.setAttribute('src', source);
    else
      image.dataset.later = source;
  }

  // Asks again for the images of the site that were not there, and for those of these files, which
  // have changed.
  galley.refreshImages = changed => {
    for (const path of changed)
      renewed.set(path, (renewed.get(path) ?? 0) + 1);
    for (const image of changed.length ? galley.article.querySelectorAll('img') : []) {
      if (changed.includes(written.get(image)?.key))
        renew(image);
    }
    for (const [key] of failures) {
      if (key.startsWith('/'))
        failures.delete(key);
    }
    for (const [box, {key}] of [...places]) {
      if (key.startsWith('/'))
        fillAgain(box);
    }
  };
}
true;
