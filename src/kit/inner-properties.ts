/** Lit's options for properties of an element that no attribute gives. */

/** `names`, with spaces between them. */
export const inner = (names: string): Record<string, { attribute: false }> =>
  Object.fromEntries(names.split(' ').map((name) => [name, { attribute: false }]));
