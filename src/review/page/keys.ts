/** The keys of the page: letters work wherever no text is being written. */

export interface KeyActions {
  go: (step: 1 | -1) => void;
  open: () => void;
  take: () => void;
  number: (number: number) => void;
  actor: () => void;
  press: (key: 'x' | 'u') => void;
  vague: () => void;
  date: () => void;
}

/** Listens until the page goes. */
export function listenToKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const act = actionOf(event, actions);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function isWriting(target: EventTarget | null): boolean {
  const isText = target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type);
  return isText || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function actionOf({ key, target }: KeyboardEvent, actions: KeyActions): (() => void) | null {
  if (/^[1-9]$/.test(key)) return () => actions.number(Number(key));
  switch (key) {
    case 'n':
      return () => actions.go(1);
    case 'p':
      return () => actions.go(-1);
    case 'o':
      return actions.open;
    case 'a':
      return actions.actor;
    case 'x':
    case 'u':
      return () => actions.press(key);
    case 'v':
      return actions.vague;
    case 'd':
      return actions.date;
    case 'Enter':
      // A button or a link that has the focus does its own work.
      return target instanceof HTMLButtonElement && !target.classList.contains('mark') ? null : actions.take;
    default:
      return null;
  }
}
