import { visitOf, visitsPath } from './visit-of.js';

// The page may come from a cache that knows nothing of visitors, so it tells of itself. Whether that arrives is of no account to the
// reader: nothing waits for it and nothing is said when it fails.
function tell(): void {
  const username = visitOf(location);
  if (username === null) return;
  const body = new Blob([JSON.stringify({ username })], { type: 'application/json' });
  navigator.sendBeacon(visitsPath, body);
}

// A page that the browser prepares ahead has no visitor until it is shown.
if ('prerendering' in document && document.prerendering === true) document.addEventListener('prerenderingchange', tell, { once: true });
else tell();
