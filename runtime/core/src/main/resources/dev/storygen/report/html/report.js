(() => {
  "use strict";
  const ROWS_PER_CHUNK = 100;
  // More rows at once take a browser seconds.
  const MOST_DRAWN = 5000;
  const $ = id => document.getElementById(id);
  const table = $("story-table");
  if (!table) return;

  const body = table.tBodies[0];
  const statuses = [...$("statuses").content.children].map(i => ({ key: i.className, label: i.textContent }));
  const collator = new Intl.Collator(undefined, { numeric: true });
  const columns = ["name", "title", "status", "seconds", "problem"];
  let stories = [...body.rows].map(fromRow);
  let shown = stories;
  let drawn = stories.length;
  let updated = false;
  let loading = true;
  const details = new Map();
  let order = { key: "status", down: false };

  function fromRow(tr) {
    const text = i => tr.cells[i].textContent;
    return searchable({
      id: tr.querySelector("a").hash, name: text(0), title: text(1), status: +tr.dataset.status, seconds: +tr.dataset.seconds,
      duration: text(3), problem: text(4), start: +tr.dataset.start, lane: +tr.dataset.lane, tr
    });
  }

  function fromData([number, name, title, status, seconds, duration, problem, start, lane]) {
    return searchable({ id: "#story-" + number, name, title, status, seconds, duration, problem, start, lane });
  }

  function searchable(story) {
    story.text = (story.name + "\n" + story.title + "\n" + story.problem).toLowerCase();
    return story;
  }

  // Rows are built on scrolling, as clones of the first row, whose markup is in the template.
  function row(story) {
    if (story.tr) return story.tr;
    const tr = stories[0].tr.cloneNode(true);
    const bdi = (i, text) => { tr.cells[i].querySelector("bdi").textContent = text; };
    bdi(0, story.name);
    tr.querySelector("a").href = story.id;
    bdi(1, story.title);
    tr.cells[2].className = "status status-" + statuses[story.status].key;
    tr.cells[2].textContent = statuses[story.status].label;
    tr.cells[3].textContent = story.duration;
    bdi(4, story.problem);
    return story.tr = tr;
  }

  function draw(upTo) {
    const fragment = document.createDocumentFragment();
    for (; drawn < Math.min(upTo, shown.length); drawn++) {
      fragment.append(row(shown[drawn]));
      if (details.has(shown[drawn].id)) fragment.append(details.get(shown[drawn].id));
    }
    body.append(fragment);
  }

  function update() {
    updated = true;
    const { key, down } = order;
    const filter = new FormData(document.querySelector(".controls")).get("status");
    const words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    shown = stories.filter(s => (!filter || statuses[s.status].key === filter) && words.every(w => s.text.includes(w)));
    const by = key === "name" ? (a, b) => a.rank - b.rank
        : typeof stories[0][key] === "number" ? (a, b) => a[key] - b[key] : (a, b) => collator.compare(a[key], b[key]);
    // Empty values are last in both directions.
    const empty = s => s[key] === "";
    shown.sort((a, b) => empty(a) - empty(b) || (down ? by(b, a) : by(a, b)) || a.rank - b.rank);
    body.replaceChildren();
    drawn = 0;
    draw(ROWS_PER_CHUNK);
    scroller.scrollTop = 0;
    $("story-count").textContent = shown.length === stories.length && !loading ? "" : shown.length + " of " + stories.length + " stories" + (loading ? ", the others are being loaded" : "");
    for (const th of table.tHead.rows[0].cells) {
      if (th.dataset.key === key) th.setAttribute("aria-sort", down ? "descending" : "ascending");
      else th.removeAttribute("aria-sort");
    }
  }

  const scroller = table.parentElement;
  scroller.addEventListener("scroll", () => {
    if (scroller.scrollTop + 2 * scroller.clientHeight > scroller.scrollHeight) draw(drawn + ROWS_PER_CHUNK);
  }, { passive: true });
  addEventListener("beforeprint", () => {
    draw(MOST_DRAWN);
    if (drawn < shown.length) $("story-count").textContent = "Printed: " + drawn + " of " + shown.length + " stories";
  });

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
  table.tHead.rows[0].cells[2].setAttribute("aria-sort", "ascending");

  const controls = document.querySelector(".controls");
  controls.hidden = false;
  controls.addEventListener("submit", event => event.preventDefault());
  controls.addEventListener("change", update);
  let pause;
  $("search").addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(update, 120); });

  // The rows after those of the markup are in the page, or in files beside it.
  async function addRows() {
    rank();
    const packedRows = $("packed-rows");
    if (packedRows) add(await inflate(packedRows.content.textContent.trim()));
    for (let file = 0; file < +table.dataset.rowFiles; file++) {
      add(await inflate(await loadData("rows-" + file)));
    }
    rank();
    loading = false;
    if (updated) update();
  }

  function add(rows) {
    for (const values of JSON.parse(rows)) stories.push(Object.assign(fromData(values), { rank: stories.length }));
    if (!updated) shown = stories;
  }

  // Comparing names is slow: it is done once.
  function rank() {
    [...stories].sort((a, b) => collator.compare(a.name, b.name)).forEach((story, i) => { story.rank = i; });
  }

  const complete = addRows().catch(error => {
    rank();
    $("story-count").textContent = "Only the first " + stories.length + " stories: " + error.message + ".";
  });

  // Puts the details of a story below its row, which filters and the search may hide. Returns the row.
  globalThis.openBelowRow = async section => {
    await complete;
    const id = "#" + section.id;
    const story = stories.find(s => s.id === id);
    if (!story) return null;
    if (!shown.includes(story)) {
      controls.reset();
      update();
    }
    // Rows above it would have to be drawn.
    if (shown.indexOf(story) > drawn + MOST_DRAWN) {
      $("search").value = story.name;
      update();
    }
    draw(shown.indexOf(story) + 1);
    const tr = document.createElement("tr");
    tr.className = "details";
    const td = tr.insertCell();
    td.colSpan = table.tHead.rows[0].cells.length;
    td.append(section);
    details.set(id, tr);
    row(story).after(tr);
    return row(story);
  };

  globalThis.removeBelowRow = section => {
    details.get("#" + section.id)?.remove();
    details.delete("#" + section.id);
  };

  // Shows the story under the pointer; keyboard users find the same data in the table of stories.
  const lanes = document.querySelector(".lanes");
  const hoveredStory = $("hovered-story");
  function storyAt(event) {
    const box = lanes.getBoundingClientRect();
    const at = (event.clientX - box.left) / box.width * lanes.dataset.seconds;
    const lane = Math.floor((event.clientY - box.top) / lanes.dataset.rowHeight);
    return stories.find(s => s.lane === lane && s.start <= at && at <= s.start + s.seconds);
  }
  lanes?.addEventListener("pointermove", event => {
    const story = storyAt(event);
    hoveredStory.textContent = story ? "" : "\u00a0";
    if (!story) return;
    [story.name, story.title, statuses[story.status].label, story.duration].filter(Boolean).forEach((text, i) => {
      const bdi = document.createElement("bdi");
      bdi.textContent = text;
      hoveredStory.append(i > 0 ? " · " : "", bdi);
    });
  });
  lanes?.addEventListener("click", event => {
    const story = storyAt(event);
    if (story) location.hash = story.id;
  });
})();
