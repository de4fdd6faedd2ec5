/** Ids of sources: the project's own, and those that reference managers write. On the page they are parts of addresses. */
import * as v from 'valibot';

/** `http://zotero.org/users/123/items/ABC`, and `groups`. */
const zotero = /^https?:\/\/(?:www\.)?zotero\.org\/(?:users|groups)\/(?:local\/)?([^/]+)\/items\/([^/]+)$/;

/** Without spaces and what ends an attribute. */
const usable = /^[^\s"'`<>=&{}[\]()]{1,200}$/;

export const HOW_SOURCE_ID = 'letters, digits and - _ . : / without spaces, such as reuters-2025-11-14';

export const isSourceId = (written: string): boolean => usable.test(written) && /[\p{L}\p{N}]/u.test(written);

/** As the page has it: `zotero-123-ABC` for Zotero's addresses; `Smith_2020` stays itself but for signs that addresses reserve. */
export function normalSourceId(written: string): string {
  if (!isSourceId(written)) return written;
  return written.replace(zotero, 'zotero-$1-$2').replace(/[^\p{L}\p{N}_.-]+/gu, '-');
}

/** A source's id in a JSON file, or in the front matter; CSL-JSON allows numbers. */
export const sourceId = v.pipe(
  v.union([v.string(), v.number()], `an id of a source must be text: use ${HOW_SOURCE_ID}`),
  v.transform((id) => normalSourceId(String(id))),
  v.check(isSourceId, (issue) => `"${issue.input}" is not a valid id of a source: use ${HOW_SOURCE_ID}`),
);
