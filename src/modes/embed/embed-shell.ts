/** The story in a frame of another page: one of three layouts, led by its reader or by its host; stores and pushes nothing. */
import type { EmbedLayout } from '../../story/embed-layouts.ts';
import { fragment, openedIndex } from '../address.ts';
import { joinViews, openStory, type ShellContext } from '../join-views.ts';
import { closeOnEscape, stepOf } from '../keys.ts';
import { keepInView } from '../live-map/keep-in-view.ts';
import { holdSlot } from '../live-map/live-slots.ts';
import type { AmongOthers } from '../live-map/load-engine.ts';
import { showTheme } from '../theme.ts';
import { Host } from './host.ts';
import { type Command, readOptions } from './host-messages.ts';
import { LatestPerFrame } from './latest-per-frame.ts';
import type { StartLayout } from './layout.ts';
import { storyAddress, takeLinks } from './links.ts';
import { startMap } from './map-layout.ts';
import { startScroll } from './scroll-layout.ts';
import { startSteps } from './steps-layout.ts';

const layouts: Record<EmbedLayout, StartLayout> = { steps: startSteps, scroll: startScroll, map: startMap };

/** Starts the embed; returns what its live map waits for. */
export function startEmbed(context: ShellContext): AmongOthers {
  const { story, cursor, parts } = context;
  const options = readOptions(location.search, Object.keys(layouts));
  const home = storyAddress();
  const latest = new LatestPerFrame<Command['type'] | 'height'>();
  const host = new Host({ origins: allowedOrigins(), pymId: options.pymId });
  const layout = layouts[options.layout](context, {
    step: (step) => cursor.moveTo(cursor.index + step),
    read: (index) => cursor.moveTo(index),
    tellHeight: (height) => host.tellHeight(height),
    tellPosition: (paragraph, top) => host.tellPosition(paragraph, top),
  });
  const opened = Math.max(0, openedIndex(story, cursor.ids));
  /** The paragraph that the host has asked for last, until the story has moved: to it, or elsewhere. */
  let asked: string | null = cursor.ids[opened]!;
  const go = (paragraph: string): void => {
    const index = cursor.ids.indexOf(paragraph);
    if (index < 0) return;
    cursor.moveTo(index);
    layout.bring(index);
  };
  const obey = (command: Command): void => {
    if (command.type === 'theme') showTheme(command.theme === 'system' ? '' : command.theme);
    else if (command.type === 'lang') changeLanguage(command.lang, cursor.paragraph);
    else {
      asked = command.paragraph;
      go(command.paragraph);
    }
  };
  host.listen({
    onCommand: (command) => {
      if (isPossible(command, cursor.ids)) latest.set(command.type, () => obey(command));
    },
    onAsked: () =>
      latest.set('height', () => layout.height.reported > 0 && host.tellHeight(layout.height.reported)),
  });

  joinViews(context);
  cursor.subscribe((scene) => {
    const { paragraph, places, events } = scene;
    layout.show(scene);
    if (layout.whole) layout.whole.href = `${home}#${paragraph}`;
    const led = paragraph === asked;
    host.tell('change', { paragraph, places: places.map(({ place }) => place), events: [...events], led });
    asked = null;
  });
  takeLinks({
    story: home,
    paragraphs: cursor.ids,
    onParagraph: (id) => {
      go(id);
      parts.card.close();
    },
    isShown: (target) => options.layout === 'scroll' && target.checkVisibility(),
    onTarget: (target) => host.tellPosition(target.id, target.getBoundingClientRect().top + scrollY),
  });
  document.addEventListener('keydown', (event) => {
    closeOnEscape(parts.card, event);
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    cursor.moveTo(cursor.index + step);
    layout.bring(cursor.index);
  });

  const others = { keepInView, holdSlot };
  if (options.lang && changeLanguage(options.lang, fragment())) return others;
  host.tell('ready', { layout: options.layout, lang: story.lang, paragraphs: cursor.ids });
  openStory(cursor, opened);
  layout.height.measure();
  return others;
}

/** The origins that may lead the story, as its build says; null: any. */
function allowedOrigins(): string[] | null {
  const content = document.querySelector<HTMLMetaElement>('meta[name="story-map:origins"]')?.content;
  return content ? content.split(' ') : null;
}

/** Whether the story has what is asked for: an unknown id must not change anything. */
function isPossible(command: Command, paragraphs: readonly string[]): boolean {
  if (command.type === 'go') return paragraphs.includes(command.paragraph);
  return command.type !== 'lang' || Boolean(linkTo(command.lang));
}

const linkTo = (lang: string): HTMLAnchorElement | undefined =>
  [...document.querySelectorAll<HTMLAnchorElement>('.languages a')].find(
    ({ hreflang }) => hreflang.toLowerCase() === lang.toLowerCase(),
  );

/** Replaces the page by the same one in another language; false if it is this one or there is none. */
function changeLanguage(lang: string, paragraph: string): boolean {
  const link = linkTo(lang);
  if (!link || lang === document.documentElement.lang) return false;
  const query = new URLSearchParams(location.search);
  query.delete('lang');
  const { theme } = document.documentElement.dataset;
  if (theme) query.set('theme', theme);
  else query.delete('theme');
  location.replace(
    `${new URL(link.getAttribute('href')!, location.href).href.split(/[?#]/)[0]}?${query}#${paragraph}`,
  );
  return true;
}
