/** JSON inside HTML. */
import type { Element } from 'hast';
import { h } from 'hastscript';

/** A data block that no text of a story can end early: `<` is written as its JSON escape. */
export function jsonScript(type: string, data: unknown, id?: string): Element {
  const value = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return h('script', { type, id }, [{ type: 'text', value }]);
}
