// Images that are not shown: what stands in their place, and why.
'use strict';

{
  const missing = new Set(); // addresses of images that could not be had

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
    const {words} = galley;
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

  galley.prepare.push(fragment => {
    for (const image of fragment.querySelectorAll('img')) {
      const note = noteFor(image);
      if (note)
        image.replaceWith(placeholderFor(image, note));
    }
  });

  document.addEventListener('error', event => {
    const image = event.target;
    if (!(image instanceof HTMLImageElement) || !image.isConnected)
      return;
    missing.add(image.src);
    image.replaceWith(placeholderFor(image, noteFor(image) || galley.words.noAddress));
  }, true);

  // The image as the article has it, of one that is in the page or of what stands in its place; null
  // for one that is as it was written.
  galley.originalImage = element => {
    const template = document.createElement('template');
    template.innerHTML = element.dataset.image ?? '';
    return template.content.firstElementChild;
  };

  // Asks again for the images that were missing.
  galley.retryImages = () => {
    missing.clear();
    for (const box of galley.article.querySelectorAll('.galley-image'))
      box.replaceWith(galley.parse(box.dataset.image));
  };
}
true;
