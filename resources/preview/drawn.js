// Tells the window when there is something to be seen of a page.
'use strict';

// Words or a picture have been presented, not only painted (Paint Timing, W3C).
new PerformanceObserver(entries => {
  if (entries.getEntriesByName('first-contentful-paint').length)
    galley.tell('drawn', location.host);
}).observe({type: 'paint', buffered: true});
true;
