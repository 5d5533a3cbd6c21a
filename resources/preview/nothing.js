// What an article says that has nothing to show yet.
'use strict';

galley.settled.push(({nothing}) => {
  const old = galley.article.querySelector('.galley-nothing');
  if (old && old.textContent === nothing)
    return;
  old?.remove();
  if (!nothing)
    return;
  const element = document.createElement('span');
  element.className = 'galley-nothing';
  element.textContent = nothing;
  galley.article.prepend(element);
});
true;
