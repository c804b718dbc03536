import { groupChanges, type CheckpointGroup } from "../group-checkpoints.ts";
import { ChangesList } from "./changes-list.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { DeviceLook } from "./device-look.tsx";
import { cardId } from "./lay-pictures.ts";
import { findSign } from "./mark-pictures.ts";
import { PassageText } from "./passage.tsx";
import { calmIf, type ArticleView } from "./view.ts";

/** One checkpoint: the passage on the left, and beside it what every device shows. */
export function CheckpointCard({
  view,
  group,
  groupIndex,
}: {
  readonly view: ArticleView;
  readonly group: CheckpointGroup;
  readonly groupIndex: number;
}) {
  const { gate, gateIndex, layout, run } = view;
  const id = cardId(gateIndex, groupIndex);
  const verified = countVerified(group);
  const passage = run.passages.find(
    ({ file, section }) => file === gate.file && section === group.section,
  );
  return (
    <section
      class="card checkpoint"
      id={id}
      {...calmIf(verified === group.verdicts.length)}
    >
      <header class="card-head">
        <h4>{group.screenTitle}</h4>
        <p class="muted">
          {verified} of {group.verdicts.length} verified
        </p>
      </header>
      <div class="checkpoint-body">
        <PassageText passage={passage} file={gate.file} group={group} />
        <div class="evidence">
          <ChangesList
            changes={groupChanges(group.verdicts)}
            signOf={(change) =>
              findSign(layout.signs, gate.platform, group.screen, change)
            }
          />
          <ComparisonTable group={group} />
          <div class="looks">
            {sortLooks(group.verdicts).map((verdict) => (
              <DeviceLook view={view} verdict={verdict} card={id} />
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}

// What waits for a person comes first and large; what is verified after it, small.
function sortLooks(verdicts: CheckpointGroup["verdicts"]) {
  return [
    ...verdicts.filter(({ status }) => status !== "verified"),
    ...verdicts.filter(({ status }) => status === "verified"),
  ];
}

/** Devices on which the screen is verified. */
export function countVerified({ verdicts }: CheckpointGroup): number {
  return verdicts.filter(({ status }) => status === "verified").length;
}
