declare namespace App {
  interface Locals {
    /** What the words of the tasks left here while the deck is made. */
    deck?: import('./item.ts').Item[]
  }
}
