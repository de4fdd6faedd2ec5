/** Generates a story of so many paragraphs and builds its site in a process of its own: says how long that took, and how much memory. */
import { generateStory } from './generate-story.ts';
import { buildStory } from './make-pages.ts';

const [count, folder, outDir] = process.argv.slice(2) as [string, string, string];
await generateStory(folder, Number(count));
const start = performance.now();
await buildStory(folder, outDir);
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS * 1024 }));
