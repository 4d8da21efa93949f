// Forms marked data-passkey ask the browser for a passkey before they are sent: "create" makes one, "get" signs in with one.
const ways = {
  create: {
    options: "/account/passkeys/options",
    ask: (json) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) }),
  },
  get: {
    options: "/sign-in/passkey/options",
    ask: (json) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) }),
  },
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const way = ways[form.dataset.passkey];
  const problem = form.querySelector("[data-passkey-problem]");
  if (typeof PublicKeyCredential?.parseCreationOptionsFromJSON !== "function") {
    continue;
  }

  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    try {
      const body = new URLSearchParams();
      body.set("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
      body.set("__key", crypto.randomUUID());
      const answer = await fetch(way.options, { method: "POST", body, redirect: "error" });
      const credential = await way.ask(await answer.json());
      form.elements.Credential.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      problem.hidden = false;
    }
  });
}
