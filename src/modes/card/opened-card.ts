/** What a card shows and offers once it is opened: in a file of its own, which comes when a reader first asks. */
import { cardContent } from '../../card/card-content.ts';
import type { CardContent } from '../../card/story-card.ts';
import type { ShellContext } from '../join-views.ts';
import { clearMap } from './clear-map.ts';
import { offerComparison } from './offer-comparison.ts';

/** `canCompare`: there is room to compare sizes, which a frame in another page does not have. */
export function contentOf(context: ShellContext, canCompare: boolean): CardContent {
  clearMap(context.parts.card, context.parts.map);
  if (canCompare) offerComparison(context);
  return cardContent;
}
