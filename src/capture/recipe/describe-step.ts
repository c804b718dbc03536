import { describeLocator } from "../../model/locator.ts";
import type { Step } from "../../model/step.ts";
import { fieldOf } from "../../model/step.ts";

/** A step in words; values that may be secret are never in them. */
export function describeStep(step: Step): string {
  if ("goto" in step) return `open ${step.goto}`;
  if ("click" in step) return `click ${describeLocator(step.click)}`;
  if ("fill" in step) return `fill in ${nameField(step.fill)}`;
  if ("press" in step) return `press ${step.press}`;
  if ("select" in step)
    return `select “${step.select.option}” in ${nameField(step.select)}`;
  if ("check" in step) return `check ${describeLocator(step.check)}`;
  if ("hover" in step) return `point at ${describeLocator(step.hover)}`;
  if ("scroll" in step) return `scroll to ${describeLocator(step.scroll)}`;
  if ("wait" in step) return `wait for ${describeLocator(step.wait)}`;
  if ("when" in step) return `when there is ${describeLocator(step.when.sees)}`;
  if ("login" in step) return `start with the saved session “${step.login}”`;
  if ("steps" in step) return `the steps “${step.steps}”`;
  return `expect ${describeLocator(step.expect)}`;
}

function nameField(action: Parameters<typeof fieldOf>[0]): string {
  const field = fieldOf(action);
  return "label" in field ? `“${field.label}”` : describeLocator(field);
}
