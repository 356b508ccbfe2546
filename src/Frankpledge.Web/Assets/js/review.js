// The review page by keyboard. Every key presses what is on the page already; without this script the page works by its buttons and links.
const fields = "input:not([type=checkbox]), select, textarea, [contenteditable]";

// Whoever turned them off in the account has none (WCAG 2.1.4).
const on = document.querySelector(".fp-bench")?.dataset.keys === "on";

const press = (key) => {
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (key === "e" && target) {
    editOrSave(target);
  } else if (target?.tagName === "SUMMARY") {
    target.parentElement.open = true;
    (target.parentElement.querySelector(".is-likely") ?? target.parentElement.querySelector("button"))?.focus();
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
  if (!on || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat || event.isComposing) {
    return;
  }
  if (event.key === "Escape") {
    document.activeElement?.blur();
  } else if (!event.target.matches(fields) && press(event.key.toLowerCase())) {
    event.preventDefault();
  }
});

// Narrative stands alone: ticking it unticks the others, and the reverse.
document.querySelector(".fp-kinds")?.addEventListener("change", ({ currentTarget, target }) => {
  for (const box of target.checked ? currentTarget.querySelectorAll("input") : []) {
    if (box !== target && (box.value === "Narrative" || target.value === "Narrative")) {
      box.checked = false;
    }
  }
});

// What was done and what is next is said by a screen reader only if it changes while the page is there.
const did = document.getElementById("did");
if (did?.textContent.trim()) {
  const said = did.textContent;
  did.textContent = "";
  requestAnimationFrame(() => { did.textContent = said; });
  document.getElementById("now")?.focus({ preventScroll: true });
}

document.documentElement.classList.toggle("fp-haskeys", on);
