/** Which words on a page's console are a fault of the page. */
import type { ConsoleMessage } from 'playwright-core';

/** What a browser without a graphics card says of itself: it reads drawings back to put them into the page. */
const driversRemark = /GL Driver Message .*GPU stall due to ReadPixels/;

/** Errors and warnings. */
export const isFault = (message: ConsoleMessage): boolean =>
  ['error', 'warning'].includes(message.type()) && !driversRemark.test(message.text());
