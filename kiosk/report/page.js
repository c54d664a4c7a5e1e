// Language, theme, and the sliders that go along bars. Without any of it the page is read in Dutch, with all numbers.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (query, within = document) => Array.from(within.querySelectorAll(query));
  const dark = document.getElementById("dark");
  root.classList.add("live");

  const readings = all(".read").map(read => {
    const input = read.querySelector("input");
    const text = read.querySelector("p");
    const plot = read.previousElementSibling.querySelector(".plot");
    const points = all("g", plot);
    const at = plot.querySelector(".at");
    const say = () => {
      const said = points[input.value].dataset[root.lang];
      at.setAttribute("x", (100 * input.value) / points.length + "%");
      text.textContent = said;
      input.setAttribute("aria-valuetext", said);
    };
    const point = event => {
      const box = plot.getBoundingClientRect();
      const place = Math.floor(((event.clientX - box.left) / box.width) * points.length);
      input.value = Math.min(points.length - 1, Math.max(0, place));
      say();
      at.classList.add("on");
    };
    plot.addEventListener("pointermove", point);
    plot.addEventListener("pointerdown", point);
    plot.addEventListener("pointerleave", () => at.classList.toggle("on", document.activeElement === input));
    input.addEventListener("focus", () => at.classList.add("on"));
    input.addEventListener("blur", () => at.classList.remove("on"));
    input.addEventListener("input", say);
    return say;
  });

  const press = (keys, isPressed) => keys.forEach(key => key.setAttribute("aria-pressed", isPressed(key)));

  const languages = all("[data-language]");
  const speak = language => {
    root.lang = language;
    document.title = root.dataset[language];
    press(languages, key => key.dataset.language === language);
    readings.forEach(say => say());
  };
  languages.forEach(key => key.addEventListener("click", () => speak(key.dataset.language)));
  speak("nl");

  const folded = all(".calm details");
  window.addEventListener("beforeprint", () => folded.forEach(it => (it.open = true)));

  const themes = all("[data-theme]");
  const wished = window.matchMedia("(prefers-color-scheme: dark)");
  const paint = isDark => {
    dark.media = isDark ? "screen" : "not all";
    press(themes, () => isDark);
  };
  themes.forEach(key => key.addEventListener("click", () => paint(key.getAttribute("aria-pressed") !== "true")));
  wished.addEventListener("change", () => paint(wished.matches));
  paint(wished.matches);
})();
