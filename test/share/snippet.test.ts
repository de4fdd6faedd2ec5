/** The code that readers paste: whatever a title or an address holds, it stays one element and one script. */
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { frameAddress, plainFrameOf, type SnippetOptions, snippetOf } from '../../src/share/snippet.ts';

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

describe('a plain frame', () => {
  const frameOf = (options: SnippetOptions) => {
    const { document } = new Window({ settings: { disableIframePageLoading: true } });
    document.body.innerHTML = plainFrameOf(options);
    expect(document.body.children).toHaveLength(1);
    const { src, title, height } = document.querySelector('iframe')!;
    return { src, title, height };
  };

  test('is one line with an address that has no query', () => {
    expect(plainFrameOf(plain).split('\n')).toHaveLength(1);
    expect(frameOf({ ...plain, layout: 'map', paragraph: 'p3', height: 480 })).toEqual({
      src: 'https://story.example/en/embed-map.html#p3',
      title: plain.title,
      height: '480',
    });
    expect(Number(frameOf(plain).height)).toBeGreaterThanOrEqual(400);
  });

  test('keeps a theme where the host lets it, and no other query', () => {
    const { src } = frameOf({ ...plain, page: 'https://story.example/en/?mode=present#p1', theme: 'dark' });
    expect(src).toBe('https://story.example/en/embed-steps.html?theme=dark');
  });

  test('a title with markup stays in its attribute', () => {
    const title = '"><script>alert(1)</script>';
    expect(frameOf({ ...plain, title }).title).toBe(title);
  });
});
