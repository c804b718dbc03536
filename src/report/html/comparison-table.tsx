import { titleLook } from "../../model/look.ts";
import type { Answer } from "../../model/signoff.ts";
import {
  checkpointStatusTitles,
  type CheckpointVerdict,
  type QuestionAnswer,
} from "../../model/verdict.ts";
import { normaliseWording } from "../../model/wording.ts";
import { describeAnswer, describeSighting } from "../describe-verdict.ts";
import type { CheckpointGroup } from "../group-checkpoints.ts";
import { checkpointTones, labelTones } from "../tone.ts";
import { Icon } from "./icon.tsx";

/** Devices side by side: the labels the article names, and the questions an editor must answer. Nothing without either. */
export function ComparisonTable({
  group,
}: {
  readonly group: CheckpointGroup;
}) {
  const { verdicts } = group;
  const labels = unique(
    verdicts.flatMap((one) => one.labels.map(({ label }) => label)),
  );
  const questions = unique(
    verdicts.flatMap((one) => one.answers.map(({ id }) => id)),
  );
  if (labels.length + questions.length === 0) return <></>;
  return (
    <div
      class="scroll"
      tabindex={0}
      role="group"
      aria-label={`Devices compared: ${group.screenTitle}`}
    >
      <table class="compare">
        <thead>
          <tr>
            <th scope="col">To confirm</th>
            {verdicts.map((verdict) => (
              <th scope="col">
                <Icon tone={checkpointTones[verdict.status]} />{" "}
                {titleLook(verdict)}
                <span class="sr">
                  , {checkpointStatusTitles[verdict.status]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <LabelRow label={label} verdicts={verdicts} />
          ))}
          {questions.map((id) => (
            <AnswerRow id={id} verdicts={verdicts} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly verdicts: readonly CheckpointVerdict[];
}

function LabelRow({ label, verdicts }: RowProps & { readonly label: string }) {
  return (
    <tr>
      <th scope="row">
        Is there <b class="label-chip">{label}</b>?
      </th>
      {verdicts.map(({ labels }) => {
        const sighting = labels.find((one) => one.label === label);
        if (sighting === undefined) return <Nothing />;
        const tone = labelTones[sighting.outcome];
        return (
          <td class={tone === "good" ? undefined : "differs"}>
            <span class={`sighting ${tone}`}>
              <Icon tone={tone} /> {describeSighting(sighting)}
            </span>
          </td>
        );
      })}
    </tr>
  );
}

function AnswerRow({ id, verdicts }: RowProps & { readonly id: string }) {
  const answers = verdicts.map((verdict) =>
    verdict.answers.find((answer) => answer.id === id),
  );
  const known = answers.flatMap((answer) => {
    const given = answer?.proposed ?? answer?.signed;
    return given === undefined ? [] : [foldAnswer(given)];
  });
  const differs = unique(known).length > 1;
  return (
    <tr class={differs ? "differs-across" : undefined}>
      <th scope="row">
        {answers.find((answer) => answer !== undefined)?.ask}
        {differs && <span class="tag differs-tag">differs by device</span>}
      </th>
      {answers.map((answer) =>
        answer === undefined ? <Nothing /> : <AnswerCell answer={answer} />,
      )}
    </tr>
  );
}

function AnswerCell({ answer }: { readonly answer: QuestionAnswer }) {
  const { signed, before, proposed } = answer;
  if (signed === undefined && proposed === undefined) {
    return <td class="muted">not answered</td>;
  }
  if (signed === undefined) {
    return (
      <td>
        {describeAnswer(proposed ?? "")} <small>seen, not signed off</small>
      </td>
    );
  }
  if (proposed !== undefined && foldAnswer(signed) !== foldAnswer(proposed)) {
    return (
      <td class="differs">
        <del>
          <span class="sr">signed off: </span>
          {describeAnswer(signed)}
        </del>{" "}
        <ins>
          <span class="sr">now: </span>
          {describeAnswer(proposed)}
        </ins>
      </td>
    );
  }
  return (
    <td>
      {describeAnswer(signed)}
      {before !== undefined && <small> before: {describeAnswer(before)}</small>}
    </td>
  );
}

function Nothing() {
  return (
    <td class="muted">
      <span aria-hidden="true">—</span>
      <span class="sr">not asked</span>
    </td>
  );
}

function foldAnswer(answer: Answer): string {
  return typeof answer === "string" ? normaliseWording(answer) : String(answer);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
