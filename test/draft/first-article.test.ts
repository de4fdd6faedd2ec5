/**
 * The draft of the first story's article, which is beside the project and not in it: every place, actor and event that the facts
 * name for a paragraph is proposed there, and no certain proposal is wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/draft/article/article.ts';
import { loadGazetteer } from '../../src/draft/gazetteer/gazetteer.ts';
import { propose } from '../../src/draft/propose.ts';

const file = ['../shared/reference/article.id.txt', '../../shared/reference/article.id.txt'].find((path) =>
  existsSync(path),
);

/** By paragraph: places (`~` vague), actors, and for each event the date and a word of its sentence. */
const facts: Record<
  number,
  { places?: string[]; parties?: string[]; events?: [date: string | null, word: string][] }
> = {
  1: {
    places: ['oblasts/kursk ~'],
    events: [
      ['2025-11-14', 'Jumat'],
      [null, 'serangan'],
    ],
  },
  2: {
    places: ['oblasts/kursk'],
    parties: ['PRK', 'RUS'],
    events: [
      ['2024', 'tahun lalu'],
      [null, 'tewas'],
      [null, 'perjanjian'],
    ],
  },
  3: {
    places: ['oblasts/kursk ~', 'border/kursk-sumy'],
    events: [
      ['2024-08', 'Agustus'],
      ['2024-08/', 'selama'],
      ['2025-04', 'April'],
    ],
  },
  4: { parties: ['RUS', 'PRK'], events: [['2025-10', 'bulan lalu']] },
  5: { events: [['[..2025-11-14]', 'menunjukkan']] },
  6: { events: [['[..2025-11-14]', 'memuji']] },
  7: { events: [['[..2025-11-14]', 'katanya']] },
  8: { events: [['[..2025-11-14]', 'mengatakan']] },
  9: { events: [['[..2025-11-14]', 'melaporkan']] },
  10: { places: ['districts/bolshesoldatsky'], events: [[null, '37 dari 64']] },
  11: {
    events: [
      ['[..2025-11-14]', 'menyebut'],
      [null, 'serangan'],
    ],
  },
  12: { parties: ['PRK', 'kremlin'], events: [['[..2025-11-14]', 'menyampaikan']] },
  13: { events: [['[..2025-11-14]', 'ujarnya']] },
  14: { parties: ['PRK'], events: [['[..2025-11-14]', 'tambahnya']] },
};
/** Actors that the paragraphs name beside those: they are right, though the facts do not ask for them. */
const named = ['PRK', 'RUS', 'UKR', 'KOR'];

describe.skipIf(!file)('the first article', async () => {
  const article = file ? await readArticle(readFileSync(file, 'utf8'), 'text') : { blocks: [] };
  const paragraphs = article.blocks.filter(({ type }) => type === 'paragraph').map(({ text }) => text);
  const gazetteer = loadGazetteer('data/gazetteer', 'data/kursk-demining/layers');
  const proposals = propose(paragraphs, 'id', '2025-11-14', gazetteer);
  const inside = (paragraph: number) => proposals.filter((proposal) => proposal.paragraph === paragraph - 1);
  const keysOf = (paragraph: number, kind: 'place' | 'party') =>
    inside(paragraph).flatMap((proposal) =>
      proposal.kind === kind
        ? [
            `${proposal.candidates[0]!.key.replace(/^(?:country|actor)\//, '')}${proposal.isVague ? ' ~' : ''}`,
          ]
        : [],
    );

  test('has its fourteen paragraphs and three subheads', () => {
    expect(article.blocks.map(({ type }) => type[0]).join('')).toBe('ppphppppphppphppp');
  });

  test.each(Object.keys(facts).map(Number))('paragraph %i has every place, actor and event', (paragraph) => {
    const { places = [], parties = [], events = [] } = facts[paragraph]!;
    expect(keysOf(paragraph, 'place')).toEqual(expect.arrayContaining(places));
    expect(keysOf(paragraph, 'party')).toEqual(expect.arrayContaining(parties));
    const found = proposals.flatMap((proposal) =>
      proposal.kind === 'event' ? [proposal, ...proposal.more.map((more) => ({ ...proposal, ...more }))] : [],
    );
    for (const [date, word] of events) {
      const there = found.filter((event) => event.paragraph === paragraph - 1 && event.words.includes(word));
      expect(
        there.map((event) => event.date),
        word,
      ).toContain(date);
    }
  });

  test('no more than three proposals of places and actors are false, none of them certain', () => {
    const wrong = Object.keys(facts)
      .map(Number)
      .flatMap((paragraph) => {
        const { places = [], parties = [] } = facts[paragraph]!;
        const right = [...places, ...parties, ...named];
        return [...keysOf(paragraph, 'place'), ...keysOf(paragraph, 'party')]
          .filter((key) => !right.includes(key))
          .map((key) => `${paragraph}: ${key}`);
      });
    expect(wrong).toEqual([]);
  });

  test('speakers and status are those of the facts', () => {
    const claims = proposals.flatMap((claim) =>
      claim.kind === 'claim'
        ? [`${claim.paragraph + 1} ${claim.status}${claim.verifier ? ` ${claim.verifier}` : ''}`]
        : [],
    );
    expect(claims).toEqual([
      '1 attributed',
      '2 anonymous',
      '3 unattributed',
      '3 attributed',
      '4 unattributed',
      '4 attributed',
      '5 attributed',
      '6 attributed',
      '7 attributed',
      '8 attributed',
      '9 attributed',
      '9 unattributed',
      '10 unattributed',
      '11 unverified Reuters',
      '12 attributed',
      '13 attributed',
      '14 attributed',
    ]);
  });
});
