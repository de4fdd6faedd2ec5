/** A thousand messages that no embed should heed: wrong shapes, huge ones, prototype keys, markup, other scripts' orders. */

/** Runs in the host page: sends them all to the frame's window. */
export function sendHostile(count: number): number {
  const target = document.querySelector('iframe')!.contentWindow!;
  const markup = '<img src=x onerror="document.title=`owned`"><script>document.title="owned"</script>';
  const go = { type: 'story-map:go', version: 1, paragraph: 'p9' };
  const huge = 'p9'.repeat(200_000);
  const kinds: ((index: number) => unknown)[] = [
    () => null,
    () => undefined,
    (index) => index,
    () => markup,
    () => JSON.stringify(go),
    () => [go],
    () => new Map(Object.entries(go)),
    () => ({ ...go, version: 2 }),
    () => ({ ...go, version: '1' }),
    () => ({ ...go, type: 'story-map:GO' }),
    () => ({ ...go, paragraph: ['p9'] }),
    () => ({ ...go, paragraph: markup }),
    () => ({ ...go, paragraph: '__proto__' }),
    () => ({ ...go, paragraph: 'constructor' }),
    () => ({ ...go, paragraph: 8 }),
    () => ({ ...go, extra: markup }),
    (index) => (index % 50 === 0 ? { ...go, paragraph: huge } : { ...go, paragraph: 'p'.repeat(101) }),
    () => JSON.parse('{"type":"story-map:go","version":1,"__proto__":{"paragraph":"p9"}}'),
    () => JSON.parse('{"__proto__":{"type":"story-map:go"},"version":1,"paragraph":"p9"}'),
    () => ({ type: '__proto__', version: 1, paragraph: 'p9' }),
    () => ({ type: 'story-map:theme', version: 1, theme: markup }),
    () => ({ type: 'story-map:theme', version: 1, theme: 'toString' }),
    () => ({ type: 'story-map:lang', version: 1, lang: 'javascript:alert(1)' }),
    () => ({ type: 'story-map:lang', version: 1, lang: '../../' }),
    () => ({ type: 'story-map:lang', version: 1, lang: markup }),
    () => ({ type: 'story-map:height', version: 1, height: 1 }),
    () => ({ type: 'story-map:change', version: 1, paragraph: 'p9', places: [], events: [] }),
    () => ({
      type: 'iframe-child-init',
      bodyPadding: '99px',
      bodyMargin: '99px',
      targetElementSelector: 'h1',
    }),
    () => 'pymxPYMxslotxPYMxnavigateToxPYMxhttps://evil.example/',
    () => 'pymxPYMxslotxPYMxscrollToxPYMx#p9',
    () => '[iFrameSizer]ID:0:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false',
    () => ({ sentinel: 'amp', type: 'navigate', url: 'https://evil.example/' }),
    () => new Uint8Array(100_000),
    () => Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`story-map:${index}`, go])),
  ];
  for (let index = 0; index < count; index++) target.postMessage(kinds[index % kinds.length]!(index), '*');
  return kinds.length;
}
