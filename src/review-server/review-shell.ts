/** The page before its script has run; it says nothing that is not public. */
export const reviewShell = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>Review · presscheck</title>
    <link rel="stylesheet" href="/page/review.css">
    <link rel="icon" href="/page/icon.svg">
    <script type="module" src="/page/start-served.js"></script>
  </head>
  <body>
    <noscript>
      <p>This page needs JavaScript; presscheck status says what waits.</p>
    </noscript>
  </body>
</html>
`;
