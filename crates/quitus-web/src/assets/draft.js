// The preview follows what is typed; without this file the button shows it. A reference is inserted by a press.
const form = document.querySelector("form.draft-editor");
const shown = document.getElementById("draft-preview");

if (form && shown) {
  let waiting;
  let last = 0;
  const look = async () => {
    const turn = ++last;
    const sent = new URLSearchParams(new FormData(form));
    sent.delete("look");
    const answer = await fetch(form.dataset.preview, { method: "POST", body: sent });
    if (answer.ok && turn === last) shown.innerHTML = await answer.text();
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => look().catch(() => {}), 350);
  });
  form.querySelectorAll("textarea").forEach((area) => area.addEventListener("focus", () => { form.lastArea = area; }));
  form.querySelectorAll("button[name=cite]").forEach((button) => button.addEventListener("click", (event) => {
    event.preventDefault();
    const area = form.elements.namedItem("citations");
    const { citation } = button.dataset;
    if (!area.value.includes(citation)) area.value = area.value.trim() ? `${area.value.trimEnd()}\n\n${citation}` : citation;
    form.elements.namedItem("delegation").value = button.value;
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }));
  form.querySelectorAll(".draft-references code").forEach((code) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = code.textContent;
    button.addEventListener("click", () => {
      const area = form.lastArea ?? form.elements.namedItem("recitals");
      area.setRangeText(code.textContent, area.selectionStart, area.selectionEnd, "end");
      area.focus();
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
    code.replaceWith(button);
  });
}
