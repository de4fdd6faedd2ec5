/** The base map is named in any language of a story, as far as names are known, and none is in another language. */
import { beforeAll, expect, test } from 'vitest';
import { type BuiltInMap, readBuiltInMap } from '../../../src/build/world-files.ts';

const languages = ['es', 'fr', 'de', 'pt', 'ar', 'ja', 'el', 'pt-PT', 'id-ID', 'tlh'];
let map: BuiltInMap;
beforeAll(async () => {
  map = await readBuiltInMap(process.cwd(), languages);
});

const namesOf = (collection: BuiltInMap['cities'], id: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(collection.features.find((feature) => feature.id === id)!.properties!)
      .filter(([key]) => key.startsWith('name:'))
      .map(([key, name]) => [key.slice(5), name]),
  );

test('countries, by the locale data of Node; without what is in brackets', () => {
  expect(namesOf(map.world.coarse, 'DEU')).toMatchObject({
    en: 'Germany',
    id: 'Jerman',
    es: 'Alemania',
    fr: 'Allemagne',
    de: 'Deutschland',
    pt: 'Alemanha',
    ar: 'ألمانيا',
    ja: 'ドイツ',
    el: 'Γερμανία',
    'pt-PT': 'Alemanha',
    'id-ID': 'Jerman',
  });
  const all = map.world.detail.features.flatMap(({ properties }) =>
    languages.slice(0, 8).flatMap((lang) => properties![`name:${lang}`] ?? []),
  );
  expect(all.length).toBeGreaterThan(1800);
  expect(all.filter((name: string) => /[()（）]/.test(name))).toEqual([]);
  expect(namesOf(map.world.detail, 'HKG')).toMatchObject({ es: 'Hong Kong', ja: '香港' });
});

test('a language that locale data does not know leaves them unnamed', () => {
  expect(namesOf(map.world.coarse, 'DEU').tlh).toBeUndefined();
});

test('capitals and the cities to compare with, by the project’s list: all of them in its languages', () => {
  expect(namesOf(map.world.capitals, 'RUS')).toMatchObject({ es: 'Moscú', de: 'Moskau', ja: 'モスクワ' });
  expect(namesOf(map.world.capitals, 'NER')).toMatchObject({ en: 'Niamey', fr: 'Niamey', ar: 'نيامي' });
  expect(namesOf(map.world.capitals, 'RUS').el).toBeUndefined();
  const cities = [...map.world.capitals.features, ...map.cities.features, ...map.units.features];
  for (const lang of ['es', 'fr', 'de', 'pt', 'ar', 'ja'])
    expect(cities.filter(({ properties }) => !properties![`name:${lang}`])).toEqual([]);
  const inScript = (lang: string, script: RegExp) =>
    cities.every(({ properties }) => script.test(properties![`name:${lang}`]));
  expect(inScript('ar', /^[\p{Script=Arabic}\p{M}\s]+$/u)).toBe(true);
  expect(inScript('ja', /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u)).toBe(true);
});
