/** A link out of the report for http and https; any other address is shown as text. */
export function OutsideLink({
  url,
  words,
}: {
  readonly url: string;
  readonly words?: string;
}) {
  if (!isWebAddress(url)) {
    return (
      <span class="address">
        {words === undefined || words === url ? url : `${words} (${url})`}
      </span>
    );
  }
  return (
    <a
      class={words === undefined ? "address" : undefined}
      href={url}
      rel="noreferrer noopener"
      target="_blank"
    >
      {words ?? url}
    </a>
  );
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url);
}
