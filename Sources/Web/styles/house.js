// Everything works without this file. It focuses what changed, stops a second submit, and redraws a preview as boxes are ticked.
"use strict";
(() => {
  const spoken = document.querySelector(".errors, .banner");
  if (spoken && !location.hash) spoken.focus();

  addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.ticks !== undefined) { // what is ticked beside it goes along
      for (const old of form.querySelectorAll("[name=tick]")) old.remove();
      const other = document.getElementById("tick");
      for (const value of other ? new FormData(other).getAll("tick") : []) {
        const field = Object.assign(document.createElement("input"), { type: "hidden", name: "tick", value });
        form.append(field);
      }
    }
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    setTimeout(() => delete form.dataset.sent, 5000); // the answer may be a download, and the page stays
  });
  addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
  });

  // The answer is the whole page: whatever carries data-live and an id gets its new content.
  let latest = 0;
  addEventListener("change", async (event) => {
    const form = event.target.form;
    if (!form || form.dataset.preview === undefined) return;
    const turn = ++latest;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    body.set("preview", "1");
    try {
      const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
      if (!answer.ok || turn !== latest) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (turn !== latest) return;
      for (const old of document.querySelectorAll("[data-live][id]")) {
        const fresh = page.getElementById(old.id);
        if (fresh) old.replaceChildren(...fresh.childNodes);
      }
    } catch { /* the button still works */ }
  });
})();
