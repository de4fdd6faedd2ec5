/** Browsers ask for a film in parts, and for another part as readers move in it. */
import { bytePart } from '../../kit/byte-range.ts';

/** A plugin for Workbox, whose own answers 416 to a part that ends beyond the file, which is how some players ask for the rest. */
export const keptParts = {
  async cachedResponseWillBeUsed({
    request,
    cachedResponse,
  }: {
    request: Request;
    cachedResponse?: Response | undefined;
  }): Promise<Response | undefined> {
    const range = request.headers.get('range');
    if (!cachedResponse || !range) return cachedResponse;
    const whole = await cachedResponse.clone().blob();
    const part = bytePart(range, whole.size);
    if (!part) return cachedResponse;
    const headers = new Headers(cachedResponse.headers);
    headers.set('Content-Range', part.contentRange);
    headers.set('Content-Length', String(part.end - part.start));
    return new Response(whole.slice(part.start, part.end), { status: part.status, headers });
  },
};
