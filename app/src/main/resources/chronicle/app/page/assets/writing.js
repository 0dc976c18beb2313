// What forms do while they are filled in: say what is understood of a date, and lead to what is wrong.
(function () {
  "use strict";
  if (window.chronicleWriting) return;
  window.chronicleWriting = true;
  var waiting = new WeakMap();

  function ask(field) {
    var note = document.getElementById(field.id + "-note");
    var words = field.value.trim();
    if (!note) return;
    if (!words) { note.textContent = ""; return; }
    fetch("/dates?words=" + encodeURIComponent(words) + "&spans=" + (field.dataset.date === "span"))
      .then(function (answer) { return answer.ok ? answer.text() : ""; })
      .then(function (text) { if (field.value.trim() === words) note.innerHTML = text; })
      .catch(function () {});
  }

  document.addEventListener("input", function (event) {
    var field = event.target.closest("[data-date]");
    if (!field) return;
    clearTimeout(waiting.get(field));
    waiting.set(field, setTimeout(function () { ask(field); }, 200));
  });

  document.addEventListener("click", function (event) {
    var choice = event.target.closest && event.target.closest("[data-choose]");
    if (!choice) return;
    var field = document.getElementById(choice.closest(".note").id.replace(/-note$/, ""));
    field.value = choice.dataset.choose;
    field.focus();
    ask(field);
  });

  document.addEventListener("htmx:afterSettle", function () {
    var first = document.querySelector("#writing [autofocus]");
    if (first) first.focus();
  });
})();
