/** What an article is made of. */

/** Plain words; line breaks are spaces. */
export interface ArticleBlock {
  type: 'heading' | 'paragraph';
  text: string;
}
