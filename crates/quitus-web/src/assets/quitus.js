// Two keys, on every page: "/" goes to the search, "?" shows the keys of the page. Nothing else needs this file.
const typing = (at) => at instanceof HTMLElement
  && (at.isContentEditable || at.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])"));

const keys = document.getElementById("keys");

const showKeys = (open) => {
  keys.open = open;
  if (open) {
    keys.querySelector("summary").focus();
    keys.scrollIntoView({ block: "nearest" });
  }
};

document.addEventListener("keydown", (press) => {
  if (press.ctrlKey || press.metaKey || press.altKey) return;
  if (press.key === "Escape" && keys?.open && keys.contains(document.activeElement)) showKeys(false);
  if (typing(press.target)) return;
  const search = document.getElementById("search");
  if (press.key === "/" && search) {
    press.preventDefault();
    search.focus();
    search.select();
  } else if (press.key === "?" && keys) {
    press.preventDefault();
    showKeys(!keys.open);
  }
});
