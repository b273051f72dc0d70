const minuteMs = 60_000;

/** Calls at the next full minute, for as long as that is wanted again after each call. */
export class Minute {
  #onMinute: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onMinute: () => void) {
    this.#onMinute = onMinute;
  }

  want(wanted: boolean): void {
    if (!wanted) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    } else
      this.#timer ??= setTimeout(
        () => {
          this.#timer = undefined;
          this.#onMinute();
        },
        minuteMs - (Date.now() % minuteMs),
      );
  }
}
