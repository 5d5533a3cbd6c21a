// Links within the page: to its headings and footnotes.
'use strict';

{
  function targetOf(link) {
    const name = link.getAttribute('href').slice(1);
    try {
      return document.getElementById(decodeURIComponent(name)) ?? document.getElementById(name);
    } catch {
      return document.getElementById(name);
    }
  }

  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (!link)
      return;
    event.preventDefault();
    if (link.getAttribute('href') === '#' || link.getAttribute('href') === '#top')
      scrollTo(0, 0);
    else
      targetOf(link)?.scrollIntoView();
  });
}
true;
