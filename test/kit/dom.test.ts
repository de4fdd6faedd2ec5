// @vitest-environment happy-dom
/** Elements with checked properties; storage and clipboard where a browser forbids them. */
import { afterEach, expect, test, vi } from 'vitest';
import '../../src/card/story-card.ts';
import { assign, copyText, create, store, stored } from '../../src/kit/dom.ts';

afterEach(() => vi.restoreAllMocks());

test('an element gets its properties, and the type checker knows their names', () => {
  const button = create('button', { className: 'next', type: 'button', textContent: 'Next' });
  expect(button.outerHTML).toBe('<button class="next" type="button">Next</button>');
  // @ts-expect-error: there is no such property.
  assign(create('story-card'), { word: null });
});

test('storage keeps a text and removes it; a browser that forbids it says so by undefined', () => {
  store('session', 'key', 'text');
  expect(stored('session', 'key')).toBe('text');
  store('session', 'key', null);
  expect(stored('session', 'key')).toBeNull();
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new Error('forbidden');
  });
  store('session', 'key', 'text');
  expect(stored('session', 'key')).toBeUndefined();
});

test('a text that cannot be copied is selected in its place', async () => {
  const field = create('input', { value: 'link' });
  document.body.append(field);
  const select = vi.spyOn(field, 'select');
  const writing = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  expect(await copyText('link', field)).toBe(true);
  expect(writing).toHaveBeenCalledWith('link');
  expect(select).not.toHaveBeenCalled();
  writing.mockRejectedValue(new Error('not allowed'));
  expect(await copyText('link', field)).toBe(false);
  expect(select).toHaveBeenCalledOnce();
});
