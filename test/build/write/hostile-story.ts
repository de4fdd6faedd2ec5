/** The good fixture story with words that try to break out of their place. */
import { type BuiltPage, builtPages } from './built-pages.ts';

const attacks = [
  '</script><script>window.broken=1</script>',
  '</title></head><body><img src=x onerror=broken()>',
  '"><svg onload=broken()>',
  "' onfocus=broken() autofocus '",
  '<!--<script>',
  '<!--story:body-->',
  "$& $' $` $1",
  '&lt;b&gt; &amp;amp; &quot;',
  '\u2028\u2029',
];
export const hostile = `A ${attacks.join(' ')} Z`;
/** Harmless words of the same lengths: a long name takes as many lines. */
export const harmless = hostile.replace(/[^\w ]/g, 'o');

/** The page in the default language, with these words as title, standfirst, byline, names and labels. */
export async function hostilePage(words = hostile): Promise<BuiltPage> {
  // In JSON and in YAML's double quotes.
  const quoted = JSON.stringify(words);
  const pages = await builtPages({
    address: 'https://example.org/',
    edit: {
      'story.en.md': (text) =>
        text
          .replace(/^title: .*$/m, () => `title: ${quoted}`)
          .replace(/^standfirst: .*$/m, () => `standfirst: ${quoted}`)
          .replace(/^byline: .*$/m, () => `byline: ${quoted}`),
      'events.json': (text) => text.replace('"The storm"', () => quoted).replace('"By radio"', () => quoted),
      'places.geojson': (text) => text.replace('"Harbour"', () => quoted).replace('"L’île"', () => quoted),
      'sources.json': (text) => text.replace('"Storm"', () => quoted),
    },
  });
  return pages.get('index.html')!;
}
