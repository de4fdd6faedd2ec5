/** The endings of built files: only those that the oldest common server has a media type for, since browsers do not run code without one. */

/** Endings of code that such servers do not know, and the endings used instead. */
const known: Record<string, string> = { mjs: 'js', cjs: 'js' };

interface NamedAsset {
  names: readonly string[];
}

/** The pattern of an asset's file name, for the bundler. */
export function assetFileName({ names }: NamedAsset): string {
  const ending = names[0]?.split('.').at(-1) ?? '';
  return `assets/[name]-[hash]${known[ending] ? `.${known[ending]}` : '[extname]'}`;
}
