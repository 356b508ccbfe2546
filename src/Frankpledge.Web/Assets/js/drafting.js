// A passage of a working draft saves itself while somebody writes, and the page goes by keyboard. Without this script Save stores the text and opens it again.
const fields = "input, select, textarea, [contenteditable]";
const on = () => document.querySelector(".fp-draft")?.dataset.keys === "on";
const form = document.getElementById("write");
const area = form?.querySelector("textarea");
const said = document.querySelector("#saved .fp-state span") ?? document.getElementById("saved");
const words = form?.dataset ?? {};
let stored = form?.dataset.refused ? null : area?.value ?? "";
let since = null;
let timer = null;
let busy = false;
let stopped = false;

// The mark before the words says that all is stored, so it goes while it is not.
const mark = document.querySelector("#saved svg");
const tell = (text, isStored = false) => {
  mark?.toggleAttribute("hidden", !isStored);
  if (said && said.textContent !== text) {
    said.textContent = text;
  }
};

const time = (when) => when.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

// What is typed stays in the field whatever happens; the line above says since when it is not stored.
const save = async () => {
  if (busy || stopped || !area || area.value === stored || area.value.trim() === "") {
    return;
  }
  busy = true;
  const sent = area.value;
  tell(words.saving);
  try {
    const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin", redirect: "error" });
    const found = answer.headers.get("Content-Type")?.startsWith("application/json") ? await answer.json() : null;
    if (answer.ok && found?.state === "saved") {
      stored = sent;
      since = null;
      form.querySelector("[name=Seen]").value = found.seen;
      area.defaultValue = sent;
      tell(found.said, true);
    } else {
      // Somebody else saved first, or the text cannot be: nothing is sent again until a person presses Save and reads both.
      stopped = found !== null;
      since ??= new Date();
      tell(found?.said ?? words.unsaved.replace("{0}", time(since)));
    }
  } catch {
    since ??= new Date();
    tell(words.unsaved.replace("{0}", time(since)));
  } finally {
    busy = false;
    if (!stopped && area.value !== stored) {
      later(since ? 15000 : 4000);
    }
  }
};

const later = (wait) => {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
};

if (form?.dataset.autosave) {
  area.addEventListener("input", () => later(4000));
  area.addEventListener("blur", () => later(0));
  form.addEventListener("submit", () => clearTimeout(timer));
}

// Whoever leaves with words that are not stored is asked first, in whatever form they stand; whoever sends them is not, unless other words stand elsewhere.
const typed = "textarea, input:not([type]), input[type=text]";
let sending = null;
const unsaved = (one) =>
  one !== sending && (one === form ? area.value !== stored : Boolean(one.dataset.refused) || [...one.querySelectorAll(typed)].some((field) => field.value !== field.defaultValue));
document.addEventListener("submit", (event) => {
  sending = event.target;
});
document.addEventListener("click", (event) => {
  // What is left behind is what the person chose to leave.
  if (event.target.closest("[data-drops]")) {
    stored = area.value;
  }
});
window.addEventListener("beforeunload", (event) => {
  if ([...document.querySelectorAll("main form")].some(unsaved)) {
    event.preventDefault();
    // Whoever stays may send again.
    setTimeout(() => {
      sending = null;
    });
  }
});

// Who else has this open: asked each minute while the page is looked at, and told when it is left.
const writers = document.getElementById("writers");
const here = (left) => new URLSearchParams([["left", String(left)], ["__RequestVerificationToken", form.querySelector("[name=__RequestVerificationToken]").value]]);
if (form?.dataset.here && writers) {
  setInterval(async () => {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await fetch(form.dataset.here, { method: "POST", body: here(false), credentials: "same-origin", redirect: "error" });
      const found = answer.ok ? await answer.json() : null;
      if (found && writers.textContent.trim() !== found.said) {
        writers.textContent = found.said;
      }
    } catch {
      // The next minute asks again.
    }
  }, 60000);
  window.addEventListener("pagehide", () => {
    // Whoever sends a form comes back to the same place.
    if (!sending) {
      navigator.sendBeacon(form.dataset.here, here(true));
    }
  });
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s" && form) {
    event.preventDefault();
    clearTimeout(timer);
    form.querySelector("[type=submit]")?.click();
    return;
  }
  if (!on() || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat || event.isComposing) {
    return;
  }
  if (event.key === "Escape") {
    document.activeElement?.blur();
  } else if (!event.target.matches(fields)) {
    press(event);
  }
});

// Every key presses what is on the page already.
const press = (event) => {
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!target) {
    return;
  }
  event.preventDefault();
  if (target.tagName === "SUMMARY") {
    target.parentElement.open = true;
    target.parentElement.querySelector("textarea")?.focus();
  } else if (target.getAttribute("href") === "#comments") {
    document.getElementById("Said")?.focus();
  } else {
    target.click();
  }
};
