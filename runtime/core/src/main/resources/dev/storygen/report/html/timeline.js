/* The playhead of a story's timeline: it moves with the player; a click on the timeline and keys on the playhead seek. */
(() => {
  "use strict";

  const time = seconds => {
    const tenths = Math.round(seconds * 10);
    const minutes = Math.floor(tenths / 600);
    return `${minutes > 0 ? `${minutes} min ` : ""}${(tenths % 600) / 10} s`;
  };

  /* An arrow key moves by a second or, in a long story, by a hundredth. */
  const keysOf = seconds => {
    const step = Math.max(1, seconds / 100);
    return {
      ArrowLeft: now => now - step, ArrowDown: now => now - step,
      ArrowRight: now => now + step, ArrowUp: now => now + step,
      PageDown: now => now - 10 * step, PageUp: now => now + 10 * step,
      Home: () => 0, End: () => seconds,
    };
  };

  const lineOf = seconds => {
    const line = document.createElement("div");
    line.className = "playhead";
    line.tabIndex = 0;
    line.setAttribute("role", "slider");
    line.setAttribute("aria-label", "Position in the story");
    line.setAttribute("aria-valuemin", 0);
    line.setAttribute("aria-valuemax", seconds);
    return line;
  };

  /* Returns a function that moves the playhead to a time. */
  globalThis.addPlayhead = (figure, media, seek) => {
    const seconds = Number(figure.dataset.seconds);
    const box = figure.querySelector(".wave-time");
    const line = lineOf(seconds);
    const keys = keysOf(seconds);
    box.append(line);
    figure.classList.add("seekable");
    box.addEventListener("click", event => {
      const left = box.getBoundingClientRect().left + box.clientLeft;
      seek((event.clientX - left) / box.clientWidth * seconds);
      line.focus({preventScroll: true});
    });
    line.addEventListener("keydown", event => {
      const target = keys[event.key];
      if (!target || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      seek(Math.min(seconds, target(media.currentTime)));
    });
    return now => {
      line.style.left = `${Math.min(100, 100 * now / seconds)}%`;
      line.setAttribute("aria-valuenow", Math.min(seconds, now).toFixed(1));
      line.setAttribute("aria-valuetext", time(now));
    };
  };
})();
