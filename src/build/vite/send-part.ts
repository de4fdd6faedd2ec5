/** Sends a file of the site, or the part of it that a range request asks for (RFC 9110 §14): this is how archives are read. */

export interface PartResponse {
  statusCode: number;
  setHeader(name: string, value: string): void;
  end(body: string | Uint8Array): void;
}

/** `range` is the request's header; if it is missing or asks for several parts, the whole file is sent. */
export function sendPart(
  response: PartResponse,
  content: string | Uint8Array,
  range: string | undefined,
): void {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined) {
    response.end(content);
    return;
  }
  const bytes = Buffer.from(content as Uint8Array);
  const start = Number(from);
  const end = Math.min(to ? Number(to) : Infinity, bytes.length - 1);
  const isThere = start <= end;
  response.statusCode = isThere ? 206 : 416;
  response.setHeader('Content-Range', `bytes ${isThere ? `${start}-${end}` : '*'}/${bytes.length}`);
  response.end(isThere ? bytes.subarray(start, end + 1) : '');
}
