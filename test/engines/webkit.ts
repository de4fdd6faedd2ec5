/** WebKitGTK as Debian ships it, driven over WebDriver. */
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { clicking, type Engine, findCommand, patience, pressing, scriptOf, size } from './engine.ts';
import { start } from './processes.ts';

export const webkitCommand = findCommand('WebKitWebDriver');

export async function openWebkit(display: string): Promise<Engine> {
  const port = await freePort();
  const running = start(webkitCommand!, [`--port=${port}`, '--host=127.0.0.1'], {
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
  });
  try {
    const root = `http://127.0.0.1:${port}`;
    await Promise.race([untilAnswered(() => fetch(`${root}/status`).then(() => true)), running.hasEnded()]);
    return await openSession(root, running.stop);
  } catch (error) {
    await running.stop();
    throw error;
  }
}

async function openSession(root: string, stop: () => Promise<void>): Promise<Engine> {
  const session = (await ask(root, 'POST', '/session', {
    // The page's own errors are listened to from its first moments: opening does not wait for the whole of it.
    capabilities: { alwaysMatch: { pageLoadStrategy: 'none' } },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const send = (path: string, body: object) =>
    ask(root, 'POST', `/session/${session.sessionId}${path}`, body);
  const run: Engine['run'] = async (work, ...args) =>
    JSON.parse((await send('/execute/sync', { script: scriptOf(work as never, args), args: [] })) as string);
  await send('/timeouts', { script: patience, pageLoad: patience });
  await fitWindow(send, run);
  return {
    version: `WebKitGTK ${session.capabilities.browserVersion}`,
    open: async (url) => {
      await send('/url', { url });
      // `none` comes back before the new document is there.
      await untilAnswered(async () => (await run(() => location.href)).split('#')[0] === url.split('#')[0]);
    },
    run,
    press: async (...keys) => void (await send('/actions', { actions: pressing(keys) })),
    click: async (x, y) => void (await send('/actions', { actions: clicking(x, y) })),
    close: async () => {
      await ask(root, 'DELETE', `/session/${session.sessionId}`).catch(() => {});
      await stop();
    },
  };
}

/** Sets the window so that the page inside it has our size: its frame and bars take some. */
async function fitWindow(
  send: (path: string, body: object) => Promise<unknown>,
  run: Engine['run'],
): Promise<void> {
  await send('/window/rect', { x: 0, y: 0, ...size });
  const inner = await run(() => ({ width: innerWidth, height: innerHeight }));
  await send('/window/rect', {
    width: size.width + (size.width - inner.width),
    height: size.height + (size.height - inner.height),
  });
}

async function ask(root: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(root + path, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${path}: ${value.error}, ${value.message}`);
  return value;
}

/** Asks until the answer is yes: for a while there may be nobody to ask. */
async function untilAnswered(work: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await work().catch((error: Error) => error);
    if (answer === true) return;
    if (Date.now() > end) throw answer || new Error('the browser stays elsewhere');
    await setTimeout(25);
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
