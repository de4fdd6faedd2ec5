/** A Lit directive that puts an element at a rectangle through the CSSOM: a strict CSP forbids `style` attributes. */
import { nothing } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';
import type { Rect } from '../kit/boxes.ts';

class PlaceDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new Error('place() goes on an element, not on an attribute or a child');
  }

  render(_rect: Rect) {
    return nothing;
  }

  override update(part: ElementPart, [rect]: [Rect]) {
    const { style } = part.element as HTMLElement;
    style.left = `${rect.left}px`;
    style.top = `${rect.top}px`;
    style.width = `${rect.right - rect.left}px`;
    style.height = `${rect.bottom - rect.top}px`;
    return nothing;
  }
}

/** Puts an absolutely positioned element at `rect`, px from the left and top of its container. */
export const place = directive(PlaceDirective);
