// The agenda put in order without leaving the page: the arrows keep their place under the finger, an item may be
// dragged by its grip. Without this file the same buttons and forms do the same.
const wire = () => {
  const form = document.querySelector(".agenda-form");
  if (!form) return;
  const list = form.querySelector(".agenda");

  const send = async (fields, focus) => {
    const body = new URLSearchParams({ version: form.elements.version.value, ...fields });
    form.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const main = page.querySelector("main");
      if (!main || !page.querySelector(".agenda-form")) throw new Error("another page");
      document.querySelector("main").replaceWith(document.adoptNode(main));
      wire();
      const item = document.querySelector(`[data-item="${focus.item}"]`);
      (item?.querySelector(`[name="${focus.name}"]`) ?? item)?.focus();
      if (answer.ok && item) say(form.dataset.moved.replace("%", item.querySelector(".rank").textContent));
    } catch {
      location.reload();
    }
  };

  form.addEventListener("submit", (event) => {
    const { name, value } = event.submitter ?? {};
    if (!name) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") !== "true") send({ [name]: value }, { item: value, name });
  });

  for (const item of list.children) {
    const grip = document.createElement("span");
    grip.className = "grip";
    grip.textContent = "⠿";
    grip.title = form.dataset.grip;
    grip.setAttribute("aria-hidden", "true");
    item.prepend(grip);
    grip.addEventListener("pointerdown", (press) => drag(press, item));
  }

  const drag = (press, item) => {
    if (press.button !== 0) return;
    press.preventDefault();
    const from = [...list.children].indexOf(item);
    // Heard on the document: an element that moves in the list loses the pointer it had captured.
    const done = new AbortController();
    const { signal } = done;
    item.classList.add("dragged");
    const move = (at) => {
      const over = [...list.children].find((other) => {
        const box = other.getBoundingClientRect();
        return other !== item && at.clientY >= box.top && at.clientY < box.bottom;
      });
      if (!over) return;
      const box = over.getBoundingClientRect();
      const after = at.clientY > box.top + box.height / 2;
      list.insertBefore(item, after ? over.nextSibling : over);
    };
    const end = (dropped) => {
      done.abort();
      item.classList.remove("dragged");
      const to = [...list.children].indexOf(item);
      if (dropped && to !== from) send({ item: item.dataset.item, to: to + 1 }, { item: item.dataset.item });
    };
    document.addEventListener("pointermove", move, { signal });
    document.addEventListener("pointerup", () => end(true), { signal });
    document.addEventListener("pointercancel", () => { end(false); location.reload(); }, { signal });
  };
};

const say = (text) => {
  let live = document.getElementById("moved");
  if (!live) {
    live = document.createElement("p");
    live.id = "moved";
    live.className = "quiet";
    live.setAttribute("role", "status");
    document.body.append(live);
  }
  live.textContent = text;
};

wire();
