// @vitest-environment happy-dom
/** What is fetched before it is asked for. */
import { expect, test, vi } from 'vitest';
import { fetchEarly } from '../../../src/map/engine/fetch-early.ts';

const announced = () => [...document.head.querySelectorAll('link')].map(({ rel, href }) => `${rel} ${href}`);

test('each file is announced once, and nothing that the classroom file has in itself or a sandbox asks for', () => {
  vi.stubGlobal('origin', 'http://host');
  fetchEarly('http://host/data/places.geojson');
  fetchEarly('http://host/data/places.geojson');
  fetchEarly('blob:http://host/1234');
  vi.stubGlobal('origin', 'null');
  fetchEarly('http://host/data/labels.geojson');
  expect(announced()).toEqual(['prefetch http://host/data/places.geojson']);
  vi.unstubAllGlobals();
});
