/** The checker of pages sees what it is there to see: a page made bad in one way gives a fault. */
import { expect, test } from 'vitest';
import { findActiveContent, findActivePicture } from './active-content.ts';

const page = (more: string) => `<!doctype html><html><head><title>t</title><script>early</script></head><body>
<main id="main"><article id="text"><h1>t</h1>${more}</article><section id="about"></section>
<story-map></story-map><story-timeline></story-timeline></main>
<script type="application/json" id="story-data">{}</script><script type="module" src="/src/main.ts"></script></body></html>`;

test('a page of ours has no fault', () => {
  expect(findActiveContent(page('<p id="p1"><a href="#place-x">x</a></p>'), 'early')).toEqual([]);
});

test.each([
  '<script>canary()</script>',
  '<script src="x.js"></script>',
  '<script type="module" src="x.js"></script>',
  '<script type="application/json">{]</script>',
  '<img src="x" onerror="canary()">',
  '<svg onload="canary()"></svg>',
  '<a href="javascript:canary()">x</a>',
  '<a href=" JavaScript:canary()">x</a>',
  '<a href="data:text/html,x">x</a>',
  '<svg><a xlink:href="javascript:canary()"></a></svg>',
  '<p style="color:red">x</p>',
  '<iframe src="x"></iframe>',
  '<form action="x"></form>',
  '<meta http-equiv="refresh" content="0;url=x">',
  '<base href="https://evil.example/">',
  '<unknown-element></unknown-element>',
  '<!-- comment -->',
  '<p id="a"></p><p id="a"></p>',
  '<link rel="icon" href="data:text/html,x">',
  '<link rel="stylesheet" href="data:,">',
  '<title>second</title>',
  '<svg viewBox="0 0 NaN 1"></svg>',
  '</article></main><!--',
  '<template><script>canary()</script></template>',
  '<template><img src="x" onerror="canary()"></template>',
])('%s is a fault', (more) => {
  expect(findActiveContent(page(more), 'early')).not.toEqual([]);
});

test.each([
  '<svg><script/></svg>',
  '<svg><g onclick="x"/></svg>',
  '<svg><foreignObject/></svg>',
  '<svg>\u0001</svg>',
])('a picture %s is a fault', (svg) => {
  expect(findActivePicture(svg)).not.toEqual([]);
});
