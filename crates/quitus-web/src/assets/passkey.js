// Passkeys: the browser asks the owner, the server checks. Without this file a password or a link still opens the door.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const send = async (path, body) => {
  const answer = await fetch(path, { method: "POST", headers: { "content-type": "application/json", "accept-language": document.documentElement.lang }, body: JSON.stringify(body) });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.detail);
  return told;
};

const known = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));

const signIn = async (place) => {
  const { ceremony, options: { publicKey } } = await send("/api/v1/session/passkey/question", {});
  publicKey.challenge = bytes(publicKey.challenge);
  publicKey.allowCredentials = known(publicKey.allowCredentials);
  const { id, rawId, type, response } = await navigator.credentials.get({ publicKey });
  const answer = { id, rawId: text(rawId), type, extensions: {}, response: {
    authenticatorData: text(response.authenticatorData), clientDataJSON: text(response.clientDataJSON),
    signature: text(response.signature), userHandle: response.userHandle && text(response.userHandle) } };
  await send("/api/v1/session/passkey", { ceremony, answer });
  location.assign(place.dataset.back);
};

const add = async (place) => {
  const { ceremony, options: { publicKey } } = await send("/api/v1/passkeys/question", {});
  publicKey.challenge = bytes(publicKey.challenge);
  publicKey.user.id = bytes(publicKey.user.id);
  publicKey.excludeCredentials = known(publicKey.excludeCredentials);
  const made = await navigator.credentials.create({ publicKey });
  const answer = { id: made.id, rawId: text(made.rawId), type: made.type, extensions: {}, response: {
    attestationObject: text(made.response.attestationObject), clientDataJSON: text(made.response.clientDataJSON) } };
  await send("/api/v1/passkeys", { ceremony, label: place.querySelector("input")?.value ?? "", answer });
  location.reload();
};

for (const place of document.querySelectorAll("[data-passkey]")) {
  const button = place.querySelector("button");
  const said = place.querySelector("[role=status]");
  if (!button || !window.PublicKeyCredential) continue;
  for (const hidden of place.querySelectorAll("[hidden]")) hidden.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    said.textContent = "";
    try {
      await (place.dataset.passkey === "add" ? add : signIn)(place);
    } catch (wrong) {
      // The browser's own words are in its language and say little: ours say what to do.
      said.textContent = wrong.name === "Error" && wrong.message ? wrong.message : place.dataset.failed;
      button.disabled = false;
    }
  });
}
