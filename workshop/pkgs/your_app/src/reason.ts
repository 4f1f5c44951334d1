/** The short name that the system has for what went wrong, such as `ENOENT` or `ECONNREFUSED`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
}
