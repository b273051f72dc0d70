import type { Group } from '../event.ts';
import { made } from '../read/values.ts';

/** The groups as listed, then those that only events name, as they are first named. */
export class Lanes {
  readonly groups: Group[];
  readonly #lanes: Map<string, number>;

  constructor(listed: readonly Group[]) {
    this.groups = [...listed];
    this.#lanes = new Map(listed.map(({ id }, lane) => [id, lane]));
  }

  /** The index of the group with this id; a new one where there is none. */
  of(id: string): number {
    let lane = this.#lanes.get(id);
    if (lane !== undefined) return lane;
    lane = this.groups.push(made<Group>({ id, label: id, parent: undefined, color: undefined })) - 1;
    this.#lanes.set(id, lane);
    return lane;
  }
}
