/** Measures what is pressed: WCAG 2.2, 2.5.8 (24 px) and 2.5.5 (44 px), with their exceptions. */
import type { Page } from 'playwright-core';

/** Targets smaller than `least` px, each with its size; none if all is well. `spacing`: room around a small one counts. */
export function smallTargets(
  page: Page,
  least: number,
  spacing: boolean,
): Promise<{ small: string[]; all: number }> {
  return page.evaluate(
    ({ least, spacing }) => {
      const inside = (root: ParentNode): HTMLElement[] =>
        [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
          element,
          ...(element.shadowRoot ? inside(element.shadowRoot) : []),
        ]);
      const modal = inside(document).find((element) => element.matches('dialog:modal'));
      const isOpen = (node: Node): boolean => {
        if (!modal) return true;
        for (
          let up: Node | null = node;
          up;
          up = (up as Element).assignedSlot ?? up.parentNode ?? (up as ShadowRoot).host ?? null
        ) {
          if (up === modal) return true;
        }
        return false;
      };
      const targets = inside(document).filter(
        (element) =>
          element.matches('a[href],button:not(:disabled),select,input,summary,textarea') &&
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          !element.closest('[inert]') &&
          isOpen(element) &&
          element.getBoundingClientRect().bottom + scrollY > 0,
      );
      /** In a sentence, or as high as the line of other text around it. */
      const isInline = (element: HTMLElement): boolean => {
        if (!getComputedStyle(element).display.startsWith('inline')) return false;
        const around = element.parentElement!.cloneNode(true) as HTMLElement;
        for (const link of around.querySelectorAll('a,button')) link.remove();
        return /\p{L}/u.test(around.textContent!);
      };
      /** A label is pressed for its field. */
      const box = (element: HTMLElement): DOMRect => {
        const own = element.getBoundingClientRect();
        const label = element.closest('label')?.getBoundingClientRect();
        return label && element.matches('[type=checkbox],[type=radio]') ? label : own;
      };
      const boxes = targets.map((element) => ({ element, box: box(element) }));
      const isFree = (me: { element: HTMLElement; box: DOMRect }): boolean => {
        const [x, y] = [me.box.x + me.box.width / 2, me.box.y + me.box.height / 2];
        return boxes.every(({ element, box }) => {
          if (element === me.element) return true;
          const isSmall = box.width < least || box.height < least;
          if (isSmall) {
            return Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y) >= least;
          }
          const dx = Math.max(box.left - x, 0, x - box.right);
          const dy = Math.max(box.top - y, 0, y - box.bottom);
          return Math.hypot(dx, dy) >= least / 2;
        });
      };
      const small = boxes.filter(
        (me) =>
          (me.box.width < least - 0.5 || me.box.height < least - 0.5) &&
          !isInline(me.element) &&
          !(spacing && isFree(me)),
      );
      return {
        all: targets.length,
        small: small.map(
          ({ element, box }) =>
            `${element.localName}.${element.className} "${(element.getAttribute('aria-label') ?? element.textContent!).trim().slice(0, 30)}" ${Math.round(box.width)} × ${Math.round(box.height)}`,
        ),
      };
    },
    { least, spacing },
  );
}
