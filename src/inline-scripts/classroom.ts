/** Starts the one-file page: chooses the language, unpacks the files that it carries, then runs the program. */

(async () => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get('lang');
  const page =
    asked && document.querySelector<HTMLTemplateElement>(`template[data-page="${CSS.escape(asked)}"]`);
  const holder = document.getElementById('page')!;
  if (page) {
    root.lang = asked;
    root.dir = page.dataset.dir!;
    document.title = page.dataset.title!;
    holder.replaceChildren(page.content.cloneNode(true));
  }
  /* The parts of the page are children of the body, as its styles have it. */
  holder.replaceWith(...holder.childNodes);
  /* Links stay in this file: the language is part of its address. */
  const keep = (link: HTMLAnchorElement, set: Record<string, string>): void => {
    const url = new URL(location.href.split('#')[0]!);
    for (const [name, value] of Object.entries(set)) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    link.href = url.href;
  };
  const links = (selector: string) => document.querySelectorAll<HTMLAnchorElement>(selector);
  for (const link of links('.languages a')) keep(link, { lang: link.hreflang, mode: '' });
  for (const link of links('.to-present')) keep(link, { mode: 'present' });
  const unpack = (base64: string): Promise<string> => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  };
  const addressOf = (text: string, type: string): Promise<string> =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsDataURL(new Blob([text], { type }));
    });
  const textOf = (id: string): string => document.getElementById(id)!.textContent!;
  const files: Record<string, string> = JSON.parse(await unpack(textOf('files')));
  const addresses = new Map<unknown, string>();
  for (const [path, text] of Object.entries(files)) {
    const isImage = /\.(?:svg|webp)$/.test(path);
    const isAddress = text.startsWith('data:');
    const address = isAddress ? text : await addressOf(text, isImage ? 'image/svg+xml' : 'application/json');
    if (isImage) {
      const pictures = document.querySelectorAll<HTMLImageElement>(`img[data-file="${path}"]`);
      for (const picture of pictures) picture.src = address;
    } else {
      addresses.set(`./${path}`, address);
      addresses.set(`../${path}`, address);
    }
  }
  /* The story's map and the page's words name files by paths: each gets the address of the file inside this page. */
  const locate = (id: string, part: string): void => {
    const data = JSON.parse(textOf(id));
    const located = JSON.stringify(data[part], (_, value) => addresses.get(value) ?? value);
    document.getElementById(id)!.textContent = JSON.stringify({ ...data, [part]: JSON.parse(located) });
  };
  locate('story-data', 'map');
  locate('story-words', 'files');
  const program = document.createElement('script');
  program.type = 'module';
  program.textContent = await unpack(textOf('program'));
  document.body.append(program);
  root.removeAttribute('data-swapping');
})();
