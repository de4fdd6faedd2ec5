/**
 * Text of a template that changes while the page runs. A page translator puts each text node into elements of its own, so
 * that what is written to the node that Lit remembers is never seen. Here new text comes in a new node, which replaces the old one.
 *
 * Use it for all of an element's text, with no written text after it: Lit looks for the end of a part there, and a
 * translator has taken that away too.
 */
import { keyed } from 'lit/directives/keyed.js';

export const freshText = (text: string | null | undefined) => keyed(text, text);
