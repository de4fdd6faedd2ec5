/* Starts the one-file page: chooses the language, unpacks the files that it carries, then runs the program. */
(async () => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get('lang');
  const page = asked && document.querySelector(`template[data-page="${CSS.escape(asked)}"]`);
  if (page) {
    root.lang = asked;
    root.dir = page.dataset.dir;
    document.title = page.dataset.title;
    document.getElementById('page').replaceChildren(page.content.cloneNode(true));
  }
  /* The parts of the page are children of the body, as its styles have it. */
  const holder = document.getElementById('page');
  holder.replaceWith(...holder.childNodes);
  /* Links stay in this file: the language is part of its address. */
  const keep = (link, set) => {
    const url = new URL(location.href.split('#')[0]);
    for (const [name, value] of Object.entries(set)) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    link.href = url.href;
  };
  for (const link of document.querySelectorAll('.languages a')) keep(link, { lang: link.hreflang, mode: '' });
  for (const link of document.querySelectorAll('.to-present')) keep(link, { mode: 'present' });
  const unpack = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  };
  const addressOf = (text, type) =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.readAsDataURL(new Blob([text], { type }));
    });
  const carried = document.getElementById('files');
  const files = JSON.parse(await unpack(carried.textContent));
  const addresses = new Map();
  for (const [path, text] of Object.entries(files)) {
    const image = path.endsWith('.svg');
    const address = await addressOf(text, image ? 'image/svg+xml' : 'application/json');
    if (image) {
      for (const picture of document.querySelectorAll(`img[data-file="${path}"]`)) picture.src = address;
    } else {
      addresses.set(`./${path}`, address);
      addresses.set(`../${path}`, address);
    }
  }
  /* The story's map and the page's words name files by paths: each gets the address of the file inside this page. */
  const locate = (id, part) => {
    const block = document.getElementById(id);
    const data = JSON.parse(block.textContent);
    const located = JSON.stringify(data[part], (_, value) => addresses.get(value) ?? value);
    block.textContent = JSON.stringify({ ...data, [part]: JSON.parse(located) });
  };
  locate('story-data', 'map');
  locate('story-words', 'files');
  const program = document.createElement('script');
  program.type = 'module';
  program.textContent = document.getElementById('program').textContent;
  document.body.append(program);
  root.removeAttribute('data-swapping');
})();
