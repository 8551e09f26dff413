/* Data of the page: compressed, in it or in scripts beside it. The Java class PageData writes those. */
(() => {
  "use strict";
  const {folder, report} = document.body.dataset;
  const loaded = new Map();

  // What a script beside the page calls.
  globalThis.storygenData = (ofReport, name, data) => {
    if (ofReport === report) loaded.set(name, data);
  };

  const script = name => new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = `${folder}/${name}.js`;
    element.onload = () => {
      element.remove();
      const data = loaded.get(name);
      loaded.delete(name);
      if (data === undefined) reject(new Error("the report was written again; load this page again"));
      else resolve(data);
    };
    element.onerror = () => reject(new Error(`${folder}/${name}.js is missing; it belongs to this page`));
    document.head.append(element);
  });

  globalThis.loadData = script;

  globalThis.inflate = async base64 => {
    const bytes = Uint8Array.from(atob(base64), digit => digit.charCodeAt(0));
    const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(inflated).text();
  };
})();
