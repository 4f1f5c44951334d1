declare namespace App {
  interface Locals {
    /** What the words of each task left here while the deck is made, by the task's file. */
    deck?: Map<string, import('./item.ts').Item[]>
  }
}
