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

  // What htmx leaves unsaid: a request that reached no server, or one that could not answer. It is said where it was asked
  // for, and nothing else of the page changes.
  function said() {}

  function troubleOf(event) {
    return (event.detail.elt.closest("form, #course") || document).querySelector("[data-trouble]");
  }

  function reason(xhr) {
    var text = xhr.responseText || "";
    try {
      if (text.charAt(0) === "{") return JSON.parse(text).detail || "";
    } catch (e) {}
    var page = new DOMParser().parseFromString(text, "text/html");
    return Array.from(page.querySelectorAll("main .lead, main [data-failure]"))
      .map(function (part) { return part.textContent.trim(); })
      .join(" ");
  }

  function tell(event) {
    var place = troubleOf(event), xhr = event.detail.xhr, form = event.detail.elt.closest("form");
    if (!place) return;
    var unknown = form && (xhr.status === 401 || xhr.status === 403), words = document.body.dataset;
    var cause = !xhr.status ? words.unreached : unknown ? words.unknown : words.unanswered + " " + reason(xhr);
    var text = (unknown ? [cause] : [cause, place.dataset.trouble]).join(" ");
    if (place.textContent !== text) place.textContent = text;
    if (unknown) {
      var login = document.createElement("a");
      login.href = "/login?from=" + encodeURIComponent(location.pathname);
      login.target = "_blank";
      login.textContent = words.login;
      place.append(" ", login, " ", place.dataset.trouble);
      form.dataset.renew = "";
    }
    if (event.detail.elt.id === "course") setTimeout(follow, 3000);
    else place.scrollIntoView({ block: "nearest" });
  }

  // What is in progress is asked for again until there is an answer.
  function follow() {
    var course = document.getElementById("course");
    if (course) htmx.ajax("GET", location.pathname + location.search, { source: course, target: course, select: "#course", swap: "outerHTML" }).catch(said);
  }

  ["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach(function (name) { document.addEventListener(name, tell); });
  document.addEventListener("htmx:beforeRequest", function (event) {
    var place = troubleOf(event);
    if (place && event.detail.elt.id !== "course") place.textContent = "";
  });

  // Who has logged in again, in another window, goes on in this one: the form takes over the new token against forgery.
  document.addEventListener("htmx:confirm", function (event) {
    var form = event.target.closest("form[data-renew]");
    if (!form) return;
    event.preventDefault();
    delete form.dataset.renew;
    fetch(location.pathname, { headers: { Accept: "text/html" } })
      .then(function (answer) { return answer.text(); })
      .then(function (text) {
        var fresh = new DOMParser().parseFromString(text, "text/html").querySelector("input[name=_csrf]");
        if (fresh) form.querySelector("input[name=_csrf]").value = fresh.value;
      })
      .catch(said)
      .finally(function () { event.detail.issueRequest(true); });
  });

  // The plane of all beliefs: a cell leads to its day and knowledge without leaving the place, and the arrow keys go from
  // cell to cell. All cells are links, and stay so.
  var plain = function (event) { return !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey); };

  document.addEventListener("click", function (event) {
    var cell = event.target.closest && event.target.closest("[data-cell]");
    if (!cell || !plain(event)) return;
    event.preventDefault();
    var address = cell.getAttribute("href"), id = cell.id;
    var main = document.getElementById("main");
    htmx.ajax("GET", address, { target: "#main", select: "#main", swap: "outerHTML", selectOOB: "#dial,#get" }).then(function () {
      if (document.getElementById("main") === main) return;
      history.pushState(null, "", address);
      var again = document.getElementById(id);
      if (again) again.focus({ preventScroll: true });
    }, said);
  });
  if (document.querySelector("[data-map]")) addEventListener("popstate", function () { location.reload(); });

  function middle(cell) {
    var box = cell.getBoundingClientRect();
    return box.left + box.width / 2;
  }

  document.addEventListener("keydown", function (event) {
    var cell = event.target.closest && event.target.closest("[data-cell]");
    if (!cell || !plain(event)) return;
    var rows = Array.from(document.querySelectorAll("[data-map] .layer"));
    var row = rows.findIndex(function (each) { return each.contains(cell); });
    var cells = Array.from(rows[row].querySelectorAll("[data-cell]"));
    var at = cells.indexOf(cell), next = null;
    if (event.key === "ArrowRight") next = cells[at + 1];
    else if (event.key === "ArrowLeft") next = cells[at - 1];
    else if (event.key === "Home") next = cells[0];
    else if (event.key === "End") next = cells[cells.length - 1];
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      var other = rows[row + (event.key === "ArrowUp" ? -1 : 1)];
      if (other) {
        var x = middle(cell);
        next = Array.from(other.querySelectorAll("[data-cell]")).reduce(function (best, each) {
          return !best || Math.abs(middle(each) - x) < Math.abs(middle(best) - x) ? each : best;
        }, null);
      }
    } else return;
    event.preventDefault();
    if (!next) return;
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });

  var data = document.getElementById("steps");
  var range = document.getElementById("scrubber");
  if (!data || !range) return;
  var steps = JSON.parse(data.textContent);
  var drawing = document.getElementById("drawing"), last = document.getElementById("last");
  var waiting = null, busy = false, dragging = false, at = upTo(Number(range.value)), shown = stand();

  // Where the thumb stands, and what is read out and written of it.
  function stand() {
    return {
      at: at, place: Number(range.value), words: range.getAttribute("aria-valuetext"),
      day: document.getElementById("scrubbed").textContent, last: last.textContent
    };
  }

  function standAt(stood) {
    at = stood.at;
    range.value = stood.place;
    range.setAttribute("aria-valuetext", stood.words);
    document.getElementById("scrubbed").textContent = stood.day;
    last.textContent = stood.last;
    lead("back", steps[between()]);
    lead("on", steps[at + 1]);
    mark(stood.place);
  }

  function lead(way, step) {
    var link = document.querySelector("[data-way='" + way + "']");
    if (step) {
      link.href = addressOf(step[0]);
    } else {
      if (document.activeElement === link) range.focus();
      link.removeAttribute("href");
    }
  }

  function addressOf(day) {
    var url = new URL(location.href);
    url.searchParams.set("asOf", day);
    url.hash = "";
    return url.pathname + url.search;
  }

  function mark(place) {
    var line = document.getElementById("day-line");
    if (line) { line.setAttribute("x1", place + "%"); line.setAttribute("x2", place + "%"); }
  }

  function show(index) {
    var step = steps[index];
    if (!step) return;
    var parts = last.dataset.says.split(/\{[01]\}/);
    standAt({
      at: index, place: step[1], words: step[2] + ": " + step[3], day: step[2],
      last: parts[0] + step[2] + parts[1] + step[3] + parts[2]
    });
    waiting = step[0];
    if (!busy) ask();
  }

  // One question at a time; while it is answered, only the last wish is kept. Without an answer all stays at the day before.
  function ask() {
    var day = waiting, asked = stand(), told = document.getElementById("told"), address = addressOf(day);
    waiting = null;
    busy = true;
    htmx.ajax("GET", address, { target: "#told", swap: "outerHTML" }).catch(said).then(function () {
      busy = false;
      if (document.getElementById("told") !== told) {
        history.replaceState(history.state, "", address);
        document.body.dataset.shown = day;
        shown = asked;
      } else if (!waiting) {
        standAt(shown);
      }
      if (waiting) ask();
    });
  }

  // What is told takes more or less room from day to day: the drawing stays where it is for whoever looks at it, past the
  // sentences, or points into it.
  var top = null;
  document.addEventListener("htmx:beforeSwap", function () {
    var looked = dragging || document.getElementById("told").getBoundingClientRect().top < 0;
    top = looked ? drawing.getBoundingClientRect().top : null;
  });
  document.addEventListener("htmx:afterSwap", function () {
    if (top !== null) scrollBy(0, drawing.getBoundingClientRect().top - top);
  });

  // The thumb stands above its day, and goes from change to change.
  range.addEventListener("input", function () { show(nearest(Number(range.value))); });

  var ways = {
    ArrowRight: function () { return at + 1; }, ArrowUp: function () { return at + 1; },
    ArrowLeft: between, ArrowDown: between,
    PageUp: function () { return at + 10; }, PageDown: function () { return at - 10; },
    Home: function () { return 0; }, End: function () { return steps.length - 1; }
  };
  range.addEventListener("keydown", function (event) {
    if (!ways[event.key] || !plain(event)) return;
    event.preventDefault();
    show(Math.max(0, Math.min(steps.length - 1, ways[event.key]())));
  });

  // From a day between two changes the way back leads to the change before it.
  function between() { return at >= 0 && Number(range.value) > steps[at][1] + 0.0005 ? at : at - 1; }

  // The last change up to a place; -1 before the first.
  function upTo(place) {
    var index = -1;
    steps.forEach(function (step, i) { if (step[1] <= place + 0.0005) index = i; });
    return index;
  }

  function nearest(place) {
    return steps.reduce(function (best, step, i) {
      return Math.abs(step[1] - place) < Math.abs(steps[best][1] - place) ? i : best;
    }, 0);
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-way]");
    if (!link || !plain(event)) return;
    event.preventDefault();
    show(link.dataset.way === "on" ? at + 1 : between());
  });

  // Pointing anywhere into the drawing goes to the last change up to there.
  function point(event) {
    var lanes = drawing.querySelector(".plane").getBoundingClientRect();
    var index = Math.max(0, upTo((event.clientX - lanes.left) / lanes.width * 100 + 0.15));
    if (index !== at || !dragging) show(index);
  }
  drawing.addEventListener("pointerdown", function (event) {
    if (event.button !== 0 || !event.target.closest(".track, .axis")) return;
    event.preventDefault();
    point(event);
    dragging = true;
  });
  addEventListener("pointermove", function (event) { if (dragging) point(event); });
  addEventListener("pointerup", function () { dragging = false; });
  drawing.addEventListener("click", function (event) { if (event.target.closest(".track a")) event.preventDefault(); });
})();
