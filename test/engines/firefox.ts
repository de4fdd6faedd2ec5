/** Firefox as Debian ships it, driven over WebDriver BiDi. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { clicking, type Engine, findCommand, pressing, scriptOf, size, within } from './engine.ts';
import { start } from './processes.ts';

export const firefoxCommand = findCommand('firefox-esr', 'firefox');

const preferences = {
  // A software renderer is on Firefox's list of blocked ones.
  'webgl.force-enabled': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

interface Answer {
  id?: number;
  type: string;
  result?: Record<string, unknown>;
  error?: string;
  message?: string;
}

export async function openFirefox(display: string): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const running = start(
    firefoxCommand!,
    ['--remote-debugging-port', '0', '--profile', profile, '--no-remote', '--new-instance', 'about:blank'],
    { DISPLAY: display, MOZ_DISABLE_AUTO_SAFE_MODE: '1' },
  );
  const stop = async () => {
    await running.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const [, address] = await running.said(/WebDriver BiDi listening on (ws:\/\/\S+)/);
    return await openSession(`${address}/session`, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openSession(address: string, stop: () => Promise<void>): Promise<Engine> {
  const { send, close } = await connect(address);
  const session = await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const { context } = contexts[0]!;
  await send('browsingContext.setViewport', { context, viewport: size });
  return {
    version: `Firefox ${(session.capabilities as { browserVersion: string }).browserVersion}`,
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'interactive' })),
    run: async (work, ...args) => {
      const answer = (await send('script.callFunction', {
        functionDeclaration: `function () { ${scriptOf(work as never, args)} }`,
        target: { context },
        awaitPromise: true,
      })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
      if (answer.type !== 'success') throw new Error(`in the page: ${answer.exceptionDetails?.text}`);
      return JSON.parse(answer.result!.value);
    },
    press: async (...keys) => void (await send('input.performActions', { context, actions: pressing(keys) })),
    click: async (x, y) => void (await send('input.performActions', { context, actions: clicking(x, y) })),
    close: () => {
      close();
      return stop();
    },
  };
}

/** A connection on which every command waits for its answer; without one for long, or if the browser ends, it rejects. */
async function connect(address: string) {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  const isOpen = new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  await within(`connecting to ${address}`, isOpen);
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.once('close', () => {
    for (const answer of waiting.values())
      answer({ type: 'error', error: 'closed', message: 'the browser has ended' });
  });
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let count = 0;
  const send = async (method: string, params: object): Promise<Record<string, unknown>> => {
    const id = ++count;
    const answered = new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
    });
    socket.send(JSON.stringify({ id, method, params }));
    const answer = await within(method, answered).finally(() => waiting.delete(id));
    if (answer.type === 'error') throw new Error(`${method}: ${answer.error}, ${answer.message}`);
    return answer.result!;
  };
  return { send, close: () => socket.close() };
}
