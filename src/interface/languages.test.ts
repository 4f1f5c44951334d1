import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directionOf, interfaceLanguage, languages } from './languages.ts'

test('a workshop gets the interface of its language, whatever its region; another gets English', () => {
  assert.deepEqual(['de', 'de-AT', 'en-GB', 'ar', 'gsw'].map(interfaceLanguage), [
    'de',
    'de',
    'en',
    'en',
    'en',
  ])
})

test('languages are written from the left, or from the right', () => {
  assert.deepEqual(['de', 'ja', 'ar', 'he-IL', 'fa', 'az-Arab'].map(directionOf), [
    'ltr',
    'ltr',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
  ])
})

test('every language says something of its own, with as many parameters as English', () => {
  const { en, ...others } = languages
  assert.ok(en)
  // The same word in both, or a name.
  const same =
    /^(?:workshop|handout|code|plan|optional|plusMinute|stopWords|exitStatus|revision|handoutShort|page)$/
  for (const [language, words] of Object.entries(others)) {
    for (const [name, said] of Object.entries(words)) {
      const english: unknown = Reflect.get(en, name)
      if (typeof english === 'function' && typeof said === 'function') {
        assert.ok(said.length <= english.length, `${language}: ${name}`)
      } else if (typeof english === 'string' && !same.test(name)) {
        assert.notEqual(said, english, `${language}: ${name}`)
      }
    }
  }
})
