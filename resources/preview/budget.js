// Work on a page's elements that may take long: what does not fit into a moment is done in the frames
// after it.
'use strict';

{
  const firstMoment = 120; // milliseconds, for what comes with one patch
  const moment = 8; // milliseconds, of a frame
  const waiting = [];

  // Works on what is at the head of `queue` until time is up.
  function spend(queue, time) {
    const end = performance.now() + time;
    while (queue.length && performance.now() < end) {
      const {element, work} = queue.shift();
      work(element);
    }
  }

  function continueWork() {
    spend(waiting, moment);
    if (waiting.length)
      requestAnimationFrame(continueWork);
  }

  // Does `work` to each element, to the first ones at once.
  galley.work = (elements, work) => {
    const queue = Array.from(elements, element => ({element, work}));
    spend(queue, firstMoment);
    if (queue.length && !waiting.length)
      requestAnimationFrame(continueWork);
    waiting.push(...queue);
  };
}
true;
