/** Carries out what a person (or the certain tier) chooses for one proposal: links, places, events and claims of the folder. */
import { type Desk, textFile } from './desk.ts';
import { dropEvent, writeEvent } from './events-file.ts';
import { addressesIn, findParagraph, linesBelow, setLink, takeLink } from './marked-text.ts';
import { addPlace, dropPlace, nameEntry } from './places-file.ts';
import type {
  Choice,
  ClaimChoice,
  ClaimItem,
  EventChoice,
  EventItem,
  PlaceChoice,
  PlaceItem,
  ReviewItem,
  WordsAt,
} from './review-file.ts';

/** Undoes what was chosen before. The item gets the choice. Throws an Error in plain words if the text does not let it be. */
export function applyChoice(desk: Desk, item: ReviewItem, choice: Choice | null): void {
  if (item.kind === 'place') choosePlace(desk, item, choice as PlaceChoice | null);
  else if (item.kind === 'event') chooseEvent(desk, item, choice as EventChoice | null);
  else chooseClaim(desk, item, choice as ClaimChoice | null);
}

function choosePlace(desk: Desk, item: PlaceItem, choice: PlaceChoice | null): void {
  const before = addressesIn(storyOf(desk));
  const address = choice && choice.as !== 'nothing' ? addressOf(desk, item, choice) : null;
  if (address) link(desk, item, address);
  else unlink(desk, item, ['place', 'party']);
  const after = new Set(addressesIn(storyOf(desk)).map(idOf));
  for (const gone of before.filter((other) => other.startsWith('place:') && !after.has(idOf(other)))) {
    if (!isScene(desk, idOf(gone))) dropPlace(desk.files, idOf(gone));
  }
  item.choice = choice;
}

const idOf = (address: string): string => address.replace(/^\w+:/, '').replace(/\?.*$/, '');

const isScene = ({ files }: Desk, place: string): boolean =>
  ((files.json('events.json') ?? []) as { places?: string[] }[]).some(({ places }) =>
    places?.includes(place),
  );

function addressOf(
  { gazetteer, files, shapes, review }: Desk,
  item: PlaceItem,
  choice: Exclude<PlaceChoice, { as: 'nothing' }>,
): string {
  const entry = choice.as === 'name' ? nameEntry(item.words) : gazetteer.entry(choice.key);
  if (choice.as === 'party') {
    const code = entry?.kind === 'country' ? entry.country : choice.key.split('/')[1];
    return `party:${(code ?? item.words).toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
  }
  if (!entry) throw new Error(`the gazetteer has no "${choice.key}"`);
  const { id, isDrawn } = addPlace(files, entry, shapes, review.language);
  const vague = (choice.vague ?? item.vague) && isDrawn && entry.kind !== 'border';
  return `place:${id}${vague ? '?precision=vague' : ''}`;
}

function chooseEvent(desk: Desk, item: EventItem, choice: EventChoice | null): void {
  const old = item.choice?.as === 'event' ? item.choice.id : null;
  const all: WordsAt[] = [item, ...item.more];
  if (choice?.as === 'event') {
    const id = writeEvent(desk, item, choice, old);
    item.choice = { ...choice, id };
    for (const at of all) link(desk, at, `event:${id}`);
    return;
  }
  for (const at of all) unlink(desk, at, ['event']);
  if (old) dropEvent(desk.files, old);
  item.choice = choice;
}

function chooseClaim(desk: Desk, item: ClaimItem, choice: ClaimChoice | null): void {
  const text = storyOf(desk);
  const words = paragraphOf(desk, item.paragraph);
  const below = linesBelow(text, words);
  let lines = text.slice(below.start, below.end).split('\n');
  const old = item.choice?.as === 'claim' ? item.choice.line : null;
  const at = old === null ? -1 : lines.indexOf(old);
  if (choice?.as === 'claim') {
    const line = claimLine(choice);
    item.choice = { ...choice, line };
    if (at >= 0) lines[at] = line;
    else if (!lines.includes(line))
      lines.splice(lines.findLastIndex((other) => /^::(?:paragraph|claim)\b/.test(other)) + 1, 0, line);
  } else {
    if (at >= 0) lines = lines.toSpliced(at, 1);
    item.choice = choice;
  }
  desk.files.set(
    textFile(desk.review),
    text.slice(0, below.start) + lines.join('\n') + text.slice(below.end),
  );
}

/** `::claim[Reuters]{status=attributed sentence=1}` */
export function claimLine({
  who,
  status,
  sentence,
  verifier,
}: Omit<ClaimChoice & { as: 'claim' }, 'as' | 'line'>): string {
  const fields = [
    `status=${status}`,
    sentence ? `sentence=${sentence}` : '',
    verifier && status === 'unverified' ? `verifier="${verifier.replaceAll('"', '')}"` : '',
  ];
  return `::claim${who ? `[${who.replaceAll(/[[\]]/g, '')}]` : ''}{${fields.filter(Boolean).join(' ')}}`;
}

const storyOf = ({ files, review }: Desk): string => files.read(textFile(review)) ?? '';

function paragraphOf(desk: Desk, id: string) {
  const range = findParagraph(storyOf(desk), id);
  if (!range)
    throw new Error(`${textFile(desk.review)} has no paragraph ${id}: it needs its line ::paragraph{#${id}}`);
  return range;
}

function link(desk: Desk, at: WordsAt, address: string): void {
  const words = paragraphOf(desk, at.paragraph);
  const text = storyOf(desk);
  const linked = setLink(text.slice(words.start, words.end), at.words, at.nth, address);
  if (linked === null)
    throw new Error(`“${at.words}” is not in paragraph ${at.paragraph} any more, or is part of another link`);
  desk.files.set(textFile(desk.review), text.slice(0, words.start) + linked + text.slice(words.end));
}

function unlink(desk: Desk, at: WordsAt, kinds: readonly string[]): void {
  const words = paragraphOf(desk, at.paragraph);
  const text = storyOf(desk);
  const plain = takeLink(text.slice(words.start, words.end), at.words, at.nth, kinds);
  desk.files.set(textFile(desk.review), text.slice(0, words.start) + plain + text.slice(words.end));
}
