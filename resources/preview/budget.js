// Work on a page's elements that may take long: what does not fit into a moment is done in the frames
// after it, and a page whose elements take far too long is left as it is.
'use strict';

{
  // In milliseconds.
  const firstMoment = 120; // for what comes with one patch
  const moment = 8; // of a frame
  const slow = 100; // an element that takes longer is a slow one
  const patience = 4000; // with all slow ones of a page
  const waiting = [];
  let lost = 0;

  // Works on what is at the head of `queue` until time is up.
  function spend(queue, time) {
    let now = performance.now();
    const end = now + time;
    while (queue.length && now < end && lost < patience) {
      const {element, work} = queue.shift();
      const begun = now;
      work(element);
      now = performance.now();
      if (now - begun > slow)
        lost += now - begun;
    }
    if (lost >= patience)
      queue.length = 0;
  }

  function continueWork() {
    spend(waiting, moment);
    if (waiting.length)
      requestAnimationFrame(continueWork);
  }

  // Does `work`, which throws nothing, to each element, to the first ones at once.
  galley.work = (elements, work) => {
    const queue = Array.from(elements, element => ({element, work}));
    spend(queue, firstMoment);
    if (queue.length && !waiting.length)
      requestAnimationFrame(continueWork);
    waiting.push(...queue);
  };
}
true;
