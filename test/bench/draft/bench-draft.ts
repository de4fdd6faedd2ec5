/**
 * `npm run bench:draft`: how far drafts of articles agree with what people marked, how long one takes and how much memory. `-- --faults`
 * lists each fault of the sentences that rules may be tuned on, `-- --all-faults` those of the others too. `-- --corpus file.xml`
 * measures places on a public corpus instead, which is not the project's.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadGazetteer } from '../../../src/draft/gazetteer/gazetteer.ts';
import { LANGUAGES } from '../../../src/draft/language.ts';
import { propose } from '../../../src/draft/propose.ts';
import { measureWork } from '../../cpu-time.ts';
import { agreementOf, readGold, share, type Tally, today } from '../../draft/gold.ts';
import { measureCorpus } from './corpus.ts';

const loadTime = measureWork();
const gazetteer = loadGazetteer('data/gazetteer', null);
const loaded = loadTime();
const text = (tally: Tally): string => `${share(tally).toFixed(2)} (${tally.right}/${tally.of})`;

const corpus = process.argv[process.argv.indexOf('--corpus') + 1];
if (process.argv.includes('--corpus') && corpus) {
  const found = measureCorpus(corpus, gazetteer);
  console.log(`found, of names that the gazetteer has: ${text(found.recall)}`);
  console.log(`right one of five, of those: ${text(found.amongFive)}`);
  console.log(`certain and right, of places: ${text(found.certain)}`);
  if (process.argv.includes('--all-faults')) console.log(found.faults.join('\n'));
  process.exit();
}

/** What may be tuned on first; test/fixtures/draft/README.md says of the others when they were looked at. */
const sets = ['sentences', 'held-out', 'fresh', 'blind-1', 'blind-2', 'blind-3'];
measureTime();
console.log(
  '| set | recall (≥ .85) | right one of five (≥ .85) | certain and right (≥ .95) | dates found (≥ .95) | dates right (≥ .93) |',
);
console.log('|---|---|---|---|---|---|');
const faulty: string[] = [];
for (const set of sets) {
  for (const language of LANGUAGES) {
    const sentences = readGold(`test/fixtures/draft/${set}.${language}.txt`);
    const found = agreementOf(sentences, language, gazetteer);
    const cells = [found.recall, found.amongFive, found.certain, found.datesFound, found.datesRight].map(
      text,
    );
    console.log(`| ${set}.${language} (${sentences.length}) | ${cells.join(' | ')} |`);
    const isShown =
      process.argv.includes('--all-faults') || (process.argv.includes('--faults') && set === 'sentences');
    if (isShown) faulty.push(...found.faults.map((fault) => `${set}.${language}: ${fault}`));
  }
}
for (const fault of faulty) console.log(fault);
const bytes = readdirSync('data/gazetteer', { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
console.log(
  `Gazetteer: ${(bytes / 1e6).toFixed(1)} MB (≤ 8), ${gazetteer.size} entries, loaded in ${Math.round(loaded)} ms.`,
);
/** An article of a thousand words, put together from the sentences. */
function measureTime(): void {
  for (const language of LANGUAGES) {
    const sentences = sets
      .flatMap((set) => readGold(`test/fixtures/draft/${set}.${language}.txt`))
      .map((one) => one.text);
    const paragraphs: string[] = [];
    for (let words = 0, at = 0; words < 1000; at++) {
      const paragraph = [0, 1, 2].map((step) => sentences[(at * 3 + step) % sentences.length]).join(' ');
      words += paragraph.split(' ').length;
      paragraphs.push(paragraph);
    }
    const time = measureWork();
    const { length } = propose(paragraphs, language, today, gazetteer);
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    console.log(
      `${language}, 1,000 words: ${Math.round(time())} ms (≤ 2,000), ${length} proposals, ${memory} MB (≤ 300)`,
    );
  }
}
