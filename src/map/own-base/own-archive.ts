/** Reads PMTiles archives by range requests; comes in a file of its own, when one is used. */
import { PMTiles, Protocol, TileType } from 'pmtiles';
import type { Archive } from '../layers/base-style.ts';

/** A reader that keeps what it has learnt of each archive; attributions come with the metadata. */
export const archiveReader = (): Protocol => new Protocol({ metadata: true });

/** What the archive at an absolute address holds. Rejects if it cannot be read. */
export async function readArchive(address: string, reader: Protocol): Promise<Archive> {
  const archive = new PMTiles(address);
  reader.add(archive);
  const { tileType } = await archive.getHeader();
  if (tileType === TileType.Unknown) throw new TypeError('an archive of unknown tiles');
  if (tileType !== TileType.Mvt && tileType !== TileType.Mlt) return { pictures: true };
  const { vector_layers: layers = [] } = (await archive.getMetadata()) as {
    vector_layers?: { id: string }[];
  };
  const encoding = tileType === TileType.Mlt ? 'mlt' : 'mvt';
  return { pictures: false, layers: layers.map(({ id }) => id), encoding };
}
