/** A page from the network; or the kept one, which says why, if the answer is missing, wrong or late. */
import { type CopyReason, copyMark } from '../copy.ts';
import type { CheckedFiles } from './checked-files.ts';

/** How long a page waits for the network before the kept one is shown, ms; longer if the reader has asked for it again. */
const patience = 4000;
const patienceOnReload = 15_000;

export async function showPage(request: Request, url: URL, files: CheckedFiles): Promise<Response> {
  const network = fetch(request);
  network.catch(() => {});
  const reason = await reasonForCopy(network, isReload(request) ? patienceOnReload : patience);
  if (!reason) return network;
  const kept = await files.page(pageAddress(url));
  return kept ? marked(kept, reason) : network;
}

/** A reload asks past the browser's cache. Some browsers also say outright that it is one; TypeScript does not know that. */
const isReload = (request: Request & { isReloadNavigation?: boolean }): boolean =>
  request.isReloadNavigation || request.cache === 'no-cache' || request.cache === 'reload';

/** Null if the network's answer is shown. A server error does not count as an answer; “gone” does. */
async function reasonForCopy(network: Promise<Response>, wait: number): Promise<CopyReason | null> {
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), wait));
  try {
    const first = await Promise.race([network, late]);
    if (first === 'late') return 'late';
    return first.status >= 500 || first.status === 429 ? 'wrong-answer' : null;
  } catch {
    return 'no-answer';
  }
}

/** Of the file that a page's address leads to. */
function pageAddress({ origin, pathname }: URL): string {
  return origin + (pathname.endsWith('/') ? `${pathname}index.html` : pathname);
}

async function marked(page: Response, reason: CopyReason): Promise<Response> {
  const html = await page.text();
  return new Response(
    html.replace('<head>', () => `<head><meta name="${copyMark}" content="${reason}">`),
    { headers: page.headers },
  );
}
