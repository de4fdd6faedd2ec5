/** Hides the labels that the map's frame, or a control that lies on it, would cut. */
import type { Map as GlMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { Rect } from '../kit/boxes.ts';
import { isCut, labelBox } from './label-fit.ts';
import { labelFont } from './label-layers.ts';

const pen = document.createElement('canvas').getContext('2d')!;

/** px around a label: its halo, and a little room to the frame. */
const air = 3;

/** Of a label layer, evaluated: px, em. */
interface LabelLayout {
  'text-size': number;
  'text-letter-spacing'?: number;
}

/** Width of a label in px, measured with the font the map draws it in. */
function widthOf(text: string, size: number, spacing: number): number {
  pen.font = `${size}px ${labelFont.map((name) => `"${name}"`).join(',')}`;
  return pen.measureText(text).width + spacing * size * text.length;
}

function boxOf(map: GlMap, feature: MapGeoJSONFeature): Rect | null {
  if (feature.geometry.type !== 'Point') return null;
  const { kind, name } = feature.properties;
  const isTown = kind === 'town';
  // As its layer draws it, which may be another at another zoom.
  const { 'text-size': size, 'text-letter-spacing': spacing = 0 } = feature.layer.layout as LabelLayout;
  const { x, y } = map.project(feature.geometry.coordinates as [number, number]);
  const width = widthOf(String(name), size, spacing);
  const { left, top, right, bottom } = labelBox(x, y, width, size, isTown ? 'left' : 'centre');
  return { left: left - air, top: top - air, right: right + air, bottom: bottom + air };
}

/** Compares every label in view with the frame (px) and with the obstacles, and sets its `cut` state where that differs. */
export function cutLabels(map: GlMap, obstacles: Element[]): void {
  const frame = map.getContainer().getBoundingClientRect();
  const boxes = obstacles.map((element): Rect => {
    const rect = element.getBoundingClientRect();
    return {
      left: rect.left - frame.left,
      top: rect.top - frame.top,
      right: rect.right - frame.left,
      bottom: rect.bottom - frame.top,
    };
  });
  const layers = map
    .getStyle()
    .layers.filter((layer) => layer.type === 'symbol' && layer.source === 'labels')
    .map((layer) => layer.id);
  for (const feature of map.queryRenderedFeatures({ layers })) {
    const box = boxOf(map, feature);
    if (!box) continue;
    const cut = isCut(box, frame.width, frame.height, boxes);
    if (Boolean(feature.state.cut) !== cut)
      map.setFeatureState({ source: 'labels', id: feature.id! }, { cut });
  }
}
