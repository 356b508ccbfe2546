// The review page by keyboard, and without page loads. Every key presses what is on the page already; without this script the page works by its buttons and links.
const fields = "input:not([type=checkbox]), select, textarea, [contenteditable]";

// Whoever turned them off in the account has none (WCAG 2.1.4).
const on = () => document.querySelector(".fp-bench")?.dataset.keys === "on";
const said = document.getElementById("did");
let busy = false;

const press = (key) => {
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (key === "e" && target) {
    editOrSave(target);
  } else if (target?.tagName === "SUMMARY") {
    target.parentElement.open = true;
    (target.parentElement.querySelector(".is-likely") ?? target.parentElement.querySelector("textarea, select, button, a"))?.focus();
  } else {
    target?.click();
  }
  return target !== null;
};

// The first E goes to the fields, the next one saves them.
const editOrSave = (button) => {
  const form = button.form;
  const changed = [...form.querySelectorAll("input, select, textarea")].some((field) =>
    field.type === "checkbox" ? field.checked !== field.defaultChecked
    : field.tagName === "SELECT" ? [...field.options].some((option) => option.selected !== option.defaultSelected) && field.selectedIndex > 0
    : field.type !== "hidden" && field.value !== field.defaultValue);
  if (changed) {
    button.click();
  } else {
    form.querySelector(fields.replaceAll("input", "input:not([type=hidden])"))?.focus();
  }
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.ctrlKey && event.target.matches("textarea")) {
    event.target.closest("details, form")?.querySelector("button:not([type=button])")?.click();
    return;
  }
  if (!on() || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat || event.isComposing) {
    return;
  }
  if (event.key === "Escape") {
    document.activeElement?.blur();
  } else if (!event.target.matches(fields) && (busy || press(event.key.toLowerCase()))) {
    event.preventDefault();
  }
});

// Narrative stands alone: ticking it unticks the others, and the reverse.
document.addEventListener("change", ({ target }) => {
  const kinds = target.closest(".fp-kinds");
  for (const box of kinds && target.checked ? kinds.querySelectorAll("input") : []) {
    if (box !== target && (box.value === "Narrative" || target.value === "Narrative")) {
      box.checked = false;
    }
  }
});

// Words that are selected in the document fill the form that adds a statement.
document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  const add = document.getElementById("add");
  if (!add || selection.isCollapsed || !selection.rangeCount) {
    return;
  }
  const range = selection.getRangeAt(0);
  const blockOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(".fp-page [data-block]")?.dataset.block;
  const [first, last] = [blockOf(range.startContainer), blockOf(range.endContainer)];
  const choose = (name, block, which) => {
    const options = [...add.querySelectorAll(`#add-${name} option`)].filter((option) => option.value.startsWith(`${block}:`));
    options.at(which)?.setAttribute("selected", "");
    add.querySelector(`#add-${name}`).value = options.at(which)?.value ?? "";
    return options.length > 0;
  };
  if (first && last && choose("First", first, 0) && choose("Last", last, -1)) {
    const words = range.cloneContents();
    words.querySelectorAll("sup, .fp-left, .fp-mend").forEach((extra) => extra.remove());
    add.open = true;
    add.querySelector("#add-words").value = words.textContent.replaceAll(/\s+/g, " ").trim();
  }
});

// Shows what the server answers in the place of the desk. Where that cannot be, the browser goes there by itself.
const show = async (address, request, otherwise) => {
  busy = true;
  try {
    const answer = await fetch(address, { ...request, headers: { "X-Fragment": "desk" }, credentials: "same-origin" });
    const text = await answer.text();
    if (!answer.ok || answer.redirected || !text.trimStart().startsWith("<div id=\"desk\"")) {
      otherwise();
      return;
    }
    document.getElementById("desk").outerHTML = text;
    settle(true);
    look();
  } catch {
    otherwise();
  } finally {
    busy = false;
  }
};

// Who has a statement in hand is kept once it is there.
const look = () => {
  const token = document.querySelector("#decide input[name=__RequestVerificationToken]")?.value;
  const at = document.querySelector("#decide input[name='Seen.Id']")?.value;
  if (token && at) {
    fetch(`${location.pathname}?at=${at}&handler=Look`, { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: token }), credentials: "same-origin", keepalive: true });
  }
};

const settle = (isNew) => {
  const desk = document.getElementById("desk");
  if (isNew && desk.dataset.place !== location.pathname + location.search) {
    history.pushState(null, "", desk.dataset.place);
  }
  if (isNew) {
    said.textContent = desk.dataset.did ?? "";
  }
  const now = document.getElementById("now");
  const problem = desk.querySelector(".govuk-error-summary");
  const mend = desk.querySelector(".fp-mendform, #together");
  if (problem) {
    problem.focus();
  } else if (isNew && mend) {
    (mend.querySelector("input:not([type=hidden])") ?? mend).focus({ preventScroll: true });
  } else if (isNew || said.textContent.trim()) {
    now?.focus({ preventScroll: true });
    now?.scrollIntoView({ block: "nearest" });
  }
  const page = desk.querySelector(".fp-page");
  const mark = mend?.closest("[data-block]") ?? page?.querySelector("mark.is-now");
  if (mark && page) {
    page.scrollTop += mark.getBoundingClientRect().top - page.getBoundingClientRect().top - page.clientHeight / 3;
  }
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!form.closest("#desk")) {
    return;
  }
  event.preventDefault();
  if (busy) {
    return;
  }
  const data = new FormData(form, button);
  const address = new URL(button?.hasAttribute("formaction") ? button.formAction : form.action, location.href);
  if (form.method === "get") {
    address.search = new URLSearchParams(data).toString();
    show(address, {}, () => location.assign(address));
  } else {
    show(address, { method: "POST", body: new URLSearchParams(data) }, () => HTMLFormElement.prototype.submit.call(Object.assign(form, { action: address.href })));
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("#desk a");
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.pathname !== location.pathname) {
    return;
  }
  event.preventDefault();
  if (!busy) {
    const address = new URL(link.href);
    address.hash = "";
    show(address, {}, () => location.assign(link.href));
  }
});

addEventListener("popstate", () => show(location.href, {}, () => location.reload()));

// What was done and what is next is said by a screen reader only if it changes while the page is there.
if (said?.textContent.trim()) {
  const words = said.textContent;
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = words; });
  document.getElementById("now")?.focus({ preventScroll: true });
}

document.documentElement.classList.toggle("fp-haskeys", on());
