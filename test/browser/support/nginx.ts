/** Starts nginx from the files of docs/hosting; null if the machine has none. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The program; null: not installed. */
export const nginxProgram =
  ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(
    existsSync,
  ) ?? null;

/** What a host's owner changes: each line of the documented file → what is written there. */
export type Edits = Readonly<Record<string, string>>;

export interface Nginx {
  /** Without / at the end. */
  origin: string;
  close: () => Promise<void>;
}

/** Serves `root` from a folder `home`, from the documented files with another port, root and list of types. */
export async function startNginx(home: string, root: string, edits: Edits = {}): Promise<Nginx> {
  const port = await freePort();
  const changes: Edits = {
    'listen 80;': `listen 127.0.0.1:${port};`,
    'root /srv/story;': `root "${root}";`,
    ...edits,
  };
  let site = await readFile('docs/hosting/nginx-site.conf', 'utf8');
  for (const [line, own] of Object.entries(changes)) {
    if (!site.includes(line)) throw new Error(`docs/hosting/nginx-site.conf has no line "${line}"`);
    site = site.replace(line, own);
  }
  await writeFile(join(home, 'nginx-site.conf'), site);
  await copyFile('docs/hosting/nginx.conf', join(home, 'nginx.conf'));
  await copyFile(typesFile(), join(home, 'mime.types'));
  const flags = ['-p', home, '-c', join(home, 'nginx.conf'), '-g', `daemon off; pid ${home}/nginx.pid;`];
  const child = spawn(nginxProgram!, ['-e', 'stderr', ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
  const output: string[] = [];
  child.stderr!.on('data', (text) => output.push(String(text)));
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, child, output);
  return {
    origin,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The list that came with this nginx. */
function typesFile(): string {
  const [, conf = '/etc/nginx/nginx.conf'] =
    /--conf-path=(\S+)/.exec(execFileSync(nginxProgram!, ['-V'], { encoding: 'utf8', stdio: 'pipe' })) ?? [];
  return join(conf, '..', 'mime.types');
}

async function answers(origin: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) break;
    if (await fetch(origin).catch(() => null)) return;
    await sleep(50);
  }
  throw new Error(`nginx does not answer: ${said.join('')}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
