/** Numbers of which the largest is always at hand. */
export function maxHeap() {
  const heap: number[] = [];
  const swap = (i: number, j: number) => {
    const held = heap[i]!;
    heap[i] = heap[j]!;
    heap[j] = held;
  };
  return {
    size: () => heap.length,
    top: () => heap[0]!,
    push(value: number) {
      let i = heap.push(value) - 1;
      for (let up = (i - 1) >> 1; i > 0 && heap[up]! < heap[i]!; i = up, up = (i - 1) >> 1) swap(i, up);
    },
    pop() {
      const last = heap.pop()!;
      if (heap.length === 0) return;
      heap[0] = last;
      for (let i = 0; ;) {
        const left = 2 * i + 1;
        const right = left + 1;
        let largest = i;
        if (left < heap.length && heap[left]! > heap[largest]!) largest = left;
        if (right < heap.length && heap[right]! > heap[largest]!) largest = right;
        if (largest === i) return;
        swap(i, largest);
        i = largest;
      }
    },
  };
}
