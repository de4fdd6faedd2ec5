/** Starts the programs that a browser under test needs, and stops them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { findCommand } from './engine.ts';

export interface Running {
  child: ChildProcess;
  /** The first line of its output that matches. Rejects if it ends before, or says nothing for 30 s. */
  said: (pattern: RegExp) => Promise<RegExpExecArray>;
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
  });
  const lineOf = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${command} ${why}: ${text.slice(-2000)}`));
      const timer = setTimeout(() => fail('said nothing for 30 s'), 30_000);
      const look = () => {
        const found = pattern.exec(text);
        if (!found) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      ended.then(() => fail('has ended'));
      look();
    });
  const stop = async () => {
    child.kill();
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
  };
  return { child, said: lineOf, stop };
}

/** A display for programs that draw on one; the one that is there, else Xvfb's. Null if there is neither. */
export async function openDisplay(): Promise<{ display: string; close: () => Promise<void> } | null> {
  const xvfb = findCommand('Xvfb');
  if (!xvfb) return process.env.DISPLAY ? { display: process.env.DISPLAY, close: async () => {} } : null;
  // It chooses a free number itself, and says which on its fourth stream.
  const running = start(xvfb, ['-displayfd', '3', '-screen', '0', '1500x1100x24', '-nolisten', 'tcp']);
  const [number] = await running.said(/\d+(?=\n)/);
  return { display: `:${number}`, close: running.stop };
}
