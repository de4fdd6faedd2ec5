/** The addresses that a MapLibre style names. */

export interface StyleFile {
  version: 8;
  sources: Record<string, { url?: unknown; tiles?: unknown; data?: unknown }>;
  layers: unknown[];
  sprite?: unknown;
}

export function isStyle(value: unknown): value is StyleFile {
  const style = value as Partial<StyleFile> | null;
  return (
    typeof style === 'object' &&
    style?.version === 8 &&
    typeof style.sources === 'object' &&
    style.sources !== null &&
    Array.isArray(style.layers)
  );
}

/** Of sources and sprites, without `pmtiles://` before them. Fonts are left out: names are drawn with the reader's own. */
export function addressesOf({ sources, sprite }: StyleFile): string[] {
  const sprites = Array.isArray(sprite) ? sprite.map((one: { url?: unknown }) => one?.url) : [sprite];
  const named = Object.values(sources).flatMap((source) => [source?.url, source?.tiles, source?.data].flat());
  return [...named, ...sprites].flatMap((address) =>
    typeof address === 'string' ? [address.replace(/^pmtiles:\/\//, '')] : [],
  );
}
