/** The code that readers paste: whatever a title or an address holds, it stays one element and one script. */
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { frameAddress, type SnippetOptions, snippetOf } from '../../src/share/snippet.ts';

const plain: SnippetOptions = {
  page: 'https://story.example/en/',
  title: 'Mines in Kursk',
  script: 'https://story.example/embed.js',
  layout: 'steps',
  height: null,
  theme: null,
  paragraph: null,
};

function parsed(options: SnippetOptions) {
  const { document } = new Window({
    settings: { disableJavaScriptFileLoading: true, disableJavaScriptEvaluation: true },
  });
  document.body.innerHTML = snippetOf(options);
  return {
    host: document.querySelector<never>('[data-story-map]') as unknown as HTMLElement,
    body: document.body,
  };
}

test('says only what was chosen', () => {
  const { host, body } = parsed(plain);
  expect({ ...host.dataset }).toEqual({ storyMap: plain.page, layout: 'steps' });
  expect(host.querySelector('a')!.textContent).toBe(plain.title);
  expect([...body.children].map(({ localName }) => localName)).toEqual(['div', 'script']);
});

test('says all that was chosen; the map is led by the host’s paragraphs', () => {
  const { host } = parsed({ ...plain, layout: 'map', height: 640, theme: 'dark', paragraph: 'p3' });
  expect({ ...host.dataset }).toEqual({
    storyMap: plain.page,
    layout: 'map',
    height: '640',
    theme: 'dark',
    paragraph: 'p3',
    sync: '[data-paragraph]',
  });
});

test('a title with markup is text, an address with quotes stays in its attribute', () => {
  const title = '"><img src=x onerror=alert(1)> & <script>';
  const page = 'https://story.example/?a="b"&c=<d>';
  const { host, body } = parsed({ ...plain, title, page });
  expect(host.dataset.storyMap).toBe(page);
  expect(host.querySelector('a')!.textContent).toBe(title);
  expect(body.querySelectorAll('img').length).toBe(0);
  expect(body.children.length).toBe(2);
});

test('the frame keeps what the address asks for already', () => {
  const address = frameAddress({
    ...plain,
    page: 'https://story.example/?v=2',
    theme: 'dark',
    paragraph: 'p3',
  });
  expect(address).toBe('https://story.example/?v=2&mode=embed&layout=steps&theme=dark#p3');
});
