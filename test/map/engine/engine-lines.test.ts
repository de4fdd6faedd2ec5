/** The legend hears of the lines in view when the page is idle, once for all that came meanwhile, and only of news. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EngineLines } from '../../../src/map/engine/engine-lines.ts';

/** Stands in for MapLibre: one layer of borders and one of rivers, and what is found. */
class Recorder {
  style: object | undefined = {};
  moving = false;
  asked = 0;
  found = ['border', 'river', 'river'];
  isMoving = () => this.moving;
  loaded = () => true;
  getZoom = () => 6;
  getLayersOrder = () => ['borders', 'rivers'];
  getLayer = (id: string) => ({ metadata: { kind: id.slice(0, -1) }, isHidden: () => false });
  queryRenderedFeatures = () => {
    this.asked++;
    return this.found.map((kind) => ({ properties: { kind } }));
  };
}

let map: Recorder;
let told: string[][];
let lines: EngineLines;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', {});
  map = new Recorder();
  told = [];
  lines = new EngineLines(map as never, (kinds) => told.push(kinds));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const rivers = new Set(['river'] as const);

test('not at once, and for the last of what came meanwhile', () => {
  lines.show(rivers, []);
  lines.show(new Set(), []);
  expect(map.asked).toBe(0);
  vi.runAllTimers();
  expect([map.asked, told]).toEqual([1, [['border']]]);
});

test('only if they have changed', () => {
  for (const _ of [1, 2]) {
    lines.show(rivers, []);
    vi.runAllTimers();
  }
  expect([map.asked, told]).toEqual([2, [['border', 'river']]]);
});

test('also that there are none, since until then the legend has those of the picture', () => {
  map.found = [];
  lines.show(rivers, []);
  vi.runAllTimers();
  expect(told).toEqual([[]]);
});

test('not of a map that has gone, or gone on', () => {
  lines.show(rivers, []);
  map.moving = true;
  vi.runAllTimers();
  lines.show(rivers, []);
  map.moving = false;
  map.style = undefined;
  vi.runAllTimers();
  expect([map.asked, told]).toEqual([0, []]);
});
