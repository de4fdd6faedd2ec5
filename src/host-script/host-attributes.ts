/** What a host page's attributes mean, also if the page's editor has spoilt them. */

/** Spaces and typographic quotes round a value, also as entities. */
const edges = /^([\s"'\xab\xbb\u2000-\u206f]|&#?\w+;)+|([\s"'\xab\xbb\u2000-\u206f]|&#?\w+;)+$/g;

/** A value without what an editor has put round it, and with each `&` written once. */
export const cleaned = (text = ''): string => text.replace(/&(amp;)+/g, '&').replace(edges, '');

/** An address without its query and fragment. */
export const withoutQuery = (address: string): string => address.split(/[?#]/)[0]!;

/** The story that `text` means on a page at `page`; null if it means none, or that page. Throws if it is no address. */
export function frameUrl(text: string | undefined, page: string, script: string): URL | null {
  const address = cleaned(text)
    .replace(/\n\s*/g, '')
    .replace(/^((https?)[:/]+)+/i, '$2://')
    // A name with a dot or a port, which is no file: the host of an address without its scheme.
    .replace(/^(?![^/]*\.html?\b)[^./?#:]+(\.[^/?#:]+|:\d)/, '//$&');
  const isWhole = /^\w*:?\/\//.test(address);
  const near = script || page;
  const url = new URL(address, isWhole ? near : page);
  const isStory =
    url.origin.startsWith('http') &&
    withoutQuery(url.href) !== withoutQuery(page) &&
    // A story comes from where its script does: it is not looked for on the host's site.
    (isWhole || near.startsWith(url.origin));
  return isStory ? url : null;
}
