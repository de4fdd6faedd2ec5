/** Sends a file of the site, or the part of it that a range request asks for: this is how archives are read. */
import { bytePart } from '../../kit/byte-range.ts';

export interface PartResponse {
  statusCode: number;
  setHeader(name: string, value: string): void;
  end(body: string | Uint8Array): void;
}

/** `range` is the request's header. */
export function sendPart(
  response: PartResponse,
  content: string | Uint8Array,
  range: string | undefined,
): void {
  const bytes = Buffer.from(content as Uint8Array);
  const part = bytePart(range, bytes.length);
  if (!part) {
    response.end(content);
    return;
  }
  response.statusCode = part.status;
  response.setHeader('Content-Range', part.contentRange);
  response.end(bytes.subarray(part.start, part.end));
}
