// node provider.mjs PORT REDIRECT_URI: whoever signs in here is whom they say they are. Prints "ready" when it listens.
import Provider from "oidc-provider";

const [port, redirect] = process.argv.slice(2);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: "employerconnect",
    client_secret: "only-for-tests",
    redirect_uris: [redirect],
    token_endpoint_auth_method: "client_secret_post",
  }],
  claims: { openid: ["sub"], email: ["email"] },
  conformIdTokenClaims: false,
  // Everybody here has the same address, which therefore must not decide who somebody is.
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: "ada@example.org", email_verified: true }) }),
  cookies: { keys: ["only-for-tests"] },
});
provider.listen(Number(port), "127.0.0.1", () => console.log("ready"));
