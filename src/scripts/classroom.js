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
    const address = await addressOf(text, image ? 'image/svg+xml' : 'application/geo+json');
    if (image) {
      for (const picture of document.querySelectorAll(`img[data-file="${path}"]`)) picture.src = address;
    } else {
      addresses.set(`./${path}`, address);
      addresses.set(`../${path}`, address);
    }
  }
  /* The story's map names its files by paths: it gets what is carried in their place. */
  const data = document.getElementById('story-data');
  const story = JSON.parse(data.textContent);
  const located = JSON.stringify(story.map, (_, value) => addresses.get(value) ?? value);
  data.textContent = JSON.stringify({ ...story, map: JSON.parse(located) });
  const program = document.createElement('script');
  program.type = 'module';
  program.textContent = document.getElementById('program').textContent;
  document.body.append(program);
  root.removeAttribute('data-swapping');
})();
