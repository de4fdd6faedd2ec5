/** Reports every file of a story folder that nothing reads: an author who put it there expects to see it. */
import { open, readdir, realpath } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import { type IssueLog, START } from '../files/issue-log.ts';
import { besideShapes, remedyOfContent, remedyOfFormat } from '../files/other-formats.ts';

/** For people, not for the page, a draft's open questions among them; and what file managers and version control leave. */
const forPeople = /(^|\/)((README|LICEN[CS]E|NOTES)(\.(md|txt))?|Thumbs\.db|desktop\.ini)$|^review\.json$/i;

/** `used`: paths with forward slashes, relative to the folder. */
export async function checkUnusedFiles(
  folder: string,
  used: ReadonlySet<string>,
  log: IssueLog,
): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`.replaceAll('\\', '/'))
    .map((path) => path.replace(/^\/+/, ''))
    .sort();
  const shapes = new Set(files.filter((path) => path.endsWith('.shp')).map(stemOf));
  const all = [...used].map((path) => path.toLowerCase());
  const real = new Set(await Promise.all([...used].map((path) => realPath(folder, path))));
  for (const path of files) {
    const isHidden = path.split('/').some((part) => part.startsWith('.'));
    // In other letters, or a link on the way to what is read: those who read it report that.
    const isRead = all.some(
      (known) => known === path.toLowerCase() || known.startsWith(`${path.toLowerCase()}/`),
    );
    if (isRead || isHidden || forPeople.test(path) || real.has(await realPath(folder, path))) continue;
    if (besideShapes.includes(extname(path).toLowerCase()) && shapes.has(stemOf(path))) continue;
    const remedy = remedyOfFormat(path) ?? remedyOfContent(path, await beginningOf(join(folder, path)));
    if (remedy) log.error(path, START, remedy);
    else log.warning(path, START, hintOf(path));
  }
}

/** The first kilobytes of a JSON file; empty for others. */
async function beginningOf(path: string): Promise<string> {
  if (!/json$/i.test(path)) return '';
  const file = await open(path).catch(() => null);
  const { buffer, bytesRead } = (await file?.read(Buffer.alloc(64_000)).catch(() => null)) ?? {
    buffer: Buffer.alloc(0),
    bytesRead: 0,
  };
  await file?.close();
  return buffer.toString('utf8', 0, bytesRead);
}

/** What a path leads to through links; itself if it leads nowhere. */
const realPath = (folder: string, path: string): Promise<string> =>
  realpath(join(folder, path)).catch(() => path);

const stemOf = (path: string): string => `${parse(path).dir}/${parse(path).name}`;

function hintOf(path: string): string {
  const ext = extname(path).toLowerCase();
  if (ext === '.geojson')
    return 'nothing reads this file: put it into layers/, or its features into places.geojson, or remove it';
  if (ext === '.json' && path.startsWith('layers/'))
    return 'nothing reads this file: if it is GeoJSON, rename it to .geojson; if not, remove it';
  return 'nothing reads this file: correct its name, or remove it';
}
