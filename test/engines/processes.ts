/** Starts the programs that a browser under test needs, and stops them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { findCommand, within } from './engine.ts';

export interface Running {
  child: ChildProcess;
  /** The first line of its output that matches. Rejects if it ends before, or says nothing of it for long. */
  said: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Rejects when it ends. */
  hasEnded: () => Promise<never>;
  stop: () => Promise<void>;
}

export function start(command: string, args: string[], env: Record<string, string> = {}): Running {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let text = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr, child.stdio[3]]) {
    stream?.on('data', (data) => {
      text += data;
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
    // Programs that it has started may hold its output open; its own last words come with its end.
    child.once('exit', () => setTimeout(resolve, 1000));
  });
  const hasEnded = async () => {
    await ended;
    throw new Error(`${command} has ended: ${text.trim().slice(-2000)}`);
  };
  const lineOf = (pattern: RegExp) =>
    within(
      `${command} should say ${pattern}`,
      new Promise<RegExpExecArray>((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(text);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        hasEnded().catch(reject);
        look();
      }),
    );
  const stop = async () => {
    child.kill();
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
  };
  return { child, said: lineOf, hasEnded, stop };
}

export const displayCommand = findCommand('Xvfb');

/** A display for programs that draw on one: Xvfb's, else the one that is there. */
export async function openDisplay(): Promise<{ display: string; close: () => Promise<void> }> {
  if (!displayCommand) return { display: process.env.DISPLAY!, close: async () => {} };
  // It chooses a free number itself, and says which on its fourth stream.
  const running = start(displayCommand, [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1500x1100x24',
    '-nolisten',
    'tcp',
  ]);
  const [number] = await running.said(/\d+(?=\n)/);
  return { display: `:${number}`, close: running.stop };
}
