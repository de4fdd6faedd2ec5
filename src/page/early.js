{
  const root = document.documentElement;
  const asked = (name, values) =>
    (new RegExp(`[?&]${name}=(${values})(?:&|$)`).exec(location.search) || [])[1];
  let theme;
  root.classList.add('js');
  root.dataset.mode = asked('mode', 'present|notes|embed') || 'read';
  if (root.dataset.mode === 'embed') {
    root.dataset.layout = asked('layout', 'steps|scroll|map') || 'steps';
    theme = asked('theme', 'light|dark|contrast');
    const robots = document.createElement('meta');
    robots.name = 'robots';
    robots.content = 'noindex';
    document.head.append(robots);
    // Without its script the page is the plain article.
    const plain = ({ target }) => {
      if (target.localName !== 'script') return;
      root.dataset.mode = 'read';
      delete root.dataset.layout;
      root.classList.remove('js');
    };
    addEventListener('error', plain, true);
  } else {
    try {
      theme = localStorage.getItem('story-theme');
    } catch {}
  }
  if (theme) root.dataset.theme = theme;
}
