/** Marks in the contents of the page the section that is being read. */
export function startContents(): void {
  const links = new Map(
    [...document.querySelectorAll('.contents a')].map((link) => [link.getAttribute('href'), link]),
  )
  const sections = [...document.querySelectorAll('.step, .part')]
  const visible = new Set<Element>()
  const contents = document.getElementById('contents')
  const dock = document.querySelector('.dock > button')
  contents?.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement && contents.matches(':popover-open'))
      contents.hidePopover()
  })
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target)
        else visible.delete(target)
      }
      const current = sections.find((section) => visible.has(section))
      for (const [id, link] of links) {
        if (id === `#${current?.getAttribute('aria-labelledby')}`) {
          link.setAttribute('aria-current', 'true')
          if (dock) dock.textContent = link.textContent
        } else link.removeAttribute('aria-current')
      }
    },
    { rootMargin: '-15% 0px -60%' },
  )
  for (const section of sections) observer.observe(section)
}
