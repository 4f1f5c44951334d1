import astro from 'eslint-plugin-astro'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

// Astro's components alone. Everything else is read by Oxlint (.oxlintrc.json), which knows no templates.
export default defineConfig({
  files: ['**/*.astro', '**/*.astro/*.{js,ts}'],
  ignores: ['dist/', '.cache/', '.astro/', 'test-results/', 'src/**/fixtures/**'],
  extends: [tseslint.configs.strict, astro.configs['flat/recommended']],
  rules: {
    '@typescript-eslint/consistent-type-imports': [
      'error',
      { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
    ],
  },
})
