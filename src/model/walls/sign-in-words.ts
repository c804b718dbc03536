/** What pages, buttons and links that let a reader sign in are called, in the languages the recognisers know. */
export const signInWords =
  /\b(log ?in|log ?on|sign ?in|sign ?on|log into)\b|^welcome back|anmelden|anmeldung|einloggen|(se )?connecter|connexion|iniciar sesión|inicia sesión|entrar|accedi|inloggen|member(s)? (only|area)/i;

/** What the fields of such pages are called besides. */
export const passwordWords =
  /passwor[dt]|pass(code|phrase)|kennwort|mot de passe|contraseña|clave|\bsenha\b|wachtwoord/i;
