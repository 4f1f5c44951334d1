/** An expression of the Nix language, and where it begins in its file, from 0. */
export type Expression = { readonly at: number } & (
  | { readonly kind: 'integer' | 'float'; readonly value: number }
  | { readonly kind: 'text' | 'path'; readonly parts: readonly Part[] }
  | { readonly kind: 'search'; readonly path: string }
  | { readonly kind: 'name' | 'outer'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | AttributeSet
  | { readonly kind: 'let'; readonly bindings: AttributeSet; readonly body: Expression }
  | { readonly kind: 'with' | 'assert'; readonly of: Expression; readonly body: Expression }
  | {
      readonly kind: 'if'
      readonly condition: Expression
      readonly yes: Expression
      readonly no: Expression
    }
  | Lambda
  | { readonly kind: 'apply'; readonly to: Expression; readonly argument: Expression }
  | {
      readonly kind: 'select'
      readonly of: Expression
      readonly path: readonly Expression[]
      readonly otherwise?: Expression
    }
  | { readonly kind: 'has'; readonly of: Expression; readonly path: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly of: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    }
)

/** A piece of a text: as it is, or what an interpolation gives. */
export type Part = string | Expression

/** `{ … }`, `rec { … }`, or the bindings of a `let`. Paths like `a.b` are sets in sets already. */
export interface AttributeSet {
  readonly at: number
  readonly kind: 'set'
  readonly recursive: boolean
  readonly named: Map<string, Expression>
  readonly computed: { readonly name: Expression; readonly value: Expression }[]
}

/** `name: …` or `{ a, b ? c, ... } @ name: …`. */
export interface Lambda {
  readonly at: number
  readonly kind: 'lambda'
  readonly name?: string
  readonly formals?: ReadonlyMap<string, Expression | undefined>
  readonly open: boolean
  readonly body: Expression
}

/** The text is not Nix, from this offset on. */
export class NixSyntaxError extends Error {
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}
