/** Which words on a page's console are a fault of the page. */
import type { ConsoleMessage } from 'playwright-core';

/** What a browser without a graphics card says of itself: it reads drawings back to put them into the page. */
const driversRemark = /GL Driver Message .*GPU stall due to ReadPixels/;

/** What a host's own resizing script causes: it writes to its frame as soon as it runs, whether the story has come or not. */
const writtenTooEarly = /Failed to execute 'postMessage' on 'DOMWindow': The target origin provided/;

const byHostsPackage = (message: ConsoleMessage): boolean =>
  writtenTooEarly.test(message.text()) && message.location().url.includes('/packages/iframe-resizer/');

/** Errors and warnings. */
export const isFault = (message: ConsoleMessage): boolean =>
  ['error', 'warning'].includes(message.type()) &&
  !driversRemark.test(message.text()) &&
  !byHostsPackage(message);
