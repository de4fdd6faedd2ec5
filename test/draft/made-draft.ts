/** An English article of 14 November 2025, drafted into a folder as `npm run draft` does it. */
import { readArticle } from '../../src/draft/article/article.ts';
import { writeDraft } from '../../src/draft/draft.ts';

export async function makeDraft(
  folder: string,
  text: string,
  format: Parameters<typeof readArticle>[1] = 'markdown',
  tag = 'en',
): Promise<ReturnType<typeof writeDraft>> {
  return writeDraft(await readArticle(text, format), {
    language: 'en',
    tag,
    date: '2025-11-14',
    data: 'data',
    layers: null,
    out: folder,
  });
}
