/** A source that shows nothing new keeps its tiles; what it is given meanwhile is read when it is awake. */
import { beforeEach, expect, test } from 'vitest';
import { QuietTiles } from '../../../src/map/engine/quiet-tiles.ts';

/** Stands in for the library's tiles of one source. */
class Tiles {
  done: string[] = [];
  hasAll = true;
  loaded = () => this.hasAll;
  pause = () => this.done.push('pause');
  resume = () => this.done.push('resume');
  reload = () => this.done.push('reload');
}

let names: Tiles;
let tiles: QuietTiles;
let come: (sourceId: string, sourceDataType?: string) => void;
beforeEach(() => {
  names = new Tiles();
  const map = {
    style: { tileManagers: { names } },
    on: (_: string, act: (event: object) => void) => {
      come = (sourceId, sourceDataType = 'content') => act({ sourceId, sourceDataType });
    },
  };
  tiles = new QuietTiles(map as never);
});

test('falls asleep and wakes once, and what is not there does neither', () => {
  for (const isQuiet of [true, true, false, false]) tiles.set('names', isQuiet);
  tiles.set('rivers', true);
  expect(names.done).toEqual(['pause', 'resume']);
});

test('stays awake until all of it has come, without which the map would never be idle', () => {
  names.hasAll = false;
  tiles.set('names', true);
  expect(names.done).toEqual([]);
});

test('what comes while it is asleep is read when it wakes', () => {
  come('names');
  tiles.set('names', true);
  come('names', 'metadata');
  come('names');
  tiles.set('names', false);
  expect(names.done).toEqual(['pause', 'reload', 'resume']);
});

test('wakes with what it is being given, unless it has been sent to sleep again', () => {
  tiles.set('names', true);
  tiles.wakeWithData('names');
  come('names');
  expect(names.done.splice(0)).toEqual(['pause', 'reload', 'resume']);
  tiles.set('names', true);
  tiles.wakeWithData('names');
  tiles.set('names', true);
  come('names');
  expect(names.done).toEqual(['pause', 'reload']);
});

test('with another style all are awake', () => {
  tiles.set('names', true);
  tiles.reset();
  tiles.set('names', false);
  expect(names.done).toEqual(['pause']);
});
