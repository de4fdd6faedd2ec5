try {
  var theme = localStorage.getItem('story-theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch (_) {}
document.documentElement.classList.add('js');
