/** Faults that files of a site suffer on their way to a page: set by path, removed, and held requests released. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import { mediaTypes } from './static-server.ts';

/** Each ends in a failure that the page has to say. */
export const failing = ['missing', 'broken', 'cut', 'wrong', 'blocked'] as const;
/** `slow` comes in the end, after as long as the test holds it. */
export const kinds = [...failing, 'slow'] as const;
export type Kind = (typeof kinds)[number];

const html = 'text/html; charset=utf-8';
export class FaultPlan {
  /** How often each path has been asked for. */
  readonly asked = new Map<string, number>();
  /** Paths asked for whose answer (or failure) has been sent. */
  readonly answered = new Map<string, number>();
  #site: string;
  #folder: string;
  #faults = new Map<string, Kind>();
  #held = new Map<string, Route[]>();

  /** `site` is the address (ends with /) at which `folder` is served. */
  constructor(site: string, folder: string) {
    this.#site = site;
    this.#folder = folder;
  }

  /** The file of an address, without what is asked of it; null if it is none of the site's. */
  pathOf(address: string): string | null {
    const url = new URL(address);
    const site = new URL(this.#site);
    if (url.origin !== site.origin) return null;
    const path = url.pathname.slice(site.pathname.length);
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  }

  async watch(context: BrowserContext): Promise<void> {
    await context.route(
      (url) => this.pathOf(url.href) !== null,
      async (route) => {
        const path = this.pathOf(route.request().url())!;
        this.asked.set(path, (this.asked.get(path) ?? 0) + 1);
        const kind = this.#faults.get(path);
        if (kind === 'slow') this.#held.set(path, [...(this.#held.get(path) ?? []), route]);
        else await this.#answer(route, path, kind);
      },
    );
  }

  /** From now on, and for what is held already. */
  async set(path: string, kind: Kind | null): Promise<void> {
    if (kind) this.#faults.set(path, kind);
    else this.#faults.delete(path);
    if (kind === 'slow') return;
    const held = this.#held.get(path) ?? [];
    this.#held.delete(path);
    for (const route of held) await this.#answer(route, path, kind ?? undefined);
  }

  isHeld(path: string): boolean {
    return (this.#held.get(path)?.length ?? 0) > 0;
  }

  async #answer(route: Route, path: string, kind: Kind | undefined): Promise<void> {
    await answerWith(route, kind, join(this.#folder, path));
    this.answered.set(path, (this.answered.get(path) ?? 0) + 1);
  }
}

/** Answers a request as a fault has it; `file` is what would have come. */
export async function answerWith(route: Route, kind: Kind | undefined, file: string): Promise<void> {
  try {
    if (kind === 'missing') await route.fulfill({ status: 404, contentType: html, body: '<p>No such file' });
    else if (kind === 'broken') await route.fulfill({ status: 500, body: '' });
    else if (kind === 'wrong')
      await route.fulfill({ status: 200, contentType: html, body: '<!doctype html><p>Welcome' });
    else if (kind === 'blocked') await route.abort('blockedbyclient');
    else if (kind === 'cut') await route.fulfill(await half(file));
    else await route.continue();
  } catch {
    // The page has gone on in the meantime.
  }
}

async function half(file: string): Promise<{ contentType: string; body: Buffer }> {
  const whole = await readFile(file);
  const contentType = mediaTypes[extname(file)] ?? 'application/octet-stream';
  return { contentType, body: whole.subarray(0, Math.floor(whole.length / 2)) };
}
