// Held by the hand, the picture goes where the hand goes.
export function listenForHand(pane: HTMLElement): void {
  let from = { x: 0, y: 0, left: 0, top: 0 };
  pane.addEventListener("pointerdown", (event) => {
    // Fingers scroll by themselves.
    if (event.button !== 0 || event.pointerType === "touch") return;
    const isScrollbar =
      event.offsetX > pane.clientWidth || event.offsetY > pane.clientHeight;
    if (event.target === pane && isScrollbar) return;
    event.preventDefault();
    pane.focus({ preventScroll: true });
    pane.setPointerCapture(event.pointerId);
    pane.classList.add("held");
    const { scrollLeft: left, scrollTop: top } = pane;
    from = { x: event.clientX, y: event.clientY, left, top };
  });
  pane.addEventListener("pointermove", ({ pointerId, clientX, clientY }) => {
    if (!pane.hasPointerCapture(pointerId)) return;
    pane.scrollTo(from.left + from.x - clientX, from.top + from.y - clientY);
  });
  const release = () => pane.classList.remove("held");
  pane.addEventListener("pointerup", release);
  pane.addEventListener("pointercancel", release);
}
