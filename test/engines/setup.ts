/** Builds and serves the Kursk story, in a folder of its own. */
import type { TestProject } from 'vitest/node';
import { serveKursk } from '../browser/setup.ts';

export default async function setup(project: TestProject) {
  const { url, close } = await serveKursk('test/out/engines-site');
  project.provide('site', url);
  return close;
}
