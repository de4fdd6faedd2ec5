/** The switch "For class": shows the questions at their paragraphs. Off at first, remembered, and in the address (`?class=1`). */
import { store } from '../../kit/dom.ts';

/** src/inline-scripts/early.ts reads it before the first paint. */
const key = 'story-class';

/** Brings the page's switches to life; `onSwitch` is called when the text has another length. */
export function startClassSwitch(onSwitch: () => void): void {
  const { dataset } = document.documentElement;
  const labels = [...document.querySelectorAll<HTMLLabelElement>('.for-class')];
  const inputs = labels.map((label) => label.querySelector('input')!);
  const show = (isOn: boolean): void => {
    if (isOn) dataset.forClass = '';
    else delete dataset.forClass;
    for (const input of inputs) input.checked = isOn;
  };
  for (const label of labels) label.hidden = false;
  for (const input of inputs) {
    input.addEventListener('change', () => {
      const isOn = input.checked;
      show(isOn);
      store('local', key, isOn ? '1' : null);
      showInAddress(isOn);
      onSwitch();
    });
  }
  show('forClass' in dataset);
}

function showInAddress(isOn: boolean): void {
  const url = new URL(location.href);
  if (isOn) url.searchParams.set('class', '1');
  else url.searchParams.delete('class');
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // Sandboxed pages may not: the choice is kept on the device all the same.
  }
}
