import { deviceTitles } from "../../model/device.ts";
import type { ShownPicture } from "../../model/run.ts";
import type { LaidPicture, PictureLayout } from "./lay-pictures.ts";
import type { Mark } from "./mark-pictures.ts";

const roleTitles: Readonly<Record<ShownPicture["role"], string>> = {
  baseline: "Signed off",
  capture: "Now",
};

/**
 * One picture with its boxes. Its bytes are in the page once, at its home; at any
 * other spot stands a button that opens it. Enlarging needs no script: the picture
 * is a popover that is shown in place until its button lifts it to the top layer.
 */
export function ScreenPicture({
  laid,
  spot,
  layout,
  words,
  besides,
}: {
  readonly laid: LaidPicture;
  /** Key of the spot where it stands. */
  readonly spot: string;
  readonly layout: PictureLayout;
  /** Set where a baseline was not approved. */
  readonly words?: string;
  /** The picture beside it; a change that is told there is not told here again. */
  readonly besides?: LaidPicture;
}) {
  const { picture, source, index } = laid;
  const role = words ?? roleTitles[picture.role];
  const home = layout.homeBySha.get(picture.sha);
  const told = laid.marks.filter(
    ({ kind, sign }) =>
      kind === "proof" ||
      !besides?.marks.some((mark) => mark.kind === kind && mark.sign === sign),
  );
  return (
    <figure class={`shot picture-${index}`}>
      <figcaption>
        <span class="role">{role}</span>
        {laid.practice && <span class="tag practice">practice</span>}
        {laid.byHand && <span class="tag hand">Human evidence</span>}
      </figcaption>
      {source === undefined ? (
        <p class="no-picture">
          The file of this picture is missing or damaged.
        </p>
      ) : home === undefined || home.key === spot ? (
        <Enlargeable laid={laid} source={source} role={role} told={told} />
      ) : (
        <Repeated home={home} told={told} />
      )}
      <p class="caption">{picture.caption}</p>
    </figure>
  );
}

function Enlargeable({
  laid,
  source,
  role,
  told,
}: {
  readonly laid: LaidPicture;
  readonly source: string;
  readonly role: string;
  readonly told: readonly Mark[];
}) {
  const { picture, marks, index } = laid;
  const id = `picture-${index}`;
  return (
    <>
      <div class="frame">
        <div class="zoom" id={id} popover="auto">
          <button
            type="button"
            class="close"
            popovertarget={id}
            popovertargetaction="hide"
          >
            Close
          </button>
          <div class="sheet">
            <img
              src={source}
              data-sha={picture.sha}
              alt={describePicture(laid, role)}
              width={picture.width}
              height={picture.height}
            />
            {marks.map(({ kind, sign }, number) => (
              <span
                class={`mark ${kind} mark-${number + 1}`}
                aria-hidden="true"
              >
                <span>{sign}</span>
              </span>
            ))}
          </div>
          <div class="zoom-foot">
            <p>{picture.caption}</p>
            <MarkList marks={marks} />
          </div>
        </div>
        <button
          type="button"
          class="enlarge"
          popovertarget={id}
          aria-label={`Enlarge: ${deviceTitles[picture.device]}, ${picture.caption}`}
        >
          <span aria-hidden="true">Enlarge</span>
        </button>
      </div>
      <MarkList marks={told} />
    </>
  );
}

function Repeated({
  home,
  told,
}: {
  readonly home: { readonly index: number; readonly words: string };
  readonly told: readonly Mark[];
}) {
  return (
    <div class="repeated">
      <button type="button" popovertarget={`picture-${home.index}`}>
        Open the picture
      </button>
      <p>The same picture stands at “{home.words}”.</p>
      <MarkList marks={told} />
    </div>
  );
}

function MarkList({ marks }: { readonly marks: readonly Mark[] }) {
  if (marks.length === 0) return <></>;
  return (
    <ul class="marks">
      {marks.map(({ kind, label, sign }) => (
        <li>
          <span class={`sign ${kind}`}>{sign}</span> <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}

/** Words for those who do not see the picture: what it is, and what is outlined on it. */
function describePicture(laid: LaidPicture, role: string): string {
  const { picture, marks, practice, byHand } = laid;
  const kinds = [
    ...(practice ? ["practice"] : []),
    ...(byHand ? ["human evidence"] : []),
  ];
  const kind = kinds.length === 0 ? "" : ` (${kinds.join(", ")})`;
  const shown = `${deviceTitles[picture.device]}, ${role.toLowerCase()}${kind}: ${picture.caption}`;
  return marks.length === 0
    ? shown
    : `${shown}. Outlined: ${marks.map(({ label }) => label).join("; ")}`;
}
