/** Whether a file that a story names is in the story's folder: by its real path, and with exactly the name on disk. */
import { readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What is wrong with a path below a story folder. Null if nothing is, or if there is no such file, which its reader reports. */
export async function problemOfPath(folder: string, path: string): Promise<string | null> {
  const written = await writtenName(folder, path);
  if (written !== null && written !== path)
    return `the file is called ${written}: the name must match letter for letter`;
  const [root, real] = await Promise.all(
    [folder, join(folder, path)].map((name) => realpath(name).catch(() => null)),
  );
  if (!root || !real || real.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
  return `${path} leads out of the story folder through a symbolic link: put the file itself into the folder`;
}

/** The path as it is on disk, which may differ in the case or the Unicode form of letters. Null if there is none. */
async function writtenName(folder: string, path: string): Promise<string | null> {
  const found: string[] = [];
  for (const part of path.split('/')) {
    const names = await readdir(join(folder, ...found)).catch((): string[] => []);
    const name = names.includes(part) ? part : names.find((candidate) => folded(candidate) === folded(part));
    if (name === undefined) return null;
    found.push(name);
  }
  return found.join('/');
}

/** Two names with one folded form are the same file on some machines. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** Paths of the files that a template means, as `tiles/{z}/{x}/{y}.png`: a gap stands for what is between two slashes, or a part of it. */
export async function filesLike(folder: string, template: string): Promise<string[]> {
  let found = [''];
  for (const part of template.split('/')) {
    const escaped = part.split(/\{[^{}]*\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const like = new RegExp(`^${escaped.join('.+')}$`);
    const inEach = found.map(async (path) => {
      const names = await readdir(join(folder, path)).catch((): string[] => []);
      return names.filter((name) => like.test(name)).map((name) => (path ? `${path}/${name}` : name));
    });
    found = (await Promise.all(inEach)).flat();
  }
  return found.sort();
}
