/** The title that a draft proposes for a dated event: a clause with its subject and its verb, in the article's own words. */
import { expect, test } from 'vitest';
import { findSpeakers } from '../../src/draft/claims/find-claims.ts';
import { findEvents } from '../../src/draft/events/find-events.ts';

test.each([
  ['en', 'A dam burst in Derna on Monday.', 'A dam burst in Derna'],
  ['en', 'On Monday, a dam burst in Derna.', 'A dam burst in Derna'],
  [
    'en',
    'The ferry between Oslo and Copenhagen stopped in April.',
    'The ferry between Oslo and Copenhagen stopped',
  ],
  [
    'en',
    'The mayor, Salem Akouma, said that people left on Monday.',
    'The mayor, Salem Akouma, said that people left',
  ],
  ['en', 'The band, which had not toured since 1998, played.', 'The band, which had not toured'],
  [
    'en',
    'Mexico and Canada were told of the tariffs in April.',
    'Mexico and Canada were told of the tariffs',
  ],
  [
    'en',
    'Ships used water cannon near the reef, Manila said on Friday.',
    'Manila said: Ships used water cannon near the reef',
  ],
  [
    'id',
    'Banjir menerjang Kabupaten Agam, Sumatera Barat, pada Kamis.',
    'Banjir menerjang Kabupaten Agam, Sumatera Barat',
  ],
  [
    'id',
    'Pasukan membersihkan ranjau, menurut Kementerian Pertahanan pada Jumat.',
    'Menurut Kementerian Pertahanan: Pasukan membersihkan ranjau',
  ],
] as const)('%s: %s', (language, text, title) => {
  const [event] = findEvents([text], language, '2025-11-14', findSpeakers([text], language)).filter(
    ({ date, tier }) => date && tier === 'certain',
  );
  expect(event?.title).toBe(title);
});
