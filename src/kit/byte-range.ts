/** The part of a file that a request asks for (RFC 9110 §14): the same from the authors' server and from the saved copy. */

export interface BytePart {
  status: 206 | 416;
  /** Of its first byte, and of the one behind its last. */
  start: number;
  end: number;
  contentRange: string;
}

/** `range` is the request's header. Undefined if the whole file is the answer: there is none, or it asks for several parts. */
export function bytePart(range: string | null | undefined, size: number): BytePart | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (!from && !to) return undefined;
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = Math.min(from && to ? Number(to) + 1 : Infinity, size);
  if (start >= end) return { status: 416, start: 0, end: 0, contentRange: `bytes */${size}` };
  return { status: 206, start, end, contentRange: `bytes ${start}-${end - 1}/${size}` };
}
