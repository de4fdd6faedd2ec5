/** The address shows the current paragraph (`#p10`): replaced while reading, pushed only by links, read back by Back. */

/** The fragment without `#`; empty where there is none. */
export function fragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Writes the paragraph into the address where it is not there yet. */
export function showAddress(paragraph: string): void {
  if (fragment() === paragraph) return;
  try {
    history.replaceState(history.state, '', `#${paragraph}`);
  } catch {
    // Some browsers allow only so many changes a minute, and sandboxed pages none: the next move tries again.
  }
}
