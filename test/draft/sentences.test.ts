/** Places, actors and dates of 60 sentences in each language, and of those kept apart, by the bars that a draft must reach. */
import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../../src/draft/gazetteer/gazetteer.ts';
import { LANGUAGES } from '../../src/draft/language.ts';
import { agreementOf, readGold, share } from './gold.ts';

const gazetteer = loadGazetteer('data/gazetteer', null);

describe.each(LANGUAGES)('%s', (language) => {
  test('60 sentences: nothing is lost, nothing is certain and wrong', () => {
    const sentences = readGold(`test/fixtures/draft/sentences.${language}.txt`);
    expect(sentences).toHaveLength(60);
    const { faults, certain } = agreementOf(sentences, language, gazetteer);
    // The city or its canton: a person decides.
    expect(faults.filter((fault) => !fault.startsWith('not certain: Geneva'))).toEqual([]);
    expect(certain.of).toBeGreaterThan(40);
  });

  test.each(['held-out', 'fresh', 'blind-1', 'blind-2', 'blind-3'])(
    'the %s sentences reach the bars',
    (set) => {
      const found = agreementOf(readGold(`test/fixtures/draft/${set}.${language}.txt`), language, gazetteer);
      expect(share(found.recall)).toBeGreaterThanOrEqual(0.85);
      expect(share(found.amongFive)).toBeGreaterThanOrEqual(0.85);
      expect(share(found.certain)).toBeGreaterThanOrEqual(0.95);
      expect(share(found.datesFound)).toBeGreaterThanOrEqual(0.95);
      expect(share(found.datesRight)).toBeGreaterThanOrEqual(0.93);
    },
  );
});
