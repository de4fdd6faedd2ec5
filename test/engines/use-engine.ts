/** One engine for the tests of a `describe`: where this machine cannot run it they are skipped, and say why. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Engine } from './engine.ts';
import { firefoxCommand, openFirefox } from './firefox.ts';
import { displayCommand, openDisplay } from './processes.ts';
import { openWebkit, webkitCommand } from './webkit.ts';

const makes = {
  Firefox: { command: firefoxCommand, install: 'firefox-esr', open: openFirefox },
  WebKit: { command: webkitCommand, install: 'webkit2gtk-driver', open: openWebkit },
};

export function useEngine(name: keyof typeof makes): () => Engine {
  const { command, install, open } = makes[name];
  const hasDisplay = displayCommand ?? process.env.DISPLAY;
  const lacks = [command ? '' : install, hasDisplay ? '' : 'xvfb'].filter(Boolean);
  let engine: Engine;
  let closeDisplay = async () => {};
  let why = lacks.length > 0 ? `not installed: ${lacks.join(', ')} (Debian's packages)` : '';

  /** What fails here fails before the first page of ours: it is the machine's. */
  async function startIt(): Promise<void> {
    const { display, close } = await openDisplay();
    closeDisplay = close;
    engine = await open(display);
    if (!(await engine.run(() => Boolean(document.createElement('canvas').getContext('webgl2')))))
      throw new Error('draws no WebGL');
  }
  beforeAll(async () => {
    if (!why)
      await startIt().catch((error: Error) => {
        why = `does not start here: ${error.message}`;
      });
    console.log(why ? `SKIPPED: ${name}: ${why}` : `running in ${engine.version}`);
  });
  beforeEach(({ skip }) => skip(why !== '', why));
  afterAll(async () => {
    await engine?.close();
    await closeDisplay();
  });
  return () => engine;
}
