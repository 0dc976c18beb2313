// What pages can do beyond links and forms: the theme, and moving through the days of a drawing.
(function () {
  "use strict";

  function dark() {
    var chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-theme-toggle]");
    if (!button) return;
    var theme = dark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    try { localStorage.setItem("theme", theme); } catch (e) {}
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-copy]");
    if (!button || !navigator.clipboard) return;
    navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim()).then(function () {
      button.textContent = button.dataset.copied;
    });
  });

  var data = document.getElementById("steps");
  var range = document.getElementById("scrubber");
  var drawing = document.getElementById("drawing");
  if (!data || !range) return;
  var steps = JSON.parse(data.textContent);
  var waiting = null, busy = false;

  function mark(place) {
    var line = document.getElementById("day-line");
    if (line) { line.setAttribute("x1", place + "%"); line.setAttribute("x2", place + "%"); }
  }

  function show(index) {
    var step = steps[index];
    if (!step) return;
    range.setAttribute("aria-valuetext", step[2]);
    mark(step[1]);
    waiting = step[0];
    if (!busy) ask();
  }

  // One question at a time; while it is answered, only the last wish is kept.
  function ask() {
    var day = waiting;
    waiting = null;
    busy = true;
    var url = new URL(location.href);
    url.searchParams.set("asOf", day);
    url.hash = "";
    htmx.ajax("GET", url.pathname + url.search, { target: "#told", swap: "outerHTML" }).finally(function () {
      history.replaceState(history.state, "", url.pathname + url.search);
      busy = false;
      document.body.dataset.shown = day;
      if (waiting) ask();
    });
  }

  range.addEventListener("input", function () { show(Number(range.value)); });

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-step]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    var index = steps.findIndex(function (step) { return step[0] === link.dataset.step; });
    if (index < 0) return;
    event.preventDefault();
    range.value = index;
    show(index);
    var again = document.querySelector("a[data-way='" + link.dataset.way + "']");
    if (link.dataset.way && again) again.focus();
  });

  // Pointing anywhere into the drawing goes to the last change up to there.
  function nearest(event) {
    var lanes = drawing.querySelector(".plane").getBoundingClientRect();
    var place = (event.clientX - lanes.left) / lanes.width * 100;
    var index = 0;
    steps.forEach(function (step, i) { if (step[1] <= place + 0.15) index = i; });
    return index;
  }
  var dragging = false;
  function point(event) {
    var index = nearest(event);
    if (Number(range.value) !== index || !dragging) { range.value = index; show(index); }
  }
  if (drawing) {
    drawing.addEventListener("pointerdown", function (event) {
      if (event.button !== 0 || !event.target.closest(".track, .axis")) return;
      event.preventDefault();
      point(event);
      dragging = true;
    });
    addEventListener("pointermove", function (event) { if (dragging) point(event); });
    addEventListener("pointerup", function () { dragging = false; });
    drawing.addEventListener("click", function (event) { if (event.target.closest(".track a")) event.preventDefault(); });
  }
})();
