/** What many of a story's picture files have in common: written once as text, and put where an empty element stands for it. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { svgText } from '../svg.ts';

export interface SharedParts {
  /** Stands for elements in a picture that `fileText` writes; they are made once for each key, and not kept. */
  standIn: (key: string, make: () => readonly Element[]) => Element;
  fileText: (svg: Element) => string;
}

export function sharedParts(): SharedParts {
  const turns = new Map<string, number>();
  const texts: string[] = [];
  return {
    standIn: (key, make) => {
      const turn = turns.get(key) ?? texts.push(textOf(make())) - 1;
      turns.set(key, turn);
      return s('shared-part', { id: String(turn) });
    },
    fileText: (svg) =>
      svgText(svg).replace(/<shared-part id="(\d+)" \/>/g, (_, turn: string) => texts[Number(turn)]!),
  };
}

function textOf(elements: readonly Element[]): string {
  const text = svgText(s('svg', { xmlns: 'http://www.w3.org/2000/svg' }, [...elements]));
  return text.slice(text.indexOf('>') + 1, text.lastIndexOf('<'));
}
