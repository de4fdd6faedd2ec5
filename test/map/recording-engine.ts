/** A map engine that draws nothing and writes down what it is asked. */

import type { EngineRequest, MapEngine, MapView } from '../../src/map/map-engine.ts';
import '../../src/map/story-map.ts';
import type { StoryMap } from '../../src/map/story-map.ts';
import { wordsFor } from '../../src/words/words-for.ts';
import { scene, story } from '../made-story.ts';

export class RecordingEngine implements MapEngine {
  readonly map = { name: 'a map' };
  readonly ready: Promise<void>;
  /** Every view shown since the engine was made, that one included. */
  readonly views: MapView[];
  returns = 0;
  zooms: number[] = [];
  destroyed = 0;
  /** Ends the wait for the first picture. */
  draw!: () => void;
  /** Says that nothing will ever be drawn. */
  fail!: (reason: Error) => void;

  constructor(readonly request: EngineRequest) {
    this.views = [request.view];
    this.ready = new Promise((resolve, reject) => {
      this.draw = resolve;
      this.fail = reject;
    });
  }

  get view(): MapView {
    return this.views.at(-1)!;
  }

  show(view: MapView): void {
    this.views.push(view);
  }

  returnToStory(): void {
    this.returns++;
  }

  zoomBy(steps: number): void {
    this.zooms.push(steps);
  }

  destroy(): void {
    this.destroyed++;
  }
}

/** A `<story-map>` of the made story in the page, and the engines that it has asked for so far. */
export async function recordingMap(): Promise<{ element: StoryMap; engines: RecordingEngine[] }> {
  const engines: RecordingEngine[] = [];
  const element = document.createElement('story-map');
  Object.assign(element, { story, words: wordsFor('en'), scene: scene(0) });
  element.loader = async (request) => {
    engines.push(new RecordingEngine(request));
    return engines.at(-1)!;
  };
  document.body.append(element);
  await element.updateComplete;
  return { element, engines };
}
