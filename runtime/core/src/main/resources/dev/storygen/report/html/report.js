(() => {
  "use strict";
  const CHUNK = 100;
  const $ = id => document.getElementById(id);
  const table = $("table");
  if (!table) return;

  const body = table.tBodies[0];
  const outcomes = [...$("outcomes").content.children].map(o => ({ key: o.className, words: o.textContent }));
  const collator = new Intl.Collator(undefined, { numeric: true });
  const columns = ["name", "title", "outcome", "seconds", "problem"];
  let stories = [...body.rows].map(fromRow);
  let shown = stories;
  let drawn = stories.length;
  let touched = false;
  let order = { key: "name", down: false };

  function fromRow(tr) {
    const text = i => tr.cells[i].textContent;
    return searchable({
      id: tr.querySelector("a").hash, name: text(0), title: text(1), outcome: +tr.dataset.o, seconds: +tr.dataset.s,
      duration: text(3), problem: text(4), at: +tr.dataset.at, lane: +tr.dataset.l, tr
    });
  }

  function fromData([number, name, title, outcome, seconds, duration, problem, at, lane]) {
    return searchable({ id: "#story-" + number, name, title, outcome, seconds, duration, problem, at, lane });
  }

  function searchable(story) {
    story.text = (story.name + "\n" + story.title + "\n" + story.problem).toLowerCase();
    return story;
  }

  // Rows are built when they are scrolled to, from the first row, so that there is one place for their markup.
  function row(story) {
    if (story.tr) return story.tr;
    const tr = stories[0].tr.cloneNode(true);
    const bdi = (i, text) => { tr.cells[i].querySelector("bdi").textContent = text; };
    bdi(0, story.name);
    tr.querySelector("a").href = story.id;
    bdi(1, story.title);
    tr.cells[2].className = "o o-" + outcomes[story.outcome].key;
    tr.cells[2].textContent = outcomes[story.outcome].words;
    tr.cells[3].textContent = story.duration;
    bdi(4, story.problem);
    return story.tr = tr;
  }

  function draw(upTo) {
    const fragment = document.createDocumentFragment();
    for (; drawn < Math.min(upTo, shown.length); drawn++) fragment.append(row(shown[drawn]));
    body.append(fragment);
  }

  function update() {
    touched = true;
    const { key, down } = order;
    const filter = new FormData(document.querySelector(".controls")).get("outcome");
    const words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    shown = stories.filter(s => (!filter || outcomes[s.outcome].key === filter) && words.every(w => s.text.includes(w)));
    const by = typeof stories[0][key] === "number" ? (a, b) => a[key] - b[key] : (a, b) => collator.compare(a[key], b[key]);
    // What is empty stands last, whichever way the rest goes.
    const empty = s => s[key] === "";
    shown.sort((a, b) => empty(a) - empty(b) || (down ? by(b, a) : by(a, b)) || collator.compare(a.name, b.name));
    body.replaceChildren();
    drawn = 0;
    draw(CHUNK);
    scroller.scrollTop = 0;
    $("count").textContent = shown.length === stories.length ? "" : shown.length + " of " + stories.length + " stories";
    for (const th of table.tHead.rows[0].cells) {
      if (th.dataset.key === key) th.setAttribute("aria-sort", down ? "descending" : "ascending");
      else th.removeAttribute("aria-sort");
    }
  }

  const scroller = table.parentElement;
  scroller.addEventListener("scroll", () => {
    if (scroller.scrollTop + 2 * scroller.clientHeight > scroller.scrollHeight) draw(drawn + CHUNK);
  }, { passive: true });
  addEventListener("beforeprint", () => draw(Infinity));

  [...table.tHead.rows[0].cells].forEach((th, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...th.childNodes);
    button.addEventListener("click", () => {
      const key = columns[i];
      order = { key, down: order.key === key ? !order.down : key === "seconds" };
      update();
    });
    th.append(button);
  });
  table.tHead.rows[0].cells[0].setAttribute("aria-sort", "ascending");

  const controls = document.querySelector(".controls");
  controls.hidden = false;
  controls.addEventListener("submit", event => event.preventDefault());
  controls.addEventListener("change", update);
  let pause;
  $("search").addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(update, 120); });

  async function unpack(text) {
    const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).json();
  }
  const rest = $("rest");
  if (rest) {
    unpack(rest.content.textContent.trim()).then(rows => {
      stories = stories.concat(rows.map(fromData));
      if (touched) update();
      else shown = stories;
    }).catch(() => { $("count").textContent = "Only the first " + stories.length + " stories: this browser cannot unpack the others."; });
  }

  // The timeline names what the pointer is over; the list of stories has the same for keyboards.
  const lanes = document.querySelector(".lanes");
  const readout = $("readout");
  function under(event) {
    const box = lanes.getBoundingClientRect();
    const at = (event.clientX - box.left) / box.width * lanes.dataset.seconds;
    const lane = Math.floor((event.clientY - box.top) / lanes.dataset.row);
    return stories.find(s => s.lane === lane && s.at <= at && at <= s.at + s.seconds);
  }
  lanes?.addEventListener("pointermove", event => {
    const story = under(event);
    readout.textContent = story
      ? [story.name, story.title, outcomes[story.outcome].words, story.duration].filter(Boolean).join(" · ")
      : "\u00a0";
  });
  lanes?.addEventListener("click", event => {
    const story = under(event);
    if (story) location.hash = story.id;
  });
})();
