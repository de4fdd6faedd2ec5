/** Lines for orientation go as soon as a frame does not want them, and come when it rests. */
import { expect, test } from 'vitest';
import { EngineDetail } from '../../../src/map/engine/engine-detail.ts';

/** Stands in for MapLibre: its zoom, and what was asked of it. */
class Recorder {
  zoom = 6;
  asked: string[] = [];
  measured = 0;
  #resized = () => {};
  getZoom = () => this.zoom;
  on = (_: string, act: () => void) => {
    this.#resized = act;
  };
  resize = () => this.#resized();
  getContainer = () => {
    this.measured++;
    return { clientWidth: 773, clientHeight: 646 };
  };
  setGlobalStateProperty = (name: string, value: boolean) => this.asked.push(`${name} ${value}`);
}

test('a flight past a zoom that has rivers shows none, and measures nothing', () => {
  const map = new Recorder();
  map.zoom = 9;
  const detail = new EngineDetail(map as never, () => undefined);
  detail.begin([]);
  for (const zoom of [8, 7, 6.5, 5, 4.5]) {
    map.zoom = zoom;
    detail.show([], true);
  }
  expect([map.asked, map.measured]).toEqual([[], 1]);
  detail.show([], false);
  expect(map.asked.splice(0)).toEqual(['shows-admin1 true']);
  expect([...detail.drawn]).toEqual(['admin1']);
  map.zoom = 7;
  detail.show([], true);
  expect(map.asked).toEqual(['shows-admin1 false']);
  map.resize();
  expect(map.measured).toBe(2);
});
