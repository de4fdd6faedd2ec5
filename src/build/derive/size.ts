/** How large a place is. */
import { area } from '@turf/turf';
import type { PlaceSource } from '../read/story-source.ts';

/** Geodesic area of a place, km²; 0 for points and lines. */
export const sizeOf = (place: PlaceSource): number => (place.geometry ? area(place.geometry) / 1e6 : 0);
