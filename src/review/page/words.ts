/** The words of the review page, which authors read. */

export const words = {
  title: 'Review',
  missing:
    'This folder has no review.json. Make a draft first: npm run story:draft -- article.txt --lang en --date 2025-11-14',
  left: (open: number, all: number): string =>
    open === 0 ? `All ${all} proposals are decided.` : `${open} of ${all} proposals are open.`,
  clean: 'The story checks clean.',
  issues: (count: number): string => `The check has ${count} ${count === 1 ? 'issue' : 'issues'}:`,
  article: 'Article',
  map: 'Map of the candidates',
  timeline: 'Dates',
  choice: 'Proposal',
  kinds: { place: 'Name', event: 'Event', claim: 'Speaker' },
  states: { open: 'open', written: 'written', nothing: 'left out' },
  certain: 'written by the draft',
  place: 'Place',
  actor: 'Actor (no place)',
  name: 'KnownName without a place',
  nothing: 'No place',
  noEvent: 'No event',
  noClaim: 'No claim',
  vague: 'Only somewhere in it (vague)',
  search: 'Another place',
  find: 'Look up',
  none: 'Nothing has this name.',
  eventTitle: 'Title',
  date: 'Date (EDTF)',
  state: 'A state on the day of the article, without a date of its own',
  writePlace: 'Write it',
  actorShort: 'actor',
  write: 'Write the event',
  who: 'Speaker',
  status: 'Status',
  verifier: 'Who could not verify it',
  sentence: 'Sentence',
  writeClaim: 'Write the claim',
  speaker: (who: string | null, status: string): string => `${who ?? 'nobody is named'}, ${status}`,
  undo: 'Open again',
  undated: 'no date',
  keys: 'Keys: n and p go to the next and previous proposal, o to the next open one; Enter takes what is chosen, 1 to 5 a candidate, a makes it an actor, x leaves it out, v vague or whole, u opens it again, d goes to the date.',
  saved: 'Saved.',
} as const;

/** How the format writes who says something. */
export const statuses = {
  attributed: 'attributed',
  anonymous: 'anonymous',
  unattributed: 'unattributed',
  disputed: 'disputed',
  unverified: 'unverified',
} as const;
