/** The form for one proposal: its fields are what a person may change before it is written. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Choice, ClaimItem, EventItem, PlaceItem, ReviewItem } from '../../draft/folder/review-file.ts';
import { stateOf } from './marks.ts';
import type { ReviewStore } from './store.ts';
import { words } from './words.ts';

/** What the form says, as a choice; read when it is sent. */
export function choiceIn(form: HTMLFormElement, item: ReviewItem): Choice {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  if (item.kind === 'place') {
    const [as = 'nothing', ...key] = text('candidate').split(' ');
    if (as === 'nothing') return { as };
    return { as: as as 'place', key: key.join(' '), vague: data.has('vague') };
  }
  if (item.kind === 'event') {
    const isState = data.has('state');
    return {
      as: 'event',
      id: '',
      title: text('title'),
      date: isState ? null : text('date') || null,
      isState,
    };
  }
  return {
    as: 'claim',
    line: '',
    who: text('who') || null,
    status: text('status') as ClaimItem['status'],
    verifier: text('verifier') || null,
    sentence: Number(text('sentence')) || null,
  };
}

export function formTemplate(
  store: ReviewStore,
  item: ReviewItem,
  take: (choice: Choice | null) => void,
): TemplateResult {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    take(choiceIn(event.currentTarget as HTMLFormElement, item));
  };
  const state = stateOf(item);
  const fields =
    item.kind === 'place'
      ? placeFields(store, item)
      : item.kind === 'event'
        ? eventFields(item)
        : claimFields(item);
  const leave = { place: words.nothing, event: words.noEvent, claim: words.noClaim }[item.kind];
  const write = { place: words.writePlace, event: words.write, claim: words.writeClaim }[item.kind];
  return html`<form id="choice" @submit=${send}>
    <p class="state ${state}">${words.kinds[item.kind]} · ${item.paragraph} · ${words.states[state]}${item.tier === 'certain' ? html` · ${words.certain}` : nothing}</p>
    ${item.words ? html`<p class="words" dir="auto">${item.words}</p>` : nothing}
    ${item.kind === 'place' ? nothing : html`<p class="reason" dir="auto">${item.reason}</p>`}
    ${fields}
    <p class="buttons">
      <button type="submit" class="main">${write}</button>
      <button type="button" data-key="x" @click=${() => take({ as: 'nothing' })}>${leave}</button>
      <button type="button" data-key="u" ?disabled=${state === 'open'} @click=${() => take(null)}>${words.undo}</button>
    </p>
  </form>`;
}

function placeFields(store: ReviewStore, item: PlaceItem): TemplateResult {
  const candidates = store.candidatesOf(item);
  const chosen = item.choice && item.choice.as !== 'nothing' ? `${item.choice.as} ${item.choice.key}` : null;
  const first = candidates[0] && `${candidates[0].as} ${candidates[0].key}`;
  const isVague = item.choice && 'vague' in item.choice ? item.choice.vague : item.vague;
  const option = (
    value: string,
    label: string,
    reason: string,
    number: number | null,
  ) => html`<label class="candidate">
    <input type="radio" name="candidate" value=${value} .checked=${value === (chosen ?? first)} data-number=${number ?? nothing} />
    <span>${number ? html`<b>${number}</b> ` : nothing}${label}<small dir="auto">${reason}</small></span>
  </label>`;
  const actor = candidates.find(({ as }) => as === 'party') ?? candidates.find(({ as }) => as === 'place');
  const listed = candidates.map(({ as, key }) => `${as} ${key}`);
  const extra = [
    { value: `party ${actor?.key ?? item.words}`, label: words.actor },
    { value: `name ${item.words}`, label: words.name },
  ].filter(({ value }) => !listed.includes(value));
  const look = (event: Event) => {
    const name = (event.currentTarget as HTMLElement)
      .closest('form')!
      .querySelector<HTMLInputElement>('[name=find]')!.value;
    store.find(item, name).then((count) => {
      if (count === 0) store.message = words.none;
    });
  };
  return html`<fieldset>
      <legend>${words.place}</legend>
      ${candidates.map(({ as, key, label, reason }, index) => option(`${as} ${key}`, as === 'party' ? `${label} (${words.actorShort})` : label, reason, index + 1))}
      ${extra.map(({ value, label }) => option(value, label, '', null))}
    </fieldset>
    <label><input type="checkbox" name="vague" .checked=${Boolean(isVague)} /> ${words.vague}</label>
    <p class="find"><label>${words.search} <input dir="auto" name="find" autocomplete="off" @keydown=${(
      event: KeyboardEvent,
    ) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      look(event);
    }} /></label> <button type="button" @click=${look}>${words.find}</button></p>`;
}

function eventFields({ title, date, isState, choice }: EventItem): TemplateResult {
  const now = choice?.as === 'event' ? choice : { title, date, isState };
  return html`<label>${words.eventTitle} <textarea dir="auto" name="title" rows="2" .value=${now.title}></textarea></label>
    <label>${words.date} <input name="date" autocomplete="off" .value=${now.date ?? ''} /></label>
    <label><input type="checkbox" name="state" .checked=${now.isState} /> ${words.state}</label>`;
}

function claimFields(item: ClaimItem): TemplateResult {
  const now = item.choice?.as === 'claim' ? item.choice : item;
  return html`<label>${words.who} <input dir="auto" name="who" autocomplete="off" .value=${now.who ?? ''} /></label>
    <label>${words.status} <select name="status" .value=${live(now.status)}>
      <option value="attributed">${words.statuses.attributed}</option>
      <option value="anonymous">${words.statuses.anonymous}</option>
      <option value="unattributed">${words.statuses.unattributed}</option>
      <option value="disputed">${words.statuses.disputed}</option>
      <option value="unverified">${words.statuses.unverified}</option>
    </select></label>
    <label>${words.verifier} <input dir="auto" name="verifier" autocomplete="off" .value=${now.verifier ?? ''} /></label>
    <label>${words.sentence} <input name="sentence" type="number" min="1" .value=${String(now.sentence ?? '')} /></label>`;
}
