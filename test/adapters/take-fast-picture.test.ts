// Pictures by the quick encoder beside Playwright's own of the same page.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserHandle } from "../../src/adapters/browser.ts";
import type { Egress } from "../../src/adapters/egress.ts";
import { startEgress } from "../../src/adapters/egress.ts";
import { readPicture } from "../../src/adapters/picture.ts";
import { takePicture } from "../../src/capture/take-picture.ts";
import { openTestBrowser } from "../open-test-browser.ts";

const pages: Readonly<Record<string, string>> = {
  "shorter than the window": "<h1>Short</h1>",
  "longer than the window": `<h1>Long</h1>${"<p>Another line of words.</p>".repeat(120)}`,
  "wider than the window":
    '<div style="width:3000px;height:90px;background:linear-gradient(90deg,red,blue)">wide</div><p>Words</p>',
  "with colours, shadows and half transparent things":
    '<div style="margin:40px;width:300px;height:200px;border-radius:30px;box-shadow:0 9px 30px #0008;background:conic-gradient(red,gold,lime,cyan,blue,red);opacity:.7"></div>',
  "with sticky and fixed parts":
    '<header style="position:sticky;top:0;background:#ccc">Head</header><div style="height:2000px;background:repeating-linear-gradient(#fff 0 40px,#eee 40px 80px)"></div><footer style="position:fixed;bottom:0;background:gold">Foot</footer>',
  "as high as the window says":
    '<div style="height:100vh;background:tan">One</div><div style="height:50vh;background:teal">Half</div>',
  "with a field and its caret":
    '<input autofocus value="typed" style="font-size:40px">',
  "with animations that end, that do not and that begin late":
    "<style>@keyframes m{to{transform:translateX(200px)}}div{width:50px;height:50px;background:red}.a{animation:m 5s forwards}.b{animation:m 3s infinite}.c{animation:m 1s 9s forwards}</style><div class=a></div><div class=b></div><div class=c></div>",
  "with an animation in a shadow tree":
    '<div id=h></div><script>document.getElementById("h").attachShadow({mode:"open"}).innerHTML="<style>@keyframes m{to{transform:translateX(200px)}}p{width:50px;height:50px;background:red;animation:m 5s forwards}</style><p></p>"</script>',
  "with a transition under way":
    '<style>div{width:50px;height:50px;background:red;transition:transform 9s}</style><div id=d></div><script>document.body.offsetTop;document.getElementById("d").style.transform="translateX(300px)"</script>',
};

let egress: Egress;
let browser: BrowserHandle;

beforeAll(async () => {
  egress = await startEgress(() => false, { kind: "live" });
  browser = await openTestBrowser(egress);
});

afterAll(async () => {
  await browser.close();
  await egress.close();
});

describe.each(["web", "iphone-web", "android-web"] as const)("%s", (device) => {
  test.each(Object.keys(pages))("the same pixels: a page %s", async (name) => {
    const fast = await browser.openPage(device);
    expect(fast.takePicture).toBeDefined();
    const html = `<!doctype html><meta name=viewport content="width=device-width"><body>${pages[name] ?? ""}`;
    await fast.page.setContent(html);
    // Playwright's first: it puts back what it stopped.
    const ordinary = await takePicture(
      { ...fast, takePicture: undefined },
      undefined,
    );
    const quick = await takePicture(fast, undefined);
    await fast.close();
    expect(await readPicture(quick)).toEqual(await readPicture(ordinary));
  });
});
