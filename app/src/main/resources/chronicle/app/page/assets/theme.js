// Before anything is drawn: the theme that the reader chose, if he chose one.
(function () {
  try {
    var chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch (e) {}
  document.documentElement.classList.add("scripted");
})();
