/** Who made the data of a story's maps. */
import type { Layer } from '../../read/story-source.ts';

/** The makers, from each layer's `provenance`, each once, in one line. */
export function attributionOf(layers: readonly Layer[]): string {
  const stated = layers.flatMap((layer) => {
    const { provenance } = layer.collection as { provenance?: string | { attribution?: unknown } };
    const makers = typeof provenance === 'string' ? provenance : provenance?.attribution;
    return typeof makers === 'string' ? makers.split(' · ') : [];
  });
  // The world's shapes are there in any case.
  return [...new Set(stated.length > 0 ? stated : ['Made with Natural Earth'])].join(' · ');
}
