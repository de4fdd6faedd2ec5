try {
  var theme = localStorage.getItem('story-theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch (_) {}
document.documentElement.classList.add('js');
var mode = /[?&]mode=(present|notes|embed)(?:&|$)/.exec(location.search);
document.documentElement.dataset.mode = mode ? mode[1] : 'read';
