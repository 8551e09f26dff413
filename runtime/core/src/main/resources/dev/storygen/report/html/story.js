/* The sections of stories, decompressed when they are opened. The Java classes StoryPack and TimeEncoder define the format. */
(() => {
  "use strict";
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const UNITS_PER_SECOND = 50;
  const COLUMNS = 6;
  const SVG = "http://www.w3.org/2000/svg";
  const details = document.getElementById("story-details");
  const hint = document.getElementById("story-hint");
  const packs = new Map();
  const openers = new Map();

  const element = (name, className, text = "") => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  /* Decompression. */

  const compressed = async number => details.querySelectorAll(".story-pack")[number]?.textContent ?? loadData(`stories-${number}`);

  const fieldsOf = number => {
    if (!packs.has(number)) {
      const pack = compressed(number).then(inflate).then(text => text.split("\x1e"));
      packs.set(number, pack);
      pack.catch(() => packs.delete(number));
    }
    return packs.get(number);
  };

  const fields = async number => {
    const size = Number(details.dataset.packSize);
    const parts = await fieldsOf(Math.floor((number - 1) / size));
    const stories = (parts.length - 1) / COLUMNS;
    return Array.from({length: COLUMNS}, (_, column) => parts[column * stories + (number - 1) % size]);
  };

  /* Times. */

  class TimeDecoder {
    at = 0;
    previousEnd = 0;

    constructor(code) {
      this.code = code;
    }

    number() {
      let number = 0;
      for (let scale = 1; ; scale *= 32) {
        const digit = DIGITS.indexOf(this.code[this.at++]);
        number += digit % 32 * scale;
        if (digit < 32) return number;
      }
    }

    skip(sign) {
      const found = this.code[this.at] === sign;
      if (found) this.at++;
      return found;
    }

    span() {
      const start = this.previousEnd + (this.skip(".") ? this.number() : this.skip(",") ? -this.number() : 0);
      this.previousEnd = start + this.number();
      return {start: start / UNITS_PER_SECOND, end: this.previousEnd / UNITS_PER_SECOND};
    }
  }

  const decodeWords = (text, times) => {
    const code = new TimeDecoder(times);
    let measured = true;
    return (text.match(/[\n\t ][^\n\t ]+/g) ?? []).map(token => {
      const word = {text: token.slice(1), startsParagraph: token[0] === "\n", glued: token[0] === "\t"};
      if (code.skip("~")) measured = !measured;
      word.letters = code.skip("*") ? code.number() : (word.text.match(/[\p{L}\p{Nd}]/gu) ?? []).length;
      return code.skip("?") ? word : Object.assign(word, {measured}, code.span());
    });
  };

  const decodeCues = (times, words, texts) => {
    const code = new TimeDecoder(times);
    const cues = [];
    for (let next = 0; code.at < times.length;) {
      if (code.skip(">")) next += code.number();
      if (code.skip("!")) {
        cues.push({...code.span(), text: texts.shift()});
        continue;
      }
      const explicit = code.skip("=");
      const letter = explicit ? "" : times[code.at++];
      const count = explicit ? code.number() : letter.toLowerCase().charCodeAt(0) - 96;
      const shown = words.slice(next, next += count);
      const cue = explicit ? code.span()
          : {start: shown[0].start, end: letter < "a" ? shown.at(-1).end : words[next].start};
      code.previousEnd = Math.round(cue.end * UNITS_PER_SECOND);
      cues.push({...cue, text: shown.map(word => word.text).join(" ")});
    }
    return cues;
  };

  /* Captions. A page opened from disk cannot load a track from another file, so the track is built here. */

  const timestamp = seconds => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);

  const webVtt = cues => "WEBVTT\n\n" + cues.map(cue => {
    const text = cue.text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n\s*\n/g, "\n");
    return `${timestamp(cue.start)} --> ${timestamp(Math.max(cue.end, cue.start + 1 / UNITS_PER_SECOND))}\n${text}\n\n`;
  }).join("");

  const addCaptions = (video, cues) => {
    const track = video.querySelector("track");
    if (cues.length === 0) return track.remove();
    track.src = URL.createObjectURL(new Blob([webVtt(cues)], {type: "text/vtt"}));
  };

  const drawCues = (figure, cues) => {
    if (cues.length === 0) return [];
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "wave-cues");
    svg.setAttribute("viewBox", `0 0 ${figure.dataset.seconds} 10`);
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", `${cues.length} captions`);
    figure.querySelector(".wave-sound").after(svg);
    return cues.map(cue => {
      const box = document.createElementNS(SVG, "rect");
      box.setAttribute("x", cue.start);
      box.setAttribute("width", Math.max(0, cue.end - cue.start));
      box.setAttribute("height", 10);
      box.append(document.createElementNS(SVG, "title"));
      box.firstChild.textContent = cue.text;
      svg.append(box);
      return box;
    });
  };

  /* Script. */

  const paces = words => {
    const rates = words.map((word, i) => {
      const near = words.slice(Math.max(0, i - 1), i + 2).filter(other => other.end > other.start);
      const seconds = near.reduce((sum, other) => sum + other.end - other.start, 0);
      return seconds > 0 ? near.reduce((sum, other) => sum + other.letters, 0) / seconds : 0;
    });
    const sorted = rates.filter(rate => rate > 0).sort((a, b) => a - b);
    return {rates, median: sorted[Math.floor(sorted.length / 2)] ?? 0};
  };

  const paceName = share => share < 0.7 ? "slowest" : share < 0.87 ? "slow" : share <= 1.15 ? "average" : share <= 1.43 ? "fast" : "fastest";

  const writeScript = (script, words) => {
    const {rates, median} = paces(words);
    let paragraph = null;
    return words.map((word, i) => {
      if (word.startsParagraph || paragraph === null) script.append(paragraph = element("p", ""));
      const span = element("span", "", word.text);
      paragraph.append(word.glued ? "" : " ", span);
      if (word.start !== undefined) {
        span.className = `word ${paceName(rates[i] / median)}${word.measured ? "" : " estimated"}${word.glued ? " glued" : ""}`;
        span.title = `${word.start.toFixed(2)} to ${word.end.toFixed(2)} s, ${rates[i].toFixed(0)} letters per second${word.measured ? "" : ", estimated"}`;
      }
      return span;
    });
  };

  /* Playback. */

  const lastBefore = (spans, seconds) => spans.findLastIndex(span => span.start <= seconds);

  const syncWithMedia = (section, media, words, cues) => {
    const figure = section.querySelector(".wave");
    const script = section.querySelector(".script");
    const wordSpans = script ? writeScript(script, words) : [];
    const cueBoxes = figure ? drawCues(figure, cues) : [];
    if (!media) return;
    const current = [[words, wordSpans, null], [cues, cueBoxes, null]];
    const show = () => {
      const now = media.currentTime;
      movePlayhead(now);
      for (const place of current) {
        const [spans, shown, before] = place;
        const at = lastBefore(spans, now);
        const next = at >= 0 && now < spans[at].end ? shown[at] : null;
        if (next === before) continue;
        before?.classList.remove("current");
        next?.classList.add("current");
        place[2] = next ?? null;
        if (shown === wordSpans && next) keepInView(script, next);
      }
    };
    const play = () => {
      show();
      if (!media.paused && media.isConnected) requestAnimationFrame(play);
    };
    const seek = seconds => {
      media.currentTime = Math.max(0, seconds);
      show();
    };
    const movePlayhead = figure ? addPlayhead(figure, media, seek) : () => {};
    media.addEventListener("play", () => {
      document.querySelectorAll(".story video, .story audio").forEach(other => other === media || other.pause());
      play();
    });
    ["seeked", "timeupdate"].forEach(event => media.addEventListener(event, show));
    seekableScript(script, words, wordSpans, media, seek);
    show();
  };

  const seekableScript = (script, words, wordSpans, media, seek) => {
    if (script?.dataset.timed !== "true") return;
    script.classList.add("seekable");
    script.addEventListener("click", event => {
      const word = words[wordSpans.indexOf(event.target)];
      if (word?.start !== undefined) seek(word.start);
    });
    script.addEventListener("keydown", event => {
      const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
      if (!step) return;
      event.preventDefault();
      const word = words[lastBefore(words, media.currentTime + 0.01) + step];
      if (word?.start !== undefined) seek(word.start);
    });
  };

  const keepInView = (box, word) => {
    const above = word.offsetTop - box.scrollTop;
    if (above < 0 || above + word.offsetHeight > box.clientHeight) box.scrollTop = word.offsetTop - box.clientHeight / 3;
  };

  const reportPlaybackError = media => media.addEventListener("error", () => {
    const sentence = element("p", "note", "This browser cannot play the file. ");
    const link = element("a", "", "Open the file");
    link.href = media.src;
    sentence.append(link, ".");
    media.after(sentence);
  }, {once: true});

  /* Opening. */

  const numberOf = hash => Number(/^#story-(\d+)$/.exec(hash)?.[1] ?? 0);

  const build = async number => {
    const [markup, drawings, text, wordTimes, cueTimes, texts] = await fields(number);
    const drawingList = drawings.split("\x1f");
    const html = markup.replace(/\x1d/g, () => drawingList.shift());
    const section = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
    const words = decodeWords(text, wordTimes);
    const cues = decodeCues(cueTimes, words, texts.split("\x1f"));
    const media = section.querySelector("video, audio");
    if (media) reportPlaybackError(media);
    if (media?.tagName === "VIDEO") addCaptions(media, cues);
    syncWithMedia(section, media, words, cues);
    section.querySelector(".story-close").addEventListener("click", () => close(section));
    section.addEventListener("keydown", event => event.key === "Escape" && close(section));
    return section;
  };

  const close = section => {
    const opener = openers.get(section.id);
    const track = section.querySelector("track");
    if (track?.src) URL.revokeObjectURL(track.src);
    if (location.hash === `#${section.id}`) history.replaceState(null, "", location.pathname + location.search);
    const link = opener?.isConnected ? opener : document.querySelector(`a[href="#${section.id}"]`);
    removeBelowRow(section);
    const title = document.getElementById("stories-title");
    if (!link) title.tabIndex = -1;
    (link ?? title).focus();
  };

  const open = async number => {
    if (!(number >= 1 && number <= Number(details.dataset.count))) return;
    const id = `story-${number}`;
    if (!document.getElementById(id)) {
      try {
        const section = await build(number);
        if (!document.getElementById(id)) await openBelowRow(section);
      } catch (error) {
        hint.textContent = `This story cannot be shown: ${error.message}. A browser of 2023 or later is required.`;
        hint.scrollIntoView();
        return;
      }
    }
    const heading = document.querySelector(`#${id} h3`);
    heading.focus({preventScroll: true});
    heading.closest("tr").previousElementSibling.scrollIntoView();
  };

  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[href^='#story-']");
    if (link) openers.set(link.hash.slice(1), link);
    // Following a link to the current fragment fires no hashchange.
    if (link && link.hash === location.hash) open(numberOf(link.hash));
  });
  addEventListener("hashchange", () => open(numberOf(location.hash)));
  open(numberOf(location.hash));
})();
