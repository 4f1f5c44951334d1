import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHeaders, siteHeaders, writtenHeaders } from './headers.ts'

test('the headers hold for all of a site below its path, and carry what no page can say', () => {
  const text = writtenHeaders(
    '/x/',
    siteHeaders(["'self'", "'sha256-b'"], ["'sha256-d'", "'sha256-c'"]),
  )
  assert.match(text, /^\/x\/\*\n {2}Content-Security-Policy: default-src 'none'; /)
  const headers = readHeaders(text)
  assert.deepEqual(Object.keys(headers), [
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'permissions-policy',
  ])
  const policy = headers['content-security-policy']?.split('; ') ?? []
  assert.ok(policy.includes("script-src 'self' 'sha256-b'"))
  assert.ok(policy.includes("style-src 'sha256-c' 'sha256-d'"))
  assert.ok(policy.includes("frame-ancestors 'none'"))
})
