/** What the host page has asked for in the frame's address. */

export type EmbedLayout = 'steps' | 'scroll' | 'map';

export interface EmbedOptions {
  layout: EmbedLayout;
  /** A language (BCP 47) that the page is to change to, or null. */
  lang: string | null;
  /** The name under which a pym.js parent knows this frame, or null. */
  pymId: string | null;
}

const layouts: readonly string[] = ['steps', 'scroll', 'map'];

/** Reads an address's query (`?…`); what it does not understand, it leaves out. */
export function readOptions(query: string): EmbedOptions {
  const params = new URLSearchParams(query);
  const layout = params.get('layout') ?? '';
  const pymId = params.get('childId');
  return {
    layout: layouts.includes(layout) ? (layout as EmbedLayout) : 'steps',
    lang: params.get('lang'),
    pymId: pymId && /^[\w.:-]{1,100}$/.test(pymId) ? pymId : null,
  };
}
