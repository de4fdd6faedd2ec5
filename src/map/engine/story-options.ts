/** What of a story and of the page's words a live map is made with, besides the view that it shows. */
import type { Story } from '../../story/story.ts';
import type { PageWords } from '../../words/words.ts';

export const storyOptions = ({ map, places, neutral, paragraphs }: Story, words: PageWords) => ({
  files: map,
  places,
  kindOf: (place: string) => places.find(({ id }) => id === place)?.kind,
  isAcross: [neutral, ...paragraphs.map(({ camera }) => camera)].some(({ bounds }) => bounds[2] > 180),
  locale: words.locale,
  words: {
    'Map.Title': words.map,
    'CooperativeGesturesHandler.WindowsHelpText': words.gestureCtrl,
    'CooperativeGesturesHandler.MacHelpText': words.gestureMac,
    'CooperativeGesturesHandler.MobileHelpText': words.gestureTouch,
  },
});
