// Small words by which pages that stand in another's place give themselves away, in
// the languages presscheck meets most. Each says little alone; see list-signs.ts.

/** A whole word in any script; \b knows the English letters only. */
function anyOf(words: string, unspaced = ""): RegExp {
  const whole = `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;
  return new RegExp(unspaced === "" ? whole : `${whole}|${unspaced}`, "iu");
}

export const negation = anyOf(
  "not|no|cannot|never|nothing|none|\\p{L}{2,8}n['’]t|without|nicht|nichts|kein\\p{L}{0,3}|pas|plus|rien|aucune?|ni|nada|ning[uú]n\\p{L}?|não|nenhuma?|non|niente|nessun\\p{L}?|più|niet|niets|geen|nie|nic|brak|inte|ingen|inget|ikke|intet|ei|не|нет|ничего",
  "ません|ない|没有|沒有|不存在|无法|無法|없습니다|않습니다",
);

/** "This board", "here": the page speaks of itself. Not "this can't be undone". */
export const pointing = anyOf(
  "th(?:is|ese) (?!can|is|will|does|may|must|has|takes)\\p{L}+|here|diese[rsmn]?|hier|da|cette|cet|ces|ici|esta|este|aqu[ií]|essa|esse|quest[aoie]|qui|deze|dit|tej|ten|tutaj|här|her|denne|dette|эт[аоуи]\\p{L}?|здесь",
  "この|こちら|お探し|该|此页|此頁|这个|您访问|您要|페이지",
);

/** What has become of a page, a shop, a service. */
export const ending = anyOf(
  "removed|deleted|ended|over|merged|archived|cancelled|finished|sold out|out of stock|beendet|abgesagt|vorbei|ausverkauft|terminée?s?|annulée?s?|épuisée?s?|(?:termina|finaliza|cancela|agota|esgota|fusiona|archiva)d[oa]s?|finit[oa]|esaurit[oa]|afgelopen|uitverkocht|retired|discontinued|withdrawn|expired|gone|missing|closed|(?:shut|taken) down|taken offline|moved|unavailable|private|gelöscht|entfernt|eingestellt|umgezogen|verschoben|abgelaufen|geschlossen|supprimée?s?|retirée?s?|déplacée?s?|déménagé|fermée?s?|expirée?s?|indisponible|introuvable|(?:elimina|borra|retira|cerra|muda|traslada|caduca|movi|removi|exclu[ií]|apaga|encerra)d[oa]s?|rimoss[oa]|eliminat[oa]|cancellat[oa]|spostat[oa]|chius[oa]|traslocat[oi]|verwijderd|verplaatst|verhuisd|gesloten|usunięt\\p{L}{1,3}|przeniesion\\p{L}{1,3}|zamknięt\\p{L}{1,3}|borttagen|flyttat?|stängd|fjernet|slettet|flyttet|lukket|удален\\p{L}{0,2}|перемещ\\p{L}{2,5}",
  "削除|終了|移転|移動しました|删除|已关闭|失效|下架|삭제|종료",
);

/** What no help page opens with. */
export const apology = anyOf(
  "sorry|oops+|whoops|whoa|uh[ -]?oh|oh no|hmm+|yikes|d'oh|ouch|hoppla|ups+|huch|leider|entschuldigung|verzeihung|tut uns leid|oups|désolée?s?|mince|hélas|vaya|lo sentimos|uy|perdón|ops|desculpe|lamentamos|ooops|scusa(?:te)?|spiacenti|ci dispiace|helaas|oeps|przepraszamy|niestety|tyvärr|hoppsan|beklager|desværre|упс|извините",
  "申し訳|すみません|抱歉|对不起|죄송",
);

/** Being asked to come again. */
export const later = anyOf(
  "(?:try|come|check|be) (?:it )?(?:again|back|right back|with you)|again (?:later|soon|in)|later|one (?:moment|second)|a (?:moment|minute|bit)|(?:few|couple of) (?:seconds|minutes|moments)|in kürze|später|gleich|noch (?:ein)?mal|erneut|einen (?:moment|augenblick)|(?:wenige|ein paar) (?:sekunden|minuten)|plus tard|quelques (?:instants|secondes|minutes)|un instant|réessaye[rz]|revenez|más tarde|de nuevo|un momento|en (?:un|unos) minutos?|vuelve|int[eé]ntalo|mais tarde|tente novamente|um instante|più tardi|un attimo|riprova(?:re)?|torna|straks|later opnieuw|een ogenblik|później|chwil\\p{L}|senare|senere|позже",
  "しばらく|もう一度|お待ち|稍后|稍後|请稍|重试|잠시|다시",
);

/** What a gate talks about, and the page behind it seldom does: who and where the reader is, and by what they come. */
export const gate = anyOf(
  "(?:your |the )?(?:browser|network|connection|country|region|location|device)|robots?|bots?|humans?|vpn|(?:legal )?(?:drinking )?age|years old|cookies?|partners|advertising|trackers?|subscribers?|members|javascript|requests?|servers?|traffic|browsers?|verbindung|netz(?:werk)?|mensch(?:en)?|roboter|werbung|einwilligung|volljährig|in (?:deinem|ihrem) land|nur in|anfragen|zugriff|navigateur|connexion|réseau|humain|publicité|partenaires|traceurs|(?:votre|ton) pays|majeure?|accès|requêtes|navegador|conexi[oó]n|red|persona|humano|publicidad|privacidad|(?:tu|su) país|mayor de edad|acceso|pessoa|conex[aã]o|privacidade|rede|seu país|rete|connessione|persona|pubblicità|il (?:tuo|suo) paese|verbinding|netwerk|mens|uw land|przeglądark\\p{L}|człowiek\\p{L}{0,2}|webbläsare|människa|land|браузер\\p{L}{0,2}|робот\\p{L}?",
  "ブラウザ|ロボット|アクセス|接続|浏览器|机器人|访问|网络|瀏覽器|브라우저|로봇|접속",
);

/** Those who may read on. */
export const members = anyOf(
  "subscribers?|subscription|members?|membership|customers? only|abonnent\\p{L}{0,5}|mitglieder\\p{L}?|abonnée?s?|adhérent\\p{L}{0,2}|membres|suscriptor\\p{L}{0,3}|miembros|socios|assinantes|membros|abbonati|iscritti|abonnees|leden|prenumeranter|medlemmar|abonnenter|medlemmer|abonent\\p{L}{0,3}",
  "会員|会员|회원",
);
