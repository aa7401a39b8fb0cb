/** Remembers the last few values asked for, for as long as they are asked for: what is looked at is looked at again soon. */
export class Recent<Value> {
  readonly #values = new Map<string, Promise<Value>>()

  constructor(private readonly capacity: number) {}

  /** The value of a name, made when it is not remembered. One that cannot be made is not remembered. */
  async get(name: string, make: () => Promise<Value>): Promise<Value> {
    const value = this.#values.get(name) ?? make()
    this.#values.delete(name)
    this.#values.set(name, value)
    value.catch(() => this.forget(name))
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.capacity) break
      this.#values.delete(oldest)
    }
    return value
  }

  forget(name: string): void {
    this.#values.delete(name)
  }
}
