/** The camera flies to a paragraph's view, waits for those that pass quickly, and leaves the reader what the reader has taken. */
// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EngineCamera } from '../../../src/map/engine/engine-camera.ts';
import { freeBeside } from '../../../src/map/free-beside.ts';
import { noRoom } from '../../../src/map/room.ts';
import type { Camera } from '../../../src/story/story.ts';

const camera = (west: number): Camera =>
  ({ bounds: [west, 50, west + 2, 52], viewBox: `${west} 0 1 1` }) as Camera;

/** Stands in for MapLibre: its position, and where it was asked to go. */
class Recorder {
  went: { west: number; duration: number }[] = [];
  stops = 0;
  repaints = 0;
  at = '0 0';
  zoom = 5;
  #listeners = new Map<string, () => void>();
  on = (type: string, act: () => void) => this.#listeners.set(type, act);
  fire = (type: string) => this.#listeners.get(type)?.();
  cameraForBounds: () => undefined | object = () => undefined;
  project = () => ({ x: 0, y: 0 });
  getCenter = () => this.at;
  getZoom = () => this.zoom;
  measured = 0;
  getContainer = () => {
    this.measured++;
    return { clientHeight: 600 };
  };
  isFlying = false;
  stop = () => {
    this.stops++;
    this.#end();
  };
  /** As MapLibre does whenever another movement begins. */
  #end(): void {
    if (!this.isFlying) return;
    this.isFlying = false;
    this.fire('moveend');
  }
  triggerRepaint = () => this.repaints++;
  free: number[] = [];
  pans: number[][] = [];
  panBy = (by: number[]) => this.pans.push(by);
  fitBounds = ([west]: number[], { duration, padding }: { duration: number; padding: { right: number } }) => {
    this.#end();
    this.isFlying = duration > 0;
    this.went.push({ west: west!, duration });
    this.free.push(padding.right);
  };
}

let map: Recorder;
let engine: EngineCamera;
let stays: number;
beforeEach(() => {
  vi.useFakeTimers();
  stays = 0;
  map = new Recorder();
  engine = new EngineCamera(
    map as never,
    { camera: camera(0), room: noRoom },
    { aim: () => {}, stay: () => stays++ },
  );
});
afterEach(() => vi.useRealTimers());
const wide = camera(0);
const withRoom = (right: number, framed = wide) =>
  engine.frame({ camera: framed, room: { ...noRoom, right } });
const pass = (west: number, ms: number) => {
  engine.frame({ camera: camera(west), room: noRoom });
  vi.advanceTimersByTime(ms);
};

test('flies to another view, and not to the same one again', () => {
  pass(0, 1000);
  expect(map.went).toEqual([]);
  pass(1, 1000);
  expect(map.went).toEqual([{ west: 1, duration: 900 }]);
});

test('measures the map when its size changes, not at a step, which would lay out the page', () => {
  for (const west of [1, 2, 3]) pass(west, 1000);
  expect([map.went.length, map.measured]).toEqual([3, 1]);
  map.fire('resize');
  expect(map.measured).toBe(2);
});

test('of paragraphs that pass quickly only the last one’s view is shown, by a jump', () => {
  for (const west of [1, 2, 3]) pass(west, 200);
  expect(map.went).toEqual([{ west: 1, duration: 900 }]);
  // Once before the flight, and at each of those that follow.
  expect([engine.isWaiting, map.stops, stays]).toEqual([true, 3, 0]);
  vi.advanceTimersByTime(150);
  expect(map.went.slice(1)).toEqual([{ west: 3, duration: 0 }]);
  expect(stays).toBe(1);
  expect(engine.isWaiting).toBe(false);
});

test('says beforehand whether a paragraph is passed by', () => {
  const would = (west: number): boolean => engine.passes(camera(west));
  expect([would(0), would(1)]).toEqual([false, false]);
  pass(1, 200);
  expect([would(1), would(2)]).toEqual([false, true]);
  pass(2, 200);
  expect([engine.isWaiting, would(2), would(3)]).toEqual([true, true, true]);
  vi.advanceTimersByTime(1000);
  expect([would(2), would(3)]).toEqual([false, false]);
});

