/** Whether readers go to the address to sign in. */
export function isSignInAddress(address: string): boolean {
  const { hostname, pathname } = new URL(address);
  return (
    /^(accounts|login|signin|auth|sso|id|identity)\./.test(hostname) ||
    /\/(log-?in|sign-?in|sign_in|logon|signon|auth|authenticate|sso|session|sessions|anmelden|anmeldung|connexion|se-connecter|iniciar-sesion|entrar|accedi|inloggen|authwall|oauth2?|saml2?)(\/|\.[a-z]{2,5}$|$)/i.test(
      pathname,
    ) ||
    /\/(wp-login|log-in|signin|login)[a-z_-]*(\.[a-z]{2,5})?$/i.test(pathname)
  );
}
