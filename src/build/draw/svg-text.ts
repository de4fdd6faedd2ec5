/** A drawing as the text of an SVG file. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** The serialiser writes HTML, in which words may hold what XML forbids them: the end of a CDATA section. */
export const svgText = (svg: Element): string => toHtml(svg, { space: 'svg' }).replaceAll(']]>', ']]&gt;');