test('asked to frame the view again while paragraphs pass, it stays', () => {
  for (const west of [1, 2]) pass(west, 200);
  engine.frameAgain();
  expect([engine.isWaiting, stays]).toEqual([false, 1]);
  vi.advanceTimersByTime(1000);
  expect(stays).toBe(1);
  expect(map.went.slice(1)).toEqual([{ west: 2, duration: 900 }]);
});

test('a flight that another one cuts short is no move of the reader: a card that closes then makes room', () => {
  // Not there before the flight has ended.
  map.cameraForBounds = () => ({ center: [0, 0], zoom: 7 });
  pass(1, 400);
  const next = camera(2);
  engine.frame({ camera: next, room: { ...noRoom, right: 300 } });
  expect(map.went.length).toBe(2);
  engine.frame({ camera: next, room: noRoom });
  expect(map.pans).toEqual([]);
  expect(map.went.at(-1)!.west).toBe(2);
  expect(map.free.at(-1)).toBe(map.free[0]);
});

test('a paragraph with the same view passes by too', () => {
  pass(1, 200);
  pass(2, 200);
  pass(2, 200);
  expect(engine.isWaiting).toBe(true);
  vi.advanceTimersByTime(150);
  expect(map.went.slice(1)).toEqual([{ west: 2, duration: 0 }]);
});

test('what the reader takes in hand meanwhile stays there', () => {
  pass(1, 100);
  pass(2, 100);
  map.zoom = 6;
  vi.advanceTimersByTime(1000);
  expect(map.went).toHaveLength(1);
  expect([engine.isWaiting, map.repaints]).toEqual([false, 1]);
});

test('another size changes nothing while it waits; after that the view fits the new one', () => {
  pass(1, 100);
  pass(2, 100);
  map.fire('resize');
  map.fire('moveend');
  expect(map.went).toHaveLength(1);
  vi.advanceTimersByTime(300);
  expect(map.went.slice(1)).toEqual([{ west: 2, duration: 0 }]);
  map.fire('resize');
  expect(map.went.slice(2)).toEqual([{ west: 2, duration: 0 }]);
});

test('a way back that the reader asks for does not wait, and none follows a map that is gone', () => {
  pass(1, 100);
  pass(2, 100);
  engine.frameAgain();
  expect(map.went.slice(1)).toEqual([{ west: 2, duration: 900 }]);
  pass(3, 100);
  map.fire('remove');
  vi.advanceTimersByTime(1000);
  expect(map.went).toHaveLength(2);
});

test('what lies on the map gets room: the same view is framed beside it, and again in full after', () => {
  engine.frame({ camera: wide, room: noRoom });
  map.went = [];
  map.free = [];
  withRoom(300);
  withRoom(300);
  expect([map.went.length, map.free]).toEqual([1, [324]]);
  withRoom(0);
  expect(map.free).toEqual([324, 24]);
  // Where the reader has moved the map, it keeps its scale, and its middle moves into what is left.
  map.cameraForBounds = () => ({ center: [0, 0], zoom: 9 }) as never;
  engine.frameAgain();
  map.fire('moveend');
  withRoom(300);
  expect([map.free.length, map.pans]).toEqual([3, [[150, 0]]]);
});

test('room is kept on the side that loses least, and none if nothing would be left', () => {
  const frame = { left: 100, top: 50, right: 900, bottom: 650 };
  expect(freeBeside(frame, { left: 590, top: 60, right: 890, bottom: 500 })).toEqual({
    ...noRoom,
    right: 322,
  });
  expect(freeBeside(frame, { left: 110, top: 60, right: 410, bottom: 640 })).toEqual({
    ...noRoom,
    left: 322,
  });
  expect(freeBeside(frame, { left: 0, top: 500, right: 1000, bottom: 800 })).toEqual({
    ...noRoom,
    bottom: 162,
  });
  expect(freeBeside(frame, { left: 0, top: 700, right: 1000, bottom: 800 })).toEqual(noRoom);
  expect(freeBeside(frame, { left: 0, top: 0, right: 0, bottom: 0 })).toEqual(noRoom);
  expect(freeBeside(frame, { left: 110, top: 60, right: 890, bottom: 640 })).toEqual(noRoom);
});
