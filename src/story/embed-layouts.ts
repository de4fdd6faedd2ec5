/** The layouts in which a story is shown within another page, in the order in which they are offered; `src/inline-scripts/early.ts` repeats them. */
export const embedLayouts = ['steps', 'scroll', 'map'] as const;

export type EmbedLayout = (typeof embedLayouts)[number];
