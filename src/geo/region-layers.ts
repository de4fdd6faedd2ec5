/** The story region's layers that share one topology: countries, oblasts, districts, border. */
import type { Layer } from './layer.ts';
import { CREDITS, provenanceOf } from './provenance.ts';
import type { Reference } from './read-reference.ts';
import { buildRegion, type RegionLayers, regionDetail, TOLERANCE } from './region.ts';
import { simplifyTopology } from './simplify.ts';
import { featuresOf } from './topology.ts';

const FOLDER = 'kursk-demining/layers';

export function makeRegionLayers(reference: Reference): Layer[] {
  const source = buildRegion(reference);
  const { topology } = simplifyTopology(source, regionDetail(source));
  const { district, districts, border, oblasts, countries, far } = TOLERANCE;
  const layer = (
    name: RegionLayers,
    credit: (typeof CREDITS)[keyof typeof CREDITS],
    title: string,
    tolerance: Record<string, number>,
  ): Layer => ({
    file: `${FOLDER}/${name}.geojson`,
    provenance: provenanceOf(credit, { title, toleranceMetres: tolerance, roundedDecimals: 4, checks: [] }),
    features: featuresOf(topology, name),
  });
  return [
    layer('countries', CREDITS.osmNaturalEarth, 'Eighteen countries around the story', {
      countries,
      farDivisor: far,
      border,
    }),
    layer('oblasts', CREDITS.osm, 'Kursk oblast and its neighbours', { oblasts, border, districts }),
    layer('districts', CREDITS.osmRussia, 'Districts and towns of oblast significance of Kursk oblast', {
      districts,
      bolshesoldatsky: district,
    }),
    layer('border', CREDITS.osm, 'Russia–Ukraine state border, by oblasts', { border, kurskSumy: districts }),
  ];
}
